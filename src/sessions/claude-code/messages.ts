import {
  answer,
  answeredCall,
  ask,
  cancelOpenCalls,
  isOpen,
  note,
  type SessionDraft,
  type Setting,
  say,
} from '../draft.ts';
import { isObject, type JsonObject, nameAt, objectAt } from '../json.ts';
import { isText, settleTexts } from '../long-text/long-text.ts';
import { taskOf } from './background.ts';
import { asked } from './calls.ts';
import type { Claude } from './claude.ts';
import { isOwn, notePermissionMode } from './notices.ts';
import { answerOf, settledEdits, textOf } from './results.ts';
import { isInterruption, utterances } from './texts.ts';

const MOST_EARLY = 200;

/** The blocks of a message; a bare text is one, also within a list. */
function blocksOf(message: JsonObject | null): readonly JsonObject[] {
  const blocks: JsonObject[] = [];
  for (const one of Array.isArray(message?.content) ? message.content : [message?.content])
    if (isText(one)) blocks.push({ type: 'text', text: one });
    else if (isObject(one)) blocks.push(one);
  return blocks;
}

/** A call of a tool, whoever runs it (`tool_use`, `server_tool_use`, `mcp_tool_use`), or what has all that a call has. */
const isUse = (block: JsonObject): boolean =>
  (typeof block.type === 'string' && block.type.endsWith('tool_use')) ||
  ('input' in block && nameAt(block, 'id') !== null && nameAt(block, 'name') !== null);

const isResult = (block: JsonObject): boolean => typeof block.tool_use_id === 'string' || block.type === 'tool_result';

/** Words, also in a block of a kind that is not known. */
const isWords = (block: JsonObject): boolean =>
  block.type === 'text' || (!SILENT.has(block.type) && isText(block.text) && !isUse(block) && !isResult(block));

const SILENT: ReadonlySet<unknown> = new Set(['thinking', 'redacted_thinking', 'image', 'document']);

/** The reason for which a record says nothing of which every block is of a kind that is not known; else null. */
function unknownBlock(blocks: readonly JsonObject[]): string | null {
  const isKnown = (block: JsonObject): boolean =>
    isWords(block) || SILENT.has(block.type) || isUse(block) || isResult(block);
  const [first] = blocks;
  if (!first || blocks.some(isKnown)) return null;
  return `unknown:block/${(nameAt(first, 'type') ?? 'untyped').slice(0, 40)}`;
}

const settle = (claude: Claude, setting: Setting, end: SessionDraft['end']): void => {
  if (setting.depth === 0) claude.draft.end = end;
};

function takeCall(claude: Claude, setting: Setting, block: JsonObject, cwd: string | null): void {
  const { draft, early } = claude;
  const tool = nameAt(block, 'name') ?? 'unnamed';
  const elsewhere = cwd === draft.cwd || draft.cwd === null ? null : cwd;
  const id = nameAt(block, 'id');
  const call = ask(draft, setting, tool, id, asked(tool, block.input, draft.spill, elsewhere));
  settle(claude, setting, 'unknown');
  const came = id === null ? undefined : early.get(id);
  if (!call || !came || id === null) return;
  early.delete(id);
  takeAnswer(claude, ...came);
}

function takeAnswer(claude: Claude, setting: Setting, block: JsonObject, value: JsonObject): void {
  const { draft, early } = claude;
  const id = nameAt(block, 'tool_use_id') ?? '';
  const call = answeredCall(draft, nameAt(block, 'tool_use_id'));
  settle(claude, setting, 'unknown');
  if (!call) {
    if (id === '' || early.has(id) || early.size >= MOST_EARLY) draft.counts.orphanResults += 1;
    else {
      settleTexts(value);
      early.set(id, [setting, block, value]);
    }
    return;
  }
  if (!isOpen(call)) {
    draft.counts.duplicates += 1;
    return;
  }
  const beside = value.toolUseResult ?? value.tool_use_result;
  const denial = nameAt(value, 'toolDenialKind');
  const given = answerOf(call, block, beside, denial !== null);
  answer(draft, call, { ...given, endTime: setting.time });
  const structured = isObject(beside) ? beside : null;
  const task = given.outcome === 'running' ? taskOf(call.output.head, structured) : null;
  if (task === null) claude.background.poll(structured, setting.time);
  else claude.background.begin(task, call);
  if (denial !== null) note(draft, setting, 'permission', `${denial}: ${call.tool}`);
  if (call.kind !== 'edit') return;
  call.edits = settledEdits(call, beside, draft.spill);
  if (!isObject(beside) || beside.userModified !== true) return;
  call.amended = true;
  const [first] = call.edits;
  const path = first && 'path' in first ? first.path : null;
  note(draft, setting, 'external-change', 'the user changed the proposed edit before it was made', path);
}

/** Takes an answer of the model: its words, its calls, its usage. `<synthetic>` is the harness speaking in its place. */
export function takeAssistant(claude: Claude, setting: Setting, value: JsonObject): string | null {
  const { draft } = claude;
  const message = objectAt(value, 'message');
  if (!message) return 'no-message';
  const model = nameAt(message, 'model');
  const own = model === '<synthetic>';
  if (model !== null && !own) draft.models.add(model);
  const key =
    nameAt(message, 'id') ??
    nameAt(value, 'requestId') ??
    nameAt(value, 'uuid') ??
    `${setting.time ?? ''}@${setting.record.offset}`;
  if (!own) claude.usage.note(key, objectAt(message, 'usage'));
  const failed = value.isApiErrorMessage === true;
  if (failed) draft.apiErrors += 1;
  const here: Setting = { ...setting, model: own ? null : model };
  const blocks = blocksOf(message);
  for (const block of blocks) {
    if (isWords(block)) {
      if (failed) note(draft, here, 'api-error', textOf([block]));
      else say(draft, here, own ? 'harness' : 'agent', textOf([block]));
      settle(claude, here, failed ? 'error' : own ? draft.end : 'completed');
    } else if (isUse(block)) {
      takeCall(claude, here, block, nameAt(value, 'cwd'));
    } else if (isResult(block)) takeAnswer(claude, here, block, value);
  }
  return unknownBlock(blocks);
}

/** Takes a user record: answers to calls, a human's words, or what the harness put there. */
export function takeUser(claude: Claude, setting: Setting, value: JsonObject): string | null {
  const { draft } = claude;
  const message = objectAt(value, 'message');
  if (!message) return 'no-message';
  notePermissionMode(claude, setting, value);
  const blocks = blocksOf(message);
  for (const block of blocks) {
    if (isResult(block)) takeAnswer(claude, setting, block, value);
    else if (isWords(block)) takeText(claude, setting, textOf([block]), value);
  }
  draft.cwd ??= nameAt(value, 'cwd');
  return unknownBlock(blocks);
}

function takeText(claude: Claude, setting: Setting, text: string, value: JsonObject): void {
  const { draft } = claude;
  claude.background.notice(text, setting.time);
  if (claude.queued.take(text)) return;
  const own = isOwn(value) || setting.depth > 0;
  if (isInterruption(text)) {
    settle(claude, setting, 'interrupted');
    cancelOpenCalls(draft);
    note(draft, setting, 'interruption', text);
    return;
  }
  for (const part of utterances(text)) {
    const by = own ? 'harness' : part.by;
    if (by === 'human') settle(claude, setting, 'unknown');
    say(draft, setting, by, part.text);
  }
}
