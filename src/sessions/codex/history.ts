import { type JsonObject, nameAt, numberAt, objectAt } from '../json.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

/** Depth of the agent that a session belongs to: 0 for one that a person started. */
export function depthOf(meta: JsonObject): number {
  const source = objectAt(meta, 'source');
  if (source === null || !('subagent' in source)) return 0;
  const spawned = objectAt(objectAt(source, 'subagent'), 'thread_spawn');
  return Math.min(100, Math.max(1, numberAt(spawned, 'depth') ?? 1));
}

/** The session whose sub-agent a session is; null for one that is nobody's. */
export const parentOf = (meta: JsonObject): string | null => {
  const subagent = objectAt(objectAt(meta, 'source'), 'subagent');
  return nameAt(objectAt(subagent, 'thread_spawn'), 'parent_thread_id');
};

/**
 * Tells the copy of another session's history from a session's own records. A forked or sub-agent file begins with its
 * own `session_meta`, then the parent's and everything the parent did, stamped with the time of the fork. Its own part
 * begins with the first turn whose id (a UUID of version 7, hence ordered by time) is not older than the session, or at
 * the ordinal that newer files name. Where neither can be told, nothing is taken for a copy.
 */
export function openHistory() {
  let own: string | null = null;
  let records = 0;
  let begun = false;
  const names = new Set<string>();
  let until: 'turn' | number | null = null;
  const startOf = (meta: JsonObject): void => {
    const id = nameAt(meta, 'id');
    if (own === null) {
      own = id;
      until = numberAt(meta, 'subagent_history_start_ordinal');
    } else if (records === 2 && id !== null && id !== own && UUID_7.test(own) && until === null) until = 'turn';
  };
  return {
    /**
     * Whether a header begins another session, whose log was put behind this one's: it names a session that was not named
     * before, and stands behind records that are no headers.
     */
    beginsOther(meta: JsonObject): boolean {
      const id = nameAt(meta, 'id');
      return begun && until === null && id !== null && UUID.test(id) && !names.has(id);
    },
    /** Whether this record belongs to the copy. Called once for each record, in order. */
    isCopied(type: string, payload: JsonObject, ordinal: number | null): boolean {
      records += 1;
      begun ||= type !== 'session_meta';
      if (type === 'session_meta') {
        names.add(nameAt(payload, 'id') ?? '');
        startOf(payload);
        return records > 1 && until !== null;
      }
      if (typeof until === 'number') {
        if (ordinal === null || ordinal >= until) until = null;
      } else if (until === 'turn') {
        const turn = nameAt(payload, 'turn_id') ?? '';
        if (own !== null && UUID_7.test(turn) && turn >= own) until = null;
      }
      return until !== null;
    },
  };
}
