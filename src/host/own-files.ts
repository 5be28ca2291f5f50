import { existsSync, readFileSync } from 'node:fs';

/** The package both when bundled (dist/chunks/x.js, dist/cli.js) and when run from the sources (src/host/own-files.ts). */
const ROOTS = ['../', '../../'];

/** A file of our own package, such as `docs/rules/edited-ci.md`; null where it is not there. */
export function readOwnFile(name: string): string | null {
  const file = ROOTS.map((root) => new URL(root + name, import.meta.url)).find((url) => existsSync(url));
  return file === undefined ? null : readFileSync(file, 'utf8');
}
