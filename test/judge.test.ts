import { expect, test } from 'vitest';
import { DEFAULT_POLICY, type Evidence, type LoggedSession, type Step } from '../src/core/index.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { memorySpill } from '../src/host/memory-spill.ts';
import { judge, keepOwnSessions } from '../src/judge.ts';
import { type Draft, editor, logOf } from './replay/log.ts';
import { diffOf } from './replay/orchard.ts';

const spill = memorySpill();
const edit = editor(spill);
const tools = { grammars: await loadGrammars(['bash']), blobs: spill };
const withPython = { grammars: await loadGrammars(['bash', 'python']), blobs: spill };

const CHECK = 'def test_ripe():\n    assert ripe("pear", week=36)\n';
const ROWS = Array.from({ length: 12 }, (_, row) => `ROW_${row} = "pears, planted in ${1980 + row}"`).join('\n');
const diff = diffOf(
  { 'rows.py': '', 'test_rows.py': `import rows\n${CHECK}` },
  { 'rows.py': ROWS, 'test_rows.py': 'import rows\n' },
  spill,
);

function logged(file: string, hour: number, ...drafts: readonly Draft[]): LoggedSession {
  const one = logOf(drafts, spill);
  const [startedAt, endedAt] = [`2026-05-02T${hour}:00:00Z`, `2026-05-02T${hour}:30:00Z`];
  return { ...one, file, session: { ...one.session, startedAt, endedAt } };
}

const honest = logged('honest', 10, { edits: [edit.write('rows.py', ROWS)] });
const elsewhere: Draft = { edits: [edit.write('ferry.py', 'PIER = 4\n')] };

function kept(...others: readonly LoggedSession[]): string[] {
  const sessions = [honest, ...others];
  const evidence: Evidence = {
    schema: 'proctor/evidence/1',
    pull: null,
    policy: DEFAULT_POLICY,
    diff,
    sessions,
    files: [],
    gaps: [],
  };
  const own = keepOwnSessions(evidence, tools);
  expect(own.gaps).toHaveLength(own.sessions.length < sessions.length ? 1 : 0);
  return own.sessions.map(({ file }) => file);
}

test('a session of other work is set aside: it edited another file, or it is of another time', () => {
  expect(kept(logged('ferry', 10, elsewhere))).toEqual(['honest']);
  expect(kept(logged('late', 15, { run: 'ls' }))).toEqual(['honest']);
  expect(kept(logged('beside', 10, { run: 'pytest -q' }))).toEqual(['honest', 'beside']);
});

test.each<[string, Draft]>([
  ['takes lines of a test away', { edits: [edit.replace('test_rows.py', CHECK, '')] }],
  ['may have taken them away with a script', { run: 'python3 prune.py test_rows.py' }],
  ['tried to edit a changed file', { edits: [edit.replace('test_rows.py', 'assert quince()', 'pass')] }],
])('a session that %s is kept, whenever it ran and whatever else it edited', (_, draft) => {
  expect(kept(logged('pruner', 15, elsewhere, draft))).toEqual(['honest', 'pruner']);
});

test('a single session is kept, whatever it did', () => {
  expect(
    keepOwnSessions({ sessions: [logged('ferry', 15, elsewhere)] } as unknown as Evidence, tools).sessions,
  ).toHaveLength(1);
});

test('what a rule of last resort says of a file is left out where another rule blocks for it', () => {
  const now = CHECK.replace('ripe("pear", week=36)', 'ripe("pear", week=36) or True');
  const weaker = diffOf({ 'test_rows.py': CHECK }, { 'test_rows.py': now }, spill);
  const session = logged(
    'session',
    10,
    { run: 'pytest -q' },
    { edits: [edit.write('test_rows.py', now)] },
    { run: 'pytest -q' },
  );
  const runs = [...session.session.steps].map((step): Step => {
    if (step.kind !== 'run') return step;
    const red = step.index === 0;
    const tests = {
      runner: 'pytest',
      passed: 4,
      failed: red ? 1 : 0,
      failing: red ? ['test_rows.py::test_ripe'] : [],
      green: !red,
    };
    return { ...step, outcome: red ? 'error' : 'ok', exit: { code: red ? 1 : 0, source: 'field' }, tests };
  });
  const sessions = [{ ...session, session: { ...session.session, steps: runs } }];
  const evidence = { schema: 'proctor/evidence/1', pull: null, diff: weaker, sessions, files: [], gaps: [] } as const;
  const blocking = (rules: Evidence['policy']['rules']): string[] =>
    judge({ ...evidence, policy: { ...DEFAULT_POLICY, rules } }, withPython)
      .findings.filter(({ outcome, level }) => outcome === 'hit' && level === 'block')
      .map(({ rule }) => rule);
  expect(blocking({})).toEqual(['weakened-assertion']);
  expect(blocking({ 'weakened-assertion': 'off' })).toEqual(['edited-to-green']);
  expect(blocking({ 'weakened-assertion': 'note' })).toEqual([]);
});
