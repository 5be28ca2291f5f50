import fc from 'fast-check';
import type {
  ArmRegistered,
  ArmRetired,
  EventQuarantined,
  EventReleased,
  GradeVoided,
  LedgerEvent,
  LedgerFile,
  OutcomeRevised,
  PolicyChanged,
  SelectionMade,
  SessionDetails,
  SessionGraded,
  WaiverGranted,
  Writer,
} from '../../src/core/index.ts';
import { canonicalJson, eventPath, sealEvent } from '../../src/ledger/index.ts';

export const WRITER: Writer = { app: 'proctor', run: null, attempt: null, workflow: null, sha: null };
const REPOSITORY = 'harbour/ferry-timetable';
const HEAD = '5f0c9a31d7e24b8890aa1c2f3b4d5e6f70819203';

/** What a test says of a grading; the rest is a plain, passing session of the ferry timetable's pull request 12. */
export interface Grading {
  readonly at?: string;
  readonly number?: number;
  readonly head?: string;
  /** Null: there was no log. */
  readonly session?: string | null;
  readonly arm?: string;
  readonly category?: string | null;
  readonly micro?: number | null;
  readonly mask?: string;
  readonly rubric?: string;
  readonly verdict?: SessionGraded['verdict'];
  readonly responded?: boolean;
  readonly usdMicro?: number | null;
  readonly tokens?: number | null;
  readonly writer?: Writer;
  readonly promptBytes?: number | null;
  /** What was seen beside the grade; nothing where it is absent. */
  readonly details?: Partial<SessionDetails>;
}

/** A session of which a log was read and little else is known. */
const DETAILS: SessionDetails = {
  model: { raw: 'openrouter/moonshotai/kimi-k2.6', via: 'openrouter', quant: null },
  log: { found: true, required: false },
  calls: null,
  episodes: null,
  progress: [],
  loopMicro: null,
  edits: null,
  unattended: null,
  hits: [],
  factors: [],
  selection: null,
};

const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('the fixture cannot be sealed');
  return value;
};

export function graded(says: Grading = {}): SessionGraded {
  const number = says.number ?? 12;
  const session = says.session === undefined ? 'morning-run' : says.session;
  return must(
    sealEvent({
      v: 2,
      type: 'session.graded',
      at: says.at ?? '2026-05-02T03:11:09Z',
      writer: says.writer ?? WRITER,
      unit: `${REPOSITORY}#${number}:${session ?? '-'}`,
      pull: { repository: REPOSITORY, number, head: says.head ?? HEAD },
      session: { id: session, format: 'gptme', trust: 'A' },
      arm: says.arm ?? 'gptme:kimi-k2.6',
      context: {
        category: says.category ?? null,
        promptBytes: says.promptBytes === undefined ? 5100 : says.promptBytes,
      },
      grade: {
        micro: says.micro === undefined ? 600_000 : says.micro,
        mask: says.mask ?? 'closure+recovery',
        rubric: says.rubric ?? 'r1-quay',
        why: 'the timetable was checked after the last edit',
      },
      verdict: says.verdict ?? 'pass',
      responded: says.responded ?? true,
      cost: { usdMicro: says.usdMicro ?? null, tokens: says.tokens ?? null },
      details: says.details === undefined ? null : { ...DETAILS, ...says.details },
    }),
  );
}

export function outcome(
  stage: OutcomeRevised['stage'],
  says: Partial<Pick<OutcomeRevised, 'at' | 'survivingMicro' | 'ci' | 'review'>> & { readonly number?: number } = {},
): OutcomeRevised {
  const { at, number: pull, ...told } = says;
  return must(
    sealEvent({
      v: 1,
      type: 'outcome.revised',
      at: at ?? '2026-05-03T09:00:00Z',
      writer: WRITER,
      pull: { repository: REPOSITORY, number: pull ?? 12, head: HEAD },
      stage,
      ...told,
    }),
  );
}

/** Somebody of the harbour's office declares a grading void. */
export const voided = (grading: Pick<SessionGraded, 'id'>, at = '2026-05-20T00:00:00Z'): GradeVoided =>
  must(
    sealEvent({
      v: 1,
      type: 'grade.voided',
      at,
      writer: WRITER,
      grading: grading.id,
      by: 'pomona',
      why: 'the log is of another ferry',
    }),
  );

/** A check of the branch sets an event aside. */
export const quarantined = ({ id }: Pick<LedgerEvent, 'id'>, at = '2026-05-21T00:00:00Z'): EventQuarantined =>
  must(
    sealEvent({
      v: 1,
      type: 'event.quarantined',
      at,
      writer: WRITER,
      event: id,
      by: 'proctor ledger verify',
      why: 'no run of ours wrote it',
    }),
  );

/** Somebody of the harbour's office lets an event count again. */
export const released = ({ id }: Pick<LedgerEvent, 'id'>, at = '2026-05-22T00:00:00Z'): EventReleased =>
  must(sealEvent({ v: 1, type: 'event.released', at, writer: WRITER, event: id, by: 'pomona', why: 'it is ours' }));

export const registered = (arm: string, smoke: ArmRegistered['smoke'] = null, at = '2026-04-30T00:00:00Z') =>
  must(sealEvent({ v: 1, type: 'arm.registered', at, writer: WRITER, arm, smoke, by: 'pomona', why: 'a new crew' }));

export const retired = (arm: string, at = '2026-05-30T00:00:00Z'): ArmRetired =>
  must(sealEvent({ v: 1, type: 'arm.retired', at, writer: WRITER, arm, by: 'pomona', why: 'it left the harbour' }));

/** A choice between two arms for a task of the ferry timetable; the other one had the rest of the chance. */
export function selection(
  says: { at?: string; task?: string; arm?: string; propensityMicro?: number } = {},
): SelectionMade {
  const { arm = 'gptme:kimi-k2.6', propensityMicro = 250_000 } = says;
  return must(
    sealEvent({
      v: 1,
      type: 'selection.made',
      at: says.at ?? '2026-05-01T12:00:00Z',
      writer: WRITER,
      task: says.task ?? `${REPOSITORY}#12`,
      arm,
      propensityMicro,
      candidates: [
        { arm, propensityMicro },
        { arm: 'codex:gpt-5', propensityMicro: 1_000_000 - propensityMicro },
      ],
      context: { category: 'bugfix', promptBytes: 5100 },
      seed: 'row 12',
      state: `sha256:${'0a'.repeat(32)}`,
    }),
  );
}

export const policyChanged = (policy: string | null, at = '2026-05-01T00:00:00Z'): PolicyChanged =>
  must(sealEvent({ v: 1, type: 'policy.changed', at, writer: WRITER, policy, commit: HEAD }));

/** A waiver of a weakened assertion in the ferry timetable's pull request 12. */
export function waiver(
  says: Partial<Pick<WaiverGranted, 'at' | 'level' | 'rule' | 'comment' | 'fingerprints'>> & { number?: number } = {},
): WaiverGranted {
  return must(
    sealEvent({
      v: 1,
      type: 'waiver.granted',
      at: says.at ?? '2026-05-02T12:00:00Z',
      writer: WRITER,
      pull: { repository: REPOSITORY, number: says.number ?? 12, head: HEAD },
      rule: says.rule ?? 'weakened-assertion',
      fingerprints: says.fingerprints ?? ['0123456789abcdef'],
      level: says.level ?? 'block',
      by: 'pomona',
      why: 'the tide table moved',
      comment: says.comment ?? 71,
    }),
  );
}

export const fileOf = (event: LedgerEvent): LedgerFile => ({
  path: eventPath(event),
  text: `${canonicalJson(event)}\n`,
});

const time = fc
  .date({ min: new Date('2026-04-01T00:00:00Z'), max: new Date('2026-06-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const number = fc.integer({ min: 1, max: 4 });
const arm = fc.constantFrom('gptme:kimi-k2.6', 'codex:gpt-5', 'codex:gpt-5~unverified');

const anyGraded = fc
  .record({
    at: time,
    number,
    session: fc.constantFrom('morning-run', 'night-run', null),
    arm,
    category: fc.constantFrom(null, 'bugfix'),
    micro: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    verdict: fc.constantFrom('pass' as const, 'block' as const, 'ungraded' as const),
    responded: fc.boolean(),
    usdMicro: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
    details: fc.record({
      calls: fc.constantFrom(null, { settled: 40, failed: 3 }),
      progress: fc.constantFrom([], [{ calls: 40, steps: 6 }]),
      hits: fc.constantFrom([], [{ rule: 'weakened-assertion', group: 'cheating', level: 'block' as const }]),
      factors: fc.constantFrom([], ['tool:Bash']),
    }),
  })
  .map(graded);

const anyOutcome = fc
  .record({
    stage: fc.constantFrom<OutcomeRevised['stage'][]>('merged', 'closed', 'superseded', 'kept', 'reverted'),
    at: time,
    number,
    survivingMicro: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    review: fc.constantFrom(null, 'approved' as const, 'changes-requested' as const, 'none' as const),
  })
  .map(({ stage, ...says }) => outcome(stage, says));

/** Events of every kind but voidings, for those name a grading that must be known. */
const plainEvent: fc.Arbitrary<LedgerEvent> = fc.oneof(
  { weight: 4, arbitrary: anyGraded },
  { weight: 3, arbitrary: anyOutcome },
  fc.record({ at: time, number }).map(waiver),
  fc.record({ at: time, arm, propensityMicro: fc.nat(1_000_000) }).map(selection),
  fc.tuple(arm, fc.option(fc.record({ passed: fc.nat(3), of: fc.constant(3) })), time).map((one) => registered(...one)),
  fc.tuple(arm, time).map(([one, at]) => retired(one, at)),
  fc.tuple(fc.constantFrom(null, `sha256:${'1b'.repeat(32)}`), time).map(([one, at]) => policyChanged(one, at)),
);

/** An event of any kind; those of a few units, arms and pull requests, so that they often supersede each other. */
export const anyEvent: fc.Arbitrary<LedgerEvent> = fc.oneof(
  { weight: 12, arbitrary: plainEvent },
  { weight: 1, arbitrary: fc.tuple(anyGraded, time).map(([one, at]) => voided(one, at)) },
);

/** Events of a whole ledger, some of whose gradings are declared void, and some of which, also of these, are set aside. */
export const anyEvents: fc.Arbitrary<LedgerEvent[]> = fc.array(anyEvent, { maxLength: 20 }).chain((events) => {
  const gradings = events.filter((event) => event.type === 'session.graded');
  const rule = (some: readonly LedgerEvent[]) =>
    fc
      .array(fc.tuple(fc.constantFrom(quarantined, released), fc.nat(some.length), time), { maxLength: 4 })
      .map((rulings) => rulings.flatMap(([make, at, when]) => (some[at] ? [make(some[at], when)] : [])));
  return fc
    .subarray(gradings)
    .map((some) => [...some.map((one) => voided(one)), ...events])
    .chain((some) => rule(some).map((rulings) => [...some, ...rulings]))
    .chain((some) => rule(some).map((rulings) => [...some, ...rulings]));
});
