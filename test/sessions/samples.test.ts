import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sharedData } from '../shared-data.ts';
import { accounted, readBytes } from './reading.ts';

const bytesOf = (file: string): Buffer => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file));

const filesOf = (folder: string | null): string[] =>
  folder !== null && statSync(folder).isDirectory() ? readdirSync(folder).map((name) => path.join(folder, name)) : [];

/** A page about logs, notes beside them and another tool's own form of them lie in the same folders. */
const isLog = (file: string): boolean => !/SOURCES\.tsv$|\.md$|\.meta\.json$|\.entire-compact\.jsonl$/.test(file);

const MESSAGE = 'no sample logs beside this checkout';

describe.each([
  ['claude-code', ['claude-code', 'claude-code-action']],
  ['codex', ['codex']],
  ['copilot-cli', ['copilot-cli']],
  ['cursor', ['cursor']],
])('sample logs of %s', (format, folders) => {
  const files = folders.flatMap((folder) => filesOf(sharedData('sessions', folder))).filter(isLog);

  test.skipIf(files.length === 0)(`read clean (or skipped: ${MESSAGE})`, async () => {
    for (const file of files) {
      const bytes = bytesOf(file);
      const session = await readBytes(bytes);
      const name = path.basename(file);
      if ('kind' in session) throw new Error(`${name}: ${session.why}`);
      expect(session.format, name).toBe(format);
      expect(accounted(session), name).toBe(true);
      expect(session.diagnostics.skipped['adapter-failed'] ?? 0, name).toBe(0);
      // The only damage there is in files that were cut off on purpose: at their very end.
      if (session.diagnostics.skipped['bad-json']) expect(bytes.at(-1), name).not.toBe(0x7d);
      expect(session.diagnostics.skipped['bad-json'] ?? 0, name).toBeLessThanOrEqual(1);
    }
  });
});

describe('logs that belong to commits', () => {
  const pairs = filesOf(sharedData('pairs')).flatMap((pair) => filesOf(pair));
  const logs = pairs.filter((file) => /session-\d+\.jsonl(\.gz)?$/.test(file));

  test.skipIf(logs.length === 0)(
    `hold no damage and few records of unknown kinds (or skipped: ${MESSAGE})`,
    async () => {
      let read = 0;
      for (const file of logs) {
        const session = await readBytes(bytesOf(file));
        if ('kind' in session) continue;
        read += 1;
        const { skipped, records, orphanResults } = session.diagnostics;
        const unknown = Object.keys(skipped).filter((reason) => reason.startsWith('unknown:'));
        const name = path.relative(sharedData('pairs') ?? '', file);
        expect(unknown, name).toEqual([]);
        expect(skipped['bad-json'] ?? 0, name).toBe(0);
        expect(accounted(session), name).toBe(true);
        expect(orphanResults, name).toBeLessThanOrEqual(records / 50);
        expect(session.models.length, name).toBeGreaterThan(0);
      }
      expect(read).toBeGreaterThan(50);
    },
  );
});
