import type { ArmScore, Versus } from '../../core/index.ts';
import { FEW } from './arms.ts';
import { percent, two } from './figures.ts';
import { name, type Said, type Section } from './page.ts';

const PAIRS = 60;

/** Mixes that are further apart than this are worth a word. */
const APART = 0.1;

function gap(better: ArmScore, worse: ArmScore | undefined): string {
  const [high, low] = [better.reward.mean, worse?.reward.mean ?? null];
  if (high === null || low === null || high <= 0 || high < low) return '';
  return `: ${two(low)} is ${percent((high - low) / high)} below ${two(high)}`;
}

const apart = (what: string, bits: number | null): string =>
  bits !== null && bits > APART ? ` ${what} (${two(bits)} bits).` : '';

const mixes = ({ divergence, signals }: Versus): string =>
  apart('Their work differs', divergence) + apart('Their grades rest on different signals', signals);

/** One sentence a pair of arms, each pair once and from the better one's side. */
export function comparison(arms: readonly ArmScore[]): readonly Section[] {
  if (arms.length < 2) return [];
  const byName = new Map(arms.map((arm) => [arm.arm, arm]));
  const lines = arms.flatMap((arm) =>
    arm.versus.flatMap((versus): readonly Said[] => {
      const { arm: other, verdict, why } = versus;
      if (!byName.has(other)) return [];
      if (verdict === 'better')
        return [[name(arm.arm), ' is better than ', name(other), `${gap(arm, byName.get(other))}.${mixes(versus)}`]];
      if (verdict !== 'not distinguishable' || arm.arm > other) return [];
      return [[name(arm.arm), ' and ', name(other), ` are not distinguishable: ${why}.${mixes(versus)}`]];
    }),
  );
  const rest = lines.length - PAIRS;
  const none = `No two arms have ${FEW} rewards each: nothing can be compared yet.`;
  if (lines.length === 0) return [{ title: 'Comparison', intro: none }];
  return [
    { title: 'Comparison', lines: [...lines.slice(0, PAIRS), ...(rest > 0 ? [`… and ${rest} more pairs.`] : [])] },
  ];
}
