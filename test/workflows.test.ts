import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Record<string, { permissions?: object; steps: { uses?: string; with?: Record<string, unknown> }[] }>;
}

const stepsOf = (text: string) => Object.values((parse(text) as Workflow).jobs).flatMap((job) => job.steps);

test.each(workflows)('%s grants nothing at the top and each job only what it names', (_, text) => {
  const workflow = parse(text) as Workflow;
  expect(workflow.permissions).toEqual({});
  for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeTypeOf('object');
});

test.each(workflows)('%s pins every action to a full commit with its version beside it', (_, text) => {
  const uses = [...text.matchAll(/uses: (.*)$/gm)].map(([, value = '']) => value);
  expect(uses.length + (text.match(/run:/g) ?? []).length).toBeGreaterThan(0);
  for (const value of uses) expect(value).toMatch(/^(\.\/|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
});

test.each(workflows)('%s never leaves its token in the checkout', (_, text) => {
  for (const step of stepsOf(text).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
    expect(step.with).toMatchObject({ 'persist-credentials': false });
});

test('a workflow with the target repository’s rights never checks out the head', () => {
  for (const [, text] of workflows.filter(([, content]) => content.includes('pull_request_target')))
    for (const step of stepsOf(text)) expect(String(step.with?.ref ?? '')).not.toMatch(/head|merge/);
});

test('action.yml describes every input and output and runs on node24', () => {
  const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  expect(Object.keys(action.branding)).toEqual(['icon', 'color']);
  for (const entry of [...Object.values(action.inputs), ...Object.values(action.outputs)])
    expect((entry as { description?: string }).description).toMatch(/\.$/);
});
