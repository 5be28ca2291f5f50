import type { LedgerEvent, Past } from '../core/index.ts';
import type { Ledger } from './read.ts';

const keyOf = ({ pull }: Pick<LedgerEvent, 'pull'>): string => `${pull.repository.toLowerCase()}#${pull.number}`;

/**
 * What a ledger says that judging a pull request may use: its waivers, when its heads were first graded, and how often each
 * rule blocked falsely in this repository: in how many pull requests a maintainer waived a block of it.
 */
export function pastOf({ events }: Ledger, repository: string, number: number | null): Past {
  const here = `${repository.toLowerCase()}#${number ?? ''}`;
  const ours = events.filter(({ pull }) => pull.repository.toLowerCase() === repository.toLowerCase());
  const waivers = ours.filter((event) => event.type === 'waiver.granted');
  const heads = new Map<string, string>();
  const pulls = new Set<string>();
  const blocks = new Map<string, Set<string>>();
  for (const event of ours) {
    if (event.type !== 'outcome.revised') pulls.add(keyOf(event));
    if (event.type !== 'outcome.revised' && keyOf(event) === here && !heads.has(event.pull.head))
      heads.set(event.pull.head, event.at);
  }
  for (const event of waivers.filter(({ level }) => level === 'block'))
    blocks.set(event.rule, (blocks.get(event.rule) ?? new Set()).add(keyOf(event)));
  return {
    waivers: waivers.filter((event) => keyOf(event) === here),
    heads: Object.fromEntries(heads),
    pulls: pulls.size,
    falseBlocks: Object.fromEntries([...blocks].map(([rule, where]) => [rule, where.size])),
  };
}
