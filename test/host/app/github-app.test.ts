import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { EVENTS } from '../../../src/host/app/github-app.ts';
import { PERMISSIONS } from '../../commands/app-webhooks.ts';

test('what hosts are told to register is what the App hears and what its tests may do', () => {
  const manifest = parse(readFileSync(path.resolve(import.meta.dirname, '../../../deploy/app.yml'), 'utf8'));
  expect(manifest.default_events.toSorted()).toEqual([...EVENTS].sort());
  expect(manifest.default_permissions).toEqual(PERMISSIONS);
});
