import type { Gap, Grade, Report, ReportedFinding, ReportedReplay, Term } from '../core/index.ts';
import { type Block, compose } from './blocks.ts';
import { hitsOf, tally, unseenOf, wasJudged } from './findings.ts';
import { permalink } from './link.ts';
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
import { code, words } from './safe.ts';

/** By this our one comment is found again. It stands at the end: mail programs show the beginning. */
const MARKER = '<!-- proctor:comment:v1 -->';

const COMMENT_LIMIT = 65_536;
const OPEN_FINDINGS = 3;
const MOST_ROWS = 50;
const NOTICE = '*Cut here to stay within GitHub’s limit; the JSON report holds the rest.*';

/** The first line: what an e-mail preview shows. */
function headline(report: Report): string {
  const { grade, author } = report;
  const figure = author.agent === null ? [] : [`grade **${gradeFigure(grade)}**`];
  return [`**${VERDICTS[report.verdict]}**`, ...figure, ...tally(report)].join(' · ');
}

function place(report: Report, finding: ReportedFinding): string {
  const { path, line, side } = finding;
  const file = path === undefined ? [] : [`${path}${!line ? '' : `:${line}`}${side === 'old' ? ' (before)' : ''}`];
  const link = permalink(report, finding);
  const linked = file.map((text) => (link === null ? code(text) : `[${code(text)}](${link})`));
  const step = logPlace(finding, report.sessions.length);
  return [...linked, ...(step === '' ? [] : [step])].join(' · ');
}

/** By whom and why it was waived; or else how a maintainer waives what wants an answer. */
function answer({ waived, level, rule, fingerprint }: ReportedFinding): readonly string[] {
  if (waived) return [`Waived by ${code(waived.by, 60)}: ${words(waived.why, 300)}`];
  return level === 'note' ? [] : [`To waive it: ${code(`/proctor waive ${rule} ${fingerprint} REASON`)}`];
}

function finding(report: Report, hit: ReportedFinding): string {
  const where = place(report, hit);
  const first = `**${words(hit.rule, 80)}** · ${standing(hit)}${where === '' ? '' : ` · ${where}`}`;
  const known = precision(hit);
  const small = known === null ? [] : [`<sub>${words(known)}</sub>`];
  return [first, words(hit.says), ...answer(hit), ...small].join('\\\n');
}

function found(report: Report): readonly Block[] {
  const hits = hitsOf(report).map((hit) => finding(report, hit));
  if (hits.length === 0) return [];
  const rest = hits.slice(OPEN_FINDINGS);
  const more: Block[] = rest.length === 0 ? [] : [{ summary: `${rest.length} more`, blocks: rest }];
  return ['### What was found', ...hits.slice(0, OPEN_FINDINGS), ...more];
}

/** What somebody asked about a rule, and what the rule says. */
function answered({ answers = [] }: Report): readonly Block[] {
  const blocks = answers.map(({ rule, question, by, says }) => {
    const first = `**${words(rule, 80)}**, asked by ${code(by, 60)}${question === null ? '' : `: ${words(question)}`}`;
    return [first, '', ...says.map((one) => `- ${words(one)}`)].join('\n');
  });
  return blocks.length === 0 ? [] : ['### What was asked', ...blocks];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function termRow(term: Term, sessions: number): string {
  const steps = stepNames(term.steps, sessions);
  return row([words(signalName(term.signal), 60), term.value.toFixed(2), signed(term.points), words(term.why), steps]);
}

function termTable(terms: readonly Term[], sessions: number): string {
  const head = [row(['term', 'value', 'points', 'why', 'in the log']), '|:--|--:|--:|:--|:--|'];
  return [...head, ...terms.map((term) => termRow(term, sessions))].join('\n');
}

function graded({ terms, ...grade }: Grade, sessions: number, told: string | null): readonly Block[] {
  if (grade.value === null) return ['### The grade', `There is none: ${words(grade.why)}`];
  const { up, down } = strongest(terms);
  const corrected = grade.calibration?.corrected ? ` ${words(grade.calibration.says)}` : '';
  const all = `${sumOf({ ...grade, terms })}; rubric ${code(grade.rubric, 40)}.${corrected}`;
  const cap = grade.cap
    ? [`Held at ${grade.cap.at.toFixed(2)} by ${words(grade.cap.why)} (${words(grade.cap.rule, 80)}).`]
    : [];
  return [
    `### The grade: ${gradeFigure({ ...grade, terms })}`,
    [GRADE_MEANS, ...cap].join(' '),
    ...(up.length + down.length === 0 ? [] : [termTable([...up, ...down], sessions)]),
    { summary: 'Every term', blocks: [termTable(terms, sessions), all, ...(told === null ? [] : [words(told)])] },
  ];
}

function replayed(replay: ReportedReplay | null): readonly Block[] {
  if (replay === null) return [];
  const files = replay.files
    .slice(0, MOST_ROWS)
    .map(({ path, state, lines }) => row([code(path), state, `${lines.explained} of ${lines.changed}`]));
  const left = replay.files.length - files.length;
  const table = [row(['file', 'replayed', 'lines explained']), '|:--|:--|--:|', ...files].join('\n');
  const more = left > 0 ? [`… and ${left} more files.`] : [];
  return [
    '### How much of the diff the log explains',
    words(explains(replay)),
    ...(files.length === 0 ? [] : [{ summary: 'By file', blocks: [table, ...more] }]),
  ];
}

const CLASSES: Readonly<Record<string, string>> = {
  A: 'held where the author cannot write',
  B: 'made by a run of trusted code',
  C: 'pushed by the author',
  D: 'linked',
};

/** Where logs were looked for, and how far those that were found can be trusted. Without a log a gap says where. */
function searched({ looked = [], sessions }: Report): readonly Block[] {
  if (looked.length === 0 || sessions.length === 0) return [];
  const logs = sessions
    .slice(0, MOST_ROWS)
    .map(
      ({ file, trust, boundBy }) => `- ${code(file)}: class ${trust} (${CLASSES[trust] ?? ''}), ${words(boundBy, 200)}`,
    );
  const places = looked.map(({ where, found: says }) => `- ${words(where, 80)}: ${words(says, 200)}`);
  return [{ summary: 'Where logs were looked for', blocks: [[...logs, ...places].join('\n')] }];
}

const gap = (one: Gap): string => `- ${words(gapSentence(one), 900)}`;

function unseen(report: Report): readonly Block[] {
  const gaps = unseenOf(report).map(gap);
  return gaps.length === 0 ? [] : ['### What could not be looked at', gaps.slice(0, MOST_ROWS).join('\n')];
}

function about(report: Report): readonly Block[] {
  const { author, sessions } = report;
  if (author.agent === null) return wasJudged(report) ? [NO_AGENT] : [];
  const models = author.models.slice(0, 5).map((model) => code(model, 80));
  const done = sessions.length === 0 ? [] : [work(sessions), spending(report)];
  return [[words(author.agent, 80), ...models, ...done].join(' · ')];
}

const RESPOND =
  '<sub>To respond, push a commit: it is graded anew, and this comment is edited in place. Each finding says what would clear it. Who may write here can also ask: ' +
  '`/proctor why RULE`, `/proctor regrade`.</sub>';

/** The whole content as blocks, most important first. */
function content(report: Report): readonly Block[] {
  const graded_ = report.author.agent === null ? [] : graded(report.grade, report.sessions.length, forecastOf(report));
  return [
    headline(report),
    words(report.why),
    ...found(report),
    ...answered(report),
    ...graded_,
    ...replayed(report.replay),
    ...searched(report),
    ...unseen(report),
    '---',
    ...about(report),
    RESPOND,
  ];
}

/** The comment on the pull request: GitHub Markdown of at most 65,536 characters, in which nothing from the report acts. */
export const renderComment = (report: Report): string => compose(content(report), COMMENT_LIMIT, NOTICE, MARKER);

/** The same content for another place, of at most `limit` characters, without the marker; `more` comes behind it. */
export const renderContent = (report: Report, limit: number, more: readonly Block[] = []): string =>
  compose([...content(report), ...more], limit, NOTICE);
