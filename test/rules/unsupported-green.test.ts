import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { openCase } from '../../src/rules/index.ts';
import { unsupportedGreen } from '../../src/rules/unsupported-green.ts';
import { gravest } from './build-case.ts';
import { buildEvidence, type Told } from './evidence.ts';
import type { NeutralStep } from './neutral-steps.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

function ask(told: Told) {
  const blobs = memorySpill();
  return unsupportedGreen.find(openCase(buildEvidence(told, blobs), null, { grammars, blobs }));
}

const EDIT: NeutralStep = { edit: 'orchard.py', old: 'a', new: 'b' };
const CLAIM: NeutralStep = { say: 'All tests pass.' };
const levelAfter = (...steps: readonly NeutralStep[]): string => gravest(ask({ sessions: [[EDIT, ...steps]] }));

describe('a claim at the end', () => {
  test.each<readonly [string, string, readonly NeutralStep[]]>([
    ['no run', 'warn', []],
    ['another verification', 'warn', [{ run: 'npx eslint .' }]],
    ['a refused run', 'warn', [{ rejected: { run: 'pytest' } }]],
    ['a red run', 'warn', [{ run: 'pytest', exit: 1 }]],
    ['a red verdict behind a pipe', 'warn', [{ run: 'pytest | tail -1', output: '1 failed, 3 passed in 0.1s' }]],
    ['green, then red', 'warn', [{ run: 'pytest' }, { run: 'pytest', exit: 1 }]],
    ['a summary of its own', 'warn', [{ run: 'pytest -q | tail -0; echo "3 passed in 1s"', output: '3 passed in 1s' }]],
    [
      'a summary beside a proving status',
      'clear',
      [{ run: 'pytest -q && echo "3 passed in 1s"', output: '3 passed in 1s' }],
    ],
    ['a masked run without a verdict', 'warn', [{ run: 'pytest -q | tail -1', output: '' }]],
    ['no test at all', 'warn', [{ run: 'pytest', output: 'no tests ran in 0.01s', exit: 5 }]],
    ['a shell write after green', 'warn', [{ run: 'pytest' }, { run: "sed -i 's/a/b/' orchard.py" }]],
    ['a redirect after green', 'warn', [{ run: 'pytest' }, { run: 'echo x > orchard.py' }]],
    [
      'a patch after green',
      'warn',
      [{ run: 'pytest' }, { patch: '*** Begin Patch\n*** Update File: a.py\n*** End Patch' }],
    ],
    ['green', 'clear', [{ run: 'pytest' }]],
    ['red, then green', 'clear', [{ run: 'pytest', exit: 1 }, { run: 'pytest' }]],
    ['a green verdict behind a pipe', 'clear', [{ run: 'pytest | tail -1', output: '3 passed in 0.1s' }]],
    ['green in a script of bash', 'clear', [{ run: "bash -lc 'cd orchard && npm test'" }]],
    ['prose after green', 'clear', [{ run: 'pytest' }, { edit: 'README.md', old: 'a', new: 'b' }]],
    ['a failed edit after green', 'clear', [{ run: 'pytest' }, { ...EDIT, outcome: 'error' } as NeutralStep]],
    ['a file elsewhere after green', 'clear', [{ run: 'pytest' }, { write: '/tmp/notes.py', content: 'x' }]],
    ['a run without an answer', 'unknown', [{ run: 'pytest', outcome: 'unanswered' }]],
    ['a script of its own', 'unknown', [{ run: './count-pears' }]],
    ['a tool for tests', 'unknown', [{ other: 'run_tests', input: '{}' }]],
  ])('%s: %s', (_, level, steps) => expect(levelAfter(...steps, CLAIM)).toBe(level));

  test('only the last words of the main agent count', () => {
    expect(levelAfter(CLAIM, EDIT, { say: 'I pruned the trees.' })).toBe('clear');
    expect(levelAfter(CLAIM, EDIT)).toBe('warn');
    expect(levelAfter({ human: 'All tests pass.' }, { say: 'Thank you.' })).toBe('clear');
  });

  test('a claim about some tests is content with some that passed', () => {
    const red: NeutralStep = { run: 'pytest', exit: 1, output: '1 failed, 3 passed in 0.1s' };
    expect(levelAfter(red, { say: 'The new tests pass.' })).toBe('clear');
    expect(levelAfter(red, CLAIM)).toBe('warn');
    expect(levelAfter({ say: 'The new tests pass.' })).toBe('warn');
  });

  test('anchors are the claim and what speaks against it', () => {
    const [found] = ask({ sessions: [[{ run: 'pytest' }, EDIT, CLAIM]] });
    expect(found?.anchors.map((anchor) => anchor.kind === 'step' && anchor.step)).toEqual([2, 0, 1]);
  });
});

test('what hid the verdict is named', () => {
  const [found] = ask({ sessions: [[EDIT, { run: 'pytest -q | tee log | tail -1', output: '' }, CLAIM]] });
  expect(found?.says).toContain('was piped into tee, which hid its exit status');
});

test('the description is weighed against the best of the sessions', () => {
  const body = 'All tests pass.';
  expect(gravest(ask({ body, sessions: [[EDIT], [EDIT, { run: 'pytest' }]] }))).toBe('clear');
  expect(gravest(ask({ body, sessions: [[EDIT], [EDIT]] }))).toBe('warn');
  expect(gravest(ask({ body }))).toBe('unknown');
});
