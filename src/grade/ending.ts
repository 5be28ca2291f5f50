import type { Call } from './call.ts';
import { type CheckKind, STRENGTH } from './checks.ts';

/** In what state the work was left. */
export interface Ending {
  /** How well the checks behind the last edit of source prove it, in [0,1]; null where they tell nothing of the work. */
  readonly value: number | null;
  /** Position of the last passing check; -1 where it does not count. */
  readonly lastGreen: number;
  readonly deciding: readonly Call[];
}

const UNSETTLED = 0.5;

function judge(deciding: readonly Call[]): number {
  const last = (kind: CheckKind) => deciding.findLast((call) => call.check?.kind === kind)?.check;
  const firm = (['test', 'lint', 'build'] as const).map(last).filter((check) => check != null);
  const settled = firm.filter(({ result }) => result !== 'unsettled');
  if (settled.some(({ result }) => result === 'red')) return 0;
  if (settled.length > 0) return 1;
  const trial = last('trial');
  const tried = trial?.result === 'green' ? STRENGTH.trial : 0;
  return Math.max(tried, firm.length > 0 ? UNSETTLED : 0);
}

/** What is known of the work beside its calls. */
interface Circumstances {
  /** The model's API stopped the work. */
  readonly stopped: boolean;
  /** Something was changed, as far as the replay knows. */
  readonly changed: boolean;
}

/**
 * The last check of each kind behind the last edit decides: one that is red leaves the work unproven, whatever else
 * passed. Trials count only where nothing firmer was run. That nothing was checked any more is no fault of who was stopped; nor is
 * a check that fails where nobody changed anything.
 */
export function findEnding(calls: readonly Call[], { stopped, changed }: Circumstances): Ending {
  const edited = calls.findLastIndex((call) => call.changed === 'source');
  const deciding = calls.slice(Math.max(0, edited)).filter((call) => call.check !== null);
  const unknown = { value: null, lastGreen: -1, deciding };
  if (deciding.length === 0 && (edited < 0 || stopped)) return unknown;
  const value = judge(deciding);
  if (value === 0 && edited < 0 && !changed) return unknown;
  const green = calls.findLastIndex((call) => call.check?.result === 'green');
  return { value, lastGreen: value > 0 ? green : -1, deciding };
}
