import { countContent } from './limits.ts';
import { type Matched, matchOperation, requestProblems, responseProblems } from './openapi.ts';
import { checkPermission } from './permissions.ts';
import { notFound, Refusal } from './refusal.ts';
import { type Call, HANDLERS, REPOSITORY_HANDLERS, type Reply } from './rest/index.ts';
import { findRepository, type Repository, type Token, type World } from './world.ts';

/** A request as it came in; `body` is parsed JSON, undefined where there was none. */
export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly accept: string;
}

/** Whether the request is about a pull request; null where it is about neither that nor an issue. */
function isAboutPull(repository: Repository, { operation, path }: Matched): boolean | null {
  if (operation.id === 'issues/create') return false;
  const issue =
    path.comment_id === undefined
      ? repository.issues.get(Number(path.issue_number))
      : repository.comments.get(Number(path.comment_id))?.issue;
  return issue === undefined ? null : issue.pull !== null;
}

function violate(world: World, request: RestRequest, problems: readonly string[]): void {
  for (const problem of problems) world.violations.push(`${request.method} ${request.url.pathname}: ${problem}`);
}

function perform(world: World, token: Token, request: RestRequest, matched: Matched): Reply {
  const { operation, path } = matched;
  const query: Record<string, unknown> = Object.fromEntries(request.url.searchParams);
  const call: Call = { world, token, path, query, body: request.body, accept: request.accept, url: request.url };
  const repository = path.repo === undefined ? null : findRepository(world, path.owner ?? '', path.repo);
  if (path.repo !== undefined && repository === null) throw notFound();
  if (repository !== null) checkPermission(token, operation.id, repository, isAboutPull(repository, matched));
  const problems = requestProblems(matched, query, request.body);
  if (problems.length > 0) {
    violate(world, request, problems);
    throw new Refusal(422, `Invalid request.\n\n${problems.join('\n')}`);
  }
  if (request.method !== 'GET') countContent(token, world.limits);
  const general = HANDLERS[operation.id];
  if (general !== undefined) return general(call);
  const handler = REPOSITORY_HANDLERS[operation.id];
  if (handler === undefined || repository === null) throw new Refusal(501, `The double has no ${operation.id}.`);
  return handler({ ...call, repository });
}

/** Answers a REST request; both it and the answer are held against GitHub's description, and what breaks it is noted. */
export function answerRest(world: World, token: Token, request: RestRequest): Reply {
  const matched = matchOperation(request.method, request.url.pathname);
  if (matched === null) {
    violate(world, request, ['is no operation that the double knows']);
    return { status: 404, body: notFound().body };
  }
  let reply: Reply;
  try {
    reply = perform(world, token, request, matched);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply = { status: error.status, body: error.body, headers: error.headers };
  }
  const shown = reply.body instanceof Uint8Array ? reply.body : normalise(reply.body);
  violate(world, request, responseProblems(matched.operation, reply.status, shown));
  return reply;
}

/** The body as it goes over the wire: without undefined values. */
const normalise = (body: unknown): unknown => (body === undefined ? undefined : JSON.parse(JSON.stringify(body)));
