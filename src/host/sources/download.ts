import { lookup as resolveName } from 'node:dns';
import { createWriteStream } from 'node:fs';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { checkAddress, isPublic, mustBePublic, type Reach } from './reach.ts';

const MOST_REDIRECTS = 3;

/** What is fetched, and how much of it. `headers` go to the first host only. */
export interface Download {
  readonly address: string;
  readonly reach: Reach;
  readonly limit: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Where redirects may lead beside `reach.hosts`; by default nowhere. */
  readonly onward?: Reach;
}

/** `status` is the last answer's, null where there was none. */
export type Downloaded = { readonly bytes: number } | { readonly why: string; readonly status: number | null };

/**
 * Names are looked up once, and the connection goes to what was checked: a name that answers with a private address is
 * refused, so that nobody reaches into the runner's network by a name of their own.
 */
const lookUpPublic: LookupFunction = (name, options, done): void => {
  resolveName(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const [first] = addresses;
    const hidden = addresses.find(({ address }) => !isPublic(address));
    if (hidden || !first) return done(new Error('its name leads to no public address'), '', 0);
    if (options.all) return done(null, addresses);
    done(null, first.address, first.family);
  });
};

function get(url: URL, { headers = {}, signal, reach }: Download, isFirst: boolean): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? requestPlain : requestSecure)(url, {
      headers: { 'user-agent': 'proctor', 'accept-encoding': 'identity', ...(isFirst ? headers : {}) },
      signal,
      ...(mustBePublic(url, reach) && { lookup: lookUpPublic }),
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });
}

/** Counts what goes through; more than `limit` is an error. */
async function* bounded(source: AsyncIterable<Uint8Array>, limit: number, tell: (bytes: number) => void) {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > limit) throw new Error(`it has more than ${Math.round(limit / 1024 ** 2)} MB`);
    yield chunk;
  }
  tell(total);
}

async function save(answer: IncomingMessage, file: string, limit: number): Promise<number> {
  const told = Number(answer.headers['content-length']);
  if (told > limit) throw new Error(`it has ${told} bytes, more than ${Math.round(limit / 1024 ** 2)} MB`);
  let bytes = 0;
  const counted = bounded(answer, limit, (total) => {
    bytes = total;
  });
  await pipeline(counted, createWriteStream(file, { mode: 0o600 }));
  return bytes;
}

/**
 * Fetches an address into a file: https, from the hosts allowed, to public addresses, bounded in bytes, redirects and (by
 * the signal) time. Never throws: what stood in the way is a phrase.
 */
export async function download(asked: Download, file: string): Promise<Downloaded> {
  let address = asked.address;
  let status: number | null = null;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const here = checkAddress(address, asked.reach);
      const url: URL | string =
        typeof here === 'string' && hop > 0 && asked.onward ? checkAddress(address, asked.onward) : here;
      if (typeof url === 'string') return { why: hop > 0 ? `it is redirected, and there ${url}` : url, status };
      const answer = await get(url, asked, hop === 0);
      status = answer.statusCode ?? null;
      if (status === 200) return { bytes: await save(answer, file, asked.limit) };
      answer.resume();
      const { location } = answer.headers;
      if (status === null || status < 300 || status >= 400 || location === undefined)
        return { why: `the server answered ${status}`, status };
      address = URL.canParse(location, url.href) ? new URL(location, url).href : location;
    }
    return { why: `it is redirected more than ${MOST_REDIRECTS} times`, status };
  } catch (error) {
    const why = asked.signal.aborted ? 'it took too long' : error instanceof Error ? error.message : String(error);
    return { why: why.slice(0, 200), status };
  }
}
