import type { Call } from '../call.ts';
import { count, type Measure, measured, unmeasured } from './signal.ts';

const NEAR = 20;
const FEWEST = 5;
const Z95 = 1.959963984540054;

interface Rate {
  readonly share: number;
  readonly of: number;
}

function successOf(calls: readonly Call[]): Rate {
  const settled = calls.filter(
    ({ settled: end, check }) => end === 'ok' || (end === 'fail' && check?.result !== 'red'),
  );
  return {
    share: settled.filter((call) => call.settled === 'ok').length / Math.max(1, settled.length),
    of: settled.length,
  };
}

const variance = ({ share, of }: Rate): number => (share * (1 - share)) / Math.max(1, of);

/**
 * Whether what was known is carried over: success in the 20 calls behind a compaction of the context less that in the 20
 * before, all compactions together. With the 95 % interval of the difference of two shares.
 */
export const afterCompaction: Measure = ({ calls, story: { compactions } }) => {
  if (compactions.length === 0) return unmeasured('The context was never compacted, as far as the log tells.');
  const before = successOf(compactions.flatMap((at) => calls.slice(Math.max(0, at - NEAR), at)));
  const after = successOf(compactions.flatMap((at) => calls.slice(at, at + NEAR)));
  if (before.of < FEWEST || after.of < FEWEST) return unmeasured('Too few calls lie around a compaction.');
  const apart = after.share - before.share;
  const reach = Z95 * Math.sqrt(variance(before) + variance(after));
  const range = `${(apart - reach).toFixed(2)} to ${(apart + reach).toFixed(2)}`;
  return measured(
    apart,
    `Success around ${count(compactions.length, 'compaction')}: ${before.share.toFixed(2)} before, ${after.share.toFixed(2)} after (95% interval of the difference ${range}).`,
    compactions.flatMap((at) => calls.slice(at, at + 1)),
  );
};
