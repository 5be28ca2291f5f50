import type { Facts } from './facts.ts';
import type { Told } from './settings.ts';

/**
 * How bad it is: `ok`; `advice`: it works and could be better; `problem`: something that Proctor is there for does not work;
 * `unknown`: it could not be looked at.
 */
export type Level = 'ok' | 'advice' | 'problem' | 'unknown';

/** What one look found. Texts are sentences. */
export interface Diagnosis {
  readonly level: Level;
  /** A file with its line, or a page of the repository's settings. */
  readonly where: string;
  readonly says: string;
  /** What would clear it; null where there is nothing to clear. */
  readonly remedy: string | null;
}

/** One question about a set-up. A check that has nothing to look at finds nothing. */
export interface Check {
  readonly id: string;
  /** Whether it reads the repository's files, or asks GitHub. */
  readonly part: 'files' | 'github';
  readonly look: (facts: Facts) => readonly Diagnosis[];
}

export const ok = (where: string, says: string): Diagnosis => ({ level: 'ok', where, says, remedy: null });
export const advice = (where: string, says: string, remedy: string): Diagnosis => ({
  level: 'advice',
  where,
  says,
  remedy,
});
export const problem = (where: string, says: string, remedy: string): Diagnosis => ({
  level: 'problem',
  where,
  says,
  remedy,
});

/** Looks at what GitHub told; where it told nothing, that is said with the permission that would help. */
export function lookAt<Value>(
  answer: Told<Value>,
  where: string,
  what: string,
  look: (value: Value) => readonly Diagnosis[],
): readonly Diagnosis[] {
  if (answer.told) return look(answer.value);
  return [{ level: 'unknown', where, says: `${what} could not be looked at: ${answer.why}.`, remedy: null }];
}
