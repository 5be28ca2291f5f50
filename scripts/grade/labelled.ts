/** The labelled trajectories beside a maintainer's checkout, graded as users grade them: with the diff that was submitted. */
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { DEFAULT_POLICY, type Report, type Tools } from '../../src/core/index.ts';
import { readDiff } from '../../src/diff/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { judge } from '../../src/judge.ts';
import { readSessions } from '../../src/sessions/index.ts';

/** What one trajectory came to. `project` is the upstream project: no fold may tear one apart. */
export interface Labelled {
  readonly id: string;
  readonly project: string;
  readonly resolved: boolean;
  /** Figures of the trajectory that need no grading: what the grade is compared with. */
  readonly plain: Readonly<Record<'cost' | 'steps' | 'nonZeroExits' | 'length' | 'diffSize', number>>;
  readonly report: Report;
}

interface Row {
  readonly id: string;
  readonly resolved: boolean;
  readonly plain: Labelled['plain'];
}

function readRows(folder: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, 'LABELS.tsv'), 'utf8').trim().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = new Map(line.split('\t').map((cell, at) => [names[at] ?? '', cell]));
    const figure = (name: string): number => Number(cells.get(name));
    const plain = {
      cost: figure('instance_cost'),
      steps: figure('steps'),
      nonZeroExits: figure('nonzero_rc'),
      length: figure('messages'),
      diffSize: figure('submission_bytes'),
    };
    return { id: cells.get('instance_id') ?? '', resolved: cells.get('resolved') === 'True', plain };
  });
}

async function gradeOne(folder: string, id: string, grammars: Tools['grammars']): Promise<Report | null> {
  const spill = memorySpill();
  const file = path.join(folder, 'trajs', `${id}.traj.json.gz`);
  const sessions = await readSessions(createReadStream(file).pipe(createGunzip()), spill);
  if ('kind' in sessions) return null;
  const { info } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as { info: { submission: string } };
  const patch = Buffer.from(info.submission);
  const diff = readDiff({ base: null, head: null, raw: null, patch, objects: new Map() }, spill);
  const logged = sessions.map((session) => ({ file: id, trust: 'A' as const, boundBy: 'the label', session }));
  const evidence = {
    schema: 'proctor/evidence/1' as const,
    pull: null,
    policy: DEFAULT_POLICY,
    diff,
    sessions: logged,
    files: [],
    gaps: [],
  };
  return judge(evidence, { grammars, blobs: spill });
}

/** All labelled trajectories of a folder; those that cannot be read are left out, and `say` is told. */
export async function readLabelled(folder: string, say: (line: string) => void): Promise<readonly Labelled[]> {
  const grammars = await loadGrammars(['bash', 'python']);
  const found: Labelled[] = [];
  for (const row of readRows(folder)) {
    const report = await gradeOne(folder, row.id, grammars);
    if (report === null) say(`${row.id}: not read`);
    else found.push({ ...row, project: row.id.split('__')[0] ?? '', report });
  }
  return found;
}
