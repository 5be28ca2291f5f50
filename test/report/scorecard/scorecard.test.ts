import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Score, Week } from '../../../src/core/index.ts';
import { renderScorecard } from '../../../src/report/index.ts';
import { sparkline } from '../../../src/report/scorecard/figures.ts';
import { score } from '../../../src/score/index.ts';
import { fileOf, type Grading, graded, outcome } from '../../ledger/events.ts';
import { hostileText } from '../../text/hostile.ts';
import { activeIn, render } from '../../text/rendered.ts';

const PERIOD = { period: '14 days up to 2026-05-31' };
const OPUS = 'claude-code:opus-4-6';
const KIMI = 'gptme:kimi-k2.6';

const sessions = (arm: string, n: number, mean: number, says: Grading = {}) =>
  Array.from({ length: n }, (_, index) => {
    const micro = Math.round((mean + (index % 2 === 0 ? 0.1 : -0.1)) * 1e6);
    return graded({ ...says, arm, session: `${arm}-${index}`, micro });
  });

const scored = (...events: Parameters<typeof fileOf>[0][]): Score =>
  score(events.map(fileOf), { asOf: '2026-05-31T00:00:00Z', halfLifeDays: 30 });
const card = (...events: Parameters<typeof fileOf>[0][]): string => renderScorecard(scored(...events), PERIOD);

/** The cells of an arm's row in the nth table that names it. */
const cells = (text: string, arm: string, table = 0): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`| ${arm} |`))
    [table]?.split(' | ')
    .map((cell) => cell.replace(/^\| | \|$/g, '')) ?? [];

describe('renderScorecard', () => {
  test('shows an arm with its rewards, interval, bands, weeks and work', () => {
    const events = sessions(KIMI, 12, 0.5, { at: '2026-05-27T08:00:00Z', usdMicro: 2_500_000, tokens: 1_200_000 });
    const text = card(...events, outcome('merged', { at: '2026-05-28T00:00:00Z', review: 'approved' }));
    expect(text).toMatch(/^# Scorecard: 14 days up to 2026-05-31\n/);
    // 0.4 · grade + 0.6 for a merge: 0.76 and 0.84, six of each.
    expect(cells(text, KIMI)).toEqual([
      'gptme:kimi-k2.6',
      '12',
      '0.80 (0.77–0.83)',
      '0.04',
      '0.50',
      '6 / 0 / 6',
      '···········▇',
      '1.00',
    ]);
    expect(cells(text, KIMI, 1)).toEqual([
      'gptme:kimi-k2.6',
      '···········▇',
      '0.80 (0.61–0.94)',
      '0.46–0.90',
      '0.14',
      '0.47',
      '–',
      '–',
      'not shown: there are 12 grades and 30 are needed',
    ]);
    expect(cells(text, KIMI, 2)).toEqual([
      'gptme:kimi-k2.6',
      '12',
      '100% (76%–100%), 12/12',
      '100% (12/12)',
      '0% (0/12)',
      '0% (0/12)',
      '100% (12/12)',
      '2.50 USD',
      '30.00 USD (1 accepted)',
      '1,200,000',
    ]);
  });

  test('says that a cost is unknown, and for how many sessions it is known', () => {
    expect(cells(card(...sessions(KIMI, 3, 0.5)), KIMI, 2).slice(-3)).toEqual(['unknown', 'none accepted', 'unknown']);
    const text = card(...sessions(KIMI, 3, 0.5), graded({ usdMicro: 4_000_000 }));
    expect(cells(text, KIMI, 2).at(-3)).toBe('4.00 USD (known for 1 of 4)');
  });

  test('fewer than ten rewards get no verdict and no probability, and it says so', () => {
    const text = card(...sessions(KIMI, 9, 0.9), ...sessions(OPUS, 20, 0.2));
    expect(cells(text, KIMI).at(-1)).toBe('–');
    expect(text).toContain('No two arms have 10 rewards each');
    expect(text).toContain('1 arm has fewer than 10 rewards');
    expect(text).not.toContain('is better than');
  });

  test('compares each pair once, the better one first', () => {
    const text = card(...sessions(KIMI, 60, 0.4), ...sessions(OPUS, 60, 0.7), ...sessions('codex:gpt-5', 60, 0.42));
    const lines = text.split('\n').filter((line) => /better|distinguishable:/.test(line) && line.startsWith('- '));
    expect(lines.sort()).toEqual([
      `- ${OPUS} is better than codex:gpt-5: 0.42 is 40% below 0.70.`,
      `- ${OPUS} is better than ${KIMI}: 0.40 is 43% below 0.70.`,
      `- codex:gpt-5 and ${KIMI} are not distinguishable: their intervals overlap.`,
    ]);
  });

  test('says where the grades of two arms rest on different signals', () => {
    const other = sessions(OPUS, 60, 0.42, { mask: 'closure' });
    const text = card(...sessions(KIMI, 60, 0.4), ...other);
    expect(text).toContain('their intervals overlap. Their grades rest on different signals (1.00 bits).');
  });

  test('shows unverified arms apart', () => {
    const text = card(...sessions(KIMI, 12, 0.5), ...sessions('codex:gpt-5~unverified', 12, 0.9));
    const [before = '', after = ''] = text.split('## Unverified');
    expect(before).not.toContain('gpt-5');
    expect(after).toContain('gpt-5');
    expect(text).not.toContain('is better than');
  });

  test('says what it leaves out: no grade, another rubric, what has not ended, what it could not read', () => {
    const events = [
      graded({ session: 'a', micro: null, verdict: 'ungraded' }),
      graded({ session: 'b', rubric: 'r0-pier', at: '2026-05-01T00:00:00Z' }),
      ...sessions(KIMI, 2, 0.5),
    ];
    const torn = Array.from({ length: 12 }, (_, index) => ({ path: `events/torn-${index}.json`, text: '{' }));
    const text = renderScorecard(
      score([...events.map(fileOf), ...torn], { asOf: '2026-05-31T00:00:00Z', halfLifeDays: 30 }),
      PERIOD,
    );
    expect(text).toContain('- 1 session has no grade and is in no mean.');
    expect(text).toContain('- 1 session was graded by another rubric than the latest');
    expect(text).toContain('- 4 sessions belong to a pull request that has not ended');
    expect(text).toContain('- 12 entries of the ledger do not count');
    expect(text).toContain('`events/torn-0.json`: it is not JSON');
    expect(text).toContain('… and 2 more.');
  });

  test('an empty ledger is a sentence, not an empty table', () => {
    const text = card();
    expect(text).toBe('# Scorecard: 14 days up to 2026-05-31\n\nNo graded session yet.\n');
  });

  test('nothing of an arm, a path, a rubric or a period acts on GitHub or breaks a table', () => {
    const shaped = fc.tuple(hostileText, hostileText, hostileText, hostileText);
    fc.assert(
      fc.property(shaped, ([arm, rubric, path, period]) => {
        const own = { arm: arm || 'x', rubric };
        const files = [
          ...[graded({ ...own, session: 'a' }), graded({ ...own, arm: `${arm}~unverified`, session: 'b' })].map(fileOf),
          { path: `events/${path}.json`, text: '{' },
        ];
        const text = renderScorecard(score(files, { asOf: '2026-05-31T00:00:00Z', halfLifeDays: 30 }), { period });
        expect(activeIn(text)).toEqual([]);
        const columns = render(text)
          .match(/<tr>[\s\S]*?<\/tr>/g)
          ?.map((row) => row.match(/<t[hd]\b/g)?.length);
        expect(columns).toEqual([8, 8, 9, 9, 10, 10, 8, 8, 10, 10]);
      }),
      { numRuns: 12 },
    );
  });

  test('stays within an issue, however many arms with however long names', () => {
    const arms = Array.from({ length: 60 }, (_, index) => `codex:${'<'.repeat(100)}${index}`);
    const text = card(...arms.flatMap((arm) => sessions(arm, 1, 0.5)));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('30 arms are not shown');
  });

  test('stays within an issue when every pair can be compared', () => {
    const arms = Array.from({ length: 20 }, (_, index) => `codex:${'@'.repeat(80)}${index}`);
    const text = card(...arms.flatMap((arm) => sessions(arm, 10, 0.5)));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('… and 130 more pairs.');
  });
});

test('sparkline has a bar a week on the scale 0 to 1, and a dot where there is nothing', () => {
  const week = (mean: number | null): Week => ({ from: '2026-05-04', n: mean === null ? 0 : 1, mean });
  expect(sparkline([null, 0, 0.124, 0.125, 0.5, 0.99, 1].map(week))).toBe('·▁▁▂▅██');
});
