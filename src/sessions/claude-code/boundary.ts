import { type JsonObject, nameAt } from '../json.ts';

const SPEAKS: ReadonlySet<unknown> = new Set(['user', 'assistant']);

/** Whether a record hangs on no other: the first message of a session file, or the head of a headless run's output. */
function isRoot(value: JsonObject): boolean {
  if (value.type === 'system') return value.subtype === 'init' && typeof value.parent_tool_use_id !== 'string';
  const isFirst = value.parentUuid === null && nameAt(value, 'logicalParentUuid') === null;
  return SPEAKS.has(value.type) && nameAt(value, 'uuid') !== null && isFirst && value.isSidechain !== true;
}

/**
 * Tells where logs were put one behind the other. A resumed or forked session names another session in the history that
 * it copied, but its own messages hang on that history; only a root under a name that is new begins another session.
 */
export function openBoundary() {
  const names = new Set<string>();
  let spoke = false;
  return {
    /** Whether a record begins another session; asked of each record, in order, until one does. */
    isCrossed(value: JsonObject): boolean {
      const name = nameAt(value, 'sessionId') ?? nameAt(value, 'session_id');
      if (spoke && name !== null && !names.has(name) && isRoot(value)) return true;
      if (name !== null) names.add(name);
      spoke ||= SPEAKS.has(value.type);
      return false;
    },
  };
}
