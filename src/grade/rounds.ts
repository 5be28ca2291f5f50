import type { Call } from './call.ts';

/** A check that had passed and failed after an edit. */
interface Regression {
  readonly call: Call;
  /** The same check passed again later. */
  readonly recovered: boolean;
}

/** How work went round by round. */
export interface Rounds {
  /** Edits of source followed by a check: cycles of edit and verify. */
  readonly iterations: number;
  readonly regressions: readonly Regression[];
  /** Edits of source behind the last check that passed; null where none passed. */
  readonly afterGreen: readonly Call[] | null;
}

interface Seen {
  /** Edits of source before it last passed; null where it did not pass last. */
  greenAt: number | null;
  open: { call: Call; recovered: boolean } | null;
}

/** Follows each check, by its command line. */
function openChecks() {
  const seen = new Map<number, Seen>();
  const found: { call: Call; recovered: boolean }[] = [];
  return {
    check(call: Call, edits: number): void {
      const known = seen.get(call.signature) ?? { greenAt: null, open: null };
      seen.set(call.signature, known);
      if (call.check?.result === 'green') {
        if (known.open) known.open.recovered = true;
        Object.assign(known, { greenAt: edits, open: null });
      } else if (call.check?.result === 'red') {
        if (known.greenAt !== null && edits > known.greenAt) {
          known.open = { call, recovered: false };
          found.push(known.open);
        }
        known.greenAt = null;
      }
    },
    found,
  };
}

/** Checks are the same where their command lines are. */
export function countRounds(calls: readonly Call[]): Rounds {
  const checks = openChecks();
  let [iterations, edits, checked] = [0, 0, 0];
  for (const call of calls) {
    if (call.changed === 'source') edits += 1;
    if (call.check === null) continue;
    if (edits > checked) iterations += 1;
    checked = edits;
    checks.check(call, edits);
  }
  const green = calls.findLastIndex(({ check }) => check?.result === 'green');
  const behind = calls.slice(green + 1).filter(({ changed }) => changed === 'source');
  return { iterations, regressions: checks.found, afterGreen: green < 0 ? null : behind };
}
