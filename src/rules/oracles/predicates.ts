import { partsOf, type Question } from './question.ts';

type Part = Pick<Question, 'asks' | 'of' | 'to'> & { readonly not?: boolean };
type Ask = (...groups: readonly string[]) => Part | null;

const of =
  (asks: string, isTurned = false): Ask =>
  (a = '', b = '') => ({ asks, of: isTurned ? b : a, to: isTurned ? a : b });

/** Of a function that is handed both, such as `strings.Contains(s, "x")`. */
const ofPair =
  (asks: string, isTurned = false): Ask =>
  (given = '') => {
    const [a, b, ...more] = partsOf(given);
    return a === undefined || b === undefined || more.length > 0 ? null : of(asks, isTurned)(a, b);
  };

const is =
  (to: string): Ask =>
  (a = '') => ({ asks: 'is', of: a, to });

const isEmpty =
  (not = false): Ask =>
  (a = '') => ({ asks: 'size', of: a, to: '0', not });

/** What asks whether something holds, by how it is written. An operand holds no operator that binds less than its own. */
const PREDICATES: readonly (readonly [pattern: RegExp, ask: Ask])[] = [
  [/^(.+) \. (?:includes|include\?|contains|Contains|member\?) \( (.+) \)$/s, of('contains')],
  [/^(?:strings|slices|bytes) \. Contains \( (.+) \)$/s, ofPair('contains')],
  [/^(?:in_array) \( (.+) \)$/s, ofPair('contains', true)],
  [/^(?:str_contains) \( (.+) \)$/s, ofPair('contains')],
  [/^isinstance \( (.+) \)$/s, ofPair('type')],
  [/^(.+) (?:instanceof) ([\p{L}_$\\][\p{L}\p{N}_$.\\ ]*)$/su, of('type')],
  [/^(.+) \. (?:is_a\?|kind_of\?) \( (.+) \)$/s, of('type')],
  [/^(?:Objects \. equals) \( (.+) \)$/s, ofPair('is')],
  [/^(.+) \. (?:equals|Equals|eql\?) \( (.+) \)$/s, of('is')],
  [/^(.+) \. (?:isEmpty|is_empty) \( \)$/s, isEmpty()],
  [/^(.+) \. empty\?$/s, isEmpty()],
  [/^(.+) \. Any \( \)$/s, isEmpty(true)],
  [/^(.+) \. isPresent \( \)$/s, isEmpty(true)],
  [/^(.+) \. nil\?$/s, is('nothing')],
  [/^is_null \( (.+) \)$/s, is('nothing')],
  [/^(.+) \. (?:startswith|startsWith|StartsWith|start_with\?|starts_with) \( (.+) \)$/s, of('starts')],
  [/^(?:strings \. HasPrefix|str_starts_with) \( (.+) \)$/s, ofPair('starts')],
  [/^(\/ .+ \/(?: [a-z]+)?) \. test \( (.+) \)$/s, of('matches', true)],
  [/^(.+) =~ (\/ .+ \/(?: [a-z]+)?)$/s, of('matches')],
  [/^(.+) \. (?:match\?) \( (.+) \)$/s, of('matches')],
  [/^(.+) \. (?:key\?|has_key\?|containsKey|ContainsKey|hasOwnProperty) \( (.+) \)$/s, of('key')],
  [/^array_key_exists \( (.+) \)$/s, ofPair('key', true)],
  [/^isset \( (\S+) \[ ([^[\]]+) \] \)$/s, of('key')],
  [/^(.+) \. called$/s, (a = '') => ({ asks: 'size', of: `${a} . calls`, to: '0', not: true })],
];
/** Comparisons, which are none where another operator stands beside them. */
const COMPARISON = /^(.+?) (is not|is|not in|in|===|!==|==|!=|>=|<=|>|<) (.+)$/s;
const OTHER_OPERATOR = /(?:^| )(?:and|or|not|if|\|\||&&|\?|is|in|===|!==|==|!=|>=|<=|>|<|=>|->|lambda|for)(?: |$)/;
const TEXT = /"(?:[^"\\]|\\.)*"/g;

function compared(text: string): Part | null {
  const [, left = '', operator = '', right = ''] =
    COMPARISON.exec(text.replace(TEXT, (one) => one.replaceAll(' ', '\u0001'))) ?? [];
  if (operator === '' || [left, right].some((side) => OTHER_OPERATOR.test(side))) return null;
  const [a, b] = [left, right].map((side) => side.replaceAll('\u0001', ' ')) as [string, string];
  if (/^(?:not )?in$/.test(operator)) return { asks: 'contains', of: b, to: a, not: operator !== 'in' };
  if (/^(?:is|={2,3})$/.test(operator)) return { asks: 'is', of: a, to: b };
  if (/^(?:is not|!={1,2})$/.test(operator)) return { asks: 'is', of: a, to: b, not: true };
  return { asks: operator, of: a, to: b };
}

function predicate(text: string): Part | null {
  for (const [pattern, ask] of PREDICATES) {
    const [, ...groups] = pattern.exec(text) ?? [];
    const found = groups.length === 0 ? null : ask(...groups);
    if (found !== null && !OTHER_OPERATOR.test(found.of.replace(TEXT, ''))) return found;
  }
  return compared(text);
}

const SIZE_OF = [
  /^(?:len|count|sizeof) \( (.+) \)$/s,
  /^(.+) \. (?:length|size|count|Count|Length|len|call_count)(?: \( \))?$/s,
] as const;

/** What the size of is examined: `got` of `len ( got )`. */
function sized(text: string): string | null {
  if (/ \. call_count$/.test(text)) return text.replace(/ \. call_count$/, ' . calls');
  for (const pattern of SIZE_OF) {
    const [, inner] = pattern.exec(text) ?? [];
    if (inner !== undefined && !/^[^()]*\)/.test(inner)) return inner;
  }
  return null;
}

const LITERAL = /^(?:"(?:[^"\\]|\\.)*"|-?\d[\d._]*|true|false|True|False|None|nil|null|undefined)$/;
const BLANK = /^(?:\[ \]|\{ \}|"")$/;
const KEYS_OF = /^(?:Object \. keys \( (.+) \)|(.+) \. (?:keys|keySet) \( \)|(.+) \. keys)$/s;
const ABOVE_NONE = /^(?:> 0|>= 1)$/;
const AT_MOST_NONE = /^(?:<= 0|< 1)$/;

function step(one: Question): Question {
  const { asks, of: subject, to, not } = one;
  if (subject.includes(' . mock . calls')) return { ...one, of: subject.replace(' . mock . calls', ' . calls') };
  const isTruth = asks === 'holds' || (asks === 'is' && /^(?:true|false|True|False)$/.test(to));
  if (isTruth) {
    const isDenied = not !== (asks === 'is' && /^false$/i.test(to));
    const [, denied] = /^(?:!|not) (.+)$/s.exec(subject) ?? [];
    if (denied !== undefined && !OTHER_OPERATOR.test(denied.replace(TEXT, '')))
      return { asks: 'holds', of: denied, to: '', not: !isDenied };
    const found = predicate(subject);
    if (found !== null) return { asks: found.asks, of: found.of, to: found.to, not: (found.not ?? false) !== isDenied };
  }
  const called = asks === 'raises' ? asCall(subject) : null;
  if (called !== null) return { ...one, of: called };
  const [, bare] = BARE.exec(subject) ?? [];
  if (bare !== undefined) return { ...one, of: bare };
  if (asks === 'is') {
    const [, found] = /^(?:mb_)?strpos \( (.+) \)$/s.exec(to === 'false' ? subject : '') ?? [];
    const [text, part] = partsOf(found ?? '');
    if (text !== undefined && part !== undefined) return { asks: 'contains', of: text, to: part, not: !not };
    const [members, listed] = [subject, to].map((side) => /^sorted \( (.+) \)$/s.exec(side)?.[1]);
    if (members !== undefined && listed !== undefined)
      return { ...one, asks: 'members', of: members, to: listed.replace(/^[[(] (.*) [\])]$/s, '$1') };
    if (LITERAL.test(subject) && !LITERAL.test(to)) return { ...one, of: to, to: subject };
    if (BLANK.test(to)) return { asks: 'size', of: subject, to: '0', not };
    const [, held] = /^(?:Ok|Some) \( (.+) \)$/s.exec(to) ?? [];
    if (held !== undefined && !not) return { ...one, of: `${subject} . unwrap ( )`, to: held };
    const [, typed] = /^typeof (.+)$/s.exec(subject) ?? [];
    if (typed !== undefined) return { ...one, asks: 'type', of: typed };
    const counted = sized(subject);
    if (counted !== null) return { asks: 'size', of: counted, to, not };
  }
  const counted = /^[<>]=?$/.test(asks) ? sized(subject) : null;
  if (counted !== null && ABOVE_NONE.test(`${asks} ${to}`)) return { asks: 'size', of: counted, to: '0', not: !not };
  if (counted !== null && AT_MOST_NONE.test(`${asks} ${to}`)) return { asks: 'size', of: counted, to: '0', not };
  const [, start = '', plain] = (asks === 'matches' && PLAIN.exec(to)) || [];
  if (plain !== undefined) return { ...one, asks: start === '' ? 'contains' : 'starts', to: `"${plain}"` };
  if (asks === 'contains') {
    const [, ...groups] = KEYS_OF.exec(subject) ?? [];
    const owner = groups.find((group) => group !== undefined);
    if (owner !== undefined) return { ...one, asks: 'key', of: owner };
  }
  return one;
}

/** The call that `self.assertRaises(Error, weigh, 3)` and `pytest.raises(Error, weigh, 3)` make. */
function asCall(subject: string): string | null {
  const [, given = ''] =
    /^(?:(?:self|cls) \. assert(?:Raises|Warns)|pytest \. (?:raises|warns)) \( (.+) \)$/s.exec(subject) ?? [];
  const [, callee, ...args] = partsOf(given);
  if (callee === undefined) return null;
  const [, body] = /^lambda : (.+)$/s.exec(callee) ?? [];
  return body ?? `${callee} ( ${args.join(' , ')} )`.replace('(  )', '( )');
}

/** What is lent, cast or wrapped in a function without parameters is itself examined. */
const BARE =
  /^(?:& (?:mut )?|\( (?:int|long|double|float|Integer|Long|Double|String) \) |(?=(?:lambda|proc|->) \{ .* \}$)(?:lambda|proc|->) \{ )(.+?)(?: \})?$/s;
/** A pattern that is a text, or begins with one. */
const PLAIN = /^\/ (\^?)([\p{L}\p{N}_ -]+) \/$/u;

const MOST_STEPS = 6;

/** A question taken out of what it is wrapped in: `is` of `got . length > 3` to `true` is `>` of `got . length`, to `3`. */
export function unfold(one: Question): Question {
  let at = one;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const next = step(at);
    if (next === at) break;
    at = next;
  }
  return at;
}
