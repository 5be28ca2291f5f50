import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { openCase } from '../../src/rules/index.ts';
import { protectedPath } from '../../src/rules/protected-path.ts';
import { gravest } from './build-case.ts';
import { buildEvidence, type Told } from './evidence.ts';
import type { NeutralStep } from './neutral-steps.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

function ask(told: Told) {
  const blobs = memorySpill();
  return protectedPath.find(openCase(buildEvidence(told, blobs), null, { grammars, blobs }));
}

const afterSteps = (...steps: readonly NeutralStep[]): string => gravest(ask({ sessions: [steps] }));
const afterRun = (run: string): string => afterSteps({ run });

describe('paths of the diff', () => {
  test.each([
    '.github/workflows/ci.yml',
    '.github/actions/count/action.yml',
    'CODEOWNERS',
    'docs/CODEOWNERS',
    '.husky/pre-commit',
    'CLAUDE.md',
    'packages/ferry/AGENTS.md',
    '.claude/settings.json',
    '.cursor/rules/pears.mdc',
    '.github/copilot-instructions.md',
    '.github/proctor.yml',
    '.goreleaser.yml',
    'LICENSE',
    'LICENSE-MIT',
  ])('%s is protected', (path) => expect(gravest(ask({ files: [{ path, before: null, after: 'x\n' }] }))).toBe('warn'));

  test.each(['orchard.py', 'docs/workflows/ci.yml', 'src/claude.md.ts', 'github/workflows/ci.yml', 'licenses.py'])(
    '%s is not',
    (path) => expect(gravest(ask({ files: [{ path, before: null, after: 'x\n' }] }))).toBe('clear'),
  );

  test('a session log that the policy expects is no setting of an agent', () => {
    const policy = { logs: { ...DEFAULT_POLICY.logs, paths: ['.claude/logs/**'] } };
    expect(gravest(ask({ policy, files: [{ path: '.claude/logs/a.jsonl', before: null, after: '{}\n' }] }))).toBe(
      'clear',
    );
  });

  test('the diff and the log are anchors of one finding', () => {
    const path = '.github/workflows/ci.yml';
    const found = ask({
      files: [{ path, before: 'a: 1\nb: 2\n', after: 'a: 1\nb: 3\n' }],
      sessions: [[{ edit: `/home/ada/orchard/${path}`, old: 'b: 2', new: 'b: 3' }]],
    });
    expect(found.map(({ anchors }) => anchors)).toEqual([
      [
        { kind: 'line', path, side: 'new', line: 1 },
        { kind: 'step', session: 0, step: 0 },
      ],
    ]);
  });

  test('words of the task license, by kind or by name, but not with a denial', () => {
    const files = [{ path: '.github/workflows/ci.yml', before: 'a: 1\n', after: 'a: 2\n' }];
    expect(gravest(ask({ files, task: 'Update ci.yml to the new runner.' }))).toBe('note');
    expect(gravest(ask({ files, task: 'Bump the actions of our workflows.' }))).toBe('note');
    expect(gravest(ask({ files, task: 'Count the pears; do not change the workflows.' }))).toBe('warn');
    expect(gravest(ask({ files, task: 'Add a licence.' }))).toBe('warn');
  });
});

describe('commands of the log', () => {
  test.each([
    'echo x > .git/hooks/pre-commit',
    'cd .git && rm hooks/pre-push',
    'cp hook.sh .husky',
    'mv .github/CODEOWNERS /tmp/',
    "sed -i 's/a/b/' .github/workflows/ci.yml",
    'tee CLAUDE.md <<< x',
    'git -c core.hooksPath=/dev/null commit -m x',
    'git config --local core.hooksPath none',
    "bash -lc 'git config core.hooksPath x'",
    "apply_patch <<'P'\n*** Begin Patch\n*** Update File: AGENTS.md\n@@\n-a\n+b\n*** End Patch\nP",
    'git rm -q LICENSE',
    'chmod -x .husky/pre-commit',
    "perl -pi -e 's/a/b/' CLAUDE.md",
    "yq -i 'del(.jobs)' .github/workflows/ci.yml",
    'jq . x.json | sponge .claude/settings.json',
    'dd if=x of=.github/CODEOWNERS',
    "python3 -c \"open('.github/CODEOWNERS', 'w').write('x')\"",
    "printf 'x' > hook.sh && chmod +x hook.sh; sh -c 'install -m 755 hook.sh .husky/pre-push'",
    "git apply <<'P'\n--- a/AGENTS.md\n+++ b/AGENTS.md\n@@ -1 +1 @@\n-a\n+b\nP",
  ])('%s', (run) => expect(afterRun(run)).toBe('warn'));

  test.each([
    'cat .github/workflows/ci.yml > /tmp/ci.yml',
    "echo 'rm .husky/pre-commit'",
    'git config --get core.hooksPath',
    'git config --unset core.hooksPath',
    'cp .github/workflows/ci.yml /tmp/x',
    'cd /elsewhere && echo x > CLAUDE.md',
    'grep -r core.hooksPath .',
    'sed -n 1p AGENTS.md',
  ])('not: %s', (run) => expect(afterRun(run)).toBe('clear'));

  test('what failed, was refused or need not have run is a note', () => {
    expect(afterSteps({ run: 'rm .husky/pre-commit', exit: 1 })).toBe('note');
    expect(afterSteps({ rejected: { run: 'rm .husky/pre-commit' } })).toBe('note');
    expect(afterRun('test -f a || rm .husky/pre-commit')).toBe('note');
    expect(afterSteps({ run: 'rm .husky/pre-commit; pytest', exit: 1 })).toBe('warn');
  });

  test('edit tools, by absolute path, patch and former attempt', () => {
    expect(afterSteps({ write: '/home/ada/orchard/AGENTS.md', content: 'x' })).toBe('warn');
    expect(afterSteps({ write: 'AGENTS.md', content: 'x', outcome: 'error' })).toBe('note');
    expect(afterSteps({ patch: '*** Begin Patch\n*** Delete File: LICENSE\n*** End Patch' })).toBe('warn');
    expect(afterSteps({ write: '/home/ada/AGENTS.md', content: 'x' })).toBe('clear');
  });

  test('a session that began in a folder of the repository is placed by the diff', () => {
    const told: Told = {
      files: [{ path: 'orchard/pear.py', before: 'a\n', after: 'b\n' }],
      sessions: [[{ edit: '/home/ada/orchard/pear.py', old: 'a', new: 'b' }, { run: 'rm ../.husky/pre-commit' }]],
    };
    expect(gravest(ask(told))).toBe('warn');
  });

  test('many writes give no more than fifty findings', () => {
    const steps = Array.from({ length: 80 }, (_, at) => ({ write: `.claude/note-${at}.md`, content: 'x' }));
    expect(ask({ sessions: [steps] })).toHaveLength(50);
  });
});
