import { type Measure, measured, NO_COMMANDS, STOPPED, unmeasured } from './signal.ts';

/**
 * How well bursts of edits were checked, on average: a test, linter or build within five calls counts 1, a trial run of a
 * program 0.6. The last burst counts what the checks behind it proved, for a red end is no proof.
 */
export const verification: Measure = ({ bursts, ending, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  if (bursts.length === 0) return unmeasured('The log edits no source that a check could tell anything about.');
  const earlier = bursts.slice(0, -1);
  const scores = [...earlier.map(({ checked }) => checked), ...(ending.value === null ? [] : [ending.value])];
  if (scores.length === 0) return unmeasured(STOPPED);
  const good = scores.filter((score) => score > 0).length;
  const missed = earlier.filter(({ checked }) => checked === 0).flatMap(({ calls }) => calls);
  const value = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return measured(value, `Rounds of edits that were checked: ${good} of ${scores.length}.`, missed);
};
