import type { ArmScore, Score } from '../../core/index.ts';
import { FEW } from './arms.ts';
import { plural } from './figures.ts';
import { name, type Said, type Section } from './page.ts';

const FILES = 10;

/** What the tables leave out, a sentence each. */
function sentences(score: Score, rows: number): readonly string[] {
  const total = (count: (arm: ArmScore) => number) => score.arms.reduce((sum, arm) => sum + count(arm), 0);
  const verified = score.arms.filter((arm) => arm.verified);
  const few = verified.filter((arm) => arm.reward.n < FEW).length;
  const ungraded = total((arm) => arm.graded.of - arm.graded.count);
  const other = total((arm) => arm.otherRubric);
  const open = total((arm) => arm.sessions - arm.productive.of);
  const hidden = Math.max(0, score.arms.length - rows);
  const all: readonly (readonly [number, string])[] = [
    [few, `${plural(few, 'arm has', 'arms have')} fewer than ${FEW} rewards: no verdict and no P(best) for them.`],
    [
      ungraded,
      `${plural(ungraded, 'session has', 'sessions have')} no grade and ${ungraded === 1 ? 'is' : 'are'} in no mean.`,
    ],
    [
      other,
      `${plural(other, 'session was', 'sessions were')} graded by another rubric than the latest: not on the same scale, so in no mean.`,
    ],
    [
      open,
      `${plural(open, 'session belongs', 'sessions belong')} to a pull request that has not ended, as far as the ledger knows: not counted under "Productive".`,
    ],
    [
      score.unknown,
      `${plural(score.unknown, 'event is', 'events are')} of a kind that this version does not know: kept, not counted.`,
    ],
    [hidden, `${plural(hidden, 'arm is', 'arms are')} not shown, those with the fewest sessions.`],
  ];
  return all.filter(([count]) => count > 0).map(([, sentence]) => sentence);
}

function quarantine({ quarantine: found }: Score): readonly Said[] {
  if (found.length === 0) return [];
  const shown = found.slice(0, FILES).map(({ path, why }): Said => [{ path }, ': ', name(why)]);
  const rest = found.length - shown.length;
  return [
    `${plural(found.length, 'entry of the ledger does', 'entries of the ledger do')} not count; nothing of them is lost. Restore what cannot be read, release what was set aside:`,
    ...shown,
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ];
}

/** What is not shown, and why; `rows`: how many arms are. */
export function omissions(score: Score, rows: number): readonly Section[] {
  const lines = [...sentences(score, rows), ...quarantine(score)];
  return lines.length === 0 ? [] : [{ title: 'Not shown, and why', lines }];
}
