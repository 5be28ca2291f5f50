import { describe, expect, test } from 'vitest';
import type { RunStep } from '../../../src/core/index.ts';
import { asLog, readLog } from '../reading.ts';

const at = (second: number): string => `2026-05-04T08:00:0${second}.000Z`;
const record = (type: string, second: number, rest: object) => ({
  ...{ type, uuid: `u${second}`, sessionId: 'harvest', cwd: '/orchard', timestamp: at(second) },
  ...rest,
});
const use = (second: number, id: string, name: string, input: object) =>
  record('assistant', second, {
    message: {
      role: 'assistant',
      id: `m${second}`,
      model: 'claude-opus-4-6',
      content: [{ type: 'tool_use', id, name, input }],
    },
  });
const result = (second: number, id: string, content: string, toolUseResult: object) =>
  record('user', second, {
    message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content }] },
    toolUseResult,
  });
const notice = (status: string, summary: string) =>
  `<task-notification>\n<task-id>b1</task-id>\n<status>${status}</status>\n<summary>${summary}</summary>\n</task-notification>`;
const task = (rest: object) => ({
  retrieval_status: 'success',
  task: { task_id: 'b1', task_type: 'local_bash', ...rest },
});
const red = '===== 1 failed, 3 passed in 0.12s =====\n';

const begun = [
  use(1, 'c1', 'Bash', { command: 'pytest', run_in_background: true }),
  result(2, 'c1', 'Command running in background with ID: b1. Output is being written to: /tmp/b1.output', {
    ...{ stdout: '', stderr: '', interrupted: false, backgroundTaskId: 'b1' },
  }),
];
async function runOf(...records: readonly object[]): Promise<RunStep> {
  const { steps } = await readLog(asLog([...begun, ...records]));
  return steps.at(0) as RunStep;
}
const poll = (tool: string, content: object) => [use(3, 'c2', tool, {}), result(4, 'c2', '', content)];

describe('a command in the background', () => {
  test('is running where nothing tells of its end', async () => {
    expect(await runOf()).toMatchObject({ outcome: 'running', exit: { code: null } });
    const half = poll('TaskOutput', task({ status: 'running', output: 'collecting' }));
    expect(await runOf(...half)).toMatchObject({ outcome: 'running', endTime: at(2) });
  });

  test.each([
    ['TaskOutput', task({ status: 'completed', exitCode: 1, output: red })],
    ['BashOutput', { shellId: 'b1', status: 'failed', exitCode: 1, stdout: red, stderr: '' }],
  ])('has the end, the output and the verdict that %s fetched', async (tool, content) => {
    expect(await runOf(...poll(tool, content))).toMatchObject({
      ...{ outcome: 'error', endTime: at(4), exit: { code: 1, source: 'text' } },
      tests: { runner: 'pytest', failed: 1, passed: 3 },
    });
  });

  test('has its output together that was fetched in pieces', async () => {
    const piece = (stdout: string, rest: object) => ({ shellId: 'b1', stdout, stderr: '', ...rest });
    const run = await runOf(
      ...poll('BashOutput', piece('===== 1 failed, ', { status: 'running' })),
      use(5, 'c3', 'BashOutput', {}),
      result(6, 'c3', '', piece('3 passed in 0.12s =====', { status: 'completed', exitCode: 1 })),
    );
    expect(run).toMatchObject({ output: { head: red.trim() }, tests: { failed: 1 } });
  });

  test.each([
    ['completed', 'Background command "Test" completed (exit code 0)', 'ok', 0],
    ['completed', 'Background command "Test" completed', 'ok', 0],
    ['failed', 'Background command "Test" failed with (exit code 2)', 'error', 2],
    ['killed', 'Background command "Test" was stopped', 'cancelled', null],
  ])('ends as a notice says: %s, %s', async (status, summary, outcome, code) => {
    const words = notice(status, summary);
    const said = [
      record('user', 5, { message: { role: 'user', content: words } }),
      record('queue-operation', 5, { operation: 'enqueue', content: words }),
      record('attachment', 5, { attachment: { type: 'queued_command', prompt: words } }),
    ];
    for (const one of said) expect(await runOf(one)).toMatchObject({ outcome, exit: { code }, endTime: at(5) });
  });

  test('gets its verdict when it is fetched behind the notice, and keeps its end', async () => {
    const ended = record('user', 3, {
      uuid: 'n',
      message: { role: 'user', content: notice('completed', 'done (exit code 1)') },
    });
    const run = await runOf(ended, ...poll('TaskOutput', task({ status: 'completed', exitCode: 1, output: red })));
    expect(run).toMatchObject({ outcome: 'error', endTime: at(3), tests: { failed: 1 } });
  });

  test('is not ended by what is told of another', async () => {
    const other = { shellId: 'b2', status: 'completed', exitCode: 0, stdout: 'ripe', stderr: '' };
    expect(await runOf(...poll('BashOutput', other))).toMatchObject({ outcome: 'running' });
  });
});
