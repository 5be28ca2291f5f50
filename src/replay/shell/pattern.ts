import { RE2JS } from 're2js';
import { translateRegexp } from './posix-regexp.ts';

/** Where an expression matched; `groups` are the texts of its groups, null where one took no part. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

/** An expression that is matched as POSIX says: leftmost, then longest. */
export interface Pattern {
  readonly groups: number;
  /** The first match from an offset; null: none; undefined: what it is cannot be told for certain. */
  find(text: string, from: number): Found | null | undefined;
}

const ASCII = /^[\0-\x7f]*$/;

const inBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Whether all of a text is in ASCII. */
export const isAscii = (text: string): boolean => ASCII.test(text);

type Engine = (text: string, from: number) => Found | null;

function engineOf(pattern: string, flags: number): Engine {
  const compiled = RE2JS.compile(pattern, flags);
  return (text, from) => {
    const matcher = compiled.matcher(text);
    if (!matcher.find(from)) return null;
    const groups = Array.from(
      { length: matcher.groupCount() },
      (_, at): string | null => matcher.group(at + 1) ?? null,
    );
    return { start: matcher.start(), end: matcher.end(), groups };
  };
}

/** Letters that every match must hold: what is literal at the very start of an expression. */
function prefixOf(pattern: string, ignoresCase: boolean): string {
  const prefix = /^(?:[\w ,=:;<>"'/-]|\\[.()[\]{}*+?$^|])*/.exec(pattern)?.[0] ?? '';
  const rest = pattern.slice(prefix.length);
  if (ignoresCase || pattern.includes('|')) return '';
  const bare = prefix.replace(/\\(.)/g, '$1');
  return /^[*+?{]/.test(rest) ? bare.slice(0, -1) : bare;
}

/** One reading of an expression: of letters, or of the bytes of their UTF-8. */
function readingOf(text: string, extended: boolean, ignoresCase: boolean): { first: Engine; longest: Engine } | null {
  const translated = translateRegexp(text, extended);
  if (translated === null) return null;
  const flags = RE2JS.DOTALL | (ignoresCase ? RE2JS.CASE_INSENSITIVE : 0);
  try {
    const first = engineOf(translated.pattern, flags);
    return { first, longest: engineOf(translated.pattern, flags | RE2JS.LONGEST_MATCH) };
  } catch {
    return null;
  }
}

const sameGroups = (one: Found, other: Found): boolean => one.groups.every((group, at) => group === other.groups[at]);

/** What a match in letters is in bytes. */
function foundInBytes(found: Found, text: string): Found {
  const length = (to: number): number => Buffer.byteLength(text.slice(0, to));
  const groups = found.groups.map((group) => (group === null ? null : inBytes(group)));
  return { start: length(found.start), end: length(found.end), groups };
}

/**
 * Compiles an expression; null where it cannot be told exactly what it matches. Alternatives are the trouble: POSIX takes
 * the longest match, other engines the first. Both are asked, and where they differ in what is used, nothing is told; so
 * it is where a text beyond ASCII would match otherwise if the locale had bytes for letters. `useGroups`: the groups'
 * texts will be looked at.
 */
export function compilePattern(
  text: string,
  extended: boolean,
  ignoresCase: boolean,
  useGroups: boolean,
): Pattern | null {
  const translated = translateRegexp(text, extended);
  if (translated === null || (useGroups && translated.vagueGroups) || (ignoresCase && !isAscii(text))) return null;
  const letters = readingOf(text, extended, ignoresCase);
  const bytes = isAscii(text) ? letters : readingOf(inBytes(text), extended, ignoresCase);
  if (letters === null || bytes === null) return null;
  const certain = !/[*+?{|]/.test(translated.pattern.replace(/\\./g, ''));
  const prefix = prefixOf(translated.pattern, ignoresCase);
  const match = ({ first, longest }: typeof letters, line: string, from: number): Found | null | undefined => {
    const one = first(line, from);
    if (one === null || certain) return one;
    const other = longest(line, from);
    if (other === null || one.start !== other.start || one.end !== other.end) return undefined;
    return useGroups && !sameGroups(one, other) ? undefined : one;
  };
  return {
    groups: translated.groups,
    find(line, from) {
      if (prefix !== '' && !line.includes(prefix, from)) return null;
      const found = match(letters, line, from);
      if (found === undefined || isAscii(line)) return found;
      if (translated.asksKind || ignoresCase) return undefined;
      const other = match(bytes, inBytes(line), Buffer.byteLength(line.slice(0, from)));
      if (found === null || other === null || other === undefined) return found === other ? found : undefined;
      const same = foundInBytes(found, line);
      return same.start === other.start && same.end === other.end && sameGroups(same, other) ? found : undefined;
    },
  };
}
