import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerFile, SessionGraded } from '../../src/core/index.ts';
import { appendGraded, type Ledger, readLedger } from '../../src/ledger/index.ts';
import { fileOf, graded, WRITER } from './events.ts';

const derive = (ledger: Ledger): readonly LedgerFile[] => [{ path: 'state.json', text: `${ledger.events.length}\n` }];
const append = (files: readonly LedgerFile[], event: SessionGraded, nonce = 'tide-1') =>
  appendGraded(files, event, derive, nonce);

describe('appendGraded', () => {
  test('adds the event and what is derived from the ledger with it', () => {
    const [old, event] = [graded({ session: 'night-run' }), graded()];
    expect(append([fileOf(old)], event)?.files).toEqual([fileOf(event), { path: 'state.json', text: '2\n' }]);
  });

  test('adds nothing for a webhook delivered twice, nor for a second run that says the same later', () => {
    const event = graded();
    const later = graded({ at: '2026-05-02T04:00:00Z', writer: { ...WRITER, run: '991', attempt: 2 } });
    expect(later.id).not.toBe(event.id);
    expect(append([fileOf(event)], event)).toBeNull();
    expect(append([fileOf(event)], later)).toBeNull();
  });

  test('adds a new head, a new grade, and a return to an earlier grade', () => {
    const first = graded();
    const second = graded({ at: '2026-05-02T05:00:00Z', micro: 300_000 });
    const third = graded({ at: '2026-05-02T06:00:00Z' });
    expect(append([fileOf(first)], graded({ at: '2026-05-02T05:00:00Z', head: 'beefbeef' }))).not.toBeNull();
    expect(append([fileOf(first)], second)).not.toBeNull();
    expect(append([fileOf(first), fileOf(second)], third)).not.toBeNull();
  });

  test('adds nothing when an old delivery comes again after a newer grade', () => {
    const [first, second] = [graded(), graded({ at: '2026-05-02T05:00:00Z', micro: 300_000 })];
    expect(append([fileOf(first), fileOf(second)], first)).toBeNull();
  });

  test('the message differs by the nonce, and holds nothing that GitHub would link', () => {
    const event = graded({ session: 'fixes #3 @harbour-master' });
    const messages = ['tide-1', 'tide-2'].map((nonce) => append([], event, nonce)?.message ?? '');
    expect(messages[0]).toContain('tide-1');
    expect(messages[0]).not.toBe(messages[1]);
    expect(messages[0]).not.toMatch(/[#@]|ferry/);
  });

  test('F5: works from the events there are, whatever state a stale writer left', () => {
    const event = graded();
    const stale = { path: 'state.json', text: '{"cells":[],"events":9000}' };
    expect(append([stale, { path: 'events/torn.json', text: '{' }], event)?.files).toEqual([
      fileOf(event),
      { path: 'state.json', text: '1\n' },
    ]);
  });

  test('applied again and again it converges: the second time there is nothing to add', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }), (grades) => {
        let files: readonly LedgerFile[] = [];
        for (const [index, micro] of grades.entries()) {
          const event = graded({ at: `2026-05-02T03:11:${String(index).padStart(2, '0')}Z`, micro });
          files = [...files, ...(append(files, event)?.files.slice(0, 1) ?? [])];
          expect(append(files, event)).toBeNull();
        }
        const changes = grades.filter((micro, index) => index === 0 || micro !== grades[index - 1]);
        expect(readLedger(files).events).toHaveLength(changes.length);
      }),
    );
  });
});
