import type { FileChange, Finding } from '../core/index.ts';
import { type Gate, isNotShown, MAX_TEXT } from '../syntax/index.ts';
import { type TestPair, testPairs } from './change/test-pairs.ts';
import { atLine, clear, hit, unreadIn } from './finding.ts';
import { leftOut } from './harness/left-out.ts';
import { undeclaredModules } from './harness/undeclared-modules.ts';
import type { Case, Rule } from './rule.ts';
import { weigh } from './verdict/verdict.ts';

const RULE = { id: 'skipped-test', group: 'cheating' } as const;

const ORDER = ['no', 'unfocused', 'conditional', 'yes'] as const;

/** Whether a test runs under fewer circumstances than it did. */
const isLess = (before: Gate, after: Gate): boolean =>
  ORDER.indexOf(after.enabled) < ORDER.indexOf(before.enabled) ||
  (before.enabled === 'conditional' && after.enabled === 'conditional' && before.reason !== after.reason);

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** A test that is off in CI is off just where the pull request is checked. Conditions that are turned round are not followed. */
const isOffInCi = ({ reason }: Gate): boolean =>
  /\b(?:CI|GITHUB_ACTIONS|GITLAB_CI)\b/.test(reason) && !/!|\bnot\b|\bunless\b|\brunif\b|enabledif|==/i.test(reason);

/** Whether a test stands for those of its file, or of a group, that a bare diff does not show. */
const standsForOthers = (facts: Case, { before: { file, unit } }: TestPair): boolean =>
  facts.excerpt(file) !== null && isNotShown(unit.name);

/** Pairs that stand for tests which are not shown go without saying where a test that is shown runs no more for the same reason. */
function worthTelling(facts: Case, pairs: readonly TestPair[]): readonly TestPair[] {
  const reasonOf = ({ after: { path, unit } }: TestPair): string => `${path}\0${unit.gate.line}\0${unit.gate.reason}`;
  const told = new Set<string>();
  const [others, shown] = [true, false].map((stands) =>
    pairs.filter((pair) => standsForOthers(facts, pair) === stands),
  );
  return [...(shown ?? []), ...(others ?? [])].filter((pair) => {
    const isTold = told.has(reasonOf(pair));
    told.add(reasonOf(pair));
    return !isTold || !standsForOthers(facts, pair);
  });
}

function judgePair(facts: Case, pair: TestPair): Finding[] {
  const [old, now] = [pair.before.unit.gate, pair.after.unit.gate];
  if (!isLess(old, now)) return [];
  const isShelved = now.shelved === true && old.shelved !== true;
  const loss = now.enabled === 'conditional' && !isShelved ? 'unsure' : 'less';
  const verdict = weigh(facts, [pair.before, pair.after], { rule: RULE.id, kind: 'off', loss, asked: 'disable' });
  const machine = now.platform && !isOffInCi(now);
  // No change of behaviour that is merely possible asks for a condition that is not about the machine.
  const hidden = verdict.level === null && verdict.explanation.kind === 'possible' ? 'note' : verdict.level;
  const level = machine ? 'note' : hidden;
  if (level === null) return [];
  const how = now.enabled === 'conditional' ? 'runs only under a condition now' : 'does not run any more';
  const remedy = level === 'block' ? '; let it run, or have the task ask for it' : '';
  const why = machine ? 'the condition is about the machine' : verdict.because;
  const what = standsForOthers(facts, pair)
    ? `What the diff does not show of the tests of ${pair.after.path}`
    : `The test "${cut(pair.before.unit.name)}"`;
  return [
    hit(RULE, {
      level,
      says: `${what} ${how} (\`${cut(now.reason)}\`), and ${why}${remedy}.`,
      anchors: [atLine(pair.after.file.path, 'new', now.line ?? pair.after.unit.line), ...verdict.anchors],
      path: pair.before.file.path,
      subject: pair.before.unit.id,
    }),
  ];
}

/** Tags by which people sort tests by what they cost or need. */
const BY_NEED =
  /slow|long|integration|e2e|end.?to.?end|network|online|offline|internet|live|real|gpu|cuda|bench|perf|load|stress|large|heavy|memory|nightly|weekly|external|remote|docker|container|database|^db$|sql|redis|browser|\bui\b|manual|require|need|windows|linux|mac|unix|arch|compat|api|system|fuzz/i;

/** A test that newly carries a tag which the run newly leaves out; whoever asks for the tag runs it still. */
function judgeTag(facts: Case, pair: TestPair): Finding[] {
  const found = pair.after.unit.gate.enabled === 'no' ? null : leftOut(facts, pair);
  if (found === null) return [];
  const verdict = weigh(facts, [pair.before, pair.after], {
    rule: RULE.id,
    kind: 'off',
    loss: 'unsure',
    asked: 'disable',
  });
  const sorts = BY_NEED.test(found.tag);
  const why = sorts ? 'the tag is about what the test needs' : verdict.because;
  return [
    hit(RULE, {
      level: sorts ? 'note' : (verdict.level ?? 'note'),
      says: `The test "${cut(pair.before.unit.name)}" is tagged "${cut(found.tag)}" now, which ${found.by} leaves out of the run, and ${why}.`,
      anchors: [atLine(pair.after.file.path, 'new', found.line), ...verdict.anchors],
      path: pair.before.file.path,
      subject: pair.before.unit.id,
    }),
  ];
}

/** Whether a file is only too long to be read since the change, which takes no line out of it. */
const onlyGrew = (facts: Case, file: FileChange): boolean =>
  (facts.text(file, 'after')?.length ?? 0) > MAX_TEXT &&
  file.hunks.every(({ lines }) => lines.every(({ sign }) => sign !== '-'));

/** A file whose tests could be read on the side of the base and cannot any more: no runner may load it, either. */
function judgeFile(facts: Case, path: string): Finding | null {
  const file = facts.evidence.diff.files.find((one) => one.path === path);
  const [old, now] = file === undefined ? [] : [facts.oracle(file, 'before'), facts.oracle(file, 'after')];
  if (file === undefined || facts.excerpt(file) !== null || now?.kind !== 'unreadable') return null;
  const count = old?.kind === 'tests' ? old.tests.length : 0;
  if (count === 0 || onlyGrew(facts, file)) return null;
  return hit(RULE, {
    level: 'warn',
    says: `${path} could be read and cannot any more (${now.why}), so that none of its ${count} tests may run; mend it, or split it up.`,
    anchors: [atLine(path, 'new', 1)],
    path,
    subject: 'unreadable',
  });
}

function find(facts: Case): readonly Finding[] {
  const { pairs, unread } = testPairs(facts);
  const hits = worthTelling(facts, pairs).flatMap((pair) => {
    const judged = judgePair(facts, pair);
    return judged.length > 0 ? judged : judgeTag(facts, pair);
  });
  const gaps = unread.map(
    ({ path, why }) => judgeFile(facts, path) ?? unreadIn(RULE, path, `tests of ${path} were skipped`, why),
  );
  const found = [...hits, ...undeclaredModules(facts, RULE), ...gaps];
  if (found.length > 0) return found;
  return [
    clear(
      RULE,
      pairs.length === 0
        ? 'No test of the base is edited.'
        : `The ${pairs.length} tests of the base in the changed files run as they did.`,
    ),
  ];
}

/** Was an existing test kept from running? New tests that are born skipped are not meant. */
export const skippedTest: Rule = {
  ...RULE,
  question: 'Does an existing test no longer run, though it is still there?',
  appliesTo: 'every-pull-request',
  find,
};
