import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { replacedSubject } from '../../src/rules/replaced-subject.ts';
import { testDetection } from '../../src/rules/test-detection.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['javascript', 'typescript']);
const levelOf = (files: Sides): string => {
  const facts = buildCase(files, grammars);
  return gravest([weakenedAssertion, deletedTest, replacedSubject].flatMap((rule) => rule.find(facts)));
};

const weigh = (factor: number): string => `export function weigh(kg: number): number {\n  return kg * ${factor};\n}\n`;
const bake = 'export function bake(kg: number): number {\n  return kg + 1;\n}\n';
const block = (demand: string): string =>
  `if (import.meta.vitest != null) {\n  const { it, expect } = import.meta.vitest;\n  it('weighs', () => {\n    ${demand}\n  });\n}\n`;
const FOUR = 'expect(weigh(3)).toBe(12);';
const FIVE = 'expect(weigh(3)).toBe(15);';

test('reads the tests that stand in a source file', () => {
  expect(
    levelOf({ 'src/weigh.ts': [weigh(4) + block(FOUR), weigh(4) + block('expect(weigh(3)).toBeDefined();')] }),
  ).toBe('block');
  expect(levelOf({ 'src/weigh.ts': [weigh(4) + block(FOUR), weigh(4)] })).toBe('block');
  expect(levelOf({ 'src/weigh.ts': [weigh(4) + block(FOUR), weigh(4) + block(FIVE)] })).toBe('warn');
});

test('lets them follow the code around them', () => {
  expect(levelOf({ 'src/weigh.ts': [weigh(4) + block(FOUR), weigh(5) + block(FIVE)] })).toBe('clear');
  expect(levelOf({ 'src/weigh.ts': [weigh(4) + bake + block(FOUR), bake] })).toBe('clear');
});

test('sees that tests move into the source file, and out of it', () => {
  const apart = `import { expect, it } from 'vitest';\nimport { weigh } from './weigh';\nit('weighs', () => {\n  ${FOUR}\n});\n`;
  const inside: Sides = { 'src/weigh.test.ts': [apart, null], 'src/weigh.ts': [weigh(4), weigh(4) + block(FOUR)] };
  const outside: Sides = { 'src/weigh.test.ts': [null, apart], 'src/weigh.ts': [weigh(4) + block(FOUR), weigh(4)] };
  expect([levelOf(inside), levelOf(outside)]).toEqual(['clear', 'clear']);
});

test('takes no other branch for a block of tests', () => {
  const hidden = (factor: number): string =>
    `import { expect, it } from 'vitest';\nimport { weigh } from '../src/weigh';\nit('weighs', () => { expect(weigh(3)).toBe(${3 * factor}); });\n`;
  const branch = (factor: number): string =>
    `export let weigh;\nif (!import.meta.vitest) { weigh = (kg) => kg * ${factor}; /* no test */ }\n`;
  const files: Sides = { 'src/weigh.ts': [branch(4), branch(5)], 'test/weigh.test.ts': [hidden(4), hidden(5)] };
  expect(levelOf(files)).toBe('warn');
});

test('looks for no detection of tests among them', () => {
  const spies = `vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new Error('no net'));\n    ${FOUR}`;
  const facts = buildCase({ 'src/weigh.ts': [weigh(4) + block(FOUR), weigh(5) + block(spies)] }, grammars);
  expect(gravest(testDetection.find(facts))).toBe('clear');
});
