import { isObject, type JsonObject, listAt, nameAt, objectAt, textAt } from '../json.ts';

const KINDS =
  /^(?:SystemPrompt|Message|Action|Observation|AgentError|ConversationError|Pause|Interrupt|CondensationSummary|ConversationStateUpdate|ACPToolCall|HookExecution|Token|LLMCompletionLog|StreamingDelta)Event$|^(?:Condensation|CondensationRequest|UserRejectObservation)$/;

const SOURCES: ReadonlySet<unknown> = new Set(['agent', 'user', 'environment', 'hook']);

/** Whether a record is an event of the SDK (version 1 of OpenHands). */
export const isNewEvent = (value: JsonObject): boolean =>
  KINDS.test(textAt(value, 'kind') ?? '') && SOURCES.has(value.source) && nameAt(value, 'id') !== null;

/** Whether a record is an action or an observation of the versions before the SDK. */
export function isOldEvent(value: JsonObject): boolean {
  if (!SOURCES.has(value.source)) return false;
  if (textAt(value, 'action') !== null) return objectAt(value, 'args') !== null;
  return textAt(value, 'observation') !== null && 'content' in value && (isObject(value.extras) || 'cause' in value);
}

/** Whether a record is an event of OpenHands. */
export const claims = (value: JsonObject): boolean => isNewEvent(value) || isOldEvent(value);

/** Under which keys the interfaces of OpenHands hand out a conversation's events. */
export const LISTS = ['trajectory', 'events', 'items'] as const;

/** Whether a document is a list of events as one of the interfaces hands it out. */
export const claimsDocument = (whole: JsonObject): boolean =>
  LISTS.some((name) =>
    listAt(whole, name)
      .slice(0, 3)
      .some((one) => isObject(one) && claims(one)),
  );
