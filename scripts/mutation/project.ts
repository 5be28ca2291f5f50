import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tree } from './types.ts';

/** A small project whose honest tests are green. */
export interface Project {
  readonly name: string;
  readonly dialect: string;
  readonly tree: Tree;
}

/** Reads a project from one text: each file behind a line `=== path ===`; the first line names the dialect. */
export function parseProject(name: string, text: string): Project {
  const [head = '', ...pieces] = text.split(/^=== (.+) ===\n/m);
  const tree = new Map<string, string>();
  for (let index = 0; index < pieces.length; index += 2) tree.set(pieces[index] ?? '', pieces[index + 1] ?? '');
  return { name, dialect: head.trim(), tree };
}

/** Every project below a folder, in the order of their paths. */
export function readProjects(folder: string): readonly Project[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => parseProject(file.slice(0, -4), readFileSync(path.join(folder, file), 'utf8')));
}
