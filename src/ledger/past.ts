import type { LedgerEvent, Past, PullRef, SessionGraded, WaiverGranted } from '../core/index.ts';
import type { Ledger } from './read.ts';

type OfPull = (SessionGraded | WaiverGranted) & { readonly pull: PullRef };

const keyOf = ({ pull }: OfPull): string => `${pull.repository.toLowerCase()}#${pull.number}`;

/** Whether an event is about what was seen in a pull request; how one ended is no sight of it. */
const isOfPull = (event: LedgerEvent): event is OfPull =>
  (event.type === 'session.graded' || event.type === 'waiver.granted') && event.pull !== null;

/**
 * What a ledger says that judging a pull request may use: its waivers, when its heads were first graded, and how often each
 * rule blocked falsely in this repository: in how many pull requests a maintainer waived a block of it.
 */
export function pastOf({ events }: Ledger, repository: string, number: number | null): Past {
  const here = `${repository.toLowerCase()}#${number ?? ''}`;
  const ours = events.filter(isOfPull).filter(({ pull }) => pull.repository.toLowerCase() === repository.toLowerCase());
  const waivers = ours.filter((event) => event.type === 'waiver.granted');
  const heads = new Map<string, string>();
  const blocks = new Map<string, Set<string>>();
  for (const event of ours)
    if (keyOf(event) === here && !heads.has(event.pull.head)) heads.set(event.pull.head, event.at);
  for (const event of waivers.filter(({ level }) => level === 'block'))
    blocks.set(event.rule, (blocks.get(event.rule) ?? new Set()).add(keyOf(event)));
  return {
    waivers: waivers.filter((event) => keyOf(event) === here),
    heads: Object.fromEntries(heads),
    pulls: new Set(ours.map(keyOf)).size,
    falseBlocks: Object.fromEntries([...blocks].map(([rule, where]) => [rule, where.size])),
  };
}
