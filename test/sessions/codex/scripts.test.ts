import { describe, expect, test } from 'vitest';
import type { Session } from '../../../src/core/index.ts';
import { accounted, asLog, readLog } from '../reading.ts';

const at = (second: number): string => `2026-09-04T08:00:${String(second).padStart(2, '0')}.000Z`;
const head = { timestamp: at(0), type: 'session_meta', payload: { id: 'q1', cwd: '/orchard', cli_version: '0.153.4' } };
const item = (payload: object, second: number) => ({ timestamp: at(second), type: 'response_item', payload });
const script = (source: string, id = 'c1') =>
  item({ type: 'custom_tool_call', status: 'completed', call_id: id, name: 'exec', input: source }, 1);
const said = (texts: string | readonly string[], id = 'c1', second = 5) => {
  const output = [texts].flat().map((text) => ({ type: 'input_text', text }));
  return item({ type: 'custom_tool_call_output', call_id: id, output }, second);
};
const told = (nested: object, second = 3) => ({
  timestamp: at(second),
  type: 'event_msg',
  payload: { type: 'item_completed', turn_id: 't', item: nested },
});
const ran = (command: string, rest: object = {}) => ({
  type: 'CommandExecution',
  id: `exec-${command.length}`,
  command: ['/bin/bash', '-lc', command],
  cwd: 'file:///orchard/pear%20trees',
  status: 'completed',
  aggregated_output: 'ripe\n',
  exit_code: 0,
  ...rest,
});
const wait = (id: string, cell: string) =>
  item({ type: 'function_call', call_id: id, name: 'wait', arguments: JSON.stringify({ cell_id: cell }) }, 6);
const done = 'Script completed\nWall time 0.2 seconds\nOutput:\n';

const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([head, ...records]));
const shown = ({ steps }: Session) =>
  steps.map((step) => {
    if (step.kind === 'run')
      return `run ${step.command.head} in ${step.cwd}: ${step.outcome} ${step.exit.code} ${step.exit.source} ${step.output.head.trim()}`;
    if (step.kind !== 'edit') return step.kind === 'other' ? `other ${step.tool}: ${step.outcome}` : step.kind;
    const [edit] = step.edits;
    return `edit ${step.outcome}: ${edit?.op === 'patch' ? edit.text.head : edit?.op}`;
  });

const PATCH = '*** Begin Patch\n*** Add File: figs.txt\n+three\n*** End Patch';
const RUN = 'const r = await tools.exec_command({cmd: "make pick"}); text(r.output)';

describe('what a script of code mode called, as events tell it', () => {
  test('a command stands in the place of the script, with its exit code and folder', async () => {
    const session = await read(
      script(RUN),
      told(ran('make pick', { exit_code: 2, status: 'failed' })),
      said([done, 'ripe']),
    );
    expect(shown(session)).toEqual(['run make pick in /orchard/pear trees: error 2 field ripe']);
    expect(session.steps.at(0)).toMatchObject({ callId: 'c1', tool: 'exec_command', time: at(1), endTime: at(3) });
    expect(session.diagnostics).toMatchObject({ duplicates: 0, orphanResults: 0, unanswered: 0 });
    expect(accounted(session)).toBe(true);
  });

  test('several are a step each, also those whose arguments the script computes', async () => {
    const looped = 'for (const tree of trees) await tools.exec_command({cmd: pick(tree)})';
    const session = await read(script(looped), told(ran('pick a')), told(ran('pick bb')), said(done));
    expect(shown(session).map((one) => one.slice(0, 12))).toEqual(['run pick a i', 'run pick bb ']);
  });

  test('a patch is the one that the script spells out, else the one that the changes make', async () => {
    const change = {
      type: 'FileChange',
      id: 'exec-p',
      status: 'completed',
      changes: { 'figs.txt': { type: 'add', content: 'three\n' } },
    };
    const spelt = `await tools.apply_patch(${JSON.stringify(PATCH)})`;
    expect(shown(await read(script(spelt), told(change), said(done)))).toEqual([`edit ok: ${PATCH}`]);
    const made = 'await tools.apply_patch(make())';
    expect(shown(await read(script(made), told(change), said(done)))).toEqual([`edit ok: ${PATCH}`]);
  });

  test('an update becomes hunks without numbers; a change that failed is an error', async () => {
    const changes = {
      'pears.txt': { type: 'update', unified_diff: '@@ -1,2 +1,2 @@\n row\n-one\n+two\n', move_path: 'p.txt' },
      'nuts.txt': { type: 'delete', content: 'nut\n' },
    };
    const session = await read(
      script('run()'),
      told({ type: 'FileChange', id: 'exec-u', status: 'failed', changes }),
      said(done),
    );
    const [step] = shown(session);
    expect(step).toContain(
      'edit error: *** Begin Patch\n*** Update File: pears.txt\n*** Move to: p.txt\n@@\n row\n-one\n+two\n',
    );
    expect(session.steps.at(0)).toMatchObject({ edits: [{ op: 'patch', text: { bytes: 119 } }] });
  });

  test('a tool of a server is another call; a direct call that is open has its own event', async () => {
    const query = {
      type: 'McpToolCall',
      id: 'exec-7',
      server: 'barn',
      tool: 'look',
      status: 'completed',
      arguments: { row: 1 },
    };
    expect(shown(await read(script('x()'), told(query), said(done)))).toEqual(['other barn__look: ok']);
    const direct = item({ type: 'function_call', call_id: 'd1', name: 'look', arguments: '{}' }, 2);
    expect(shown(await read(script('x()'), direct, told(query), said(done)))).toEqual([
      'other exec: ok',
      'other look: unanswered',
    ]);
  });

  test('a script that goes on is waited for; what comes when it has ended is a step of its own', async () => {
    const session = await read(
      script(RUN),
      said('Script running with cell ID 28\nWall time 10.0 seconds\nOutput:\n'),
      wait('w1', '28'),
      told(ran('make pick'), 7),
      item({ type: 'function_call_output', call_id: 'w1', output: done }, 8),
      told(ran('make pie'), 9),
    );
    expect(shown(session)).toEqual([
      'run make pick in /orchard/pear trees: ok 0 field ripe',
      'run make pie in /orchard/pear trees: ok 0 field ripe',
    ]);
  });
});

describe('what a script called where no event tells of it', () => {
  test.each([
    [RUN, 'ripe', 'run make pick in null: unknown null none ripe'],
    [RUN, '{"exit_code":1,"output":"sour"}', 'run make pick in null: error 1 text sour'],
    [
      'text(await tools.exec_command({workdir: "/barn", "cmd": \'ls "a"\'}))',
      '{"exit_code":0,"output":"a"}',
      'run ls "a" in /barn: ok 0 text a',
    ],
    [`const patch = ${JSON.stringify(PATCH)};\nawait tools.apply_patch(patch)`, '', `edit ok: ${PATCH}`],
    [`await tools.apply_patch(String.raw\`${PATCH}\`)`, '', `edit ok: ${PATCH}`],
    [`await tools.apply_patch([${PATCH.split('\n').map((line) => `'${line}'`)}].join("\\n"))`, '', `edit ok: ${PATCH}`],
    [`if (ripe) await tools.apply_patch(${JSON.stringify(PATCH)})`, '', `edit unknown: ${PATCH}`],
    ['// tools.exec_command({cmd: "rm"})\ntext("tools.exec_command({cmd: 1})")', 'x', 'other exec: ok'],
    [`await tools.exec_command({cmd: \`pick \${tree}\`})`, 'x', 'other exec: ok'],
    ['await tools.exec_command({cmd: "unended', 'x', 'other exec: ok'],
  ])('%s', async (source, printed, step) => {
    expect(shown(await read(script(source), said([done, printed])))).toEqual([step]);
  });

  test('each of several is a step, and what was printed belongs to the last command', async () => {
    const two = `await tools.apply_patch(${JSON.stringify(PATCH)}); text((await tools.exec_command({cmd:"npx vitest run"})).output)`;
    const verdict = ' Test Files  1 failed (1)\n      Tests  1 failed | 3 passed (4)\n';
    const [edit, run] = shown(await read(script(two), said([done, verdict])));
    expect(edit).toBe(`edit ok: ${PATCH}`);
    expect(run).toContain('run npx vitest run in null: error null none Test Files');
  });

  test('a script that failed did not patch', async () => {
    const failed = 'Script failed\nWall time 0.1 seconds\nOutput:\n\nScript error:\napply_patch verification failed';
    const session = await read(script(`await tools.apply_patch(${JSON.stringify(PATCH)})`), said(failed));
    expect(shown(session)).toEqual([`edit error: ${PATCH}`]);
  });

  test('another tool of that name, without scripts, is what it was', async () => {
    const other = item(
      { type: 'function_call', call_id: 'c1', name: 'exec', arguments: '{"what":"tools.exec_command({cmd:1})"}' },
      1,
    );
    expect(shown(await read(other, said('Script-like words')))).toEqual(['other exec: ok']);
  });
});
