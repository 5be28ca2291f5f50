import { readQuoted } from './path.ts';
import { nameIn, type Section } from './section.ts';

/**
 * Prefixes that git puts before names: a/ b/, and the mnemonic i/ (index), w/ (work tree), c/ (commit), o/ (object). A
 * path that is not UTF-8 begins with a quote.
 */
const PREFIX = /^("?)([abciow])\//;
const NOWHERE = '/dev/null';

/** Paths of both sides; null for a side that the diff says does not exist. */
export interface Names {
  readonly old: string | null;
  readonly now: string | null;
}

const bare = (name: string): string => name.replace(PREFIX, '$1');

function stripBoth(old: string, now: string): Names {
  const found = [old, now].flatMap((name) => (name === NOWHERE ? [] : [PREFIX.exec(name)?.[2] ?? null]));
  const both = !found.includes(null) && new Set(found).size === found.length;
  const take = (name: string): string | null => (name === NOWHERE ? null : both ? bare(name) : name);
  return { old: take(old), now: take(now) };
}

/** The two names of a `diff --git` line that has nothing else to go by: both are the same file, so it splits in half. */
function splitHeader(header: string): Names | null {
  const first = readQuoted(header);
  if (first) return stripBoth(first.path, nameIn(header.slice(first.length + 1)));
  const half = (header.length - 1) / 2;
  const [old, now] = [header.slice(0, half), header.slice(half + 1)];
  if (Number.isInteger(half) && header[half] === ' ' && (old === now || bare(old) === bare(now))) {
    return stripBoth(nameIn(old), nameIn(now));
  }
  const quote = header.indexOf(' "');
  return quote > 0 ? stripBoth(nameIn(header.slice(0, quote)), nameIn(header.slice(quote + 1))) : null;
}

/** What a section calls its file, from the surest sign it has; null where it names none. */
export function namesOf(section: Section): Names | null {
  if (section.from !== null && section.to !== null) return { old: section.from, now: section.to };
  if (section.oldName !== null && section.newName !== null) return stripBoth(section.oldName, section.newName);
  return section.header === null ? null : splitHeader(section.header);
}
