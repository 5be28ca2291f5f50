import type { LoggedSession, Spill } from '../../src/core/index.ts';
import { readSessions } from '../../src/sessions/index.ts';
import type { Case } from './cases.ts';
import type { Tree } from './types.ts';

/** How a runner is called and what it prints; the counts are made up, the forms are the runners'. */
interface Voice {
  readonly command: string;
  /** `line` is that of the test in its file. */
  readonly red: (file: string, test: string, line: number) => string;
  readonly green: string;
}

const VOICES: ReadonlyMap<string, Voice> = new Map([
  [
    'pytest',
    {
      command: 'python -m pytest -q',
      red: (file, test) => `FAILED ${file}::${test} - AssertionError\n1 failed, 4 passed in 0.12s`,
      green: '5 passed in 0.11s',
    },
  ],
  [
    'vitest',
    {
      command: 'npx vitest run',
      red: (file, test) => ` FAIL  ${file} > ${test}\n Test Files  1 failed (1)\n      Tests  1 failed | 4 passed (5)`,
      green: ' Test Files  1 passed (1)\n      Tests  5 passed (5)',
    },
  ],
  [
    'node',
    {
      command: 'node --test',
      red: (_file, test) => `✖ ${test} (1.2ms)\nℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0`,
      green: 'ℹ tests 5\nℹ pass 5\nℹ fail 0\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0',
    },
  ],
  [
    'go-test',
    {
      command: 'go test ./...',
      red: (_file, test) => `--- FAIL: ${test} (0.00s)\nFAIL\nFAIL\texample.com/orchard\t0.004s\nFAIL`,
      green: 'ok  \texample.com/orchard\t0.004s',
    },
  ],
  [
    'junit',
    {
      command: 'mvn -q test',
      red: (file, test) => {
        const name = `${file.split('/').at(-1)?.replace('.java', '')}.${test}`;
        return `[ERROR] Failures: \n[ERROR]   ${name}:12 expected: <4> but was: <5>\n[INFO] \n[ERROR] Tests run: 5, Failures: 1, Errors: 0, Skipped: 0\n[INFO] \n[INFO] BUILD FAILURE`;
      },
      green: '[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0\n[INFO] \n[INFO] BUILD SUCCESS',
    },
  ],
  [
    'cargo-test',
    {
      command: 'cargo test',
      red: (_file, test) =>
        `test ${test} ... FAILED\n\nfailures:\n\nfailures:\n    ${test}\n\ntest result: FAILED. 4 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s`,
      green: 'test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s',
    },
  ],
  [
    'xunit',
    {
      command: 'dotnet test',
      red: (_file, test) =>
        `  Failed Harbour.${test} [3 ms]\n\nFailed!  - Failed:     1, Passed:     4, Skipped:     0, Total:     5, Duration: 12 ms`,
      green: 'Passed!  - Failed:     0, Passed:     5, Skipped:     0, Total:     5, Duration: 12 ms',
    },
  ],
  [
    'phpunit',
    {
      command: 'vendor/bin/phpunit',
      red: (file, test) =>
        `There was 1 failure:\n\n1) ${file.split('/').at(-1)?.replace('.php', '')}::${test}\nFailed asserting that 5 is identical to 4.\n\nFAILURES!\nTests: 5, Assertions: 9, Failures: 1.`,
      green: 'OK (5 tests, 9 assertions)',
    },
  ],
  [
    'minitest',
    {
      command: 'ruby -Itest test/all.rb',
      red: (file, test, line) =>
        `  1) Failure:\nHarvest#${test} [${file}:${line + 1}]\n\n5 runs, 9 assertions, 1 failures, 0 errors, 0 skips`,
      green: '5 runs, 9 assertions, 0 failures, 0 errors, 0 skips',
    },
  ],
  [
    'rspec',
    {
      command: 'bundle exec rspec',
      red: (file, test, line) => `5 examples, 1 failure\n\nFailed examples:\n\nrspec ./${file}:${line} # ${test}`,
      green: '5 examples, 0 failures',
    },
  ],
]);

/** A test's title as a runner prints it: without quotes, and with something where the runner fills in a row. */
const printed = (title: string): string =>
  title.replace(/^(['"`])(.*)\1$/s, '$2').replace(/\$\{[^{}]*\}|%[sdifjop]/g, '3');

const ROOT = '/home/pomona/orchard';

type Deed =
  | { readonly run: string; readonly prints: string; readonly fails: boolean }
  | { readonly write: string; readonly text: string };

/** Lines of a log in Claude Code's form. */
function linesOf(deeds: readonly Deed[]): string {
  let serial = 0;
  const line = (type: 'user' | 'assistant', content: unknown): string => {
    serial += 1;
    const timestamp = new Date(Date.UTC(2026, 4, 4, 8, 0, serial)).toISOString();
    const message = {
      role: type,
      content,
      ...(type === 'assistant' && { id: `m${serial}`, model: 'claude-opus-4-6' }),
    };
    return JSON.stringify({
      type,
      uuid: `r${serial}`,
      sessionId: 'orchard',
      version: '2.1.7',
      cwd: ROOT,
      timestamp,
      message,
    });
  };
  const told = deeds.flatMap((deed, at) => {
    const id = `toolu_${at}`;
    const [name, input, content, failed] =
      'run' in deed
        ? ['Bash', { command: deed.run }, deed.fails ? `Exit code 1\n${deed.prints}` : deed.prints, deed.fails]
        : ['Write', { file_path: `${ROOT}/${deed.write}`, content: deed.text }, 'The file has been updated.', false];
    return [
      line('assistant', [{ type: 'tool_use', id, name, input }]),
      line('user', [{ type: 'tool_result', tool_use_id: id, content, is_error: failed }]),
    ];
  });
  return [
    line('user', 'The suite is red.'),
    ...told,
    line('assistant', [{ type: 'text', text: 'All tests pass now.' }]),
  ]
    .map((one) => `${one}\n`)
    .join('');
}

function writesOf(base: Tree, head: Tree, isTest: (path: string) => boolean): readonly Deed[] {
  const changed = [...new Set([...base.keys(), ...head.keys()])].filter((path) => base.get(path) !== head.get(path));
  const ordered = [...changed.filter((path) => !isTest(path)), ...changed.filter(isTest)];
  return ordered.map((path) => {
    const text = head.get(path);
    return text === undefined ? { run: `rm ${path}`, prints: '', fails: false } : { write: path, text };
  });
}

const lineOf = (base: Tree, { file, test }: Pick<Case, 'file' | 'test'>): number =>
  (base.get(file) ?? '').split(test)[0]?.split('\n').length ?? 1;

/**
 * The log of a session that made a change: the suite run (red where the base holds the bug), the files written, sources
 * before tests, the suite run green. Null for a runner whose words are not known.
 */
export async function sessionOf(
  one: Pick<Case, 'runner' | 'file' | 'test'>,
  base: Tree,
  head: Tree,
  startsRed: boolean,
  isTest: (path: string) => boolean,
  spill: Spill,
): Promise<LoggedSession | null> {
  const voice = VOICES.get(one.runner) ?? (one.runner.includes('node') ? VOICES.get('node') : undefined);
  if (voice === undefined) return null;
  const { command, red, green } = voice;
  const first = {
    run: command,
    prints: startsRed ? red(one.file, printed(one.test), lineOf(base, one)) : green,
    fails: startsRed,
  };
  const text = linesOf([first, ...writesOf(base, head, isTest), { run: command, prints: green, fails: false }]);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const read = await readSessions(bytes(), spill);
  const [session] = Array.isArray(read) ? read : [];
  return session === undefined ? null : { file: 'session.jsonl', trust: 'A', boundBy: 'named', session };
}
