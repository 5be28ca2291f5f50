import { strengthTable, wordTable } from '../strength-table.ts';

/** Methods of the `Assert` classes of xUnit, NUnit and MSTest; with a `Not` in their name they deny the same. */
export const FUNCTIONS = strengthTable({
  exact: `Equal StrictEqual Same Null Empty AreEqual AreSame IsNull IsEmpty IsNaN IsNullOrEmpty Equivalent Zero
    AreEqualIgnoringOrder EqualTo`,
  structure: `Contains Single Collection AreEquivalent Subset ProperSubset Superset ProperSuperset IsSubsetOf HasCount
    ContainsSingle AllItemsAreUnique AreEqualIgnoringCase Distinct IsSupersetOf CountEquals`,
  bound: `InRange Greater GreaterOrEqual Less LessOrEqual IsGreaterThan IsGreaterThanOrEqualTo IsLessThan
    IsLessThanOrEqualTo IsInRange IsPositive IsNegative Positive Negative`,
  pattern: 'Matches StartsWith EndsWith IsMatch MatchesRegex',
  type: `IsType IsAssignableFrom IsInstanceOf IsInstanceOfType IsExactInstanceOfType Throws ThrowsAny ThrowsAsync
    ThrowsAnyAsync ThrowsException ThrowsExceptionAsync ThrowsExactly ThrowsExactlyAsync Catch CatchAsync
    AllItemsAreInstancesOfType Raises RaisesAny RaisesAsync PropertyChanged PropertyChangedAsync`,
  truthy: 'AllItemsAreNotNull Exists',
});

/** Denials whose name is not that of the assertion with a `Not` in it. */
export const DENIALS: ReadonlyMap<string, string> = new Map([
  ['DoesNotContain', 'Contains'],
  ['DoesNotMatch', 'Matches'],
  ['DoesNotMatchRegex', 'MatchesRegex'],
  ['DoesNotStartWith', 'StartsWith'],
  ['DoesNotEndWith', 'EndsWith'],
  ['DoesNotThrow', 'Throws'],
  ['DoesNotThrowAsync', 'ThrowsAsync'],
  ['NotStrictEqual', 'StrictEqual'],
]);

/** Functions whose examined value stands first, and what it is held against behind it. */
export const SUBJECT_FIRST =
  /^(Greater|GreaterOrEqual|Less|LessOrEqual|InRange|Collection|Single|All|IsInstanceOfType|IsNotInstanceOfType|IsExactInstanceOfType|AllItemsAreInstancesOfType)$/;

/** Matchers behind `Should()` of FluentAssertions; Shouldly's are the same words with `Should` before them. */
export const CHAINED = strengthTable({
  exact: `Be Equal BeSameAs BeNull BeTrue BeFalse BeEmpty BeNullOrEmpty BeNullOrWhiteSpace BeDefault BeEqualTo
    BeEquivalentToExactly AllBe BeNaN`,
  structure: `BeEquivalentTo Contain ContainSingle HaveCount HaveLength ContainKey ContainKeys ContainValue ContainValues
    ContainEquivalentOf OnlyContain BeSubsetOf BeIn BeOneOf ContainAll ContainAny HaveElementAt HaveSameCount
    SatisfyRespectively ContainInOrder ContainInConsecutiveOrder HaveSingleItem ContainKeyAndValue HaveFlag
    AllBeEquivalentTo IntersectWith ContainItemsAssignableTo SatisfyAllConditions ContainWithoutWhitespace HaveProperty
    HaveInnerException ContainExactly`,
  approximate: 'BeApproximately BeCloseTo',
  bound: `BeGreaterThan BeGreaterThanOrEqualTo BeGreaterOrEqualTo BeLessThan BeLessThanOrEqualTo BeLessOrEqualTo BeInRange
    BePositive BeNegative BeAfter BeBefore BeOnOrAfter BeOnOrBefore HaveCountGreaterThan HaveCountGreaterThanOrEqualTo
    HaveCountLessThan HaveCountLessThanOrEqualTo CompleteWithin CompleteIn HaveCountLessOrEqualTo
    HaveCountGreaterOrEqualTo`,
  pattern: `StartWith EndWith Match MatchRegex WithMessage StartWithEquivalentOf EndWithEquivalentOf MatchEquivalentOf
    MatchApproved WithParameterName`,
  type: `BeOfType BeAssignableTo BeExactlyOfType AllBeOfType AllBeAssignableTo Throw ThrowExactly ThrowAsync
    ThrowExactlyAsync WithInnerException WithInnerExceptionExactly BeDerivedFrom Implement Raise RaisePropertyChangeFor`,
  truthy: `Exist HaveValue OnlyHaveUniqueItems BeInAscendingOrder BeInDescendingOrder AllSatisfy Satisfy BeUnique
    BeValid BeDefined BeInOrder NotNull`,
});

/** Words of NUnit's constraints (`Is.EqualTo`, `Has.Member`, `Throws.TypeOf`). */
export const CONSTRAINTS = strengthTable({
  exact: 'EqualTo SameAs Null True False Empty Zero NaN Default',
  structure: 'EquivalentTo Member Contain Item Contains SubsetOf SupersetOf AnyOf Exactly Key Value ContainKey One',
  bound: `GreaterThan GreaterThanOrEqualTo AtLeast LessThan LessThanOrEqualTo AtMost InRange Positive Negative`,
  pattern: 'StartWith EndWith Match StartsWith EndsWith Matches Substring',
  type: `InstanceOf TypeOf AssignableFrom AssignableTo Exception ArgumentException ArgumentNullException
    InvalidOperationException TargetInvocationException Nothing`,
  truthy: 'Unique Ordered XmlSerializable BinarySerializable Exist',
});

/** What a matcher expects where its name says it. */
export const FIXED = wordTable({
  null: 'Null IsNull BeNull',
  empty: 'Empty IsEmpty BeEmpty',
  true: 'True BeTrue',
  false: 'False BeFalse',
  0: 'Zero',
  ArgumentException: 'ArgumentException',
  ArgumentNullException: 'ArgumentNullException',
  InvalidOperationException: 'InvalidOperationException',
});

/** Limits by the operator that says the same. */
export const LIMITS = wordTable({
  '>': 'Greater GreaterThan BeGreaterThan BeAfter HaveCountGreaterThan IsGreaterThan',
  '>=': `GreaterOrEqual GreaterThanOrEqualTo AtLeast BeGreaterThanOrEqualTo BeGreaterOrEqualTo BeOnOrAfter
    HaveCountGreaterThanOrEqualTo IsGreaterThanOrEqualTo HaveCountGreaterOrEqualTo`,
  '<': 'Less LessThan BeLessThan BeBefore HaveCountLessThan IsLessThan',
  '<=': `LessOrEqual LessThanOrEqualTo AtMost BeLessThanOrEqualTo BeLessOrEqualTo BeOnOrBefore HaveCountLessThanOrEqualTo
    IsLessThanOrEqualTo HaveCountLessOrEqualTo`,
});

/** Matchers that are given several values, not one and a reason. */
export const SEVERAL =
  /^(Equal|Contain\w*|BeOneOf|BeIn|BeInRange|InRange|OnlyContain|BeSubsetOf|HaveElementAt|SatisfyRespectively|AnyOf|Collection|NotContain\w*)$/;
