import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Parser } from 'web-tree-sitter';
import { type ChangedText, sampleTestDiff, sampleWideDiff } from '../scripts/sample-diffs.ts';
import { openRepository } from '../src/host/git.ts';
import { memoryHost } from '../src/host/memory.ts';
import { memorySpill } from '../src/host/memory-spill.ts';
import { run } from '../src/run.ts';
import { HOLD } from '../src/syntax/tree.ts';
import { commit, makeRepository, removeRepositories } from './host/make-repository.ts';

/** Trees of so many characters are held here, so that a change of few files is more than that. */
const HELD = 25_000;

const { characters } = HOLD;
beforeAll(() => {
  HOLD.characters = HELD;
});
afterAll(() => {
  HOLD.characters = characters;
});
afterAll(removeRepositories);

const textsOn = (files: readonly ChangedText[], side: 'before' | 'after'): Record<string, string | null> =>
  Object.fromEntries(files.map((file) => [file.path, file[side]]));

/** How often the parser was handed each text while a change of these files was graded, as a host grades it. */
async function parsesOf(files: readonly ChangedText[]): Promise<ReadonlyMap<string, number>> {
  const folder = makeRepository();
  const [base, head] = (['before', 'after'] as const).map((side) => commit(folder, textsOn(files, side)));
  const repository = await openRepository(folder);
  const spill = memorySpill();
  const changes = await repository.changes(base ?? '', head ?? '', spill);
  repository.close();
  const host = memoryHost({ changes });
  for (const side of changes.objects.values()) {
    const bytes = side.kind === 'text' ? spill.read(side.digest) : null;
    if (bytes !== null) host.spill.put(bytes);
  }
  const counts = new Map<string, number>();
  const spy = vi.spyOn(Parser.prototype, 'parse');
  await run(host);
  for (const [text] of spy.mock.calls) counts.set(String(text), (counts.get(String(text)) ?? 0) + 1);
  spy.mockRestore();
  return counts;
}

test.each([
  ['many files', sampleWideDiff(60)],
  ['long tests', sampleTestDiff(500)],
])('no side of a file is parsed twice in grading %s', async (_, files) => {
  const sides = files.flatMap(({ path, before, after }) => [`${path}\0${before}`, `${path}\0${after}`]);
  const counts = await parsesOf(files);
  const stands = new Map<string, number>();
  for (const side of sides) {
    const text = side.slice(side.indexOf('\0') + 1);
    stands.set(text, (stands.get(text) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([text, count]) => count > (stands.get(text) ?? 0));
  expect(repeated.map(([text, count]) => [count, stands.get(text), text.slice(0, 200)]).slice(0, 5)).toEqual([]);
  const code = files.filter(({ path }) => !path.endsWith('.md'));
  const read = code.filter(({ before, after }) => [before, after].every((text) => counts.has(text ?? '')));
  expect(read.length).toBeGreaterThan(code.length / 2);
});
