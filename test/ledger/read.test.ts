import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, mergeLedgers, readLedger } from '../../src/ledger/index.ts';
import { idOf } from '../../src/ledger/seal.ts';
import { anyEvent, fileOf, graded, outcome } from './events.ts';

const month = (...lines: readonly string[]) => ({ path: 'events/2026-05.jsonl', text: lines.join('\n') });
const stranger = (fields: object) => {
  const event = { v: 1, at: '2026-05-02T03:11:09Z', type: 'tide.measured', ...fields };
  return { ...event, id: idOf(event) };
};

describe('readLedger', () => {
  test('reads a sealed month, one event a line, and counts an event that also has a file of its own once', () => {
    const [first, second] = [graded(), outcome('merged')];
    const ledger = readLedger([month(fileOf(first).text.trim(), fileOf(second).text.trim(), ''), fileOf(first)]);
    expect(ledger).toEqual({ events: [first, second], unknown: [], aside: [], quarantine: [] });
  });

  test('orders events by the moment, not by the spelling of the time', () => {
    const early = graded({ at: '2026-05-02T03:11:09Z', session: 'first' });
    const late = graded({ at: '2026-05-02T03:11:09.5Z', session: 'second' });
    expect(readLedger([fileOf(late), fileOf(early)]).events).toEqual([early, late]);
  });

  test('keeps and counts kinds and versions that it does not know', () => {
    const files = [stranger({ depth: 3 }), stranger({ v: 3, type: 'session.graded' })].map((event) => ({
      path: 'events/2026/05/02/031109-0badcafe.json',
      text: JSON.stringify(event),
    }));
    const { events, unknown, quarantine } = readLedger(files);
    expect([events, quarantine]).toEqual([[], []]);
    expect(unknown.map(({ type }) => type).sort()).toEqual(['session.graded', 'tide.measured']);
    expect(unknown.find(({ type }) => type === 'tide.measured')).toHaveProperty('depth', 3);
  });

  test('keeps fields that it does not know, __proto__ among them, and they are part of the id', () => {
    const { id: _, ...rest } = graded();
    const text = `${JSON.stringify(rest).slice(0, -1)},"__proto__":{"polluted":true},"tide":"low"}`;
    const id = idOf(JSON.parse(text));
    const whole = `{"id":"${id}",${text.slice(1)}`;
    const { events, quarantine } = readLedger([{ path: 'events/2026/05/02/a.json', text: whole }]);
    expect(quarantine).toEqual([]);
    expect(events[0]).toHaveProperty('tide', 'low');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ['a torn file', fileOf(graded()).text.slice(0, 90), 'it is not JSON'],
    ['a list', '[1, 2]', 'is not an event'],
    [
      'no time',
      JSON.stringify({ v: 1, type: 'tide.measured', id: graded().id }),
      'its field at is missing or not of its kind',
    ],
    [
      'a grade that was raised afterwards',
      fileOf(graded()).text.replace('600000', '990000'),
      'its id is not the hash of its content: it was changed after it was written',
    ],
    [
      'a grade above one',
      fileOf(graded()).text.replace('600000', '9900000'),
      'its field grade.micro is missing or not of its kind',
    ],
    [
      'nesting beyond the stack',
      `{"v":1,"type":"t","at":"2026-05-02T03:11:09Z","id":"${graded().id}","x":${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
      'its id is not the hash of its content: it was changed after it was written',
    ],
  ])('puts %s into quarantine and reads the rest', (_, text, why) => {
    const sound = outcome('closed');
    const ledger = readLedger([{ path: 'events/2026/05/02/bad.json', text }, fileOf(sound)]);
    expect(ledger.events).toEqual([sound]);
    expect(ledger.quarantine).toEqual([{ path: 'events/2026/05/02/bad.json', why }]);
  });

  test('names the line of a sealed month, and files that are none of a ledger', () => {
    const ledger = readLedger([
      month(fileOf(graded()).text.trim(), '', '{"v":1,"ty'),
      { path: 'events/notes.txt', text: 'ring the harbour master' },
      { path: 'payload.sh', text: 'echo' },
      { path: 'state.json', text: 'torn' },
      { path: 'charts/quay.svg', text: '' },
    ]);
    expect(ledger.events).toHaveLength(1);
    expect(ledger.quarantine.map(({ path }) => path)).toEqual([
      'events/2026-05.jsonl:3',
      'events/notes.txt',
      'payload.sh',
    ]);
  });

  test('never throws, whatever the files hold', () => {
    const path = fc.constantFrom('events/a.json', 'events/2026-05.jsonl', 'state.json', 'constructor', '__proto__');
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      anyEvent.map((event) => JSON.stringify(event)),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ path, text })), (files) => {
        const { events, unknown, quarantine } = readLedger(files);
        expect(events.length + unknown.length).toBeLessThanOrEqual(
          files.reduce((n, f) => n + f.text.split('\n').length, 0),
        );
        expect(quarantine.every(({ why }) => why !== '')).toBe(true);
      }),
    );
  });
});

test('merging two readings is reading both', () => {
  const broken = { path: 'events/2026/05/02/torn.json', text: '{' };
  fc.assert(
    fc.property(fc.array(anyEvent), fc.array(anyEvent), (left, right) => {
      const [a, b] = [
        [...left.map(fileOf), broken],
        [broken, ...right.map(fileOf)],
      ];
      const merged = mergeLedgers(readLedger(a), readLedger(b));
      expect(canonicalJson(merged)).toBe(canonicalJson(readLedger([...a, ...b])));
      expect(canonicalJson(merged)).toBe(canonicalJson(mergeLedgers(readLedger(b), readLedger(a))));
    }),
  );
});
