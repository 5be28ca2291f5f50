import { stripVTControlCharacters } from 'node:util';
import type { TestRun } from '../core/index.ts';
import { placesIn } from './failing-places.ts';
import { holdsAny } from './long-text/kernel.ts';
import { bytesOf, stringOf, type Text } from './long-text/long-text.ts';
import { markFinder } from './runner-marks.ts';
import { jasmine, karma, playwright } from './runners/browsers.ts';
import { dotnet, nunit } from './runners/dotnet.ts';
import { go, goEvents, gotestsum } from './runners/go.ts';
import { ava, jest, mocha, vitest } from './runners/javascript.ts';
import { gradle, junit, maven } from './runners/jvm.ts';
import { cargo, ctest, googleTest, nextest, swift } from './runners/native.ts';
import { pytest, unittest } from './runners/python.ts';
import type { Runner, Verdict } from './runners/runner.ts';
import { bun, deno } from './runners/runtimes.ts';
import { exunit, minitest, pest, phpunit, rspec } from './runners/scripting.ts';
import { nodeTest, tap } from './runners/tap.ts';
import { holdsVerdictWord, VERDICT_WORDS } from './verdict-words.ts';

/** Every test runner whose verdict is read. */
export const RUNNERS: readonly Runner[] = [
  ...[pytest, unittest],
  ...[vitest, jest, mocha, ava, bun, deno, nodeTest, tap, playwright, karma, jasmine],
  ...[go, goEvents, gotestsum, cargo, nextest, ctest, googleTest, swift, dotnet, nunit],
  ...[maven, junit, gradle],
  ...[rspec, minitest, phpunit, pest, exunit],
];

const markedIn = markFinder(RUNNERS);

/** Only the end of an output is read: runners print their verdict last. In characters. */
const LONGEST_OUTPUT = 1_000_000;
/** No summary line is longer; longer ones are somebody's data. */
const LONGEST_LINE = 2_000;
const MOST_FAILING = 50;
const ESCAPE = 0x1b;

/** Something was left out of the output, by the agent or by whoever printed it; a phrase on a line of its own. */
const CUT =
  /^[\s<([{.…*-]{0,20}(?:(?:the |command |tool )?(?:output|observation|response|result|content)s? (?:was |has been |is )?(?:too large|too long|truncated|clipped|elided)|[\d,.]{1,12} (?:more )?(?:lines?|characters?|chars?|bytes|tokens?) (?:were |of output )?(?:truncated|omitted|elided|hidden)|(?:truncated|omitted|elided)\b|warning: truncated output|elided_chars>|persisted-output>|… ?[+\d]{1,9} lines)/im;
/** A wrapper's own word that something in it failed. */
const WRAPPED =
  /^(?:g?make(?:\[\d{1,3}\])?: \*\*\* .{0,200}Error \d|npm (?:ERR!|error) (?:Test failed|code ELIFECYCLE|Lifecycle script)| ?ELIFECYCLE\b|error Command failed with exit code|error: (?:script|Recipe) ["`]|rake aborted!| {2}evaluation failed :\(|FAILURE: Build failed)/m;

const add = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

interface Told extends Verdict {
  readonly runner: Runner;
}

const isRed = ({ green, failed }: Verdict): boolean => !green && failed !== 0;

/** Several verdicts as one: green if one is and none is red. */
function join(runs: readonly Told[]): TestRun {
  const failing = new Set(runs.flatMap((run) => run.failing));
  return {
    runner: [...new Set(runs.map(({ runner }) => runner.id))].join('+'),
    passed: runs.map(({ passed }) => passed).reduce(add, 0),
    failed: runs.map(({ failed }) => failed).reduce(add, 0),
    failing: [...failing].slice(0, MOST_FAILING),
    green: runs.some(({ green }) => green) && !runs.some(isRed),
  };
}

/** Whether a green may hide a red: something failed that has no verdict, or an output is cut that is told in pieces. */
function isDoubtful(text: string, runs: readonly Told[]): boolean {
  if (WRAPPED.test(text)) return true;
  const cut = [...text.matchAll(new RegExp(CUT, 'gim'))].at(-1);
  if (cut === undefined) return false;
  const marks = runs.map(({ runner }) => text.slice(cut.index).search(runner.mark));
  return runs.some(({ runner }) => runner.pieces === true) || marks.some((at) => at < 0);
}

/** Whether the end of an output, as UTF-8, is worth reading; of characters outside ASCII fewer are asked for than are looked at. */
function mayHoldVerdict(bytes: Buffer): boolean {
  const end = bytes.length > 3 * LONGEST_OUTPUT ? bytes.subarray(-3 * LONGEST_OUTPUT) : bytes;
  return end.includes(ESCAPE) || holdsAny(end, VERDICT_WORDS);
}

/**
 * The verdict that test runners printed in a command's output; null where none did. Several runners in one output make
 * one verdict (ids joined by `+`). `green`: something passed and nothing failed; neither green nor failed: nothing ran.
 * A green that may hide a failure is none. Whatever printed such lines is believed here, be it a saved log: whether the
 * command ran tests is for `readRunVerdict` to say.
 */
export function readTestRun(output: Text): TestRun | null {
  if (typeof output !== 'string') return mayHoldVerdict(bytesOf(output)) ? readTestRun(stringOf(output)) : null;
  const end = output.length > LONGEST_OUTPUT ? output.slice(-LONGEST_OUTPUT) : output;
  const text = end.includes('\u001b') ? stripVTControlCharacters(end) : end;
  if (!holdsVerdictWord(text)) return null;
  const asked = markedIn(text);
  if (asked.length === 0) return null;
  const lines = text.split('\n').map((line) => line.trimEnd());
  const short = lines.filter((line) => line.length <= LONGEST_LINE);
  const runs = asked.flatMap((runner) => {
    const verdict = runner.read(short);
    return verdict ? [{ runner, ...verdict }] : [];
  });
  if (runs.length === 0) return null;
  const run = join(runs);
  if (run.green) return isDoubtful(text, runs) ? null : run;
  const places = run.failing.length < Math.min(run.failed ?? 1, MOST_FAILING) ? placesIn(short) : [];
  return places.length > 0 ? { ...run, places } : run;
}
