import type { Strength } from '../oracle.ts';

type ByStrength = Readonly<Partial<Record<Strength, string>>>;

/** Matchers of jest, vitest, jest-dom, playwright, chai and sinon-chai, by the last word of the chain. */
const CHAINED = {
  exact: `toBe toEqual toStrictEqual toBeNull toBeUndefined toBeNaN toBeEmpty toHaveBeenCalledWith
    toHaveBeenLastCalledWith toHaveBeenNthCalledWith toHaveBeenCalledExactlyOnceWith toHaveReturnedWith
    toHaveLastReturnedWith toMatchSnapshot toMatchInlineSnapshot toMatchFileSnapshot toHaveScreenshot
    toThrowErrorMatchingSnapshot toThrowErrorMatchingInlineSnapshot toHaveText toHaveValue toHaveTextContent
    toHaveAttribute toHaveURL toHaveTitle toHaveCount toHaveDisplayValue toHaveFormValues toHaveStyle
    equal equals eq eql eqls true false null undefined empty calledWith calledOnceWith calledWithExactly
    toBeCalledWith lastCalledWith nthCalledWith toReturnWith lastReturnedWith nthReturnedWith`,
  structure: `toMatchObject toContain toContainEqual toHaveProperty toHaveLength toHaveBeenCalledTimes
    toHaveBeenCalledOnce toContainText toHaveReturnedTimes toBeOneOf toHaveClass include includes contain contains
    members property keys lengthOf length oneOf calledOnce callCount toBeCalledTimes toReturnTimes`,
  approximate: 'toBeCloseTo closeTo approximately',
  bound: `toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual above below least most within
    greaterThan lessThan gt gte lt lte`,
  pattern: 'toMatch match matches string',
  type: 'toBeInstanceOf toBeTypeOf a an instanceof instanceOf toThrow toThrowError throw throws rejects rejectedWith',
  truthy: `toBeDefined toBeTruthy toBeFalsy toHaveBeenCalled toHaveReturned toBeVisible toBeInTheDocument
    toBeAttached toBeHidden toBeEnabled toBeDisabled toBeChecked exist ok called fulfilled rejected toBeCalled
    toReturn`,
} satisfies ByStrength;

/** Functions of node:assert, of chai's `assert` and of node:test's `t.assert`. */
const PLAIN = {
  exact: 'equal strictEqual deepEqual deepStrictEqual snapshot isTrue isFalse isNull isUndefined',
  structure: 'partialDeepStrictEqual include deepInclude sameMembers lengthOf property',
  approximate: 'closeTo approximately',
  bound: 'isAbove isBelow isAtLeast isAtMost',
  pattern: 'match',
  type: 'throws rejects instanceOf typeOf',
  truthy: 'ok isOk exists isDefined isNotNull',
} satisfies ByStrength;

/** Functions of the same libraries that deny. */
const DENYING = {
  exact: 'notEqual notStrictEqual notDeepEqual notDeepStrictEqual',
  structure: 'notInclude',
  pattern: 'doesNotMatch',
  type: 'doesNotThrow doesNotReject',
  truthy: 'isNotOk notOk',
} satisfies ByStrength;

function table(byStrength: ByStrength): ReadonlyMap<string, Strength> {
  const entries = Object.entries(byStrength) as [Strength, string][];
  return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength] as const)));
}

/** What the matcher behind `expect(…)` asks, by its name. */
export const MATCHERS = table(CHAINED);
/** What a function of an `assert` object asks. */
export const FUNCTIONS = table(PLAIN);
/** What such a function denies. */
export const DENIALS = table(DENYING);
