import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HostError } from '../core/index.ts';

/** A file that may hold reports. `version` changes when the file does. */
export interface ReportFile {
  /** Below the folder, with `/` between its parts. */
  readonly name: string;
  readonly version: string;
  read(): Buffer;
}

const KINDS = /\.(?:html|json|jsonl)$/;

/** Larger files and deeper folders are not looked at: our pages stay under 5 MB, downloaded artifacts lie a folder deep. */
const [LARGEST, DEEPEST, MOST] = [64 * 1024 * 1024, 5, 5_000] as const;

function* filesUnder(dir: string, prefix: string, depth: number): Generator<ReportFile> {
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory() && depth < DEEPEST && !entry.name.startsWith('.'))
      yield* filesUnder(file, `${prefix}${entry.name}/`, depth + 1);
    if (!entry.isFile() || !KINDS.test(entry.name)) continue;
    const { size, mtimeMs } = lstatSync(file);
    if (size <= LARGEST)
      yield { name: prefix + entry.name, version: `${size} ${mtimeMs}`, read: () => readFileSync(file) };
  }
}

/** The files below a folder that may hold reports, by name. Links are not followed: nothing outside of the folder is read. */
export function findReportFiles(dir: string): readonly ReportFile[] {
  try {
    const found: ReportFile[] = [];
    for (const file of filesUnder(dir, '', 0)) if (found.push(file) >= MOST) break;
    return found;
  } catch (error) {
    throw new HostError(
      `${dir}: ${error instanceof Error ? error.message : String(error)}`,
      'Name a folder of reports.',
    );
  }
}
