import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradeSessions } from '../../src/grade/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { readSession } from '../sessions/reading.ts';
import { sharedData } from '../shared-data.ts';
import { logged, NO_REPLAY, tools } from './log.ts';

const folders = ['claude-code', 'codex'].flatMap((format) => sharedData('sessions', format) ?? []);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => path.join(folder, name)),
);

async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  yield readFileSync(file);
}

describe.skipIf(files.length === 0)('logs of other projects (skipped where the samples are not at hand)', () => {
  test('each has a grade whose terms add up, or a reason why it has none', { timeout: 60_000 }, async () => {
    for (const file of files) {
      const blobs = memorySpill();
      const session = await readSession(bytesOf(file), blobs);
      if ('kind' in session) continue;
      const input = { sessions: [logged(session)], replay: NO_REPLAY, findings: [], pull: null };
      const { grade } = gradeSessions(input, { ...tools, blobs });
      const sum = grade.terms.reduce((total, { points }) => total + points, grade.base);
      if (grade.value === null) expect(grade.why).toMatch(/\.$/);
      else expect(Math.abs(sum - (grade.total ?? 0))).toBeLessThan(1e-9);
      expect(gradeSessions(input, { ...tools, blobs }).grade).toEqual(grade);
    }
  });
});
