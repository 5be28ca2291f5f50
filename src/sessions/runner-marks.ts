import type { Runner } from './runners/runner.ts';

/** An expression without its escapes, sets and groups: what is left shows whether it is one of several in a row. */
function outlineOf(source: string): string {
  let left = source.replaceAll(/\\.|\[(?:[^[\]\\]|\\.)*\]/gs, '');
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replaceAll(/\([^()]*\)/g, '');
  }
  return left;
}

/** Whether a mark can stand nowhere but at the beginning of a line. */
const beginsLine = ({ mark }: Runner): boolean =>
  mark.flags === 'm' && mark.source.startsWith('^') && !outlineOf(mark.source).includes('|');

/**
 * Gives a function that finds the runners whose mark a text holds, in their order. Marks that begin a line are joined to
 * one expression: most outputs hold none of them, and one look can tell.
 */
export function markFinder(runners: readonly Runner[]): (text: string) => readonly Runner[] {
  const joined = new Set(runners.filter(beginsLine));
  const starts = [...joined].map(({ mark }) => mark.source.slice(1));
  const anyStart = new RegExp(`^(?:${starts.join('|')})`, 'm');
  return (text) => {
    const begun = anyStart.test(text);
    return runners.filter((runner) => (begun || !joined.has(runner)) && runner.mark.test(text));
  };
}
