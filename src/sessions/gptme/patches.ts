/** One replacement of gptme's `patch`: the text that must stand in the file once, and what comes in its place. */
export interface Swap {
  readonly old: string;
  readonly new: string;
}

const ORIGINAL = '<<<<<<< ORIGINAL\n';
const DIVIDER = '\n=======\n';
const UPDATED = '\n>>>>>>> UPDATED';

/** Lines such as `# ...` stand for text that stays. */
const PLACEHOLDER = /^[ \t]*(?:#|\/\/|") \.\.\. ?.*$/m;

/** A swap with placeholder lines is several; null where both sides do not hold as many. */
function splitSwap(swap: Swap): Swap[] | null {
  if (!PLACEHOLDER.test(swap.old) && !PLACEHOLDER.test(swap.new)) return [swap];
  const before = swap.old.split(PLACEHOLDER);
  const after = swap.new.split(PLACEHOLDER);
  if (before.length !== after.length) return null;
  return before.flatMap((old, at) => (old === after[at] ? [] : [{ old, new: after[at] ?? '' }]));
}

function readSwap(part: string): Swap | null {
  const divider = part.indexOf(DIVIDER);
  if (divider < 0) return null;
  const rest = part.slice(divider + DIVIDER.length);
  const end = rest.startsWith(UPDATED.slice(1)) ? 0 : rest.indexOf(UPDATED);
  return end < 0 ? null : { old: part.slice(0, divider), new: rest.slice(0, end) };
}

/** The replacements of a patch between conflict markers, in order; null where it is none that gptme would apply. */
export function swapsOf(patch: string): Swap[] | null {
  const [before = '', ...parts] = patch.trim().split(ORIGINAL);
  if (before.trim() !== '' || parts.length === 0) return null;
  const swaps: Swap[] = [];
  for (const part of parts) {
    const swap = readSwap(part);
    const split = swap && splitSwap(swap);
    if (!split) return null;
    swaps.push(...split);
  }
  return swaps;
}

/** The sections of a patch of several files, headed `=== PATH: a.txt ===`; empty where there is no such heading. */
export function sectionsOf(patch: string): { readonly path: string; readonly patch: string }[] {
  const [, ...sections] = `\n${patch}`.split('\n=== PATH: ');
  return sections.flatMap((section) => {
    const end = section.indexOf(' ===\n');
    return end < 0 ? [] : [{ path: section.slice(0, end), patch: section.slice(end + 5) }];
  });
}
