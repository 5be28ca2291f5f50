import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GitHubDouble, NewPull, PullObject, Repository } from '../github/index.ts';
import { runProgram } from '../start/index.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');

/** The log that a real agent wrote in one of the recorded examples. */
export const recordedLog = (example: string): string =>
  readFileSync(path.join(EXAMPLES, example, 'session.jsonl'), 'utf8');

/** Where agents leave their logs, by the default policy. */
export const LOG_PATH = '.agent-logs/session.jsonl';

export interface Planted {
  readonly repository: Repository;
  readonly pull: PullObject;
}

interface Planting extends Partial<NewPull> {
  /** Commit the recorded log on the branch, as an agent set up for Proctor does. */
  readonly withLog?: boolean;
  readonly policy?: string;
  readonly author?: { readonly name: string; readonly email: string };
}

/** Puts a recorded example into the double: its base is `main`, its head a branch with a pull request. */
export function plant(github: GitHubDouble, example: string, planting: Planting = {}): Planted {
  const { withLog = true, policy, author, ...asked } = planting;
  const head = asked.head ?? 'codex/ferry-fix';
  const repository = github.createRepository({ owner: 'harbour', name: 'ferries' });
  const bundle = path.join(EXAMPLES, example, 'repo.bundle');
  const args = ['fetch', '--quiet', bundle, '+base:refs/heads/main', `+head:refs/heads/${head}`];
  runProgram('git', args, { cwd: repository.directory });
  if (withLog) github.commit(repository, head, { [LOG_PATH]: recordedLog(example) }, { ...(author && { author }) });
  if (policy !== undefined) github.commit(repository, 'main', { '.github/proctor.yml': policy });
  const pull = github.openPull({
    title: 'Mend the timetable',
    login: 'chatgpt-codex-connector[bot]',
    userType: 'Bot',
    ...asked,
    head,
  });
  return { repository, pull };
}
