import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../../src/core/index.ts';
import { shapeOf } from '../../src/ledger/schema.ts';
import { anyEvent, graded, outcome, policyChanged, registered, retired, selection, voided } from './events.ts';

const file = path.resolve(import.meta.dirname, '../../docs/schema/ledger-event.json');
// allowUnionTypes: `["string", "null"]` is how the schema says nullable.
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));

/** Every path to a value inside an event. */
const pathsOf = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsOf(inner, [...at, key])])
    : [];

/** A copy with the value at a path replaced, or left out where it is undefined. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const inner = value as Readonly<Record<string, unknown>>;
  return { ...inner, [key]: replaced(inner[key], rest, by) };
}

describe('the published schema of an event', () => {
  test('takes every sealed event, unknown fields included', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(validate(event), ajv.errorsText(validate.errors)).toBe(true);
        expect(validate({ ...event, tide: 'low' })).toBe(true);
      }),
    );
  });

  test('and the reader refuse the same events', () => {
    const values = fc.constantFrom(undefined, null, '', 'low tide', -1, 0, 0.5, 1_000_001, 1e13, true, [], {});
    const broken = fc
      .constantFrom<LedgerEvent[]>(
        graded({ category: 'bugfix', usdMicro: 4, tokens: 2 }),
        outcome('closed', { survivingMicro: 400_000 }),
        selection(),
        voided(graded()),
        registered('gptme:kimi-k2.6', { passed: 2, of: 3 }),
        retired('gptme:kimi-k2.6'),
        policyChanged(`sha256:${'1b'.repeat(32)}`),
      )
      .chain((event) =>
        fc
          .tuple(fc.constant(event), fc.constantFrom(...pathsOf(event)), values)
          .map(([one, at, by]) => replaced(one, at, by)),
      );
    let refused = 0;
    fc.assert(
      fc.property(broken, (event) => {
        const plain = JSON.parse(JSON.stringify(event));
        const known = shapeOf(plain).kind === 'known';
        if (!known) refused += 1;
        expect(validate(plain), JSON.stringify(plain)).toBe(known);
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});
