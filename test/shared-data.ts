import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../shared/data');

/**
 * Path of a sample that lies beside a maintainer's checkout, or null where it is not there: a user's clone has none, so
 * tests on samples skip themselves.
 */
export function sharedData(...parts: readonly string[]): string | null {
  const file = path.join(root, ...parts);
  return existsSync(file) ? file : null;
}
