import type { Assertion } from '../../syntax/index.ts';

/** What stands before and behind a text within another one; null where it does not stand there once. */
function around(text: string, whole: string): string | null {
  const [head, tail, more] = ` ${whole} `.split(` ${text} `);
  return head === undefined || tail === undefined || more !== undefined ? null : `${head}\0${tail}`;
}

/** Whether both sides of a comparison have come to go through the same, as paths do to be compared without their links. */
export function goesThroughTheSame(before: Assertion, after: Assertion): boolean {
  if (before.expected === null || after.expected === null || before.subject === after.subject) return false;
  if (before.matcher !== after.matcher || before.negated !== after.negated) return false;
  const found = around(before.subject, after.subject);
  return found !== null && found === around(before.expected, after.expected);
}
