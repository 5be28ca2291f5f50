import { randomUUID } from 'node:crypto';
import type { Hook } from '../../test/commands/app-webhooks.ts';
import type { GitHubDouble, PullObject, Repository } from '../../test/github/index.ts';

/** A pull request that is to be graded once, and where it lies. */
export interface Planned {
  readonly repository: Repository;
  readonly pull: PullObject;
}

/** Deliveries for each pull request: two of heads that are gone, the one that counts, and that twice more. */
export const DELIVERIES_EACH = 5;

/** Repositories of one installation; a limit rests them together. */
const REPOSITORIES_EACH = 10;

const FILES = {
  'timetable.py': 'def minutes(hour, minute):\n    return hour * 60 + minute\n',
  'test_timetable.py': 'from timetable import minutes\n\n\ndef test_minutes():\n    assert minutes(5, 10) == 310\n',
};

/** Makes pull requests of an agent's, spread evenly over the repositories. */
export function plan(github: GitHubDouble, repositories: number, pulls: number): readonly Planned[] {
  const made = Array.from({ length: repositories }, (_, at) =>
    github.createRepository({ owner: 'harbour', name: `pier-${at}`, files: FILES }),
  );
  return Array.from({ length: pulls }, (_, at) => {
    const repository = made[at % repositories] as Repository;
    const head = `codex/berth-${at}`;
    github.commit(repository, head, { 'timetable.py': `${FILES['timetable.py']}\n\nBERTH = ${at}\n` });
    const asked = { head, title: `Add berth ${at}`, login: 'chatgpt-codex-connector[bot]', userType: 'Bot' } as const;
    return { repository, pull: github.openPull(asked, repository) };
  });
}

/** The burst: of each pull request what GitHub may send, old heads and repetitions among it, all pull requests mixed. */
export function hooksOf(github: GitHubDouble, planned: readonly Planned[], repositories: number): readonly Hook[] {
  const rounds = planned.map(({ repository, pull }, at) => {
    const event = github.event('pull_request', 'synchronize', pull, repository);
    const payload = { ...event, installation: { id: 1 + Math.floor((at % repositories) / REPOSITORIES_EACH) } };
    const old = (digit: string) => ({
      ...payload,
      pull_request: { ...(event.pull_request as object), head: { sha: digit.repeat(40) } },
    });
    const [name, id] = ['pull_request', randomUUID()];
    const stale = ['a', 'b'].map((digit) => ({ name, payload: old(digit), id: randomUUID() }));
    return [...stale, { name, payload, id }, { name, payload, id }, { name, payload, id: randomUUID() }];
  });
  return Array.from({ length: DELIVERIES_EACH }, (_, round) => rounds.flatMap((hooks) => hooks[round] ?? [])).flat();
}

/** What replicas get before anything is measured, as they would have had for days: webhooks that ask for nothing, and some old heads. */
export function warmUpOf(hooks: readonly Hook[]): readonly Hook[] {
  const like = (hook: Hook, more: object): Hook => ({
    ...hook,
    id: randomUUID(),
    payload: { ...hook.payload, ...more },
  });
  const idle = Array.from({ length: 200 }, (_, at) => like(hooks[at % hooks.length] as Hook, { action: 'labeled' }));
  const old = hooks.slice(0, 20).map((hook) => {
    const { pull_request: pull } = hook.payload as { readonly pull_request: object };
    return like(hook, { pull_request: { ...pull, head: { sha: 'c'.repeat(40) } } });
  });
  return [...idle, ...old];
}

/** Something that is not as it must be, in words; none where each was graded exactly once. */
export function complaintsAbout(github: GitHubDouble, planned: readonly Planned[]): readonly string[] {
  const complaints = planned.flatMap(({ repository, pull }) => {
    const name = `${repository.name}#${pull.number}`;
    const counts = {
      checks: github.checks(pull.head.sha, repository).length,
      comments: github.comments(pull, repository).length,
    };
    return Object.entries(counts).flatMap(([what, count]) => (count === 1 ? [] : [`${name} has ${count} ${what}`]));
  });
  for (const repository of new Set(planned.map((one) => one.repository))) {
    const events = github
      .log('proctor', repository)
      .flatMap(({ message }) => message.match(/sha256:[0-9a-f]{64}/g) ?? []);
    const pulls = planned.filter((one) => one.repository === repository).length;
    if (new Set(events).size !== pulls || events.length !== pulls)
      complaints.push(`${repository.name} has ${events.length} events for ${pulls} pull requests`);
  }
  return [...complaints, ...github.violations];
}

/** How many have been graded so far. */
export const graded = (github: GitHubDouble, planned: readonly Planned[]): number =>
  planned.filter(({ repository, pull }) => github.checks(pull.head.sha, repository).length > 0).length;
