/** One replacement as a tool was asked for it. */
export interface Replacement {
  readonly old: string;
  readonly new: string;
  readonly all: boolean;
}

/** The new content, or why the replacement does not fit. */
export type Replaced = { readonly text: string } | { readonly why: string };

const QUOTES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
];
const plainQuotes = (text: string): string => QUOTES.reduce((plain, [odd, usual]) => plain.replace(odd, usual), text);

function countOf(text: string, part: string): number {
  const first = text.indexOf(part);
  return first < 0 ? 0 : text.indexOf(part, first + part.length) < 0 ? 1 : 2;
}

/** Texts do not grow beyond this: some edits of a few characters would make them endless. */
const LONGEST = 64_000_000;

/** Whether replacing every occurrence makes a text too long. */
function overgrows(text: string, old: string, now: string): boolean {
  if (text.length + now.length > LONGEST) return true;
  if (now.length <= old.length) return false;
  let length = text.length;
  for (let at = text.indexOf(old); at >= 0 && length <= LONGEST; at = text.indexOf(old, at + old.length)) {
    length += now.length - old.length;
  }
  return length > LONGEST;
}

function put(text: string, { old, new: now, all }: Replacement): string {
  if (all) return text.split(old).join(now);
  const at = text.indexOf(old);
  return text.slice(0, at) + now + text.slice(at + old.length);
}

/** The asked text as it stands in the file: as it is, with the file's line ends, or with its typographic quotes. */
function findAsked(text: string, asked: Replacement): Replacement | null {
  if (text.includes(asked.old)) return asked;
  const crlf = { ...asked, old: toCrlf(asked.old), new: toCrlf(asked.new) };
  if (text.includes('\r\n') && text.includes(crlf.old)) return crlf;
  const at = plainQuotes(text).indexOf(plainQuotes(asked.old));
  return at < 0 ? null : { ...asked, old: text.slice(at, at + asked.old.length) };
}

const toCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/**
 * Replaces as Claude Code's Edit does, whose rules the other tools' replacements share: the old text must be there, and
 * once only unless `all`; files with CRLF keep it; typographic quotes match plain ones. With `swallow`, taking text away
 * also takes the newline behind it (Claude Code's own habit).
 */
export function replaceIn(text: string, asked: Replacement, swallow: boolean): Replaced {
  if (asked.old === '')
    return text.trim() === '' ? { text: asked.new } : { why: 'the text to replace is empty, the file is not' };
  const found = findAsked(text, asked);
  if (found === null) return { why: 'the text to replace is not in the file' };
  if (overgrows(text, found.old, found.new)) return { why: 'the edit makes the file larger than is followed' };
  if (!found.all && countOf(text, found.old) > 1) return { why: 'the text to replace is in the file more than once' };
  if (swallow && found.new === '' && !found.old.endsWith('\n') && text.includes(`${found.old}\n`)) {
    return { text: put(text, { ...found, old: `${found.old}\n` }) };
  }
  return { text: put(text, found) };
}
