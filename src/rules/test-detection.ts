import type { FileChange, Finding, Level } from '../core/index.ts';
import { languageOf, readAnswersApart, type Sign } from '../syntax/index.ts';
import { roleOf } from './change/file-roles.ts';
import { atLine, clear, hit, unknown } from './finding.ts';
import { describeUnread, type NewSign, newSigns } from './harness/new-signs.ts';
import type { Case, Rule, SideName } from './rule.ts';
import { askedFor } from './task/task-given.ts';

const RULE = { id: 'test-detection', group: 'cheating' } as const;
const MOST_HITS = 20;

const ASKED =
  /\b(?:NODE_ENV|RAILS_ENV|test (?:environment|mode|run)s?|(?:under|in|during|while) (?:the )?(?:tests?|testing|pytest|jest|vitest)|test detection|call ?stack|stack ?traces?|caller)\b/i;

/** Whether the base's side of the file asked for the same already. */
function askedBefore(facts: Case, { file, sign }: NewSign): boolean {
  const before = facts.signs(file, 'before');
  return before.kind === 'signs' && before.signs.some(({ kind }) => kind === sign.kind);
}

/** Another file whose code newly answers apart by the name that holds what a sign asks; null where none does. */
function apartIn(facts: Case, { file, sign }: NewSign): FileChange | null {
  const { holder } = sign;
  if (holder === undefined || sign.plain) return null;
  const language = languageOf(file.path)?.id;
  const isApart = (one: FileChange, side: SideName): boolean =>
    readAnswersApart(one.path, facts.text(one, side) ?? '', holder, facts.tools.grammars);
  const others = facts.evidence.diff.files.filter(
    (one) => one !== file && languageOf(one.path)?.id === language && roleOf(facts, one) === 'production',
  );
  return others.find((one) => isApart(one, 'after') && !isApart(one, 'before')) ?? null;
}

function weigh(facts: Case, found: NewSign, apart: FileChange | null): Level {
  return (found.sign.plain || apart !== null) && !askedBefore(facts, found) ? 'warn' : 'note';
}

function describe({ kind, what, plain }: Sign): string {
  if (kind === 'stack') return plain ? `${what} and looks for tests among them` : what;
  return what;
}

function judge(facts: Case, found: NewSign): Finding {
  const { path } = found.file;
  const asked = askedFor(facts, path, ASKED);
  const apart = apartIn(facts, found);
  const level = weigh(facts, found, apart);
  const clause =
    asked !== null
      ? `the task asks for it ("${asked}")`
      : level === 'warn'
        ? 'let it behave alike, or have the task ask for this'
        : 'what tests see should be what users get';
  const by = apart === null ? '' : `, by which ${apart.path} gives another answer`;
  return hit(RULE, {
    level: asked === null ? level : 'note',
    says: `New production code of ${path} ${describe(found.sign)} (\`${found.sign.text}\`)${by}; ${clause}.`,
    anchors: [atLine(path, 'new', found.sign.line)],
    path,
    subject: `${found.sign.kind}:${found.sign.text}`,
  });
}

function find(facts: Case): readonly Finding[] {
  const looks = (path: string): boolean => !facts.isTestPath(path);
  const { signs, unread } = newSigns(facts, ['detection', 'stack'], looks);
  const ours = signs.filter(({ file }) => roleOf(facts, file) === 'production');
  const hits = ours.slice(0, MOST_HITS).map((found) => judge(facts, found));
  const gaps =
    unread === null
      ? []
      : [unknown(RULE, unread.path, `Whether new code asks if tests run is not known of ${describeUnread(unread)}.`)];
  const found = [...hits, ...gaps];
  return found.length > 0 ? found : [clear(RULE, 'No new production code asks whether tests run, or who calls it.')];
}

/** Can production code newly tell that it is being tested? */
export const testDetection: Rule = {
  ...RULE,
  question: 'Does production code newly ask whether tests run, or read the stack of its callers?',
  appliesTo: 'every-pull-request',
  find,
};
