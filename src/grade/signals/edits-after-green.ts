import { count, type Measure, measured, unmeasured } from './signal.ts';

/** Edits of source behind the last check that passed: work that nothing vouches for. */
export const editsAfterGreen: Measure = ({ rounds: { afterGreen } }) => {
  if (afterGreen === null) return unmeasured('No check passed, so that no edit came behind one.');
  return measured(
    afterGreen.length,
    `${count(afterGreen.length, 'edit')} came behind the last check that passed.`,
    afterGreen,
  );
};
