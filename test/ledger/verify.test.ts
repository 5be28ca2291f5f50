import { describe, expect, test } from 'vitest';
import type { LedgerEvent, LedgerFile } from '../../src/core/index.ts';
import { readLedger, verifyLedger } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { fileOf, graded, retired } from './events.ts';

const KIMI = 'gptme:kimi-k2.6';
const GROK = 'gptme:grok-4.20';
const crew = (arm: string, sessions: number) =>
  Array.from({ length: sessions }, (_, at) => graded({ arm, session: `${arm}-${at}` }));

/** The files of a branch on which everything was written as it should be. */
function branch(events: readonly LedgerEvent[]): readonly LedgerFile[] {
  const files = events.map(fileOf);
  return [...files, ...deriveFiles(readLedger(files))];
}
const verified = (files: readonly LedgerFile[]) => verifyLedger(files, deriveFiles);

describe('verifyLedger', () => {
  test('finds what a writer left to be what the events give, in whatever order the files come', () => {
    const files = branch(crew(KIMI, 3));
    const same = [{ path: 'state.json', state: 'same' }];
    expect(verified(files)).toEqual({ events: 3, unknown: 0, quarantine: [], derived: same, vanished: [] });
    expect(verified(files.toReversed())).toEqual(verified(files));
  });

  test('F5: a stale snapshot that was written over the state is seen, and the events are all still there', () => {
    const stale = branch(crew(KIMI, 2)).filter(({ path }) => !path.startsWith('events/'));
    const events = crew(KIMI, 69).map(fileOf);
    const { derived, events: count } = verified([...events, ...stale]);
    expect(count).toBe(69);
    expect(derived[0]).toEqual({ path: 'state.json', state: 'stale' });
    const [fresh] = deriveFiles(readLedger(events));
    expect(JSON.parse(fresh?.text ?? '')).toMatchObject({ units: 69 });
  });

  test('F6: deleting the state is harmless, and is said', () => {
    const events = crew(KIMI, 12).map(fileOf);
    expect(verified(events)).toMatchObject({ derived: [{ state: 'absent' }], vanished: [] });
  });

  test('F6: an arm whose events were removed is missed, unless it is a small one or an event retired it', () => {
    const files = branch([...crew(KIMI, 38), ...crew(GROK, 4), ...crew('codex:gpt-5', 2)]);
    const left = files.filter(({ text }) => !/"session":\{[^}]*"id":"gptme:/.test(text));
    expect(verified(left).vanished).toEqual([{ arm: KIMI, units: 38 }]);
    expect(verified([...left, fileOf(retired(KIMI))]).vanished).toEqual([]);
  });

  test('a corrupt file is listed and never starts anything afresh', () => {
    const torn = { path: 'events/2026/05/02/torn.json', text: '{"v":1,' };
    const { events, quarantine } = verified([...branch(crew(KIMI, 3)), torn]);
    expect([events, quarantine]).toEqual([3, [{ path: torn.path, why: 'it is not JSON' }]]);
  });

  test.each(['', '{', '[]', '{"cells":7}', '{"cells":[{"arm":1}]}'])(
    'a state file of %j vouches for no arm',
    (text) => {
      expect(verified([{ path: 'state.json', text }]).vanished).toEqual([]);
    },
  );
});
