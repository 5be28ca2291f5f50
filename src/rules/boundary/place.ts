import path from 'node:path';
import { type EffectiveWord, OPEN } from '../../syntax/index.ts';
import { rootsOf } from '../logged/logged-places.ts';
import type { Case } from '../rule.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { followLinks } from './links.ts';

/** Where a word of a command points. */
export interface Where {
  /** Absolute, or under `~`, or relative to a directory that is not known; the unknown is written `…`. */
  readonly full: string;
  /** The same as a path of the repository; null where it lies outside, or nobody can tell. */
  readonly inside: string | null;
  /** It certainly lies outside of the repository. */
  readonly outside: boolean;
}

const HOMES = /^(?:\/(?:home|Users)\/[^/]+|\/root|\/var\/root|[A-Za-z]:\/Users\/[^/]+)(?=\/|$)/;
const roots = new WeakMap<Case, readonly (readonly string[])[]>();

/** Most of a log's absolute `cd`s lead into the repository; so many at least make one believed. */
const FEW = 2;

/** Further work trees of the repository that a session makes. */
function workTrees(facts: Case, session: number): readonly string[] {
  return deedsOf(facts).deeds.flatMap(({ session: at, command: { name, args, cwd }, start }) => {
    if (at !== session || name !== 'git' || args[0]?.text !== 'worktree' || args[1]?.text !== 'add') return [];
    const to = args
      .slice(2)
      .find(({ text }, index) => !text.startsWith('-') && !/^-[bB]$/.test(args[index + 1]?.text ?? ''));
    if (to === undefined || to.open || cwd === null) return [];
    return [
      isAbsolute(to.text) ? to.text : path.posix.normalize(`${isAbsolute(cwd) ? cwd : `${start}/${cwd}`}/${to.text}`),
    ];
  });
}

function entered(facts: Case, session: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { session: at, command } of deedsOf(facts).deeds) {
    const [to] = command.args;
    if (at !== session || command.name !== 'cd' || to === undefined || to.open || !to.text.startsWith('/')) continue;
    counts.set(to.text, (counts.get(to.text) ?? 0) + 1);
  }
  const best = [...counts].sort((one, other) => other[1] - one[1])[0];
  return best !== undefined && best[1] >= FEW ? [best[0].replace(/(?<!\/)\/+$/, '')] : [];
}

/** Folders in which a session may hold the repository. */
function rootsIn(facts: Case, session: number): readonly string[] {
  const all =
    roots.get(facts) ??
    facts.evidence.sessions.map((logged, at) => {
      const named = rootsOf(facts, logged).map((root) => root.replaceAll('\\', '/'));
      return [...(named.length > 0 ? named : entered(facts, at)), ...workTrees(facts, at)];
    });
  roots.set(facts, all);
  return all[session] ?? [];
}

const tilde = (full: string): string => full.replace(HOMES, '~');
/** Never in a repository, wherever that lies. */
const SYSTEM = /^(?:~\/?$|~\/\.|\/(?:etc|usr|bin|sbin|var|boot|dev|System|Library)(?:\/|$))/;
const isAbsolute = (one: string): boolean => /^(?:[/~]|[A-Za-z]:[\\/])/.test(one);

/**
 * Where a path lies that a step of a session names in a directory (`null`: not known). Links that the session made are
 * followed in its folders; `throughLast`: at its end, too, as those do who read or write it.
 */
export function locate(
  facts: Case,
  session: number,
  named: string,
  directory: string | null,
  throughLast = false,
): Where {
  const word = named
    .replaceAll('\\', '/')
    .split(OPEN)
    .join('…')
    .replace(/^file:\/\//, '');
  if (!isAbsolute(word) && directory === null) return { full: word, inside: null, outside: false };
  const spelled = path.posix.normalize(isAbsolute(word) ? word : `${directory?.replaceAll('\\', '/')}/${word}`);
  const own = rootsIn(facts, session);
  const joined = followLinks(facts, session, spelled, throughLast, own);
  const plain = isAbsolute(word) || directory !== '' ? joined : joined.replace(/^\/+/, '');
  const root = own.find(
    (one) =>
      one !== '' &&
      (plain === one ||
        plain.startsWith(`${one}/`) ||
        tilde(plain) === tilde(one) ||
        tilde(plain).startsWith(`${tilde(one)}/`)),
  );
  if (root !== undefined) {
    const inside = tilde(plain).slice(tilde(root).length + 1);
    return { full: tilde(plain), inside, outside: false };
  }
  if (isAbsolute(plain)) {
    const certain = own.length > 0 || SYSTEM.test(tilde(plain));
    return { full: tilde(plain), inside: null, outside: certain };
  }
  // What climbs out of the folder where the work began is outside, wherever that is.
  return plain.startsWith('..')
    ? { full: plain, inside: null, outside: true }
    : { full: plain, inside: plain, outside: false };
}

/** Where a word of a deed points; `throughLast` as for `locate`. */
export function whereIs(
  facts: Case,
  { command, session, start }: Deed,
  { text }: EffectiveWord,
  throughLast = false,
): Where {
  const { cwd } = command;
  // Within a container places are its own.
  if (command.wrappers.includes('docker')) return { full: `…${text}`, inside: null, outside: false };
  const directory = cwd === null ? null : isAbsolute(cwd) ? cwd : start === '' ? cwd : `${start}/${cwd}`;
  return locate(facts, session, text, directory, throughLast);
}

const SCRATCH =
  /^(?:\/tmp|\/private\/tmp|\/var\/tmp|\/var\/folders|\/private\/var\/folders|\/dev\/(?:shm|null|stdout|stderr|tty|fd|stdin)|\/run\/user|~\/AppData\/Local\/Temp|~\/tmp)(?:\/|$)/;
const CACHE =
  /^~\/(?:\.cache|\.npm|\.cargo|\.rustup|\.gradle|\.m2|go|\.go|\.nvm|\.pnpm-store|\.bun|\.deno|\.local\/(?:share|state)|Library\/(?:Caches|pnpm)|\.pyenv|\.rbenv|\.asdf|\.mise|\.virtualenvs|\.nuget)(?:\/|$)/;
/** Where harnesses keep their own notes, plans and memory. */
const HARNESS =
  /^~\/\.(?:claude|codex|gemini|qwen|cursor|copilot|opencode|continue|kimi|kiro|aider|pi|openhands|entire|gptme)(?:\/|$)|^~\/\.config\/(?:opencode|goose|gptme)\/|^~\/Library\/Application Support\//;

/** Folders for what may be thrown away, and streams. */
export const isScratch = (full: string): boolean => SCRATCH.test(full);
/** Caches of tools. */
export const isCache = (full: string): boolean => CACHE.test(full);
/** The harness's own folders. */
export const isHarness = (full: string): boolean => HARNESS.test(full);

/** Scratch that is not the repository itself: some are checked out there. */
export const isElsewhereScratch = ({ full, inside }: Where): boolean => inside === null && SCRATCH.test(full);
