import { findOpenPull } from '../host/github/open-pulls.ts';
import { performStage } from './perform-stage.ts';
import { nothing, type Response, type Runner } from './runner.ts';

/**
 * A workflow that ran for a pull request, without any rights, has ended: grades that pull request. Which one it is GitHub
 * says, by the run's branch and commit; what the run left is found like any other log, as the author's own word.
 */
export async function followRun(runner: Runner): Promise<Response> {
  const { event, head_sha: head = '', head_branch: branch, head_repository: from } = runner.payload.workflow_run ?? {};
  const owner = from?.owner?.login;
  if (runner.payload.action !== 'completed' || event !== 'pull_request' || !branch || !owner)
    return nothing('nothing to do for this workflow run');
  const number = await findOpenPull(runner, { owner, branch, head });
  return number === null ? nothing(`no open pull request has the head ${head}`) : performStage(runner, number, head);
}
