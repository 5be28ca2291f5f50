import { groupBy } from '../collections/index.ts';

const VERSION = /\d+(?:[._-]\d+)*/g;

/** A number this long within a name is a date (20250514): it says when a model was cut, not which one it is. */
const LONGEST_NUMBER = 5;

/** A model's line and its place in it: `gptme:kimi-k2.6` is version 2.6 of `gptme:kimi-k#`. */
interface Lineage {
  readonly family: string;
  readonly version: readonly number[];
}

function lineageOf(arm: string): Lineage {
  const name = arm.toLowerCase().replace(/@[^@]*$/, '');
  const numbers = [...name.matchAll(VERSION)].flatMap(([found]) => found.split(/[._-]/));
  return {
    family: name.replaceAll(VERSION, '#'),
    version: numbers.filter((digits) => digits.length <= LONGEST_NUMBER).map(Number),
  };
}

/** Negative where `a` comes before `b`; a version that goes on is later (4 before 4.1). */
function compareVersions(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return a.length - b.length;
  return (a[at] ?? 0) - (b[at] ?? -1);
}

/**
 * Finds the last version before an arm among `known`: same harness, same model but for its numbers. Null where there is
 * none; a later version is no predecessor.
 */
export function predecessorsIn(known: readonly string[]): (arm: string) => string | null {
  const families = groupBy(
    known.map((arm) => ({ arm, ...lineageOf(arm) })),
    ({ family }) => family,
  );
  return (arm) => {
    const own = lineageOf(arm);
    const earlier = (families.get(own.family) ?? [])
      .filter((other) => other.arm !== arm && compareVersions(other.version, own.version) < 0)
      .sort((a, b) => compareVersions(b.version, a.version) || (a.arm < b.arm ? -1 : 1));
    return earlier[0]?.arm ?? null;
  };
}
