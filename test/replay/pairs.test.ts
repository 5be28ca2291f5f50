import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { applyPatch } from 'diff';
import { describe, expect, test } from 'vitest';
import type { Diff, FileChange, FileEdit, LoggedSession, Side, Spill } from '../../src/core/index.ts';
import { readDiff } from '../../src/diff/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay } from '../../src/replay/index.ts';
import { whole } from '../../src/text/index.ts';
import { blobId, printHunk } from '../diff/print.ts';
import { readSession } from '../sessions/reading.ts';
import { sharedData } from '../shared-data.ts';

interface Meta {
  readonly files: readonly {
    readonly path: string;
    readonly before_blob: string | null;
    readonly after_blob: string | null;
  }[];
  readonly sessions: readonly { readonly log: string; readonly start_line: number }[];
}

const root = sharedData('pairs');

function load(file: string): Buffer {
  const packed = file.endsWith('.gz') ? file : `${file}.gz`;
  return existsSync(packed) ? gunzipSync(readFileSync(packed)) : readFileSync(file);
}

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** The session's part behind the previous commit. */
async function readLog(
  folder: string,
  { log, start_line }: Meta['sessions'][number],
  spill: Spill,
): Promise<LoggedSession | null> {
  const session = await readSession(once(load(path.join(folder, log))), spill);
  if ('kind' in session) return null;
  const steps = session.steps.filter((step) => step.line > start_line);
  return { file: log, trust: 'A', boundBy: 'named', session: { ...session, steps } };
}

const beforeOf = (edit: FileEdit) => ('before' in edit ? edit.before : null);

/** Whole files that the logs recorded before an edit, by git's id. */
function recordedFiles(sessions: readonly LoggedSession[], spill: Spill): Map<string, string> {
  const clips = sessions
    .flatMap(({ session }) => [...session.steps])
    .flatMap((step) => (step.kind === 'edit' ? step.edits.map(beforeOf) : []));
  const texts = clips.flatMap((clip) => (clip === null ? [] : [whole(clip, spill) ?? '']));
  return new Map(texts.map((text) => [blobId(Buffer.from(text)), text]));
}

const ABSENT: Side = { kind: 'absent' };

/** The file with both sides filled in, checked by their ids; null where they cannot be had without a clone. */
function complete(file: FileChange, meta: Meta, texts: ReadonlyMap<string, string>, spill: Spill): FileChange | null {
  const ids = meta.files.find((one) => one.path === file.path);
  if (!ids || file.hunks.length === 0) return null;
  const before = ids.before_blob === null ? '' : texts.get(ids.before_blob);
  if (before === undefined) return null;
  const patch = `--- a\n+++ b\n${file.hunks.map(printHunk).join('')}`;
  const after = applyPatch(before, patch, { autoConvertLineEndings: false });
  if (after === false || (ids.after_blob !== null && blobId(Buffer.from(after)) !== ids.after_blob)) return null;
  const side = (text: string): Side => ({
    kind: 'text',
    digest: spill.put(Buffer.from(text)),
    bytes: Buffer.byteLength(text),
  });
  return {
    ...file,
    before: ids.before_blob === null ? ABSENT : side(before),
    after: ids.after_blob === null ? ABSENT : side(after),
  };
}

describe.skipIf(root === null)('commits with the logs that made them', () => {
  test('files that can be checked without a clone come out byte for byte', { timeout: 120_000 }, async () => {
    const grammars = await loadGrammars(['bash']);
    const states: Record<string, number> = {};
    const lines = { changed: 0, explained: 0, opaque: 0, unlogged: 0 };
    let unread = 0;
    for (const name of readdirSync(root ?? '').filter((entry) => entry.includes('__'))) {
      const folder = path.join(root ?? '', name);
      const meta = JSON.parse(readFileSync(path.join(folder, 'meta.json'), 'utf8')) as Meta;
      const spill = memorySpill();
      const patch = load(path.join(folder, 'change.diff'));
      const diff: Diff = readDiff({ base: null, head: null, raw: null, patch, objects: new Map() }, spill);
      expect(diff.problems, name).toEqual([]);
      expect(diff.files.map((file) => file.path).sort()).toEqual(meta.files.map((file) => file.path).sort());
      const read = await Promise.all(meta.sessions.map((session) => readLog(folder, session, spill)));
      const sessions = read.filter((session) => session !== null);
      unread += read.length - sessions.length;
      if (sessions.length === 0) continue;
      const texts = recordedFiles(sessions, spill);
      const files = diff.files.map((file) => complete(file, meta, texts, spill) ?? file);
      const result = replay({ sessions, diff: { ...diff, files }, files: [] }, { grammars, blobs: spill });
      for (const [at, file] of result.files.entries()) {
        if (files[at] === diff.files[at]) continue;
        states[file.state] = (states[file.state] ?? 0) + 1;
        for (const key of ['changed', 'explained', 'opaque', 'unlogged'] as const) lines[key] += file.lines[key];
        if (file.state === 'exact')
          expect(file.lines.explained + file.lines.opaque + file.lines.unlogged).toBe(file.lines.changed);
      }
    }
    console.log(
      `checkable files by state: ${JSON.stringify(states)}; lines: ${JSON.stringify(lines)}; logs not read: ${unread}`,
    );
    expect(states.exact).toBeGreaterThanOrEqual(81);
    expect(lines.explained / lines.changed).toBeGreaterThan(0.96);
  });
});
