import { openPages, type Pages } from '../collections/index.ts';
import {
  type AttachedFile,
  type EditStep,
  EMPTY_CLIP,
  type Exit,
  type FileEdit,
  isCall,
  type NoteStep,
  type OtherStep,
  type Outcome,
  type ReadStep,
  type RunStep,
  type SayStep,
  type Session,
  type Spill,
  type Step,
  type TestRun,
  type Usage,
} from '../core/index.ts';
import { clip } from '../text/index.ts';
import type { SessionBody } from './adapter.ts';
import { type CallIndex, openCallIndex } from './call-index.ts';
import { clipText, holds, type Text } from './long-text/long-text.ts';
import { type RawRecord, REDACTED } from './records.ts';
import { soundUsage } from './token-sum.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A call that may still be waiting for its answer. */
export type CallDraft = Draft<RunStep> | Draft<EditStep> | Draft<ReadStep> | Draft<OtherStep>;

/** What a call asked for, in the words of the log. */
export type Asked =
  | { readonly kind: 'run'; readonly command: string; readonly cwd: string | null }
  | { readonly kind: 'edit'; readonly edits: readonly FileEdit[] }
  | { readonly kind: 'read'; readonly path: string | null }
  | { readonly kind: OtherStep['kind']; readonly input: string };

/** Where, when and by whom a step was made. */
export interface Setting {
  readonly record: RawRecord;
  readonly time: string | null;
  readonly depth: number;
  readonly model: string | null;
}

/** What came back from a call. `exit` and `tests` only matter for runs. */
export interface Answer {
  readonly outcome: Outcome;
  readonly output: Text;
  /** The harness cut the output before it logged it. */
  readonly cut?: boolean;
  readonly endTime: string | null;
  readonly exit?: Exit;
  readonly tests?: TestRun | null;
}

const NO_EXIT: Exit = { code: null, source: 'none' };

/** Tokens and cost of a log that says nothing about them. */
export const NO_USAGE: Usage = {
  input: null,
  cachedInput: null,
  cacheWrite: null,
  output: null,
  costUsd: null,
  how: 'none',
};

/** A session while its log is being read: facts are set as they turn up, steps are added in file order. */
export interface SessionDraft extends Draft<Omit<SessionBody, 'models' | 'steps' | 'counts' | 'pullRequests'>> {
  readonly models: Set<string>;
  readonly pullRequests: Set<string>;
  readonly steps: Pages<Step>;
  /** Every call by its id, answered or not. */
  readonly calls: CallIndex<CallDraft>;
  readonly counts: Draft<SessionBody['counts']>;
  readonly spill: Spill;
  /** Calls made since the last interruption, which the next one may cancel; of many, only those that still wait. */
  readonly recent: CallDraft[];
}

/** Whether a call still waits for its answer; one that an interruption cancelled may get it late. */
export const isOpen = (call: CallDraft): boolean =>
  call.outcome === 'unanswered' || (call.outcome === 'cancelled' && call.output.bytes === 0 && call.endTime === null);

/** Whether a step may still change under the hands of its adapter. */
const waits = (step: Step): boolean => isCall(step) && (isOpen(step) || step.outcome === 'running');

const isUnanswered = (step: Step): boolean => isCall(step) && step.outcome === 'unanswered';

/** A session about which nothing is known yet. */
export function beginSession(spill: Spill): SessionDraft {
  const steps = openPages<Step>(spill, { waits, counts: isUnanswered });
  return {
    agentVersion: null,
    id: null,
    cwd: null,
    branch: null,
    baseCommit: null,
    startedAt: null,
    endedAt: null,
    end: 'unknown',
    compactions: 0,
    apiErrors: 0,
    usage: NO_USAGE,
    models: new Set(),
    pullRequests: new Set(),
    steps,
    calls: openCallIndex(steps),
    counts: { orphanResults: 0, unanswered: 0, duplicates: 0, truncated: 0 },
    spill,
    recent: [],
  };
}

/** What every step has. To take it over into a larger object is quick only where it comes first there. */
const begin = <Kind extends string>(kind: Kind, draft: SessionDraft, { record, time, depth, model }: Setting) => ({
  kind,
  index: draft.steps.length,
  line: record.line,
  offset: record.offset,
  length: record.length,
  time,
  depth,
  model,
});

/** Widens the session's span of time; records need not stand in the order of their times. */
export function noteTime(draft: SessionDraft, time: string | null): void {
  if (time === null) return;
  if (draft.startedAt === null || time < draft.startedAt) draft.startedAt = time;
  if (draft.endedAt === null || time > draft.endedAt) draft.endedAt = time;
}

/** Adds something that was said; empty text adds nothing but what was put beside it. */
export function say(
  draft: SessionDraft,
  setting: Setting,
  by: SayStep['by'],
  text: string,
  attached: readonly AttachedFile[] = [],
): void {
  if (text.trim() === '' && attached.length === 0) return;
  const said = { ...begin('say', draft, setting), by, text: clip(text, draft.spill) };
  draft.steps.push(attached.length > 0 ? { ...said, attached } : said);
}

/** Adds something that happened to the session; `path` is as logged. */
export function note(
  draft: SessionDraft,
  setting: Setting,
  what: NoteStep['what'],
  says: string,
  path: string | null = null,
): void {
  draft.steps.push({ ...begin('note', draft, setting), what, says: clip(says, draft.spill), path });
}

/** So many calls are gone through to find the ones that still wait. */
const MOST_RECENT = 16_384;

function noteRecent({ recent }: SessionDraft, call: CallDraft): void {
  if (recent.length >= MOST_RECENT) {
    const waiting = recent.splice(0).filter(isOpen);
    for (const one of waiting.slice(-MOST_RECENT / 2)) recent.push(one);
  }
  recent.push(call);
}

function callOf(draft: SessionDraft, setting: Setting, tool: string, callId: string | null, asked: Asked): CallDraft {
  const call = <Kind extends Asked['kind']>(kind: Kind) => ({
    ...begin(kind, draft, setting),
    tool: tool.slice(0, 200),
    callId,
    outcome: 'unanswered' as const,
    output: EMPTY_CLIP,
    endTime: null,
  });
  switch (asked.kind) {
    case 'run': {
      const command = clip(asked.command, draft.spill);
      return { ...call('run'), command, cwd: asked.cwd, exit: NO_EXIT, tests: null };
    }
    case 'edit':
      return { ...call('edit'), edits: asked.edits };
    case 'read':
      return { ...call('read'), path: asked.path };
    default:
      return { ...call(asked.kind), input: clip(asked.input, draft.spill) };
  }
}

/** Puts another call in the place of one that turned out to make it; it keeps its id and its place. */
export function retell(draft: SessionDraft, setting: Setting, call: CallDraft, tool: string, asked: Asked): CallDraft {
  const { index } = call;
  const told = { ...callOf(draft, setting, tool, call.callId, asked), index };
  for (const key of Object.keys(call)) if (!(key in told)) Reflect.deleteProperty(call, key);
  Object.assign(call, told);
  draft.steps.put(index, call);
  return call;
}

/** Adds a call, yet unanswered. Returns null (and counts a duplicate) where a call of that id is already there. */
export function ask(
  draft: SessionDraft,
  setting: Setting,
  tool: string,
  callId: string | null,
  asked: Asked,
): CallDraft | null {
  if (callId !== null && draft.calls.has(callId)) {
    draft.counts.duplicates += 1;
    return null;
  }
  const step = callOf(draft, setting, tool, callId, asked);
  draft.steps.push(step);
  noteRecent(draft, step);
  if (callId !== null) draft.calls.set(callId, step);
  return step;
}

/** Changes a call that was made long ago: it may lie in a page, of which the object at hand is a copy. */
export function amend(draft: SessionDraft, call: CallDraft, change: Partial<Pick<CallDraft, 'outcome'>>): void {
  Object.assign(call, change);
  draft.steps.put(call.index, call);
}

/** So many waiting calls are gone through for an answer that names none. */
const MOST_NAMELESS = 64;

/**
 * The call that an answer is of: that of its id, else the first waiting call that has none, else, of an answer without an id,
 * the only one that waits.
 */
export function answeredCall({ calls, recent }: SessionDraft, id: string | null): CallDraft | undefined {
  const named = id === null ? undefined : calls.get(id);
  if (named) return named;
  while (recent[0] && !isOpen(recent[0])) recent.shift();
  const waiting = recent.slice(0, MOST_NAMELESS).filter(isOpen);
  const [only] = id === null && waiting.length === 1 && recent.length <= MOST_NAMELESS ? waiting : [];
  return waiting.find(({ callId }) => callId === null) ?? only;
}

/** The agent was interrupted: calls without an answer were cancelled with it. */
export function cancelOpenCalls(draft: SessionDraft): void {
  for (const call of draft.recent.splice(0)) if (isOpen(call)) amend(draft, call, { outcome: 'cancelled' });
}

function noteCut({ counts }: SessionDraft, call: CallDraft, { cut = false, output }: Answer): void {
  if (cut && call.cut !== true) counts.truncated += 1;
  if (cut || holds(output, REDACTED)) call.cut = true;
}

/** Gives a call its answer; of one that gets it in pieces, all that came so far. */
export function answer(draft: SessionDraft, call: CallDraft, given: Answer): void {
  amend(draft, call, { outcome: given.outcome });
  call.output = clipText(given.output, draft.spill);
  call.endTime = given.endTime;
  noteCut(draft, call, given);
  if (call.kind !== 'run') return;
  call.exit = given.exit ?? NO_EXIT;
  call.tests = given.tests ?? null;
}

/** The finished session, as its adapter hands it over. */
export function endSession(draft: SessionDraft): SessionBody {
  const { models, pullRequests, calls: _calls, spill: _spill, recent: _recent, counts, ...facts } = draft;
  const steps = draft.steps.finish();
  return {
    ...facts,
    models: [...models],
    pullRequests: [...pullRequests],
    steps,
    usage: soundUsage(facts.usage),
    counts: { ...counts, unanswered: draft.steps.counted },
  } satisfies SessionBody & Partial<Session>;
}
