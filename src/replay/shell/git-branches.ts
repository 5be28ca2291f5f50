import { type Call, type Done, failed } from '../disk/call.ts';
import { type Commit, goOn, tipOf } from '../disk/git-record.ts';
import { isUntouched, lose, type Subcommand, unsaid } from './git-paths.ts';
import { revisionOf } from './git-revisions.ts';
import { settle } from './git-settle.ts';
import { changesTo } from './merge-trees.ts';
import { readOptions } from './options.ts';

/** Begins a branch at HEAD; one that is there already is an error. */
function begin({ disk }: Call, branch: string): Done {
  if (tipOf(disk.git, branch) !== undefined) return failed(128);
  goOn(disk.git, branch, disk.git.head);
  return unsaid;
}

/** Goes to a commit, on a branch or (null) on none; what was changed and not committed goes along. */
function goTo(call: Call, branch: string | null, commit: Commit): Done {
  const { git } = call.disk;
  return settle(call, changesTo(call, commit, git.head), () => goOn(git, branch, commit));
}

/** A branch that is not known. The one that the session began at may be meant, or one that begins where it did. */
function goAway(call: Call, branch: string): null {
  const { git } = call.disk;
  const start = git.branches.get('');
  const away = start !== undefined && git.branch !== '' ? start : null;
  if (away === null) return lose(call);
  git.believed = true;
  call.disk.lose(null);
  call.disk.doubt();
  goTo(call, branch, away);
  git.branches.delete('');
  return null;
}

/** Goes to a branch by its name; null where it is not known. */
export function visit(call: Call, name: string): Done | null {
  const { git } = call.disk;
  if (git.lost) return lose(call);
  if (name === git.branch) return unsaid;
  const commit = revisionOf(call, name);
  const branch = name === '-' ? (git.before?.branch ?? null) : git.branches.has(name) ? name : null;
  if (commit !== null) return goTo(call, branch, commit);
  if (isUntouched(call) && call.expected === 0) return startAt(call, name);
  return goAway(call, name);
}

/** Begins the session's work at a commit that is not known, before it has changed anything: the base is taken for it. */
function startAt({ disk }: Call, branch: string): Done {
  goOn(disk.git, branch, { held: new Map(), parents: [], strange: false });
  disk.git.branches.clear();
  return unsaid;
}

/** `git checkout -b NAME [START]`, `git switch -c NAME [START]`. */
export function branchOff(call: Call, words: readonly string[]): Done | null {
  const [name, start, more] = words;
  if (name === undefined || more !== undefined) return lose(call);
  if (start === undefined || start === 'HEAD') return begin(call, name);
  if (tipOf(call.disk.git, name) !== undefined) return failed(128);
  const commit = revisionOf(call, start);
  if (commit !== null) return goTo(call, name, commit);
  return isUntouched(call) && call.expected === 0 ? startAt(call, name) : lose(call);
}

/** `git switch`. */
export const change: Subcommand = (call) => {
  const long = { create: 'c', quiet: 'q', detach: 'd', track: 't', 'no-track': 't', 'no-guess': 'g' };
  const options = readOptions(call.args, { plain: 'qctd', long });
  if (options === null || options.flags.has('d')) return lose(call);
  if (options.flags.has('c')) return branchOff(call, options.words);
  const [name, more] = options.words;
  return name === undefined || more !== undefined ? lose(call) : visit(call, name);
};

/** `git branch`: the files stay as they are. */
export const branch: Subcommand = (call) => {
  const { git } = call.disk;
  const said: Done = { status: call.expected, output: null };
  const options = readOptions(call.args, { plain: 'qfdDavrm', long: { force: 'f', delete: 'd', quiet: 'q' } });
  const [name, start, more] = options?.words ?? [];
  if (options === null || name === undefined) return said;
  const has = (flags: string): boolean => [...flags].some((flag) => options.flags.has(flag));
  if (has('dD')) {
    for (const word of options.words) git.branches.delete(word);
    return said;
  }
  if (has('avr')) return said;
  if (has('m') || more !== undefined || tipOf(git, name) !== undefined) return lose(call) ?? said;
  const commit: Commit | null = revisionOf(call, start ?? 'HEAD');
  if (commit !== null) git.branches.set(name, commit);
  return { ...said, status: commit === null ? call.expected : 0 };
};
