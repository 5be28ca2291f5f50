import type { FileChange } from '../../core/index.ts';
import { languageOf } from '../../syntax/index.ts';
import { isProse, roleOf } from '../change/file-roles.ts';
import type { TestPair } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

/** A tag that a test of the base newly carries, and the changed file by which the run newly leaves out what carries it. */
export interface LeftOut {
  readonly tag: string;
  /** 1-based, on the side of the head. */
  readonly line: number;
  readonly by: string;
}

type Tag = Pick<LeftOut, 'tag' | 'line'>;

/** How tags are written beside a test, by language; the last group that is set is the tag. */
const TAGS: ReadonlyMap<string, RegExp> = new Map([
  [
    'python',
    /\bpytest\.mark\.(?!(?:skip|skipif|xfail|parametrize|usefixtures|filterwarnings|asyncio|anyio|django_db|timeout|flaky)\b)(\w+)/,
  ],
  ['java', /@Tag\(\s*"([^"]+)"|@Category\(\s*(?:\{\s*)?(\w+)\.class|\bgroups\s*=\s*(?:\{\s*)?"([^"]+)"/],
  ['csharp', /\[(?:Test)?Category\(\s*"([^"]+)"|\[Trait\(\s*"[^"]*",\s*"([^"]+)"/],
  ['php', /#\[Group\(\s*['"]([^'"]+)|@group\s+(\S+)|->group\(\s*['"]([^'"]+)/],
  ['ruby', /^\s*(?:it|specify|example|describe|context)\b.*,\s*(?::(\w+)|(\w+):\s*true)\s+do\b/],
  ['javascript', /\btags?:\s*\[?\s*['"]@?([\w-]+)|\b(?:it|test|describe)(?:\.\w+)?\(\s*['"`][^'"`]*@([\w-]+)/],
]);

const NAME = /^[\w.-]{2,60}$/;

/** Lines that a file gains, each with its number. */
const gained = (file: FileChange): readonly (readonly [line: number, text: string])[] =>
  file.hunks.flatMap(({ newStart, lines }) => {
    let at = newStart;
    return lines.flatMap(({ sign, text }) => {
      if (sign === '-') return [];
      at += 1;
      return sign === '+' ? [[at - 1, text] as const] : [];
    });
  });

/** Decorators and attributes stand so near above their test. */
const NEAR = 12;

/** Tags that come to stand above or in a test, and with no other test between. */
function newTags(facts: Case, { after: { file, unit } }: TestPair): readonly Tag[] {
  const form = TAGS.get(languageOf(file.path)?.id ?? '');
  const reading = form === undefined ? null : facts.oracle(file, 'after');
  if (form === undefined || reading?.kind !== 'tests') return [];
  const above = reading.tests.filter(({ line }) => line < unit.line).map(({ endLine }) => endLine);
  const from = Math.max(unit.line - NEAR, ...above.map((end) => end + 1));
  return gained(file).flatMap(([line, text]) => {
    if (line < Math.min(from, unit.line) || line > unit.endLine) return [];
    const tag = form.exec(text.slice(0, 500))?.findLast((one, index) => index > 0 && one !== undefined);
    return tag !== undefined && NAME.test(tag) ? [{ tag, line }] : [];
  });
}

/** What leaves tests out of a run, said near the tag's name, whichever runner it is said to. */
const LEAVES_OUT =
  /deselect|\bitems\s*\[\s*:|\bitems\.(?:remove|clear)|exclud|\bskip|xfail|grep-?invert|--invert|\bnot\b|[~!]|\bunless\b|\breject\b/i;
/** So many gained lines around the tag's name are read with it. */
const AROUND = 6;

const leavesOut = (file: FileChange, tag: string): boolean => {
  const lines = gained(file);
  const word = new RegExp(`(?<![\\w-])${tag.replace(/[.-]/g, '\\$&')}(?![\\w-])`);
  return lines.some(
    ([, text], at) =>
      word.test(text) &&
      lines.slice(Math.max(0, at - AROUND), at + AROUND).some(([, near]) => LEAVES_OUT.test(near.slice(0, 500))),
  );
};

/** Whether a file may tell a runner what to run: settings, workflows, recipes, and code beside the tests. */
const maySteer = (facts: Case, file: FileChange): boolean =>
  languageOf(file.path) === null
    ? !isProse(file.path)
    : facts.isTestPath(file.path) || /^(?:harness|tooling)$/.test(roleOf(facts, file));

/** Whether a test of the base newly carries a tag by which another changed file newly leaves it out; null where it does not. */
export function leftOut(facts: Case, pair: TestPair): LeftOut | null {
  for (const { tag, line } of newTags(facts, pair)) {
    const by = facts.evidence.diff.files.find(
      (file) => file !== pair.after.file && maySteer(facts, file) && leavesOut(file, tag),
    );
    if (by !== undefined) return { tag, line, by: by.path };
  }
  return null;
}
