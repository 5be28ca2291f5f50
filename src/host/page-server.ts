import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HostError } from '../core/index.ts';

/** What a request is answered with: a page, and what it may do (its Content-Security-Policy). */
export interface PageReply {
  readonly status: 200 | 400 | 404 | 405 | 500;
  readonly body: string | Uint8Array;
  readonly policy: string;
}

/** A server of pages that only this machine reaches. */
export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

const HERE = '127.0.0.1';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

const SILENT = "default-src 'none'";

const refusal = (status: PageReply['status'], body: string): PageReply => ({ status, body, policy: SILENT });

/** Whether a request names this server: another name that leads here is a foreign page's trick to read ours. */
const isOurs = (host: string | undefined, port: number): boolean =>
  host === `${HERE}:${port}` || host === `localhost:${port}`;

async function answerTo(request: IncomingMessage, port: number, answer: (url: URL) => PageReply | Promise<PageReply>) {
  const { method, url = '/', headers } = request;
  if (!isOurs(headers.host, port)) return refusal(400, 'This server answers to its own address only.');
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Only GET is answered.');
  try {
    return await answer(new URL(url, `http://${HERE}:${port}`));
  } catch {
    return refusal(500, 'This page could not be made.');
  }
}

function send(response: ServerResponse, { status, body, policy }: PageReply, isHead: boolean): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...HEADERS, 'Content-Length': bytes.length, 'Content-Security-Policy': policy });
  response.end(isHead ? undefined : bytes);
}

/** Serves pages on this machine alone. `port` 0: any that is free. An answer that throws becomes a page that says so. */
export function servePages(port: number, answer: (url: URL) => PageReply | Promise<PageReply>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    void answerTo(request, own, answer).then((reply) => send(response, reply, request.method === 'HEAD'));
  });
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(new HostError(`port ${port}: ${error.message}`, 'Give another with --port.')));
    server.listen(port, HERE, () => {
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ address: `http://${HERE}:${(server.address() as AddressInfo).port}/`, close });
    });
  });
}
