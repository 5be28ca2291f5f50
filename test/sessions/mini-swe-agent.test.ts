import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { RunStep, Session } from '../../src/core/index.ts';
import { sharedData } from '../shared-data.ts';
import { readBytes, readLog } from './reading.ts';

const document = (messages: readonly unknown[], info: object = {}) =>
  JSON.stringify({
    info: { exit_status: 'Submitted', submission: '', model_stats: { instance_cost: 0, api_calls: 1 }, ...info },
    messages: [{ role: 'system', content: 'Pick.' }, { role: 'user', content: 'Count the pears.' }, ...messages],
    trajectory_format: 'mini-swe-agent-1.1',
  });
const answered = (content: string, extra: object = {}) => ({ role: 'assistant', content, extra });
const fenced = (command: string) => answered(`I pick.\n\n\`\`\`bash\n${command}\n\`\`\``);
const user = (content: string, extra?: object) => ({ role: 'user', content, ...(extra && { extra }) });

const read = (...messages: readonly unknown[]): Promise<Session> => readLog(document(messages));
const runs = (session: Session): RunStep[] => session.steps.filter((step): step is RunStep => step.kind === 'run');
async function runOf(...messages: readonly unknown[]): Promise<RunStep> {
  const [run] = runs(await read(...messages));
  if (!run) throw new Error('no run');
  return run;
}

describe('the observation behind a command', () => {
  test.each([
    ['<returncode>0</returncode>\n<output>\npears\n</output>', 'ok', 0, 'text', 'pears\n'],
    ['<returncode>2</returncode>\n<output>\n</output>', 'error', 2, 'text', ''],
    ['<returncode>-15</returncode>\n<output>\n</output>', 'error', -15, 'text', ''],
    [
      '<exception>killed</exception>\n<returncode>-1</returncode>\n<output>\npea</output>',
      'error',
      null,
      'none',
      'pea',
    ],
    ["Observation: {'output': 'pears', 'returncode': 1}", 'error', 1, 'text', null],
    ['The last command <command>ls</command> timed out and has been killed.', 'error', null, 'none', null],
    ['pears', 'unknown', null, 'none', 'pears'],
  ])('%j', async (text, outcome, code, source, output) => {
    const run = await runOf(fenced('ls'), user(text));
    expect([run.outcome, run.exit.code, run.exit.source]).toEqual([outcome, code, source]);
    if (output !== null) expect(run.output.head).toBe(output);
  });

  test('is cut in the middle, which is counted', async () => {
    const cut = '<returncode>0</returncode>\n<warning>\nlong\n</warning>\n<output_head>\na\n</output_head>';
    expect((await read(fenced('ls'), user(cut))).diagnostics.truncated).toBe(1);
    const full = { raw_output: 'pears', returncode: 0, exception_info: '' };
    const session = await read(fenced('ls'), user(cut, full));
    expect([session.diagnostics.truncated, runs(session)[0]?.output.head]).toEqual([0, 'pears']);
  });

  test('cannot be dictated by what a command prints', async () => {
    const text = '<returncode>1</returncode>\n<output>\n<returncode>0</returncode>\n</output>';
    expect((await runOf(fenced('ls'), user(text))).exit.code).toBe(1);
  });
});

describe('answers', () => {
  test.each([
    ['one block', 'A\n```bash\nls\n```\nB', ['ls']],
    ['the newer fence before the older', '```mswea_bash_command\nls\n```\n```bash\nrm -r .\n```', ['ls']],
    ['two blocks, of which none was run', '```bash\nls\n```\n```bash\nrm -r .\n```', []],
    ['a block of another language', '```bashful\nls\n```', []],
    ['a block that does not end', '```bash\nls', []],
    ['none', 'pears', []],
  ])('%s', async (_name, content, commands) => {
    const session = await read(answered(content));
    expect(runs(session).map((run) => run.command.head)).toEqual(commands);
  });

  test('calls of the model, as the agent understood them or as the API gave them', async () => {
    const call = { id: 'c1', function: { name: 'bash', arguments: '{"command":"ls"}' } };
    const answer = { role: 'tool', tool_call_id: 'c1', content: '', extra: { raw_output: 'x', returncode: 3 } };
    for (const extra of [{}, { actions: [{ command: 'ls', tool_call_id: 'c1' }] }]) {
      const run = await runOf({ ...answered('', extra), tool_calls: [call] }, answer);
      expect(run).toMatchObject({ callId: 'c1', command: { head: 'ls' }, exit: { code: 3, source: 'field' } });
    }
  });

  test('of the responses API lie in an output list', async () => {
    const response = {
      object: 'response',
      model: 'gpt-5.5',
      output: [
        { type: 'message', content: [{ type: 'output_text', text: 'I look.' }] },
        { type: 'function_call', call_id: 'c1', name: 'bash', arguments: '{"command":"ls"}' },
      ],
      usage: { input_tokens: 90, output_tokens: 4, input_tokens_details: { cached_tokens: 60 } },
      extra: { actions: [{ command: 'ls', tool_call_id: 'c1' }], cost: 0.5, timestamp: 1_777_881_601 },
    };
    const output = {
      type: 'function_call_output',
      call_id: 'c1',
      output: 'text',
      extra: { raw_output: 'p', returncode: 0 },
    };
    const session = await read(response, output);
    expect(session.steps.map((step) => step.kind)).toEqual(['say', 'say', 'say', 'run']);
    expect(session).toMatchObject({ models: ['gpt-5.5'], startedAt: '2026-05-04T08:00:01.000Z' });
    expect(session.usage).toMatchObject({ input: 30, cachedInput: 60, output: 4, costUsd: 0.5, how: 'sum' });
    expect(runs(session)[0]).toMatchObject({ outcome: 'ok', output: { head: 'p' } });
  });

  test('that nothing follows stay unanswered', async () => {
    const session = await read(fenced('ls'));
    expect([runs(session)[0]?.outcome, session.diagnostics.unanswered]).toEqual(['unanswered', 1]);
  });

  test('results of calls that nobody made are counted', async () => {
    const stray = { role: 'tool', tool_call_id: 'c9', content: 'x', extra: { raw_output: 'x', returncode: 0 } };
    expect((await read(stray)).diagnostics.orphanResults).toBe(1);
  });
});

describe('a human at the terminal', () => {
  test.each([
    ['Command not executed. The user rejected your command with the following message: no', 'rejected', 'permission'],
    ['Interrupted by user: wait', 'cancelled', 'interruption'],
  ])('%s', async (text, outcome, what) => {
    const session = await read(fenced('ls'), user(text));
    expect(runs(session)[0]?.outcome).toBe(outcome);
    expect(session.steps.at(-1)).toMatchObject({ kind: 'note', what });
  });

  test('a new task is theirs', async () => {
    const task = user('The user added a new task: Count plums.', { interrupt_type: 'UserNewTask' });
    expect((await read(task)).steps.at(-1)).toMatchObject({ by: 'human', text: { head: 'Count plums.' } });
  });
});

describe('the end', () => {
  test.each([
    ['Submitted', 'completed', 0, []],
    ['LimitsExceeded', 'interrupted', 0, ['interruption']],
    ['TimeExceeded', 'interrupted', 0, ['interruption']],
    ['RepeatedFormatError', 'error', 0, ['interruption']],
    ['RateLimitError', 'error', 1, ['api-error']],
    ['ContextWindowExceededError', 'error', 1, ['api-error']],
    ['KeyError', 'error', 0, ['interruption']],
  ])('%s', async (exit_status, end, apiErrors, notes) => {
    const session = await read({ role: 'exit', content: exit_status, extra: { exit_status, submission: '' } });
    expect([session.end, session.apiErrors]).toEqual([end, apiErrors]);
    expect(session.steps.flatMap((step) => (step.kind === 'note' ? [step.what] : []))).toEqual(notes);
  });

  test('what was handed in is the last command’s output', async () => {
    const run = await runOf(fenced('echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT; git diff'), user('diff --git'));
    expect(run).toMatchObject({ outcome: 'ok', exit: { code: 0, source: 'implied' }, output: { head: 'diff --git' } });
  });

  test('a cost of nothing is not known', async () => {
    expect((await read()).usage).toMatchObject({ costUsd: null, how: 'none' });
  });
});

describe('the bare lists of the first versions', () => {
  test('are known by their observations', async () => {
    const list = [
      { role: 'user', content: 'Count.' },
      { role: 'assistant', content: '```bash\nls\n```' },
    ];
    const session = await readLog(JSON.stringify([...list, user('<returncode>0</returncode>\n<output>\n</output>')]));
    expect([session.format, runs(session)[0]?.outcome, session.end]).toEqual(['mini-swe-agent', 'ok', 'unknown']);
    expect('kind' in (await readBytes(Buffer.from(JSON.stringify(list))))).toBe(true);
  });
});

const labels = sharedData('labelled', 'mini-swe-agent', 'LABELS.tsv');

test.skipIf(labels === null)('labelled trajectories hold as many failures as their labels say', async () => {
  const rows = readFileSync(labels ?? '', 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  for (const row of rows.filter((_, at) => at % 6 === 0)) {
    const [name = '', , , cost, formats, failed, timeouts] = row.split('\t');
    const file = path.join(path.dirname(labels ?? ''), 'trajs', `${name}.traj.json.gz`);
    const session = await readBytes(gunzipSync(readFileSync(file)));
    if ('kind' in session) throw new Error(session.why);
    const refused = session.steps.filter(
      (step) => step.kind === 'say' && step.text.head.startsWith('Please always provide'),
    );
    const codes = runs(session).filter((run) => run.exit.code !== null && run.exit.code !== 0);
    const stopped = runs(session).filter((run) => run.outcome === 'error' && run.exit.code === null);
    expect([refused.length, codes.length, stopped.length], name).toEqual([formats, failed, timeouts].map(Number));
    expect(session.usage.costUsd, name).toBeCloseTo(Number(cost), 3);
    expect(session.end, name).toBe('completed');
  }
});
