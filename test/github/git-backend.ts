import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gitEnvironment } from './git.ts';
import { authenticateGit, may } from './permissions.ts';
import { Refusal } from './refusal.ts';
import { findRepository, fullName, type Repository, type Token, type World } from './world.ts';

const GIT_PATH = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

export interface GitRequest {
  readonly repository: Repository;
  readonly service: string;
  readonly login: string;
}

/** Whether a path is one of the smart HTTP protocol. */
export const isGitPath = (path: string): boolean => GIT_PATH.test(path);

function checkAccess(token: Token, repository: Repository, push: boolean): void {
  const name = fullName(repository);
  if (token.kind === 'anonymous' && (push || repository.private)) throw new Refusal(401, 'Authentication required');
  if (push && !may(token, 'contents', 'write'))
    throw new Refusal(403, `Permission to ${name}.git denied to ${token.account.login}.`);
  if (repository.private && !may(token, 'contents', 'read'))
    throw new Refusal(403, 'Write access to repository not granted.');
}

/** Who wants what of which repository; throws a refusal where they may not have it. */
export function readGitRequest(world: World, request: IncomingMessage, url: URL): GitRequest {
  const [, owner = '', name = '', end = ''] = GIT_PATH.exec(url.pathname) ?? [];
  const repository = findRepository(world, decodeURIComponent(owner), decodeURIComponent(name));
  const token = authenticateGit(world, request.headers.authorization);
  if (repository === null) throw new Refusal(token.kind === 'anonymous' ? 401 : 404, 'Repository not found.');
  const service = end === 'info/refs' ? (url.searchParams.get('service') ?? '') : end;
  if (service === '') throw new Refusal(403, 'Please upgrade your git client.');
  checkAccess(token, repository, service === 'git-receive-pack');
  return { repository, service: end === 'info/refs' ? 'info/refs' : service, login: token.account.login };
}

function environment(
  request: IncomingMessage,
  url: URL,
  { repository, service, login }: GitRequest,
): NodeJS.ProcessEnv {
  const optional = {
    CONTENT_LENGTH: request.headers['content-length'],
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
    GIT_PROTOCOL: request.headers['git-protocol'] as string | undefined,
  };
  return {
    ...gitEnvironment(repository.directory),
    GIT_PROJECT_ROOT: repository.directory,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${service}`,
    QUERY_STRING: url.search.slice(1),
    REQUEST_METHOD: request.method,
    REMOTE_USER: login,
    REMOTE_ADDR: '127.0.0.1',
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function writeHead(response: ServerResponse, head: string): void {
  let status = 200;
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
    else if (colon > 0) response.setHeader(name, value);
  }
  response.writeHead(status);
}

/** Passes a request on to `git http-backend`, git's own CGI program; resolves when everything has been answered. */
export function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  asked: GitRequest,
): Promise<void> {
  const backend = spawn('git', ['http-backend'], {
    env: environment(request, url, asked),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(backend.stdin);
  backend.stdin.on('error', () => {});
  let head: Buffer | null = Buffer.alloc(0);
  backend.stdout.on('data', (chunk: Buffer) => {
    if (head === null) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = /\r?\n\r?\n/.exec(head.toString('latin1'));
    if (end === null) return;
    writeHead(response, head.subarray(0, end.index).toString());
    response.write(head.subarray(end.index + end[0].length));
    head = null;
  });
  return new Promise((resolve) => {
    backend.on('close', () => {
      if (head !== null) response.writeHead(500);
      resolve();
    });
  });
}
