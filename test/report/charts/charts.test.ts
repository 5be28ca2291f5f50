import { describe, expect, test } from 'vitest';
import { chartNames, drawCharts } from '../../../src/report/index.ts';
import { score } from '../../../src/score/index.ts';
import { fileOf, graded, outcome } from '../../ledger/events.ts';

const KIMI = 'gptme:kimi-k2.6';

/** Sessions of two arms over three weeks of the ferry's spring, some of which were merged. */
const spring = (arm = KIMI) =>
  Array.from({ length: 24 }, (_, index) => {
    const at = `2026-05-${String(1 + (index % 21)).padStart(2, '0')}T08:00:00Z`;
    const own = index % 2 === 0 ? arm : 'codex:gpt-5';
    const end = outcome(index % 3 === 0 ? 'closed' : 'merged', { number: index + 1, at: '2026-05-22T00:00:00Z' });
    return [graded({ at, number: index + 1, session: `row-${index}`, arm: own, micro: 200_000 + index * 30_000 }), end];
  }).flat();

const drawn = (events: ReturnType<typeof spring>) =>
  drawCharts(score(events.map(fileOf), { asOf: '2026-05-23T00:00:00Z', halfLifeDays: 30 }));

describe('drawCharts', () => {
  test('draws each chart for a light and a dark page, as wide as a phone, the same again', async () => {
    const files = await drawn(spring());
    expect(files.map(({ path }) => path).sort()).toEqual(
      ['beliefs', 'calibration', 'means'].flatMap((name) => [`charts/${name}-dark.svg`, `charts/${name}-light.svg`]),
    );
    expect(chartNames(files)).toEqual(new Set(['beliefs', 'calibration', 'means']));
    for (const { text } of files) expect(text).toMatch(/^<svg [^>]*width="360" /);
    const [light, dark] = ['light', 'dark'].map((mode) =>
      files.find(({ path }) => path === `charts/means-${mode}.svg`),
    );
    expect(light?.text).toContain('fill="#ffffff"');
    expect(dark?.text).toContain('fill="#0d1117"');
    expect(light?.text).toContain(`${KIMI} (12)`);
    expect(await drawn(spring())).toEqual(files);
  });

  test('an arm that is named like markup is text in a chart', async () => {
    const files = await drawn(spring('gptme:<script>alert(1)</script>&"'));
    for (const { text } of files) expect(text).not.toContain('<script');
    expect(files.some(({ text }) => text.includes('&lt;script&gt;'))).toBe(true);
  });

  test('of nothing there is nothing to draw', async () => {
    expect(await drawn([])).toEqual([]);
  });
});
