// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell writes its variables so.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readShell, type ShellCommand } from '../../src/syntax/shell.ts';
import { lines, NAMES, type Tried, tryLines } from './real-shell.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const provenIn = (line: string): boolean =>
  (readShell(line, grammars)?.commands ?? []).some(({ name, proven }) => name === 'pytest' && proven);

describe('success of the line proves that the command succeeded', () => {
  test.each([
    'pytest',
    'cd orchard && pytest',
    'cd orchard || exit; pytest',
    'cd orchard || exit 1; pytest',
    'pytest && echo done',
    'set -o pipefail; pytest | tail -5',
    "bash -o pipefail -c 'pytest | tail -5'",
    "bash -c 'set -eo pipefail; pytest | tail; echo done'",
    'pytest | tee log; exit ${PIPESTATUS[0]}',
    'pytest > log; rc=$?; tail log; exit $rc',
    'if ! pytest; then exit 1; fi; echo done',
    'x=$(pytest)',
    'timeout 60 pytest',
    'echo pears | pytest',
    'trap "rm -f log" EXIT; pytest',
  ])('%s', (line) => expect(provenIn(line)).toBe(true));

  test.each([
    'pytest | tail -5',
    'pytest | tee log',
    'pytest || true',
    'pytest; echo done',
    'pytest && echo fine || echo broken',
    'pytest && echo fine; echo done',
    'set -e; set +e; pytest; echo done',
    'set -o pipefail; set +o pipefail; pytest | tail',
    'pytest > log; tail log',
    'pytest > log 2>&1 || tail log',
    'if ! pytest; then echo broken; fi',
    'if pytest; then echo fine; fi',
    'pytest &',
    'pytest & sleep 60; tail log',
    '! pytest',
    'true || pytest',
    'if [ -f Makefile ]; then pytest; fi',
    'while read row; do pytest; done < rows',
    'exit 0; pytest',
    'exit; pytest',
    '[ -f Makefile ] || exit 0; pytest',
    'if [ -f done ]; then exit 0; fi; pytest',
    'exec true; pytest',
    "eval 'exit 0'; pytest",
    'leave() { exit 0; }; leave; pytest',
    "trap 'exit 0' EXIT; pytest",
    'set -n; pytest',
    'set -e; false && pytest; echo done',
    'x=$(pytest) y=$(date)',
    'x=${y:-$(pytest)}',
    'find . -name tests -exec pytest {} \\;',
    'ls tests | xargs -r pytest',
    'echo "$(pytest)"',
    '! if true; then pytest; fi',
    'pytest )',
    'rc=0; pytest || rc=1; rc=0; exit $rc',
    'pytest; rc=$?; if [ $rc = 5 ]; then rc=0; fi; exit $rc',
    'pytest || rc=1; if [ -n "$rc" ]; then echo broken; fi',
  ])('not by %s', (line) => expect(provenIn(line)).toBe(false));
});

/** The checks of a line that it holds once, each with its reading. */
function onceIn({ line }: Tried): readonly (readonly [string, ShellCommand])[] {
  const reading = readShell(line, grammars);
  if (reading === null || reading.problems.length > 0) return [];
  const checks = reading.commands.filter(({ name }) => name === 'check');
  return NAMES.flatMap((name) => {
    const [found, ...more] = checks.filter(({ args }) => args[0] === name);
    return found && more.length === 0 ? [[name, found] as const] : [];
  });
}

describe('against the shell itself', () => {
  const tried = tryLines(fc.sample(lines, { numRuns: 120, seed: 20_261_121 }));

  test.skipIf(tried.length === 0)('nothing is proven that a run refutes, and no mask is missed', () => {
    for (const one of tried)
      for (const [name, command] of onceIn(one))
        for (const { status, checks } of one.runs) {
          const ended = checks.get(name) ?? [];
          const fine = ended.every((code) => code === 0);
          if (!command.masked && !fine) expect([one.line, name, status]).not.toEqual([one.line, name, 0]);
          if (command.proven && status === 0) expect([one.line, name, ended.length > 0 && fine]).toContain(true);
        }
  });

  test.skipIf(tried.length === 0)('little is held back that every run bears out', () => {
    const borne = tried.flatMap((one) =>
      onceIn(one).filter(
        ([name]) =>
          one.runs.some(({ status }) => status === 0) &&
          one.runs.every(
            ({ status, checks }) => status !== 0 || (checks.has(name) && checks.get(name)?.every((code) => code === 0)),
          ),
      ),
    );
    const held = borne.filter(([, command]) => !command.proven);
    expect(borne.length).toBeGreaterThan(20);
    expect(held.length / borne.length).toBeLessThan(0.2);
  });
});
