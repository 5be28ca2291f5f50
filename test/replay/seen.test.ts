import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LoggedSession, Replay, Tools } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { placeView } from '../../src/replay/play-seen.ts';
import { clip } from '../../src/text/index.ts';
import { type Draft, editor, logOf } from './log.ts';
import { replayOn, told } from './orchard.ts';

const spill = memorySpill();
const { replace } = editor(spill);
let tools: Tools & { readonly blobs: typeof spill };
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

const ROWS = ['apple', 'pear', 'plum', 'cherry', 'quince', 'medlar', 'sloe', 'damson', 'fig', 'mulberry'];
const textOf = (rows: readonly string[]): string => `${rows.join('\n')}\n`;
const swap = (rows: readonly string[], old: string, now: string): string[] =>
  rows.map((row) => (row === old ? now : row));
const OURS = swap(ROWS, 'apple', 'russet');
const FORMATTED = swap(OURS, 'russet', 'russet,');

interface Shows {
  readonly shows: string;
  readonly by?: string;
  readonly cut?: true;
}

/** A log in which some steps show the file. */
function logged(drafts: readonly (Draft | Shows)[]): LoggedSession {
  const log = logOf(
    drafts.map((draft) => ('shows' in draft ? { run: draft.by ?? 'read' } : draft)),
    spill,
  );
  const steps = log.session.steps.map((step, at) => {
    const draft = drafts[at];
    if (step.kind !== 'run' || draft === undefined || !('shows' in draft)) return step;
    const output = clip(draft.shows, spill);
    const cut = draft.cut === true ? { cut: draft.cut } : {};
    if (draft.by !== undefined) return { ...step, ...cut, output };
    const { command: _, cwd: __, exit: ___, tests: ____, ...rest } = step;
    return { ...rest, ...cut, kind: 'read' as const, tool: 'Read', path: '/home/pomona/orchard/rows.txt', output };
  });
  return { ...log, session: { ...log.session, steps } };
}

/** As Claude Code numbers the lines of a file, with one more behind its last newline. */
const numbered = (rows: readonly string[]): string =>
  [...rows, ...(rows.length === ROWS.length ? [''] : [])]
    .map((row, at) => `${String(1 + at).padStart(6)}\u2192${row}`)
    .join('\n');

const tabbed = (rows: readonly string[]): string => rows.map((row, at) => `${1 + at}\t${row}`.padStart(8)).join('\n');

function played(drafts: readonly (Draft | Shows)[], head: readonly string[]): Replay {
  const trees = { base: { 'rows.txt': textOf(ROWS) }, head: { 'rows.txt': textOf(head) } };
  return replayOn(trees, [logged(drafts)], tools);
}

const EDIT: Draft = { edits: [replace('rows.txt', 'apple', 'russet')] };
const FORMAT: Draft = { run: 'orchard-format rows.txt' };

describe('what a log shows of a file', () => {
  test.each([
    ['a read', { shows: numbered(FORMATTED) }],
    ['a read of its beginning', { shows: numbered(FORMATTED.slice(0, 6)) }],
    ['cat', { by: 'cat rows.txt', shows: textOf(FORMATTED) }],
    ['sed', { by: "sed -n '1,5p' rows.txt", shows: textOf(FORMATTED.slice(0, 5)) }],
    ['head', { by: 'head -n 5 "rows.txt"', shows: textOf(FORMATTED.slice(0, 5)) }],
    ['cat in a folder', { by: 'cd /home/pomona/orchard && cat rows.txt', shows: textOf(FORMATTED) }],
    ['nl', { by: "nl -ba rows.txt | sed -n '1,5p'", shows: `${tabbed(FORMATTED.slice(0, 5))}\n` }],
    ['cat -n', { by: 'cat -n rows.txt', shows: `${tabbed(FORMATTED)}\n` }],
  ])('by %s fills the gap that a formatter leaves', (_, shows) => {
    const result = played([EDIT, FORMAT, shows], FORMATTED);
    expect(told(result)).toEqual(['rows.txt: exact 1/1/0']);
    expect(result.contradicted).toEqual([]);
  });

  test('is a contradiction where nothing in the log may have changed it, and is followed if the head has it', () => {
    const result = played([EDIT, { shows: numbered(FORMATTED) }], FORMATTED);
    expect(told(result)).toEqual(['rows.txt: exact 1/0/1']);
    expect(result.contradicted).toEqual([{ session: 0, step: 1, path: 'rows.txt', certain: true }]);
  });

  test('is not believed against the head', () => {
    expect(told(played([EDIT, { shows: numbered(FORMATTED) }], OURS))).toEqual(['rows.txt: exact 2/0/0']);
  });

  test('before the first edit is how the session found the file', () => {
    const result = played([{ shows: numbered(swap(ROWS, 'cherry', 'date')) }, EDIT], OURS);
    expect(result.contradicted).toEqual([{ session: 0, step: 0, path: 'rows.txt', certain: false }]);
    expect(told(result)).toEqual(['rows.txt: exact 2/0/0']);
  });

  test.each([
    ['was cut', { shows: textOf(FORMATTED.slice(0, 8)), by: 'cat rows.txt', cut: true }],
    ['was cut, by a read,', { shows: numbered(FORMATTED.slice(0, 8)), cut: true }],
    ['holds a line that may be cut', { shows: numbered(swap(FORMATTED, 'fig', 'f'.repeat(1990))) }],
    ['is numbered wrongly', { shows: numbered(FORMATTED).replace('     5', '     6') }],
    ['begins elsewhere', { shows: `${tabbed(FORMATTED.slice(0, 5))}\n`, by: "nl -ba rows.txt | sed -n '2,6p'" }],
    ['lacks lines', { shows: `${tabbed(FORMATTED.slice(0, 3))}\n...\n`, by: 'nl -ba rows.txt' }],
    ['is of a failed command', { shows: '', by: 'cat rows.txt; false' }],
  ])('does not count where it %s', (_, shows) => {
    expect(told(played([EDIT, FORMAT, shows], OURS))).toEqual(['rows.txt: exact 2/0/0']);
    expect(told(played([EDIT, FORMAT, shows], FORMATTED))).toEqual(['rows.txt: partial 1/1/0']);
  });

  test('confirms a file, so that commands before it changed nothing', () => {
    const human = swap(OURS, 'fig', 'date');
    expect(told(played([EDIT, FORMAT], human))).toEqual(['rows.txt: partial 2/2/0']);
    expect(told(played([EDIT, FORMAT, { shows: numbered(OURS) }], human))).toEqual(['rows.txt: partial 2/0/2']);
  });
});

describe('placeView', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', '}', ''), { minLength: 1, maxLength: 30 });

  test('a part of a file as it is leaves it as it is, or cannot be placed', () => {
    fc.assert(
      fc.property(lines, fc.nat(29), fc.nat(29), (file, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const shown = file.slice(from, to);
        const placed = placeView(file, { start: from + 1, lines: shown, whole: false });
        expect(placed === null || placed.join() === file.join()).toBe(true);
      }),
    );
  });

  test('a view of anything never takes lines from before its beginning', () => {
    fc.assert(
      fc.property(lines, lines, fc.integer({ min: 1, max: 30 }), (file, shown, start) => {
        const placed = placeView(file, { start, lines: shown, whole: false });
        if (placed !== null) expect(placed.slice(0, start - 1)).toEqual(file.slice(0, start - 1));
      }),
    );
  });
});
