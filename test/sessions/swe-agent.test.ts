import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CallStep, Session } from '../../src/core/index.ts';
import { isCall } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { readView } from '../../src/sessions/swe-agent/windows.ts';
import { whole } from '../../src/text/index.ts';
import { sharedData } from '../shared-data.ts';
import { inPieces, readLog, readSession } from './reading.ts';

const WINDOW = '[File: /orchard/count.py (4 lines total)]\n1:def count(row):\n2:    return 0\n3:\n4:print(count([]))\n';
const DONE = 'File updated. Please review the changes.\n';
const old = (open: string, directory = '/orchard') => JSON.stringify({ open_file: open, working_dir: directory });
const step = (action: string, observation: string, state: unknown = old('/orchard/count.py')) => ({
  action,
  observation,
  response: action,
  state,
  thought: '',
});
const read = (trajectory: readonly object[], more: object = {}): Promise<Session> =>
  readLog(
    JSON.stringify({ environment: 'swe_main', trajectory, history: [], info: { exit_status: 'submitted' }, ...more }),
  );
const callsOf = (session: Session): CallStep[] => session.steps.filter(isCall);
async function last(...trajectory: readonly object[]): Promise<CallStep> {
  const call = callsOf(await read(trajectory)).at(-1);
  if (!call) throw new Error('no call');
  return call;
}
const seen = step('open count.py', WINDOW);

describe('edits of lines', () => {
  test('become replacements of the lines that were shown, with their surroundings', async () => {
    const call = await last(seen, step('edit 2:2\n    return len(row)\nend_of_edit\n', WINDOW + DONE));
    expect(call).toMatchObject({
      kind: 'edit',
      outcome: 'ok',
      edits: [
        {
          op: 'replace',
          path: '/orchard/count.py',
          old: { head: 'def count(row):\n    return 0\n\nprint(count([]))' },
          new: { head: 'def count(row):\n    return len(row)\n\nprint(count([]))' },
        },
      ],
    });
  });

  test('may take lines away', async () => {
    const call = await last(seen, step('edit 3:4\nend_of_edit\n', WINDOW + DONE));
    expect(call).toMatchObject({ edits: [{ new: { head: 'def count(row):\n    return 0' } }] });
  });

  test.each([
    ['of lines that were not shown', [step('edit 7:9\nx\nend_of_edit\n', DONE)]],
    ['of lines beyond those that were', [seen, step('edit 7:9\nx\nend_of_edit\n', DONE)]],
    ['backwards', [seen, step('edit 4:2\nx\nend_of_edit\n', DONE)]],
    ['whose quotes do not close', [seen, step("edit 'a", DONE)]],
    ['of nothing', [seen, step('edit', DONE)]],
  ])('%s are opaque', async (_name, steps) => {
    expect(await last(...steps)).toMatchObject({ kind: 'edit', edits: [{ op: 'opaque' }] });
  });

  test('that were refused did nothing, and what was shown before still holds', async () => {
    const refused = `Your proposed edit has introduced new syntax error(s).\n\n${WINDOW.replace('return 0', 'retrun 1')}`;
    const session = await read([
      seen,
      step('edit 2:2\n    retrun 1\nend_of_edit\n', refused),
      step('edit 2:2\n    return 1\nend_of_edit\n', WINDOW + DONE),
    ]);
    const [, first, second] = callsOf(session);
    expect([first?.outcome, second?.outcome]).toEqual(['error', 'ok']);
    expect(second).toMatchObject({ edits: [{ old: { head: expect.stringContaining('return 0') } }] });
  });

  test('between cursors', async () => {
    const [head, ...lines] = WINDOW.split('\n');
    const marked = [head, lines[0], '<<<<< START CURSOR >>>>>', lines[1], '<<<<< END CURSOR >>>>>', ...lines.slice(2)];
    const call = await last(step('set_cursors 2 2', marked.join('\n')), step('edit\n    return 9\nend_of_edit', DONE));
    expect(call).toMatchObject({ edits: [{ new: { head: 'def count(row):\n    return 9\n\nprint(count([]))' } }] });
  });

  test('of a file that was just made write it whole', async () => {
    const made = step('create a.py', '[File: /orchard/a.py (1 lines total)]\n1:\n', old('n/a'));
    const call = await last(made, step('edit 1:1\nprint(1)\nend_of_edit\n', DONE, old('/orchard/a.py')));
    expect(call).toMatchObject({ edits: [{ op: 'write', path: '/orchard/a.py', content: { head: 'print(1)\n' } }] });
  });
});

describe('edits by search', () => {
  test('take the first place that was shown', async () => {
    const window = '[File: /orchard/a.py (3 lines total)]\n1:pear\n2:plum\n3:pear\n';
    const call = await last(step('open a.py', window), step('edit "pear" "fig"', 'Text replaced.'));
    expect(call).toMatchObject({ edits: [{ old: { head: 'pear\nplum\npear' }, new: { head: 'fig\nplum\npear' } }] });
  });

  test.each([
    [
      "edit 'return 0' 'return 1' True",
      { op: 'replace', old: { head: 'return 0' }, new: { head: 'return 1' }, all: true },
    ],
    ["edit 'not shown' 'x'", { op: 'replace', old: { head: 'not shown' }, all: false }],
    ["edit 'only one'", { op: 'opaque' }],
    ['insert "x" 4', { op: 'replace', new: { head: expect.stringMatching(/print\(count\(\[\]\)\)\nx$/) } }],
    ['insert "x" 40', { op: 'opaque' }],
    ['str_replace_editor insert /orchard/a.py --insert_line 2 --new_str x', { op: 'opaque', path: '/orchard/a.py' }],
    ['str_replace_editor undo_edit a.py', { op: 'opaque', path: '/orchard/a.py' }],
    ["str_replace_editor create b.py --file_text='a'", { op: 'write', path: '/orchard/b.py', content: { head: 'a' } }],
  ])('%s', async (action, edit) => {
    expect(await last(seen, step(action, 'Text replaced.'))).toMatchObject({ kind: 'edit', edits: [edit] });
  });
});

describe('commands', () => {
  test.each([
    ['search_file "pear"', 'search', 'search_file'],
    ['scroll_down', 'read', 'scroll_down'],
    ['str_replace_editor view a.py', 'read', 'str_replace_editor'],
    ['submit', 'other', 'submit'],
    ['open a.py && rm a.py', 'run', 'bash'],
    ['create a.py > b', 'run', 'bash'],
    ['editor a.py', 'run', 'bash'],
    ['cat <<EOF > a.py\nedit 1:2\nEOF', 'run', 'bash'],
  ])('%j is %s by %s', async (action, kind, tool) => {
    expect(await last(seen, step(action, ''))).toMatchObject({ kind, tool });
  });

  test.each([
    ['pears', 'unknown'],
    ['EXECUTION TIMED OUT', 'error'],
    ["The command 'serve' was cancelled because it took more than 30 seconds.", 'error'],
    ['bash: serve: command not found', 'error'],
    ["Operation 'vim' is not supported by this environment.", 'rejected'],
  ])('an answer %j', async (text, outcome) => {
    expect(await last(step('serve', text))).toMatchObject({ outcome, exit: { code: null, source: 'none' } });
  });

  test('a test verdict is read without an exit code', async () => {
    expect(await last(step('pytest', '1 failed, 2 passed in 0.10s\r\n'))).toMatchObject({ tests: { green: false } });
  });
});

describe('where the agent stands', () => {
  const cwds = (session: Session) => callsOf(session).map((call) => (call.kind === 'run' ? call.cwd : undefined));

  test('in older logs the state is that before an action', async () => {
    const session = await read([step('cd rows', '', old('n/a')), step('ls', '', old('n/a', '/orchard/rows'))]);
    expect([session.cwd, cwds(session)]).toEqual(['/orchard', [null, '/orchard/rows']]);
  });

  test('in newer ones that behind it', async () => {
    const at = (working_dir: string) => ({ open_file: 'n/a', working_dir });
    const replay_config = JSON.stringify({ env: { repo: { repo_name: 'orchard', base_commit: 'c0ffee' } } });
    const steps = [
      step('cd rows', '', at('/orchard/rows')),
      step('ls', '', at('/orchard/rows')),
      step('ls', '', at('/')),
    ];
    const session = await read(steps, { replay_config });
    expect([session.cwd, session.baseCommit, cwds(session)]).toEqual([
      '/orchard',
      'c0ffee',
      [null, '/orchard/rows', '/orchard/rows'],
    ]);
  });
});

describe('the end', () => {
  test.each([
    ['submitted', 'completed', 0],
    ['submitted (exit_cost)', 'interrupted', 0],
    ['exit_context', 'interrupted', 0],
    ['exit_format', 'error', 0],
    ['submitted (exit_api)', 'error', 1],
    ['exit_forfeit', 'completed', 0],
    ['', 'unknown', 0],
  ])('%j', async (exit_status, end, apiErrors) => {
    const session = await read([step('ls', '')], { info: { exit_status } });
    expect([session.end, session.apiErrors]).toEqual([end, apiErrors]);
  });

  test('counts of nothing are of no model', async () => {
    const stats = { instance_cost: 0, tokens_sent: 0, tokens_received: 0, api_calls: 12 };
    const session = await read([step('ls', '')], { info: { model_stats: stats } });
    expect(session.usage.how).toBe('none');
  });
});

describe('a conversation alone', () => {
  const turn = (role: string, content: string, more: object = {}) => ({ role, content, agent: 'main', ...more });
  const below = '\n(Open file: /orchard/count.py)\n(Current directory: /orchard)\nbash-$';

  test('holds the actions, and below each answer where the agent stands', async () => {
    const history = [
      turn('user', 'We begin.\nISSUE:\nCount.\n\nINSTRUCTIONS:\nGo on.'),
      turn('assistant', 'I open it.', { action: 'open count.py', thought: 'I open it.' }),
      turn('tool', WINDOW.trimEnd() + below, { tool_call_ids: ['c1'] }),
      turn('assistant', '', { action: "edit 'return 0' 'return 1'" }),
      turn('tool', `Text replaced.${below}`),
      turn('assistant', '', { action: 'ls' }),
    ];
    const session = await readLog(JSON.stringify({ history }));
    expect(session.cwd).toBe('/orchard');
    expect(callsOf(session).map((call) => [call.kind, call.outcome])).toEqual([
      ['read', 'ok'],
      ['edit', 'ok'],
      ['run', 'unanswered'],
    ]);
    expect(callsOf(session)[1]).toMatchObject({ edits: [{ op: 'replace', path: '/orchard/count.py' }] });
    expect(session.diagnostics).toMatchObject({ records: 7, used: 7 });
  });

  test('beside the steps is only read for what came before them', async () => {
    const history = [
      turn('system', 'Pick.'),
      turn('user', 'Count.'),
      turn('user', 'x', { is_demo: true }),
      turn('assistant', 'I look.'),
    ];
    const session = await read([step('ls', 'pears')], { history });
    expect(session.steps.map((one) => one.kind)).toEqual(['say', 'say', 'run']);
    expect(session.diagnostics.skipped).toEqual({ demonstration: 1, 'history-repeat': 1 });
  });
});

const samples = sharedData('sessions', 'sweagent-traj');

test.skipIf(samples === null)('in sample logs, the window behind an edit shows what the edit was read as', async () => {
  let edits = 0;
  for (const name of readdirSync(samples ?? '').filter((file) => /\.traj(?:\.gz)?$/.test(file))) {
    const bytes = readFileSync(path.join(samples ?? '', name));
    const spill = memorySpill();
    const session = await readSession(inPieces(name.endsWith('.gz') ? gunzipSync(bytes) : bytes), spill);
    if ('kind' in session) throw new Error(`${name}: ${session.why}`);
    for (const call of callsOf(session)) {
      const [edit] = call.kind === 'edit' && call.outcome === 'ok' ? call.edits : [];
      const shown = [...(readView(whole(call.output, spill) ?? '')?.lines.values() ?? [])].join('\n');
      if (edit?.op !== 'replace' && edit?.op !== 'write') continue;
      const put = whole(edit.op === 'write' ? edit.content : edit.new, spill) ?? '';
      expect(`${shown}\n`, name).toContain(put.replace(/\n$/, ''));
      edits += 1;
    }
  }
  expect(edits).toBeGreaterThan(10);
});
