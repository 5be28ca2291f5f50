import type { Grammars } from '../../../src/core/index.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { BOUNDARY_RULES } from '../../../src/rules/boundary/index.ts';
import { openCase } from '../../../src/rules/index.ts';
import type { Case } from '../../../src/rules/rule.ts';
import { gravest } from '../build-case.ts';
import { buildEvidence, type Told } from '../evidence.ts';
import type { NeutralStep } from '../neutral-steps.ts';

/** Opens a case over what a test tells. */
export function openTold(told: Told, grammars: Grammars): Case {
  const blobs = memorySpill();
  return openCase(buildEvidence(told, blobs), null, { grammars, blobs });
}

/** The answer of one boundary rule, as the level of its gravest hit. */
export function askRule(id: string, told: Told, grammars: Grammars): string {
  const rule = BOUNDARY_RULES.find((one) => one.id === id);
  return gravest(rule?.find(openTold(told, grammars)) ?? []);
}

/** One session of these steps; a text is a command that was run with success. */
export const ran = (...steps: (string | NeutralStep)[]): Told => ({
  sessions: [steps.map((step) => (typeof step === 'string' ? { run: step } : step))],
});
