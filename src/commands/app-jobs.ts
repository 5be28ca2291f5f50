import { createHash } from 'node:crypto';
import type { Delivery } from '../host/app/github-app.ts';
import type { Job } from '../host/app/queue.ts';
import type { Work } from '../host/app/work.ts';

/** The fields of a webhook's payload that are looked at. Signed by GitHub, so of its shape; what is missing asks for nothing. */
interface Hook {
  readonly action?: string;
  readonly installation?: { readonly id: number };
  readonly repository?: { readonly id: number; readonly full_name: string; readonly default_branch: string };
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string };
    readonly updated_at: string;
  };
  readonly issue?: { readonly number: number; readonly pull_request?: unknown };
  readonly comment?: { readonly id: number; readonly body?: string; readonly user?: Account | null };
  readonly sender?: Account;
  readonly check_run?: Checked;
  readonly check_suite?: Checked;
  /** Of a push. */
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
}

interface Account {
  readonly login: string;
  readonly type: string;
}

/** A check run or suite; its pull requests are not told where they come from forks. */
interface Checked {
  readonly pull_requests?: readonly { readonly number: number }[];
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

/** A person may ask for a run again as often as they like: each delivery is an event of its own. */
function wantedByChecks({ action, sender, check_run: run, check_suite: suite }: Hook, id: string): readonly Wanted[] {
  if (action !== 'rerequested' || sender?.type !== 'User') return [];
  return ((run ?? suite)?.pull_requests ?? []).map(({ number }) => asked(number, sender.login, id));
}

/** A comment that commands; whether its author may is looked at when the work is done. */
function wantedByComment({ action, issue, comment }: Hook): Wanted | null {
  if (action !== 'created' || issue?.pull_request == null || comment?.user?.type !== 'User') return null;
  const commands = /^\/proctor (?:waive|why|regrade)(?=\s|$)/.test(comment.body ?? '');
  return commands ? asked(issue.number, comment.user.login, String(comment.id)) : null;
}

function wantedBy({ name, id }: Delivery, hook: Hook): readonly Wanted[] {
  if (name === 'check_run' || name === 'check_suite') return wantedByChecks(hook, id);
  const readers = { pull_request: wantedByPull, push: wantedByPush, issue_comment: wantedByComment };
  const wanted = Object.hasOwn(readers, name) ? readers[name as keyof typeof readers](hook) : null;
  return wanted === null ? [] : [wanted];
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
