import { strengthTable, wordTable } from '../strength-table.ts';

/** Methods of PHPUnit's `Assert`; with a `Not` in their name they deny the same. */
export const FUNCTIONS = strengthTable({
  exact: `assertSame assertEquals assertNull assertEmpty assertNan assertInfinite assertObjectEquals
    assertJsonStringEqualsJsonString assertJsonStringEqualsJsonFile assertJsonFileEqualsJsonFile
    assertXmlStringEqualsXmlString assertXmlStringEqualsXmlFile assertXmlFileEqualsXmlFile assertStringEqualsFile
    assertFileEquals assertFileMatchesFormatFile assertArraysAreIdentical assertArraysAreEqual assertMatchesSnapshot
    assertMatchesJsonSnapshot assertMatchesTextSnapshot`,
  structure: `assertCount assertSameSize assertContains assertContainsEquals assertArrayHasKey assertObjectHasProperty
    assertObjectHasAttribute assertClassHasAttribute assertArraySubset assertEqualsCanonicalizing
    assertEqualsIgnoringCase assertStringEqualsStringIgnoringLineEndings assertArrayIsEqualToArrayOnlyConsideringListOfKeys
    assertArrayIsIdenticalToArrayOnlyConsideringListOfKeys assertArrayIsEqualToArrayIgnoringListOfKeys
    assertArrayIsIdenticalToArrayIgnoringListOfKeys assertFileEqualsCanonicalizing assertFileEqualsIgnoringCase`,
  approximate: 'assertEqualsWithDelta',
  bound: 'assertGreaterThan assertGreaterThanOrEqual assertLessThan assertLessThanOrEqual',
  pattern: `assertMatchesRegularExpression assertRegExp assertStringContainsString assertStringStartsWith
    assertStringContainsStringIgnoringCase assertStringContainsStringIgnoringLineEndings assertStringEndsWith
    assertStringMatchesFormat assertStringMatchesFormatFile expectExceptionMessage expectExceptionMessageMatches
    expectOutputRegex expectExceptionMessageRegExp expectDeprecationMessage expectWarningMessage
    expectUserDeprecationMessage expectUserDeprecationMessageMatches`,
  type: `assertInstanceOf assertIsArray assertIsBool assertIsFloat assertIsInt assertIsNumeric assertIsObject
    assertIsString assertIsScalar assertIsCallable assertIsIterable assertIsResource assertIsClosedResource
    assertIsList assertInternalType assertContainsOnly assertContainsOnlyInstancesOf assertContainsOnlyString
    assertContainsOnlyInt assertContainsOnlyArray expectException expectDeprecation expectWarning expectNotice
    expectError expectNotToPerformAssertions`,
  truthy: `assertNotNull assertNotEmpty assertFileExists assertDirectoryExists assertFileIsReadable
    assertFileIsWritable assertDirectoryIsReadable assertDirectoryIsWritable assertIsReadable assertIsWritable
    assertJson assertFinite`,
});

/** Expectations about what the rest of the test does; exact ones by what they are given. */
export const EXPECTED_EXACTLY = /^expect(OutputString|ExceptionCode|ExceptionObject)$/;

/** Denials whose name is not that of the assertion with a `Not` in it. */
export const DENIALS: ReadonlyMap<string, string> = new Map([
  ['assertDoesNotMatchRegularExpression', 'assertMatchesRegularExpression'],
  ['assertNotRegExp', 'assertRegExp'],
  ['assertFileDoesNotExist', 'assertFileExists'],
  ['assertDirectoryDoesNotExist', 'assertDirectoryExists'],
]);

/** Methods named `assert…` of what web frameworks answer with. */
export const ANSWERS = strengthTable({
  exact: `assertStatus assertExactJson assertJsonCount assertContent assertOk assertCreated assertNoContent
    assertNotFound assertForbidden assertUnauthorized assertUnprocessable assertViewIs assertLocation assertSeeTextInOrder`,
  structure: `assertJson assertJsonFragment assertJsonPath assertJsonStructure assertSessionHas assertViewHas
    assertCookie assertHeader assertDatabaseHas assertSessionHasErrors assertJsonValidationErrors`,
  pattern: 'assertSee assertSeeText assertSeeInOrder assertDontSee assertJsonMissing',
  truthy: 'assertSuccessful assertRedirect assertClientError assertServerError',
});

/** Pest's matchers behind `expect(…)`. */
export const CHAINED = strengthTable({
  exact: 'toBe toEqual toBeTrue toBeFalse toBeNull toBeEmpty toBeNan toBeInfinite toMatchSnapshot',
  structure: `toEqualCanonicalizing toContain toContainEqual toHaveCount toHaveKey toHaveKeys toHaveLength
    toHaveProperty toHaveProperties toMatchArray toMatchObject toHaveSameSize toBeIn`,
  approximate: 'toEqualWithDelta',
  bound: 'toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual toBeBetween',
  pattern: 'toMatch toStartWith toEndWith',
  type: `toBeInstanceOf toBeArray toBeBool toBeCallable toBeFloat toBeInt toBeIterable toBeNumeric toBeObject
    toBeResource toBeScalar toBeString toBeJson toBeList toThrow toMatchConstraint toContainOnlyInstancesOf toBeDigits
    toBeAlpha toBeAlphaNumeric toBeUrl toBeUuid toBeSnakeCase toBeKebabCase toBeCamelCase`,
  truthy: 'toBeTruthy toBeFalsy toBeReadableFile toBeWritableFile toBeFile toBeDirectory toBeReadableDirectory',
});

/** What a matcher expects where its name says it. */
export const FIXED = wordTable({
  null: 'assertNull toBeNull',
  empty: 'assertEmpty toBeEmpty',
  true: 'toBeTrue',
  false: 'toBeFalse',
  200: 'assertOk',
  201: 'assertCreated',
  204: 'assertNoContent',
  401: 'assertUnauthorized',
  403: 'assertForbidden',
  404: 'assertNotFound',
  422: 'assertUnprocessable',
});

/** Limits by the operator that says the same. */
export const LIMITS = wordTable({
  '>': 'assertGreaterThan toBeGreaterThan',
  '>=': 'assertGreaterThanOrEqual toBeGreaterThanOrEqual',
  '<': 'assertLessThan toBeLessThan',
  '<=': 'assertLessThanOrEqual toBeLessThanOrEqual',
});
