/** A line of a text that may hold a secret, by its 1-based number. */
export interface Suspect {
  readonly line: number;
  readonly text: string;
}

/** What a secret cannot do without: a long run of mixed characters, a password in an address, the head of a key. */
const RUN = /[A-Za-z0-9_+/=.~-]{16,}/g;
const IN_ADDRESS = /:\/\/[^\s/:@'"]{0,100}:[^\s/@'"]{1,200}@/;
const KEY = /-----(?:BEGIN|END) [A-Z ]{0,40}KEY/;
/** Hashes of files and commits are no secrets: they are everywhere. */
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f-]{36}|sha\d+[-:=].*)$/i;
const LONGEST = 4_000;

const mixed = (run: string): boolean => /\d/.test(run) && /[A-Za-z]/.test(run) && !HASH.test(run);

/** Whether a line is worth the time of the secret scanner. Linear. */
export const isSuspicious = (text: string): boolean =>
  text.length >= 16 && (IN_ADDRESS.test(text) || KEY.test(text) || (text.match(RUN) ?? []).some(mixed));

/** The suspicious lines of a text, each cut to 4,000 characters; the lines of a private key all belong to it. */
export function suspects(lines: readonly Suspect[]): readonly Suspect[] {
  let inKey = false;
  return lines.flatMap(({ line, text }) => {
    const head = KEY.test(text);
    const kept = inKey || isSuspicious(text);
    if (head) inKey = text.includes('BEGIN') && !text.includes('END');
    return kept ? [{ line, text: text.slice(0, LONGEST) }] : [];
  });
}
