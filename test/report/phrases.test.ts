import { describe, expect, test } from 'vitest';
import { permalink } from '../../src/report/link.ts';
import {
  explains,
  forecastOf,
  gapSentence,
  percent,
  precision,
  signalName,
  signed,
  spending,
  standing,
  stepNames,
  strongest,
} from '../../src/report/phrases.ts';
import { sampleFinding, sampleReport, sampleTerm } from './sample.ts';

describe('how often a rule is right', () => {
  const share = (count: number, of: number, low: number | null, high: number | null) => ({
    count,
    of,
    value: of === 0 ? null : count / of,
    low,
    high,
  });
  const known = (right: number, hits: number) => ({
    cases: 1417,
    what: 'ordinary commits',
    right: share(right, hits, hits === 0 ? null : 0.15, hits === 0 ? null : 0.85),
    falseAlarms: share(hits - right, 1417, 0, 0.0126),
  });

  test('is said with its interval', () => {
    expect(precision(sampleFinding({ measured: known(2, 4) }))).toBe(
      'Measured on 1,417 ordinary commits: right in 2 of 4 hits (15–85%); false alarms: 2 (0.0–1.3% of all); 95% intervals.',
    );
  });

  test('is not known of a rule that never fired, and not measured of others', () => {
    expect(precision(sampleFinding({ measured: known(0, 0) }))).toContain(
      'no hits, so how often it is right is not known',
    );
    expect(precision(sampleFinding({ measured: known(0, 0) }))).toContain('false alarms: 0 (0.0–1.3% of all)');
    expect(precision(sampleFinding({ measured: null }))).toMatch(/not measured/);
  });

  test('is left out below a warning, unless it was one before it was waived', () => {
    expect(precision(sampleFinding({ level: 'note', measured: null }))).toBeNull();
    const waived = { by: 'pomona', why: 'the tide', level: 'block' as const, comment: 7 };
    expect(precision(sampleFinding({ level: 'note', measured: null, waived }))).toMatch(/not measured/);
    expect(standing(sampleFinding({ level: 'note', waived }))).toBe('waived, would have been: blocks');
  });
});

describe('figures', () => {
  test.each([
    [0, 0, '–'],
    [0, 9, '0%'],
    [1, 900, '1%'],
    [1, 2, '50%'],
    [899, 900, '99%'],
    [9, 9, '100%'],
  ])('%i of %i is %s', (part, all, said) => {
    expect(percent(part, all)).toBe(said);
  });

  test('points carry their sign', () => {
    expect([signed(0.5), signed(-0.126), signed(0)]).toEqual(['+0.50', '−0.13', '+0.00']);
  });

  test('cost and time that the log does not tell are unknown, never zero', () => {
    const [session] = sampleReport().sessions;
    const late = { ...(session as NonNullable<typeof session>), endedAt: '2026-05-02T11:05:00Z' };
    expect(spending(sampleReport({ sessions: [late], cost: { usd: 1.5, tokens: {} } }))).toBe('$1.50 · 2 h 5 min');
    expect(spending(sampleReport({ sessions: [{ ...late, startedAt: null }] }))).toMatch(
      /^cost unknown .* duration unknown$/,
    );
    expect(spending(sampleReport({ sessions: [{ ...late, startedAt: 'at dawn' }] }))).toContain('duration unknown');
  });
});

describe('words', () => {
  test('signals are named as people speak', () => {
    expect(['recovery', 'finalCheck', 'loopWaste'].map(signalName)).toEqual(['recovery', 'final check', 'loop waste']);
  });

  test('steps are named with their session where there are several', () => {
    const steps = [4, 9, 12, 30].map((step) => ({ session: 1, step }));
    expect(stepNames(steps, 1)).toBe('steps 4, 9, 12 …');
    expect(stepNames(steps.slice(0, 1), 2)).toBe('step 2.4');
    expect(stepNames([], 1)).toBe('');
  });

  test('a gap is said in whole sentences', () => {
    expect(gapSentence({ what: 'the log', why: 'it is empty', remedy: 'Record it!' })).toBe(
      'the log: it is empty. Record it!',
    );
    expect(gapSentence({ what: 'the log', why: 'It is empty.', remedy: null })).toBe('the log: It is empty.');
  });

  test.each([
    [{ changed: 4, explained: 4, opaque: 0, unlogged: 0 }, 'The log explains 4 of 4 changed lines (100%).'],
    [
      { changed: 1, explained: 0, opaque: 0, unlogged: 1 },
      'The log explains 0 of 1 changed line (0%); 1 is in no log.',
    ],
    [{ changed: 0, explained: 0, opaque: 0, unlogged: 0 }, 'The pull request changes no line.'],
  ])('%j', (lines, said) => {
    expect(explains({ status: 'replayed', why: '', files: [], lines, bindings: [] })).toBe(said);
  });

  test('without a base it says why', () => {
    const lines = { changed: 4, explained: 0, opaque: 0, unlogged: 4 };
    expect(explains({ status: 'no-base', why: 'The base is not at hand.', files: [], lines, bindings: [] })).toBe(
      'The base is not at hand.',
    );
  });

  test('the strongest terms come first, three each way, nothing that weighs nothing', () => {
    const terms = [0.1, -0.4, 0.9, 0, 0.3, 0.5, -0.2].map((points) => sampleTerm({ points }));
    const { up, down } = strongest(terms);
    expect(up.map(({ points }) => points)).toEqual([0.9, 0.5, 0.3]);
    expect(down.map(({ points }) => points)).toEqual([-0.4, -0.2]);
  });
});

describe('the forecast', () => {
  const told = (fitted: boolean, verdict: 'pass' | 'block'): string | null =>
    forecastOf({ ...sampleReport(), verdict, forecast: { value: 0.71, why: 'From finalTests.', fitted } });

  test('is told of harnesses that it was fitted on, where nothing blocks', () => {
    expect(told(true, 'pass')).toContain('a chance of 0.71');
    expect([told(false, 'pass'), told(true, 'block')]).toEqual([null, null]);
  });
});

describe('permalinks', () => {
  const report = sampleReport();

  test('lead to the commit of the side', () => {
    expect(permalink(report, sampleFinding({ side: 'old' }))).toContain(`/blob/${report.base}/`);
  });

  test('encode whatever Markdown or an address would read', () => {
    const link = permalink(report, sampleFinding({ path: 'a b/(c)](http://e.example)_*#?.ts' }));
    expect(link).toMatch(/\/a%20b\/%28c%29%5D%28http%3A\/\/e\.example%29%5F%2A%23%3F\.ts#L41$/);
  });

  test.each([
    ['no repository', { pull: null }, {}],
    ['an odd repository', { pull: { repository: 'a/b/../c d', number: 1, title: '' } }, {}],
    ['no commit', { head: null }, {}],
    ['an odd commit', { head: 'main)' }, {}],
    ['a path as git quotes it', {}, { path: '"a\\303.ts"' }],
    ['half a character', {}, { path: 'a\ud800.ts' }],
  ])('there is none with %s', (_, over, hit) => {
    expect(permalink(sampleReport(over), sampleFinding(hit))).toBeNull();
  });
});
