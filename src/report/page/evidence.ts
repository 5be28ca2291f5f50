import { groupBy } from '../../collections/index.ts';
import type { Anchor, FileChange, Hunk, ReportedFinding, Step } from '../../core/index.ts';
import { isCall } from '../../core/index.ts';
import { blameHunk, originsOf, replayedOf } from './blame.ts';
import { askedWords, words } from './excerpt.ts';
import { cleaned, html, type Markup } from './html.ts';
import { type CodeLine, codeRows, codeTable } from './lines.ts';
import { stepLink, stepNumber, type View } from './view.ts';
import { keyOf } from './walk.ts';

const AROUND = 6;
/** Lines and steps that a finding shows at most. */
const [MOST_LINES, MOST_STEPS] = [6, 3] as const;
/** Characters of what a step asked for, and of what it was answered. */
const WORDS = 1_600;

type LineAnchor = Extract<Anchor, { kind: 'line' }>;
type StepAnchor = Extract<Anchor, { kind: 'step' }>;

const isOn = ({ sign, number }: CodeLine, { side, line }: LineAnchor): boolean =>
  number === line && (side === 'new' ? sign !== '-' : sign === '-');

const holds = ({ oldStart, oldLines, newStart, newLines }: Hunk, { side, line }: LineAnchor): boolean => {
  const [start, length] = side === 'new' ? [newStart, newLines] : [oldStart, oldLines];
  return line >= start && line < start + length;
};

/** The lines of a hunk that anchors point at, with those around them; none where no anchor points into it. */
function linesAround(view: View, file: FileChange, hunk: Hunk, anchors: readonly LineAnchor[]): readonly CodeLine[] {
  const own = anchors.filter((anchor) => holds(hunk, anchor));
  if (own.length === 0) return [];
  const lines = blameHunk(view, hunk, originsOf(replayedOf(view, file))).map((line) => ({
    ...line,
    pointed: own.some((anchor) => isOn(line, anchor)),
  }));
  const at = lines.flatMap(({ pointed }, place) => (pointed ? [place] : []));
  return lines.filter((_, place) => at.some((point) => Math.abs(point - place) <= AROUND));
}

/** What the change shows of a file where a finding points into it. */
function hunksOf(view: View, path: string, anchors: readonly LineAnchor[]): readonly Markup[] {
  const file = view.dossier?.diff.files.find((one) => one.path === path || one.oldPath === path);
  const parts = (file?.hunks ?? []).map((hunk) => file && linesAround(view, file, hunk, anchors));
  return parts.flatMap((lines) => {
    const first = lines?.find(({ pointed }) => pointed);
    if (lines === undefined || first === undefined) return [];
    const where = `line ${first.number}`;
    return html`<figure><figcaption>The change: <code>${path}</code>, ${where}</figcaption>
${codeTable(`The change of ${path}, ${where}`, codeRows(lines))}</figure>
`;
  });
}

const OUTCOMES = {
  ok: 'worked',
  fail: 'failed',
  refused: 'was refused',
  unknown: 'is not known to have worked',
} as const;

/** A step in the words of the log: what it asked for, and what it was answered. */
function stepWords(view: View, ref: StepAnchor, step: Step): Markup {
  const blobs = view.dossier?.blobs ?? { read: () => null };
  const asked = askedWords(step, blobs, WORDS);
  const answered = isCall(step) ? words(step.output, blobs, WORDS) : '';
  const told = view.walk?.rows.get(keyOf(ref))?.told;
  const name = isCall(step) ? step.tool : step.kind === 'say' ? step.by : step.what;
  const outcome = told ? `, which ${OUTCOMES[told.settled]}` : '';
  const rest = answered === '' ? '' : html`<pre class="out" tabindex="0">${cleaned(answered)}</pre>`;
  return html`<figure><figcaption>The log: ${stepLink(view, ref, `step ${stepNumber(view, ref)}`)}, line ${step.line}, <code>${name}</code>${outcome}</figcaption>
<pre tabindex="0">${cleaned(asked)}</pre>${rest}</figure>
`;
}

/** A finding's places beside one another: hunks of the change, and steps of the log in their own words. */
export function evidenceOf(view: View, { anchors }: ReportedFinding): Markup | null {
  const lines = anchors.filter((anchor) => anchor.kind === 'line').slice(0, MOST_LINES);
  const hunks = [...groupBy(lines, ({ path }) => path)].flatMap(([path, own]) => hunksOf(view, path, own));
  const steps = anchors
    .filter((anchor) => anchor.kind === 'step')
    .slice(0, MOST_STEPS)
    .flatMap((anchor) => {
      const step = view.walk?.cited.get(keyOf(anchor));
      return step === undefined ? [] : [stepWords(view, anchor, step)];
    });
  if (hunks.length + steps.length === 0) return null;
  return html`<div class="beside">${hunks.length === 0 ? '' : html`<div>${hunks}</div>`}${steps.length === 0 ? '' : html`<div>${steps}</div>`}</div>
`;
}
