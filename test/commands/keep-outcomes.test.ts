import { describe, expect, test } from 'vitest';
import { keepOutcomes, recordEnd, recordPush } from '../../src/commands/keep-outcomes.ts';
import { HostError, type LedgerEvent, type LedgerFile, type Side } from '../../src/core/index.ts';
import type { OutcomeHost, PullEnd } from '../../src/host/github/outcome.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { readLedger } from '../../src/ledger/index.ts';
import { score } from '../../src/score/index.ts';
import { fileOf, graded, WRITER } from '../ledger/events.ts';

const REPOSITORY = 'harbour/ferry-timetable';
const AT = '2026-05-20T12:00:00Z';
const COMMIT = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';

const PATCH = `diff --git a/quay.py b/quay.py
--- a/quay.py
+++ b/quay.py
@@ -1 +1,3 @@
 first
+second ferry
+third ferry
`;

interface World {
  readonly end?: PullEnd | null;
  /** What quay.py holds on the default branch; null: it cannot be had. */
  readonly quay?: string | null;
  readonly messages?: readonly string[];
  readonly policy?: string | null;
}

/** A harbour in memory whose ledger holds these events. */
function harbour(events: readonly LedgerEvent[], world: World = {}) {
  const files = new Map<string, string>(events.map(fileOf).map(({ path, text }) => [path, text]));
  const listed = (): LedgerFile[] => [...files].map(([path, text]) => ({ path, text }));
  const host: OutcomeHost = {
    ledger: {
      writer: WRITER,
      nonce: () => 'tide',
      read: async () => listed(),
      async update(change) {
        const wanted = change(listed());
        for (const { path, text } of wanted?.files ?? []) files.set(path, text);
        return wanted && 'commit';
      },
    },
    ended: async () => world.end ?? null,
    pushed: async () => world.messages ?? [],
    policy: async () => world.policy ?? null,
    async aftermath() {
      const { quay = null } = world;
      if (quay === null) throw new HostError('the pull request is gone');
      const spill = memorySpill();
      const text = new TextEncoder().encode(quay);
      const side: Side = { kind: 'text', digest: spill.put(text), bytes: text.length };
      const changes = { base: null, head: null, raw: null, patch: new TextEncoder().encode(PATCH), objects: new Map() };
      return { changes, files: async () => new Map([['quay.py', side]]), spill, close: () => undefined };
    },
  };
  const ledger = () => readLedger(listed()).events;
  const outcomes = () => ledger().flatMap((event) => (event.type === 'outcome.revised' ? [event] : []));
  return { host, ledger, outcomes, listed };
}

const ended = (stage: PullEnd['stage'], says: Partial<PullEnd> = {}): PullEnd => ({
  stage,
  at: '2026-05-03T09:00:00Z',
  head: COMMIT,
  commit: COMMIT,
  ci: 'passed',
  review: 'approved',
  ...says,
});

describe('recordEnd', () => {
  test('keeps an end once, with commit and checks, however often the event is delivered', async () => {
    const { host, outcomes } = harbour([graded()], { end: ended('merged') });
    expect(await recordEnd(host, REPOSITORY, 12)).toBe('pull request 12 was merged');
    await recordEnd(host, REPOSITORY, 12);
    expect(outcomes()).toEqual([
      expect.objectContaining({ stage: 'merged', commit: COMMIT, ci: 'passed', review: 'approved' }),
    ]);
  });

  test('says nothing of a pull request that was never graded, or is open again', async () => {
    const unknown = harbour([graded({ number: 13 })], { end: ended('closed') });
    await recordEnd(unknown.host, REPOSITORY, 12);
    expect(unknown.outcomes()).toEqual([]);
    const open = harbour([graded()]);
    expect(await recordEnd(open.host, REPOSITORY, 12)).toContain('open again');
    expect(open.outcomes()).toEqual([]);
  });

  test('a proven cheat is worth nothing even if merged, also where the policy only advises', async () => {
    const hits = [{ rule: 'deleted-test', group: 'cheating', level: 'block' as const }];
    const { host, listed } = harbour([graded({ micro: 900_000, details: { hits } })], { end: ended('merged') });
    await recordEnd(host, REPOSITORY, 12);
    const [arm] = score(listed(), { asOf: AT, halfLifeDays: 30 }).arms;
    expect(arm).toMatchObject({ reward: { n: 1, mean: 0 }, productive: { count: 0, of: 1 }, cheating: { count: 1 } });
  });
});

describe('recordPush', () => {
  const merged = () => harbour([graded()], { end: ended('merged') });
  const push = async (world: World) => {
    const before = merged();
    await recordEnd(before.host, REPOSITORY, 12);
    const after = harbour(before.ledger(), world);
    const line = await recordPush(after.host, { repository: REPOSITORY, before: '1a', after: '2b', at: AT });
    return { line, stages: after.outcomes().map(({ stage }) => stage) };
  };
  const GONE = 'first\n';
  const STAYED = 'first\nsecond ferry\nthird ferry\n';

  test.each([
    ['git', `Revert "Moor"\n\nThis reverts commit ${COMMIT}.\n`],
    ['GitHub', 'Revert "Moor" (#31)\n\nReverts #12\n'],
    ['GitHub, with the repository', `Revert "Moor"\n\nReverts Harbour/ferry-timetable#12`],
  ])('a revert as %s writes it counts', async (_, message) => {
    expect(await push({ messages: [message], quay: GONE })).toEqual({
      line: '1 of 1 claimed reverts hold',
      stages: ['merged', 'reverted'],
    });
  });

  test.each([
    ['whose lines all stayed', 'Reverts #12', STAYED],
    ['that cannot be looked at', 'Reverts #12', null],
    ['of another repository', 'Reverts orchard/yield#12', GONE],
    ['in the middle of a sentence', 'This is no commit that Reverts #12 at all', GONE],
  ])('a claim %s counts for nothing', async (_, message, quay) => {
    expect((await push({ messages: [message], quay })).stages).toEqual(['merged']);
  });

  test('another policy is an event, once', async () => {
    const { host, ledger } = harbour([graded()], { policy: 'gate: advise\n' });
    const both = { repository: REPOSITORY, before: '1a', after: '2b', at: AT };
    expect(await recordPush(host, both)).toContain('another policy holds');
    expect(await recordPush(host, both)).not.toContain('policy');
    expect(ledger().filter(({ type }) => type === 'policy.changed')).toHaveLength(1);
  });
});

describe('keepOutcomes', () => {
  test('fourteen days after the merge it is kept, with the share of its lines that is left; not before, and once', async () => {
    const { host, outcomes } = harbour([graded()], {
      end: ended('merged'),
      quay: 'first\nsecond  ferry\n third ferry\n',
    });
    await recordEnd(host, REPOSITORY, 12);
    expect(await keepOutcomes(host, '2026-05-17T08:59:59Z')).toBe(0);
    expect(await keepOutcomes(host, '2026-05-17T09:00:00Z')).toBe(1);
    expect(await keepOutcomes(host, '2026-05-18T09:00:00Z')).toBe(0);
    expect(outcomes().at(-1)).toMatchObject({ stage: 'kept', survivingMicro: 500_000 });
  });

  test('where the lines cannot be counted it is kept all the same, and the share is unknown', async () => {
    const { host, outcomes } = harbour([graded()], { end: ended('merged'), quay: null });
    await recordEnd(host, REPOSITORY, 12);
    await keepOutcomes(host, AT);
    expect(outcomes().at(-1)).toMatchObject({ stage: 'kept', survivingMicro: null });
  });
});
