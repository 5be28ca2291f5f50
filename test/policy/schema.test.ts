import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { policySchema } from '../../scripts/policy-schema.ts';
import { DEFAULT_POLICY } from '../../src/core/index.ts';
import { readPolicy } from '../../src/policy/index.ts';
import { POLICY_SHAPE, SECTIONS } from '../../src/policy/shape.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');
const accepts = new Ajv({ allErrors: true }).compile(policySchema());

/** Every key with a value of its own, dotted: `gate`, `logs.require` … */
const KEYS = Object.keys(POLICY_SHAPE.entries).flatMap((key) =>
  (SECTIONS[key] ?? []).length > 0 ? (SECTIONS[key] ?? []).map((inner) => `${key}.${inner}`) : [key],
);

test('the published schema is the one that reads the file (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(policySchema(), null, 2)}\n`).toMatchFileSnapshot(
    path.join(docs, 'schema/policy.json'),
  );
});

test('the defaults are those of the core, key by key', () => {
  expect(accepts(DEFAULT_POLICY)).toBe(true);
  expect(Object.keys(DEFAULT_POLICY).sort()).toEqual(Object.keys(POLICY_SHAPE.entries).sort());
  for (const section of ['logs', 'paths', 'bandit'] as const)
    expect(Object.keys(DEFAULT_POLICY[section]).sort()).toEqual([...(SECTIONS[section] ?? [])].sort());
});

test('an unknown key or a bad value is refused by the schema too', () => {
  expect(accepts({ gates: 'block' })).toBe(false);
  expect(accepts({ gate: 'blok' })).toBe(false);
  expect(accepts({ paths: { tests: ['/orchard/**'] } })).toBe(false);
  expect(accepts({ rules: { 'deleted-test': 'loud' } })).toBe(false);
});

test('schema and reader agree on every policy', () => {
  const level = fc.constantFrom('off', 'note', 'warn', 'block', 'loud');
  const glob = fc.constantFrom('orchard/**', '/orchard', '', './a', 'a/../b');
  const policy = fc.record(
    {
      gate: fc.constantFrom('off', 'advise', 'block', 'blok', 3),
      comment: fc.constantFrom('always', 'findings', 'off', true),
      rules: fc.dictionary(fc.constantFrom('deleted-test', 'edited-ci'), level),
      paths: fc.record({ tests: fc.array(glob, { maxLength: 3 }), test: fc.constant([]) }, { requiredKeys: [] }),
      bandit: fc.record({ floor: fc.double({ min: -1, max: 1, noNaN: true }), 'half-life-days': fc.integer() }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(policy, (written) => {
      expect(readPolicy(stringify(written), 'p.yml').problems.length === 0).toBe(accepts(written));
    }),
  );
});

test('docs/policy.md names every key in its table, and its example is the default', () => {
  const text = readFileSync(path.join(docs, 'policy.md'), 'utf8');
  const documented = [...text.matchAll(/^\| `([a-z.-]+)` \|/gm)].map(([, key]) => key);
  expect(documented.sort()).toEqual([...KEYS].sort());
  const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(readPolicy(example, 'p.yml')).toEqual({ policy: DEFAULT_POLICY, problems: [] });
  for (const key of KEYS) expect(example).toContain(`${key.split('.').at(-1)}:`);
});
