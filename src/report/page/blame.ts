import type { FileChange, Hunk, Origin, ReplayedFile } from '../../core/index.ts';
import { html, type Part } from './html.ts';
import type { CodeLine } from './lines.ts';
import { stepLink, stepNumber, type View } from './view.ts';

/** Where each changed line of a file comes from, by side and number; lines that are not compared have none. */
export type Origins = ReadonlyMap<string, Origin>;

const placeOf = (side: 'old' | 'new', line: number): string => `${side}:${line}`;

/** The origins of a file's changed lines; none where nothing was replayed. */
export const originsOf = (file: ReplayedFile | undefined): Origins =>
  new Map(file?.origins.map(({ side, line, origin }) => [placeOf(side, line), origin]));

const sameOrigin = (one: Origin | undefined, other: Origin | undefined): boolean => {
  if (one === undefined || other === undefined || one.kind !== other.kind) return one === other;
  return (
    one.kind === 'unlogged' || (other.kind !== 'unlogged' && one.session === other.session && one.step === other.step)
  );
};

/** Who wrote a line, as its row says it. */
function writer(view: View, origin: Origin): Part {
  if (origin.kind === 'unlogged') return html`<b class="warn" title="No step of a log writes this line">no log</b>`;
  if (origin.kind === 'explained') return stepLink(view, origin);
  return html`<span title="A command that may have written it">${stepLink(view, origin, `step ${stepNumber(view, origin)}?`)}</span>`;
}

/** Lines of a hunk with their numbers and origins; who wrote several lines in a row is said at the first. */
export function blameHunk(view: View, hunk: Hunk, origins: Origins): readonly CodeLine[] {
  let [before, after] = [hunk.oldStart, hunk.newStart];
  let last: Origin | undefined;
  return hunk.lines.map(({ sign, text }) => {
    const [side, number] = sign === '-' ? (['old', before] as const) : (['new', after] as const);
    if (sign !== '+') before += 1;
    if (sign !== '-') after += 1;
    const origin = sign === ' ' ? undefined : origins.get(placeOf(side, number));
    const told = origin !== undefined && !sameOrigin(origin, last) ? writer(view, origin) : '';
    last = origin;
    return { sign, number, text, origin: told, pointed: false };
  });
}

/** The replayed side of a changed file. */
export const replayedOf = ({ dossier }: View, { path }: FileChange): ReplayedFile | undefined =>
  dossier?.replay.files.find((file) => file.path === path);
