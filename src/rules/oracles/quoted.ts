import type { Demanded } from './effective.ts';
import type { OracleChange } from './oracle-change.ts';

const QUOTED = 80;
/** Both ends of an assertion: two that differ seldom do so at their beginning. */
const ends = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, 49)}…${text.slice(50 - QUOTED)}` : text;
/** An assertion as it is written, shortened in its middle. */
export const quote = ({ assertion }: Demanded): string => `\`${ends(assertion.text)}\``;

/** Code without the spaces by which its tokens are told. */
const tight = (code: string): string =>
  code.replace(/ ?(\?\.|::|[.,()[\]]) ?/g, (_, mark: string) => (mark === ',' ? ', ' : mark));

/** What stands for an assertion now, in brackets: its words, or what those mean where they are the same. */
export function nowOf({ before, after }: OracleChange): string {
  if (after === null || after.assertion.defect !== null) return '';
  const { text, subject, expected } = after.assertion;
  if (text !== before.assertion.text) return ` (now ${quote(after)})`;
  if (subject !== before.assertion.subject) return ` (of \`${ends(tight(subject))}\` now)`;
  return expected === null || expected === before.assertion.expected ? '' : ` (now \`${ends(tight(expected))}\`)`;
}
