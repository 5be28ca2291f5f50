import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { replacedSubject } from '../../src/rules/replaced-subject.ts';
import { skippedTest } from '../../src/rules/skipped-test.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from './build-case.ts';

type Level = 'clear' | 'note' | 'warn' | 'block';

/** What people do to a small suite that asks the same afterwards, or nearly; a form of it on each side. */
interface Refactoring {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What is told of it, and of its way back; anything but `clear` is a false alarm, unless it asks for `less`. */
  readonly levels: readonly [there: Level, back: Level];
  readonly less?: 'back';
}

interface Suite {
  readonly language: string;
  readonly path: string;
  readonly head: string;
  readonly foot: string;
  readonly cases: readonly Refactoring[];
}

const file = new URL('../fixtures/refactorings/suites.json', import.meta.url);
const suites = JSON.parse(readFileSync(file, 'utf8')) as readonly Suite[];
const grammars = await loadGrammars(['python', 'typescript', 'go', 'java', 'ruby', 'php', 'csharp', 'rust']);
const RULES = [weakenedAssertion, deletedTest, skippedTest, replacedSubject];

const ways = suites.flatMap(({ language, path, head, foot, cases }) =>
  cases.flatMap(({ name, before, after, levels: [there, back] }) => {
    const [old, now] = [before, after].map((body) => `${head}${body}${foot}`) as [string, string];
    return [
      { title: `${language}: ${name}`, path, old, now, told: there },
      { title: `${language}: ${name}, back`, path, old: now, now: old, told: back },
    ];
  }),
);

test.each(ways)('$title is $told', ({ path, old, now, told }) => {
  const found = buildCase({ [path]: [old, now] }, grammars);
  expect(gravest(RULES.flatMap((rule) => [...rule.find(found)]))).toBe(told);
});
