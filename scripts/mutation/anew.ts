import { type Bench, observe } from './bench.ts';
import { cloneTest, cutTest, putBehind } from './company.ts';
import { changedInputs } from './inputs.ts';
import { editFile } from './rewrite.ts';
import type { Spot, Tree } from './types.ts';

const SUFFIXES = ['at_the_lower_end', 'at_the_upper_end', 'far_off'];
/** Other inputs that are asked about at most. */
const MOST_INPUTS = 6;

/** The test's place taken by three new ones, each with an input and an answer of its own; none where there are no such inputs. */
export async function writtenAnew(bench: Bench, spot: Spot): Promise<readonly Tree[]> {
  const { dialect } = bench;
  const { file, test } = spot;
  const clones: string[] = [];
  for (const { edits, withAnswer } of changedInputs(dialect, spot).slice(0, MOST_INPUTS)) {
    const suffix = SUFFIXES[clones.length];
    if (suffix === undefined) break;
    const answer = await observe(bench, spot, [edits]);
    if (answer !== null) clones.push(cloneTest(dialect, file, test, suffix, withAnswer(answer).splices));
  }
  if (clones.length < SUFFIXES.length) return [];
  return [editFile(dialect, spot, { splices: [cutTest(file, test), putBehind(file, test, clones)], imports: [] })];
}
