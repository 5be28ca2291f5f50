import { count, type Measure, measured, NO_COMMANDS, unmeasured } from './signal.ts';

/** Cycles of edit and check. */
export const iterations: Measure = ({ rounds, calls, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  if (calls.length === 0) return unmeasured('The log holds no call.');
  return measured(rounds.iterations, `${count(rounds.iterations, 'round')} of editing and checking.`);
};

/** Checks that had passed and failed after an edit. */
export const regressions: Measure = ({ rounds, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  if (rounds.iterations === 0) return unmeasured('Nothing was checked after an edit.');
  const broken = rounds.regressions;
  return measured(
    broken.length,
    `${count(broken.length, 'check')} that had passed failed after an edit.`,
    broken.map(({ call }) => call),
  );
};

/** Share of those that passed again later. */
export const regressionRecovery: Measure = ({ rounds: { regressions: broken } }) => {
  if (broken.length === 0) return unmeasured('No check that had passed is known to have failed later.');
  const mended = broken.filter(({ recovered }) => recovered).length;
  const open = broken.filter(({ recovered }) => !recovered).map(({ call }) => call);
  return measured(mended / broken.length, `${mended} of ${broken.length} passed again later.`, open);
};
