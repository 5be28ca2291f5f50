import type { FileChange } from '../../core/index.ts';
import type { StandIn } from '../../syntax/index.ts';
import type { Case, SideName } from '../rule.ts';

/** What may stand in the place of code under test in one side of a changed file; nothing where it cannot be read. */
export function standInsOf(facts: Case, file: FileChange, side: SideName): readonly StandIn[] {
  const reading = facts.standIns(file, side);
  return reading.kind === 'stand-ins' ? reading.standIns : [];
}
