import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars, Outcome, RunStep, TestRun } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { type RunVerdict, readRunVerdict } from '../../src/syntax/run-verdict.ts';
import { readShell } from '../../src/syntax/shell.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

interface Told {
  readonly exit?: number | null;
  readonly outcome?: Outcome;
  readonly tests?: TestRun;
}

const clipOf = (head: string) => ({ head, tail: '', bytes: head.length, digest: null });
const GREEN: TestRun = { runner: 'pytest', passed: 3, failed: 0, failing: [], green: true };
const RED: TestRun = { runner: 'pytest', passed: 2, failed: 1, failing: ['test_pears.py::test_ripe'], green: false };
const EMPTY: TestRun = { runner: 'pytest', passed: 0, failed: 0, failing: [], green: false };

function stepOf(line: string, { exit = 0, outcome, tests }: Told): RunStep {
  const place = { index: 0, line: 1, offset: 0, length: 1, time: null, depth: 0, model: null };
  const call = { tool: 'bash', callId: null, output: clipOf(''), endTime: null };
  return {
    ...place,
    ...call,
    kind: 'run',
    command: clipOf(line),
    cwd: null,
    outcome: outcome ?? (exit === 0 ? 'ok' : 'error'),
    exit: { code: exit, source: exit === null ? 'none' : 'field' },
    tests: tests ?? null,
  };
}

const verdict = (line: string, told: Told = {}): RunVerdict =>
  readRunVerdict(stepOf(line, told), readShell(line, grammars));
const shown = (line: string, told: Told = {}): string => {
  const { kind, masked, result, by } = verdict(line, told);
  return `${kind} ${result} by ${by}${masked ? ', masked' : ''}`;
};

describe('without a runner’s words', () => {
  test.each([
    ['pytest', 0, 'test green by exit'],
    ['pytest', 1, 'test red by exit'],
    ['cd orchard && pytest -x', 1, 'test red by exit'],
    ['pytest | tail', 0, 'test unknown by none, masked'],
    ['pytest | tail', 1, 'test unknown by none, masked'],
    ['pytest || true', 0, 'test unknown by none, masked'],
    ['pytest; echo done', 0, 'test unknown by none, masked'],
    ['pytest > log 2>&1; tail log', 0, 'test unknown by none, masked'],
    ['if ! pytest; then echo broken; fi', 0, 'test unknown by none, masked'],
    ['pytest &', 0, 'test unknown by none, masked'],
    ['pytest && echo fine || echo broken', 0, 'test unknown by none, masked'],
    ['set +e; pytest; echo $?', 0, 'test unknown by none, masked'],
    ['set -o pipefail; pytest | tail', 0, 'test green by exit'],
    ["bash -o pipefail -c 'pytest | tee log'", 1, 'test red by exit'],
    ['true || pytest', 0, 'test unknown by none, masked'],
    ['npm run lint && npm test', 0, 'test green by exit'],
    ['npm run lint && npm test', 1, 'test red by exit'],
    ['npm ci && npm test', 0, 'test green by exit'],
    ['npm ci && npm test', 1, 'test unknown by none'],
    ['pytest tests/a | tail; pytest tests/b', 0, 'test unknown by none, masked'],
    ['pytest tests/a | tail; pytest tests/b', 1, 'test red by exit, masked'],
    ['pytest', 127, 'test unknown by none'],
    ['docker run -d orchard pytest', 0, 'test unknown by none, masked'],
    ['docker run orchard pytest', 0, 'test green by exit'],
    ['cargo test --no-run', 0, 'test unknown by none, masked'],
    ['flake8 --exit-zero', 0, 'lint unknown by none, masked'],
    ['npm run build', 2, 'build red by exit'],
    ['ruff check . | head', 0, 'lint unknown by none, masked'],
    ['pytest --version', 0, 'null unknown by none'],
    ['ls', 0, 'null unknown by none'],
    ['pytest )', 0, 'test unknown by none, masked'],
  ])('%s that ends with %s', (line, exit, expected) => expect(shown(line, { exit })).toBe(expected));

  test.each(['rejected', 'cancelled', 'unanswered'] as const)('a call that is %s tells nothing', (outcome) =>
    expect(shown('pytest', { outcome, tests: RED })).toBe('test unknown by none'),
  );

  test('an end that is not known tells nothing; an outcome without a status does', () => {
    expect(shown('pytest', { outcome: 'unknown', exit: null })).toBe('test unknown by none');
    expect(shown('pytest', { outcome: 'unknown', exit: 1 })).toBe('test red by exit');
    expect(shown('pytest', { outcome: 'ok', exit: null })).toBe('test green by exit');
  });
});

describe('with a runner’s words', () => {
  test.each([
    ['pytest | tail', 0, GREEN, 'test green by runner, masked'],
    ['pytest | tail', 0, RED, 'test red by runner, masked'],
    ['pytest', 1, RED, 'test red by runner'],
    ['pytest --cov-fail-under=90', 2, GREEN, 'test red by exit'],
    ['pytest | tail', 0, EMPTY, 'test unknown by none, masked'],
    ['pytest', 5, EMPTY, 'test red by exit'],
    ['pytest', 0, EMPTY, 'test unknown by none'],
    ['make all', 0, GREEN, 'test green by runner'],
    ['git commit -m "Ripen"', 0, GREEN, 'test green by runner'],
    ['./ferry --selfcheck', 0, GREEN, 'test green by runner'],
    ['pytest > log; tail log', 0, GREEN, 'test green by runner, masked'],
    ['pytest | head -20', 0, GREEN, 'test green by runner, masked'],
    ['go test ./... | head -20', 0, { ...GREEN, runner: 'go' }, 'test unknown by none, masked'],
    ['go test ./... | grep ok', 0, { ...GREEN, runner: 'pytest+go' }, 'test unknown by none, masked'],
    ['go test ./... | head', 0, { ...RED, runner: 'go' }, 'test red by runner, masked'],
    ['go test ./... | tail -5', 0, { ...GREEN, runner: 'go' }, 'test green by runner, masked'],
    ['bats test | tail -5', 0, { ...GREEN, runner: 'tap' }, 'test unknown by none, masked'],
    ['(pytest a; pytest b) | tail -3', 0, GREEN, 'test unknown by none, masked'],
  ])('%s that ends with %s', (line, exit, tests, expected) => expect(shown(line, { exit, tests })).toBe(expected));

  test.each([
    'cat log',
    'tail -5 /tmp/log; ls',
    'grep -n passed README.md',
    "echo '3 passed in 0.1s'",
    'cd orchard && git show HEAD',
    'source .venv/bin/activate && cat log',
    "cat > notes.txt <<'E'\n3 passed in 0.1s\nE\ncat notes.txt",
  ])('they count only where tests may have run: %s', (line) => {
    expect(shown(line, { tests: GREEN })).toBe('null unknown by none');
    expect(shown(line, { tests: RED })).toBe('null unknown by none');
  });

  test('of a call that was never seen to end they count as far as they are whole', () => {
    const running = { outcome: 'running', exit: null } as const;
    expect(shown('pytest', { ...running, tests: RED })).toBe('test red by runner');
    expect(shown('pytest', { ...running, tests: GREEN })).toBe('test green by runner');
    expect(shown('go test ./...', { ...running, tests: { ...GREEN, runner: 'go' } })).toBe('test unknown by none');
    expect(shown('pytest', running)).toBe('test unknown by none');
  });

  test('where commands cannot be read, they are believed and the exit status is not', () => {
    expect(readRunVerdict(stepOf('pytest', { tests: GREEN }), null)).toMatchObject({ kind: 'test', result: 'green' });
    expect(readRunVerdict(stepOf('pytest', {}), null)).toMatchObject({ kind: null, result: 'unknown' });
  });
});
