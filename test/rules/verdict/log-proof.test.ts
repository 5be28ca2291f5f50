import { expect, test } from 'vitest';
import {
  type Binding,
  EMPTY_CLIP,
  type LoggedSession,
  type Replay,
  type Step,
  type TestRun,
} from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { logProof } from '../../../src/rules/verdict/log-proof.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'bash']);
const TEST = 'tests/test_orchard.py';

type Draft = readonly ['run', string, boolean, TestRun?] | readonly ['edit', string];

const RED: TestRun = { runner: 'pytest', passed: 4, failed: 1, failing: [`${TEST}::test_weigh`], green: false };
const GREEN: TestRun = { runner: 'pytest', passed: 5, failed: 0, failing: [], green: true };

function step(draft: Draft, index: number): Step {
  const text = { head: draft[1], tail: '', bytes: draft[1].length, digest: null };
  const call = {
    index,
    line: index + 1,
    offset: 0,
    length: 1,
    time: null,
    depth: 0,
    model: null,
    tool: 'shell',
    callId: null,
    output: EMPTY_CLIP,
    endTime: null,
  };
  if (draft[0] === 'edit') {
    const edits = [{ op: 'write', path: `/srv/orchard/${draft[1]}`, content: EMPTY_CLIP, before: null }] as const;
    return { ...call, kind: 'edit', outcome: 'ok', edits };
  }
  const [, , ok, tests] = draft;
  const exit = { code: ok ? 0 : 1, source: 'field' } as const;
  return { ...call, kind: 'run', outcome: ok ? 'ok' : 'error', command: text, cwd: null, exit, tests: tests ?? null };
}

const logged = (...drafts: readonly Draft[]): LoggedSession =>
  ({
    file: 'session.jsonl',
    trust: 'A',
    boundBy: 'named',
    session: { steps: drafts.map(step) },
  }) as unknown as LoggedSession;

const before =
  'from orchard import weigh\n\n\ndef test_weigh():\n    assert weigh(3) == 12\n    assert weigh(0) == 0\n';
const sources = (now: string): Sides => ({
  [TEST]: [before, now],
  'orchard.py': ['def weigh(pears):\n    return pears * 4\n', 'def weigh(pears):\n    return pears * 5\n'],
});
const REWRITTEN = before.replace('12', '15');
const LOST = before.replace('    assert weigh(3) == 12\n', '');
const prove = (...drafts: readonly Draft[]) =>
  logProof(buildCase(sources(LOST), grammars, { sessions: [logged(...drafts)] }), 'test_weigh', TEST);
const levelOf = (now: string, ...drafts: readonly Draft[]): string =>
  gravest(weakenedAssertion.find(buildCase(sources(now), grammars, { sessions: [logged(...drafts)] })));

const red: Draft = ['run', 'pytest', false, RED];
const green: Draft = ['run', 'pytest', true, GREEN];

test('red, the test edited, green: proved, with the steps', () => {
  const proof = prove(red, ['edit', TEST], green);
  expect(proof?.anchors).toEqual([0, 1, 2].map((index) => ({ kind: 'step', session: 0, step: index })));
  expect(proof?.sourceFirst).toBe(false);
});

test.each<[string, readonly Draft[]]>([
  ['the source edited between', [red, ['edit', TEST], ['edit', 'orchard.py'], green]],
  ['the source edited before the test', [red, ['edit', 'orchard.py'], ['edit', TEST], green]],
  ['never red', [green, ['edit', TEST], green]],
  ['never green', [red, ['edit', TEST], red]],
  ['green before the edit', [red, green, ['edit', TEST], green]],
  ['another test edited', [red, ['edit', 'tests/test_ferry.py'], green]],
  [
    'another test red',
    [['run', 'pytest', false, { ...RED, failing: ['tests/test_ferry.py::test_depart'] }], ['edit', TEST], green],
  ],
  ['green without a test', [red, ['edit', TEST], ['run', 'pytest', true, { ...GREEN, passed: 0 }]]],
])('%s: nothing is proved', (_, drafts) => {
  expect(prove(...drafts)).toBeNull();
});

test('the log of other work proves nothing, unless it had a hand in the test', () => {
  const proveAs = (kind: Binding['kind'], touched: readonly string[]) => {
    const bindings = [{ session: 0, kind, covered: 0, of: 40, touched, signs: [] }];
    const replay = { bindings, files: [], missed: [], notInDiff: [] } as unknown as Replay;
    const sessions = [logged(red, ['edit', TEST], green)];
    return logProof(buildCase(sources(LOST), grammars, { sessions, replay }), 'test_weigh', TEST);
  };
  expect(proveAs('foreign', [])).toBeNull();
  expect(proveAs('foreign', ['orchard.py'])).toBeNull();
  expect(proveAs('foreign', [TEST])?.anchors).toHaveLength(3);
  expect(proveAs('weak', [])?.anchors).toHaveLength(3);
});

test('a file that is in no log does not take the proof away, nor does prose; a script that may have written code does', () => {
  const opaque = (path: string, step: number, ...between: readonly Draft[]) => {
    const origins = [{ side: 'new', line: 1, origin: { kind: 'opaque', session: 0, step } }];
    const files = [{ path, state: 'uncovered', steps: [], origins }];
    const replay = { bindings: [], files, missed: [], notInDiff: [], outside: [] } as unknown as Replay;
    const sessions = [logged(red, ['edit', TEST], ...between)];
    return logProof(buildCase(sources(LOST), grammars, { sessions, replay }), 'test_weigh', TEST);
  };
  const mend: Draft = ['run', 'python3 mend.py', true];
  expect(opaque('orchard.py', 3, mend, green)).not.toBeNull();
  expect(opaque('NOTES.md', 2, mend, green)).not.toBeNull();
  expect(opaque('orchard.py', 2, mend, green)).toBeNull();
  expect(opaque('orchard.py', 2, ['run', 'python3 mend.py && pytest', true, GREEN])).toBeNull();
});

test('data that no red test is named after count where they alone were edited after a run of the base’s tests', () => {
  const DATA = 'tests/data/fines.txt';
  const proveData = (...drafts: readonly Draft[]) =>
    logProof(buildCase({ [DATA]: ['12', '11'] }, grammars, { sessions: [logged(...drafts)] }), 'fines', DATA);
  const unnamed: Draft = ['run', 'pytest', false, { ...RED, failing: [] }];
  expect(proveData(red, ['edit', DATA], green)?.anchors).toHaveLength(3);
  expect(proveData(red, ['edit', DATA], ['edit', 'tests/data/tolls.txt'], green)?.anchors).toHaveLength(3);
  expect(proveData(['edit', TEST], red, ['edit', DATA], green)).toBeNull();
  expect(proveData(['edit', TEST], unnamed, ['edit', DATA], green)).toBeNull();
  expect(proveData(red, ['edit', DATA], ['edit', TEST], green)).toBeNull();
  const named: Draft = ['run', 'pytest', false, { ...RED, failing: ['tests/test_toll.py::test_fines'] }];
  expect(proveData(['edit', TEST], named, ['edit', DATA], green)?.anchors).toHaveLength(3);
});

test('a command that runs the test by itself is its own verdict', () => {
  const run = (ok: boolean, tail = ''): Draft => [
    'run',
    `python3 -c "import test_orchard; test_orchard.test_weigh()"${tail}`,
    ok,
  ];
  expect(prove(run(false), ['edit', TEST], run(true))).not.toBeNull();
  expect(prove(run(false), ['edit', TEST], ['run', 'ls tests/test_orchard.py', true])).toBeNull();
  expect(prove(run(false), ['edit', TEST], run(true, ' || true'))).toBeNull();
});

test('a loss that the log proves blocks though the source changed; a value follows a change that came first', () => {
  const after: readonly Draft[] = [['edit', 'orchard.py'], red, ['edit', TEST], green];
  expect(levelOf(LOST)).toBe('note');
  expect(levelOf(LOST, ...after)).toBe('block');
  expect(levelOf(REWRITTEN, ...after)).toBe('clear');
  expect(levelOf(REWRITTEN, red, ['edit', TEST], green, ['edit', 'orchard.py'])).toBe('block');
});
