import type { Finding, StepRef } from '../../core/index.ts';
import { type Measure, measured, unmeasured } from './signal.ts';

/** The rule that compares what the agent claimed about its checks with what the log shows. */
export const CLAIM_RULE = 'unsupported-green';

const stepsOf = ({ anchors }: Finding): readonly { readonly ref: StepRef }[] =>
  anchors.flatMap((anchor) =>
    anchor.kind === 'step' ? [{ ref: { session: anchor.session, step: anchor.step } }] : [],
  );

/** 1 where claims of passing checks are borne out by the log, 0 where one is not; none where nobody claims anything. */
export const claimSupport: Measure = ({ findings }) => {
  const found = findings.filter(({ rule }) => rule === CLAIM_RULE);
  const hit = found.find(({ outcome }) => outcome === 'hit');
  if (hit) return measured(0, 'The agent claims a passing check that the log does not show.', stepsOf(hit));
  const runs = found.filter(({ outcome }) => outcome === 'clear').flatMap(stepsOf);
  if (runs.length > 0) return measured(1, 'What the agent claims about checks is in the log.', runs);
  return unmeasured('No claim about checks could be compared with the log.');
};
