import { type Measure, measured, unmeasured } from './signal.ts';

/** 1 where the model never answered: neither a word nor a call in any session. */
export const noResponse: Measure = ({ sessions, calls }) => {
  if (sessions.length === 0) return unmeasured('There is no session log.');
  const said = sessions.some(({ session }) => session.steps.some((step) => step.kind === 'say' && step.by === 'agent'));
  return said || calls.length > 0 ? measured(0, 'The model answered.') : measured(1, 'The model never answered.');
};
