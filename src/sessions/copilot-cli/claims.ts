import { type JsonObject, nameAt, objectAt, timeAt } from '../json.ts';

/** Event types that say nothing about what the agent did, or repeat what others say. */
const IDLE: ReadonlySet<unknown> = new Set([
  'assistant.reasoning',
  'assistant.turn_start',
  'assistant.turn_end',
  'hook.start',
  'hook.end',
  'external_tool.requested',
  'external_tool.completed',
  'session.auto_mode_resolved',
  'session.autopilot_objective_changed',
  'session.binary_asset',
  'session.canvas.recorded',
  'session.canvas.removed',
  'session.compaction_start',
  'session.context_cleared',
  'session.handoff',
  'session.info',
  'session.mode_changed',
  'session.plan_changed',
  'session.remote_steerable_changed',
  'session.schedule_cancelled',
  'session.schedule_created',
  'session.schedule_rearmed',
  'session.session_limits_changed',
  'session.usage_checkpoint',
  'session.warning',
  'session.workspace_file_changed',
  'subagent.completed',
  'subagent.deselected',
  'subagent.failed',
  'subagent.selected',
  'subagent.started',
  'tool_search.activated',
]);

/** Whether events of this type are known to say nothing about what the agent did. */
export const isIdle = (type: string): boolean => IDLE.has(type);

const TYPE = /^(?:session|assistant|user|tool|hook|subagent|permission|system|skill)\.\w{1,60}$/;

/** Whether a record is an event of Copilot CLI: a dotted type, its data, an id and the event before it, or a time. */
export const claims = (value: JsonObject): boolean => {
  const type = nameAt(value, 'type');
  if (type === null || !(TYPE.test(type) || type === 'abort')) return false;
  const isPlaced = 'parentId' in value || timeAt(value, 'timestamp') !== null;
  return objectAt(value, 'data') !== null && nameAt(value, 'id') !== null && isPlaced;
};
