import { groupBy } from '../../collections/index.ts';
import { type Found, type LogGroup, ofRecords } from './group.ts';
import { cut, inOrder, shownFolder } from './names.ts';

/** A file that holds one event of OpenHands': the folder of its conversation, and its number. */
interface Event {
  readonly name: string;
  readonly home: string;
  readonly number: number;
}

/** Of the SDK (`event-00012-<id>.json`; downloads write `_`), and of the versions before it (`events/12.json`). */
const EVENT = /^(.*\/)?(?:event[_-](\d{4,10})[_-][\w-]{1,100}|(?<=(?:^|\/)events\/)(\d{1,10}))\.json$/;
const FACTS = ['base_state.json', 'meta.json', 'metadata.json'];
/** Pages of the same events, as the versions before the SDK kept them. */
const CACHED = /^event_cache\//;

function eventAt(name: string): readonly Event[] {
  const found = EVENT.exec(name);
  if (!found) return [];
  const [, folder = '', number, old] = found;
  return [{ name, home: folder.replace(/(^|\/)events\/$/, '$1'), number: Number(number ?? old) }];
}

const byNumber = (one: Event, other: Event): number => one.number - other.number || inOrder(one.name, other.name);

/**
 * The conversations of OpenHands, which keeps a file for each event: what is known of one as a whole (`base_state.json`,
 * `meta.json`) comes first, then the events by number.
 */
export function findEvents(names: readonly string[]): Found {
  const known = new Set(names);
  const homes = groupBy(names.flatMap(eventAt), ({ home }) => home);
  const groups = [...homes].flatMap(([home, events]): readonly LogGroup[] => {
    const facts = FACTS.map((file) => home + file).filter((name) => known.has(name));
    return ofRecords(shownFolder(home), [...facts, ...events.sort(byNumber).map(({ name }) => name)]);
  });
  const isCached = (name: string): boolean => {
    const [folder] = cut(cut(name)[0].slice(0, -1));
    return homes.has(folder) && CACHED.test(name.slice(folder.length)) && !EVENT.test(name);
  };
  return { groups, passed: names.filter(isCached) };
}
