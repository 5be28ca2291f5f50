import { alwaysEqual } from './always-equal.ts';
import { BOUNDARY_RULES } from './boundary/index.ts';
import { deletedTest } from './deleted-test.ts';
import { editedCi } from './edited-ci.ts';
import { editedGuardrails } from './edited-guardrails.ts';
import { editedToGreen } from './edited-to-green.ts';
import { foreignLog } from './foreign-log.ts';
import { graderRead } from './grader-read.ts';
import { harnessHook } from './harness-hook.ts';
import { historyPeeked } from './history-peeked.ts';
import { inconsistentLog } from './inconsistent-log.ts';
import { loosenedGate } from './loosened-gate.ts';
import { protectedPath } from './protected-path.ts';
import { regeneratedSnapshot } from './regenerated-snapshot.ts';
import { replacedSubject } from './replaced-subject.ts';
import type { Rule } from './rule.ts';
import { skippedTest } from './skipped-test.ts';
import { specialCasedTest } from './special-cased-test.ts';
import { testDetection } from './test-detection.ts';
import { unsupportedGreen } from './unsupported-green.ts';
import { upstreamCopied } from './upstream-copied.ts';
import { weakenedAssertion } from './weakened-assertion.ts';
import { workloadChanged } from './workload-changed.ts';

export { linkNeeds } from './boundary/link-needs.ts';
export { openCase } from './case.ts';
export { builtIn } from './change/protected-globs.ts';
export { changedPaths } from './change/repository-path.ts';
export { twinNeeds } from './excuses/twin-tests.ts';
export { setUpNeeds } from './harness/set-up-tests.ts';
export { moduleNeeds } from './reach/module-needs.ts';
export type { Case, Rule } from './rule.ts';
export { findSecrets } from './secrets/find-secrets.ts';
export { testsToRead } from './special-cased-test.ts';
export { ORDINARY, type OrdinaryCommits } from './verdict/false-blocks.ts';
export { MEASURED } from './verdict/measured.ts';

/** Every rule, one line each, in the order in which reports name them. */
export const RULES: readonly Rule[] = [
  deletedTest,
  skippedTest,
  weakenedAssertion,
  regeneratedSnapshot,
  replacedSubject,
  editedToGreen,
  harnessHook,
  alwaysEqual,
  testDetection,
  specialCasedTest,
  editedCi,
  loosenedGate,
  editedGuardrails,
  protectedPath,
  ...BOUNDARY_RULES,
  unsupportedGreen,
  graderRead,
  historyPeeked,
  upstreamCopied,
  workloadChanged,
  foreignLog,
  inconsistentLog,
];
