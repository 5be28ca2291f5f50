import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventPath, readLedger, sealEvent } from '../../src/ledger/index.ts';
import { anyEvent, fileOf, graded, outcome, WRITER } from './events.ts';

const unsealed = (at: string) =>
  ({
    v: 1,
    type: 'outcome.revised',
    at,
    writer: WRITER,
    pull: { repository: 'harbour/ferry-timetable', number: 7, head: 'c0ffee' },
    stage: 'merged',
  }) as const;

describe('sealEvent', () => {
  test('names an event by the hash of its canonical JSON', () => {
    const text =
      '{"at":"2026-05-03T09:00:00Z","pull":{"head":"c0ffee","number":7,"repository":"harbour/ferry-timetable"},' +
      '"stage":"merged","type":"outcome.revised","v":1,' +
      '"writer":{"app":"proctor","attempt":null,"run":null,"sha":null,"workflow":null}}';
    const digest = createHash('sha256').update(text).digest('hex');
    expect(sealEvent(unsealed('2026-05-03T09:00:00Z'))?.id).toBe(`sha256:${digest}`);
  });

  test('gives the same id to an event that already has one', () => {
    const event = graded();
    expect(sealEvent(event)).toEqual(event);
  });

  test.each(['yesterday', '2026-05-03', '2026-02-30T09:00:00Z', '2026-05-03T09:00:00+02:00', '2026-05-03T24:61:00Z'])(
    'refuses the time %s',
    (at) => expect(sealEvent(unsealed(at))).toBeNull(),
  );

  test('refuses grades that are not finite, not whole or out of range', () => {
    const event = graded();
    for (const micro of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, -1, 1_000_001])
      expect(sealEvent({ ...event, grade: { ...event.grade, micro } }), String(micro)).toBeNull();
  });

  test('mends half a character, which a log can put into a session id', () => {
    const event = graded();
    const sealed = sealEvent({ ...event, session: { ...event.session, id: 'ferry-\ud83d' } });
    expect(sealed?.session.id).toBe('ferry-\ufffd');
  });

  test('takes an absurd cost or size, which a log may claim, as unknown', () => {
    const event = graded();
    for (const absurd of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 1e300]) {
      const cost = { usdMicro: absurd, tokens: absurd };
      const sealed = sealEvent({ ...event, cost, context: { category: null, promptBytes: absurd } });
      expect(sealed?.cost).toEqual({ usdMicro: null, tokens: null });
      expect(sealed?.context.promptBytes).toBeNull();
    }
  });

  test('what it seals, a reader takes', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { events, quarantine } = readLedger([fileOf(event)]);
        expect(quarantine).toEqual([]);
        expect(events).toEqual([event]);
      }),
    );
  });
});

test('eventPath files an event under its day, by time and hash', () => {
  const event = outcome('merged', { at: '2026-05-03T09:00:07.250Z' });
  expect(eventPath(event)).toBe(`events/2026/05/03/090007-${event.id.slice(7, 15)}.json`);
});
