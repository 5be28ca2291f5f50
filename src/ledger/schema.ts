import {
  array,
  boolean,
  check,
  type GenericSchema,
  integer,
  literal,
  looseObject,
  maxValue,
  minLength,
  minValue,
  nullable,
  nullish,
  number,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
} from 'valibot';
import { utcMillis } from './time.ts';

/** Sums of a ledger's lifetime must stay exact, so that one event may not hold more than this. */
const LARGEST = 1e12;

/** Whether a figure is one that an event may hold: whole, not negative, not absurd. */
export const isCount = (figure: number): boolean => Number.isInteger(figure) && figure >= 0 && figure <= LARGEST;

const name = pipe(string(), minLength(1));
const text = nullable(string());
const count = pipe(number(), integer(), minValue(0), maxValue(LARGEST));
const micro = pipe(number(), integer(), minValue(0), maxValue(1e6));
const pull = looseObject({ repository: name, number: pipe(count, minValue(1)), head: string() });

const digest = pipe(string(), regex(/^sha256:[0-9a-f]{64}$/));

const written = {
  v: literal(1),
  id: digest,
  at: pipe(
    string(),
    check((at) => utcMillis(at) !== null, 'not a time in UTC'),
  ),
  writer: looseObject({ app: text, run: text, attempt: nullable(count), workflow: text, sha: text }),
};

const context = looseObject({ category: text, promptBytes: nullable(count) });

/** Who decided, and why: of what people do to the ledger. */
const said = { by: name, why: string() };

const origin = optional(looseObject({ format: name, record: looseObject({}) }));

const level = picklist(['note', 'warn', 'block']);

const details = nullable(
  looseObject({
    model: looseObject({ raw: text, via: text, quant: text, names: optional(count) }),
    log: looseObject({ found: boolean(), required: boolean() }),
    calls: nullable(looseObject({ settled: count, failed: count })),
    episodes: nullable(looseObject({ all: count, recovered: count })),
    progress: array(looseObject({ calls: count, steps: count })),
    loopMicro: nullable(micro),
    edits: nullable(count),
    unattended: nullable(looseObject({ longestSeconds: count, totalSeconds: count })),
    hits: array(looseObject({ rule: name, group: string(), level })),
    factors: array(string()),
    selection: nullable(looseObject({ task: name, arm: name, propensityMicro: micro })),
    judged: optional(nullable(looseObject({ by: name, micro, rulesMicro: micro }))),
  }),
);

/** A grading of version 1, which says nothing of `details`; version 2 adds them. */
const GRADED = {
  ...written,
  type: literal('session.graded'),
  unit: name,
  pull: nullable(pull),
  session: looseObject({ id: text, format: string(), trust: string() }),
  arm: name,
  context,
  grade: looseObject({ micro: nullable(micro), mask: string(), rubric: string(), why: string() }),
  verdict: picklist(['pass', 'block', 'ungraded']),
  responded: boolean(),
  cost: looseObject({ usdMicro: nullable(count), tokens: nullable(count) }),
  origin,
};

/** What every event carries, of whatever kind. Fields that are not named here are kept. */
const envelope = looseObject({ id: written.id, at: written.at, type: name });

/** Known kinds of event, by type and version. An event with another `v` is of a kind that is not known. */
const KINDS: ReadonlyMap<string, GenericSchema> = new Map<string, GenericSchema>([
  ['session.graded 1', looseObject(GRADED)],
  ['session.graded 2', looseObject({ ...GRADED, v: literal(2), details })],
  [
    'outcome.revised 1',
    looseObject({
      ...written,
      type: literal('outcome.revised'),
      pull,
      stage: picklist(['merged', 'closed', 'superseded', 'kept', 'reverted']),
      survivingMicro: nullish(micro),
      ci: nullish(picklist(['passed', 'failed'])),
      review: nullish(picklist(['approved', 'changes-requested', 'dismissed', 'none'])),
      commit: nullish(string()),
    }),
  ],
  [
    'waiver.granted 1',
    looseObject({
      ...written,
      type: literal('waiver.granted'),
      pull,
      rule: name,
      fingerprints: array(name),
      level,
      by: name,
      why: string(),
      comment: count,
    }),
  ],
  [
    'selection.made 1',
    looseObject({
      ...written,
      type: literal('selection.made'),
      task: name,
      arm: name,
      propensityMicro: micro,
      candidates: array(looseObject({ arm: name, propensityMicro: micro })),
      context,
      seed: string(),
      state: digest,
    }),
  ],
  ['grade.voided 1', looseObject({ ...written, type: literal('grade.voided'), grading: digest, ...said })],
  ['event.quarantined 1', looseObject({ ...written, type: literal('event.quarantined'), event: digest, ...said })],
  ['event.released 1', looseObject({ ...written, type: literal('event.released'), event: digest, ...said })],
  [
    'arm.registered 1',
    looseObject({
      ...written,
      type: literal('arm.registered'),
      arm: name,
      smoke: nullable(looseObject({ passed: count, of: count })),
      origin,
      ...said,
    }),
  ],
  ['arm.retired 1', looseObject({ ...written, type: literal('arm.retired'), arm: name, ...said })],
  [
    'policy.changed 1',
    looseObject({ ...written, type: literal('policy.changed'), policy: nullable(digest), commit: text }),
  ],
]);

const isRecord = (value: unknown): value is { readonly v?: unknown; readonly type?: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function complaint(schema: GenericSchema, value: unknown): string | null {
  const { success, issues } = safeParse(schema, value, { abortEarly: true });
  if (success) return null;
  const place = issues[0].path?.map((item) => String(item.key)).join('.') ?? '';
  return place === '' ? 'is not an event' : `its field ${place} is missing or not of its kind`;
}

/** How a parsed value stands to the schema. `why` ends a sentence that begins with the event. */
export type Shape = { readonly kind: 'known' | 'unknown' } | { readonly kind: 'bad'; readonly why: string };

/** Tells an event of a known kind from one of an unknown kind and from no event at all. */
export function shapeOf(value: unknown): Shape {
  if (!isRecord(value)) return { kind: 'bad', why: 'is not an event' };
  const known =
    typeof value.type === 'string' && typeof value.v === 'number' ? KINDS.get(`${value.type} ${value.v}`) : undefined;
  const why = complaint(known ?? envelope, value);
  if (why !== null) return { kind: 'bad', why };
  return { kind: known ? 'known' : 'unknown' };
}
