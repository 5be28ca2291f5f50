import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CHECKS } from '../../src/setup/checks/index.ts';

test('docs/setup.md lists every check of doctor, in order, each with a question', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/setup.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| .+\? \|$/gm)].map(([, id]) => id);
  expect(rows).toEqual(CHECKS.map(({ id }) => id));
});
