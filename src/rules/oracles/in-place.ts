import type { Demanded } from './effective.ts';

/** A name that is neither a member nor called. */
const EXAMINED = /(?<![\p{L}\p{N}_$"'.:>@] ?)[\p{L}_$][\p{L}\p{N}_$]*(?![\p{L}\p{N}_$"']| [(:])/gu;
/** What belongs to the test's object or class: `@pears`, `$this -> pears`, `self :: PEARS`, `self . pears`. */
const OWNED =
  /(?:@|\$this -> |(?:self|static) :: |(?:self|cls|this) \. )([\p{L}_][\p{L}\p{N}_]*)(?![\p{L}\p{N}_$"']| \()/gu;

/** What is examined, with what names of the test stand for on a demand's line in the place of those names. */
export function inPlace(subject: string, { assertion: { line } }: Demanded, held: Demanded['held']): string {
  if (held === undefined || held.length === 0) return subject;
  const heldAs = (name: string): string | undefined =>
    held.find((one) => one.name === name && one.after < line && line <= one.until)?.text;
  return subject
    .replace(EXAMINED, (name) => heldAs(name) ?? name)
    .replace(OWNED, (owned, name: string) => heldAs(`@${name}`) ?? owned);
}
