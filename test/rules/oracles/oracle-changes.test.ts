import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileChange } from '../../../src/core/index.ts';
import type { Demanded } from '../../../src/rules/oracles/effective.ts';
import { compareOracles } from '../../../src/rules/oracles/oracle-changes.ts';
import type { Assertion, Strength } from '../../../src/syntax/index.ts';

const file = { path: 'tests/test_ferry.py' } as FileChange;

function demand(subject: string, matcher: string, expected: string | null, more: Partial<Assertion> = {}): Demanded {
  const strengths: Record<string, Strength> = {
    '==': 'exact',
    in: 'structure',
    '>': 'bound',
    truthy: 'truthy',
    raises: 'type',
    'raises(match)': 'pattern',
  };
  const strength = strengths[matcher] ?? null;
  const assertion = {
    line: 1,
    text: `${subject} ${matcher}`,
    subject,
    expected,
    matcher,
    strength,
    tolerance: null,
    negated: false,
    defect: null,
    guarded: false,
    ...more,
  };
  return { assertion, file, helper: null };
}
const kinds = (before: readonly Demanded[], after: readonly Demanded[]): string[] =>
  compareOracles(before, after).map(({ kind }) => kind);

test.each<[string, Demanded, Demanded, string[]]>([
  [
    'the same text by a builder',
    demand('f ( )', '==', 'new StringBuilder ( ) . append ( "a" ) . append ( b ) . toString ( )'),
    demand('f ( )', '==', '"a" + b'),
    [],
  ],
  ['the same text in one piece', demand('f ( )', '==', '"a" + "b" + "c" + d'), demand('f ( )', '==', '"abc" + d'), []],
  [
    'texts of which one is cut',
    demand('f ( )', '==', '"a" + "bc" . trim ( )'),
    demand('f ( )', '==', '"abc"'),
    ['rewritten'],
  ],
  ['texts in a list', demand('f ( )', '==', '[ "a" , "b" ]'), demand('f ( )', '==', '[ "a" + "b" ]'), ['rewritten']],
  ['what a type checker is told', demand('f ( ) . kg', '>', '1'), demand('cast ( int , f ( ) . kg )', '>', '1'), []],
  [
    'what a call makes of it',
    demand('f ( ) . kg', '>', '1'),
    demand('cut ( int , f ( ) . kg )', '>', '1'),
    ['reaimed'],
  ],
  [
    'the same number, boxed',
    demand('f ( )', '==', 'new Long ( 12L )'),
    demand('f ( )', '==', 'Long . valueOf ( 12 )'),
    [],
  ],
  ['another sum', demand('f ( )', '==', 'a + 1'), demand('f ( )', '==', 'a - 1'), ['rewritten']],
  ['a sum of another order', demand('f ( )', '==', '( a + 1 ) * 2'), demand('f ( )', '==', 'a + 1 * 2'), ['rewritten']],
  ['another order', demand('f ( )', '==', '"a" + b'), demand('f ( )', '==', 'b + "a"'), ['rewritten']],
  [
    'another list',
    demand('f ( )', '==', '[ [ 1 ] , [ 2 , 3 ] ]'),
    demand('f ( )', '==', '[ [ 1 , 2 ] , [ 3 ] ]'),
    ['rewritten'],
  ],
  [
    'fields in another order',
    demand('f ( )', '==', '{ a : 1 , b : [ { c : 2 , d : 3 } ] }'),
    demand('f ( )', '==', '{ b : [ { d : 3 , c : 2 } ] , a : 1 }'),
    [],
  ],
  [
    'values in another order',
    demand('f ( )', '==', '{ a : 1 , b : 2 }'),
    demand('f ( )', '==', '{ a : 2 , b : 1 }'),
    ['rewritten'],
  ],
  [
    'another field of one name behind the first',
    demand('f ( )', '==', '{ a : 1 , a : 2 }'),
    demand('f ( )', '==', '{ a : 2 , a : 1 }'),
    ['rewritten'],
  ],
  ['a set in another order', demand('f ( )', '==', '{ 1 , 2 }'), demand('f ( )', '==', '{ 2 , 1 }'), ['rewritten']],
  ['more of a text', demand('f ( )', 'in', '"pear tree"'), demand('f ( )', 'in', '"a pear tree, old"'), ['reworded']],
  ['a longer word', demand('f ( )', 'in', '"pear tree"'), demand('f ( )', 'in', '"pear trees"'), ['rewritten']],
  ['what is surely there', demand('f ?. [ 0 ]', '==', '1'), demand('f ! [ 0 ]', '==', '1'), []],
  ['the opposite of it', demand('f ( a )', '==', '1'), demand('f ( ! a )', '==', '1'), ['reaimed']],
  ['the same', demand('x', '==', '1'), demand('x', '==', '1'), []],
  ['another value', demand('x', '==', '1'), demand('x', '==', '2'), ['rewritten']],
  ['the opposite', demand('x', 'truthy', null), demand('x', 'truthy', null, { negated: true }), ['flipped']],
  ['less', demand('x', '==', '1'), demand('x', 'in', '1'), ['weaker']],
  ['more', demand('x', 'in', '1'), demand('x', '==', '1'), []],
  ['a part of it', demand('x', '==', '1'), demand('sorted ( x )', '==', '1'), ['weaker']],
  ['its length', demand('x', '==', '[ 1 ]'), demand('len ( x )', '==', '1'), ['weaker']],
  ['its keys', demand('f ( )', '==', '{ "a" : 1 }'), demand('f ( ) . keys ( )', '==', '{ "a" }'), ['weaker']],
  ['its start', demand('f ( )', '==', '"full boat"'), demand('f ( ) [ : 4 ]', '==', '"full"'), ['weaker']],
  ['its rounded number', demand('f ( )', '==', '2.8'), demand('round ( f ( ) )', '==', '3'), ['weaker']],
  ['all around it', demand('f ( ) . seats', '==', '4'), demand('f ( )', '==', '{ seats : 4 , deck : 1 }'), []],
  [
    'a pattern of anything',
    demand('f ( )', 'raises(match)', '"full"'),
    demand('f ( )', 'raises(match)', '".*"'),
    ['weaker'],
  ],
  ['a member of another value', demand('f ( )', '==', '3'), demand('f ( ) . seats', '==', '3'), ['reaimed']],
  [
    'the same error by another module',
    demand('f ( )', 'raises', 'ferries . Full'),
    demand('f ( )', 'raises', 'Full'),
    [],
  ],
  [
    'another class',
    demand('f ( )', 'raises', 'Full . class'),
    demand('f ( )', 'raises', 'Empty . class'),
    ['rewritten'],
  ],
  ['another error', demand('f ( )', 'raises', 'ferries . Full'), demand('f ( )', 'raises', 'Empty'), ['rewritten']],
  [
    'its type',
    demand('f ( 3 )', '==', '1'),
    demand('reflect . TypeOf ( f ( 3 ) )', '==', 'reflect . TypeOf ( 1 )'),
    ['weaker'],
  ],
  [
    'its class, behind a cast',
    demand('f ( 3 )', '==', '1'),
    demand('( ( Object ) ( f ( 3 ) ) ) . getClass ( )', '==', '( ( Object ) ( 1 ) ) . getClass ( )'),
    ['weaker'],
  ],
  ['a lower limit', demand('x', '>', '9'), demand('x', '>', '1'), ['widened']],
  ['a limit below zero', demand('x', '>', '0'), demand('x', '>', '- 9'), ['widened']],
  ['a higher limit', demand('x', '>', '1'), demand('x', '>', '9'), []],
  ['any error', demand('f ( )', 'raises', 'ValueError'), demand('f ( )', 'raises', 'Exception'), ['weaker']],
  [
    'another text',
    demand('f ( )', 'raises(match)', '"full"'),
    demand('f ( )', 'raises(match)', '"no seat"'),
    ['reworded'],
  ],
  ['a fixture of an attribute', demand('self . x', '==', '1'), demand('x', '==', '1'), []],
  ['the length of a fixture', demand('self . x', '==', '[ 1 ]'), demand('len ( x )', '==', '1'), ['weaker']],
  ['another subject', demand('x', '==', '1'), demand('y', '==', '1'), ['reaimed']],
  ['a name for the value', demand('x', '==', '1'), demand('x', '==', 'LIMIT'), ['replaced']],
  ['the same, sometimes', demand('x', '==', '1'), demand('x', '==', '1', { guarded: true }), ['conditional']],
  ['more, sometimes', demand('x', 'in', '1'), demand('x', '==', '1', { guarded: true }), ['conditional']],
  ['the same in any case', demand('x', '==', '1', { guarded: true }), demand('x', '==', '1'), []],
  ['nothing', demand('x', '==', '1'), demand('x', '==', '1', { defect: 'swallowed' }), ['swallowed']],
  ['always true', demand('x', '==', '1'), demand('True', 'truthy', null, { defect: 'tautology' }), ['tautology']],
  ['something weaker elsewhere', demand('x', '==', '1'), demand('y', 'truthy', null), ['removed']],
  ['an unknown matcher', demand('x', '==', '1'), demand('x', 'toSail', '1'), ['replaced']],
])('%s', (_, before, after, expected) => {
  expect(kinds([before], [after])).toEqual(expected);
});

test('a wider tolerance is found, a narrower one is not, whatever measures them', () => {
  const within = (measure: string, value: number): Demanded =>
    demand('x', '~', '1', { strength: 'approximate', tolerance: { measure, value } });
  expect(kinds([within('rel', 0.01)], [within('rel', 0.1)])).toEqual(['widened']);
  expect(kinds([within('rel', 0.1)], [within('rel', 0.01)])).toEqual([]);
  expect(kinds([within('rel', 0.1)], [within('abs', 0.1)])).toEqual([]);
  expect(kinds([within('rel', 0.1)], [within('abs', 0.5)])).toEqual(['widened']);
  expect(kinds([within('places', 1e-7)], [within('rel', 1e-6)])).toEqual([]);
  expect(kinds([within('ulp', 2)], [within('abs', 2)])).toEqual(['widened']);
});

test('a demand that comes to be made under a condition is found, in a helper that takes it over too', () => {
  const guarded = demand('x', '==', '1', { guarded: true });
  const helped = { ...guarded, helper: 'check' };
  expect(kinds([demand('x', '==', '1')], [guarded])).toEqual(['conditional']);
  expect(kinds([demand('x', '==', '1')], [helped])).toEqual(['conditional']);
  expect(kinds([{ ...demand('x', '==', '1'), helper: 'other' }], [helped])).toEqual([]);
  expect(kinds([guarded], [helped])).toEqual([]);
});

test('what could not fail before is not missed', () => {
  expect(kinds([demand('x', '==', '1', { defect: 'unreachable' })], [])).toEqual([]);
});

test('what could not fail before either is not what became of another assertion', () => {
  const idle = demand('buoy', '==', 'buoy', { defect: 'tautology' });
  const told = demand('buoy', '==', '"red"');
  expect(kinds([idle, told], [idle])).toEqual(['removed']);
  expect(kinds([idle, told], [idle, idle])).toEqual(['tautology']);
});

test('what comes instead is matched with what is nearest to it, whatever stands first', () => {
  const [seen, moved] = [demand('buoy', 'truthy', null), demand('y', '>', '500')];
  const changes = compareOracles([seen, demand('x', '>', '500')], [moved]);
  expect(changes.map(({ kind, before, after }) => [kind, before.assertion.subject, after])).toEqual([
    ['reaimed', 'x', moved],
    ['removed', 'buoy', null],
  ]);
});

const some = fc.record({
  subject: fc.constantFrom('x', 'y', 'len ( x )'),
  matcher: fc.constantFrom('==', 'in', '>', 'truthy', 'toSail'),
  expected: fc.constantFrom('1', '2', '"a"'),
});
const oracles = fc.array(
  some.map((one) => demand(one.subject, one.matcher, one.matcher === 'truthy' ? null : one.expected)),
  { maxLength: 8 },
);

test('an oracle compared with itself, reordered or added to, has not changed', () => {
  fc.assert(
    fc.property(oracles, oracles, (before, more) => {
      expect(kinds(before, before)).toEqual([]);
      expect(kinds(before, [...more, ...before].reverse())).toEqual([]);
    }),
  );
});

test('every assertion is answered for once at most, and with nothing left all are gone', () => {
  fc.assert(
    fc.property(oracles, oracles, (before, after) => {
      const changes = compareOracles(before, after);
      expect(new Set(changes.map((one) => one.before)).size).toBe(changes.length);
      expect(kinds(before, [])).toEqual(before.map(() => 'removed'));
    }),
  );
});

test('thousands of differing assertions are answered quickly', () => {
  const many = (value: string): Demanded[] => Array.from({ length: 3000 }, (_, n) => demand(`x${n}`, '==', value));
  const changes = compareOracles(many('1'), many('2').slice(0, 2000));
  expect(changes.filter(({ kind }) => kind === 'removed')).toHaveLength(1000);
});

test('an error that the whole test was to end in may be expected of one call', () => {
  const whole = demand('', 'raises', 'ValueError');
  expect(kinds([whole], [demand('f ( )', 'raises', 'ValueError')])).toEqual([]);
  expect(kinds([whole], [demand('f ( )', 'raises', 'KeyError')])).not.toEqual([]);
});

test('the text of an error is kept where the error is expected by it, and gone where it is not', () => {
  const before = [demand('f ( )', 'raises', 'ValueError'), demand('str ( e )', '==', '"the crate is full"')];
  expect(kinds(before, [demand('f ( )', 'raises(match)', '"the crate is full"')])).toEqual([]);
  expect(kinds(before, [demand('f ( )', 'raises(match)', '"no seat is left"')])).toEqual(['removed']);
});

test.each<[string, Demanded, readonly Demanded[], string[]]>([
  [
    'both sides go through the same',
    demand('route', '==', 'Path ( pier )'),
    [demand('route . resolve ( )', '==', 'Path ( pier ) . resolve ( )')],
    ['replaced'],
  ],
  [
    'both sides go through the same, beside a lesser demand',
    demand('route', '==', 'Path ( pier )'),
    [
      demand('route', 'is not None', null, { strength: 'truthy' }),
      demand('real ( route )', '==', 'real ( Path ( pier ) )'),
    ],
    ['replaced'],
  ],
  [
    'both sides lose all but their length',
    demand('route', '==', 'pier'),
    [demand('len ( route )', '==', 'len ( pier )')],
    ['weaker'],
  ],
  [
    'one side alone goes through something',
    demand('route', '==', 'pier'),
    [demand('route', 'is not None', null, { strength: 'truthy' }), demand('real ( route )', '==', 'pier')],
    ['weaker'],
  ],
  [
    'a double is not to be called any more',
    demand('ferry', 'toHaveBeenCalled', null),
    [demand('ferry', 'toHaveBeenCalled', null, { negated: true })],
    ['rewritten'],
  ],
  [
    'a double is to be called now',
    demand('ferry', 'assert_not_called', null),
    [demand('ferry', 'assert_called_once_with', '3')],
    ['rewritten'],
  ],
  [
    'a value is not to be the one that it was',
    demand('ferry', '==', '3'),
    [demand('ferry', '==', '3', { negated: true })],
    ['flipped'],
  ],
])('%s', (_, before, after, expected) => {
  expect(kinds([before], after)).toEqual(expected);
});

test.each([
  ['str (', ')'],
  ['[', ']'],
  ['JSON . stringify (', ')'],
  ['fmt . Sprint (', ')'],
  ['format ! ( "{:?}" ,', ')'],
  ['String . valueOf (', ')'],
  ['(', ') . inspect'],
])('both sides that are spelled out by %s %s are the same demand', (head, tail) => {
  const after = demand(`${head} weigh ( 3 ) ${tail}`, '==', `${head} 12 ${tail}`);
  expect(kinds([demand('weigh ( 3 )', '==', '12')], [after])).toEqual([]);
  const other = demand(`${head} weigh ( 3 ) ${tail}`, '==', `${head} 13 ${tail}`);
  expect(kinds([demand('weigh ( 3 )', '==', '12')], [other])).not.toEqual([]);
});

test.each([
  ['min (', ', 1 )'],
  ['Math . round (', '/ 100 )'],
  ['bool (', ')'],
  ['', '[ : 1 ]'],
  ['(', ') . slice ( 0 , 1 )'],
  ['', '. chars ( ) . next ( )'],
  ['! (', ') . nil?'],
])('both sides of which %s %s leaves a part demand less', (head, tail) => {
  const after = demand(`${head} weigh ( 3 ) ${tail}`.trim(), '==', `${head} 12 ${tail}`.trim());
  expect(kinds([demand('weigh ( 3 )', '==', '12')], [after])).toEqual(['weaker']);
});

test('fewer literals of what a function makes of a value are less, unless the rest is asked of it beside them', () => {
  const whole = demand('plan ( shelf )', '==', '[ Order ( "pear" , 8 ) , Order ( "plum" , 4 ) ]');
  const names = demand('fruit ( plan ( shelf ) )', '==', '[ "PEAR" , "PLUM" ]');
  const counts = demand('counts ( plan ( shelf ) )', '==', '[ "8 kg" , "4 kg" ]');
  expect(kinds([whole], [names])).toEqual(['weaker']);
  expect(kinds([whole], [names, counts])).not.toContain('weaker');
  expect(kinds([whole], [demand('pairs ( plan ( shelf ) )', '==', '[ "PEAR" , 8 , "PLUM" , 4 ]')])).not.toContain(
    'weaker',
  );
  expect(kinds([whole], [demand('Plans ( plan ( shelf ) )', '==', '[ "PEAR" , "PLUM" ]')])).not.toContain('weaker');
  expect(kinds([whole], [demand('fruit ( plan ( shelf ) )', '==', 'both')])).not.toContain('weaker');
});
