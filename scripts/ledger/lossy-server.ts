import { createServer, request as forward } from 'node:http';

/** A way to a server that loses some answers to pushes after they were carried out. */
export interface LossyServer {
  readonly url: string;
  /** Answers that were lost so far. */
  lost(): number;
  close(): Promise<void>;
}

/** Stands before the server at `target` and loses a push's answer where `loses` says so. */
export async function startLossyServer(target: string, loses: () => boolean): Promise<LossyServer> {
  let lost = 0;
  const server = createServer((request, response) => {
    const { method, url: path = '/', headers } = request;
    const onward = forward(new URL(path, target), { method, headers }, (answer) => {
      const isLost = path.endsWith('/git-receive-pack') && method === 'POST' && loses();
      if (!isLost) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      lost += 1;
      answer.resume().on('end', () => request.socket.destroy());
    });
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    lost: () => lost,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
