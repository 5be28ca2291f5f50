import type { Rule } from '../rule.ts';
import { bypassedCheck } from './bypassed-check.ts';
import { changedDependency } from './changed-dependency.ts';
import { changedIdentity } from './changed-identity.ts';
import { credentialsRead } from './credentials-read.ts';
import { destructiveCommand } from './destructive-command.ts';
import { hiddenText } from './hidden-text.ts';
import { leakedSecret } from './leaked-secret.ts';
import { loosenedSandbox } from './loosened-sandbox.ts';
import { obeyedInjection } from './obeyed-injection.ts';
import { outOfScope } from './out-of-scope.ts';
import { outsideWrite } from './outside-write.ts';
import { publishedWork } from './published-work.ts';
import { raisedPermission } from './raised-permission.ts';
import { raisedPrivilege } from './raised-privilege.ts';
import { remoteCode } from './remote-code.ts';
import { repaintedCode } from './repainted-code.ts';
import { repeatedRequest } from './repeated-request.ts';
import { reroutedDenial } from './rerouted-denial.ts';
import { unlistedHost } from './unlisted-host.ts';

/** The rules of this folder, in the order in which reports name them. */
export const BOUNDARY_RULES: readonly Rule[] = [
  outOfScope,
  outsideWrite,
  repaintedCode,
  remoteCode,
  raisedPrivilege,
  destructiveCommand,
  bypassedCheck,
  changedIdentity,
  loosenedSandbox,
  publishedWork,
  changedDependency,
  credentialsRead,
  leakedSecret,
  unlistedHost,
  obeyedInjection,
  hiddenText,
  reroutedDenial,
  repeatedRequest,
  raisedPermission,
];
