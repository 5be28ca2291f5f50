import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkflow, type Workflow } from '../../src/setup/workflow-file.ts';

const PATH = '.github/workflows/ferry.yml';

function workflow(text: string): Workflow {
  const reading = readWorkflow(PATH, text);
  if (reading.kind === 'unreadable') throw new Error(reading.why);
  return reading.workflow;
}

test('reads triggers, rights, runs that wait for one another, jobs and steps, with their lines', () => {
  const read = workflow(`name: Ferry
on:
  push:
    branches: [main, 'dock-*']
  pull_request_target:
    types: opened
  schedule:
    - cron: "0 5 * * *"
    - cron: "0 9 * * *"
  merge_group:
permissions: {}
concurrency: ferry
jobs:
  sail:
    name: Sail out
    if: github.event_name == 'push'
    continue-on-error: true
    permissions:
      contents: write
    concurrency:
      group: sail-\${{ github.ref }}
      cancel-in-progress: true
    steps:
      - uses: harbour/pilot@v2
        id: pilot
        with:
          berth: 7
      - run: |
          make sail
`);
  expect([...read.triggers.keys()]).toEqual(['push', 'pull_request_target', 'schedule', 'merge_group']);
  expect(read.triggers.get('push')).toEqual({ line: 3, lists: new Map([['branches', ['main', 'dock-*']]]) });
  expect(read.triggers.get('pull_request_target')?.lists.get('types')).toEqual(['opened']);
  expect(read.triggers.get('schedule')?.lists.get('cron')).toEqual(['0 5 * * *', '0 9 * * *']);
  expect(read.permissions).toEqual(new Map());
  expect(read.concurrency).toEqual({ group: 'ferry', cancel: 'false' });
  const [job] = read.jobs;
  expect(job).toMatchObject({ id: 'sail', name: 'Sail out', line: 14, isOptional: true, uses: null });
  expect(job?.permissions).toEqual(new Map([['contents', 'write']]));
  expect(job?.concurrency).toEqual({ group: `sail-\${{ github.ref }}`, cancel: 'true' });
  expect(job?.steps).toEqual([
    { line: 24, id: 'pilot', uses: 'harbour/pilot@v2', run: null, with: new Map([['berth', '7']]) },
    { line: 28, id: null, uses: null, run: 'make sail\n', with: new Map() },
  ]);
});

test.each([
  ['on: push\njobs: {}', ['push']],
  ['on: [push, pull_request]\njobs: {}', ['push', 'pull_request']],
  ['jobs: {}', []],
])('%j is started by %j', (text, events) => {
  expect([...workflow(text).triggers.keys()]).toEqual(events);
});

test.each([
  ['permissions: read-all', 'read-all'],
  ['permissions: write-all', 'write-all'],
  ['permissions: none', null],
  ['on: push', null],
])('%j grants %j', (text, grants) => {
  expect(workflow(text).permissions).toEqual(grants);
});

test.each([
  ['on: [push', 'line 1 is no plain YAML'],
  ['- push', 'it is no mapping'],
  ['', 'it is no mapping'],
  ['x'.repeat(300_001), 'it is longer than 300000 characters'],
])('what is no workflow is unreadable', (text, why) => {
  expect(readWorkflow(PATH, text)).toEqual({ kind: 'unreadable', path: PATH, why });
});

test('an alias stands for nothing, and depth for no crash', () => {
  expect(workflow('on: &all push\njobs:\n  sail: *all\n').jobs).toMatchObject([{ id: 'sail', steps: [] }]);
  expect(readWorkflow(PATH, `on: ${'['.repeat(100_000)}`).kind).toBe('unreadable');
});

test('whatever the text is, it reads or says why not', () => {
  const part = fc.constantFrom(
    'on:',
    'jobs:',
    ' a:',
    '\n',
    '  ',
    '- ',
    'steps:',
    '[',
    ']',
    '{',
    '}',
    '*a',
    '&a',
    '!!x',
    '"',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      expect(['workflow', 'unreadable']).toContain(readWorkflow(PATH, parts.join('')).kind);
    }),
  );
});
