import type { Assertion } from '../../syntax/index.ts';
import { partsOf, type Question } from './question.ts';

/** What an assertion asks by its matcher; nothing where that is not understood. */
type Asking = (one: Assertion) => readonly Question[];

const IS_NOTHING = /^(?:None|nil|null|undefined)$/;
const PAIR = /^\( ("(?:[^"\\]|\\.)*") , (.+) \)$/s;
const ARRAY_CONTAINING = /^expect \. arrayContaining \( \[ (.+) \] \)$/s;
const OBJECT_CONTAINING = /^expect \. objectContaining \( \{ (.+) \} \)$/s;
const NAMED_VALUES = /^(?:[({] )?["'\p{L}_]\S* : /u;
const NO_TIMES = /^(\(.*\)) (?:never \( \)|times \( 0 \))$/;

/** A question, put by its parts. */
export const ask = (asks: string, of: string, to = '', not = false): Question => ({ asks, of, to, not });
const askFor = (asks: string, of: string, to: string | null | undefined, not: boolean): readonly Question[] =>
  to == null ? [] : [ask(asks, of, to, not)];

const expecting =
  (asks: string): Asking =>
  ({ subject, expected, negated }) =>
    askFor(asks, subject, expected, negated);
const always =
  (asks: string, to: string, isDenied = false): Asking =>
  ({ subject, negated }) => [ask(asks, subject, to, negated !== isDenied)];
const timesCalled =
  (to: string, isDenied = false): Asking =>
  ({ subject, negated }) => [ask('size', `${subject} . calls`, to, negated !== isDenied)];

/** Of a size that has been read out of its subject already no more is asked than that it is equal. */
const size: Asking = ({ subject, expected, negated, strength }) =>
  askFor(strength === 'exact' ? 'is' : 'size', subject, expected, negated);

const contains: Asking = (one) => (one.strength === 'exact' ? [] : expecting('contains')(one));

const key: Asking = (one) => (PAIR.test(one.expected ?? '') ? entry(one) : expecting('key')(one));

const entry: Asking = ({ subject, expected, negated }) => {
  const [, name, value] = PAIR.exec(expected ?? '') ?? [];
  return name === undefined ? [] : askFor('is', `${subject} [ ${name} ]`, value, negated);
};

const calledOnceWith: Asking = (one) =>
  one.negated ? [] : [...expecting('called with')(one), ...timesCalled('1')(one)];

const members: Asking = ({ subject, expected, negated }) =>
  askFor('members', subject, expected?.replace(/^[[(] (.*) [\])]$/s, '$1'), negated);

const names = (text: string): readonly string[] => text.split(' ');
/** What is asked, by the names of matchers in small letters. */
const MATCHERS: readonly (readonly [matchers: string, asking: Asking])[] = [
  ['notnil notnull isnotnull assertisnotnone assertnotnull refute_nil', always('is', 'nothing', true)],
  ['tobedefined', always('is', 'undefined', true)],
  ['len tohavelength hassize assertcount havecount lengthof have_length haslength', size],
  ['empty beempty isempty tobeempty assert_empty be_empty', always('size', '0')],
  ['notempty benotempty isnotempty', always('size', '0', true)],
  ['tohaveproperty have_key assertarrayhaskey containskey haskey', key],
  ['containsentry', entry],
  ['tohavebeencalledtimes tobecalledtimes', (one) => size({ ...one, subject: `${one.subject} . calls` })],
  ['assert_called_once tohavebeencalledonce', timesCalled('1')],
  ['tohavebeencalled tobecalled assert_called called', timesCalled('0', true)],
  ['assert_not_called', timesCalled('0')],
  ['tohavebeencalledwith tobecalledwith assert_called_with', expecting('called with')],
  ['tohavebeencalledexactlyoncewith tohavebeencalledoncewith assert_called_once_with', calledOnceWith],
  ['match_array contain_exactly containexactly assertcountequal', members],
  ['startswith startwith start_with hasprefix haveprefix assertstringstartswith', expecting('starts')],
  [
    'in contains contain tocontain include assertin assert_includes assertcontains assertstringcontainsstring containsstring',
    contains,
  ],
  ['hasvalue', (one) => expecting('is')({ ...one, subject: `${one.subject} . get ( )` })],
  ['zero', always('zero', '')],
  ['is_ok unwrap', always('ok', '')],
  ['assertinternaltype', expecting('type')],
];
const BY_MATCHER: ReadonlyMap<string, Asking> = new Map(
  MATCHERS.flatMap(([all, asking]) => names(all).map((name) => [name, asking] as const)),
);
const TYPES = new Set(
  names(
    'isinstance isinstanceof tobeinstanceof instanceof assertisinstance beinstanceof be_a be_an be_kind_of tobetypeof assertinstanceof assert_kind_of',
  ),
);
const EQUALS = new Set(
  names(
    '== === equal equals eq eql be tobe toequal tostrictequal assertequal assertequals assertsame isequalto equalto areequal shouldbe must_equal assert_equal strictequal deepstrictequal deepequal is assertis issameas',
  ),
);
const PATTERNS = new Set(
  names('tomatch match assertregex matches assert_match matchesregex assertmatchesregularexpression'),
);
const FIELDS = new Set(names('have_attributes include tomatchobject'));
/** Matchers that list the values of a sequence one by one. */
const LISTS = new Set(names('containsexactly equal'));
const LIMITS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['> greater tobegreaterthan assertgreater isgreaterthan begreaterthan', '>'],
      ['>= greaterorequal tobegreaterthanorequal assertgreaterequal isgreaterthanorequalto', '>='],
      ['< less tobelessthan assertless islessthan belessthan', '<'],
      ['<= lessorequal tobelessthanorequal assertlessequal islessthanorequalto', '<='],
    ] as const
  ).flatMap(([all, asks]) => names(all).map((name) => [name, asks])),
);

const THROWN = /\b(?:assertThatThrownBy|assertThatExceptionOfType|catchThrowable|FluentActions|Invoking|Awaiting)\b/;
const FAILS = /raise|throw/;

/** What is asked by matchers of a kind, which their strength tells. */
function byStrength(one: Assertion, name: string): readonly Question[] {
  const { strength, text, expected } = one;
  const fails = FAILS.test(name) || (strength === 'type' && THROWN.test(text));
  switch (strength) {
    case 'pattern':
      return fails ? expecting('raises')(one) : PATTERNS.has(name) ? expecting('matches')(one) : [];
    case 'type': {
      const [, kind] = /^assertis(array|string|int|float|bool|callable|object|numeric|iterable)$/.exec(name) ?? [];
      if (kind !== undefined) return always('type', `"${kind}"`)(one);
      if (fails) return name === 'tothrow' ? [] : expecting('raises')(one);
      return TYPES.has(name) ? expecting('type')(one) : [];
    }
    case 'bound':
      return LIMITS.has(name) ? expecting(LIMITS.get(name) ?? '')(one) : [];
    case 'structure':
      return name === 'count equalto'
        ? size(one)
        : name === 'single' && expected === null
          ? always('size', '1')(one)
          : [];
    default:
      return [];
  }
}

function asTold(one: Assertion, name: string): readonly Question[] {
  const { subject, expected, negated, strength } = one;
  if (FIELDS.has(name) && NAMED_VALUES.test(expected ?? ''))
    return negated ? [] : [ask('fields', subject, expected ?? '')];
  const [, listed] = ARRAY_CONTAINING.exec(expected ?? '') ?? [];
  if (listed !== undefined && !negated) return partsOf(listed).map((part) => ask('contains', subject, part));
  const [, fields] = OBJECT_CONTAINING.exec(expected ?? '') ?? [];
  if (fields !== undefined && !negated) return [ask('fields', subject, fields)];
  if (name.startsWith('verify.'))
    return askFor('never called', `${subject} . ${name}`, NO_TIMES.exec(expected ?? '')?.[1], false);
  // Go's `error` asks for nothing, and is told as asking whether that holds.
  if (name === 'error' || name === '!= nil') return [ask('is', subject, 'nothing', negated !== (name !== 'error'))];
  if (LISTS.has(name) && strength === 'exact' && /^\( .* \)$/.test(expected ?? ''))
    return [ask('is', subject, `[${expected?.slice(1, -1)}]`, negated)];
  const known = BY_MATCHER.get(name)?.(one) ?? [];
  return known.length > 0 ? known : byStrength(one, name);
}

/** Ruby's `be_ripe` and `assert_predicate crate, :ripe?` ask `ripe?`. */
function asPredicate({ subject, expected, negated, matcher, strength }: Assertion): readonly Question[] {
  const [, name] = (strength === 'truthy' && expected === null && /^be_(?!truthy|falsey)(\w+)$/.exec(matcher)) || [];
  const asked = matcher === 'assert_predicate' ? expected?.slice(1) : name && `${name}?`;
  return asked === undefined ? [] : [ask('holds', `${subject} . ${asked}`, '', negated)];
}

/**
 * What an assertion asks as it is put; nothing where that is not understood. `isStrict` of languages in whose tests what is asked
 * to hold is true or false, and nothing else.
 */
export function asked(one: Assertion, isStrict: boolean): readonly Question[] {
  const { subject, expected, negated, matcher, strength, tolerance } = one;
  if (tolerance !== null || strength === null) return [];
  const name = matcher.toLowerCase();
  const told = [...asPredicate(one), ...asTold(one, name)];
  if (told.length > 0) return told;
  const isEquality = EQUALS.has(name) || matcher.startsWith('!=') || IS_NOTHING.test(expected ?? '');
  if (expected !== null && (strength === 'exact' || (negated && strength === 'truthy')) && isEquality)
    return [ask('is', subject, expected, negated)];
  if (strength !== 'truthy' || expected !== null) return [];
  return isStrict ? [ask('is', subject, negated ? 'false' : 'true')] : [ask('holds', subject, '', negated)];
}
