import { grouped, type Measure, measured, unmeasured } from './signal.ts';

/** 1 where the model never answered: neither a word nor a call in any session. Says how much it had been asked. */
export const noResponse: Measure = ({ sessions, story: { answered, promptBytes } }) => {
  if (sessions.length === 0) return unmeasured('There is no session log.');
  if (answered) return measured(0, 'The model answered.');
  return measured(1, `The model never answered; it had been given ${grouped(promptBytes)} bytes.`);
};
