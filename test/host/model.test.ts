import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Question } from '../../src/core/index.ts';
import { askModel } from '../../src/host/model.ts';

interface Heard {
  readonly url: string | undefined;
  readonly key: string | undefined;
  readonly body: { readonly model: string; readonly temperature: number; readonly messages: readonly unknown[] };
}

/** A service that speaks as the policy's endpoint does, on this machine. */
const heard: Heard[] = [];
let answer: RequestListener = () => {};
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const body = Buffer.concat(pieces).toString('utf8');
    heard.push({ url: request.url, key: request.headers.authorization, body: body === '' ? {} : JSON.parse(body) });
    answer(request, response);
  });
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
const question: Question = { endpoint: address, model: 'pear-judge-1', system: 'Judge the harvest.', user: 'DATA' };
const keys = { PROCTOR_JUDGE_KEY: 'orchard-key' };

const says =
  (text: string, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(text);
const completion = (content: unknown): string => JSON.stringify({ choices: [{ message: { content } }] });

beforeEach(() => void heard.splice(0));
afterAll(() => void server.close());

describe('askModel', () => {
  test('asks once, at temperature 0, with the key, and gives the message', async () => {
    answer = says(completion('{"score": 0.7, "reason": "checked"}'));
    expect(await askModel({ ...question, endpoint: `${address}/` }, keys)).toEqual({
      ok: true,
      text: '{"score": 0.7, "reason": "checked"}',
    });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ url: '/v1/chat/completions', key: 'Bearer orchard-key' });
    expect(heard[0]?.body).toMatchObject({ model: 'pear-judge-1', temperature: 0 });
    expect(heard[0]?.body.messages).toEqual([
      { role: 'system', content: 'Judge the harvest.' },
      { role: 'user', content: 'DATA' },
    ]);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['a status', says('too many', 429), /status 429/],
    ['no JSON', says('<html>'), /no chat completion/],
    ['no message', says('{"choices": []}'), /no chat completion/],
    ['a message that is no text', says(completion(7)), /no chat completion/],
    ['an endless answer', says(completion('p'.repeat(1_000_001))), /no chat completion/],
    [
      'a redirect, which would carry the key away',
      (_, response) => void response.writeHead(307, { location: `${address}/elsewhere` }).end(),
      /could not be reached/,
    ],
    ['a broken connection', (request) => void request.socket.destroy(), /could not be reached/],
  ])('%s is a failure that says so', async (_, listener, why) => {
    answer = listener;
    const answered = await askModel(question, keys);
    expect(answered.ok).toBe(false);
    expect(answered.ok ? '' : answered.why).toMatch(why);
    expect(JSON.stringify(answered)).not.toContain('orchard-key');
  });

  test('without a key nobody is asked; the job’s token is for GitHub Models only', async () => {
    answer = says(completion('{}'));
    expect(await askModel(question, { GITHUB_TOKEN: 'job-token' })).toMatchObject({ ok: false });
    expect(heard).toEqual([]);
  });
});
