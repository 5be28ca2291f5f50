import type { Check, Diagnosis, Level } from './check.ts';
import { CHECKS } from './checks/index.ts';
import type { Facts } from './facts.ts';

/** A diagnosis, and the check that made it. */
export interface Finding extends Diagnosis {
  readonly check: string;
  readonly part: Check['part'];
}

/** All that the checks found, in their order. Never throws: a check that fails says so itself. */
export function examine(facts: Facts): readonly Finding[] {
  return CHECKS.flatMap(({ id, part, look }) => {
    try {
      return look(facts).map((found) => ({ check: id, part, ...found }));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [
        {
          check: id,
          part,
          level: 'unknown',
          where: id,
          says: `An error of our own: ${why}.`,
          remedy: 'Report it.',
        } as const,
      ];
    }
  });
}

/** How many findings there are of each level. */
export function countLevels(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const counts = { ok: 0, advice: 0, problem: 0, unknown: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}
