import type { Defect } from '../../syntax/index.ts';
import type { Demanded } from './effective.ts';

/**
 * What became of an assertion. `rewritten`, `flipped`: it now demands something else; `removed`, `weaker`, `widened`:
 * less; a `Defect`: nothing any more; `conditional`: as much, under a condition; `fed`: the same of another input;
 * `replaced`, `reworded`, `reaimed`: something different that may be as good.
 */
export type ChangeKind =
  | Defect
  | 'rewritten'
  | 'flipped'
  | 'removed'
  | 'weaker'
  | 'widened'
  | 'replaced'
  | 'reworded'
  | 'reaimed'
  | 'conditional'
  | 'fed';

/** One assertion of the base, and the one of the head that stands for it (null: none does). */
export interface OracleChange {
  readonly kind: ChangeKind;
  readonly before: Demanded;
  readonly after: Demanded | null;
}
