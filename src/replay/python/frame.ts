import type { Machine } from './machine.ts';
import type { Scope } from './scope.ts';
import type { Value } from './value.ts';

/** Where a piece of a program runs. */
export interface Frame {
  readonly machine: Machine;
  readonly scope: Scope;
  readonly builtins: ReadonlyMap<string, Value>;
}
