import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCall, type Outcome } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import {
  type Answer,
  answer,
  ask,
  beginSession,
  cancelOpenCalls,
  endSession,
  isOpen,
  note,
  noteTime,
  type Setting,
  say,
} from '../../src/sessions/draft.ts';
import { jsonText, parseJson, timeAt } from '../../src/sessions/json.ts';
import { whole } from '../../src/text/index.ts';

const setting: Setting = {
  record: { kind: 'record', value: {}, line: 3, offset: 40, length: 20, spliced: false, redacted: 0, part: null },
  time: null,
  depth: 0,
  model: null,
};

test('a step holds the ends of its payloads, and the store the whole', () => {
  const spill = memorySpill();
  const draft = beginSession(spill);
  const pears = 'pear '.repeat(100_000);
  const call = ask(draft, setting, 'Bash', 'c', { kind: 'run', command: pears, cwd: null });
  if (!call) throw new Error('no call');
  answer(draft, call, { outcome: 'ok', output: `${pears}!`, endTime: null });
  const [step] = endSession(draft).steps;
  expect(JSON.stringify(step).length).toBeLessThan(1500);
  expect(step?.kind === 'run' && whole(step.output, spill)).toBe(`${pears}!`);
});

test('what is said without a word is no step', () => {
  const draft = beginSession(memorySpill());
  say(draft, setting, 'agent', ' \n');
  expect([...draft.steps.from(0)]).toEqual([]);
});

test('the span of time is that of all records, in whatever order they stand', () => {
  const draft = beginSession(memorySpill());
  for (const hour of ['09', '07', '08']) noteTime(draft, `2026-05-04T${hour}:00:00.000Z`);
  noteTime(draft, null);
  expect([draft.startedAt, draft.endedAt]).toEqual(['2026-05-04T07:00:00.000Z', '2026-05-04T09:00:00.000Z']);
});

test.each([
  [[{ output: 'pears', cut: true }], [true, 1]],
  [
    [{ output: 'pears', cut: false }, { output: 'pears' }],
    [undefined, 0],
  ],
  [
    [{ output: 'pears', cut: true }, { output: 'pears and plums' }],
    [true, 1],
  ],
  [
    [{ output: 'pears' }, { output: 'pears and plums', cut: true }],
    [true, 1],
  ],
  [[{ output: 'key=REDACTED' }], [true, 0]],
])('an output that is cut, of answers in pieces: %j', (pieces, expected) => {
  const draft = beginSession(memorySpill());
  const call = ask(draft, setting, 'Bash', 'c', { kind: 'read', path: null });
  if (!call) throw new Error('no call');
  for (const piece of pieces) answer(draft, call, { outcome: 'ok', endTime: null, ...piece });
  expect([call.cut, draft.counts.truncated]).toEqual(expected);
});

test.each([
  ['2026-05-04T08:00:00.000Z', '2026-05-04T08:00:00.000Z'],
  ['2026-05-04T10:00:00+02:00', '2026-05-04T08:00:00.000Z'],
  ['2026-05-04T08:00:00Z', '2026-05-04T08:00:00.000Z'],
  ['2026-99-04T08:00:00.000Z', null],
  ['yesterday', null],
  [1777000000, null],
  ['2026-05-04T'.padEnd(5000, '0'), null],
])('the time %j is %j', (value, time) => expect(timeAt({ at: value }, 'at')).toBe(time));

test('values that nest too deep to be written are null', () => {
  expect(jsonText(parseJson('['.repeat(100_000) + ']'.repeat(100_000)))).toBe('null');
  expect(jsonText(undefined)).toBe('null');
  expect(jsonText({ tree: 'pear' })).toBe('{"tree":"pear"}');
});

const pick = (command = 'make pick') => ({ kind: 'run' as const, command, cwd: null });
const done = (outcome: Outcome, output = 'ripe'): Answer => ({ outcome, output, endTime: null });

describe('a call', () => {
  test('is one by its id; calls without an id are each their own', () => {
    const draft = beginSession(memorySpill());
    expect(ask(draft, setting, 'Bash', 'c', pick())).not.toBeNull();
    expect(ask(draft, setting, 'Bash', 'c', pick('make jam'))).toBeNull();
    for (const command of ['weigh', 'weigh']) expect(ask(draft, setting, 'Bash', null, pick(command))).not.toBeNull();
    expect(draft.counts.duplicates).toBe(1);
    const commands = endSession(draft).steps.map((step) => (step.kind === 'run' ? step.command.head : ''));
    expect(commands).toEqual(['make pick', 'weigh', 'weigh']);
  });

  test.each([
    [pick(), { kind: 'run', exit: { code: null, source: 'none' }, tests: null }],
    [
      { kind: 'edit' as const, edits: [] },
      { kind: 'edit', edits: [] },
    ],
    [
      { kind: 'read' as const, path: 'rows.txt' },
      { kind: 'read', path: 'rows.txt' },
    ],
    [
      { kind: 'plan' as const, input: '[]' },
      { kind: 'plan', input: { head: '[]' } },
    ],
  ])('of each kind is unanswered at first: %j', (asked, expected) => {
    const draft = beginSession(memorySpill());
    const call = ask(draft, { ...setting, depth: 2, model: 'm' }, 'T'.repeat(500), 'c', asked);
    const place = { index: 0, line: 3, offset: 40, length: 20, depth: 2, model: 'm', tool: 'T'.repeat(200) };
    expect(call).toMatchObject({ ...place, ...expected, outcome: 'unanswered', output: { bytes: 0 } });
    expect(call && 'cut' in call).toBe(false);
  });

  test('keeps exit and tests only where it ran something', () => {
    const tests = { runner: 'pytest', passed: 1, failed: 0, failing: [], green: true };
    const given: Answer = { ...done('ok'), exit: { code: 0, source: 'field' }, tests };
    const draft = beginSession(memorySpill());
    const run = ask(draft, setting, 'Bash', 'r', pick());
    const read = ask(draft, setting, 'Read', 'f', { kind: 'read', path: null });
    for (const call of [run, read]) if (call) answer(draft, call, given);
    expect(run).toMatchObject({ exit: given.exit, tests });
    expect(read && ('exit' in read || 'tests' in read)).toBe(false);
  });

  test('that was cancelled may get its answer late, and no second one', () => {
    const draft = beginSession(memorySpill());
    const call = ask(draft, setting, 'Bash', 'c', pick());
    if (!call) throw new Error('no call');
    cancelOpenCalls(draft);
    expect([call.outcome, isOpen(call)]).toEqual(['cancelled', true]);
    answer(draft, call, done('ok'));
    expect([call.outcome, isOpen(call)]).toEqual(['ok', false]);
  });

  test('long ago is answered where it stands, and not cancelled with those behind it', () => {
    const draft = beginSession(memorySpill());
    const first = ask(draft, setting, 'Bash', 'first', pick('wait'));
    for (let at = 0; at < 20_000; at += 1) {
      const call = ask(draft, setting, 'Bash', `c${at}`, pick('x'));
      if (call) answer(draft, call, done('ok', ''));
    }
    const found = draft.calls.get('first');
    if (!first || !found) throw new Error('no call');
    answer(draft, found, done('error', 'at last'));
    cancelOpenCalls(draft);
    const { steps, counts } = endSession(draft);
    expect(steps.at(0)).toMatchObject({ outcome: 'error', output: { head: 'at last' } });
    expect([steps.length, counts.unanswered]).toEqual([20_001, 0]);
  });
});

describe('whatever is done in whatever order', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const outcome = fc.constantFrom<Outcome>('ok', 'error', 'rejected', 'running');
  const deed = fc.oneof(
    fc.record({ does: fc.constant('ask' as const), id }),
    fc.record({ does: fc.constant('answer' as const), id, outcome }),
    fc.constantFrom({ does: 'cancel' } as const, { does: 'say' } as const, { does: 'note' } as const),
  );

  test('each call has its last word, steps are numbered, and what waits is counted', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const draft = beginSession(memorySpill());
        const outcomes = new Map<string, Outcome>();
        let length = 0;
        for (const one of deeds) {
          if (one.does === 'say' || one.does === 'note') {
            if (one.does === 'say') say(draft, setting, 'agent', 'ripe');
            else note(draft, setting, 'context', 'ripe');
            length += 1;
          } else if (one.does === 'cancel') {
            cancelOpenCalls(draft);
            for (const [name, was] of outcomes) if (was === 'unanswered') outcomes.set(name, 'cancelled');
          } else if (one.does === 'ask') {
            const isNew = ask(draft, setting, 'Bash', one.id, pick(one.id)) !== null;
            expect(isNew).toBe(!outcomes.has(one.id));
            if (isNew) outcomes.set(one.id, 'unanswered');
            if (isNew) length += 1;
          } else {
            const call = draft.calls.get(one.id);
            expect(call !== undefined).toBe(outcomes.has(one.id));
            if (call) answer(draft, call, done(one.outcome));
            if (call) outcomes.set(one.id, one.outcome);
          }
        }
        const { steps, counts } = endSession(draft);
        expect(steps.map(({ index }) => index)).toEqual(Array.from({ length }, (_, at) => at));
        const held = steps.filter(isCall).map((step) => [step.callId, step.outcome]);
        expect(held).toEqual([...outcomes]);
        expect(counts.unanswered).toBe([...outcomes.values()].filter((one) => one === 'unanswered').length);
      }),
      { numRuns: 200 },
    );
  });
});

test('a finished session names its models and pull requests once, in the order in which they came', () => {
  const draft = beginSession(memorySpill());
  for (const model of ['pear-4', 'fig-2', 'pear-4']) draft.models.add(model);
  draft.pullRequests.add('https://github.com/orchard/pears/pull/7');
  const body = endSession(draft);
  expect(body).toMatchObject({
    models: ['pear-4', 'fig-2'],
    pullRequests: ['https://github.com/orchard/pears/pull/7'],
  });
  expect(Object.keys(body).filter((key) => ['calls', 'spill', 'recent'].includes(key))).toEqual([]);
});
