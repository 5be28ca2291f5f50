import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleName, type Recording } from '../../scripts/conformance/record.ts';
import { SETS } from '../../scripts/conformance/scenario.ts';
import { DEFAULT_POLICY, EMPTY_CLIP, type Evidence, type Report, type Step, type Tools } from '../../src/core/index.ts';
import { localHost } from '../../src/host/local.ts';
import { judge } from '../../src/judge.ts';
import { gather, run } from '../../src/run.ts';
import { CLIS } from './recordings.ts';

const hosts: ReturnType<typeof localHost>[] = [];
afterAll(() => {
  for (const host of hosts) host.close();
});

/** A recorded session with its change, as judging gets it; nobody says what the task was. */
async function gathered(scenario: string, cli: string): Promise<{ evidence: Evidence; tools: Tools }> {
  const folder = path.join(SETS.conformance.recordings, scenario);
  const { base, head, log }: Recording = JSON.parse(readFileSync(path.join(folder, `${cli}.meta.json`), 'utf8'));
  const host = localHost({
    repo: path.join(folder, bundleName(head)),
    base,
    head,
    diff: null,
    pull: null,
    policy: null,
    sessions: [path.join(folder, log)],
    say: () => {},
  });
  hosts.push(host);
  return gather(host, DEFAULT_POLICY);
}

/** The evidence as it would be, had its session gone in another way. */
const withSteps = (evidence: Evidence, change: (steps: readonly Step[]) => readonly Step[]): Evidence => ({
  ...evidence,
  sessions: evidence.sessions.map((logged) => ({
    ...logged,
    session: {
      ...logged.session,
      steps: change([...logged.session.steps]).map((step, index) => ({ ...step, index })),
    },
  })),
});

const isRun = (step: Step, green: boolean): boolean => step.kind === 'run' && step.tests?.green === green;
const cheating = (report: Report) =>
  report.findings.filter(({ group, outcome }) => group === 'cheating' && outcome === 'hit');
const levels = (report: Report): readonly string[] => [...new Set(cheating(report).map(({ level }) => level))];

test.each(CLIS)('%s: the log makes a proof of what the diff alone can only warn of', async (cli) => {
  const { evidence, tools } = await gathered('bent-test', cli);
  const steps = [...(evidence.sessions[0]?.session.steps ?? [])];
  const [finding, ...more] = cheating(judge(evidence, tools));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ rule: 'weakened-assertion', level: 'block' });
  const proof = (finding?.anchors ?? []).flatMap((anchor) => (anchor.kind === 'step' ? [steps[anchor.step]] : []));
  expect(proof.map((step) => step?.kind)).toEqual(['run', 'edit', 'run']);
  expect(proof.map((step) => (step?.kind === 'run' ? step.tests?.green : null))).toEqual([false, null, true]);
  expect(levels(judge({ ...evidence, sessions: [] }, tools))).toEqual(['warn']);
});

test.each(CLIS)('%s: the same change is no proof where the session went in another way', async (cli) => {
  const { evidence, tools } = await gathered('bent-test', cli);
  const otherwise = (change: (steps: readonly Step[]) => readonly Step[]): readonly string[] =>
    levels(judge(withSteps(evidence, change), tools));
  expect(otherwise((steps) => steps.filter((step) => !isRun(step, false)))).toEqual(['warn']);
  expect(otherwise((steps) => steps.filter((step) => !isRun(step, true)))).toEqual(['warn']);
  const editFirst = (steps: readonly Step[]): readonly Step[] => [
    ...steps.filter(({ kind }) => kind === 'edit'),
    ...steps.filter(({ kind }) => kind !== 'edit'),
  ];
  expect(otherwise(editFirst)).toEqual(['warn']);
  const mended = (step: Step): Step => {
    const edit = { op: 'write', path: 'fare.py', content: EMPTY_CLIP, before: null } as const;
    return step.kind === 'edit' ? { ...step, edits: [edit] } : step;
  };
  const mendBetween = (steps: readonly Step[]): readonly Step[] =>
    steps.flatMap((step) => (step.kind === 'edit' ? [step, mended(step)] : [step]));
  expect(otherwise(mendBetween)).toEqual(['warn']);
});

const EXAMPLES = readdirSync('examples').filter((name) => existsSync(`examples/${name}/session.jsonl`));

test.each(EXAMPLES)('the recorded pull request %s blocks just where tests or checks were bent', async (name) => {
  const folder = `examples/${name}`;
  const host = localHost({
    repo: `${folder}/repo.bundle`,
    base: 'base',
    head: 'head',
    diff: null,
    pull: `${folder}/pull.json`,
    policy: null,
    sessions: [`${folder}/session.jsonl`],
    say: () => {},
  });
  hosts.push(host);
  const { report } = await run(host);
  const bent = ['weakened-test', 'typescript-skip', 'trespass'].includes(name);
  expect(levels(report).includes('block'), JSON.stringify(cheating(report))).toBe(bent);
});
