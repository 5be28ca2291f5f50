/** Peak memory of grading one log as users do: `proctor grade` of the built dist/, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type LogShape, writeLog } from './session-logs.ts';

/** What grading a log took: reading, replay, rules, grade and report. */
export interface GradeMemory {
  /** Size of the log. */
  readonly bytes: number;
  /** Peak resident memory of the process, in bytes. */
  readonly peak: number;
  /** Processor time of all threads, in seconds. */
  readonly cpu: number;
}

const DIFF = `diff --git a/src/row-1.ts b/src/row-1.ts
index 1111111..2222222 100644
--- a/src/row-1.ts
+++ b/src/row-1.ts
@@ -1,2 +1,2 @@
 const apple = 1;
-const pear = 2;
+const pear = 3;
`;

/** Loaded before the command: says at its end what the process used, on a line of its own. */
const METER = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write('\\nmeter ' + JSON.stringify({ peak: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
  });
`)}`;

/** Writes a log of this shape into a folder, grades it there and removes it. Throws where grading fails. */
export function measureGrade(shape: LogShape, folder: string): GradeMemory {
  const [log, diff] = [path.join(folder, 'log.jsonl'), path.join(folder, 'rows.diff')];
  writeLog(log, shape);
  writeFileSync(diff, DIFF);
  const bytes = statSync(log).size;
  const command = path.resolve(import.meta.dirname, '../dist/cli.js');
  const args = ['--import', METER, command, 'grade', '--diff', diff, '--session', log];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  rmSync(log);
  const said = /\nmeter (\{.*\})$/.exec(stderr)?.[1];
  if (said === undefined || (status !== 0 && status !== 3)) throw new Error(`proctor grade: ${stderr.slice(-500)}`);
  return { bytes, ...(JSON.parse(said) as Omit<GradeMemory, 'bytes'>) };
}
