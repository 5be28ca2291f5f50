import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { replacedSubject } from '../../src/rules/replaced-subject.ts';
import { skippedTest } from '../../src/rules/skipped-test.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from './build-case.ts';

/** What people do to a small suite that still asks the same afterwards: each from its first form to the second one and back. */
interface Suite {
  readonly language: string;
  readonly path: string;
  readonly head: string;
  readonly foot: string;
  readonly cases: readonly { readonly name: string; readonly before: string; readonly after: string }[];
}

const suites = JSON.parse(
  readFileSync(new URL('../fixtures/refactorings/suites.json', import.meta.url), 'utf8'),
) as readonly Suite[];
const grammars = await loadGrammars(['python', 'typescript', 'go', 'java', 'ruby', 'php', 'csharp', 'rust']);
const RULES = [weakenedAssertion, deletedTest, skippedTest, replacedSubject];

/** Ways that are told of: those marked `less` ask for less indeed, the others are not understood yet. */
const TOLD: ReadonlyMap<string, string> = new Map([
  ['py add row back', 'block, less'],
  ['py raises helper back', 'block, less'],
  ['py dict expected back', 'warn, less'],
  ['py fstring', 'warn'],
  ['py fstring back', 'warn'],
  ['py all', 'warn'],
  ['py all back', 'warn'],
  ['py import alias', 'warn'],
  ['py import alias back', 'warn'],
  ['py add column', 'warn'],
  ['py add column back', 'warn'],
  ['ts object back', 'warn, less'],
  ['ts map', 'warn'],
  ['ts map back', 'warn'],
  ['ts template', 'warn'],
  ['ts template back', 'warn'],
  ['ts inline snapshot', 'warn'],
  ['ts inline snapshot back', 'warn'],
  ['go struct eq back', 'warn, less'],
  ['go factory back', 'warn'],
  ['java loop back', 'warn'],
  ['java throws var back', 'block, less'],
  ['ruby helper', 'warn'],
  ['rust path back', 'warn'],
  ['csharp field', 'warn'],
  ['csharp field back', 'warn'],
]);

const ways = suites.flatMap(({ language, path, head, foot, cases }) =>
  cases.flatMap(({ name, before, after }) => {
    const [old, now] = [before, after].map((body) => `${head}${body}${foot}`) as [string, string];
    return [
      { title: `${language} ${name}`, path, old, now },
      { title: `${language} ${name} back`, path, old: now, now: old },
    ];
  }),
);

test.each(ways)('$title', ({ title, path, old, now }) => {
  const found = buildCase({ [path]: [old, now] }, grammars);
  const level = gravest(RULES.flatMap((rule) => [...rule.find(found)]));
  expect(level).toBe((TOLD.get(title) ?? 'clear').split(',', 1)[0]);
});

test('every way that is told of is one of those', () => {
  const titles = new Set(ways.map(({ title }) => title));
  expect([...TOLD.keys()].filter((title) => !titles.has(title))).toEqual([]);
});
