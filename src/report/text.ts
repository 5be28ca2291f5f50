import type { Gap, Level, Report, ReportedFinding, ReportedReplay, Term } from '../core/index.ts';
import { hitsOf, tally, unseenOf, wasJudged } from './findings.ts';
import { type Paint, painter, type Style, wrap } from './paint.ts';
import {
  explains,
  forecastOf,
  GRADE_MEANS,
  gapSentence,
  gradeFigure,
  logPlace,
  NO_AGENT,
  precision,
  signalName,
  signed,
  spending,
  standing,
  stepNames,
  strongest,
  sumOf,
  VERDICTS,
  work,
} from './phrases.ts';
import { plain } from './safe.ts';

/** How text for a terminal is drawn. `width` is the number of columns, 100 where it is not given. */
export interface TextOptions {
  readonly color: boolean;
  readonly width?: number;
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly report: Report;
}

const VERDICT_STYLE = { pass: 'green', block: 'red', ungraded: 'yellow' } as const satisfies Record<
  Report['verdict'],
  Style
>;
const MARKS = { block: '✗', warn: '!', note: '·' } as const satisfies Record<Level, string>;
const LEVEL_STYLE = { block: 'red', warn: 'yellow', note: 'dim' } as const satisfies Record<Level, Style>;
const BAND_STYLE = { low: 'red', mid: 'yellow', high: 'green' } as const;
const MOST_LINES = 20;

const indent = (lines: readonly string[], by: number): readonly string[] => lines.map((line) => ' '.repeat(by) + line);

/** A paragraph under an indentation. */
const paragraph = ({ width }: Page, text: string, by: number): readonly string[] => indent(wrap(text, width - by), by);

const heading = ({ paint }: Page, text: string): readonly string[] => ['', paint(text, 'bold')];

function opening(page: Page): readonly string[] {
  const { paint, report } = page;
  const verdict = paint(VERDICTS[report.verdict], 'bold', VERDICT_STYLE[report.verdict]);
  const { grade, author } = report;
  const style: readonly Style[] = grade.band ? ['bold', BAND_STYLE[grade.band]] : ['bold'];
  const figure = author.agent === null ? '' : `  ·  grade ${paint(gradeFigure(grade), ...style)}`;
  return [[`${verdict}${figure}`, ...tally(report)].join('  ·  '), ...paragraph(page, plain(report.why), 0)];
}

function finding(page: Page, hit: ReportedFinding): readonly string[] {
  const { paint, report } = page;
  const file = hit.path === undefined ? [] : [`${plain(hit.path, 200)}${!hit.line ? '' : `:${hit.line}`}`];
  const step = logPlace(hit, report.sessions.length);
  const where = [...file, ...(step === '' ? [] : [step])].join(' · ');
  const name = `${MARKS[hit.level]} ${plain(hit.rule, 80)}`;
  const first = `  ${paint(name, 'bold', LEVEL_STYLE[hit.level])}  ${paint(standing(hit), 'dim')}`;
  const place = where === '' ? [] : [`    ${paint(where, 'cyan')}`];
  const waived = hit.waived ? [`Waived by ${plain(hit.waived.by, 60)}: ${plain(hit.waived.why, 300)}`] : [];
  const known = wrap(precision(hit) ?? '', page.width - 4).map((line) => paint(line, 'dim'));
  const texts = [plain(hit.says), ...waived].flatMap((text) => paragraph(page, text, 4));
  return ['', first, ...place, ...texts, ...indent(known, 4)];
}

function found(page: Page): readonly string[] {
  const hits = hitsOf(page.report);
  return hits.length === 0
    ? []
    : [...heading(page, 'What was found'), ...hits.flatMap((hit) => finding(page, hit)).slice(1)];
}

function term(page: Page, { signal, points, why, steps }: Term, wide: number): readonly string[] {
  const { paint, report, width } = page;
  const left = 2 + 5 + 2 + wide + 2;
  const where = stepNames(steps, report.sessions.length);
  const lines = wrap(`${plain(why)}${where === '' ? '' : ` (${where})`}`, Math.max(20, width - left));
  const amount = paint(signed(points), points < 0 ? 'red' : 'green');
  const first = `  ${amount}  ${plain(signalName(signal), 40).padEnd(wide)}  ${lines[0] ?? ''}`;
  return [first, ...indent(lines.slice(1), left)];
}

function graded(page: Page): readonly string[] {
  const { report, paint } = page;
  const { grade, author } = report;
  if (author.agent === null) return wasJudged(report) ? ['', ...paragraph(page, NO_AGENT, 0)] : [];
  if (grade.value === null) return [...heading(page, 'No grade'), ...paragraph(page, plain(grade.why), 2)];
  const { up, down } = strongest(grade.terms);
  const shown = [...up, ...down];
  const wide = Math.max(0, ...shown.map(({ signal }) => plain(signalName(signal), 40).length));
  const cap = grade.cap
    ? paragraph(
        page,
        `Held at ${grade.cap.at.toFixed(2)} by ${plain(grade.cap.why)} (${plain(grade.cap.rule, 80)}).`,
        2,
      )
    : [];
  const corrected = grade.calibration?.corrected ? ` ${plain(grade.calibration.says)}` : '';
  const sum = wrap(`${sumOf(grade)}; rubric ${plain(grade.rubric, 40)}.${corrected}`, page.width - 2).map(
    (line) => `  ${paint(line, 'dim')}`,
  );
  const told = forecastOf(report);
  const forecast = told === null ? [] : wrap(plain(told), page.width - 2).map((line) => `  ${paint(line, 'dim')}`);
  const title = `${paint(`Grade ${gradeFigure(grade)}`, 'bold')}  ${paint(GRADE_MEANS, 'dim')}`;
  return ['', title, ...shown.flatMap((one) => term(page, one, wide)), ...cap, ...sum, ...forecast];
}

function replayed(page: Page, replay: ReportedReplay): readonly string[] {
  const { paint } = page;
  const files = replay.files.filter(({ state }) => state !== 'exact').slice(0, MOST_LINES);
  const rest = replay.files.length - files.length;
  const wide = Math.max(0, ...files.map(({ state }) => state.length));
  const lines = files.map(
    ({ path, state, lines: { explained, changed } }) =>
      `  ${paint(state.padEnd(wide), 'dim')}  ${plain(path, 200)}  ${paint(`${explained} of ${changed}`, 'dim')}`,
  );
  const same =
    rest > 0 && replay.status === 'replayed' && files.length < MOST_LINES
      ? [`  ${paint(`${rest} file${rest === 1 ? '' : 's'} replayed byte for byte`, 'dim')}`]
      : [];
  return [...heading(page, 'The log and the diff'), ...paragraph(page, plain(explains(replay)), 2), ...lines, ...same];
}

const gap = (page: Page, one: Gap): readonly string[] => {
  const [first = '', ...rest] = wrap(plain(gapSentence(one)), page.width - 4);
  return [`  · ${first}`, ...indent(rest, 4)];
};

function unseen(page: Page): readonly string[] {
  const gaps = unseenOf(page.report);
  return gaps.length === 0
    ? []
    : [...heading(page, 'What could not be looked at'), ...gaps.flatMap((one) => gap(page, one))];
}

function closing({ paint, report, width }: Page): readonly string[] {
  const { author, sessions } = report;
  if (author.agent === null) return [];
  const models = author.models.slice(0, 5).map((model) => plain(model, 80));
  const done = sessions.length === 0 ? [] : [work(sessions), spending(report)];
  const line = [plain(author.agent, 80), ...models, ...done].join(' · ');
  return ['', ...wrap(line, width).map((part) => paint(part, 'dim'))];
}

/**
 * The report for a person at a terminal: verdict, findings, grade, what the log explains, what could not be looked at.
 * Colour only where asked for; nothing of the report's own text reaches the terminal as a control sequence.
 */
export function renderText(report: Report, { color, width = 100 }: TextOptions): string {
  const page: Page = { paint: painter(color), width: Math.max(40, width), report };
  const replay = report.replay === null ? [] : replayed(page, report.replay);
  return [...opening(page), ...found(page), ...graded(page), ...replay, ...unseen(page), ...closing(page), ''].join(
    '\n',
  );
}
