import { truthUnset } from './environment.ts';
import type { Gate } from './oracle.ts';
import type { Node } from './tree.ts';

/** An enabled test. */
export const OPEN: Gate = { enabled: 'yes', reason: '', line: null, platform: false };

/** A test that does not run, wherever the code runs. */
export const shut = (at: Node, reason: string): Gate => ({ enabled: 'no', reason, line: at.line, platform: false });

/** What a condition adds to a gate that it shuts where it comes out as `when`. */
export const shelving = (condition: Node, when: boolean): Pick<Gate, 'shelved'> =>
  truthUnset(condition) === when ? { shelved: true } : {};

const ORDER = ['no', 'unfocused', 'conditional', 'yes'] as const;

/** Of several gates the one that lets least through; of two conditional ones the one that opens nowhere by itself, or is not about the machine. */
export function strictest(gates: readonly Gate[]): Gate {
  const rank = (gate: Gate): number => ORDER.indexOf(gate.enabled) * 3 + (gate.platform ? 2 : gate.shelved ? 0 : 1);
  return gates.reduce((least, gate) => (rank(gate) < rank(least) ? gate : least), OPEN);
}
