import type { Anchor, FileChange, ReportedFinding, Step } from '../../core/index.ts';
import { isCall } from '../../core/index.ts';
import { blameHunk, originsOf, replayedOf } from './blame.ts';
import { askedOf, words } from './excerpt.ts';
import { cleaned, html, type Markup } from './html.ts';
import { type CodeLine, codeRows, codeTable } from './lines.ts';
import { stepLink, stepNumber, type View } from './view.ts';
import { keyOf } from './walk.ts';

const AROUND = 6;
/** Places of each kind that a finding shows. */
const MOST_PLACES = 3;
/** Characters of what a step asked for, and of what it was answered. */
const WORDS = 1_600;

type LineAnchor = Extract<Anchor, { kind: 'line' }>;
type StepAnchor = Extract<Anchor, { kind: 'step' }>;

const isOn = (line: CodeLine, { side, line: number }: LineAnchor): boolean =>
  line.number === number && line.sign !== (side === 'new' ? '-' : '+') && (side === 'new' || line.sign === '-');

/** The lines of the change around an anchor; none where the diff does not show it. */
function linesAround(view: View, file: FileChange, anchor: LineAnchor): readonly CodeLine[] {
  const origins = originsOf(replayedOf(view, file));
  for (const hunk of file.hunks) {
    const [start, length] = anchor.side === 'new' ? [hunk.newStart, hunk.newLines] : [hunk.oldStart, hunk.oldLines];
    if (anchor.line < start || anchor.line >= start + length) continue;
    const lines = blameHunk(view, hunk, origins);
    const at = lines.findIndex((line) => isOn(line, anchor));
    if (at < 0) return [];
    return lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).map((line, place) => ({
      ...line,
      pointed: place === Math.min(at, AROUND),
    }));
  }
  return [];
}

function hunkOf(view: View, anchor: LineAnchor): Markup | null {
  const file = view.dossier?.diff.files.find(({ path, oldPath }) => path === anchor.path || oldPath === anchor.path);
  const lines = file === undefined ? [] : linesAround(view, file, anchor);
  if (lines.length === 0) return null;
  const side = anchor.side === 'old' ? ' before the change' : '';
  return html`<figure><figcaption>The change: <code>${anchor.path}</code>, line ${anchor.line}${side}</figcaption>
${codeTable(`The change of ${anchor.path} around line ${anchor.line}`, codeRows(lines))}</figure>
`;
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
  const asked = askedOf(step, (clip) => words(clip, blobs, WORDS));
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
  const hunks = anchors
    .filter((anchor) => anchor.kind === 'line')
    .slice(0, MOST_PLACES)
    .map((anchor) => hunkOf(view, anchor))
    .filter((hunk) => hunk !== null);
  const steps = anchors
    .filter((anchor) => anchor.kind === 'step')
    .slice(0, MOST_PLACES)
    .flatMap((anchor) => {
      const step = view.walk?.cited.get(keyOf(anchor));
      return step === undefined ? [] : [stepWords(view, anchor, step)];
    });
  if (hunks.length + steps.length === 0) return null;
  return html`<div class="beside">${hunks.length === 0 ? '' : html`<div>${hunks}</div>`}${steps.length === 0 ? '' : html`<div>${steps}</div>`}</div>
`;
}
