import { createHash } from 'node:crypto';
import type { Delivery } from '../host/app/github-app.ts';
import type { Job } from '../host/app/queue.ts';
import type { Work } from '../host/app/work.ts';
import { pullsToRegrade } from './obey-check.ts';
import type { Payload } from './runner.ts';

/** The fields of a webhook's payload that are looked at. Signed by GitHub, so of its shape; what is missing asks for nothing. */
interface Hook extends Payload {
  readonly installation?: { readonly id: number };
  readonly repository?: { readonly id: number; readonly full_name: string; readonly default_branch: string };
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string };
    readonly updated_at: string;
  };
  readonly comment?: NonNullable<Payload['comment']> & { readonly id: number };
}

/** Something to do, and what tells this event from any other of its kind: the same twice is one event that came twice. */
interface Wanted {
  readonly work: Work;
  readonly mark: string;
}

/** Actions on a pull request that change what its grade rests on. */
const GRADED: ReadonlySet<string> = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review', 'edited']);

/** These ask for a grade of what the pull request has become, whatever its head is. */
const ANY_HEAD: ReadonlySet<string> = new Set(['edited', 'reopened']);

function wantedByPull({ action = '', pull_request: pull }: Hook): Wanted | null {
  if (pull === undefined) return null;
  const { number, head, updated_at: at } = pull;
  const mark = `${number} ${head.sha} ${at}`;
  if (action === 'closed') return { work: { kind: 'end', number }, mark };
  if (!GRADED.has(action)) return null;
  return { work: { kind: 'grade', number, head: ANY_HEAD.has(action) ? null : head.sha, by: null }, mark };
}

function wantedByPush({ ref, before, after, repository }: Hook): Wanted | null {
  if (before === undefined || after === undefined || ref !== `refs/heads/${repository?.default_branch}`) return null;
  return { work: { kind: 'push', before, after }, mark: `${before} ${after}` };
}

const asked = (number: number, by: string, mark: string): Wanted => ({
  work: { kind: 'grade', number, head: null, by },
  mark: `${number} ${mark}`,
});

/** A person may ask for a check again as often as they like: each delivery is an event of its own. */
function wantedByCheck(name: string, hook: Hook, delivery: string): readonly Wanted[] {
  const { login, type } = hook.sender ?? {};
  if (type !== 'User' || login === undefined) return [];
  return pullsToRegrade(name, hook).map((number) => asked(number, login, delivery));
}

function wantedByQueue({ action, merge_group: group }: Hook): Wanted | null {
  const { head_sha: commit, head_ref: ref } = group ?? {};
  if (action !== 'checks_requested' || commit === undefined || ref === undefined) return null;
  return { work: { kind: 'merge', commit, ref }, mark: commit };
}

/** A comment that commands; whether its author may is looked at when the work is done. */
function wantedByComment({ action, issue, comment }: Hook): Wanted | null {
  const { login, type } = comment?.user ?? {};
  if (action !== 'created' || issue?.pull_request == null || type !== 'User' || login === undefined) return null;
  const commands = /^\/proctor (?:waive|why|regrade)(?=\s|$)/.test(comment?.body ?? '');
  return commands ? asked(issue.number, login, String(comment?.id)) : null;
}

const READERS: ReadonlyMap<string, (hook: Hook) => Wanted | null> = new Map([
  ['pull_request', wantedByPull],
  ['push', wantedByPush],
  ['issue_comment', wantedByComment],
  ['merge_group', wantedByQueue],
]);

function wantedBy({ name, id }: Delivery, hook: Hook): readonly Wanted[] {
  const wanted = READERS.get(name)?.(hook);
  return wanted ? [wanted] : wantedByCheck(name, hook, id);
}

/** The first half of a digest, written as a UUID: the form that every queue takes for a name. */
function nameOf(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digest) ?? [];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

/** What a webhook asks us to do, if anything. The jobs hold numbers and commit ids, and nothing that a person wrote. */
export function jobsOf(delivery: Delivery): readonly Job[] {
  const hook = delivery.payload as Hook;
  const { installation, repository, action } = hook;
  if (installation === undefined || repository === undefined) return [];
  const event = [delivery.name, action].filter(Boolean).join('.');
  return wantedBy(delivery, hook).map(({ work, mark }) => ({
    id: nameOf(event, String(repository.id), mark),
    delivery: delivery.id,
    event,
    installation: installation.id,
    repository: repository.full_name,
    repositoryId: repository.id,
    work,
  }));
}
