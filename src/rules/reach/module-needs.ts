import type { Evidence, Need, Tools } from '../../core/index.ts';
import { isUntouched } from '../../syntax/index.ts';
import { openCase } from '../case.ts';
import { isUnasked, production } from '../change/production.ts';
import { helperPairs, liveAssertions, type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import { checkImports } from './missing-imports.ts';
import { modulesWanted } from './modules.ts';
import { explain } from './reach.ts';

/** Files that are asked for in one round, those that need not exist included. */
const MOST_NEEDS = 400;

/** Tests that change, or are gone, while code changes that is not seen to explain it. */
function unexplained(facts: Case): readonly PlacedTest[] {
  const { pairs, lost } = testPairs(facts);
  if (production(facts).sources.every(({ changed }) => changed.length === 0)) return [];
  const changed = [...pairs, ...helperPairs(facts)].filter(
    ({ before, after }) =>
      (!isUntouched(before.unit, after.unit) && before.unit.hash !== after.unit.hash) ||
      JSON.stringify(before.unit.rows) !== JSON.stringify(after.unit.rows),
  );
  const tests = [...changed.flatMap(({ before, after }) => [before, after]), ...lost.map(({ before }) => before)];
  return tests.filter((test) => explain(facts, test).kind !== 'explained');
}

/** Tests that are gone, or demand less often than they did, where nobody says what for. */
function lessened(facts: Case): readonly PlacedTest[] {
  if (!isUnasked(facts)) return [];
  const { pairs, lost } = testPairs(facts);
  const fewer = pairs.filter(
    ({ before, after }) =>
      !isUntouched(before.unit, after.unit) && liveAssertions(after).length < liveAssertions(before).length,
  );
  return [...fewer, ...lost].flatMap(({ before }) => (explain(facts, before).kind === 'none' ? [before] : []));
}

/** Unchanged modules of the base by which a changed test may reach changed code, or which tell whether it could run at all. */
export function moduleNeeds(evidence: Evidence, tools: Tools): readonly Need[] {
  const facts = openCase(evidence, null, tools);
  const paths = [
    ...unexplained(facts).flatMap((test) => modulesWanted(facts, test)),
    ...lessened(facts).flatMap((test) => checkImports(facts, test).wanted),
  ];
  return [...new Set(paths)].slice(0, MOST_NEEDS).map((path) => ({ tree: 'base', path }));
}
