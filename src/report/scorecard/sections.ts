import type { Score } from '../../core/index.ts';
import { claimedTables, publicRanks, verifiedTables } from './arms.ts';
import { comparison } from './comparison.ts';
import { calibration, coverage, factors, failures, judges, moved, selections } from './findings.ts';
import { omissions } from './omissions.ts';
import type { Section } from './page.ts';

/** With more rows of arms nobody reads on. */
const ROWS = 30;

/** The parts of a scorecard in their order. */
export function sectionsOf(score: Score): readonly Section[] {
  const shown = score.arms.slice(0, ROWS);
  const verified = shown.filter((arm) => arm.verified);
  return [
    ...verifiedTables(verified),
    ...comparison(verified),
    ...moved(score),
    ...failures(score),
    ...coverage(score),
    ...calibration(score),
    ...judges(score),
    ...factors(score),
    ...publicRanks(score),
    ...selections(score),
    ...claimedTables(shown.filter((arm) => !arm.verified)),
    ...omissions(score, ROWS),
  ];
}
