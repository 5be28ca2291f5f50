import { beforeAll, describe, expect, test } from 'vitest';
import type { Tools } from '../../src/core/index.ts';
import { formatFile } from '../../src/host/formatters.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { type Draft, editor, logOf } from './log.ts';
import { replayOn } from './orchard.ts';

const spill = memorySpill();
const { write, replace, patch } = editor(spill);
let tools: Tools & { readonly blobs: typeof spill };
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill, format: formatFile };
});

const BASE = 'export const rows = 1;\n';
const LOOSE = `${BASE}export const pears = [3,\n  4]\n`;
const TIDY = `${BASE}export const pears = [3, 4];\n`;

const WRITE: Draft = { edits: [write('rows.ts', LOOSE)] };
const FIX: Draft = { run: 'npm run lint:fix', output: 'Fixed 1 file.' };
const COMMIT: Draft = { run: 'git add -A && git commit -m pears' };

const replayed = (drafts: readonly Draft[], head: string, { path = 'rows.ts', base = BASE } = {}) =>
  replayOn({ base: { [path]: base }, head: { [path]: head } }, [logOf(drafts, spill)], tools);
const stateOf = (drafts: readonly Draft[], head = TIDY) => replayed(drafts, head).files[0]?.state;

describe('what a formatter did without printing it', () => {
  test.each<[string, readonly Draft[]]>([
    ['by a command that may have formatted', [WRITE, FIX]],
    ['by the hooks of a commit', [WRITE, COMMIT]],
    ['and edited after it, where the edit keeps the style', [WRITE, FIX, { edits: [replace('rows.ts', '1;', '1;')] }]],
  ])('is computed: %s', (_name, drafts) => {
    expect(stateOf(drafts)).toBe('exact');
  });

  test('belongs to the step that may have done it', () => {
    const { lines } = replayed([WRITE, FIX], TIDY);
    expect(lines).toMatchObject({ changed: 1, explained: 0, opaque: 1, unlogged: 0 });
  });

  test.each<[string, readonly Draft[], string]>([
    ['no step may have formatted', [WRITE], TIDY],
    ['the head says something else', [WRITE, FIX], TIDY.replace('4', '5')],
    ['the head is laid out as no formatter would', [WRITE, FIX], TIDY.replace('[3, 4]', '[ 3,4 ]')],
    ['the log did not change the file', [FIX], `${BASE}\n\n`],
  ])('is not taken for known where %s', (_name, drafts, head) => {
    expect(stateOf(drafts, head)).not.toBe('exact');
  });

  test.each([
    ['orchard.py', 'rows = 1\n', "rows = 1\npears = ['a',\n  'b']\n", 'rows = 1\npears = ["a", "b"]\n', 'black .'],
    ['orchard.go', 'package a\n', 'package a\nvar x = []int{1,2}\n', 'package a\n\nvar x = []int{1, 2}\n', 'make fmt'],
  ])('in %s', (path, base, loose, tidy, run) => {
    const drafts: Draft[] = [{ edits: [write(path, loose)] }, { run }];
    expect(replayed(drafts, tidy, { path, base }).files[0]?.state).toBe('exact');
  });
});

test('what formatters make long is paid for, so that no file keeps them at work for long', () => {
  let calls = 0;
  const format = (text: string): string => {
    calls += 1;
    return `${text}${' '.repeat(2_500_000)}`;
  };
  const input = { base: { 'rows.ts': BASE }, head: { 'rows.ts': TIDY } };
  expect(replayOn(input, [logOf([WRITE, FIX], spill)], { ...tools, format }).files[0]?.state).not.toBe('exact');
  expect(calls).toBe(2);
});

describe('an edit that fits only what a formatter makes of the file', () => {
  const head = `${BASE}export const pears = [3, 5];\n`;
  const edit = replace('rows.ts', '[3, 4];', '[3, 5];');
  const update = patch(
    '*** Update File: rows.ts',
    '@@',
    '-export const pears = [3, 4];',
    '+export const pears = [3, 5];',
  );

  test.each([
    ['is made to that', [WRITE, FIX, { edits: [edit] }]],
    ['is made to that, as a patch', [WRITE, FIX, { edits: [update] }]],
  ])('%s', (_name, drafts) => {
    const { files, missed } = replayed(drafts, head);
    expect(files[0]?.state).toBe('exact');
    expect(missed).toEqual([]);
  });

  test('is missed where no step may have formatted', () => {
    expect(replayed([WRITE, { edits: [edit] }], head).missed).toHaveLength(1);
  });

  test('is missed where the log does not say that it succeeded', () => {
    expect(replayed([WRITE, FIX, { edits: [edit], outcome: 'unknown' }], head).missed).toHaveLength(1);
  });
});
