import { parseJson } from '../json.ts';

/** Control characters as they must stand in a string of JSON. */
const ESCAPED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

const escapeControls = (text: string): string =>
  text.replace(/[\x00-\x1f]/g, (letter) => {
    return ESCAPED[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** Strings of JSON, also with bare control characters in them, and all that lies between; null where one never ends. */
function partsOf(text: string): string[] | null {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', from)) {
    let close = open + 1;
    while (close < text.length && text[close] !== '"') close += text[close] === '\\' ? 2 : 1;
    if (close >= text.length) return null;
    parts.push(text.slice(from, open), text.slice(open, close + 1));
    from = close + 1;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}

/** What lies between two strings, in good JSON: a comma that closes nothing goes, one that is missing comes. */
function mendBetween(text: string, before: string | undefined, after: string | undefined): string {
  const letters = [...text].filter((letter) => !/\s/.test(letter));
  const kept = letters.filter((letter, at) => !(letter === ',' && /[}\]]/.test(letters[at + 1] ?? '')));
  const last = kept.at(-1);
  const missing = after !== undefined && (last === undefined ? before !== undefined : /[}\]]/.test(last));
  const mended = kept.length === letters.length || /\w\s+\w/.test(text) ? text : kept.join('');
  return missing ? `${mended},` : mended;
}

/** A string that ends with a line end loses all blanks there, as it does where gptme repairs. */
const strip = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.endsWith('\n') ? value.trimEnd() : value;

/**
 * Parses parameters of a call that are not quite JSON, as gptme does before it runs them: line ends and other control
 * characters in strings, commas too many and commas missing between members. Undefined where anything else is wrong, or
 * where a comma stands in a string: gptme's repair then guesses where the string ends (of 1,500 pieces of Python with bare
 * line ends, all 395 without a comma came out as here, and 190 of the 1,105 others in another way).
 */
export function parseRepaired(text: string): unknown {
  const whole = parseJson(text);
  if (whole !== undefined) return whole;
  const parts = partsOf(text);
  if (parts === null || parts.some((part) => part.startsWith('"') && part.includes(','))) return undefined;
  const mended = parts.map((part, at) =>
    part.startsWith('"') ? escapeControls(part) : mendBetween(part, parts[at - 1], parts[at + 1]),
  );
  const mendedText = mended.join('');
  return parseJson(mendedText) === undefined ? undefined : (JSON.parse(mendedText, strip) as unknown);
}
