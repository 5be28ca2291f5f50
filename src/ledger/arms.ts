import type { Ledger } from './read.ts';

/** What the ledger's events say of an arm beside its sessions. */
export interface ArmEntry {
  readonly arm: string;
  readonly retired: boolean;
  /** Tasks of the smoke gate that it passed; null where none was run. */
  readonly smoke: { readonly passed: number; readonly of: number } | null;
}

/**
 * The arms that were registered or retired, by name. The later event stands, so that a registration brings a retired arm
 * back; retiring keeps what the gate found. Nothing else retires an arm: neither silence nor a state that was deleted.
 */
export function armsIn({ events }: Ledger): readonly ArmEntry[] {
  const arms = new Map<string, ArmEntry>();
  for (const event of events) {
    if (event.type === 'arm.registered') {
      const smoke = event.smoke && { passed: event.smoke.passed, of: event.smoke.of };
      arms.set(event.arm, { arm: event.arm, retired: false, smoke });
    } else if (event.type === 'arm.retired')
      arms.set(event.arm, { arm: event.arm, retired: true, smoke: arms.get(event.arm)?.smoke ?? null });
  }
  return [...arms.values()].sort((a, b) => (a.arm < b.arm ? -1 : 1));
}
