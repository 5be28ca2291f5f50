import { looseObject, nullish, number, record, safeParse, string, unknown } from 'valibot';
import type { SessionGraded, Writer } from '../../core/index.ts';
import { canonicalJson } from '../canonical.ts';
import { sealEvent } from '../seal.ts';
import { utcMillis } from '../time.ts';

/**
 * A line of a `session-records.jsonl`, the store of the Python package gptme-sessions: the fields that are read here, under
 * their names there. All others are kept.
 */
const RECORD = looseObject({
  session_id: string(),
  timestamp: nullish(string()),
  end_time: nullish(string()),
  harness: nullish(string()),
  model: nullish(string()),
  category: nullish(string()),
  outcome: nullish(string()),
  failure_reason: nullish(string()),
  attempt_kind: nullish(string()),
  token_count: nullish(number()),
  input_tokens: nullish(number()),
  output_tokens: nullish(number()),
  first_turn_bytes: nullish(number()),
  trajectory_grade: nullish(number()),
  grades: nullish(record(string(), unknown())),
});

type SessionRecord = NonNullable<ReturnType<typeof parseRecord>>;

/** What an import needs besides the file: how an arm is named, and who writes. */
export interface ImportOptions {
  readonly nameArm: (harness: string | null | undefined, model: string | null | undefined) => string;
  readonly writer: Writer;
}

/** What a file came to: events that stand for it, and the lines (1-based) that could not be read, with the reason. */
export interface Imported<Event> {
  readonly events: readonly Event[];
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
}

/** The weights of that store's composite grade; dimensions that are missing leave the denominator. */
const WEIGHTS = new Map([
  ['productivity', 0.4],
  ['alignment', 0.35],
  ['harm', 0.25],
]);

/** Failures of a provider or an account: the model did not answer, which is no fault of its work. */
const UNANSWERED = new Set(['auth', 'invalid_request', 'pre_response_api_failure', 'rate_limit']);

function parseRecord(text: string) {
  try {
    const { success, output } = safeParse(RECORD, JSON.parse(text));
    return success && output.session_id !== '' ? output : null;
  } catch {
    return null;
  }
}

/** A time of Python's `isoformat` in UTC, to the millisecond; one without an offset is taken for UTC. Null where it is none. */
export function utcOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  const millis = Date.parse(zoned);
  if (Number.isNaN(millis)) return null;
  const utc = new Date(millis).toISOString();
  return utcMillis(utc) === null ? null : utc;
}

/** The grades that a record has of the known dimensions, by name. */
function dimensionsOf({ grades }: SessionRecord): readonly (readonly [string, number])[] {
  return [...WEIGHTS.keys()].flatMap((name) => {
    const grade = grades && Object.hasOwn(grades, name) ? grades[name] : undefined;
    return typeof grade === 'number' ? [[name, grade] as const] : [];
  });
}

function gradeOf(record: SessionRecord): SessionGraded['grade'] {
  const dimensions = dimensionsOf(record);
  const weight = dimensions.reduce((sum, [name]) => sum + (WEIGHTS.get(name) ?? 0), 0);
  const composite = dimensions.reduce((sum, [name, grade]) => sum + grade * (WEIGHTS.get(name) ?? 0), 0) / weight;
  const value = record.trajectory_grade ?? (weight === 0 ? null : composite);
  const isGrade = value !== null && value >= 0 && value <= 1;
  const mask = dimensions.map(([name]) => name).join('+') || 'trajectory';
  return {
    micro: isGrade ? Math.round(value * 1e6) : null,
    mask,
    // Grades with and without a judge are not on one scale.
    rubric: `gptme-sessions:${mask}`,
    why: isGrade ? 'as the store graded it' : 'the store has no grade from 0 to 1 for it',
  };
}

function verdictOf({ outcome }: SessionRecord, micro: number | null): SessionGraded['verdict'] {
  if (outcome === 'violated_policy') return 'block';
  return micro === null ? 'ungraded' : 'pass';
}

function tokensOf({ token_count, input_tokens, output_tokens }: SessionRecord): number | null {
  if (token_count != null) return token_count;
  return input_tokens == null || output_tokens == null ? null : input_tokens + output_tokens;
}

function eventOf(record: SessionRecord, { nameArm, writer }: ImportOptions): SessionGraded | null {
  const grade = gradeOf(record);
  const at = utcOf(record.end_time) ?? utcOf(record.timestamp);
  const id = record.session_id;
  if (at === null) return null;
  return sealEvent({
    v: 2,
    type: 'session.graded',
    at,
    writer,
    unit: `gptme-sessions:${id}`,
    pull: null,
    session: { id, format: 'gptme-sessions', trust: 'A' },
    // The version stays in the name, where the store's own aliases would merge versions; the route to it does not.
    arm: nameArm(record.harness, record.model?.replace(/@[^@/]*$/, '')),
    context: { category: record.category || null, promptBytes: record.first_turn_bytes ?? null },
    grade,
    verdict: verdictOf(record, grade.micro),
    responded: record.attempt_kind !== 'infra_retry' && !UNANSWERED.has(record.failure_reason ?? ''),
    cost: { usdMicro: null, tokens: tokensOf(record) },
    details: null,
    origin: { format: 'gptme-sessions', record },
  });
}

/**
 * Reads a `session-records.jsonl`. The same file gives the same events, so that importing it again adds nothing; of lines
 * with one session id the last one holds. Never throws.
 */
export function importRecords(text: string, options: ImportOptions): Imported<SessionGraded> {
  const events = new Map<string, SessionGraded>();
  const skipped: { line: number; why: string }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = parseRecord(line);
    const event = record && eventOf(record, options);
    if (event) events.set(event.unit, event);
    else skipped.push({ line: index + 1, why: record ? 'it has no time' : 'it is no session record' });
  }
  return { events: [...events.values()], skipped };
}

/** What a session of ours is in that store: only what the event says. */
const plainRecord = ({ session, at, arm, context, grade, verdict, responded, cost }: SessionGraded) => ({
  session_id: session.id ?? '',
  timestamp: at,
  harness: arm.slice(0, arm.indexOf(':')),
  model: arm.slice(arm.indexOf(':') + 1),
  category: context.category,
  outcome: verdict === 'block' ? 'violated_policy' : 'unknown',
  failure_reason: responded ? null : 'pre_response_api_failure',
  token_count: cost.tokens,
  first_turn_bytes: context.promptBytes,
  trajectory_grade: grade.micro === null ? null : grade.micro / 1e6,
});

/** The lines of a `session-records.jsonl` for some gradings: what was imported comes back whole. */
export function exportRecords(graded: readonly SessionGraded[]): string {
  return graded
    .map((event) => {
      const own = event.origin?.format === 'gptme-sessions' ? event.origin.record : plainRecord(event);
      return `${canonicalJson(own)}\n`;
    })
    .join('');
}
