import picomatch from 'picomatch';
import type { Anchor, FileChange, Finding, Level } from '../core/index.ts';
import { spell, withoutHits } from './boundary/command-rule.ts';
import { deedsOf } from './boundary/deeds.ts';
import { loggedWrites, writtenByDeed } from './boundary/logged-writes.ts';
import { handedTexts, pathsIn } from './boundary/mentions.ts';
import { whereIs } from './boundary/place.ts';
import { builtIn, type Protection } from './change/protected-globs.ts';
import { atLine, atStep, clear, hit, unknown } from './finding.ts';
import type { Case, Rule } from './rule.ts';
import { asksFor } from './task/task-words.ts';

const RULE = { id: 'protected-path', group: 'boundary' } as const;
const MOST_HITS = 50;
const MOST_ANCHORS = 20;

/** Everything that touches one protected path. */
interface Touch {
  readonly path: string;
  readonly changed: FileChange | null;
  readonly steps: Anchor[];
  /** It was written: by the diff, or by a step that was carried out. */
  written: boolean;
}

type Matcher = (path: string) => boolean;

function matcherOf(globs: readonly string[]): Matcher {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}

function firstLine(change: FileChange, path: string): Anchor {
  const [hunk] = change.hunks;
  const gone = change.status === 'deleted' || path !== change.path;
  if (gone) return atLine(path, 'old', Math.max(1, hunk?.oldStart ?? 1));
  return atLine(path, 'new', Math.max(1, hunk?.newStart ?? 1));
}

/** The protected paths that the diff changes or the logs write, in order of first mention. */
function touches(facts: Case, isProtected: Matcher): readonly Touch[] {
  const found = new Map<string, Touch>();
  const touch = (path: string, changed: FileChange | null): Touch => {
    const known = found.get(path) ?? { path, changed, steps: [], written: changed !== null };
    found.set(path, known);
    return known;
  };
  for (const change of facts.evidence.diff.files)
    for (const path of new Set([change.oldPath ?? change.path, change.path]))
      if (isProtected(path)) touch(path, change);
  for (const write of loggedWrites(facts)) {
    if (!isProtected(write.path)) continue;
    const touched = touch(write.path, null);
    touched.written ||= write.done;
    if (touched.steps.length < MOST_ANCHORS) touched.steps.push(atStep(write.session, write.step));
  }
  return [...found.values()];
}

function how({ changed, written }: Touch): string {
  if (changed !== null) {
    const verbs = { added: 'is added', deleted: 'is deleted', renamed: 'is moved' } as const;
    return changed.status in verbs ? verbs[changed.status as keyof typeof verbs] : 'is changed';
  }
  return written ? 'is written in the log and is not part of the diff' : 'was to be written in the log, in vain';
}

function judge(facts: Case, touched: Touch, named: Matcher): Finding {
  const protection: Protection | null = builtIn(touched.path);
  const what = protection?.what ?? 'protected by the policy';
  const asked = asksFor(facts.evidence.pull?.task ?? '', touched.path, protection?.words ?? null);
  const level: Level =
    asked !== null || !touched.written
      ? 'note'
      : named(touched.path)
        ? 'block'
        : protection?.isEveryday
          ? 'note'
          : 'warn';
  const place = touched.path === '.git/config' ? 'The setting of git hooks (.git/config)' : touched.path;
  const clause =
    asked !== null
      ? `the task asks for it ("${asked}")`
      : level === 'block'
        ? 'leave it as it was, or have the task ask for the change'
        : 'a task that asks for the change would clear it';
  const line = touched.changed === null ? [] : [firstLine(touched.changed, touched.path)];
  return hit(RULE, {
    level,
    says: `${place}, ${what}, ${how(touched)}; ${clause}.`,
    anchors: [...line, ...touched.steps],
    path: touched.path,
    subject: 'write',
  });
}

/** Hooks and settings of git, which no diff shows. */
const UNTRACKED = /^\.git\//;

/** A command that may have written a protected path, for all that can be told; null where there is none. */
function possibleWrite(facts: Case, isProtected: Matcher): Finding | null {
  for (const deed of deedsOf(facts).deeds) {
    if (deed.did === 'denied') continue;
    const handed = deed.handed.flatMap((command) => writtenByDeed(facts, { ...deed, command, handed: [] }));
    const named = handedTexts(deed.command, 'runs')
      .flatMap(pathsIn)
      .flatMap((text) => whereIs(facts, deed, { text, open: false }, true).inside ?? [])
      .filter((path) => UNTRACKED.test(path));
    const path = [...handed.map((write) => write.path), ...named].find(isProtected);
    if (path === undefined) continue;
    const says = `A step runs "${spell(deed.command)}", which may write ${path}; so this is not known.`;
    return unknown(RULE, '', says, [atStep(deed.session, deed.step)]);
  }
  return null;
}

function find(facts: Case): readonly Finding[] {
  const { policy, diff, sessions } = facts.evidence;
  const named = matcherOf(policy.paths.protected);
  const isLog = matcherOf(policy.logs.paths);
  const isProtected: Matcher = (path) => named(path) || (builtIn(path) !== null && !isLog(path));
  const all = touches(facts, isProtected);
  const hits = all.slice(0, MOST_HITS).map((touched) => judge(facts, touched, named));
  const unseen = diff.problems.map((why) =>
    unknown(RULE, '', `Whether a protected path is changed is not wholly known: ${why.replace(/\.$/, '')}.`),
  );
  const found = [...hits, ...unseen];
  if (found.length > 0) return found;
  if (sessions.length === 0) return [clear(RULE, 'No protected path is written, by the diff; there is no log.')];
  const nothing = 'No protected path is written, by the diff and the log.';
  return [possibleWrite(facts, isProtected) ?? withoutHits(facts, RULE, nothing)];
}

/** Is a path written that decides how the work is checked, owned or released? */
export const protectedPath: Rule = {
  ...RULE,
  question: 'Does the diff or the log write a path that is protected?',
  appliesTo: 'agents',
  find,
};
