import { openNameTable, type Pages } from '../collections/index.ts';
import type { Step } from '../core/index.ts';

/** Calls of a session by their ids, wherever their steps now lie. */
export interface CallIndex<Call> {
  /** The call of that id, to be read or answered. */
  get(id: string): Call | undefined;
  has(id: string): boolean;
  set(id: string, call: Call): void;
  /** Forgets the id, so that another call may have it; the call stays. */
  delete(id: string): void;
}

/** An index of calls among these steps. */
export function openCallIndex<Call extends { readonly index: number }>(steps: Pages<Step>): CallIndex<Call> {
  const places = openNameTable();
  return {
    get(id) {
      const place = places.get(id);
      return place === undefined ? undefined : (steps.hold(place) as Call | undefined);
    },
    has: (id) => places.get(id) !== undefined,
    set: (id, call) => places.set(id, call.index),
    delete: (id) => places.delete(id),
  };
}
