import { beforeAll, describe, expect, test } from 'vitest';
import type { StepRef, Tools, Trace } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay, trace } from '../../src/replay/index.ts';
import { type Draft, editor, logOf } from './log.ts';
import { diffOf, type Trees } from './orchard.ts';

const spill = memorySpill();
const { replace, write } = editor(spill);
let tools: Tools;
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

const BASE = { 'rows.txt': 'apple\npear\nplum\n', 'gate.txt': 'shut\n' };

function traced(head: Trees, drafts: readonly (readonly Draft[])[], until: StepRef | null = null): Trace {
  const sessions = drafts.map((one) => logOf(one, spill));
  return trace({ sessions, diff: diffOf(BASE, head, spill), files: [] }, tools, until);
}
const textOf = ({ files }: Trace, path: string): string | undefined =>
  files
    .find((file) => file.path === path)
    ?.lines?.map(({ text }) => text)
    .join(' ');

const STEPS: readonly Draft[] = [
  { edits: [replace('rows.txt', 'pear', 'quince')] },
  { run: 'ls' },
  { edits: [replace('rows.txt', 'plum', 'damson'), write('new.txt', 'fig\n')] },
  { run: 'rm gate.txt' },
];

describe('a replay with its tree', () => {
  test('holds the tree as it stood behind any step', () => {
    const head = { 'rows.txt': 'apple\nquince\ndamson\n', 'new.txt': 'fig\n' };
    const rows = [0, 1, 2, 3].map((step) => textOf(traced(head, [STEPS], { session: 0, step }), 'rows.txt'));
    expect(rows).toEqual(['apple quince plum', 'apple quince plum', 'apple quince damson', 'apple quince damson']);
    const changes = (step: number): unknown =>
      traced(head, [STEPS], { session: 0, step }).files.map(({ path, change }) => `${path} ${change}`);
    expect(changes(0)).toEqual(['gate.txt same', 'new.txt same', 'rows.txt changed']);
    expect(changes(3)).toEqual(['gate.txt removed', 'new.txt added', 'rows.txt changed']);
  });

  test('stops several sessions at the time of the step', () => {
    const early = { time: '2026-04-01T08:00:00Z', edits: [replace('rows.txt', 'apple', 'medlar')] };
    const late = { time: '2026-04-01T09:00:00Z', edits: [replace('rows.txt', 'plum', 'sloe')] };
    const head = { ...BASE, 'rows.txt': 'medlar\npear\nsloe\n' };
    expect(textOf(traced(head, [[late], [early]], { session: 1, step: 0 }), 'rows.txt')).toBe('medlar pear plum');
    expect(textOf(traced(head, [[late], [early]], { session: 0, step: 0 }), 'rows.txt')).toBe('medlar pear sloe');
  });

  test('names the step that wrote each line', () => {
    const { files } = traced({ 'rows.txt': 'x\n' }, [STEPS]);
    const rows = files.find(({ path }) => path === 'rows.txt');
    expect(rows?.lines).toEqual([
      { text: 'apple', by: null },
      { text: 'quince', by: { kind: 'explained', session: 0, step: 0 } },
      { text: 'damson', by: { kind: 'explained', session: 0, step: 2 } },
    ]);
  });

  test('shows what is left between a file and the head, and by whom', () => {
    const head = { 'rows.txt': 'apple\nquince\nsloe\n', 'gate.txt': 'open\n' };
    const { left } = traced(head, [STEPS.slice(0, 3)]);
    expect(left.map(({ path, state }) => `${path} ${state}`)).toEqual(['gate.txt uncovered', 'rows.txt partial']);
    expect(left[0]?.hunks[0]?.lines).toEqual([
      { sign: '-', text: 'shut', origin: null },
      { sign: '+', text: 'open', origin: { kind: 'unlogged' } },
    ]);
    expect(left[1]?.hunks[0]?.lines.filter(({ sign }) => sign !== ' ')).toEqual([
      { sign: '-', text: 'damson', origin: { kind: 'explained', session: 0, step: 2 } },
      { sign: '+', text: 'sloe', origin: { kind: 'unlogged' } },
    ]);
    expect(traced({ ...BASE, 'rows.txt': 'apple\nquince\nplum\n' }, [STEPS.slice(0, 1)]).left).toEqual([]);
  });

  test('says the same of the change as a replay without it', () => {
    const input = { sessions: [logOf(STEPS, spill)], diff: diffOf(BASE, { 'rows.txt': 'fig\n' }, spill), files: [] };
    expect(trace(input, tools, null).replay).toEqual(replay(input, tools));
  });

  test('says why a file cannot be shown or compared', () => {
    const { files, left } = traced({ ...BASE, 'rows.txt': 'fig\n' }, [
      [{ edits: [replace('far.txt', 'a', 'b')] }, { run: 'rm rows.txt' }],
    ]);
    expect(files.find(({ path }) => path === 'far.txt')).toMatchObject({
      change: 'unknown',
      lines: null,
      why: 'its base is not at hand',
    });
    expect(left.map(({ path, hunks }) => [path, hunks.length])).toEqual([['rows.txt', 1]]);
  });
});
