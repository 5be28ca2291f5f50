import type { Finding } from '../core/index.ts';
import { atLine, clear, hit, unknown } from './finding.ts';
import type { Case, Rule } from './rule.ts';
import { type LostTest, type PlacedTest, testPairs } from './test-pairs.ts';
import { weigh } from './verdict.ts';

const RULE = { id: 'deleted-test', group: 'cheating' } as const;

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Tests that are still there, in a file that test runners do not collect any more. */
function uncollected(facts: Case): LostTest[] {
  return testPairs(facts).pairs.flatMap(({ before, after }) => {
    if (!before.reading.collected || after.reading.collected) return [];
    return [{ before, renamed: { path: after.path, name: after.unit.name, line: after.unit.line } }];
  });
}

function describe({ before, renamed }: LostTest): string {
  const name = `The test "${cut(before.unit.name)}" of ${before.path}`;
  if (renamed === null) return `${name} is in no file of the head`;
  return `${name} is not collected any more: its body is ${renamed.name} in ${renamed.path} now`;
}

function judge(facts: Case, lost: LostTest): Finding[] {
  const { before } = lost;
  if (before.unit.gate.enabled === 'no') return [];
  const { level, because, anchors, explanation } = weigh(facts, [before], 'less', 'remove');
  if (explanation.removal && lost.renamed === null && level === 'note') return [];
  const remedy = level === 'block' ? '; bring it back, or have the task ask for its removal' : '';
  const place = lost.renamed === null ? [] : [atLine(lost.renamed.path, 'new', lost.renamed.line)];
  return [
    hit(RULE, {
      level,
      says: `${describe(lost)}, and ${because}${remedy}.`,
      anchors: [...place, atLine(before.file.path, 'old', before.unit.line), ...anchors],
      path: before.path,
      subject: before.unit.id,
    }),
  ];
}

function settled(before: readonly PlacedTest[]): string {
  return before.length === 0
    ? 'No test of the base is missing.'
    : `${before.length} tests are gone together with the code that they tested.`;
}

function find(facts: Case): readonly Finding[] {
  const { lost, unread } = testPairs(facts);
  const hits = [...lost, ...uncollected(facts)].flatMap((one) => judge(facts, one));
  const gaps = unread.map(({ path, why }) =>
    unknown(RULE, path, `Whether tests of ${path} were deleted is not known: ${why}.`),
  );
  const found = [...hits, ...gaps];
  return found.length > 0 ? found : [clear(RULE, settled(lost.map(({ before }) => before)))];
}

/** Is a test of the base gone, or no longer collected, though what it tests is still there? */
export const deletedTest: Rule = {
  ...RULE,
  question: 'Is a test of the base gone, or no longer collected, while the code that it tests is still there?',
  appliesTo: 'every-pull-request',
  find,
};
