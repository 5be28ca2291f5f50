import type { Assertion } from '../../syntax/index.ts';

/** What stands before and behind a text within another one. */
interface Frame {
  readonly head: string;
  readonly tail: string;
}

const CALLED = /[\p{L}\p{N}_$\])>?!] \($/u;

/** A frame without brackets that stand around the text alone. */
function bare({ head, tail }: Frame): Frame {
  const [before, behind] = [head.trim(), tail.trim()];
  const isBracket = before.endsWith('(') && behind.startsWith(')') && !CALLED.test(before);
  return isBracket ? bare({ head: before.slice(0, -1), tail: behind.slice(1) }) : { head: before, tail: behind };
}

/** The frame of a text within another one; null where it does not stand there once. */
function around(text: string, whole: string): Frame | null {
  const [head, tail, more] = ` ${whole} `.split(` ${text} `);
  return head === undefined || tail === undefined || more !== undefined ? null : bare({ head, tail });
}

/** Calls and forms that spell a value out: another value is spelled in another way. */
const SPELLS: readonly RegExp[] = [
  /^(?:str|repr|String|ascii|list|JSON \. stringify|json \. dumps|json_encode|var_export|serialize|String \. valueOf|(?:pprint \. )?pformat|util \. inspect|fmt \. Sprint|\[)\0(?:\)|, true \)|\])$/,
  /^(?:format !|fmt \. Sprintf) \( "(?:\{(?::#?\?)?\}|%#?[vsdq])" ,\0\)$/,
  /^\0\. (?:inspect|to_s|to_json|(?:toString|to_string|ToString|__str__|__repr__) \( \))$/,
];
/** Calls and forms that answer the same for many values. */
const BLURS: readonly RegExp[] = [
  /^(?:(?:[Mm]ath|np|numpy|std :: cmp) (?:\.|::) )?(?:round|floor|ceil|trunc|sign|Sign|min|max|Min|Max|Round|Floor|intdiv|int|parseInt) \(\0(?:[,/*] [^()]*)?\)$/,
  /^(?:bool|Boolean|len|strlen|count|sizeof|abs|type|typeof|gettype|substr|mb_substr|(?:std :: )?mem :: size_of_val) \( ?(?:& )?\0(?:, [-\d, ]*)?\)$/,
  /^(?:! !|\( bool \)(?: \()?|typeof)\0\)?$/,
  /^(?:! ?)?\(?\0(?:\) )?\. (?:nil\?|empty\?|is_some \( \)|is_none \( \)|is_ok \( \)|is_empty \( \)|isEmpty \( \)|isPresent \( \))$/,
  /^\[\0, [^[\]]*\] \. (?:min|max)$/,
  /^\0\. (?:min|max|clamp|first|take|charAt|slice|substring|substr|Substring) \( [-\d, ]*\)$/,
  /^\0\. (?:length|size|Length|Count|first|signum|(?:length|size|len|count|signum|round|floor|ceil|first) \( \)|chars \( \) \. next \( \))$/,
  /^\0\[ (?:-? ?\d+ )?(?:: )?(?:-? ?\d+ )?\]$/,
  /^\0\. get \( 0 \)$/,
];

/** A division; whole numbers lose by it what they do not share with the divisor, where the language cuts the rest off. */
const DIVIDED = /^\0(\/\/?) (?:[2-9]|\d{2,})$/;
const WHOLE = /^(?:- ?)?\d[\d_]*$/;

/**
 * Whether both sides of a comparison have come to go through the same, and what is left of a value behind it: all (`same`), less
 * (`less`), or nobody knows (`unsure`), as of paths that are compared without their links. Null where they have not. `truncates`:
 * of the language, whether `7 / 2` is 3 there.
 */
export function throughTheSame(
  before: Assertion,
  after: Assertion,
  truncates = false,
): 'same' | 'less' | 'unsure' | null {
  if (before.expected === null || after.expected === null || before.subject === after.subject) return null;
  if (before.negated !== after.negated) return null;
  const [found, other] = [around(before.subject, after.subject), around(before.expected, after.expected)];
  if (found === null || found.head !== other?.head || found.tail !== other.tail) return null;
  const frame = `${found.head}\0${found.tail}`;
  if (frame === '\0') return 'same';
  if (SPELLS.some((one) => one.test(frame.replace(/ \(\0/, '\0')))) return 'same';
  if (BLURS.some((one) => one.test(frame))) return 'less';
  const [, division] = DIVIDED.exec(frame) ?? [];
  if (WHOLE.test(before.expected) && (division === '//' || (division === '/' && truncates))) return 'less';
  return before.matcher === after.matcher ? 'unsure' : null;
}
