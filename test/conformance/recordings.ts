import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HarnessName } from '../../scripts/conformance/harnesses.ts';
import { bundleName, type Recording } from '../../scripts/conformance/record.ts';
import { readScenario, type Scenario, type ScenarioSet, SETS } from '../../scripts/conformance/scenario.ts';
import type { Host, Policy, RawChanges, Report, Session } from '../../src/core/index.ts';
import { localHost } from '../../src/host/local.ts';
import { run } from '../../src/run.ts';
import { type Form, formOf } from './form.ts';

/** Every scenario's name. */
export const SCENARIO_NAMES: readonly string[] = readdirSync(SETS.conformance.scenarios)
  .map((file) => path.basename(file, '.json'))
  .sort();

/** The CLIs, in the order of the tables. */
export const CLIS = ['codex', 'opencode', 'gemini', 'qwen', 'pi'] as const satisfies readonly HarnessName[];

/** A recorded session, read and judged. */
export interface Read {
  readonly cli: HarnessName;
  readonly recording: Recording;
  readonly session: Session;
  readonly form: Form;
  readonly report: Report;
}

const hostFor = (folder: string, { base, head }: Recording, sessions: readonly string[]) =>
  localHost({
    repo: path.join(folder, bundleName(head)),
    base,
    head,
    diff: null,
    pull: null,
    policy: null,
    sessions,
    say: () => {},
  });

/** Recordings of work that ended in the same commit share what is read from its bundle. */
function openWork(folder: string, recording: Recording): ReturnType<typeof localHost> {
  const host = hostFor(folder, recording, []);
  let changes: Promise<RawChanges> | undefined;
  const once = (): Promise<RawChanges> => {
    changes ??= host.changes();
    return changes;
  };
  return { ...host, changes: once };
}

/** Logs of one scenario are compared across harnesses, so that nothing is corrected for the harness. */
const uncalibrated = (policy: Policy): Policy => ({ ...policy, grade: { ...policy.grade, calibration: 'off' } });

/** Reads a recording and grades it as `proctor grade --repo BUNDLE --base base --head head --session LOG` does. */
async function readRecording(folder: string, recording: Recording, work: Host): Promise<Read> {
  const log = path.join(folder, recording.log);
  const { logs, close } = hostFor(folder, recording, [log]);
  const { report, evidence } = await run({ ...work, logs }, uncalibrated);
  close();
  const sessions = evidence?.sessions ?? [];
  const [logged] = sessions;
  if (logged === undefined || sessions.length > 1) throw new Error(`${log} holds ${sessions.length} sessions`);
  return { cli: recording.cli, recording, session: logged.session, form: formOf(logged.session, work.spill), report };
}

/** All recordings of a scenario that are there, of all CLIs or of some. */
export async function readScenarioRecordings(
  name: string,
  set: ScenarioSet = SETS.conformance,
  clis: readonly HarnessName[] = CLIS,
): Promise<{ readonly scenario: Scenario; readonly reads: readonly Read[] }> {
  const folder = path.join(set.recordings, name);
  const there = clis.map((cli) => path.join(folder, `${cli}.meta.json`)).filter((file) => existsSync(file));
  const works = new Map<string, ReturnType<typeof openWork>>();
  const read = async (file: string): Promise<Read> => {
    const recording: Recording = JSON.parse(readFileSync(file, 'utf8'));
    const work = works.get(recording.head) ?? openWork(folder, recording);
    works.set(recording.head, work);
    return readRecording(folder, recording, work);
  };
  try {
    return { scenario: readScenario(name, set), reads: await Promise.all(there.map(read)) };
  } finally {
    for (const work of works.values()) work.close();
  }
}
