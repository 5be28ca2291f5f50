import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, SelectionRequest } from '../src/bandit/index.ts';
import { choose, selectionMade } from '../src/choose.ts';
import type { Selection } from '../src/core/index.ts';
import { cell } from './bandit/cells.ts';

const file = path.resolve(import.meta.dirname, '../docs/schema/selection.json');
const ajv = new Ajv2020({ strictRequired: false });
addFormats.default(ajv);
const isPublished = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));

const OPUS = 'claude-code:opus-4-6';
const GROK = 'gptme:grok-4.20';
const KIMI = 'gptme:kimi-k2.6';

const stateText = (cells: readonly object[], more: object = {}): string =>
  JSON.stringify({ schema: 'proctor/state/1', events: 9, units: 9, unknown: 0, quarantined: 0, cells, ...more });

const SEEN = [cell(OPUS, 80, 0.64), cell(GROK, 76, 0.52), cell(KIMI, 46, 0.46)];
const request = (says: Partial<SelectionRequest> = {}): SelectionRequest => ({
  arms: [OPUS, GROK, KIMI],
  category: null,
  promptBytes: null,
  asOf: '2026-05-03T12:00:00.000Z',
  halfLifeDays: 30,
  floor: 0.01,
  costWeight: 0,
  allowUnverified: false,
  ...says,
});

function selected(text: string, says: Partial<SelectionRequest> = {}, seed = 'ferry 12'): Selection {
  const choice = choose(text, request(says), seed);
  if (choice.kind === 'bad') throw new Error(choice.why);
  expect(isPublished(choice.selection), JSON.stringify(isPublished.errors)).toBe(true);
  return choice.selection;
}

const propensities = ({ candidates }: Selection) => candidates.map(({ propensity }) => propensity);

describe('choose', () => {
  test('says which arm, with which propensity and why', () => {
    const { arm, propensity, why, candidates } = selected(stateText(SEEN));
    expect(candidates.map((one) => one.arm)).toEqual([OPUS, GROK, KIMI]);
    expect(candidates.find((one) => one.arm === arm)?.propensity).toBe(propensity);
    expect(why).toContain(`drawn with probability ${propensity.toFixed(3)} from 3 arms`);
  });

  test('the same seed chooses the same arm, however the arms were named or the cells are ordered', () => {
    const [a, b] = [stateText(SEEN), stateText([...SEEN].reverse())];
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const one = selected(a, {}, seed);
        const other = selected(b, { arms: [KIMI, OPUS, GROK, OPUS] }, seed);
        expect({ ...other, state: one.state }).toEqual(one);
      }),
      { numRuns: 25 },
    );
  });

  test('arms are chosen as often as their logged propensity says', () => {
    const text = stateText([cell(OPUS, 20, 0.6), cell(GROK, 20, 0.52), cell(KIMI, 20, 0.5)]);
    const counts = new Map<string, number>();
    const runs = 400;
    let logged: Selection | null = null;
    for (let run = 0; run < runs; run++) {
      logged = selected(text, {}, `row ${run}`);
      counts.set(logged.arm ?? '', (counts.get(logged.arm ?? '') ?? 0) + 1);
    }
    // χ² with two degrees of freedom is above 18.4 once in ten thousand seeds.
    const distance = (logged?.candidates ?? []).reduce((sum, { arm, propensity }) => {
      const expected = runs * propensity;
      return sum + ((counts.get(arm) ?? 0) - expected) ** 2 / expected;
    }, 0);
    expect(distance).toBeLessThan(18.4);
  });

  test('an empty state starts everybody alike', () => {
    const { candidates } = selected(stateText([]));
    for (const { propensity, standing } of candidates) {
      expect(propensity).toBeCloseTo(1 / 3, 2);
      expect(standing).toBe('trial');
    }
  });

  test.each([
    ['', 'it is not JSON'],
    ['{"cells":[', 'it is not JSON'],
    ['7', 'it is no state file'],
    ['{"schema":"proctor/state/2","cells":[]}', 'schema is missing or not of its kind'],
    [stateText([{ ...cell(OPUS, 3, 0.5), reward: -1 }]), 'cells.0.reward is missing or not of its kind'],
    [stateText([{ ...cell(OPUS, 3, 0.5), silent: 4 }]), 'the sums of cells.0 contradict one another'],
    [stateText([{ ...cell(OPUS, 3, 0.5), day: '2026-02-40' }]), 'cells.0.day is missing or not of its kind'],
  ])('F5: a damaged state is refused, never taken for an empty one (%#)', (text, why) => {
    expect(choose(text, request(), 'x')).toEqual({ kind: 'bad', why });
  });

  test('a moment that is none is refused', () => {
    expect(choose(stateText(SEEN), request({ asOf: 'noon' }), 'x').kind).toBe('bad');
  });

  test('F6, F15: only a record retires an arm, and a failed smoke gate keeps one out', () => {
    const arms = [
      { arm: GROK, retired: true, smoke: null },
      { arm: KIMI, retired: false, smoke: { passed: 2, of: 3 } },
    ];
    const { arm, propensity, why, candidates } = selected(stateText(SEEN, { arms }));
    expect([arm, propensity]).toEqual([OPUS, 1]);
    expect(why).toContain('is the only arm that may be chosen');
    expect(candidates.map((one) => one.why)).toEqual([
      'has 80 rewards',
      'was retired',
      'passed 2 of 3 tasks of the smoke gate and needs all',
    ]);
  });

  test('arms on unverified evidence are not chosen unless that is asked for', () => {
    const claim = `${KIMI}~unverified`;
    const text = stateText([...SEEN, cell(claim, 500, 0.99)]);
    const without = selected(text, { arms: [OPUS, claim] });
    expect([without.arm, propensities(without)]).toEqual([OPUS, [1, 0]]);
    const alone = selected(text, { arms: [claim] });
    expect([alone.arm, alone.propensity, alone.why]).toEqual([
      null,
      0,
      `none of the arms may be chosen: ${claim} rests on logs that the author could have written`,
    ]);
    expect(propensities(selected(text, { arms: [OPUS, claim], allowUnverified: true }))[1]).toBeGreaterThan(0.9);
  });

  test('days that have not come yet are as if they were not there', () => {
    const future: Cell = cell(KIMI, 500, 1, '2026-05-09');
    expect(selected(stateText([...SEEN, future])).candidates).toEqual(selected(stateText(SEEN)).candidates);
  });
});

describe('selectionMade', () => {
  const writer = { app: null, run: '77', attempt: 1, workflow: 'route.yml', sha: null };

  test('holds the propensities whole, so that they sum to a million', () => {
    const selection = selected(stateText(SEEN), { category: 'bugfix', promptBytes: 61_000 });
    const event = selectionMade(selection, 'harbour/ferry-timetable#12', writer);
    const propensityOf = (arm: string | null) => event?.candidates.find((one) => one.arm === arm)?.propensityMicro;
    expect(event?.candidates.reduce((sum, { propensityMicro }) => sum + propensityMicro, 0)).toBe(1_000_000);
    expect(event).toMatchObject({
      type: 'selection.made',
      task: 'harbour/ferry-timetable#12',
      arm: selection.arm,
      propensityMicro: propensityOf(selection.arm),
      context: { category: 'bugfix', promptBytes: 61_000 },
      state: selection.state,
    });
  });

  test('there is none where nobody was chosen', () => {
    expect(selectionMade(selected(stateText([]), { arms: [`${KIMI}~unverified`] }), 'row 12', writer)).toBeNull();
  });
});
