/** A literal, with blanks between its tokens. */
const LITERAL = /^\/ (.*) \/(?: ([a-z]+))?$/s;
/** A pattern that a constructor makes of a text: `new RegExp("…", "g")`, `re.compile("…")`, `regexp.MustCompile("…")`. */
const MADE =
  /^(?:new )?(?:[\p{L}\p{N}_$]+ (?:\.|::) )*(?:RegExp|regexp?|Regexp?|compile|MustCompile) \( "((?:[^"\\]|\\.)*)"(?: , "([a-z]*)")? \)$/su;

/** What some code of a pattern asks for, in the readings that its escapes allow; none for what is no pattern as it stands. */
function readings(text: string): readonly string[] {
  const [, body, flags = ''] = LITERAL.exec(text) ?? [];
  if (body !== undefined) return [`${body.replaceAll('\\/', '/')} ${flags}`];
  const [, made, options = ''] = MADE.exec(text) ?? [];
  return made === undefined ? [] : [made, made.replaceAll('\\\\', '\\')].map((one) => `${one} ${options}`);
}

/** Whether two expressions are one pattern, as a literal or made by a constructor. */
export function isSamePattern(before: string, after: string): boolean {
  const now = readings(after);
  return readings(before).some((one) => now.includes(one));
}
