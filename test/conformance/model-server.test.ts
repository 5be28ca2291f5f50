import { afterEach, describe, expect, test } from 'vitest';
import { type ModelServer, serveModel } from '../../scripts/conformance/model-server.ts';
import { phrase } from '../../scripts/conformance/phrase.ts';
import { promptOf, type Turn, turnsOf } from '../../scripts/conformance/scenario.ts';

const schema = (...names: readonly string[]) => ({ properties: Object.fromEntries(names.map((name) => [name, {}])) });
const offering = (tools: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(tools).map(([name, keys]) => [name, new Set(keys)]));

describe('an act in the words of the tools at hand', () => {
  const QWEN = offering({
    run_shell_command: ['command', 'description', 'is_background'],
    read_file: ['file_path'],
    write_file: ['file_path', 'content'],
    edit: ['file_path', 'old_string', 'new_string'],
  });
  const PI = offering({ bash: ['command'], read: ['path'], edit: ['path', 'edits'], write: ['path', 'content'] });
  const CODEX = offering({ exec_command: ['cmd', 'workdir'] });
  const EDIT = { edit: 'rows.txt', find: 'fig\n', put: 'fig\nplum\n' };

  test.each([
    [{ run: 'ls' }, QWEN, { command: 'ls', description: 'one step of the task', is_background: false }],
    [{ run: 'ls' }, CODEX, { cmd: 'ls' }],
    [{ read: 'rows.txt' }, QWEN, { file_path: '/orchard/rows.txt' }],
    [{ read: 'rows.txt' }, CODEX, { cmd: "cat 'rows.txt'" }],
    [{ write: 'new.txt', text: 'fig\n' }, PI, { path: '/orchard/new.txt', content: 'fig\n' }],
    [EDIT, QWEN, { file_path: '/orchard/rows.txt', old_string: 'fig\n', new_string: 'fig\nplum\n' }],
    [EDIT, PI, { path: '/orchard/rows.txt', edits: [{ oldText: 'fig\n', newText: 'fig\nplum\n' }] }],
    [{ call: 'graft', with: { tree: 3 } }, PI, { tree: 3 }],
  ])('%j', (act, offered, input) => {
    expect(phrase(act, offered, '/orchard')).toMatchObject({ input });
  });

  test('is a patch where there is no tool for it', () => {
    const body = '*** Update File: rows.txt\n@@\n-fig\n+fig\n+plum\n';
    const text = `*** Begin Patch\n${body}*** End Patch`;
    expect(phrase(EDIT, offering({ apply_patch: [] }), '/orchard')).toEqual({ tool: 'apply_patch', text });
    const input = { cmd: `apply_patch <<'PATCH'\n${text}\nPATCH` };
    expect(phrase(EDIT, CODEX, '/orchard')).toEqual({ tool: 'exec_command', input });
    expect(phrase({ edit: 'a', find: 'b\n', put: '' }, CODEX, '/orchard')).toMatchObject({
      input: { cmd: expect.stringContaining('@@\n-b\n*** End') },
    });
  });

  test('needs a shell', () => {
    expect(() => phrase({ run: 'ls' }, new Map(), '/orchard')).toThrow('no shell');
  });
});

test('turns are counted, and a prompt is padded', () => {
  const turns = turnsOf({ turns: [{ say: 'tree {n} after {n-1}', times: 3 }, { say: 'done' }] });
  expect(turns.map(({ say }) => say)).toEqual(['tree 1 after 0', 'tree 2 after 1', 'tree 3 after 2', 'done']);
  const scenario = { about: '', task: 'Count.', files: {}, turns: [] };
  expect(promptOf(scenario)).toBe('Count.');
  expect(promptOf({ ...scenario, pad: { line: 'fig\n', bytes: 9 } })).toBe('Count.\nfig\nfig\n');
});

describe('the model', () => {
  let server: ModelServer | undefined;
  afterEach(() => server?.close());
  const TURNS: readonly Turn[] = [{ say: 'I look.', acts: [{ run: 'ls' }], outage: 503 }];
  const asks = async (path: string, body: object) => {
    const response = await fetch(`${server?.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  };
  const CHAT = { tools: [{ type: 'function', function: { name: 'bash', parameters: schema('command') } }] };
  const RESPONSES = { tools: [{ type: 'function', name: 'exec_command', parameters: schema('cmd') }] };
  const GEMINI = { tools: [{ functionDeclarations: [{ name: 'run_shell_command', parameters: schema('command') }] }] };

  test.each([
    ['/v1/chat/completions', CHAT, '"arguments":"{\\"command\\":\\"ls\\"}"', '"content":"That is all."'],
    ['/v1/responses', RESPONSES, '"arguments":"{\\"cmd\\":\\"ls\\"}"', '"text":"That is all."'],
    ['/m:generateContent', GEMINI, '"args":{"command":"ls"}', '"text":"That is all."'],
  ])('at %s fails once, makes its call, and then has no more to do', async (path, body, called, last) => {
    const played: (string | undefined)[] = [];
    server = await serveModel({ turns: TURNS, folder: '/orchard', onTurn: ({ say }) => played.push(say) });
    expect(await asks(path, body)).toMatchObject({ status: 503, text: expect.stringContaining('scripted outage') });
    expect((await asks(path, {})).status).toBe(200);
    expect(played).toEqual([]);
    expect((await asks(path, body)).text).toContain(called);
    expect((await asks(path, body)).text).toContain(last);
    expect(played).toEqual(['I look.', 'That is all.']);
  });

  test.each([
    ['/v1/chat/completions', { ...CHAT, stream: true }, 'data: [DONE]\n\n'],
    ['/v1/responses', { ...RESPONSES, stream: true }, 'event: response.completed\n'],
    ['/m:streamGenerateContent?alt=sse', GEMINI, 'data: {"candidates"'],
  ])('at %s streams where it is asked to', async (path, body, holds) => {
    server = await serveModel({
      turns: [{ say: 'I look.', acts: [{ run: 'ls' }] }],
      folder: '/orchard',
      onTurn: () => {},
    });
    const { text } = await asks(path, body);
    expect(text).toContain(holds);
    expect(text).toContain('I look.');
  });

  test('lists itself to whoever asks for anything else', async () => {
    server = await serveModel({ turns: [], folder: '/orchard', onTurn: () => {} });
    expect((await asks('/v1/models', {})).text).toContain('"id":"scripted"');
  });
});
