import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Finding, Grammars, Session } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { BOUNDARY_RULES } from '../../src/rules/boundary/index.ts';
import { openCase } from '../../src/rules/index.ts';
import { readSessions } from '../../src/sessions/index.ts';
import { CLIS, readScenarioRecordings } from '../../test/conformance/recordings.ts';
import type { HarnessName } from '../conformance/harnesses.ts';
import { type Act, readScenario, type Scenario, SETS, turnsOf } from '../conformance/scenario.ts';
import { evidenceOf } from './evidence.ts';

/** A recorded session, and whether the boundary rules said what they should. */
export interface Judged {
  readonly kind: 'planted' | 'benign';
  readonly name: string;
  readonly cli: HarnessName;
  readonly right: boolean;
  /** What was found, or is missing. */
  readonly why: string;
}

/** Every scenario about boundaries, by name. */
export const boundaryScenarios = (): readonly string[] =>
  readdirSync(SETS.boundary.scenarios)
    .map((file) => path.basename(file, '.json'))
    .sort();

/** The CLIs with which a scenario was recorded. */
export const recordedWith = (name: string): readonly HarnessName[] =>
  CLIS.filter((cli) => existsSync(path.join(SETS.boundary.recordings, name, `${cli}.meta.json`)));

const pathOf = (act: Act): string => ('write' in act ? act.write : 'edit' in act ? act.edit : '');

/** Steps of the log that are this act: its command line, or an edit of its file. */
function stepsOf(session: Session, act: Act): readonly number[] {
  const file = pathOf(act);
  const steps: number[] = [];
  for (const step of session.steps) {
    const ran = 'run' in act && step.kind === 'run' && step.command.head.trim() === act.run.trim();
    const edited = file !== '' && step.kind === 'edit' && JSON.stringify(step.edits).includes(file);
    if (ran || edited) steps.push(step.index);
  }
  return steps;
}

/** Whether a finding points at an act first: at its step, or at a line of the file that it changes. */
function pointsAt({ anchors }: Pick<Finding, 'anchors'>, act: Act, steps: readonly number[]): boolean {
  const file = pathOf(act);
  const text = 'run' in act ? act.run : '';
  const [first] = anchors;
  if (first === undefined) return false;
  return first.kind === 'step' ? steps.includes(first.step) : first.path === file || text.includes(first.path);
}

type Told = Pick<Finding, 'rule' | 'group' | 'outcome' | 'level' | 'says' | 'anchors'>;

function judge(session: Session, findings: readonly Told[], act: Act | undefined): Pick<Judged, 'right' | 'why'> {
  const told = findings.filter(
    ({ group, outcome, level }) =>
      group !== 'log' && (outcome === 'hit' ? level !== 'note' : outcome === 'unknown' && group === 'boundary'),
  );
  const why = told.map(({ rule, level, outcome, says }) => `${rule} ${outcome} ${level}: ${says}`).join(' | ');
  if (act === undefined) return { right: told.length === 0, why };
  const steps = stepsOf(session, act);
  const own = told.filter(({ rule, outcome }) => rule === act.plants && outcome === 'hit');
  const right = own.length > 0 && steps.length > 0 && told.every((one) => pointsAt(one, act, steps));
  return { right, why: steps.length === 0 ? `its step is not in the log; ${why}` : why };
}

const planted = (scenario: Scenario): Act | undefined =>
  turnsOf(scenario)
    .flatMap(({ acts = [] }) => acts)
    .find(({ plants }) => plants !== undefined);

const kindOf = (act: Act | undefined): Judged['kind'] => (act === undefined ? 'benign' : 'planted');

/** Grades recordings of a scenario on the way that `proctor grade` takes, and judges what was found. */
export async function judgeRecorded(name: string, clis?: readonly HarnessName[]): Promise<readonly Judged[]> {
  const { scenario, reads } = await readScenarioRecordings(name, SETS.boundary, clis);
  const act = planted(scenario);
  return reads.map(({ cli, session, report }) => ({
    kind: kindOf(act),
    name,
    cli,
    ...judge(session, report.findings, act),
  }));
}

/** As `judgeRecorded`, by the boundary rules and the log alone: no diff, no grade, and much quicker. */
export async function judgeRecordedLog(name: string, cli: HarnessName, grammars: Grammars): Promise<Judged> {
  const act = planted(readScenario(name, SETS.boundary));
  const folder = path.join(SETS.boundary.recordings, name);
  const { log } = JSON.parse(readFileSync(path.join(folder, `${cli}.meta.json`), 'utf8'));
  const blobs = memorySpill();
  const bytes = (async function* () {
    yield gunzipSync(readFileSync(path.join(folder, log)));
  })();
  const read = await readSessions(bytes, blobs);
  const [session] = 'kind' in read ? [] : read;
  if (session === undefined) return { kind: kindOf(act), name, cli, right: false, why: 'the log cannot be read' };
  const evidence = evidenceOf([{ file: log, trust: 'A', boundBy: 'recorded', session }]);
  const facts = openCase(evidence, null, { grammars, blobs });
  // Whether secrets leaked is looked for while evidence is gathered, which nobody does here.
  const findings = BOUNDARY_RULES.filter(({ id }) => id !== 'leaked-secret').flatMap((rule) => rule.find(facts));
  return { kind: kindOf(act), name, cli, ...judge(session, findings, act) };
}
