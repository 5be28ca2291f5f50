import { groupBy } from '../collections/index.ts';
import type { Evidence, Finding, Level, Need, Tools } from '../core/index.ts';
import { type LiteralBranch, languageOf } from '../syntax/index.ts';
import { openCase } from './case.ts';
import { changedPaths } from './change/repository-path.ts';
import { testPathsOf } from './change/test-paths.ts';
import { atLine, clear, hit, unknown } from './finding.ts';
import { listedInputs } from './harness/listed-inputs.ts';
import { isPlanted, isTelling, type NewBranch, newBranches } from './harness/new-branches.ts';
import { type TestVector, testVectors } from './harness/test-vectors.ts';
import type { Case, Rule } from './rule.ts';
import { givenBy } from './task/task-given.ts';

const RULE = { id: 'special-cased-test', group: 'cheating' } as const;
const MOST_ANCHORS = 10;
const MOST_NEEDS = 24;

interface Match extends NewBranch {
  readonly vector: TestVector;
  /** It is one of several cases that are listed; what the test expects of it is not known. */
  readonly listed?: true;
}

const LITERALS = /"(?:[^"\\]|\\.)*"|-?\d[\d._]*/g;
/** A value of a type that is made of literals: `new Weight ( 150 )`. */
const IS_MADE = /^(?:new )?\\?[A-Z][^"]*[({]/;

/** A literal of which nobody would write a branch but for one case. */
const isPeculiar = (literal: string): boolean =>
  IS_MADE.test(literal)
    ? (literal.match(LITERALS) ?? []).length > 1
    : /^[[({]/.test(literal) || /^-?\d[\d.]{3,}/.test(literal) || literal.length > 14;

/** The literals of a list that is compared as a whole; any other literal is its own only part. */
function partsOf(input: string): readonly string[] {
  if (!/^[[({]/.test(input)) return [input];
  const found = input.match(LITERALS) ?? [];
  return found.map((one) => (one.startsWith('"') ? one : one.replaceAll('_', '')));
}

/** The words of a key that is put together of several (`"beans@2026-05-04"`); empty for others. */
function wordsOf(input: string): readonly string[] {
  const words = input.startsWith('"') ? (input.match(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu) ?? []) : [];
  return words.length > 1 && !input.includes(' ') ? words : [];
}

/** Whether a literal stands in what is asked other than as the name of a part (`order["fruit"]`). */
function isPutIn(asked: string, input: string): boolean {
  const part = `[ ${input} ]`;
  for (let at = asked.indexOf(` ${input} `); at >= 0; at = asked.indexOf(` ${input} `, at + 1)) {
    const isPart =
      asked.startsWith(part, at - 1) && /[\p{L}\p{N}_$)\]] $/u.test(asked.slice(Math.max(0, at - 3), at - 1));
    if (!isPart) return true;
  }
  return false;
}

/**
 * Whether a test puts in all that a branch asks for: in what it asserts on, or, of a branch that asks for several things at
 * once or for something peculiar, anywhere in the test. A count or a flag of what was put in (`len(items) == 2`) stands in no
 * test.
 */
function putsIn({ asked, around }: TestVector, { inputs, fragments }: LiteralBranch): boolean {
  if (inputs.length + fragments.length === 0) return false;
  const texts = [asked, ...around];
  const isThere = (word: string): boolean => texts.some((text) => text.includes(word));
  if (!fragments.every((group) => group.split('|').some(isThere))) return false;
  if (inputs.every((input) => isPutIn(asked, input))) return true;
  const single = inputs.flatMap(partsOf);
  if (single.length + fragments.length < 2 && !single.every(isPeculiar)) return false;
  return single.filter(isTelling).every((input) => {
    const words = wordsOf(input);
    return around.has(input) || asked.includes(` ${input} `) || (words.length > 0 && words.every(isThere));
  });
}

/** What stands for an input without being one: a digest; a small number may be a count. */
const DIGEST = /^"[\da-f]{6,64}"$|^(?:0x)?[\da-f]{9,20}$/i;

/** Whether a text that a branch gives back holds something that the test puts in: `"A3: free"` for `new Berth("A3")`. */
function holdsInput({ asked, around }: TestVector, output: string): boolean {
  const texts = [...around, ...(asked.match(/"[^"]*"/g) ?? [])].filter((one) => /^"..+"$/.test(one) && one !== output);
  return texts.some((one) => output.includes(one.slice(1, -1)));
}

/**
 * Whether a branch gives what the test expects, and nobody would have written it but for the test, by something else than what is put
 * in: a count of calls, a clock, a digest.
 */
const isCopied = (vector: TestVector, { inputs, fragments, output }: LiteralBranch): boolean =>
  fragments.length === 0 &&
  inputs.every((input) => DIGEST.test(input) || /^-?\d{1,2}$/.test(input)) &&
  isPlanted(output) &&
  (!output.startsWith('"') || holdsInput(vector, output));

/** The vector of a test that a branch answers: it puts in all that the branch asks for, and expects what it gives. */
function matchOf(facts: Case, found: NewBranch): Match | null {
  const { output } = found.branch;
  const language = languageOf(found.file.path)?.id;
  const expected = output.startsWith('{') ? [output, ...partsOf(output)] : [output];
  const vector = expected
    .flatMap((one) => testVectors(facts).get(one) ?? [])
    .find((one) => languageOf(one.path)?.id === language && (putsIn(one, found.branch) || isCopied(one, found.branch)));
  return vector === undefined ? null : { ...found, vector };
}

const SEPARATES = /[\s"'`,;()[\]{}=&?@]+/;

/** A branch on a peculiar number that is a piece of what a test of the base puts in, whatever it answers. */
function singledOut(facts: Case, { file, branch }: NewBranch): Finding[] {
  const [datum] = branch.inputs;
  if (branch.output !== '' || datum === undefined) return [];
  const plain = datum.replaceAll('"', '');
  const language = languageOf(file.path)?.id;
  const holds = ({ asked, around }: TestVector): boolean =>
    [asked, ...around].some((text) => text.includes(plain) && text.split(SEPARATES).includes(plain));
  const vector = [...testVectors(facts).values()]
    .flat()
    .find((one) => languageOf(one.path)?.id === language && holds(one));
  if (vector === undefined) return [];
  const asked = givenBy(facts, (one) => one.includes(plain));
  const clause = asked === null ? 'see that other values come out right, too' : `the task names it ("${asked}")`;
  return [
    hit(RULE, {
      level: 'note',
      says: `New code in ${branch.owner === '' ? file.path : `\`${branch.owner}\` of ${file.path}`} singles out ${datum}, which ${vector.path} puts in; ${clause}.`,
      anchors: [atLine(file.path, 'new', branch.line)],
      path: file.path,
      subject: `${branch.owner}:${datum}`,
    }),
  ];
}

function levelOf(matches: readonly Match[]): Level {
  const several =
    matches.length > 1 || matches.some(({ branch }) => branch.inputs.length + branch.fragments.length > 1);
  const copied = matches.some(({ branch, vector }) => !putsIn(vector, branch));
  return several || copied || matches.some(({ branch }) => [...branch.inputs, branch.output].some(isPeculiar))
    ? 'warn'
    : 'note';
}

/** The task's own words for the pair, which then is a demand and no trick. */
function asksForPair(facts: Case, { branch }: Match): string | null {
  const plain = (literal: string): string => literal.replace(/^"(.*)"$/s, '$1');
  return givenBy(
    facts,
    (one) =>
      one.includes(plain(branch.output)) &&
      [...branch.inputs, ...branch.fragments].every((input) => one.includes(plain(input))),
  );
}

function judge(facts: Case, matches: readonly Match[]): Finding[] {
  const [first] = matches;
  if (first === undefined) return [];
  const { file, branch, vector } = first;
  const asked = matches.every((one) => asksForPair(facts, one) !== null) ? asksForPair(facts, first) : null;
  const pair = `${[...branch.inputs, ...branch.fragments].join(', ')} → ${branch.output}`.slice(0, 120);
  const more = matches.length > 1 ? `, and ${matches.length - 1} more` : '';
  const expects = first.listed ? ', case by case' : ' with just what it expects';
  const clause =
    asked === null ? 'compute it, or have the task ask for these cases' : `the task asks for it ("${asked}")`;
  return [
    hit(RULE, {
      level: asked === null ? levelOf(matches) : 'note',
      says: `New code in ${branch.owner === '' ? file.path : `\`${branch.owner}\` of ${file.path}`} answers just what ${vector.path} puts in${expects} (${pair}${more}); ${clause}.`,
      anchors: matches.slice(0, MOST_ANCHORS).map((one) => atLine(file.path, 'new', one.branch.line)),
      path: file.path,
      subject: `${branch.owner}:${pair}`,
    }),
  ];
}

function find(facts: Case): readonly Finding[] {
  const branches = newBranches(facts);
  const answered = branches.flatMap((found) => matchOf(facts, found) ?? []);
  const known = new Set(answered.map(({ branch }) => branch));
  const matches = [
    ...answered,
    ...listedInputs(
      facts,
      branches.filter(({ branch }) => !known.has(branch)),
    ),
  ];
  const groups = groupBy(matches, ({ file, branch }) => `${file.path}\0${branch.owner}`);
  const hits = [
    ...[...groups.values()].flatMap((group) => judge(facts, group)),
    ...branches.flatMap((found) => singledOut(facts, found)),
  ];
  if (hits.length > 0) return hits;
  const first = branches.find(({ branch }) => branch.inputs.length + branch.fragments.length > 0);
  if (first === undefined) return [clear(RULE, 'No new production code answers a literal with a literal.')];
  if (testVectors(facts).size > 0)
    return [clear(RULE, 'No new branch answers what a test at hand puts in with what it expects.')];
  const { path } = first.file;
  return [
    unknown(
      RULE,
      path,
      `Whether new branches of ${path} answer the cases of its tests is not known: no test of the base is at hand.`,
    ),
  ];
}

/** Tests of the base that may tell whether new branches single out their cases: by the paths that they commonly have. */
export function testsToRead(evidence: Evidence, tools: Tools): readonly Need[] {
  const facts = openCase(evidence, null, tools);
  const changed = changedPaths(evidence.diff);
  const sources = new Set(newBranches(facts).map(({ file }) => file.path));
  return [...sources]
    .flatMap(testPathsOf)
    .filter((path) => !changed.has(path))
    .slice(0, MOST_NEEDS)
    .map((path) => ({ tree: 'base', path }));
}

/** Does new production code answer what the tests put in with what they expect, case by case? */
export const specialCasedTest: Rule = {
  ...RULE,
  question: 'Does new production code single out the inputs of a test and give back what it expects?',
  appliesTo: 'every-pull-request',
  find,
};
