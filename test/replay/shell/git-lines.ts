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

const BRANCHES = ['south', 'north', 'HEAD~1', 'HEAD', '-', 'south~1', 'master', 'HEAD~2'];

/** A script of edits, commits, and what git makes of branches. */
export function branchScript(chance: Chance): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;
  const number = (): number => Math.floor(chance() * 90) + 10;
  const place = (): number => Math.floor(chance() * 6) + 1;
  const edit = (): string =>
    pick([
      `sed -i '${place()}s/^/${number()} /' ${pick(TRACKED)}`,
      `sed -i '${place()}d' ${pick(TRACKED)}`,
      `sed -i '${place()}a row ${number()}' ${pick(TRACKED)}`,
      `echo ${number()} >> ${pick(TRACKED)}`,
      `echo ${number()} > ${pick(['new.txt', 'more.txt', 'gate.py'])}`,
      `rm -f ${pick([...TRACKED, 'new.txt'])}`,
    ]);
  const commit = (): string => `git add -A${pick([' && ', '\n'])}git commit -q${pick(['m', 'am'])} ${number()}`;
  const command = (): string =>
    pick([
      'git checkout -q -b south',
      'git switch -q -c north',
      `git checkout -q -b east ${pick(BRANCHES)}`,
      `git branch ${pick(['south', 'north', 'west HEAD~1', '-D south'])}`,
      `git checkout -q ${pick(BRANCHES)}`,
      `git checkout -q ${pick(['south', 'north', '-'])}`,
      `git switch -q ${pick(['south', 'north', '-', 'master'])}`,
      `git merge -q ${pick(['', '--no-edit ', '--no-ff ', '--ff-only '])}${pick(BRANCHES)}`,
      `git merge ${pick(['south', 'north', '-'])}`,
      `git cherry-pick ${pick(BRANCHES)}`,
      `git cherry-pick ${pick(['south', 'north', '-'])}`,
      `git revert --no-edit ${pick(['HEAD', 'HEAD~1', 'HEAD^', 'south'])}`,
      `git rebase -q ${pick(BRANCHES)}`,
      `git rebase ${pick(['south', 'north', '-'])}`,
      `git reset -q --hard ${pick(['south', 'HEAD~1', 'HEAD'])}`,
      `git checkout ${pick(['south', 'north', 'HEAD~1'])} -- ${pick(TRACKED)}`,
    ]);
  const lines: string[] = [];
  if (chance() < 0.8) {
    lines.push('git checkout -q -b south', edit(), edit(), commit());
    if (chance() < 0.5) lines.push(edit(), commit());
    lines.push('git checkout -q -');
    if (chance() < 0.7) lines.push(edit(), edit(), commit());
  }
  const length = lines.length + 1 + Math.floor(chance() * 6);
  while (lines.length < length) {
    const roll = chance();
    if (roll < 0.5) lines.push(edit(), ...(roll < 0.4 ? [commit()] : []));
    else lines.push(command());
  }
  return lines.join(chance() < 0.5 ? '\n' : ' && ');
}
