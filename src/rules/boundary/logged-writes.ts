import { ofKind } from '../../collections/index.ts';
import type { EffectiveCommand } from '../../syntax/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { locate, whereIs } from './place.ts';
import { wordsOf } from './words.ts';
import { patchPaths, touchedBy } from './writes.ts';

/** A write that a log shows. `done`: it was carried out; else it was refused, failed or need not have run. */
export interface LoggedWrite {
  readonly session: number;
  readonly step: number;
  /** In the repository, as far as the log tells where that is; links that are known are followed. */
  readonly path: string;
  readonly done: boolean;
}

const MOST_WRITES = 5_000;

/** Where `core.hooksPath` is set, git runs other hooks from then on: as good as a write of them. */
function setsHooksPath(command: EffectiveCommand): boolean {
  if (command.name !== 'git') return false;
  if (command.assignments['git.core.hookspath'] !== undefined) return true;
  const words = wordsOf(command);
  const at = words.findIndex((word) => /^core\.hookspath$/i.test(word));
  return (
    words[0] === 'config' && at > 0 && words.length > at + 1 && !words.some((word) => /^--get|^--unset/.test(word))
  );
}

/** The writes of one command, by its words and redirections. */
export function writtenByDeed(facts: Case, deed: Deed): readonly LoggedWrite[] {
  const { session, step, did, command } = deed;
  const done = did === 'executed';
  const named = touchedBy(command).flatMap((text) => {
    const last = !/^(?:ln|rm|unlink|mv)$/.test(command.name ?? '');
    const { inside } = text === '' ? { inside: null } : whereIs(facts, deed, { text, open: false }, last);
    return inside === null || inside === '' ? [] : [{ session, step, path: inside, done }];
  });
  return setsHooksPath(command) ? [...named, { session, step, path: '.git/config', done }] : named;
}

function writtenByEdits(facts: Case, session: number): readonly LoggedWrite[] {
  const logged = facts.evidence.sessions[session]?.session;
  const writes: LoggedWrite[] = [];
  for (const step of ofKind(logged?.steps ?? [], 'edit')) {
    if (writes.length >= MOST_WRITES) break;
    const done = step.outcome === 'ok' || step.outcome === 'unknown';
    const named = step.edits.flatMap((edit) =>
      edit.op === 'patch'
        ? patchPaths(whole(edit.text, facts.tools.blobs) ?? edit.text.head)
        : edit.path === null
          ? []
          : [edit.path],
    );
    for (const one of named) {
      const { inside } = locate(facts, session, one, logged?.cwd ?? '', true);
      if (inside !== null && inside !== '') writes.push({ session, step: step.index, path: inside, done });
    }
  }
  return writes;
}

/** Every write of a repository path that the logs show, by edit tools and by commands as they take effect. */
export function loggedWrites(facts: Case): readonly LoggedWrite[] {
  const byCommands = deedsOf(facts).deeds.flatMap((deed) => writtenByDeed(facts, deed));
  const byEdits = facts.evidence.sessions.flatMap((_, session) => writtenByEdits(facts, session));
  return [...byCommands, ...byEdits]
    .sort((one, other) => one.session - other.session || one.step - other.step)
    .slice(0, MOST_WRITES);
}
