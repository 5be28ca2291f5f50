import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCall, type RunStep, type Session } from '../../src/core/index.ts';
import { opencode } from '../../src/sessions/opencode.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, asLog, fixture, outline, readBytes, readLog } from './reading.ts';

const START = 1_780_290_000_000;
const at = (second: number): string => new Date(START + second * 1000).toISOString();
let count = 0;
const next = (prefix: string): string => {
  count += 1;
  return `${prefix}_${String(count).padStart(4, '0')}`;
};

const part = (type: string, more: object = {}) => ({ id: next('prt'), messageID: 'm', type, ...more });
const text = (said: string, more: object = {}) => part('text', { text: said, ...more });
const tool = (name: string, input: object, state: object = {}) =>
  part('tool', {
    callID: next('call'),
    tool: name,
    state: {
      status: 'completed',
      input,
      output: '',
      metadata: {},
      time: { start: START + 1000, end: START + 2000 },
      ...state,
    },
  });
const message = (role: string, parts: readonly object[], info: object = {}) => ({
  info: { id: next('msg'), sessionID: 'ses_1', role, time: { created: START }, ...info },
  parts,
});
const user = (...parts: readonly object[]) => message('user', parts);
const agent = (...parts: readonly object[]) =>
  message('assistant', parts, { modelID: 'pear-4', providerID: 'orchard' });
const INFO = { id: 'ses_1', version: '1.18.33', directory: '/orchard', time: { created: START } };

const exported = (info: object, ...messages: readonly object[]): Promise<Session> =>
  readLog(JSON.stringify({ info: { ...INFO, ...info }, messages: linked(messages) }, null, 2));
const read = (...messages: readonly object[]): Promise<Session> => exported({}, ...messages);

/** Parts name their message, as OpenCode writes them. */
const linked = (messages: readonly object[]): readonly object[] =>
  (messages as ReturnType<typeof message>[]).map(({ info, parts }) => ({
    info,
    parts: parts.map((one) => ({ ...one, messageID: info.id })),
  }));

async function callOf(one: object) {
  const step = (await read(agent(one))).steps.find(isCall);
  if (!step) throw new Error('no call');
  return step;
}
const bash = async (state: object): Promise<RunStep> =>
  (await callOf(tool('bash', { command: 'pick' }, state))) as RunStep;

test.each(['recover', 'fix-add', 'weaken-test'])(
  '%s, recorded with 1.18.33, reads as its golden outline says',
  async (name) => {
    const log = fixture('opencode', `${name}.json`);
    for (const size of [7, 1_000_000]) {
      const session = await readLog(log, size);
      expect(outline(session)).toBe(fixture('opencode', `${name}.golden.txt`));
      expect(accounted(session)).toBe(true);
    }
    const oneLine = await readLog(JSON.stringify(JSON.parse(log)));
    expect(oneLine.steps.length).toBe((await readLog(log)).steps.length);
  },
);

describe('a command', () => {
  test.each([
    [{ output: 'pears\n', metadata: { exit: 0 } }, 'ok', 0, 'field', 'pears\n'],
    [{ output: '(no output)', metadata: { exit: 0 } }, 'ok', 0, 'field', ''],
    [{ output: 'rotten', metadata: { exit: 2 } }, 'error', 2, 'field', 'rotten'],
    [{ output: 'pears', metadata: {} }, 'unknown', null, 'none', 'pears'],
    [
      { output: 'x\n<metadata>\nUser aborted the command\n</metadata>', metadata: { exit: null } },
      'cancelled',
      null,
      'none',
      null,
    ],
    [
      { output: 'x\n<bash_metadata>\nshell tool terminated command after exceeding timeout 9 ms.\n</bash_metadata>\n' },
      'error',
      null,
      'none',
      null,
    ],
    [{ output: 'User aborted the command' }, 'unknown', null, 'none', null],
    [
      { status: 'error', error: 'The user rejected permission to use this specific tool call.' },
      'rejected',
      null,
      'none',
      null,
    ],
    [{ status: 'error', error: 'Tool execution aborted' }, 'cancelled', null, 'none', 'Tool execution aborted'],
    [{ status: 'error', error: 'no shell' }, 'error', null, 'none', 'no shell'],
    [{ status: 'running' }, 'running', null, 'none', ''],
    [{ status: 'pending' }, 'unanswered', null, 'none', ''],
    [{ status: 'ripe' }, 'unknown', null, 'none', ''],
  ])('%j', async (state, outcome, code, source, output) => {
    const run = await bash(state);
    expect([run.outcome, run.exit.code, run.exit.source]).toEqual([outcome, code, source]);
    if (output !== null) expect(run.output.head).toBe(output);
  });

  test('has its directory, its times and the verdict of its tests', async () => {
    const output = '== 2 passed in 0.10s ==';
    const run = tool('bash', { command: 'pytest', workdir: '/orchard/pears' }, { output, metadata: { exit: 0 } });
    expect(await callOf(run)).toMatchObject({
      cwd: '/orchard/pears',
      tests: { green: true },
      time: at(1),
      endTime: at(2),
    });
  });

  test('that the user ran is none of the agent, but may have changed files', async () => {
    const asked = user(text('The following tool was executed by the user', { synthetic: true }));
    const done = message('assistant', [tool('bash', { command: 'git stash' })], {
      parentID: asked.info.id,
      modelID: 'x',
    });
    const session = await read(asked, done);
    expect(session.steps.at(-1)).toMatchObject({ kind: 'note', what: 'external-change' });
    expect([session.steps.filter(isCall).length, session.models]).toEqual([0, []]);
  });
});

describe('edits', () => {
  const PATCH = '*** Begin Patch\n*** Add File: pears.txt\n+12\n*** End Patch';
  const file = 'pears.txt';
  test.each([
    [
      'edit',
      { filePath: file, oldString: '12', newString: '13' },
      [{ op: 'replace', path: file, all: false, before: null }],
    ],
    ['edit', { filePath: file, oldString: 'a', newString: 'b', replaceAll: true }, [{ op: 'replace', all: true }]],
    [
      'edit',
      { filePath: file, oldString: '', newString: '12' },
      [{ op: 'write', path: file, content: { head: '12' } }],
    ],
    ['edit', { filePath: file, content: '12' }, [{ op: 'opaque', path: file }]],
    ['edit', {}, [{ op: 'opaque', path: null }]],
    ['multiedit', { filePath: file, edits: [{ oldString: 'a', newString: 'b' }, 7] }, [{ op: 'replace', path: file }]],
    ['multiedit', { filePath: file }, [{ op: 'opaque', path: file }]],
    ['write', { filePath: file, content: '12\n' }, [{ op: 'write', path: file, content: { head: '12\n' } }]],
    ['write', { filePath: file }, [{ op: 'opaque', path: file }]],
    ['apply_patch', { patchText: PATCH }, [{ op: 'patch', text: { head: PATCH } }]],
    ['patch', {}, [{ op: 'opaque', path: null }]],
  ])('%s %j', async (name, input, edits) => {
    const call = await callOf(tool(name, input));
    expect(call).toMatchObject({ kind: 'edit', edits });
    expect(call.kind === 'edit' && call.edits.length).toBe(edits.length);
  });

  const edited = async (oldString: string, newString: string, hunk: string) => {
    const diff = `Index: pears.txt\n=====\n--- pears.txt\n+++ pears.txt\n${hunk}\n`;
    const call = await callOf(tool('edit', { filePath: file, oldString, newString }, { metadata: { diff } }));
    return call.kind === 'edit'
      ? call.edits.map((one) => (one.op === 'replace' ? [one.old.head, one.new.head] : one.op))
      : null;
  };

  test('are what was asked where the diff says so too', async () => {
    expect(await edited('  12', '  13', '@@ -1,2 +1,2 @@\n pears:\n-  12\n+  13')).toEqual([['  12', '  13']]);
    expect(await edited('2,', '3,', '@@ -1,1 +1,1 @@\n-[12, 7]\n+[13, 7]')).toEqual([['2,', '3,']]);
  });

  test('are what the diff says where the text was found less exactly, or formatted', async () => {
    const hunk = '@@ -1,2 +1,2 @@\n pears:\n-    12\n+  13\n@@ -9,1 +9,1 @@\n-a\n+b';
    expect(await edited('12', '13', hunk)).toEqual([
      ['pears:\n    12\n', 'pears:\n  13\n'],
      ['a\n', 'b\n'],
    ]);
    expect(await edited('12', '13', '@@ -1,1 +1,1 @@\n-13\n+14\n\\ No newline at end of file')).toEqual([['12', '13']]);
    const diff = '@@ -1,1 +1,1 @@\n-x\n+y\n@@ -9,1 +9,1 @@\n-y\n+z';
    const bare = tool('edit', { filePath: file, oldString: 'y', newString: 'z' }, { metadata: { diff } });
    const told = await callOf(bare);
    expect(told).toMatchObject({ edits: [{ old: { head: 'x\n' } }, { old: { head: 'y\n' } }] });
    expect(await edited('12', '13', 'no diff')).toEqual([['12', '13']]);
  });

  test('know the file before them where the log has it', async () => {
    const state = { metadata: { filediff: { before: 'pears: 12\n' } } };
    const call = await callOf(tool('edit', { filePath: file, oldString: '12', newString: '13' }, state));
    expect(call).toMatchObject({ edits: [{ before: { head: 'pears: 12\n' } }] });
  });
});

describe('calls', () => {
  test.each([
    ['read', { filePath: 'pears.txt' }, 'read'],
    ['list', { path: 'pears' }, 'read'],
    ['grep', {}, 'search'],
    ['webfetch', {}, 'web'],
    ['task', {}, 'task'],
    ['todowrite', {}, 'plan'],
    ['skill', {}, 'other'],
    ['toString', {}, 'other'],
  ])('%s %j is a step of kind %s', async (name, input, kind) => {
    expect((await callOf(tool(name, input))).kind).toBe(kind);
  });

  test('that the model got wrong carry the name that it used', async () => {
    const wrong = tool('invalid', { tool: 'shake', error: 'no such tool' }, { output: 'no such tool' });
    expect(await callOf(wrong)).toMatchObject({ tool: 'shake', kind: 'other', outcome: 'error' });
  });

  test('whose ids a provider counts anew are told apart; the same part twice is not', async () => {
    const one = { ...tool('read', {}), callID: 'call_0' };
    const other = { ...tool('read', {}), callID: 'call_0' };
    const session = await read(agent(one), agent(other), agent(other));
    expect(session.steps.map((step) => isCall(step) && step.callId)).toEqual(['call_0', other.id]);
    expect(session.diagnostics.duplicates).toBe(1);
  });

  test('that were cut short are counted', async () => {
    const session = await read(agent(tool('grep', {}, { metadata: { truncated: true } })));
    expect(session.diagnostics.truncated).toBe(1);
  });
});

describe('words', () => {
  const speakers = async (info: object, ...messages: readonly object[]) =>
    (await exported(info, ...messages)).steps.map((step) => step.kind === 'say' && `${step.by} ${step.depth}`);
  const said = [
    user(text('Pick.'), text('Called the read tool.', { synthetic: true }), text('!', { ignored: true })),
    agent(text('Picked.'), text('Continue.', { synthetic: true }), part('reasoning', { text: 'hm' })),
    message('assistant', [text('Pears were picked.')], { summary: true }),
  ];
  test('of a human are told from those of the harness', async () => {
    const by = ['human 0', 'harness 0', 'harness 0', 'agent 0', 'harness 0', 'harness 0'];
    expect(await speakers({}, ...said)).toEqual(by);
  });

  test('in a sub-agent none are a human', async () => {
    const by = ['harness 1', 'harness 1', 'harness 1', 'agent 1', 'harness 1', 'harness 1'];
    expect(await speakers({ parentID: 'ses_0' }, ...said)).toEqual(by);
    expect((await exported({ parentID: 'ses_0' })).parentId).toBe('ses_0');
  });
});

describe('the session', () => {
  const finish = (reason: string, tokens: object, cost = 0) => part('step-finish', { reason, tokens, cost });
  const TOKENS = { input: 10, output: 5, reasoning: 2, cache: { read: 7, write: 1 } };

  test('sums the steps of its messages, and messages without steps', async () => {
    const { usage } = await read(
      message('assistant', [finish('tool-calls', { ...TOKENS, total: 25 }, 0.25), finish('stop', TOKENS, 0.5)], {
        tokens: TOKENS,
      }),
      message('assistant', [], { tokens: { input: 100, output: 1 }, cost: 0.25 }),
    );
    expect(usage).toEqual({ input: 120, cachedInput: 14, cacheWrite: 2, output: 13, costUsd: 1, how: 'sum' });
    expect((await read(agent(finish('stop', TOKENS)))).usage.costUsd).toBeNull();
  });

  test.each([
    [[agent(finish('stop', TOKENS))], 'completed'],
    [[message('assistant', [], { finish: 'stop' })], 'completed'],
    [[agent(finish('tool-calls', TOKENS))], 'unknown'],
    [[agent(finish('stop', TOKENS)), user(text('More.'))], 'unknown'],
    [
      [message('assistant', [text('Pi')], { error: { name: 'MessageAbortedError', data: { message: 'x' } } })],
      'interrupted',
    ],
    [[message('assistant', [], { error: { name: 'APIError', data: { message: 'overloaded' } } })], 'error'],
  ])('ends as its last answer did (%#)', async (messages, end) => {
    expect((await read(...messages)).end).toBe(end);
  });

  test('notes errors behind what the message did, and cancels what was open', async () => {
    const error = { name: 'MessageAbortedError', data: { message: 'aborted' } };
    const session = await read(
      message('assistant', [tool('bash', {}, { status: 'pending' })], { error }),
      user(text('More.')),
    );
    expect(session.steps).toMatchObject([
      { kind: 'run', outcome: 'cancelled' },
      { kind: 'note', what: 'interruption', says: { head: 'aborted' } },
      { kind: 'say' },
    ]);
  });

  test('counts compactions and retries', async () => {
    const retry = part('retry', { attempt: 1, error: { name: 'APIError', data: { message: 'overloaded' } } });
    const session = await read(user(part('compaction', { auto: true })), agent(retry));
    expect([session.compactions, session.apiErrors]).toEqual([1, 1]);
    expect(session.steps.map((step) => step.kind === 'note' && step.says.head)).toEqual(['automatic', 'overloaded']);
  });

  test('leaves out what the user went back from', async () => {
    const [one, two, three] = [agent(text('one')), agent(text('two'), text('three')), agent(text('four'))];
    const words = (session: Session) => session.steps.map((step) => step.kind === 'say' && step.text.head);
    expect(words(await exported({ revert: { messageID: two.info.id } }, one, two, three))).toEqual(['one']);
    const revert = { messageID: two.info.id, partID: two.parts[1] && 'id' in two.parts[1] ? two.parts[1].id : '' };
    const session = await exported({ revert }, one, two, three);
    expect([words(session), session.diagnostics.skipped]).toEqual([['one', 'two'], { reverted: 3 }]);
  });
});

describe('other forms', () => {
  test('records of the storage, one a line, say what the export says', async () => {
    const messages = linked([
      user(text('Pick.')),
      agent(text('Picked.'), tool('bash', { command: 'pick' }, { metadata: { exit: 0 } })),
    ]);
    const lines = (messages as ReturnType<typeof message>[]).flatMap(({ info, parts }) => [info, ...parts]);
    const stored = await readLog(asLog([INFO, ...lines]));
    const whole = await readLog(JSON.stringify({ info: INFO, messages }));
    const facts = ({ steps, diagnostics: _, ...rest }: Session) => [
      rest,
      steps.map(({ line: _line, offset: _offset, length: _length, ...step }) => step),
    ];
    expect(facts(stored)).toEqual(facts(whole));
  });

  test('events of a headless run', async () => {
    const event = (type: string, more: object) => ({ type, timestamp: START, sessionID: 'ses_1', ...more });
    const session = await readLog(
      asLog([
        event('step_start', { part: part('step-start') }),
        event('text', { part: text('Picked.') }),
        event('tool_use', { part: tool('write', { filePath: 'pears.txt', content: '12' }) }),
        event('step_finish', { part: part('step-finish', { reason: 'stop', tokens: { input: 1, output: 2 } }) }),
        event('error', { error: { name: 'APIError', data: { message: 'overloaded' } } }),
      ]),
    );
    expect(session).toMatchObject({ id: 'ses_1', end: 'error', apiErrors: 1, usage: { input: 1, output: 2 } });
    expect(session.steps.map((step) => step.kind)).toEqual(['say', 'edit', 'note']);
  });

  test('one file of the storage is the little that it is', async () => {
    expect((await readLog(JSON.stringify(INFO, null, 2))).cwd).toBe('/orchard');
    expect((await readLog(JSON.stringify(text('Pick.')))).steps).toMatchObject([{ kind: 'say', by: 'agent' }]);
    expect(await readBytes(Buffer.from(JSON.stringify({ id: 'p', type: 'text', text: 'Pick.' })))).toHaveProperty(
      'kind',
      'not-a-log',
    );
  });

  test('only records with its ids are claimed', () => {
    const { id, role, time } = user().info;
    for (const other of [
      { id, role, time },
      { role, content: '' },
      { id: 'p', type: 'text', text: '' },
      { id, time },
    ])
      expect(opencode.claims(other)).toBe(false);
    expect(opencode.document?.claims({ info: { id: 'x', time: {} }, messages: [{ role: 'user' }] })).toBe(false);
  });
});

describe('sample storages', () => {
  const trees = ['agent-sessions__storage_v2', 'agent-sessions__storage_legacy', 'git-ai__opencode-storage']
    .map((name) => sharedData('sessions', 'opencode', name))
    .filter((folder) => folder !== null);

  /** Every JSON file below a folder, in the order of their names. */
  const recordsIn = (folder: string): Record<string, unknown>[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({
        messageID: path.basename(path.dirname(name)),
        ...(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as object),
      }));

  test.skipIf(trees.length === 0)(
    'joined as lines read clean (or skipped: no sample logs beside this checkout)',
    async () => {
      for (const tree of trees) {
        const parts = recordsIn(path.join(tree, 'part'));
        const messages = recordsIn(path.join(tree, 'message')).map(({ messageID: _, ...info }) => info);
        for (const id of new Set(messages.map((info) => info.sessionID))) {
          const own = messages.filter((info) => info.sessionID === id);
          const lines = own.flatMap((info) => [info, ...parts.filter((one) => one.messageID === info.id)]);
          const session = await readLog(asLog(lines));
          expect([session.format, session.id, accounted(session)]).toEqual(['opencode', id, true]);
          expect(Object.keys(session.diagnostics.skipped).filter((reason) => reason.startsWith('unknown'))).toEqual([]);
          expect(session.steps.filter(isCall).length).toBeGreaterThan(0);
        }
      }
    },
  );
});
