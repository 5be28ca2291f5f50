import type { Cap, Finding } from '../core/index.ts';
import { type Ceiling, RUBRIC } from './rubric.ts';
import { CLAIM_RULE } from './signals/claim-support.ts';

function ceilingOf({ outcome, level, group, rule }: Finding): Ceiling | null {
  if (outcome !== 'hit') return null;
  if (level === 'block' && group === 'cheating') return RUBRIC.caps.cheating;
  if (level === 'block' && group === 'boundary') return RUBRIC.caps.boundary;
  return rule === CLAIM_RULE ? RUBRIC.caps.claim : null;
}

/** The lowest ceiling that the findings put on the grade; null where none does. */
export function capOf(findings: readonly Finding[]): Cap | null {
  const caps = findings.flatMap((finding) => {
    const ceiling = ceilingOf(finding);
    return ceiling ? [{ ...ceiling, rule: finding.rule }] : [];
  });
  return caps.reduce<Cap | null>((lowest, cap) => (lowest === null || cap.at < lowest.at ? cap : lowest), null);
}
