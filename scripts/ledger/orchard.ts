import type { LedgerEvent, LedgerFile, SessionGraded, Writer } from '../../src/core/index.ts';
import { canonicalJson, sealEvent } from '../../src/ledger/index.ts';

const WRITER: Writer = { app: null, run: '991', attempt: 1, workflow: 'grade.yml', sha: null };
const ARMS = ['claude-code:opus-4-6', 'gptme:grok-4.20', 'gptme:kimi-k2.6', 'codex:gpt-5.1'];
const CATEGORIES = ['pruning', 'harvest', null];
const START = Date.parse('2025-01-01T00:00:00Z');
const MINUTE = 60_000;

const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('the bench made an event that cannot be sealed');
  return value;
};

/** The grading of a row's session in an orchard's pull request; a different one for every number, some minutes apart. */
export function gradedRow(number: number, minutes = 7): SessionGraded {
  const pull = 1 + Math.floor(number / 3);
  const session = `row-${number % 2 === 0 ? number : number - 1}`;
  return must(
    sealEvent({
      v: 2,
      type: 'session.graded',
      at: new Date(START + number * minutes * MINUTE).toISOString(),
      writer: WRITER,
      unit: `orchard/yield#${pull}:${session}`,
      pull: { repository: 'orchard/yield', number: pull, head: `${number.toString(16).padStart(40, '0')}` },
      session: { id: session, format: 'gptme', trust: 'A' },
      arm: ARMS[pull % ARMS.length] ?? '',
      context: { category: CATEGORIES[pull % CATEGORIES.length] ?? null, promptBytes: (number * 7919) % 700_000 },
      grade: {
        micro: (number * 104_729) % 1_000_001,
        mask: 'closure+recovery',
        rubric: 'r1-quay',
        why: 'it was checked',
      },
      verdict: number % 50 === 0 ? 'block' : 'pass',
      responded: number % 40 !== 0,
      cost: { usdMicro: (number * 31) % 9_000_000, tokens: (number * 17) % 90_000 },
      details: {
        model: { raw: 'openrouter/orchard/ladder-1', via: 'openrouter', quant: null },
        log: { found: true, required: false },
        calls: { settled: number % 90, failed: number % 7 },
        episodes: { all: number % 5, recovered: number % 3 },
        progress: [{ calls: 40, steps: number % 9 }],
        loopMicro: 0,
        edits: number % 11,
        unattended: { longestSeconds: number % 4000, totalSeconds: number % 9000 },
        hits: [],
        factors: ['tool:Bash', 'tool:Edit'],
        selection: null,
      },
    }),
  );
}

/** A ledger's events: of four, three gradings and the outcome of a pull request. */
function orchardEvent(number: number): LedgerEvent {
  if (number % 4 !== 3) return gradedRow(number);
  const pull = 1 + Math.floor(number / 3);
  return must(
    sealEvent({
      v: 1,
      type: 'outcome.revised',
      at: new Date(START + number * 7 * MINUTE + 1000).toISOString(),
      writer: WRITER,
      pull: { repository: 'orchard/yield', number: pull, head: 'c0ffee' },
      stage: number % 3 === 0 ? 'closed' : 'merged',
    }),
  );
}

/** So many events in sealed months, as they lie on a branch. */
export function sealedMonths(count: number): readonly LedgerFile[] {
  const months = new Map<string, string[]>();
  for (let number = 0; number < count; number++) {
    const event = orchardEvent(number);
    const path = `events/${event.at.slice(0, 7)}.jsonl`;
    const lines = months.get(path) ?? [];
    lines.push(canonicalJson(event) ?? '');
    months.set(path, lines);
  }
  return [...months].map(([path, lines]) => ({ path, text: `${lines.join('\n')}\n` }));
}
