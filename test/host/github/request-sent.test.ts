import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { requestSent } from '../../../src/host/github/request-sent.ts';

test('a request is told of as soon as it is on its way, before anybody answers', async () => {
  let [sent, answered] = [false, false];
  const server = createServer((_, answer) => void answer.end('pears'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const waiting = requestSent().then(() => {
    sent = true;
    return answered;
  });
  expect(sent).toBe(false);
  const { port } = server.address() as AddressInfo;
  const answer = fetch(`http://127.0.0.1:${port}/`).then((one) => {
    answered = true;
    return one.text();
  });
  expect([await waiting, await answer]).toEqual([false, 'pears']);
  server.close();
});
