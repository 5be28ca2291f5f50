import { isMap, isScalar, isSeq, type Pair } from 'yaml';

/** On what a job runs: its name and a dimension of its matrix (`test.os`) → the values, as text. */
export type Matrices = ReadonlyMap<string, readonly string[]>;

/** A dimension of a matrix that lost something: a sentence's end, and whether the job does not run at all any more. */
export interface LostRuns {
  readonly job: string;
  readonly how: string;
  readonly none: boolean;
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : String(node));

/** The dimensions of `strategy.matrix`; what it leaves out stands under `exclude`. Expressions are no list and left out. */
export function matricesOf(job: string, matrix: unknown): readonly (readonly [string, readonly string[]])[] {
  if (!isMap(matrix)) return [];
  return matrix.items.flatMap((pair) =>
    isSeq(pair.value) && keyOf(pair) !== 'include'
      ? [[`${job}.${keyOf(pair)}`, pair.value.items.map(textOf)] as const]
      : [],
  );
}

const MACHINES = /\.(?:os|runs?-on|runner|platform|arch|machine|target|image)$/i;
const isVersion = (value: string): boolean => /^v?\d+(?:\.(?:\d+|x))*$/.test(value);

/** Whether versions went at the low end alone, as those do that nobody supports any more. */
function isOldest(lost: readonly string[], kept: readonly string[]): boolean {
  const below = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) < 0;
  return [...lost, ...kept].every(isVersion) && lost.every((one) => kept.every((other) => below(one, other)));
}

/** Combinations that a job leaves out, more than it did, though its matrix got nothing new. */
function leftOut(before: Matrices, after: Matrices): readonly LostRuns[] {
  return [...after].flatMap(([key, now]): readonly LostRuns[] => {
    const job = key.slice(0, key.lastIndexOf('.'));
    const own = [...after].filter(([other]) => other.startsWith(`${job}.`) && other !== key);
    if (!key.endsWith('.exclude') || now.length <= (before.get(key)?.length ?? 0)) return [];
    const isOld = own.every(([other, values]) => values.every((value) => before.get(other)?.includes(value) === true));
    return own.length > 0 && isOld
      ? [{ job, how: `its matrix leaves ${now.length} combinations out`, none: false }]
      : [];
  });
}

/** What a workflow's jobs run on no more. A value that another one of the same dimension takes the place of is no loss. */
export function lostRuns(before: Matrices, after: Matrices): readonly LostRuns[] {
  const lostValues = [...before].flatMap(([key, old]): readonly LostRuns[] => {
    const now = after.get(key);
    const [job, dimension] = [key.slice(0, key.lastIndexOf('.')), key.slice(key.lastIndexOf('.') + 1)];
    if (now === undefined || dimension === 'exclude') return [];
    if (now.length === 0 && old.length > 0) return [{ job, how: `its matrix has no ${dimension} left`, none: true }];
    const lost = old.filter((one) => !now.includes(one));
    const gained = now.filter((one) => !old.includes(one));
    if (lost.length <= gained.length || isOldest(lost, now)) return [];
    if (!MACHINES.test(key) && !lost.every(isVersion)) return [];
    return [{ job, how: `its matrix lost ${lost.slice(0, 3).join(', ')}`, none: false }];
  });
  return [...lostValues, ...leftOut(before, after)];
}
