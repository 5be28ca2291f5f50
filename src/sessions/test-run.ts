import { stripVTControlCharacters } from 'node:util';
import type { TestRun } from '../core/index.ts';
import { bun, jest, mocha, vitest } from './runners/javascript.ts';
import { gradle, junit, maven } from './runners/jvm.ts';
import { cargo, dotnet, go } from './runners/native.ts';
import { pytest, unittest } from './runners/python.ts';
import type { Runner } from './runners/runner.ts';
import { phpunit, rspec } from './runners/scripting.ts';
import { nodeTest, tap } from './runners/tap.ts';
import { holdsVerdictWord } from './verdict-words.ts';

/** Every test runner whose verdict is read. One line each. */
export const RUNNERS: readonly Runner[] = [
  pytest,
  unittest,
  vitest,
  jest,
  mocha,
  bun,
  nodeTest,
  tap,
  go,
  cargo,
  dotnet,
  maven,
  junit,
  gradle,
  rspec,
  phpunit,
];

/** Only the end of an output is read: runners print their verdict last. In characters. */
const LONGEST_OUTPUT = 1_000_000;
/** No summary line is longer; longer ones are somebody's data. */
const LONGEST_LINE = 2_000;
const MOST_FAILING = 50;

const add = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

/**
 * The verdict that test runners printed in a command's output; null where none did. Several runners in one output make
 * one verdict (ids joined by `+`), green only if all are. Whatever printed such a line is believed, be it a saved log.
 */
export function readTestRun(output: string): TestRun | null {
  const end = output.length > LONGEST_OUTPUT ? output.slice(-LONGEST_OUTPUT) : output;
  const text = end.includes('\u001b') ? stripVTControlCharacters(end) : end;
  if (!holdsVerdictWord(text)) return null;
  const asked = RUNNERS.filter((runner) => runner.mark.test(text));
  const lines = text.split('\n').map((line) => line.trimEnd());
  const short = lines.filter((line) => line.length <= LONGEST_LINE);
  const runs = asked.flatMap((runner) => {
    const verdict = runner.read(short);
    return verdict ? [{ runner: runner.id, ...verdict }] : [];
  });
  if (runs.length === 0) return null;
  const all = runs.reduce((one, other) => ({
    runner: `${one.runner}+${other.runner}`,
    passed: add(one.passed, other.passed),
    failed: add(one.failed, other.failed),
    failing: [...one.failing, ...other.failing],
    green: one.green && other.green,
  }));
  return { ...all, failing: [...new Set(all.failing)].slice(0, MOST_FAILING) };
}
