import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HostError } from '../../core/index.ts';

/** Answers a webhook, or says that the request is none. */
export type Middleware = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly webhookPath: string;
  readonly webhook: Middleware;
  /** Rejects while we cannot work. */
  readonly health: () => Promise<Readonly<Record<string, unknown>>>;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
  /** Told of each webhook's answer. */
  readonly answered: (status: number, seconds: number) => void;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no new requests, and ends when those that there are have been answered. */
  close(): Promise<void>;
}

/** GitHub sends no larger payloads. */
const MOST_BYTES = 25 * 1024 * 1024;
const REQUEST_MILLISECONDS = 10_000;

/** The whole body; null where it is larger than any webhook. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

async function answerWebhook(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  response.once('close', () => options.answered(response.statusCode, (performance.now() - started) / 1000));
  const body = await readBody(request);
  if (body === null) {
    response.setHeader('connection', 'close');
    return send(response, 413, 'text/plain', 'larger than any webhook\n');
  }
  await options.webhook(Object.assign(request, { body }), response);
}

async function answerHealth({ health }: ServerOptions, response: ServerResponse): Promise<void> {
  const [status, told] = await health().then(
    (state) => [200, { status: 'ok', ...state }] as const,
    () => [503, { status: 'unable' }] as const,
  );
  send(response, status, 'application/json', `${JSON.stringify(told)}\n`);
}

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path] = (request.url ?? '/').split('?');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (path === options.webhookPath && request.method === 'POST') return answerWebhook(options, request, response);
  if (path === '/healthz' && isRead) return answerHealth(options, response);
  if (path === '/metrics' && isRead) {
    const { type, text } = await options.metrics();
    return send(response, 200, type, text);
  }
  send(response, 404, 'text/plain', 'nothing here\n');
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

/** Listens for webhooks, and for those who watch: `/healthz`, `/metrics`. Port 0: any that is free. HostError where it may not. */
export async function listen(options: ServerOptions): Promise<Listening> {
  const server = createServer({ requestTimeout: REQUEST_MILLISECONDS }, (request, response) => {
    answer(options, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain', 'failed\n');
    });
  });
  const { host, port } = options;
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(
        new HostError(`cannot listen on ${host}:${port}: ${message}`, 'Set HOST and PORT to an address that is free.'),
      ),
    );
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}
