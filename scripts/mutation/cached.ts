import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Run, RunOptions, Workbench } from './run.ts';
import type { Tree } from './types.ts';

interface Kept {
  readonly green: boolean;
  readonly output: string;
  readonly changed: readonly (readonly [string, string])[];
}

const keyOf = (dialect: string, tree: Tree, options: RunOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([dialect, options.update ?? false, options.files ?? [], [...tree].sort()]))
    .digest('hex');

/**
 * A workbench that remembers in a folder how trees ran, so that a bench that was cut short goes on where it was and cases
 * are graded anew without running them. A run has the same outcome again as long as the toolchain is the same.
 */
export function rememberRuns(work: Workbench, dialect: string, folder: string): Workbench {
  mkdirSync(folder, { recursive: true });
  return {
    async run(tree, options = {}) {
      const file = path.join(folder, `${keyOf(dialect, tree, options)}.json`);
      if (existsSync(file)) {
        const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
        return { ...kept, changed: new Map(kept.changed) };
      }
      const run: Run = await work.run(tree, options);
      const kept: Kept = { green: run.green, output: run.output.slice(0, 20_000), changed: [...run.changed] };
      writeFileSync(file, JSON.stringify(kept));
      return run;
    },
    close: () => work.close(),
  };
}
