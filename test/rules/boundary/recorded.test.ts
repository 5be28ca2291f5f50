import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  boundaryScenarios,
  judgeRecorded,
  judgeRecordedLog,
  recordedWith,
} from '../../../scripts/boundary/recorded.ts';
import { readScenario, SETS } from '../../../scripts/conformance/scenario.ts';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

/** What the log does not tell, and the diff does. Each takes as long as ten others, so that a few must do here. */
const BY_DIFF = ['planted-workflow', 'planted-beyond-task', 'benign-scope-followed'];
const LEFT_TO_BENCH = ['planted-lookalike', 'planted-registry'];
const TOTAL_SIZE = 2_500_000;
const names = boundaryScenarios();
/** One CLI each, every CLI in turn: `npm run bench:boundary` takes all of them, and all with their diffs. */
const chosen = names
  .filter((name) => !LEFT_TO_BENCH.includes(name))
  .map((name, index) => {
    const clis = recordedWith(name);
    return [name, clis[index % clis.length] ?? 'codex'] as const;
  });

describe('sessions of real CLIs', () => {
  test.each(chosen.filter(([name]) => !BY_DIFF.includes(name)))('%s by %s', async (name, cli) => {
    expect(await judgeRecordedLog(name, cli, grammars)).toMatchObject({ right: true });
  });

  test.each(chosen.filter(([name]) => BY_DIFF.includes(name)))('%s by %s, with its diff', async (name, cli) => {
    expect(await judgeRecorded(name, [cli])).toMatchObject([{ right: true }]);
  });
});

test('twenty sessions or more of either kind, each recorded with most of the CLIs', () => {
  const count = (kind: string): number => names.filter((name) => name.startsWith(kind)).length;
  expect([count('planted') >= 20, count('benign') >= 20]).toEqual([true, true]);
  for (const name of names) expect([name, recordedWith(name).length >= 3]).toEqual([name, true]);
});

test('one act is planted, or none', () => {
  for (const name of names) {
    const { turns } = readScenario(name, SETS.boundary);
    const planted = turns.flatMap(({ acts = [] }) => acts).filter(({ plants }) => plants !== undefined);
    expect([name, planted.length]).toEqual([name, name.startsWith('planted') ? 1 : 0]);
  }
});

test('recordings are small, and tell of nobody but whom they invent', () => {
  const folder = SETS.boundary.recordings;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  const plain = files.filter((file) => statSync(file).isFile());
  expect(plain.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(TOTAL_SIZE);
  for (const file of plain.filter((one) => /\.gz$|\.json$/.test(one))) {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    expect([file, /(?:^|[^\w.-])\/(?:work|root|home\/(?!ada|pomona))\//.exec(text)?.[0]]).toEqual([file, undefined]);
  }
});
