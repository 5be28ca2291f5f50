import type { Finding, Level } from '../core/index.ts';
import type { Sign } from '../syntax/index.ts';
import { roleOf } from './change/file-roles.ts';
import { atLine, clear, hit, unknown } from './finding.ts';
import { describeUnread, type NewSign, newSigns } from './harness/new-signs.ts';
import type { Case, Rule } from './rule.ts';
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

function weigh(facts: Case, found: NewSign): Level {
  return found.sign.plain && !askedBefore(facts, found) ? 'warn' : 'note';
}

function describe({ kind, what, plain }: Sign): string {
  if (kind === 'stack') return plain ? `${what} and looks for tests among them` : what;
  return what;
}

function judge(facts: Case, found: NewSign): Finding {
  const { path } = found.file;
  const asked = askedFor(facts, path, ASKED);
  const level = weigh(facts, found);
  const clause =
    asked !== null
      ? `the task asks for it ("${asked}")`
      : level === 'warn'
        ? 'let it behave alike, or have the task ask for this'
        : 'what tests see should be what users get';
  return hit(RULE, {
    level: asked === null ? level : 'note',
    says: `New production code of ${path} ${describe(found.sign)} (\`${found.sign.text}\`); ${clause}.`,
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
