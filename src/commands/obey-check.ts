import { CHECK_NAME, pullOfCheck } from '../host/github/check.ts';
import { rightOfPerson } from '../host/github/right.ts';
import { refusalOf } from '../questions/index.ts';
import { performStage } from './perform-stage.ts';
import { nothing, type Payload, type Response, type Runner } from './runner.ts';

/**
 * The pull requests that are to be graded again since somebody re-ran our check or its suite, or pressed the check's button.
 * GitHub does not name a fork's; our check does. Only an App hears of these events.
 */
export function pullsToRegrade(event: string, payload: Payload): readonly number[] {
  const { action, check_run: run, check_suite: suite, requested_action: button } = payload;
  const named = (pulls: readonly { readonly number: number }[] = []): readonly number[] =>
    pulls.map(({ number }) => number);
  if (event === 'check_suite') return action === 'rerequested' ? named(suite?.pull_requests) : [];
  const asks = action === 'rerequested' || (action === 'requested_action' && button?.identifier === 'regrade');
  if (event !== 'check_run' || !asks || run?.name !== CHECK_NAME) return [];
  const own = pullOfCheck(run.external_id ?? '');
  return own === null ? named(run.pull_requests) : [own];
}

/** Grades again what a check's re-run or button is about, where the person who asked may write. */
export async function obeyCheck(runner: Runner): Promise<Response> {
  const [number] = pullsToRegrade(runner.event, runner.payload);
  if (number === undefined) return nothing('nothing to do for this check');
  const { login = '', type } = runner.payload.sender ?? {};
  const permission = type === 'User' ? await rightOfPerson(runner, login) : null;
  const refused = refusalOf({ authorType: type === 'User' ? 'User' : 'Bot', permission });
  return refused === null ? performStage(runner, number, '') : nothing(`the check is not made again: ${refused}`);
}
