import { groupBy } from '../../collections/index.ts';
import type { Finding } from '../../core/index.ts';

/** A finding and the clause that says why it weighs what it does. */
export interface Told {
  readonly finding: Finding;
  readonly because: string;
}

/** So many places of one finding are told. */
const MOST_ANCHORS = 20;

/**
 * Makes one finding of those that say the same of one file for the same reason: the first, with how many more there are, and
 * the places of all (20 at most). Blocks stay apart, for each has to be answered.
 */
export function sayOnce(told: readonly Told[]): Finding[] {
  const keyed = told.map(({ finding, because }, at) => {
    const path = finding.anchors.find((anchor) => anchor.kind === 'line')?.path;
    return { finding, key: JSON.stringify(finding.level === 'block' ? at : [path, finding.level, because]) };
  });
  return [...groupBy(keyed, ({ key }) => key).values()].map((group) => {
    const [first, ...more] = group.map(({ finding }) => finding) as [Finding, ...Finding[]];
    if (more.length === 0) return first;
    const says = `${first.says.replace(/\.$/, '')} (and ${more.length} more of its kind in this file).`;
    return { ...first, says, anchors: [first, ...more].flatMap(({ anchors }) => anchors).slice(0, MOST_ANCHORS) };
  });
}
