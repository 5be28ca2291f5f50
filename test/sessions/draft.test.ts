import { expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { answer, ask, beginSession, endSession, noteTime, type Setting, say } from '../../src/sessions/draft.ts';
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
