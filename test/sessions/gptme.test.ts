import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallStep, Session } from '../../src/core/index.ts';
import { isCall } from '../../src/core/index.ts';
import { fencesOf } from '../../src/sessions/gptme/fences.ts';
import { swapsOf } from '../../src/sessions/gptme/patches.ts';
import { usesIn } from '../../src/sessions/gptme/uses.ts';
import { gptme } from '../../src/sessions/gptme.ts';
import { growsLinearly } from './growth.ts';
import { asLog, readLog } from './reading.ts';

const at = (second: number): string => `2026-05-04T08:00:${String(second).padStart(2, '0')}.000000`;
const message = (role: string, content: string, more: object = {}) => ({ role, content, timestamp: at(1), ...more });
const agent = (content: string, more: object = {}) => message('assistant', content, more);
const system = (content: string, more: object = {}) => message('system', content, more);
const block = (words: string, content: string): string => `\`\`\`${words}\n${content}\n\`\`\``;
const read = (...records: readonly unknown[]): Promise<Session> =>
  readLog(asLog([message('user', 'Pick.'), ...records]));
const callsOf = (session: Session): CallStep[] => session.steps.filter(isCall);
async function callOf(...records: readonly unknown[]): Promise<CallStep> {
  const [call] = callsOf(await read(...records));
  if (!call) throw new Error('no call');
  return call;
}

describe('which records are gptme’s', () => {
  test.each([
    [message('user', 'Pick.'), true],
    [message('assistant', 'Yes.', { metadata: {}, call_id: 'c', pinned: true }), true],
    [{ role: 'user', content: 'Pick.' }, false],
    [{ role: 'user', content: [], timestamp: at(1) }, false],
    [{ role: 'user', content: 'Pick.', timestamp: 1_777_881_600 }, false],
    [message('developer', 'Pick.'), false],
    [message('user', 'Pick.', { id: 'm1' }), false],
    [message('user', 'Pick.', { mood: 'ripe' }), true],
    [{ ...message('user', 'Pick.', { mood: 'ripe' }), timestamp: '2026-05-04T08:00:00Z' }, false],
  ])('%j: %s', (record, own) => {
    expect(gptme.claims(record)).toBe(own);
  });
});

describe('blocks', () => {
  const words = (text: string) => fencesOf(text).map((fence) => [fence.words, fence.content]);

  test.each([
    ['one', 'Now.\n```shell\nls\n```', [['shell', 'ls']]],
    [
      'two',
      '```shell\nls\n```\n\n```save a.txt\npear\n```\n',
      [
        ['shell', 'ls'],
        ['save a.txt', 'pear'],
      ],
    ],
    [
      'that two models’ fences run together',
      '```shell\nls\n``````patch a\nx\n```',
      [
        ['shell', 'ls'],
        ['patch a', 'x'],
      ],
    ],
    ['with a language nested', '```save a.md\n```python\nx\n```\nend\n```', [['save a.md', '```python\nx\n```\nend']]],
    ['with a bare one nested', '```save a.md\nA\n```\nx\n```\nB\n```', [['save a.md', 'A\n```\nx\n```\nB']]],
    ['with longer fences', '````save a.md\n```\nx\n```\n````', [['save a.md', '```\nx\n```']]],
    ['that is followed by a thought', '```shell\nls\n```<think>\nx', [['shell', 'ls']]],
    ['of CRLF', '```shell\r\nls\r\n```\r\n', [['shell', 'ls']]],
    ['that does not end', '```shell\nls', []],
    ['within a line', 'Use ```shell to list', []],
  ])('%s', (_name, text, found) => {
    expect(words(text)).toEqual(found);
  });

  test('stand where they say, one behind the other, and any text is read in linear time', () => {
    const part = fc.constantFrom('```', '````', '```save a', '``````b', '\n', 'pear', '<think>', '\r\n', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let behind = 0;
        for (const fence of fencesOf(text)) {
          expect(fence.from).toBeGreaterThanOrEqual(behind);
          expect(text.slice(fence.from, fence.from + 3)).toBe('```');
          expect(fence.to).toBeGreaterThan(fence.from);
          behind = fence.to;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('calls in an answer', () => {
  const found = (text: string) => usesIn(text).map((use) => [use.tool, use.words, use.content, use.callId]);

  test.each([
    ['a block', block('shell', 'ls'), [['shell', '', 'ls', null]]],
    ['python', block('py', 'x'), [['ipython', '', 'x', null]]],
    ['an example', block('python', 'x'), []],
    [
      'a thought',
      `<thinking>\n${block('shell', 'rm -r .')}\n</thinking>\n${block('shell', 'ls')}`,
      [['shell', '', 'ls', null]],
    ],
    ['an endless thought', `<think>\n${block('shell', 'ls')}`, []],
    [
      'marked',
      '<tool-use><save args="a &amp; b.txt">\nx &lt; y\n</save></tool-use>',
      [['save', 'a & b.txt', 'x < y', null]],
    ],
    ['invoked', '<function_calls><invoke name="shell">ls</invoke></function_calls>', [['shell', '', 'ls', null]]],
    ['named', '@shell(call-1): {"command": "echo }"}', [['shell', '', '', 'call-1']]],
    [
      'named twice',
      '@a(1): {}\n@b(2): {"x": {}}',
      [
        ['a', '', '', '1'],
        ['b', '', '', '2'],
      ],
    ],
    ['named in an example', block('md', '@shell(call-1): {"command": "ls"}'), []],
    ['named, but cut off', '@shell(call-1): {"command": "ls', []],
    ['named, with broken parameters', '@shell(c): {command: ls}', [['shell', '', '{command: ls}', 'c']]],
  ])('%s', (_name, text, uses) => {
    expect(found(text)).toEqual(uses);
  });

  test.each(['@shell(c): {"command": "x"}\n', '<tool-use><a>', '<tool-use><a></tool-use>', '```\n'])(
    'many of %j cost linear time',
    async (piece) => {
      expect(await growsLinearly(16_000, (times) => usesIn(piece.repeat(times)))).toBe(true);
    },
  );
});

describe('edits', () => {
  const edits = async (text: string) => {
    const call = await callOf(agent(text));
    return call.kind === 'edit' ? call.edits : [];
  };
  const hunk = (from: string, to: string): string => `<<<<<<< ORIGINAL\n${from}\n=======\n${to}\n>>>>>>> UPDATED`;

  test('save ends the file with a newline', async () => {
    expect(await edits(block('save a.txt', 'pear'))).toMatchObject([
      { op: 'write', path: 'a.txt', content: { head: 'pear\n' } },
    ]);
  });

  test('append goes to the end, as a patch says it', async () => {
    const text = '*** Begin Patch\n*** Update File: a.txt\n@@\n+pear\n+\n+plum\n*** End Patch\n';
    expect(await edits(block('append a.txt', 'pear\n\nplum'))).toMatchObject([{ op: 'patch', text: { head: text } }]);
  });

  test.each([
    ['one', hunk('a', 'b'), [{ old: 'a', new: 'b' }]],
    [
      'several',
      `${hunk('a', 'b')}\n${hunk('c', 'd')}`,
      [
        { old: 'a', new: 'b' },
        { old: 'c', new: 'd' },
      ],
    ],
    ['nothing left', '<<<<<<< ORIGINAL\na\n=======\n>>>>>>> UPDATED', [{ old: 'a', new: '' }]],
    ['text that stays', hunk('a\n# ...\nc', 'A\n# ...\nc'), [{ old: 'a\n', new: 'A\n' }]],
    ['more that stays on one side', hunk('a\n# ...\nc', 'A'), null],
    ['no divider', '<<<<<<< ORIGINAL\na\n>>>>>>> UPDATED', null],
    ['no end', '<<<<<<< ORIGINAL\na\n=======\nb', null],
    ['words before', `pears\n${hunk('a', 'b')}`, null],
  ])('a patch of %s', (_name, text, swaps) => {
    expect(swapsOf(text)).toEqual(swaps);
  });

  test.each([
    ['patch a.txt', hunk('a', 'b'), [{ op: 'replace', path: 'a.txt' }]],
    ['patch a.txt', 'pears', [{ op: 'opaque', path: 'a.txt' }]],
    [
      'patch_many a.txt b.txt',
      `${hunk('a', 'b')}\n${hunk('c', 'd')}`,
      [{ path: 'a.txt' }, { path: 'b.txt', old: { head: 'c' } }],
    ],
    [
      'patch_many',
      `=== PATH: a.txt ===\n${hunk('a', 'b')}\n=== PATH: b.txt ===\n${hunk('c', 'd')}`,
      [{ path: 'a.txt' }, { path: 'b.txt' }],
    ],
    ['patch_many a.txt', 'pears', [{ op: 'opaque', path: null }]],
    ['morph a.txt', 'x', [{ op: 'opaque', path: 'a.txt' }]],
    ['save', 'x', [{ op: 'opaque', path: null }]],
  ])('%s', async (words, text, list) => {
    expect(await edits(block(words, text))).toMatchObject(list);
  });

  test('by name', async () => {
    const many = {
      patches: [
        { path: 'a.txt', patch: hunk('a', 'b') },
        { path: 'b.txt', patch: hunk('c', 'd') },
      ],
    };
    expect(await edits(`@patch_many(c1): ${JSON.stringify(many)}`)).toMatchObject([
      { path: 'a.txt' },
      { path: 'b.txt' },
    ]);
    expect(await edits('@save(c1): {"path": "a.txt", "content": "x"}')).toMatchObject([{ content: { head: 'x\n' } }]);
  });
});

describe('answers of tools', () => {
  const shell = agent(block('shell', 'make pick'));
  test.each([
    ['Ran command: `make pick`\n\n`12 pears`\n\n', 'ok', 0, 'implied', '12 pears'],
    [
      'Ran allowlisted command: `make pick`\n\n```stdout\n12\nReturn code: 1\n```\n\n',
      'ok',
      0,
      'implied',
      '12\nReturn code: 1',
    ],
    ['Ran command: `make pick`\n\n```stderr\nrot\nten\n```\n\nReturn code: 2\n', 'error', 2, 'text', 'rot\nten'],
    ['Ran command:\n```bash\nmake\npick\n```\n\nNo output\nReturn code: 1\n', 'error', 1, 'text', 'No output'],
    ['Command timed out (after 30s): `make pick`\n\nNo output before timeout\n', 'error', null, 'none', null],
    ['Command interrupted: `make pick`\n\nNo output before interruption\n', 'cancelled', null, 'none', null],
    ['Command denied: `make pick`\n\nno', 'rejected', null, 'none', null],
    ['Execution declined by user', 'rejected', null, 'none', null],
    ["Error executing tool 'shell': Shell error", 'error', null, 'none', null],
    ['Started background job **#1**: `make pick`', 'running', null, 'none', null],
  ])('%j', async (text, outcome, code, source, output) => {
    const call = await callOf(shell, system(text));
    expect(call).toMatchObject({ outcome, exit: { code, source } });
    if (output !== null) expect(call.output.head).toBe(output);
  });

  test('a verdict of tests is read from what was printed', async () => {
    const call = await callOf(shell, system('Ran command: `make pick`\n\n```stdout\n\n2 passed in 0.1s\n```\n'));
    expect(call).toMatchObject({ tests: { runner: 'pytest', green: true } });
  });

  test('messages of hooks between a call and its answer are the harness’s', async () => {
    const session = await read(
      shell,
      system('<budget>12 left</budget>'),
      system('Ran command: `make pick`\n\nNo output\n'),
    );
    expect(session.steps.map((step) => step.kind)).toEqual(['say', 'run', 'say']);
    expect(callsOf(session)[0]?.outcome).toBe('ok');
  });

  test('answers go to the calls that they look like', async () => {
    const session = await read(
      agent(`${block('save a.txt', 'x')}\n\n${block('shell', 'ls')}`),
      system('Ran command: `ls`\n\nNo output\n'),
      system('Saved to a.txt'),
    );
    expect(callsOf(session).map((call) => [call.tool, call.output.head])).toEqual([
      ['save', 'Saved to a.txt'],
      ['shell', 'No output'],
    ]);
  });

  test('named calls have theirs by id, strays are counted', async () => {
    const session = await read(
      agent('@read(c1): {"path": "a.txt"}'),
      system('pear', { call_id: 'c1' }),
      system('again', { call_id: 'c1' }),
      system('stray', { call_id: 'c2' }),
    );
    expect(callsOf(session)[0]).toMatchObject({ kind: 'read', path: 'a.txt', outcome: 'ok' });
    expect(session.diagnostics).toMatchObject({ duplicates: 1, orphanResults: 1 });
  });

  test.each([
    ['save a', 'Saved to a (overwritten)', 'ok'],
    ['save a', 'Save aborted: Content contains placeholder lines', 'error'],
    ['save a', 'Save aborted: user refused to create a missing folder.', 'rejected'],
    ['patch a', "Error executing tool 'patch': Patch failed: original chunk not found in file", 'error'],
    ['ipython', 'Executed code block.\n\nException during execution on line 1:\n  ZeroDivisionError', 'error'],
    ['ipython', 'Executed code block.\n\nResult:\n2', 'ok'],
    ['gh', 'opened', 'unknown'],
  ])('%s: %j', async (words, text, outcome) => {
    expect((await callOf(agent(block(words, '1 / 0')), system(text))).outcome).toBe(outcome);
  });
});

describe('the session', () => {
  test('sums what its answers took, in the older place too', async () => {
    const session = await read(
      agent('a', {
        metadata: { model: 'm', cost: 0.1, usage: { input_tokens: 5, output_tokens: 1, cache_read_tokens: 3 } },
      }),
      agent('b', { metadata: { model: 'n', cost: 0.2, input_tokens: 7, output_tokens: 2 } }),
    );
    expect(session.usage).toEqual({ input: 12, cachedInput: 3, cacheWrite: null, output: 3, costUsd: 0.3, how: 'sum' });
    expect(session.models).toEqual(['m', 'n']);
  });

  test('files beside a message are known by the beginning of their digests', async () => {
    const file_hashes = { '/orchard/rows.txt': '0123456789abcdef', 'https://orchard.example/map': 'none', odd: 7 };
    const session = await read(message('user', 'Look.', { files: ['/orchard/rows.txt'], file_hashes }));
    const attached = [{ path: '/orchard/rows.txt', digest: '0123456789abcdef' }];
    expect(session.steps.at(-1)).toMatchObject({ kind: 'say', by: 'human', attached });
  });

  test('a time without a zone is the same on every machine', async () => {
    expect((await read()).startedAt).toBe('2026-05-04T08:00:01.000Z');
  });

  test.each([
    [[agent('Done.')], 'completed'],
    [[agent(block('shell', 'ls'))], 'unknown'],
    [[agent(block('complete', ''))], 'completed'],
    [[agent(block('shell', 'ls')), system('Interrupted by user')], 'interrupted'],
    [[system('Stopped: reached max steps limit (9)')], 'interrupted'],
  ])('%j ends %s', async (records, end) => {
    expect((await read(...records)).end).toBe(end);
  });

  test('an interruption cancels what was at work', async () => {
    const session = await read(agent(block('shell', 'ls')), system('Interrupted by user'));
    expect(session.steps.map((step) => [step.kind, 'outcome' in step && step.outcome])).toEqual([
      ['say', false],
      ['run', 'cancelled'],
      ['note', false],
    ]);
  });

  test('paths follow the shell to where it went', async () => {
    const session = await read(
      agent(block('shell', 'cd rows')),
      system('Ran command: `cd rows`\n\nNo output\n'),
      system('<system_info>Working directory changed to: /orchard/rows</system_info>'),
      agent(`${block('save a.txt', 'x')}\n\n${block('save /b.txt', 'x')}\n\n${block('shell', 'ls')}`),
    );
    expect(session.cwd).toBe('/orchard');
    const [, one, two, run] = callsOf(session);
    expect([one, two]).toMatchObject([{ edits: [{ path: '/orchard/rows/a.txt' }] }, { edits: [{ path: '/b.txt' }] }]);
    expect(run).toMatchObject({ cwd: '/orchard/rows' });
  });
});

describe('an answer in several messages', () => {
  const used = agent('@shell(call-1): {"command": "make pick"}');
  const begun = system('Ran command: `make pick`\n\nten pears');

  test('of which only the last names the call is one answer', async () => {
    const end = system('Return code: 2', { call_id: 'call-1', metadata: { tool: 'shell' } });
    const session = await read(used, begun, system('<system_info>Tokens left: 9</system_info>'), end);
    expect(callsOf(session)).toMatchObject([
      { outcome: 'error', exit: { code: 2, source: 'text' }, output: { head: 'ten pears' } },
    ]);
    expect(session.steps.filter((step) => step.kind === 'say' && step.by === 'harness')).toHaveLength(1);
  });

  test.each([
    ['the end of the log', []],
    ['the next answer', [agent('Done.')]],
    ['a word of the human', [message('user', 'Go on.')]],
  ])('whose last one never comes ends at %s', async (_, rest) => {
    expect(await callOf(used, begun, ...rest)).toMatchObject({ outcome: 'ok', output: { head: 'ten pears' } });
  });

  test('that was interrupted is no answer, and not lost', async () => {
    const session = await read(used, begun, system('Interrupted by user'));
    expect(callsOf(session)).toMatchObject([{ outcome: 'cancelled' }]);
    expect(session.steps.some((step) => step.kind === 'say' && step.text.head.endsWith('ten pears'))).toBe(true);
  });
});

test('a call whose parameters are broken JSON is kept with its text and its outcome', async () => {
  const call = await callOf(
    agent('@shell(call-1): {command: "make pick"}'),
    system('Ran command: `make pick`\n\nten pears', { call_id: 'call-1', metadata: { tool: 'shell' } }),
  );
  expect(call).toMatchObject({ kind: 'other', tool: 'shell', outcome: 'ok', output: { head: 'ten pears' } });
  expect(call.kind === 'other' && call.input.head).toContain('make pick');
});
