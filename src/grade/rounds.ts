import type { Call } from './call.ts';

/** A check that had passed and failed after an edit. */
export interface Regression {
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
  green: boolean;
  edited: boolean;
  open: { call: Call; recovered: boolean } | null;
}

function openChecks() {
  const seen = new Map<number, Seen>();
  const found: { call: Call; recovered: boolean }[] = [];
  return {
    edit(): void {
      for (const one of seen.values()) one.edited = true;
    },
    check(call: Call): void {
      const known = seen.get(call.signature) ?? { green: false, edited: false, open: null };
      seen.set(call.signature, known);
      if (call.check?.result === 'green') {
        if (known.open) known.open.recovered = true;
        Object.assign(known, { green: true, edited: false, open: null });
      } else if (call.check?.result === 'red') {
        if (known.green && known.edited) {
          known.open = { call, recovered: false };
          found.push(known.open);
        }
        known.green = false;
      }
    },
    found,
  };
}

/** Checks are the same where their command lines are. */
export function countRounds(calls: readonly Call[]): Rounds {
  const checks = openChecks();
  let iterations = 0;
  let edited = false;
  for (const call of calls) {
    if (call.changed === 'source') {
      if (!edited) checks.edit();
      edited = true;
    }
    if (call.check === null) continue;
    if (edited) iterations += 1;
    edited = false;
    checks.check(call);
  }
  const green = calls.findLastIndex(({ check }) => check?.result === 'green');
  const behind = calls.slice(green + 1).filter(({ changed }) => changed === 'source');
  return { iterations, regressions: checks.found, afterGreen: green < 0 ? null : behind };
}
