import type { Gate } from './oracle.ts';
import type { Node } from './tree.ts';

/** An enabled test. */
export const OPEN: Gate = { enabled: 'yes', reason: '', line: null, platform: false };

/** A test that does not run, wherever the code runs. */
export const shut = (at: Node, reason: string): Gate => ({ enabled: 'no', reason, line: at.line, platform: false });

const ORDER = ['no', 'unfocused', 'conditional', 'yes'] as const;

/** Of several gates the one that lets least through; of two conditional ones the one that is not about the machine. */
export function strictest(gates: readonly Gate[]): Gate {
  const rank = (gate: Gate): number => ORDER.indexOf(gate.enabled) * 2 + (gate.platform ? 1 : 0);
  return gates.reduce((least, gate) => (rank(gate) < rank(least) ? gate : least), OPEN);
}
