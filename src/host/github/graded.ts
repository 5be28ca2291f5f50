import { type Check, HostError, type Posted } from '../../core/index.ts';
import { CHECK_NAME, publishCheck } from './check.ts';
import { attempt, connect } from './client.ts';
import { defaultPolicy } from './default-policy.ts';
import type { GitHubSource } from './index.ts';

type Source = Pick<GitHubSource, 'token' | 'apiUrl' | 'say' | 'repository' | 'writer' | 'patience'>;

/** The check that a pull request's head has; `check` is null where it has none of ours that is finished. */
export interface Graded {
  readonly head: string;
  readonly check: Pick<Check, 'conclusion' | 'title'> | null;
}

/** A place where grades of pull requests are read and passed on. */
export interface GradedHost {
  /** Two requests. HostError where there is no such pull request. */
  graded(number: number): Promise<Graded>;
  /** Puts a check on any commit. */
  put(number: number, commit: string, check: Check): Promise<Posted>;
  /** The text of the policy on the default branch; null where there is none. */
  policy(): Promise<string | null>;
}

const CONCLUSIONS = ['success', 'failure', 'neutral'] as const satisfies readonly Check['conclusion'][];

/** Grades as GitHub holds them: the newest finished check of our name, by whom we are: an App, or workflows of the repository. */
export function githubGraded(source: Source): GradedHost {
  const [owner = '', repo = ''] = source.repository.split('/');
  const client = connect(source);
  const { app } = source.writer;
  const latest = async (ref: string): Promise<Graded['check']> => {
    const asked = { owner, repo, ref, check_name: CHECK_NAME, filter: 'latest' } as const;
    const { data } = await client.rest.checks.listForRef(asked);
    const ours = data.check_runs.filter(({ app: by }) =>
      app === null ? by?.slug === 'github-actions' : String(by?.id) === app,
    );
    const run = ours.find(({ status }) => status === 'completed');
    const conclusion = CONCLUSIONS.find((one) => one === run?.conclusion);
    return run && conclusion ? { conclusion, title: run.output.title ?? '' } : null;
  };
  return {
    graded: (number) =>
      attempt('the grade of the pull request', 'checks: read', async () => {
        const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number });
        if (data.state !== 'open') throw new HostError(`pull request ${number} is not open`);
        return { head: data.head.sha, check: await latest(data.head.sha) };
      }),
    put: (number, commit, check) =>
      publishCheck(client, { owner, repo, number }, commit, { ...check, asApp: app !== null }),
    policy: () => defaultPolicy(client, { owner, repo }),
  };
}
