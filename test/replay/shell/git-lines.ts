import type { Chance } from './lines.ts';

const TRACKED = ['rows.txt', 'gate.py', 'data/plums.txt', 'data/old/gage.txt'];
const PATHS = [...TRACKED, 'new.txt', 'data', '.', 'data/old'];
const REVISIONS = ['HEAD', 'HEAD~1', 'HEAD^', '@', 'HEAD~2'];

/** A script of edits and git commands in a clean clone of the orchard. */
export function gitScript(chance: Chance): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;
  const number = (): number => Math.floor(chance() * 90) + 10;
  const edit = (): string =>
    pick([
      `sed -i 's/e/${number()}/' ${pick(TRACKED)}`,
      `sed -i '1d' ${pick(TRACKED)}`,
      `echo ${number()} >> ${pick(TRACKED)}`,
      `echo ${number()} > new.txt`,
      `rm -f ${pick([...TRACKED, 'new.txt'])}`,
    ]);
  const command = (): string =>
    pick([
      `git add ${pick(PATHS)}`,
      'git add -A',
      'git add -u',
      `git commit -qm ${number()}`,
      `git commit -qam ${number()}`,
      'git commit -q --amend --no-edit',
      `git checkout -- ${pick(PATHS)}`,
      `git checkout ${pick(['', 'HEAD -- '])}${pick(PATHS)}`,
      `git checkout ${pick(REVISIONS)} -- ${pick(PATHS)}`,
      `git restore ${pick(PATHS)}`,
      `git restore ${pick(['--staged', '-S', '-SW'])} ${pick(PATHS)}`,
      `git restore --source=${pick(REVISIONS)} ${pick(['', '-S ', '-SW '])}${pick(PATHS)}`,
      `git reset -q ${pick(['', 'HEAD ', '-- '])}${pick(PATHS)}`,
      `git reset -q ${pick(['--hard', '--soft', '--mixed', ''])} ${pick(REVISIONS)}`,
      'git stash -q',
      'git stash push -q -u',
      `git stash push -q -- ${pick(TRACKED)}`,
      'git stash pop -q',
      'git stash apply -q',
      'git stash drop -q',
      `git rm -q ${pick(['', '--cached ', '-f '])}${pick(PATHS)}`,
      `git mv ${pick(TRACKED)} ${pick(['moved.txt', 'data'])}`,
      'git clean -fdq',
      'git clean -fdqx',
      `git show ${pick([...REVISIONS, ''])}:${pick(TRACKED)} > ${pick(['out', ...TRACKED])}`,
      'git revert --no-edit HEAD',
      'git checkout -q -b south',
    ]);
  const lines: string[] = [];
  const length = 3 + Math.floor(chance() * 6);
  while (lines.length < length) lines.push(chance() < 0.45 ? edit() : command());
  return lines.join('\n');
}
