import type { Check } from '../check.ts';
import { actionVersion } from './action-version.ts';
import { actionsEnabled } from './actions-enabled.ts';
import { approval } from './approval.ts';
import { concurrency } from './concurrency.ts';
import { ledgerBranch } from './ledger-branch.ts';
import { logSource } from './log-source.ts';
import { mergeQueue } from './merge-queue.ts';
import { permissions } from './permissions.ts';
import { policy } from './policy.ts';
import { policyGuard } from './policy-guard.ts';
import { requiredCheck } from './required-check.ts';
import { skippableJob } from './skippable-job.ts';
import { tokenDefault } from './token-default.ts';
import { triggers } from './triggers.ts';
import { untrustedCheckout } from './untrusted-checkout.ts';
import { workflow } from './workflow.ts';

/** Every check, one line each, in the order in which they are told: files first, then what GitHub knows. */
export const CHECKS: readonly Check[] = [
  workflow,
  triggers,
  permissions,
  untrustedCheckout,
  skippableJob,
  concurrency,
  actionVersion,
  policy,
  policyGuard,
  logSource,
  actionsEnabled,
  requiredCheck,
  mergeQueue,
  approval,
  tokenDefault,
  ledgerBranch,
];
