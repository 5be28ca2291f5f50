import fc from 'fast-check';
import type {
  LedgerEvent,
  LedgerFile,
  OutcomeRevised,
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
  readonly rubric?: string;
  readonly verdict?: SessionGraded['verdict'];
  readonly responded?: boolean;
  readonly usdMicro?: number | null;
  readonly tokens?: number | null;
  readonly writer?: Writer;
}

const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('the fixture cannot be sealed');
  return value;
};

export function graded(says: Grading = {}): SessionGraded {
  const number = says.number ?? 12;
  const session = says.session === undefined ? 'morning-run' : says.session;
  return must(
    sealEvent({
      v: 1,
      type: 'session.graded',
      at: says.at ?? '2026-05-02T03:11:09Z',
      writer: says.writer ?? WRITER,
      unit: `${REPOSITORY}#${number}:${session ?? '-'}`,
      pull: { repository: REPOSITORY, number, head: says.head ?? HEAD },
      session: { id: session, format: 'gptme', trust: 'A' },
      arm: says.arm ?? 'gptme:kimi-k2.6',
      context: { category: says.category ?? null, promptBytes: 5100 },
      grade: {
        micro: says.micro === undefined ? 600_000 : says.micro,
        mask: 'closure+recovery',
        rubric: says.rubric ?? 'r1-quay',
        why: 'the timetable was checked after the last edit',
      },
      verdict: says.verdict ?? 'pass',
      responded: says.responded ?? true,
      cost: { usdMicro: says.usdMicro ?? null, tokens: says.tokens ?? null },
    }),
  );
}

export function outcome(stage: OutcomeRevised['stage'], says: { at?: string; number?: number } = {}): OutcomeRevised {
  return must(
    sealEvent({
      v: 1,
      type: 'outcome.revised',
      at: says.at ?? '2026-05-03T09:00:00Z',
      writer: WRITER,
      pull: { repository: REPOSITORY, number: says.number ?? 12, head: HEAD },
      stage,
    }),
  );
}

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

/** Events of a few units, arms and pull requests, so that they often supersede each other. */
export const anyEvent: fc.Arbitrary<LedgerEvent> = fc.oneof(
  fc
    .record({
      at: time,
      number: fc.integer({ min: 1, max: 4 }),
      session: fc.constantFrom('morning-run', 'night-run', null),
      arm: fc.constantFrom('gptme:kimi-k2.6', 'codex:gpt-5', 'codex:gpt-5~unverified'),
      category: fc.constantFrom(null, 'bugfix'),
      micro: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
      verdict: fc.constantFrom('pass' as const, 'block' as const, 'ungraded' as const),
      responded: fc.boolean(),
      usdMicro: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
    })
    .map(graded),
  fc
    .tuple(
      fc.constantFrom('merged' as const, 'closed' as const, 'reverted' as const),
      time,
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([stage, at, number]) => outcome(stage, { at, number })),
  fc.tuple(time, fc.integer({ min: 1, max: 4 })).map(([at, number]) => waiver({ at, number })),
);
