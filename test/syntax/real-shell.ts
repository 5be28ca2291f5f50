import { spawnSync } from 'node:child_process';
import fc from 'fast-check';

/** Each `check NAME` writes its name and the status that it is told to end with, and ends with it. */
const DRIVER = `
check() { local told="S_$1"; echo "$1 \${!told}" >&3; return "\${!told}"; }
export -f check
while IFS= read -r -d '' statuses && IFS= read -r -d '' line; do
  ran=$(exec 3>&1 >/dev/null 2>&1 </dev/null; export $statuses; eval "$line")
  printf '%s\\0%s\\0' "$?" "$ran"
done`;

export const NAMES = ['a', 'b', 'c', 'd'] as const;

/** What came of running a line: its own exit status, and name → statuses of the checks that ran. */
interface Ran {
  readonly status: number;
  readonly checks: ReadonlyMap<string, readonly number[]>;
}

/** A line, and one run of it for every way in which its checks can end. */
export interface Tried {
  readonly line: string;
  readonly runs: readonly Ran[];
}

const namesIn = (line: string): readonly string[] => NAMES.filter((name) => line.includes(`check ${name}`));

function waysOf(line: string): readonly string[] {
  const names = namesIn(line);
  return Array.from({ length: 2 ** names.length }, (_, way) =>
    names.map((name, at) => `S_${name}=${(way >> at) & 1 ? 3 : 0}`).join(' '),
  );
}

function readRan(status: string, said: string): Ran {
  const checks = new Map<string, number[]>();
  for (const [name = '', code = ''] of said.split('\n').map((one) => one.split(' ')))
    if (name !== '') checks.set(name, [...(checks.get(name) ?? []), Number(code)]);
  return { status: Number(status), checks };
}

/** Runs lines by the real bash, in every way in which their checks can end; empty where this machine has none. */
export function tryLines(lines: readonly string[]): readonly Tried[] {
  const asked = lines.flatMap((line) => waysOf(line).flatMap((statuses) => [statuses, line]));
  const input = asked.map((one) => `${one}\0`).join('');
  const answer = spawnSync('bash', ['-c', DRIVER], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (answer.error) return [];
  const fields = answer.stdout.split('\0');
  let at = 0;
  return lines.map((line) => ({
    line,
    runs: waysOf(line).map(() => readRan(fields[at++] ?? '', fields[at++] ?? '')),
  }));
}

const check = fc.constantFrom(...NAMES).map((name) => `check ${name}`);
const small = fc.oneof(
  { weight: 5, arbitrary: check },
  { weight: 2, arbitrary: fc.constantFrom('true', 'false', 'cat', 'echo done', 'exit 0', 'exit 1', 'exit', 'tail -3') },
);

const { line } = fc.letrec<{ line: string; list: string; item: string }>((tie) => {
  const joined = (glue: string) => fc.tuple(tie('item'), tie('item')).map((two) => two.join(glue));
  const around = (before: string, after: string) => tie('list').map((list) => `${before}${list}${after}`);
  return {
    item: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'line' },
      { weight: 6, arbitrary: small },
      { weight: 1, arbitrary: around('(', ')') },
      { weight: 1, arbitrary: around('{ ', '; }') },
      {
        weight: 1,
        arbitrary: around("bash -c '", "'").map((one) => (one.indexOf("'", 9) < one.length - 1 ? 'true' : one)),
      },
      { weight: 1, arbitrary: around('x=$(', ')') },
      { weight: 1, arbitrary: around('echo "$(', ')"') },
      {
        weight: 1,
        arbitrary: fc.tuple(tie('list'), tie('list')).map(([when, then]) => `if ${when}; then ${then}; fi`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('list'), tie('list'), tie('list'))
          .map(([when, then, other]) => `if ${when}; then ${then}; else ${other}; fi`),
      },
      { weight: 1, arbitrary: tie('list').map((list) => `for f in x y; do ${list}; done`) },
    ),
    list: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'line' },
      { weight: 4, arbitrary: tie('item') },
      { weight: 2, arbitrary: joined(' | ') },
      { weight: 2, arbitrary: joined(' && ') },
      { weight: 2, arbitrary: joined(' || ') },
      { weight: 1, arbitrary: tie('item').map((item) => `! ${item}`) },
      { weight: 1, arbitrary: joined(' & ') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            tie('item'),
            tie('item'),
            tie('item'),
            fc.constantFrom(' && ', ' || ', ' | '),
            fc.constantFrom(' && ', ' || '),
          )
          .map(([one, two, three, first, second]) => `${one}${first}${two}${second}${three}`),
      },
      { weight: 3, arbitrary: fc.tuple(tie('list'), tie('list')).map((two) => two.join('; ')) },
    ),
    line: fc
      .tuple(
        fc.constantFrom('', '', '', 'set -e; ', 'set -o pipefail; ', 'set -euo pipefail; ', 'set -e; set +e; '),
        tie('list'),
        fc.constantFrom(
          '',
          '',
          '',
          '',
          '; exit $?',
          '; rc=$?; echo done; exit $rc',
          ' || rc=1; echo; exit $rc',
          ' || exit 1; echo',
        ),
      )
      .map((parts) => parts.join('')),
  };
});

/** Command lines of lists, pipes, groups, branches and loops, with at least one `check`. */
export const lines: fc.Arbitrary<string> = line.filter((text) => text.includes('check ') && text.length < 160);
