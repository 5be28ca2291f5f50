/** What people said of places in sample logs: ids and answers; the logs lie elsewhere. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The rows of a table of labels, without its head. */
export function readLabels(name: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(import.meta.dirname, 'labels', name), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
