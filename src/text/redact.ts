import { SECRET_SHAPES } from './secrets.ts';

const REDACTED = '[redacted]';
const MAX_PASSES = 4;

/** `Authorization: Bearer …` and its like, and a bearer token alone. */
const AUTHORIZATION =
  /(\bauthorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate)\s{1,3})?)[^\s"',;\\]+/gi;
const BEARER = /(\bbearer\s{1,3})[A-Za-z0-9._~+/=-]{16,}/gi;

/** The password of `scheme://user:password@host`, and a long user name that can only be a token. */
const URL_PASSWORD = /(:\/\/[^\s/:@'"`<>]{0,256}:)[^\s/'"`<>]+(?=@)/g;
const URL_TOKEN = /(:\/\/)[A-Za-z0-9_.~%-]{20,}(?=@)/g;

/** A value given to a name that speaks of a secret: `api_key = "…"`, `--token …`, `?access_token=…`, JSON and YAML. */
const ASSIGNMENT =
  /((?:token|secret|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|auth[_-]?key|credential)[a-z0-9_-]{0,40}(?:\\?["'`]\]?)?(?:\s{0,3}(?:=>|:=|[:=])\s{0,3}|\s)(?:\\?["'`])?)([^\s"'`,;&<>(){}[\]\\]{8,})/gi;

/** Shannon entropy in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Random-looking: letters and digits mixed, few repeats. Words, paths, versions and dates are not. */
const looksRandom = (value: string): boolean =>
  /[A-Za-z]/.test(value) && /[0-9]/.test(value) && entropy(value.slice(0, 256)) >= 2.75;

function pass(text: string): string {
  let safe = text;
  for (const shape of Object.values(SECRET_SHAPES)) safe = safe.replace(shape, REDACTED);
  return safe
    .replace(AUTHORIZATION, `$1${REDACTED}`)
    .replace(BEARER, `$1${REDACTED}`)
    .replace(URL_PASSWORD, `$1${REDACTED}`)
    .replace(URL_TOKEN, `$1${REDACTED}`)
    .replace(ASSIGNMENT, (all: string, name: string, value: string) => (looksRandom(value) ? name + REDACTED : all));
}

/**
 * Replaces what is shaped like a live secret by `[redacted]`: known tokens, private keys, authorization headers, passwords
 * in URLs, random-looking values of names that speak of secrets. Linear in the text's length, idempotent. A secret of no
 * known shape, or one taken apart (by line breaks, by encoding), stays: this keeps accidents out of a comment, it does not
 * stop somebody who wants to leak.
 */
export function redact(text: string): string {
  let before = text;
  for (let count = 0; count < MAX_PASSES; count++) {
    const after = pass(before);
    if (after === before) break;
    before = after;
  }
  return before;
}
