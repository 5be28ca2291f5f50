/** What real logs are graded as, by format, and why those that are not graded are not. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { gradeSessions } from '../../src/grade/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readRealLogs } from './real-logs.ts';
import { NO_REPLAY } from './without-replay.ts';

const FOLDERS = ['sessions', 'pairs', 'prs', 'labelled'] as const;

interface Tally {
  readonly grades: number[];
  readonly reasons: Map<string, number>;
  readonly points: Map<string, number>;
}

const opened = (): Tally => ({ grades: [], reasons: new Map(), points: new Map() });

const add = (counts: Map<string, number>, key: string, by = 1): void =>
  void counts.set(key, (counts.get(key) ?? 0) + by);

const most = (counts: ReadonlyMap<string, number>, shown: number): readonly (readonly [string, number])[] =>
  [...counts].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, shown);

const quantile = (sorted: readonly number[], share: number): string =>
  sorted.length === 0 ? '   –' : (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);

function tell(format: string, { grades, reasons, points }: Tally): readonly string[] {
  const sorted = [...grades].sort((a, b) => a - b);
  const low = sorted.filter((grade) => grade <= 0.4).length;
  const figures = [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => quantile(sorted, share)).join('  ');
  const row = `  ${format.padEnd(20)} ${String(sorted.length).padStart(5)}   ${figures}   ${String(low).padStart(4)}`;
  const why = most(reasons, 3).map(([reason, count]) => `      no grade, ${count}: ${reason}`);
  const worst = most(new Map([...points].filter(([, sum]) => sum < 0)), 3);
  const drawn =
    worst.length === 0 || sorted.length === 0
      ? []
      : [
          `      held down by ${worst.map(([id, sum]) => `${id} ${(sum / sorted.length).toFixed(2)}`).join(', ')} points a run`,
        ];
  return [row, ...drawn, ...why];
}

/** A report in lines. */
export async function measureDistribution(root: string): Promise<readonly string[]> {
  if (!FOLDERS.every((folder) => existsSync(path.join(root, folder))))
    return ['real logs: skipped, they are not at hand'];
  const grammars = await loadGrammars(['bash']);
  const formats = new Map<string, Tally>();
  const missed: string[] = [];
  for await (const { id, session, blobs } of readRealLogs(root, FOLDERS, (file, why) =>
    missed.push(`${file}: ${why}`),
  )) {
    const logged = { file: id, trust: 'A' as const, boundBy: 'named', session };
    const { grade } = gradeSessions(
      { sessions: [logged], replay: NO_REPLAY, findings: [], pull: null },
      { grammars, blobs },
    );
    const tally = formats.get(session.format) ?? opened();
    formats.set(session.format, tally);
    if (grade.value === null) add(tally.reasons, grade.why.replace(/\d+/g, 'N'));
    else {
      tally.grades.push(grade.value);
      for (const { signal, points } of grade.terms) add(tally.points, signal, points);
    }
  }
  return [
    'real logs, a session each, graded without a diff: 10%, 25%, 50%, 75%, 90% of the grades, and how many are low',
    ...[...formats].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([format, tally]) => tell(format, tally)),
    `  files without a session: ${missed.length}`,
  ];
}
