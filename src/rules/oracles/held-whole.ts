import type { Assertion } from '../../syntax/index.ts';
import { letsPass } from './contradicts.ts';

const QUOTED = /"(?:[^"\\]|\\[\s\S])*"/g;
const TEXT_TYPE = /^(?:str|string|String)$/;
const NUMBER_TYPE = /^(?:int|float|number|Number|Integer|Float)$/;

/** What a quoted text says: escapes of ends of lines, tabs and quotes count as what they stand for. */
const said = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\\n/g, '')
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .replace(/\\(["'`\\])/g, '$1');

const textsIn = (value: string): readonly string[] => (value.match(QUOTED) ?? []).map(said);

const MEMBER = /^(.+) (?:\??\. ([\p{L}\p{N}_$]+)|\[ "((?:[^"\\]|\\.)*)" \])$/u;
const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** Whether a demand examines what has a name: one that stands for a call is told by its text, for the subject is that call. */
const isOf = ({ subject, text }: Assertion, owner: string): boolean =>
  subject === owner ||
  (NAME.test(owner) &&
    !/^[[{]/.test(subject) &&
    text
      .replace(QUOTED, '')
      .split(/[^\p{L}\p{N}_$]+/u)
      .slice(0, 5)
      .includes(owner));

/** What a written record gives a member, from its value on; null where it does not name it once. */
function memberOf(record: string, name: string): string | null {
  const starts = [name, `"${name}"`].flatMap((one) =>
    ['=', ':', '=>'].flatMap((sign) => record.split(` ${one} ${sign} `).slice(1)),
  );
  return starts.length === 1 ? (starts[0] ?? null) : null;
}

/** Whether a value that is written out, or one that begins a text, is of a type. */
function isOfType(value: string, type: string): boolean {
  if (value.startsWith('"')) return TEXT_TYPE.test(type);
  return /^[-+]?\d/.test(value) && NUMBER_TYPE.test(type);
}

function holds({ expected, strength, negated, matcher }: Assertion, value: string, isWhole: boolean): boolean {
  if (expected === null) return false;
  if (strength === 'exact') return !isWhole && !negated && ` ${value} `.startsWith(` ${expected} `);
  if (strength === 'type' && !negated)
    return isWhole ? ` ${value} `.includes(` ${expected} (`) : isOfType(value, expected);
  if (strength !== 'structure' || !/^"[\s\S]+"$/.test(expected) || /start|end/i.test(matcher)) return false;
  const [text] = textsIn(expected);
  if (text === undefined || text === '') return false;
  const first = isWhole ? textsIn(value) : value.startsWith('"') ? textsIn(value).slice(0, 1) : [];
  return first.length > 0 && first.some((one) => one.includes(text)) !== negated;
}

/**
 * Whether one demand is held within another, which demands the whole value and writes it out: a text that it holds and one that it
 * does not, the type of what it is, a member that is given its value there.
 */
export function isHeldBy(part: Assertion, whole: Assertion): boolean {
  if (whole.strength !== 'exact' || whole.negated || whole.defect !== null || whole.expected === null) return false;
  if (whole.subject === '' || (whole.guarded && !part.guarded) || !/["\d]/.test(whole.expected)) return false;
  if (part.subject === whole.subject) return holds(part, whole.expected, true) || letsPass(part, whole.expected);
  const [, owner, plain, quoted] = MEMBER.exec(part.subject) ?? [];
  if (owner === undefined || !isOf(whole, owner)) return false;
  const value = memberOf(` ${whole.expected}`, plain ?? quoted ?? '');
  return value !== null && holds(part, value, false);
}
