import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRepository } from '../../src/host/git.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { makeScratch } from '../../src/host/scratch.ts';

const bundle = path.resolve(import.meta.dirname, '../../examples/honest-fix/repo.bundle');
const scratch = makeScratch('bundle-test');
afterAll(scratch.remove);

test('a bundle is read like a repository: its branches, and both sides of a change', async () => {
  const repository = await openRepository(bundle);
  const [base, head] = [await repository.resolve('base'), await repository.resolve('head')];
  expect(await repository.mergeBase(base, head)).toBe(base);
  const changes = await repository.changes(base, head, memorySpill());
  expect([...changes.objects.values()].some((side) => side.kind === 'text')).toBe(true);
  repository.close();
});

test('a file that is no bundle is said to be none', async () => {
  const file = path.join(scratch.path, 'tides.bundle');
  writeFileSync(file, 'high water 04:12\n');
  await expect(openRepository(file)).rejects.toThrow('is not a whole git bundle');
});
