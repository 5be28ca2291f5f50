import type { Strength } from '../oracle.ts';

type ByStrength = Readonly<Partial<Record<Strength, string>>>;

/** Methods of JUnit's and TestNG's classes of assertions. */
const PLAIN = {
  exact: 'assertEquals assertSame assertNull assertArrayEquals assertIterableEquals assertEqualsDeep',
  structure: 'assertEqualsNoOrder',
  bound: 'assertTimeout assertTimeoutPreemptively',
  pattern: 'assertLinesMatch',
  type: 'assertThrows assertThrowsExactly expectThrows assertInstanceOf assertDoesNotThrow',
  truthy: 'assertTrue assertFalse assertNotNull',
} satisfies ByStrength;

/** Methods of the same classes that deny. */
const DENYING = {
  exact: 'assertNotEquals assertNotSame',
} satisfies ByStrength;

/** Methods behind `assertThat(…)` of AssertJ and Truth. */
const CHAINED = {
  exact: `isEqualTo isSameAs isSameInstanceAs isNull isTrue isFalse isEmpty isZero isOne isBlank isNullOrEmpty isEqualByComparingTo
    isSameElementsAs containsExactly containsExactlyElementsOf containsExactlyElementsIn isEqualToIgnoringNewLines
    containsExactlyEntriesOf containsExactlyEntriesIn hasToString isEquivalentAccordingToCompareTo hasValue isNaN
    isPositiveInfinity isNegativeInfinity`,
  structure: `contains containsOnly containsExactlyInAnyOrder containsAll containsAtLeast containsAtLeastElementsIn
    containsEntry containsKey containsValue containsKeys containsSubsequence containsSequence hasSize hasSameSizeAs
    hasLength isIn isSubsetOf containsAnyOf containsOnlyOnce isEqualToIgnoringCase isEqualToIgnoringWhitespace
    containsIgnoringCase hasFieldOrPropertyWithValue isOneOf
    hasSameElementsAs isAnyOf containsAnyIn`,
  approximate: 'isCloseTo isWithin',
  bound: `isGreaterThan isGreaterThanOrEqualTo isLessThan isLessThanOrEqualTo isAtLeast isAtMost isBetween
    isStrictlyBetween isBefore isAfter isPositive isNegative hasSizeGreaterThan hasSizeLessThan isNotNegative
    isNotPositive hasSizeBetween`,
  pattern: `matches startsWith endsWith containsPattern hasMessage hasMessageContaining hasMessageStartingWith
    hasMessageMatching find containsMatch`,
  type: `isInstanceOf isExactlyInstanceOf isInstanceOfAny hasCauseInstanceOf hasRootCauseInstanceOf isThrownBy
    isInstance isAssignableTo doesNotThrowAnyException`,
  truthy: `isNotNull isNotEmpty isPresent isNotBlank exists allMatch anyMatch allSatisfy anySatisfy satisfies
    hasNoCause`,
} satisfies ByStrength;

const CHAIN_DENYING = {
  exact: 'isNotEqualTo isNotSameAs isNotSameInstanceAs isNotZero',
  structure:
    'doesNotContain doesNotContainKey doesNotContainEntry isNotIn noneMatch doesNotContainAnyElementsOf containsNoneOf',
  pattern: 'doesNotMatch doesNotStartWith doesNotEndWith',
  type: 'isNotInstanceOf isNotExactlyInstanceOf',
} satisfies ByStrength;

/** Hamcrest's matchers. */
const HAMCREST = {
  exact: 'is equalTo sameInstance theInstance nullValue emptyString empty emptyIterable arrayContaining contains',
  structure: `containsInAnyOrder hasItem hasItems hasItemInArray hasEntry hasKey hasValue hasSize in isIn oneOf isOneOf
    hasProperty everyItem arrayWithSize equalToIgnoringCase aMapWithSize`,
  approximate: 'closeTo',
  bound: 'greaterThan greaterThanOrEqualTo lessThan lessThanOrEqualTo comparesEqualTo',
  pattern: 'containsString startsWith endsWith matchesPattern matchesRegex stringContainsInOrder hasToString',
  type: 'instanceOf isA any typeCompatibleWith',
  truthy: 'notNullValue anything',
} satisfies ByStrength;

function table(byStrength: ByStrength): ReadonlyMap<string, Strength> {
  const entries = Object.entries(byStrength) as [Strength, string][];
  return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength] as const)));
}

export const FUNCTIONS = table(PLAIN);
export const DENIALS = table(DENYING);
export const CHAIN = table(CHAINED);
export const CHAIN_DENIALS = table(CHAIN_DENYING);
export const MATCHERS = table(HAMCREST);

/** What a matcher expects where its name says it. */
export const FIXED: ReadonlyMap<string, string> = new Map([
  ...['assertNull', 'isNull', 'nullValue'].map((name) => [name, 'null'] as const),
  ...['isTrue', 'isPresent'].map((name) => [name, 'true'] as const),
  ...['isFalse'].map((name) => [name, 'false'] as const),
  ...['isZero'].map((name) => [name, '0'] as const),
  ...['isOne'].map((name) => [name, '1'] as const),
  ...['isEmpty', 'empty', 'emptyString', 'emptyIterable'].map((name) => [name, 'empty'] as const),
]);

/** What of its subject a matcher asks for: `hasSize(2)` says what `assertEquals(2, pears.size())` does. */
export const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['hasSize', 'size ( )'],
  ['hasLength', 'length ( )'],
]);

/** Limits by the operator that says the same, so that either way of writing one compares with the other. */
export const LIMITS: ReadonlyMap<string, string> = new Map([
  ...['isGreaterThan', 'greaterThan', 'isAfter', 'hasSizeGreaterThan'].map((name) => [name, '>'] as const),
  ...['isGreaterThanOrEqualTo', 'greaterThanOrEqualTo', 'isAtLeast'].map((name) => [name, '>='] as const),
  ...['isLessThan', 'lessThan', 'isBefore', 'hasSizeLessThan'].map((name) => [name, '<'] as const),
  ...['isLessThanOrEqualTo', 'lessThanOrEqualTo', 'isAtMost'].map((name) => [name, '<='] as const),
]);

/** Words of a chain that only describe, or set how a comparison is made. */
export const DESCRIBING =
  /^(as|describedAs|withFailMessage|overridingErrorMessage|named|withRepresentation|isNotNull|that|usingDefaultComparator|inHexadecimal|inBinary)$/;
/** Words of a chain that turn from what is examined to a part of it. */
export const TURNING =
  /^(extracting|filteredOn|first|last|element|elements|size|length|asString|asList|asInstanceOf|flatExtracting|map|flatMap|singleElement|get|returnToMap|usingRecursiveComparison|usingElementComparator|usingComparator|ignoring\w+|comparingElementsUsing|cause|rootCause|message|key|hasMessageThat|hasCauseThat|inOrder|extractingResultOf|returns|isNotEmpty|andExpect)$/;
