import path from 'node:path';
import { OPEN } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { operandsOf, optionValue, wordsOf } from './words.ts';
import { fileAt } from './written-files.ts';

const MOST_LINKS = 500;
/** Links that lead to links are followed so often. */
const MOST_TURNS = 8;

const known = new WeakMap<Case, readonly ReadonlyMap<string, string>[]>();

/** The symbolic links that a command makes: where each lies, and where it leads. */
function madeBy({ command, start }: Deed): readonly (readonly [link: string, target: string])[] {
  const symbolic = wordsOf(command).some((word) => /^-[a-zA-Z]{0,9}s|^--symbolic$/.test(word));
  if (command.name !== 'ln' || !symbolic) return [];
  const folder = optionValue(command, '-t', '--target-directory');
  const operands = operandsOf(command).filter((word) => word !== folder && !word.includes(OPEN));
  const last = folder ?? (operands.length > 1 ? operands.at(-1) : '.') ?? '.';
  const targets = folder === null && operands.length > 1 ? operands.slice(0, -1) : operands;
  const isFolder = folder !== null || targets.length > 1 || /(?:^|\/)\.{0,2}$/.test(last);
  return targets.flatMap((target) => {
    const link = fileAt(isFolder ? `${last}/${path.posix.basename(target)}` : last, command.cwd, start);
    if (link === null) return [];
    const leads = /^[/~]/.test(target) ? target : `${path.posix.dirname(link)}/${target}`;
    return [[link, path.posix.normalize(leads).replace(/(?<!\/)\/+$/, '')] as const];
  });
}

/** The links of the base tree that are known and that the diff leaves links: where each lies, and where it leads. */
function linksOfBase({ evidence: { files, diff } }: Case): readonly (readonly [link: string, target: string])[] {
  const changed = new Set(diff.files.filter(({ after }) => after.kind !== 'symlink').map(({ path: at }) => at));
  const kept = diff.files.flatMap((file) =>
    file.after.kind === 'symlink' ? [{ path: file.path, side: file.before }] : [],
  );
  return [...files.filter(({ tree }) => tree === 'base'), ...kept].flatMap(({ path: at, side }) =>
    side.kind === 'symlink' && !changed.has(at) ? [[at, side.target] as const] : [],
  );
}

/** The same below the folders in which a session may hold the repository. */
function placedLinks(facts: Case, roots: readonly string[]): ReadonlyMap<string, string> {
  const folders = roots.length > 0 ? roots : [''];
  return new Map(
    linksOfBase(facts).flatMap(([link, target]) =>
      folders.map((root) => {
        const at = path.posix.join(root, link);
        const leads = /^[/~]/.test(target) ? target : path.posix.join(path.posix.dirname(at), target);
        return [at, leads.replace(/(?<!\/)\/+$/, '')] as const;
      }),
    ),
  );
}

function linksOf(facts: Case, session: number): ReadonlyMap<string, string> {
  const all =
    known.get(facts) ??
    facts.evidence.sessions.map((_, at) => {
      const made = deedsOf(facts).deeds.filter((deed) => deed.session === at && deed.did !== 'denied');
      return new Map(made.flatMap(madeBy).slice(0, MOST_LINKS));
    });
  known.set(facts, all);
  return all[session] ?? new Map();
}

const together = new WeakMap<Case, Map<number, ReadonlyMap<string, string>>>();

/** The links of the base and those that a session made, which come over them. */
function allLinks(facts: Case, session: number, roots: readonly string[]): ReadonlyMap<string, string> {
  const bySession = together.get(facts) ?? new Map<number, ReadonlyMap<string, string>>();
  together.set(facts, bySession);
  const seen = bySession.get(session);
  if (seen !== undefined) return seen;
  const all = new Map([...placedLinks(facts, roots), ...linksOf(facts, session)]);
  bySession.set(session, all);
  return all;
}

/**
 * A path with the symbolic links resolved that the base tree has or the session made, in its folders and, where `last`, at
 * its end: an operation that takes a link for what it leads to. `roots`: where the session may hold the repository.
 */
export function followLinks(
  facts: Case,
  session: number,
  full: string,
  last: boolean,
  roots: readonly string[],
): string {
  const links = allLinks(facts, session, roots);
  if (links.size === 0) return full;
  let at = full;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    let cut = last ? at.length : at.lastIndexOf('/');
    while (cut > 0 && !links.has(at.slice(0, cut))) cut = at.lastIndexOf('/', cut - 1);
    if (cut <= 0) return at;
    at = path.posix.normalize(`${links.get(at.slice(0, cut))}${at.slice(cut)}`);
  }
  return at;
}
