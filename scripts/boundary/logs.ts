import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  DEFAULT_POLICY,
  type Evidence,
  type Finding,
  type Grammars,
  type LoggedSession,
} from '../../src/core/index.ts';
import { readDiff } from '../../src/diff/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { unpacked } from '../../src/host/unpacked.ts';
import { BOUNDARY_RULES } from '../../src/rules/boundary/index.ts';
import { findSecrets, openCase } from '../../src/rules/index.ts';
import { readSessions } from '../../src/sessions/index.ts';
import { readEffective } from '../../src/syntax/index.ts';
import { whole } from '../../src/text/index.ts';

/** A finding above `clear` on a real log, by where it is. */
interface LogHit {
  readonly log: string;
  readonly rule: string;
  readonly outcome: Finding['outcome'];
  readonly level: Finding['level'];
  /** The first step or line. */
  readonly at: string;
  readonly says: string;
}

/** What reading a corpus came to. */
export interface LogRun {
  readonly logs: number;
  readonly sessions: number;
  readonly diffs: number;
  readonly lines: number;
  readonly commands: number;
  /** Processor time for turning lines into commands, in microseconds. */
  readonly microseconds: number;
  readonly hits: readonly LogHit[];
}

const NO_LOG = /\.(?:tsv|diff|patch|msg)(?:\.gz)?$|(?:meta|checkpoint)\.json$|(?:^|\/)reports\//;
/** Rules that are not asked about a corpus: findings of `note` are tips, and are not adjudicated. */
const MOST_SAID = 200;

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(path.join(folder, name)).isFile() && !NO_LOG.test(name)).sort();
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

function placeOf({ anchors }: Finding): string {
  const [first] = anchors;
  return first === undefined ? '' : first.kind === 'step' ? String(first.step) : `${first.path}:${first.line}`;
}

/** Reads all logs of some folders, each with the diff beside it where there is one, and asks every boundary rule. */
export async function judgeLogs(root: string, folders: readonly string[], grammars: Grammars): Promise<LogRun> {
  const hits: LogHit[] = [];
  let [logs, sessions, diffs, lines, commands, microseconds] = [0, 0, 0, 0, 0, 0];
  for (const name of folders.flatMap((folder) =>
    filesUnder(path.join(root, folder)).map((file) => `${folder}/${file}`),
  )) {
    const blobs = memorySpill();
    const file = path.join(root, name);
    const read = await readSessions(unpacked(createReadStream(file), file), blobs).catch(() => null);
    if (read === null || 'kind' in read) continue;
    logs += 1;
    const beside = path.join(path.dirname(file), 'change.diff');
    const bytes = existsSync(beside) ? readFileSync(beside) : null;
    const diff =
      bytes === null ? null : readDiff({ base: null, head: null, raw: null, patch: bytes, objects: new Map() }, blobs);
    if (diff !== null) diffs += 1;
    for (const session of read) {
      sessions += 1;
      for (const step of session.steps) {
        const text = step.kind === 'run' ? whole(step.command, blobs) : null;
        if (text === null) continue;
        const before = cpu();
        commands += readEffective(text, grammars)?.commands.length ?? 0;
        microseconds += cpu() - before;
        lines += 1;
      }
      const logged: LoggedSession = { file: name, trust: 'C', boundBy: 'it lies in the corpus', session };
      const own = diff ?? { base: null, head: null, files: [], problems: [] };
      const secrets = await findSecrets(own, [logged], blobs);
      const evidence: Evidence = {
        schema: 'proctor/evidence/1',
        pull: null,
        policy: DEFAULT_POLICY,
        diff: own,
        sessions: [logged],
        files: [],
        gaps: [],
        secrets,
      };
      const facts = openCase(evidence, null, { grammars, blobs });
      for (const finding of BOUNDARY_RULES.flatMap((rule) => rule.find(facts)))
        if (finding.outcome !== 'clear')
          hits.push({
            log: name,
            rule: finding.rule,
            outcome: finding.outcome,
            level: finding.level,
            at: placeOf(finding),
            says: finding.says.slice(0, MOST_SAID),
          });
    }
  }
  return { logs, sessions, diffs, lines, commands, microseconds, hits };
}
