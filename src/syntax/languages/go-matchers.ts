import type { Strength } from '../oracle.ts';

/**
 * Where a function's arguments stand: `pair` expected and actual (or the other way round, as the library has it),
 * `holder` the subject before what is held against it, `one` the subject alone.
 */
type Form = 'pair' | 'holder' | 'one';

/** What an assertion function demands. */
export interface Matcher {
  readonly strength: Strength;
  readonly form: Form;
  readonly negated: boolean;
}

type Row = readonly [strength: Strength, form: Form, names: string, negated?: boolean];

/** Functions of testify, gotest.tools and is; those that end in `f` are theirs as well. */
const ROWS: readonly Row[] = [
  [
    'exact',
    'pair',
    'Equal EqualValues EqualExportedValues Exactly Same DeepEqual JSONEq YAMLEq PanicsWithValue PanicsWithError',
  ],
  ['exact', 'pair', 'NotEqual NotEqualValues NotSame', true],
  ['exact', 'one', 'Nil Empty Zero'],
  ['exact', 'holder', 'ErrorIs EqualError'],
  ['exact', 'holder', 'NotErrorIs', true],
  ['structure', 'holder', 'Len Contains Subset'],
  ['structure', 'holder', 'NotContains NotSubset', true],
  ['structure', 'pair', 'ElementsMatch ObjectsAreEqual'],
  ['approximate', 'pair', 'InDelta InEpsilon InDeltaSlice InDeltaMapValues InEpsilonSlice WithinDuration'],
  ['bound', 'holder', 'Greater GreaterOrEqual Less LessOrEqual WithinRange'],
  ['bound', 'one', 'Positive Negative IsIncreasing IsDecreasing IsNonDecreasing IsNonIncreasing'],
  ['pattern', 'pair', 'Regexp'],
  ['pattern', 'pair', 'NotRegexp', true],
  ['pattern', 'holder', 'ErrorContains'],
  ['type', 'pair', 'IsType Implements'],
  ['type', 'holder', 'ErrorAs ErrorType'],
  [
    'truthy',
    'one',
    'NoError NilError NoErr NotNil NotEmpty NotZero Panics NotPanics Eventually EventuallyWithT Never Condition FileExists DirExists NoFileExists NoDirExists',
  ],
  ['truthy', 'one', 'Error Err', true],
];

/** Assertion functions by name. */
export const FUNCTIONS: ReadonlyMap<string, Matcher> = new Map(
  ROWS.flatMap(([strength, form, names, negated = false]) =>
    names.split(' ').map((name) => [name, { strength, form, negated }] as const),
  ),
);

/** Checkers of quicktest and check.v1, as in `c.Assert(got, qt.Equals, want)`. */
export const CHECKERS: ReadonlyMap<string, Strength> = new Map([
  ...['Equals', 'DeepEquals', 'CmpEquals', 'JSONEquals', 'ContentEquals', 'IsNil', 'ErrorIs'].map(
    (name) => [name, 'exact'] as const,
  ),
  ...['HasLen', 'Contains', 'Any', 'All'].map((name) => [name, 'structure'] as const),
  ...['Matches', 'ErrorMatches', 'PanicMatches'].map((name) => [name, 'pattern'] as const),
  ...['ErrorAs', 'Implements', 'FitsTypeOf'].map((name) => [name, 'type'] as const),
  ...['IsNotNil', 'NotNil', 'IsTrue', 'IsFalse', 'Not'].map((name) => [name, 'truthy'] as const),
]);

type Predicate = readonly [strength: Strength, subject: number, expected: number];

const named = (names: string, predicate: Predicate): readonly (readonly [string, Predicate])[] =>
  names.split(' ').map((name) => [name, predicate]);

/** Calls that are a comparison in a condition: strength, and the places of the subject and of what is expected. */
export const PREDICATES: ReadonlyMap<string, Predicate> = new Map([
  ...named('reflect.DeepEqual cmp.Equal bytes.Equal slices.Equal maps.Equal proto.Equal errors.Is', ['exact', 0, 1]),
  ...named('strings.Contains bytes.Contains slices.Contains strings.EqualFold', ['structure', 0, 1]),
  ...named('strings.HasPrefix strings.HasSuffix bytes.HasPrefix bytes.HasSuffix', ['pattern', 0, 1]),
  ...named('regexp.MatchString', ['pattern', 1, 0]),
  ...named('errors.As', ['type', 0, 1]),
]);
