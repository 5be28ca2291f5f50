import path from 'node:path';

/**
 * What makes Node keep the compiled code of the bundle between the many runs of it that tests make: a quarter of a second
 * of each. Node holds an entry to the text that it was compiled from, so that a rebuilt bundle is compiled anew.
 */
export const COMPILED = {
  NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/compiled'),
} as const;
