import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOGGERS } from './deed-logs.ts';
import { askedIn, type Deed, expectedOf, heldBy, sessions } from './deeds.ts';
import type { Logged } from './logger.ts';
import { accounted, asLog, readLog } from './reading.ts';

describe.each(Object.entries(LOGGERS))(
  'a session, as %s logs it,',
  (_, { format, head, log, tells, wordsOnce = false, above = () => '' }) => {
    const given = (deed: Deed, at: number): Deed =>
      wordsOnce && 'text' in deed ? { ...deed, text: `${deed.text} (${at})` } : deed;
    const told = sessions.map((deeds) => deeds.filter(tells).map(given)).filter((deeds) => deeds.length > 0);
    const logged = (deeds: readonly Deed[]): readonly Logged[] => deeds.flatMap((deed, at) => log(deed, at));
    const textOf = (records: readonly Logged[]): string => asLog([...head, ...records.map(({ record }) => record)]);
    const expected = (deeds: readonly Deed[]) =>
      expectedOf(
        deeds.map((deed) =>
          deed.does === 'run' && deed.code > 0 ? { ...deed, output: above(deed.code) + deed.output } : deed,
        ),
      );

    test('reads as what was done', async () => {
      await fc.assert(
        fc.asyncProperty(told, async (deeds) => {
          const session = await readLog(textOf(logged(deeds)), 61);
          expect([session.format, accounted(session)]).toEqual([format, true]);
          expect(heldBy(session)).toEqual(expected(deeds));
          expect(session.diagnostics).toMatchObject({ orphanResults: 0, duplicates: 0, truncated: 0 });
        }),
        { numRuns: 40 },
      );
    });

    test('and broken off behind any record, reads as what was done so far', async () => {
      await fc.assert(
        fc.asyncProperty(told, fc.nat(), async (deeds, pick) => {
          const records = logged(deeds);
          const session = await readLog(textOf(records.slice(0, 1 + (pick % records.length))));
          const asked = askedIn(heldBy(session));
          expect(accounted(session)).toBe(true);
          expect(asked).toEqual(askedIn(expected(deeds)).slice(0, asked.length));
        }),
        { numRuns: 40 },
      );
    });

    test('with its answers in any order behind all calls, reads alike', async () => {
      await fc.assert(
        fc.asyncProperty(told, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), async (deeds, order) => {
          const records = logged(deeds);
          const answers = records.filter((one) => one.answers).map((one, at) => [one, order[at] ?? 0] as const);
          const shuffled = answers.sort(([, one], [, other]) => one - other).map(([one]) => one);
          const session = await readLog(textOf([...records.filter((one) => !one.answers), ...shuffled]));
          expect(heldBy(session)).toEqual(expected(deeds));
        }),
        { numRuns: 40 },
      );
    });

    test('and every record logged twice, holds nothing twice that has an id', async () => {
      await fc.assert(
        fc.asyncProperty(told, async (deeds) => {
          const calls = deeds.filter(({ does }) => does !== 'ask' && does !== 'say');
          if (calls.length === 0) return;
          const answers = logged(deeds).filter((one) => one.answers);
          const session = await readLog(textOf([...logged(deeds), ...answers]));
          expect(heldBy(session)).toEqual(expected(deeds));
          expect(session.diagnostics.duplicates + (session.diagnostics.skipped.duplicate ?? 0) >= answers.length).toBe(
            true,
          );
        }),
        { numRuns: 20 },
      );
    });
  },
);
