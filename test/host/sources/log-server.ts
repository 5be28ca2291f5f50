import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered to a path: a text or bytes, an address to go on to, or a status. */
export type Answer = string | Uint8Array | { readonly to: string } | { readonly status: number };

export interface LogServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly host: string;
  /** Each request: its path with the query, and its headers. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** A plain server of logs on this machine; paths that are not known are 404. */
export async function startLogServer(answers: Readonly<Record<string, Answer>>): Promise<LogServer> {
  const asked: LogServer['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string' || answer instanceof Uint8Array) response.end(answer);
    else if ('to' in answer) response.writeHead(302, { location: answer.to }).end();
    else response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
