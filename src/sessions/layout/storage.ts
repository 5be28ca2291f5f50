import { groupBy } from '../../collections/index.ts';
import { type Found, type LogGroup, ofRecords } from './group.ts';
import { shownFolder } from './names.ts';

/** A file of OpenCode's storage: of which kind, under which folder, of what it is a part, and its own id. */
interface Stored {
  readonly name: string;
  readonly kind: string;
  readonly root: string;
  readonly of: string;
  readonly id: string;
}

const STORED = /^(.*\/)?(session|message|part)\/([^/]+)\/([^/]+)\.json$/;
/** How OpenCode's ids begin. */
const OWN = /^(?:ses|msg|prt)_/;

function storedAt(name: string): readonly Stored[] {
  const found = STORED.exec(name);
  if (!found) return [];
  const [, root = '', kind = '', of = '', id = ''] = found;
  return [{ name, kind, root, of, id }];
}

const idOf = (stored: Stored): string => stored.id;
const whatOf = (stored: Stored): string => stored.of;

/** The sessions under one root: each with its messages, and the parts behind the message that they are of. */
function sessionsUnder(root: string, files: readonly Stored[]): readonly LogGroup[] {
  const kinds = groupBy(files, ({ kind }) => kind);
  const sessions = new Map((kinds.get('session') ?? []).map((one) => [idOf(one), one] as const));
  const parts = groupBy(kinds.get('part') ?? [], whatOf);
  const isMessage = ({ id, of }: Stored): boolean => OWN.test(id) || parts.has(id) || sessions.has(of);
  const messages = groupBy((kinds.get('message') ?? []).filter(isMessage), whatOf);
  const isSession = (id: string): boolean => OWN.test(id) || messages.has(id);
  const ids = new Set([...sessions.keys(), ...messages.keys()].filter(isSession));
  return [...ids].flatMap((id) => {
    const session = sessions.get(id);
    const records = (messages.get(id) ?? []).flatMap((one) => [one, ...(parts.get(one.id) ?? [])]);
    const files = [...(session ? [session] : []), ...records].map(({ name }) => name);
    return ofRecords(session?.name ?? shownFolder(`${root}message/${id}/`), files);
  });
}

/**
 * The sessions in OpenCode's storage: `session/<project>/<id>.json`, `message/<session>/<id>.json`, `part/<message>/<id>.json`.
 * Their ids are in order of time. Parts whose message is gone are passed over.
 */
export function findStorage(names: readonly string[]): Found {
  const stored = names.flatMap(storedAt);
  const groups = [...groupBy(stored, ({ root }) => root)].flatMap(([root, files]) => sessionsUnder(root, files));
  const taken = new Set(groups.flatMap(({ files }) => files));
  const lost = stored.filter(({ kind, id, name }) => kind === 'part' && OWN.test(id) && !taken.has(name));
  return { groups, passed: lost.map(({ name }) => name) };
}
