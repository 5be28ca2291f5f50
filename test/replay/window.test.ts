import { beforeAll, describe, expect, test } from 'vitest';
import type { Replay, Tools } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay } from '../../src/replay/index.ts';
import { type Draft, editor, logOf } from './log.ts';
import { diffOf, told } from './orchard.ts';

const spill = memorySpill();
const { replace } = editor(spill);
let tools: Tools;
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

const BASE = 'apple\nquince\nplum\ncherry\nmedlar\n';
const HEAD = BASE.replace('plum', 'damson');
const at = (hour: number, old: string, now: string): Draft => ({
  time: `2026-04-01T0${hour}:00:00Z`,
  edits: [replace('rows.txt', old, now)],
});

function played(drafts: readonly Draft[], baseTime: string | null, endedAt: string | null = null): Replay {
  const log = logOf(drafts, spill);
  const diff = { ...diffOf({ 'rows.txt': BASE }, { 'rows.txt': HEAD }, spill), baseTime };
  return replay({ sessions: [{ ...log, session: { ...log.session, endedAt } }], diff, files: [] }, tools);
}
const EIGHT = '2026-04-01T08:00:00Z';

describe('what was done before the base was committed', () => {
  test('and is in it is not missed', () => {
    const steps = [at(7, 'pear', 'quince'), at(9, 'plum', 'damson')];
    expect(played(steps, EIGHT).missed).toEqual([]);
    expect(played(steps, null).missed).toMatchObject([{ step: 0 }]);
    expect(played(steps, '2026-04-01T06:00:00Z').missed).toMatchObject([{ step: 0 }]);
  });

  test('and is not in it is missed', () => {
    expect(played([at(7, 'pear', 'walnut'), at(9, 'plum', 'damson')], EIGHT).missed).toMatchObject([{ step: 0 }]);
  });

  test('and was taken away again by the base does not stand in the way of the head', () => {
    const steps = [at(7, 'apple\n', 'apple\nquince\n'), at(9, 'plum', 'damson')];
    expect(told(played(steps, EIGHT))).toEqual(['rows.txt: exact 2/0/0']);
    expect(told(played(steps, null))).toEqual(['rows.txt: partial 2/0/0']);
  });

  test('and was committed later is part of the change', () => {
    expect(told(played([at(7, 'plum', 'damson'), at(9, 'pear', 'walnut')], EIGHT))).toEqual(['rows.txt: exact 2/0/0']);
  });
});

test('a log that ended before the base was committed is said to be early', () => {
  const steps = [at(7, 'plum', 'damson')];
  expect(played(steps, EIGHT, '2026-04-01T07:30:00Z').bindings[0]?.early).toBe(true);
  expect(played(steps, EIGHT, '2026-04-01T08:30:00Z').bindings[0]).not.toHaveProperty('early');
  expect(played(steps, null, '2026-04-01T07:30:00Z').bindings[0]).not.toHaveProperty('early');
});
