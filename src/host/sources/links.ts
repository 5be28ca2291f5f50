import path from 'node:path';
import type { Gap, PullRequest } from '../../core/index.ts';
import { together } from '../log-set.ts';
import { fetchLogs } from './fetched.ts';
import { newestCommits } from './pushed-refs.ts';
import { count, type LogSource, nothing } from './source.ts';

/** Links that are followed, of one pull request. */
const MOST_LINKS = 5;
const MOST_COMMITS = 50;
/** A gist's page, and where GitHub keeps its text. */
const GIST_HOSTS = ['gist.github.com', 'gist.githubusercontent.com'];
const GIST_PAGE = /^https:\/\/gist\.github\.com\/[\w-]{1,39}\/([0-9a-f]{20,40})\/?$/;

/** Sessions that only their owner may open: where they lie, and the part of docs/providing-logs.md that helps. */
export const BEHIND_LOGIN: readonly (readonly [address: RegExp, whose: string, help: string])[] = [
  [/^https:\/\/claude\.ai\/code\/session_\w+/, 'Claude Code on the web', 'claude-code-on-the-web'],
  [/^https:\/\/chatgpt\.com\/codex\/tasks\/task_\w+/, 'Codex cloud', 'codex-cloud'],
  [/^https:\/\/cursor\.com\/agents\?id=bc-/, 'Cursor', 'cursor'],
  [/^https:\/\/app\.devin\.ai\/sessions\/[0-9a-f]{32}/, 'Devin', 'devin'],
  [/^https:\/\/jules\.google\.com\/task\/\d+/, 'Jules', 'jules'],
  [/^https:\/\/ampcode\.com\/threads\/T-/, 'Amp', 'amp'],
];

const ADDRESS = /https?:\/\/[^\s<>()[\]"'`]{4,1900}/g;

/** Addresses in the description and in the newest commits' messages, each once, in order. */
export function addressesIn(pull: PullRequest): readonly string[] {
  const texts = [
    pull.body.slice(0, 65_536),
    ...newestCommits(pull, MOST_COMMITS).map((one) => one.message.slice(-8_192)),
  ];
  const found = texts.flatMap((text) =>
    [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!*_]{1,4}$/, '')),
  );
  return [...new Set(found)];
}

const rawOf = (address: string): string => {
  const [, gist] = GIST_PAGE.exec(address) ?? [];
  return gist === undefined ? address : `${address.replace(/\/$/, '')}/raw`;
};

function unreadable(addresses: readonly string[]): readonly Gap[] {
  return BEHIND_LOGIN.flatMap(([pattern, whose, help]) => {
    const address = addresses.find((one) => pattern.test(one));
    if (address === undefined) return [];
    const remedy = `Export it in the workflow, or commit it: docs/providing-logs.md#${help}.`;
    return [{ what: `the session of ${whose}`, why: `${address.slice(0, 120)} opens for its owner only`, remedy }];
  });
}

/**
 * Links to logs in the description and the commit messages, to gists and to the hosts that the policy allows: class D, for
 * whoever typed the link can change what lies behind it. Nothing else is ever fetched.
 */
export const LINKS: LogSource = {
  where: 'links',
  async find({ pull, policy, scratch, server }, signal) {
    const addresses = addressesIn(pull);
    const hosts = [...GIST_HOSTS, ...policy.logs.hosts];
    const onThisMachine = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::|\/|$)/.test(server.url);
    const allowed = addresses.filter(
      (one) =>
        URL.canParse(one) &&
        hosts.includes(new URL(one).host) &&
        (new URL(one).host !== 'gist.github.com' || GIST_PAGE.test(one)),
    );
    const gaps = unreadable(addresses);
    const behind = gaps.length > 0 ? `${count(gaps.length, 'session')} behind a login` : null;
    if (allowed.length === 0) return { ...nothing(behind ?? 'none to an allowed host'), gaps };
    const found = [];
    for (const address of allowed.slice(0, MOST_LINKS)) {
      const boundBy = 'linked in the description or a commit';
      const reach = { hosts, onThisMachine };
      found.push(
        await fetchLogs(
          { name: address.slice(0, 200), address: rawOf(address), reach, signal, trust: 'D', boundBy },
          path.join(scratch, 'links'),
        ),
      );
    }
    const all = together(found);
    const says = [`${count(allowed.length, 'link')} to allowed hosts`, behind].filter(Boolean).join(', ');
    return { ...all, gaps: [...all.gaps, ...gaps], says };
  },
};
