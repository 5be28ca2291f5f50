import { type ChangedSource, type ChangedSymbol, production } from '../change/production.ts';
import type { Case } from '../rule.ts';

/**
 * Whether a production change of the diff explains that a test changes. `explained`: the test reaches a changed symbol,
 * along imports and names of the diff's own files; `possible`: it may, through files that are not in the diff;
 * `none`: it cannot. `why` is a clause for people.
 */
export interface Explanation {
  readonly kind: 'explained' | 'possible' | 'none';
  readonly why: string;
  /** The symbol is gone from the head. */
  readonly removal: boolean;
  /** The test runs the program as a whole, so that whatever changes in it may change what it answers. */
  readonly whole?: true;
}

export const describe = ({ name, change }: ChangedSymbol, source: ChangedSource): string =>
  `${name === '<module>' ? 'code at the top level' : name} in ${source.file.path} is ${change}`;

/** Why nothing explains the change of a test: a clause for people. */
export function nothing(facts: Case): string {
  const { sources, unread } = production(facts);
  if (unread.length > 0)
    return `${unread[0]?.path} changes but cannot be read (${unread[0]?.why}), which explains nothing`;
  return sources.some((source) => source.changed.length > 0)
    ? 'no changed production code is within its reach'
    : 'no production code changes';
}
