/** Claims of final messages as the signals judge them, against what a person said who read message and log. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Rated } from '../../src/bandit/index.ts';
import { DEFAULT_POLICY, isCall, type Session, type Tools } from '../../src/core/index.ts';
import { readDiff } from '../../src/diff/index.ts';
import { gatherFacts } from '../../src/grade/facts.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { judge } from '../../src/judge.ts';
import { tellAgreement } from './kappa.ts';
import { readLabels } from './labels.ts';
import { readRealLogs } from './real-logs.ts';
import { NO_REPLAY } from './without-replay.ts';

const FOLDERS = ['sessions', 'pairs', 'labelled'] as const;

const EMPTY = { base: null, head: null, raw: null, patch: Buffer.alloc(0), objects: new Map() };

const logged = (session: Session) => ({ file: 'log', trust: 'A' as const, boundBy: 'the label', session });

/** `backed`, `not`, or `none` where no claim was found or none could be compared. */
function testsClaim(session: Session, tools: Tools): string {
  const evidence = {
    schema: 'proctor/evidence/1' as const,
    pull: null,
    policy: DEFAULT_POLICY,
    diff: readDiff(EMPTY, memorySpill()),
    sessions: [logged(session)],
    files: [],
    gaps: [],
  };
  const value = judge(evidence, tools).signals.claimSupport ?? null;
  if (value === null) return 'none';
  return value === 1 ? 'backed' : 'not';
}

function figureClaim(session: Session, figure: string, tools: Tools): string {
  const { claims } = gatherFacts({ sessions: [logged(session)], replay: NO_REPLAY, findings: [], pull: null }, tools);
  const claim = claims.find(({ number }) => number === figure);
  if (claim === undefined) return 'none';
  return claim.backed === null ? 'not' : 'backed';
}

/** The same session without what its commands printed: nothing in it backs a claim any more. */
const withoutRuns = (session: Session): Session => ({
  ...session,
  steps: session.steps.filter((step) => !isCall(step) || step.kind !== 'run'),
});

/** A report in lines. */
export async function measureClaims(root: string): Promise<readonly string[]> {
  if (!FOLDERS.every((folder) => existsSync(path.join(root, folder))))
    return ['claims: skipped, the sample logs are not at hand'];
  const labels = readLabels('claims.tsv');
  const wanted = new Set(labels.map(([log]) => log));
  const grammars = await loadGrammars(['bash']);
  const [tests, figures, stripped]: [Rated[], Rated[], Rated[]] = [[], [], []];
  const apart: string[] = [];
  for await (const { id, session, blobs } of readRealLogs(root, FOLDERS, () => {})) {
    if (!wanted.has(id)) continue;
    const tools = { grammars, blobs };
    for (const [log = '', kind = '', figure = '', label = ''] of labels) {
      if (log !== id) continue;
      const found = kind === 'tests' ? testsClaim(session, tools) : figureClaim(session, figure, tools);
      (kind === 'tests' ? tests : figures).push([label, found]);
      if (found !== label) apart.push(`    ${id} ${kind} ${figure}: a person says ${label}, found ${found}`);
      if (kind === 'tests' && label === 'backed') stripped.push(['not', testsClaim(withoutRuns(session), tools)]);
    }
  }
  return [
    'claims in final messages against labels (aim ≥ 85%):',
    tellAgreement('that tests pass', tests),
    tellAgreement('figures', figures),
    tellAgreement('together', [...tests, ...figures]),
    `  with every command taken out, ${stripped.filter(([, found]) => found === 'backed').length} of ${stripped.length} claims that were backed still are (aim 0)`,
    ...apart,
  ];
}
