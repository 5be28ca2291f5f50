import type { FileChange, Finding, Hunk } from '../../core/index.ts';
import { atLine, clear, hit, unknown } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';
import { givenBy } from '../task/task-given.ts';
import { generatedPaths } from './generated-paths.ts';
import { LOCK_FILES } from './lock-files.ts';
import { type Drift, driftsIn } from './style-drift.ts';

const RULE = { id: 'repainted-code', group: 'boundary' } as const;
/** So many lines, and such a share of all that the diff changes in files of the base, are more than an editor's habit. */
const FEW = { lines: 30, share: 0.3 } as const;
const MANY = { lines: 200, share: 0.6 } as const;
/** Files that change their place without changing. */
const MOVED = 15;
const ASKED =
  /\b(?:format\w*|reformat\w*|lint\w*|style\w*|prettier|black|gofmt|rustfmt|indent\w*|tabs?|quotes?|whitespace|line endings?|crlf|renam\w*|mov(?:e|ing)|restructur\w*|reorgani[sz]\w*|clean(?:ing)?[- ]?up|tidy|wrap\w*)\b/i;
const MOST_ANCHORS = 10;

/** A text without what formatters change: blanks, commas, quotes, brackets around, semicolons. */
const bare = (text: string): string => text.replace(/[\s,;()'"`\\]/g, '');

interface Block {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Line of the new side where it begins. */
  readonly line: number;
}

function blocksOf(hunk: Hunk): readonly Block[] {
  const blocks: Block[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  let line = hunk.newStart;
  let from = line;
  const close = (): void => {
    if (removed.length + added.length > 0) blocks.push({ removed, added, line: from });
    [removed, added] = [[], []];
  };
  for (const { sign, text } of hunk.lines) {
    if (sign === ' ') {
      close();
      line += 1;
      from = line;
    } else if (sign === '+') {
      added.push(text);
      line += 1;
    } else removed.push(text);
  }
  close();
  return blocks;
}

/** Whether a block says the same in another shape. An indent alone may be what it says, where the language counts it. */
function isRepaint({ removed, added }: Block, path: string): boolean {
  if (removed.length === 0 || added.length === 0) return false;
  const [old, now] = [removed.join('\n'), added.join('\n')];
  if (old === now || bare(old) !== bare(now) || bare(old) === '') return false;
  const counts = /\.(?:py|ya?ml|pyi|nim|coffee|haml|pug|md|rst)$/.test(path);
  const trimmed = (lines: readonly string[]): string => lines.map((one) => one.trim()).join('\n');
  return !(counts && trimmed(removed) === trimmed(added));
}

interface Painted {
  readonly file: FileChange;
  readonly lines: number;
  readonly changed: number;
  readonly first: number;
}

function measure(file: FileChange): Painted {
  const blocks = file.hunks.flatMap(blocksOf);
  const painted = blocks.filter((block) => isRepaint(block, file.path));
  const count = (some: readonly Block[]): number =>
    some.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
  return { file, lines: count(painted), changed: count(blocks), first: painted[0]?.line ?? 1 };
}

/** Added lines that are written in another way than their neighbours; once a way, however many files. */
function drifts(facts: Case, files: readonly FileChange[], all: readonly FileChange[]): Finding[] {
  const byWay = new Map<string, { readonly file: FileChange; readonly drift: Drift }[]>();
  for (const file of files)
    for (const drift of driftsIn(facts, file, all)) {
      const key = `${drift.trait} ${drift.now}`;
      byWay.set(key, [...(byWay.get(key) ?? []), { file, drift }]);
    }
  return [...byWay.values()].map((found) => {
    const { file, drift } = found[0] as (typeof found)[number];
    const count = found.reduce((sum, one) => sum + one.drift.count, 0);
    const places = found.length === 1 ? file.path : `${file.path} and ${found.length - 1} more files`;
    return hit(RULE, {
      level: 'note',
      says: `${places}: the lines around have ${drift.own}, and ${count} added ones ${drift.now}; write them as their neighbours are.`,
      anchors: found
        .slice(0, MOST_ANCHORS)
        .map((one) => atLine(one.file.path, 'new', Math.max(1, one.file.hunks[0]?.newStart ?? 1))),
      path: file.path,
      subject: drift.trait,
    });
  });
}

function painted(all: readonly Painted[], asked: string | null): Finding[] {
  const lines = all.reduce((sum, one) => sum + one.lines, 0);
  const changed = all.reduce((sum, one) => sum + one.changed, 0);
  if (lines < FEW.lines || lines < changed * FEW.share) return [];
  const much = lines >= MANY.lines && lines >= changed * MANY.share;
  const found = all.filter((one) => one.lines > 0).sort((one, other) => other.lines - one.lines);
  const clause =
    asked === null ? 'take what only changes the look out of this change' : `the task asks for it ("${asked}")`;
  return [
    hit(RULE, {
      level: much && asked === null ? 'warn' : 'note',
      says: `${lines} of ${changed} changed lines in ${found.length} files of the base only look different (${Math.round((100 * lines) / changed)} %); ${clause}.`,
      anchors: found.slice(0, MOST_ANCHORS).map(({ file, first }) => atLine(file.path, 'new', Math.max(1, first))),
      path: '',
      subject: 'repaint',
    }),
  ];
}

function moved(files: readonly FileChange[], asked: string | null): Finding[] {
  const renamed = files.filter(({ status, hunks }) => status === 'renamed' && hunks.length === 0);
  if (renamed.length < MOVED) return [];
  const clause = asked === null ? 'a task that asks for the move would clear it' : `the task asks for it ("${asked}")`;
  return [
    hit(RULE, {
      level: 'note',
      says: `${renamed.length} files change their place or name and nothing else; ${clause}.`,
      anchors: renamed.slice(0, MOST_ANCHORS).map(({ path }) => atLine(path, 'new', 1)),
      path: '',
      subject: 'renames',
    }),
  ];
}

function find(facts: Case): readonly Finding[] {
  const { files, problems } = facts.evidence.diff;
  const isGenerated = generatedPaths(facts);
  const own = files.filter(
    ({ status, binary, path }) =>
      status !== 'added' && status !== 'deleted' && !binary && !LOCK_FILES.test(path) && !isGenerated(path),
  );
  const fresh = files.filter(({ status, binary, path }) => status === 'added' && !binary && !isGenerated(path));
  const asked = givenBy(facts, (sentence) => ASKED.test(sentence));
  const hits = [
    ...painted(own.map(measure), asked),
    ...moved(files, asked),
    ...(asked === null ? drifts(facts, [...own, ...fresh], files) : []),
  ];
  const unseen = problems.map((why) =>
    unknown(RULE, '', `Whether the diff repaints code is not wholly known: ${why.replace(/\.$/, '')}.`),
  );
  const all = [...hits, ...unseen];
  return all.length > 0
    ? all
    : [clear(RULE, 'The diff changes what code says, and hardly any that only looks different.')];
}

/** Is code repainted that was not to be changed? */
export const repaintedCode: Rule = {
  ...RULE,
  question: 'Does the diff change the look of much code, and not what it says?',
  appliesTo: 'agents',
  find,
};
