import type { Held } from '../../syntax/index.ts';

/** A name that is neither a member nor called. */
const EXAMINED = /(?<![\p{L}\p{N}_$"'.:>@] ?)[\p{L}_$][\p{L}\p{N}_$]*(?![\p{L}\p{N}_$"']| [(:])/gu;
/** What belongs to the test's object or class: `@pears`, `$this -> pears`, `self :: PEARS`, `self . pears`. */
const OWNED =
  /(?:@|\$this -> |(?:self|static) :: |(?:self|cls|this) \. )([\p{L}_][\p{L}\p{N}_]*)(?![\p{L}\p{N}_$"']| \()/gu;

/** Longer texts are not followed on. */
const MOST_TEXT = 4_000;

/**
 * What is examined, with what names of the test stand for on a demand's line in the place of those names; names in that are
 * followed as well, in so many `steps`.
 */
export function inPlace(subject: string, line: number, held: readonly Held[], steps = 1): string {
  if (held.length === 0) return subject;
  const heldAs = (name: string): string | undefined =>
    held.find((one) => one.name === name && one.after < line && line <= one.until)?.text;
  const step = (text: string): string =>
    text
      .replace(EXAMINED, (name) => heldAs(name) ?? name)
      .replace(OWNED, (owned, name: string) => heldAs(`@${name}`) ?? owned);
  let found = subject;
  for (let taken = 0; taken < steps; taken += 1) {
    const next = step(found);
    if (next === found || next.length > MOST_TEXT) break;
    found = next;
  }
  return found;
}
