import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chatCompletions } from './dialects/chat-completions.ts';
import type { Dialect, Reply, ServerEvent } from './dialects/dialect.ts';
import { generateContent } from './dialects/generate-content.ts';
import { responses } from './dialects/responses.ts';
import { type Offered, phrase } from './phrase.ts';
import type { Turn } from './scenario.ts';

const DIALECTS: readonly Dialect[] = [responses, chatCompletions, generateContent];

/** A model that follows a script, on a port of this machine. */
export interface ModelServer {
  readonly url: string;
  close(): void;
}

interface Script {
  readonly turns: readonly Turn[];
  /** The work tree, for tools that want whole paths. */
  readonly folder: string;
  /** Called when a turn has gone out. */
  readonly onTurn: (turn: Turn) => void;
}

/** Hands out the turns one by one; behind the last one the model has nothing more to do. */
function openScript({ turns, folder, onTurn }: Script) {
  const failed = new Set<number>();
  let next = 0;
  return {
    /** The HTTP status with which the API fails now; null where it does not. */
    outage(): number | null {
      const status = turns[next]?.outage;
      if (status === undefined || failed.has(next)) return null;
      failed.add(next);
      return status;
    },
    reply(offered: Offered): Reply {
      const turn = turns[next] ?? { say: 'That is all.' };
      next += 1;
      onTurn(turn);
      const acts = turn.acts ?? [];
      const calls = acts.map((act, at) => ({ id: `call_${next}_${at}`, ...phrase(act, offered, folder) }));
      return {
        number: next,
        say: turn.say ?? '',
        calls,
        tokens: { input: 1000 + 100 * next, cached: 500, output: 50 },
      };
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text.startsWith('{') ? JSON.parse(text) : {};
}

const writeWhole = (response: ServerResponse, body: object, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

function writeEvents(response: ServerResponse, events: readonly ServerEvent[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const { name, data } of events) {
    if (name !== undefined) response.write(`event: ${name}\n`);
    response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
  }
  response.end();
}

/** Model lists and token counts: any plausible answer will do. */
const ANYTHING = { object: 'list', data: [{ id: 'scripted' }], models: [], totalTokens: 1000 };

const asideOf = ({ aside }: Dialect): Reply => ({
  number: 0,
  say: aside,
  calls: [],
  tokens: { input: 10, cached: 0, output: 1 },
});

/** Starts a model that plays these turns in whichever API it is asked. */
export async function serveModel(script: Script): Promise<ModelServer> {
  const { outage, reply } = openScript(script);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    const body = await bodyOf(request);
    const dialect = DIALECTS.find((one) => one.claims(url));
    if (!dialect) {
      writeWhole(response, ANYTHING);
      return;
    }
    const offered = dialect.offered(body);
    const status = offered.size === 0 ? null : outage();
    if (status !== null) {
      writeWhole(response, dialect.failure(status), status);
      return;
    }
    const said = offered.size === 0 ? asideOf(dialect) : reply(offered);
    if (dialect.streams(url, body)) writeEvents(response, dialect.events(said));
    else writeWhole(response, dialect.whole(said));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      writeWhole(response, { error: String(error) }, 500);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
