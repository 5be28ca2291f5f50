import { expect, test } from 'vitest';
import type { Side } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { policyFrom } from '../../src/host/policy-file.ts';

test('a policy that is there is read, and one that is not is none', () => {
  const spill = memorySpill();
  const bytes = Buffer.from('gate: advise\n');
  const side: Side = { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
  expect(policyFrom(side, spill)).toEqual({ text: 'gate: advise\n', where: '.github/proctor.yml' });
  expect(policyFrom({ kind: 'absent' }, spill)).toBeNull();
});

test.each<Side>([
  { kind: 'unavailable', why: 'it is over 20 MB' },
  { kind: 'symlink', target: '../orchard.yml' },
  { kind: 'binary', digest: null, bytes: null },
  { kind: 'text', digest: '0'.repeat(64), bytes: 9 },
])('a policy that cannot be read is never taken for none: %j', (side) => {
  expect(() => policyFrom(side, memorySpill())).toThrow(/^\.github\/proctor\.yml could not be read/);
});
