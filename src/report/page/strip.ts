import { html, type Markup, own } from './html.ts';
import { type Counts, countMarks, type Timeline } from './marks.ts';
import { many } from './view.ts';

/**
 * The timeline is drawn here and not by the charts' library: it is a row of links into the steps, which are to be reached by
 * keyboard and named for a screen reader, and of thousands of steps a specification would be larger than the drawing.
 */
const [LANE, HEIGHT] = [6, 42] as const;

const rounded = (length: number): number => Math.round(length * 100) / 100;

/** Where a letter is drawn: its lane from above, what it looks like, and how many lanes high it is. */
const SHAPES: Readonly<Record<string, readonly [lane: number, look: string, lanes: number]>> = {
  e: [0, 'edit', 1],
  r: [1, 'run', 1],
  l: [2, 'look', 1],
  o: [3, 'other', 1],
  s: [3, 'other', 1],
  n: [3, 'other', 1],
  E: [0, 'bad', 1],
  R: [1, 'bad', 1],
  L: [2, 'bad', 1],
  O: [3, 'bad', 1],
  '+': [5, 'green', 1],
  '?': [5, 'other', 1],
  '-': [5, 'red', 2],
  h: [0, 'human', 4],
  c: [0, 'gap', 7],
  '!': [0, 'red', 4],
};

/** Looks that must be seen among however many steps: they are never drawn thinner than a pixel of a narrow part. */
const SEEN = new Set(['bad', 'red', 'human', 'gap']);
const PIXELS = 24;

/** Draws a part that has room for `length` steps. One path for each look: a drawing of a hundred steps has a handful of elements. */
function draw(marks: string, length: number): Markup {
  const paths = new Map<string, string>();
  const least = Math.max(1, length / PIXELS);
  [...marks].forEach((letter, at) => {
    const shape = SHAPES[letter];
    if (shape === undefined) return;
    const [lane, look, lanes] = shape;
    const wide = SEEN.has(look) ? least : 1;
    const x = Math.min(at, length - wide);
    const bar = `M${rounded(x)} ${lane * LANE}h${rounded(wide)}v${lanes * LANE - 1}h-${rounded(wide)}z`;
    paths.set(look, (paths.get(look) ?? '') + bar);
  });
  const drawn = [...paths].map(([look, path]) => `<path class="${look}" d="${path}"/>`).join('');
  return own(`<svg viewBox="0 0 ${length} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>`);
}

/** What a part of a timeline holds, in words. */
export function describe({ calls, failed, edits, green, red, compactions }: Counts): string {
  const parts = [
    many(calls, 'call'),
    edits > 0 ? many(edits, 'edit') : '',
    failed > 0 ? `${failed} failed` : '',
    green > 0 ? `${many(green, 'check')} green` : '',
    red > 0 ? `${many(red, 'check')} red` : '',
    compactions > 0 ? many(compactions, 'compaction') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Parts that a timeline is cut into at most, and letters that a part has at least. */
const [MOST_PARTS, SHORTEST] = [48, 25] as const;

/** A part of a timeline: its letters and the steps that they stand for. */
interface StripPart {
  readonly from: number;
  readonly marks: string;
}

function cutParts({ marks, each }: Timeline): readonly StripPart[] {
  const length = Math.max(SHORTEST, Math.ceil(marks.length / MOST_PARTS));
  return Array.from({ length: Math.ceil(marks.length / length) }, (_, at) => ({
    from: at * length * each,
    marks: marks.slice(at * length, (at + 1) * length),
  }));
}

/**
 * A timeline as a strip of drawings that wraps where the page is narrow. `hrefOf` gives the address of a step, or null where
 * there is none to go to: then the strip is a picture with a name.
 */
export function drawStrip(timeline: Timeline, name: string, hrefOf: (step: number) => string | null): Markup {
  const cut = cutParts(timeline);
  const length = cut[0]?.marks.length ?? 1;
  const parts = cut.map(({ from, marks }) => {
    const to = from + marks.length * timeline.each - 1;
    const says = `Steps ${from} to ${to}: ${describe(countMarks(marks))}`;
    const href = hrefOf(from);
    const drawing = draw(marks, length);
    return href === null
      ? html`<li><span role="img" aria-label="${says}">${drawing}</span>`
      : html`<li><a href="${href}" aria-label="${says}" title="${says}">${drawing}</a>`;
  });
  return html`<ol class="strip" aria-label="${name}">${parts}</ol>
`;
}

/** What the strip's colours and heights mean. */
export const stripLegend = (): Markup => html`<ul class="legend" aria-label="What the timeline shows">
<li><i class="edit"></i>edits<li><i class="run"></i>commands<li><i class="look"></i>reads and searches<li><i class="other"></i>other
<li><i class="bad"></i>failed<li><i class="green"></i>check green (short)<li><i class="red"></i>check red (long)<li><i class="human"></i>a person spoke<li><i class="gap"></i>context compacted
</ul>
`;
