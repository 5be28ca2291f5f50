/** What is read of a message's end and of a description's beginning; marks stand there. */
const MESSAGE_END = 16_384;
const BODY_START = 65_536;

export interface Trailer {
  /** As written, and lower-case for looking it up. */
  readonly label: string;
  readonly key: string;
  readonly value: string;
}

/** A person or bot of a trailer or commit; the address is lower-case. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60}): {0,4}(\S.{0,400})$/;
const BESIDE_TRAILERS = /^(?:\s*$|\s+\S|\(cherry picked from commit )/;
/** GitHub writes this line into a squashed message, and below it everybody who wrote any of the commits. */
const SQUASHED = '---------';
/** Subjects that GitHub itself gives to a commit made by accepting a reviewer's suggestion. */
const ACCEPTED_SUGGESTION = /^(?:Apply suggestions? from |Potential fix for |Update \S+$)/;

/**
 * A message's lines. One line in which `\n` stands for what should have been line breaks is what a shell makes of a message
 * in plain quotes, a slip that agents are prone to.
 */
function linesOf(message: string): readonly string[] {
  const end = message.slice(-MESSAGE_END).replaceAll('\r', '').trimEnd();
  return (end.includes('\n') ? end : end.replaceAll('\\n', '\n')).split('\n');
}

/**
 * The trailers at the end of a commit message, as git finds them, also where blank lines part them. None of a squashed
 * message: its trailers tell who took part in some other pull request. Quoted or indented lines are no trailers.
 */
export function trailersOf(message: string): readonly Trailer[] {
  const lines = linesOf(message);
  if (lines.includes(SQUASHED)) return [];
  const found: Trailer[] = [];
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at] ?? '';
    const [, label, value] = TRAILER.exec(line) ?? [];
    if (label && value) found.unshift({ label, key: label.toLowerCase(), value: value.trim() });
    else if (!BESIDE_TRAILERS.test(line)) break;
  }
  return found;
}

/** Whether the commit looks like a reviewer's suggestion that was accepted: its co-author reviewed, and wrote no more. */
export function isAcceptedSuggestion(message: string): boolean {
  return ACCEPTED_SUGGESTION.test(message.slice(0, 300).split('\n', 1)[0] ?? '');
}

/** `Name <address>`, or `Name address` as some tools write it; null where there is no address. */
export function identityOf(value: string): Identity | null {
  const from = value.lastIndexOf('<');
  const address = from < 0 ? (value.split(' ').at(-1) ?? '') : value.slice(from + 1).replace(/>.*$/, '');
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) return null;
  const name = from < 0 ? value.slice(0, value.length - address.length) : value.slice(0, from);
  return { name: name.trim(), email: address.toLowerCase() };
}

/**
 * The lines of a pull request's description that are its author's own words: without quotes, code, and what is folded
 * away in `<details>`.
 */
export function ownLines(body: string): readonly string[] {
  const own: string[] = [];
  let fence: string | null = null;
  let folded = 0;
  for (const raw of body.slice(0, BODY_START).split('\n')) {
    const line = raw.trim().slice(0, 1_000);
    const mark = /^(?:```|~~~)/.exec(line)?.[0] ?? null;
    if (mark !== null && (fence === null || fence === mark)) {
      fence = fence === null ? mark : null;
      continue;
    }
    if (fence !== null) continue;
    if (/^<details\b/i.test(line)) folded++;
    const shown = folded === 0;
    if (/<\/details>/i.test(line)) folded = Math.max(0, folded - 1);
    if (shown && line !== '' && !line.startsWith('>') && !/^(?: {4}|\t)/.test(raw)) own.push(line);
  }
  return own;
}
