import { afterAll, expect, test } from 'vitest';
import { openRepository } from '../../src/host/git.ts';
import { commit, git, makeRepository, removeRepositories } from './make-repository.ts';

afterAll(removeRepositories);

test('history: the newest commits with one parent, of the first-parent line or of all', async () => {
  const dir = makeRepository();
  const root = commit(dir, { 'a.txt': '1' }, 'Plant');
  const second = commit(dir, { 'a.txt': '2' }, 'Water\n\nEvery day.');
  git(dir, 'checkout', '--quiet', '-b', 'figs');
  const side = commit(dir, { 'b.txt': '1' }, 'Plant figs');
  git(dir, 'checkout', '--quiet', 'main');
  const third = commit(dir, { 'a.txt': '3' }, 'Prune');
  git(dir, 'merge', '--quiet', '--no-ff', '--message', 'Merge figs', 'figs');
  const head = git(dir, 'rev-parse', 'HEAD');
  const repository = await openRepository(dir);
  const line = [
    { commit: third, parent: second, subject: 'Prune' },
    { commit: second, parent: root, subject: 'Water' },
  ];
  expect(await repository.history(head, 10, false)).toEqual(line);
  expect(await repository.history(head, 1, false)).toEqual(line.slice(0, 1));
  const all = await repository.history(head, 10, true);
  expect(all.map((one) => one.commit).toSorted()).toEqual([second, third, side].toSorted());
  expect(await repository.history(root, 10, true)).toEqual([]);
  repository.close();
});
