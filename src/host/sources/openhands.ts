import path from 'node:path';
import type { PullRequest } from '../../core/index.ts';
import { together } from '../log-set.ts';
import { fetchLogs } from './fetched.ts';
import { addressesIn } from './links.ts';
import { count, type LogSource, nothing } from './source.ts';

const MOST_CONVERSATIONS = 3;
const LINK =
  /^https:\/\/app\.all-hands\.dev\/conversations\/([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/;

const conversationsOf = (pull: PullRequest): readonly string[] => [
  ...new Set(addressesIn(pull).flatMap((one) => LINK.exec(one)?.[1] ?? [])),
];

/** Who asks OpenHands Cloud, and where it is. */
export interface OpenHandsAccess {
  readonly token: string | null;
  /** `https://app.all-hands.dev` unless told. */
  readonly address?: string;
}

/**
 * Conversations of OpenHands Cloud that the description or a commit links, with all their events: fetched by their ids from
 * where the author cannot write, so class A. Takes an API key of the account that they belong to.
 */
export const openHands = ({ token, address = 'https://app.all-hands.dev' }: OpenHandsAccess): LogSource => ({
  where: 'OpenHands Cloud',
  async find({ pull, scratch }, signal) {
    const ids = conversationsOf(pull);
    if (ids.length === 0) return nothing('none is linked');
    const linked = count(ids.length, 'conversation');
    if (token === null || token === '') {
      const remedy = 'Give the Action `openhands-token`, an API key of that account.';
      const gap = { what: `${linked} of OpenHands Cloud`, why: 'no token for it was given', remedy };
      return { ...nothing(`${linked} linked, and no token to read them with`), gaps: [gap] };
    }
    const reach = { hosts: [new URL(address).host], onThisMachine: true };
    const found = [];
    for (const id of ids.slice(0, MOST_CONVERSATIONS)) {
      const remote = {
        name: `OpenHands conversation ${id}`,
        address: `${address}/api/v1/app-conversations/${id}/download`,
        kind: 'zip' as const,
        headers: { 'x-access-token': token },
        boundBy: 'OpenHands Cloud holds it; the description or a commit links it',
      };
      found.push(await fetchLogs({ ...remote, reach, signal, trust: 'A' }, path.join(scratch, 'openhands')));
    }
    const all = together(found);
    return { ...all, says: `${linked} linked, ${count(all.logs.length, 'log')} read` };
  },
});
