import { readFileSync } from 'node:fs';
import type { Truth } from './rows.ts';

const FILE = new URL('../../docs/adjudicated-recognition.tsv', import.meta.url);

/** Verdicts of reading records by hand, by the first twelve digits of the commit. */
export function readAdjudicated(): ReadonlyMap<string, Truth> {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [, commit = '', , verdict = ''] = line.split('\t');
      return [commit, verdict] as const;
    }),
  );
}
