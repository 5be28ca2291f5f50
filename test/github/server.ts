import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type Fault, type Faults, faultBody } from './faults.ts';
import { isGitPath, readGitRequest, serveGit } from './git-backend.ts';
import { countRequest, rateHeaders } from './limits.ts';
import { authenticate } from './permissions.ts';
import { followBranches } from './pull-heads.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './rest/index.ts';
import { answerRest } from './rest-dispatch.ts';
import type { Token, World } from './world.ts';

/** One request of the API and how it ended. `status` is null where the connection was cut. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly status: number | null;
  readonly login: string | null;
  /** When it came in, in milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Listening {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  /** `GET /orchard/pears.git/info/refs` and its like. */
  readonly gitRequests: readonly string[];
  readonly faults: Faults;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body === undefined) {
    response.writeHead(status).end();
  } else if (body instanceof Uint8Array) {
    response.writeHead(status).end(body);
  } else {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.writeHead(status).end(JSON.stringify(body));
  }
}

const refused = (error: unknown): Reply => {
  if (!(error instanceof Refusal)) throw error;
  return { status: error.status, body: error.body, headers: error.headers };
};

/** Artifacts lie at an address of their own, which takes no token: with one, storage answers 400 as Azure's does. */
function answerStorage(world: World, path: string, authorised: boolean): Reply {
  const id = Number(/^\/(\d+)\.zip$/.exec(path)?.[1]);
  if (authorised)
    return { status: 400, body: { message: 'Authentication information is not given in the correct format.' } };
  for (const { artifacts } of world.repositories.values()) {
    const artifact = artifacts.get(id);
    if (artifact !== undefined)
      return { status: 200, body: artifact.zip, headers: { 'content-type': 'application/zip' } };
  }
  return { status: 404, body: { message: 'Not Found' } };
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
  readonly accept: string;
  readonly authorization: string | undefined;
}

interface Answered {
  readonly reply: Reply;
  readonly body: unknown;
  readonly token: Token | null;
}

/** GraphQL is loaded by those who ask for it: its library and schema take half a second. */
async function answerQuery(world: World, token: Token, body: unknown): Promise<Reply> {
  const { answerGraphql } = await import('./graphql/index.ts');
  return answerGraphql(world, token, body);
}

async function answerApi(world: World, asked: Asked): Promise<Answered> {
  const { method, url } = asked;
  let token: Token | null = null;
  let body: unknown;
  try {
    token = authenticate(world, asked.authorization);
    if (url.pathname !== '/rate_limit') countRequest(token, world.limits);
    body = parseBody(asked.text);
    const reply = await (url.pathname === '/graphql' && method === 'POST'
      ? answerQuery(world, token, body)
      : answerRest(world, token, { method, url, body, accept: asked.accept }));
    return { reply, body, token };
  } catch (error) {
    return { reply: refused(error), body, token };
  }
}

/** Answers and, where a fault struck, spoils the answer; null for a connection that is to be cut. */
async function answerOrFail(
  world: World,
  asked: Asked,
  fault: Fault | null,
): Promise<Answered & { readonly cut: boolean }> {
  const struck = {
    status: fault?.status ?? 500,
    body: fault === null ? undefined : faultBody(fault),
    headers: fault?.headers ?? {},
  };
  const cut = fault !== null && fault.status === undefined;
  if (fault !== null && fault.afterEffect !== true) return { reply: struck, body: undefined, token: null, cut };
  const answered = await answerApi(world, asked);
  return fault === null ? { ...answered, cut } : { ...answered, reply: struck, cut };
}

async function start(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** What is kept while the double listens. */
interface Served {
  readonly world: World;
  readonly exchanges: Exchange[];
  readonly gitRequests: string[];
  readonly faults: Faults;
}

async function handleGit(served: Served, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { world, gitRequests, faults } = served;
  gitRequests.push(`${request.method} ${url.pathname}`);
  const fault = faults.strike(request.method ?? 'GET', url.pathname + url.search);
  try {
    if (fault !== null) throw new Refusal(fault.status ?? 500, 'Injected');
    const asked = readGitRequest(world, request, url);
    await serveGit(request, response, url, asked);
    if (asked.service === 'git-receive-pack') followBranches(world);
    response.end();
  } catch (error) {
    const { status, body } = refused(error);
    if (status === 401) response.setHeader('www-authenticate', 'Basic realm="GitHub"');
    request.resume();
    response.writeHead(status, { 'content-type': 'text/plain' }).end(String((body as { message: string }).message));
  }
}

async function handleApi(served: Served, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { world, exchanges, faults } = served;
  const at = performance.now();
  const { method = 'GET', headers } = request;
  const text = await readBody(request);
  const asked = { method, url, text, accept: headers.accept ?? '', authorization: headers.authorization };
  const fault = faults.strike(method, url.pathname + url.search);
  const { reply, body, token, cut } = await answerOrFail(world, asked, fault);
  const status = cut ? null : reply.status;
  const login = token?.account.login ?? null;
  exchanges.push({ method, path: url.pathname, query: url.search, body, status, login, at });
  if (cut) {
    request.socket.destroy();
    return;
  }
  response.setHeader('x-github-request-id', `DOUBLE:${exchanges.length}`);
  const rate = token === null ? {} : rateHeaders(token, world.limits);
  send(response, { ...reply, headers: { ...rate, ...reply.headers } });
}

async function handle(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world } = served;
  try {
    const url = new URL(request.url ?? '/', world.url);
    await (isGitPath(url.pathname) ? handleGit : handleApi)(served, request, response, url);
  } catch (error) {
    const message = `the double failed at ${request.method} ${request.url}: ${(error as Error).stack}`;
    world.violations.push(message);
    if (response.headersSent) response.destroy();
    else send(response, { status: 500, body: { message } });
  }
}

/** Serves REST, GraphQL and git on one free port of this machine, storage on another. */
export async function listen(world: World): Promise<Listening> {
  const served: Served = { world, exchanges: [], gitRequests: [], faults: createFaults() };
  const server = createServer((request, response) => void handle(served, request, response));
  const storage = createServer(({ url = '/', headers }, response) => {
    send(response, answerStorage(world, url, headers.authorization !== undefined));
  });
  world.url = await start(server);
  world.storage = await start(storage);
  return {
    url: world.url,
    exchanges: served.exchanges,
    gitRequests: served.gitRequests,
    faults: served.faults,
    close: async () => {
      await Promise.all([stop(server), stop(storage)]);
    },
  };
}
