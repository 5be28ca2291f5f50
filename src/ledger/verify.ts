import { array, looseObject, number, safeParse, string } from 'valibot';
import type { LedgerFile, Quarantined } from '../core/index.ts';
import { armsIn } from './arms.ts';
import { type Ledger, readLedger, uncounted } from './read.ts';

/** An arm with more units than this does not just go away: its events were removed. */
const NOTICED = 10;

/** A derived file beside what the events give: `stale` differs, `absent` is not there. Either is written anew with the next event. */
interface DerivedFile {
  readonly path: string;
  readonly state: 'same' | 'stale' | 'absent';
}

/** What recomputing a ledger came to. */
export interface Verification {
  readonly events: number;
  readonly unknown: number;
  readonly quarantine: readonly Quarantined[];
  readonly derived: readonly DerivedFile[];
  /** Arms of which the stored state has more than ten units, of which no event tells and which none retired. */
  readonly vanished: readonly { readonly arm: string; readonly units: number }[];
}

const STATE = looseObject({ cells: array(looseObject({ arm: string(), units: number() })) });

/** Units by arm as a state file says; empty where it is none. */
function unitsIn(text: string | undefined): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  let value: unknown = null;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return units;
  }
  const { success, output } = safeParse(STATE, value);
  if (success) for (const { arm, units: more } of output.cells) units.set(arm, (units.get(arm) ?? 0) + more);
  return units;
}

function vanishedArms(stored: string | undefined, fresh: string | undefined, ledger: Ledger): Verification['vanished'] {
  const known = unitsIn(fresh);
  const retired = new Set(armsIn(ledger).flatMap(({ arm, retired: gone }) => (gone ? [arm] : [])));
  return [...unitsIn(stored)]
    .filter(([arm, units]) => units > NOTICED && !known.has(arm) && !retired.has(arm))
    .map(([arm, units]) => ({ arm, units }));
}

/**
 * Recomputes what is derived from a ledger's events and lays it beside the files that are there, to the byte. Never throws:
 * what cannot be read is listed.
 */
export function verifyLedger(
  files: readonly LedgerFile[],
  derive: (ledger: Ledger) => readonly LedgerFile[],
): Verification {
  const ledger = readLedger(files);
  const derived = derive(ledger);
  const names = new Set(derived.map(({ path }) => path));
  const stored = new Map(files.filter(({ path }) => names.has(path)).map(({ path, text }) => [path, text]));
  const fresh = derived.find(({ path }) => path === 'state.json')?.text;
  return {
    events: ledger.events.length,
    unknown: ledger.unknown.length,
    quarantine: uncounted(ledger),
    derived: derived.map(({ path, text }) => ({
      path,
      state: !stored.has(path) ? 'absent' : stored.get(path) === text ? 'same' : 'stale',
    })),
    vanished: vanishedArms(stored.get('state.json'), fresh, ledger),
  };
}
