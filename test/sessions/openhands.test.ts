import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RunStep, Session } from '../../src/core/index.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, asLog, fixture, outline, readBytes, readLog } from './reading.ts';

const EVENTS = fixture('openhands', 'orchard.jsonl');
const events = EVENTS.trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);

test.each([
  ['orchard.jsonl', 'orchard.golden.txt'],
  ['trajectory.json', 'trajectory.golden.txt'],
])('%s reads as its golden outline says', async (log, golden) => {
  expect(outline(await readLog(fixture('openhands', log)))).toBe(fixture('openhands', golden));
});

const steps = ({ steps: all }: Session) =>
  all.map(({ line: _line, offset: _offset, length: _length, ...step }) => step);

describe('the same conversation', () => {
  const zipped = (files: Record<string, unknown>): Buffer => {
    const packed = Object.entries(files).map(([name, value]) => [name, strToU8(JSON.stringify(value))] as const);
    return Buffer.from(zipSync(Object.fromEntries(packed)));
  };
  const numbered = (prefix: string) =>
    events.map((event, at) => [`${prefix}${String(at).padStart(6, '0')}_${event.id}.json`, event] as const);

  test('reads alike from the archive of its download, which also has its facts', async () => {
    const meta = {
      id: 'orchard-1',
      title: 'Pears',
      llm_model: 'litellm_proxy/pear-4',
      selected_repository: 'orchard/pears',
      selected_branch: 'ripe',
      git_provider: 'github',
      pr_number: [7],
    };
    const bytes = zipped({ ...Object.fromEntries(numbered('event_').reverse()), 'meta.json': meta });
    const session = await readBytes(bytes);
    if ('kind' in session) throw new Error(session.why);
    expect(steps(session)).toEqual(steps(await readLog(EVENTS)));
    expect(session).toMatchObject({
      id: 'orchard-1',
      branch: 'ripe',
      pullRequests: ['https://github.com/orchard/pears/pull/7'],
      diagnostics: { records: events.length + 1 },
    });
  });

  test('and from its folder in an archive, beside its state', async () => {
    const state = { id: 'orchard-1', workspace: { working_dir: '/orchard' }, agent: { llm: { model: 'pear-4' } } };
    const bytes = zipped({ 'c/base_state.json': state, ...Object.fromEntries(numbered('c/events/event-')) });
    expect(await readBytes(bytes)).toMatchObject({ id: 'orchard-1', cwd: '/orchard', format: 'openhands' });
  });

  test.each(['trajectory', 'events', 'items'])('and from a document that lists its events under %s', async (key) => {
    const session = await readLog(JSON.stringify({ [key]: events, total: 1 }));
    expect(steps(session)).toEqual(steps(await readLog(EVENTS)));
    expect(session.diagnostics.skipped.header).toBe(1);
  });

  test('archives that are damaged, or no conversation, give a reason', async () => {
    const bytes = zipped(Object.fromEntries(numbered('event_')));
    expect(await readBytes(bytes.subarray(0, bytes.length - 30))).toMatchObject({
      why: expect.stringContaining('bad-zip'),
    });
    expect(await readBytes(zipped({ 'meta.json': { id: 'x' } }))).toHaveProperty('kind', 'not-a-log');
    const broken = Buffer.from(
      zipSync({ 'event_000000_a.json': strToU8('{"pears'), 'event_000001_b.json': strToU8('[1]') }),
    );
    expect(await readBytes(broken)).toMatchObject({ why: expect.stringContaining('bad-json, not-an-object') });
  });
});

test('a command runs where the one before it left the terminal', async () => {
  const session = await readLog(EVENTS);
  const runs = session.steps.filter((step): step is RunStep => step.kind === 'run');
  expect(runs.map((run) => run.cwd)).toEqual([null, ...Array(3).fill('/orchard/trees'), '/orchard']);
});

describe('single events', () => {
  const at = { timestamp: '2026-05-04T08:00:00' };
  const action = (tool: string, input: object, id = 'c') => ({
    ...at,
    id: `e-${id}`,
    kind: 'ActionEvent',
    source: 'agent',
    thought: [],
    tool_name: tool,
    tool_call_id: id,
    action: input,
  });
  const read = (...records: readonly object[]) => readLog(asLog(records));

  test.each([
    ['apply_patch', { patch: '*** Begin Patch\n*** End Patch' }, { kind: 'edit', edits: [{ op: 'patch' }] }],
    ['write_file', { file_path: 'a', content: '1' }, { kind: 'edit', edits: [{ op: 'write', path: 'a' }] }],
    [
      'edit',
      { file_path: 'a', old_string: '1', new_string: '2', expected_replacements: 2 },
      { kind: 'edit', edits: [{ op: 'replace', all: true }] },
    ],
    ['read_file', { file_path: 'a' }, { kind: 'read', path: 'a' }],
    ['undo', { command: 'undo_edit', path: 'a' }, { kind: 'edit', edits: [{ op: 'opaque', path: 'a' }] }],
    ['browser_navigate', { url: 'http://pears' }, { kind: 'web' }],
    ['task_tracker', { command: 'plan', task_list: [] }, { kind: 'plan' }],
    ['delegate', { task: 'pick' }, { kind: 'task' }],
    ['pear_scale', { weigh: 12 }, { kind: 'other', input: { head: '{"weigh":12}' } }],
    ['terminal', { command: 'yes', is_input: true }, { kind: 'other', input: { head: 'yes' } }],
  ])('%s', async (tool, input, step) => {
    expect((await read(action(tool, input))).steps).toMatchObject([{ tool, outcome: 'unanswered', ...step }]);
  });

  test('a call that the tool refused keeps what the model wrote', async () => {
    const refused = { ...action('terminal', {}), action: null, tool_call: { arguments: '{"command":"ls"}' } };
    expect((await read(refused)).steps).toMatchObject([{ kind: 'run', command: { head: 'ls' } }]);
  });

  test('an error of the conversation ends it', async () => {
    const error = {
      ...at,
      id: 'e',
      kind: 'ConversationErrorEvent',
      source: 'environment',
      code: 'LLM',
      detail: 'too long',
    };
    expect(await read(error)).toMatchObject({
      end: 'error',
      apiErrors: 1,
      steps: [{ what: 'api-error', says: { head: 'LLM too long' } }],
    });
  });

  test('calls of another agent behind it', async () => {
    const call = { ...at, id: 'e', kind: 'ACPToolCallEvent', source: 'agent', tool_call_id: 'x', title: 'pick' };
    const session = await read(
      { ...call, status: 'pending', raw_input: { tree: 1 } },
      { ...call, status: 'failed', raw_output: 'no' },
    );
    expect(session.steps).toMatchObject([{ kind: 'other', tool: 'pick', outcome: 'error', output: { head: 'no' } }]);
  });

  test('a stop and a rate limit of the versions before', async () => {
    const state = (agent_state: string) => ({
      ...at,
      id: 1,
      source: 'environment',
      observation: 'agent_state_changed',
      content: '',
      extras: { agent_state },
    });
    expect(await read(state('rate_limited'))).toMatchObject({ end: 'error', apiErrors: 1 });
    expect(await read(state('stopped'))).toMatchObject({ end: 'interrupted' });
    expect(
      (await read(state('stopped'), { ...at, id: 2, source: 'agent', action: 'dance', args: {} })).diagnostics.skipped,
    ).toEqual({
      'unknown:action/dance': 1,
    });
  });
});

const ODD = [null, 7, '', [], {}, 'x'.repeat(300), { kind: 'x' }, [[1]]];

test.each([
  ['events', events],
  ['events before the SDK', JSON.parse(fixture('openhands', 'trajectory.json')) as Record<string, unknown>[]],
])('%s with odd values anywhere are accounted for', async (_name, records) => {
  const spoilt = fc.array(fc.tuple(fc.nat(records.length - 1), fc.nat(30), fc.constantFrom(...ODD)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(spoilt, async (list) => {
      const copy = records.map((record) => ({ ...record }));
      for (const [at, pick, odd] of list) {
        const record = copy[at] ?? {};
        const keys = Object.keys(record);
        record[keys[pick % keys.length] ?? 'id'] = odd;
      }
      const session = await readBytes(Buffer.from(asLog(copy)));
      if ('kind' in session) throw new Error(session.why);
      expect(accounted(session)).toBe(true);
      expect(session.diagnostics.skipped['adapter-failed'] ?? 0).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test.skipIf(sharedData('sessions', 'openhands-sdk') === null)(
  'a sample of the SDK reads clean (or skipped: no sample logs beside this checkout)',
  async () => {
    const session = await readBytes(readFileSync(sharedData('sessions', 'openhands-sdk', 'goal_events.jsonl') ?? ''));
    expect(session).toMatchObject({
      format: 'openhands',
      diagnostics: { skipped: {}, orphanResults: 1, unanswered: 0 },
    });
    const state = readFileSync(sharedData('sessions', 'openhands-sdk', 'v1_11_5_base_state.json') ?? '');
    expect(await readBytes(state)).toHaveProperty('kind', 'not-a-log');
  },
);
