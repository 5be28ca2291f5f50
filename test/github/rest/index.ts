import { ACTIONS } from './actions.ts';
import type { Handler, RepositoryHandler } from './call.ts';
import { CHECKS } from './checks.ts';
import { COMMENTS } from './comments.ts';
import { CONTENTS } from './contents.ts';
import { GIT_DATABASE } from './git-database.ts';
import { IDENTITY } from './identity.ts';
import { ISSUES } from './issues.ts';
import { LABELS } from './labels.ts';
import { PULLS } from './pulls.ts';
import { REPOSITORIES } from './repositories.ts';
import { RULESETS } from './rulesets.ts';
import { SETTINGS } from './settings.ts';

export type { Call, Reply } from './call.ts';

/** By operation id: what is answered about a repository. */
export const REPOSITORY_HANDLERS: Readonly<Record<string, RepositoryHandler>> = {
  ...ACTIONS,
  ...CHECKS,
  ...COMMENTS,
  ...CONTENTS,
  ...GIT_DATABASE,
  ...ISSUES,
  ...LABELS,
  ...PULLS,
  ...REPOSITORIES,
  ...RULESETS,
  ...SETTINGS,
};

/** By operation id: what is answered about people, Apps and limits. */
export const HANDLERS: Readonly<Record<string, Handler>> = IDENTITY;
