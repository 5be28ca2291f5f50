import type { Call, Done } from './call.ts';
import type { Held } from './disk.ts';
import { bring, headOf, lose, type Subcommand, touchedIn, unsaid } from './git-paths.ts';

/** `git stash` of tracked files; what was put away comes back where nothing has changed meanwhile. */
export const stash: Subcommand = (call) => {
  const { git } = call.disk;
  const [verb = 'push', ...rest] = call.args[0]?.startsWith('-') ? ['push', ...call.args] : call.args;
  if (verb === 'list' || verb === 'show') return { status: 0, output: null };
  if (verb === 'drop' && rest.length === 0) {
    git.stashes.pop();
    return unsaid;
  }
  if (verb === 'push' || verb === 'save') {
    const plain = rest.every(
      (arg, at) => arg === '-q' || arg === '-m' || rest[at - 1] === '-m' || (verb === 'save' && !arg.startsWith('-')),
    );
    return plain && !git.lost ? pushStash(call) : lose(call);
  }
  return (verb === 'pop' || verb === 'apply') && rest.length === 0 && !git.lost
    ? popStash(call, verb === 'pop')
    : lose(call);
};

function pushStash(call: Call): Done {
  const kept = new Map<string, Held>();
  for (const path of touchedIn(call, null)) {
    const head = headOf(call, path);
    if (head.kind === 'absent' && !call.disk.git.index.has(path)) continue;
    const held = call.disk.read(path);
    const same = held.kind === head.kind && (held.kind !== 'text' || head.kind !== 'text' || held.text === head.text);
    if (same && held.kind !== 'unknown') continue;
    kept.set(path, held);
    bring(call, path, head);
  }
  call.disk.git.index.clear();
  if (kept.size > 0) call.disk.git.stashes.push(kept);
  return unsaid;
}

function popStash(call: Call, drops: boolean): Done | null {
  const { git } = call.disk;
  const kept = git.stashes.at(-1);
  if (kept === undefined) return null;
  for (const [path, held] of kept) {
    const head = headOf(call, path);
    const now = call.disk.read(path);
    const same = now.kind === head.kind && (now.kind !== 'text' || head.kind !== 'text' || now.text === head.text);
    if (same && now.kind !== 'unknown') bring(call, path, held);
    else call.disk.forget(path);
  }
  if (drops) git.stashes.pop();
  return unsaid;
}
