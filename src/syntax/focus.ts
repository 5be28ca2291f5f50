import { retell } from './deferred-body.ts';
import type { TestUnit } from './oracle.ts';

/** A test, and whether it or a suite around it is marked to run alone. */
export type Focusable = TestUnit & { readonly focused: boolean };

/** Where some test of a file is focused, its others do not run. */
export function unfocusOthers(units: readonly Focusable[]): TestUnit[] {
  const any = units.some(({ focused }) => focused);
  return units.map((unit) => {
    const { id, name, rows, line } = unit;
    const runs = !any || unit.focused || unit.gate.enabled === 'no';
    const gate = runs
      ? unit.gate
      : ({ enabled: 'unfocused', reason: 'another test is focused', line, platform: false } as const);
    return retell({ id, name, gate, rows }, unit);
  });
}
