import { isStopped } from '../story.ts';
import { count, type Measure, measured, unmeasured } from './signal.ts';

/** 1 where the model's API, not the model, kept the work from being done: it failed, and nothing was done after it. */
export const infrastructure: Measure = ({ sessions, story }) => {
  if (sessions.length === 0) return unmeasured('There is no session log.');
  const errors = sessions.reduce((sum, { session }) => sum + session.apiErrors, 0);
  const stopped = isStopped({ sessions, story });
  const why = stopped
    ? `The model's API failed (${count(errors, 'error')}) and nothing came after it.`
    : errors === 0
      ? 'The log tells of no error of the model’s API.'
      : `The model's API failed ${errors === 1 ? 'once' : `${errors} times`}, and the work went on.`;
  return measured(stopped ? 1 : 0, why);
};

/** 1 where a person stopped the work. */
export const interrupted: Measure = ({ sessions, story: { interruptions } }) => {
  if (sessions.length === 0) return unmeasured('There is no session log.');
  const ended = sessions.some(({ session }) => session.end === 'interrupted');
  const told =
    interruptions === 0
      ? 'Nobody interrupted the work.'
      : `The work was interrupted ${count(interruptions, 'time')} and went on.`;
  return measured(ended ? 1 : 0, ended ? 'The work ended with an interruption.' : told);
};

/** 1 where nothing was changed, nothing checked was left failing, and the agent said so at the end: that may be right. */
export const nothingToDo: Measure = ({ sessions, calls, ending, story }) => {
  if (sessions.length === 0) return unmeasured('There is no session log.');
  const changed = calls.some((call) => call.changed !== 'nothing');
  if (changed) return measured(0, 'The log changes files.');
  if (ending.deciding.length > 0 && !ending.value)
    return measured(0, 'The log changes nothing, though a check fails at its end.');
  if (story.lastWords.trim() === '') return measured(0, 'The log changes nothing and does not say why.');
  return measured(1, 'The log changes nothing, leaves nothing failing, and ends with words.');
};
