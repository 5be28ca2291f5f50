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

/**
 * A path with the symbolic links resolved that the session made, in its folders and, where `last`, at its end: an
 * operation that takes a link for what it leads to.
 */
export function followLinks(facts: Case, session: number, full: string, last: boolean): string {
  const links = linksOf(facts, session);
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
