import { advice, type Check, type Diagnosis, lookAt, ok } from '../check.ts';
import { type Facts, serves } from '../facts.ts';
import type { Settings, Waiting } from '../settings.ts';

const WHERE = 'Settings → Actions → General';

const POLICIES: Readonly<Record<string, string>> = {
  first_time_contributors_new_to_github: 'newcomers to GitHub',
  first_time_contributors: 'first-time contributors',
  all_external_contributors: 'all from outside',
};

function told({ login, isBot, count }: Waiting): string {
  return `${count} of ${login}${isBot ? ' (a bot)' : ''}`;
}

/** Runs that wait: among them may be the one that would have made a log, or a check that a person must release. */
function waiting({ waiting: answer }: Settings): readonly Diagnosis[] {
  return lookAt(answer, 'Actions', 'Which runs wait for approval', (runs) => {
    if (runs.length === 0) return [ok('Actions', 'No workflow run waits for an approval.')];
    const bots = runs.some(({ isBot }) => isBot);
    return [
      advice(
        'Actions',
        `Workflow runs wait for an approval: ${runs.map(told).join(', ')}.`,
        bots
          ? 'Let trusted agents run without one (Settings → Copilot → Cloud agent, or an App token in the place of GITHUB_TOKEN), or approve them.'
          : 'Approve them, or leave them: no check of theirs reports until then.',
      ),
    ];
  });
}

function forks({ forkApproval }: Settings, isGated: boolean): readonly Diagnosis[] {
  return lookAt(forkApproval, WHERE, 'Whose pull requests from forks need an approval', (policy) => {
    const whose = POLICIES[policy] ?? policy;
    if (!isGated) return [ok(WHERE, `Forks need an approval for ${whose}; pull_request_target does not wait for it.`)];
    return [
      advice(
        WHERE,
        `Pull requests from forks wait for an approval for ${whose}: until then they have no grade.`,
        'Start Proctor by pull_request_target, which does not wait.',
      ),
    ];
  });
}

function look({ settings, grading }: Facts): readonly Diagnosis[] {
  if (settings === null) return [];
  const isGated = grading.some((one) => serves(one, 'pull_request'));
  return [...forks(settings, isGated), ...waiting(settings)];
}

/** Which approvals keep pull requests of agents and forks waiting? */
export const approval: Check = { id: 'approval', part: 'github', look };
