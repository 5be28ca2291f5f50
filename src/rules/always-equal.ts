import type { Finding, Level } from '../core/index.ts';
import type { Sign } from '../syntax/index.ts';
import { roleOf } from './change/file-roles.ts';
import { atLine, clear, hit, unknown } from './finding.ts';
import { describeUnread, mayBlock, type NewSign, newSigns } from './harness/new-signs.ts';
import type { Case, Rule } from './rule.ts';
import { askedFor } from './task/task-given.ts';

const RULE = { id: 'always-equal', group: 'cheating' } as const;

const ASKED = /\b(?:equal\w*|equality|compar\w+|__eq__|wildcards?|matchers?|match(?:es)? anything)\b/i;
/** Classes that are there to agree with everything. */
const AGREEABLE = /any|all|wild|match|like|ignore|every|universal|always|top|joker/i;
/** Comparisons by which an assertion of equality is decided. */
const DECIDES = /^(__eq__|equals|isEqual|Equals?|IsEqual|eq|==|eql\?)$/;

interface Comparison {
  readonly owner: string;
  readonly name: string;
}

function comparisonOf({ sign }: NewSign): Comparison {
  const at = sign.what.lastIndexOf('.', sign.what.length - 2);
  return { owner: sign.what.slice(0, Math.max(0, at)), name: sign.what.slice(at + 1) };
}

/** What the base had of a comparison: another one, its class alone, or nothing. */
function stoodBefore(facts: Case, { file }: NewSign, { owner, name }: Comparison): 'comparison' | 'class' | 'nothing' {
  const before = facts.source(file, 'before');
  if (before.kind !== 'source' || owner === '') return 'nothing';
  const members = before.symbols.filter((one) => one.name === owner || one.name.startsWith(`${owner}.`));
  if (members.some((one) => one.name === `${owner}.${name}`)) return 'comparison';
  return members.length > 0 ? 'class' : 'nothing';
}

/** Whether the base had the same comparison, and it agreed with what is near already. */
function wasNear(facts: Case, { file, sign }: NewSign): boolean {
  const before = facts.signs(file, 'before');
  return (
    before.kind === 'signs' && before.signs.some(({ what, treatment }) => what === sign.what && treatment === 'near')
  );
}

function weigh(facts: Case, found: NewSign, comparison: Comparison): Level | null {
  const stood = stoodBefore(facts, found, comparison);
  const agreeable = AGREEABLE.test(comparison.owner);
  if (agreeable && stood !== 'comparison') return null;
  const role = roleOf(facts, found.file);
  if (role === 'data' || role === 'tooling') return null;
  if (role !== 'production') return found.sign.treatment === 'near' ? null : 'note';
  const decides = DECIDES.test(comparison.name) && !agreeable;
  if (found.sign.treatment === 'near' && wasNear(facts, found)) return null;
  if (!found.sign.plain) return stood === 'nothing' || !decides ? null : 'warn';
  return decides && stood !== 'nothing' && mayBlock(found.file.path) ? 'block' : 'warn';
}

function agrees({ plain, treatment }: Sign): string {
  if (plain) return 'agrees with everything';
  return treatment === 'near' ? 'agrees with what is only near' : 'may agree though nothing in the two is alike';
}

function judge(facts: Case, found: NewSign): Finding[] {
  const comparison = comparisonOf(found);
  const level = weigh(facts, found, comparison);
  if (level === null) return [];
  const { path } = found.file;
  const asked = askedFor(facts, path, ASKED);
  const clause =
    asked === null
      ? 'compare what the values hold, or have the task ask for this'
      : `the task asks for it ("${asked}")`;
  return [
    hit(RULE, {
      level: asked === null ? level : 'note',
      says: `\`${found.sign.what}\` of ${path} now ${agrees(found.sign)}, and so does an assertion of equality; ${clause}.`,
      anchors: [atLine(path, 'new', found.sign.line)],
      path,
      subject: found.sign.what,
    }),
  ];
}

function find(facts: Case): readonly Finding[] {
  const { signs, unread } = newSigns(facts, ['agreement'], () => true);
  const hits = signs.flatMap((found) => judge(facts, found));
  const gaps =
    unread === null
      ? []
      : [unknown(RULE, unread.path, `Whether new comparisons always agree is not known of ${describeUnread(unread)}.`)];
  const found = [...hits, ...gaps];
  return found.length > 0 ? found : [clear(RULE, 'No new comparison agrees with everything.')];
}

/** Does a comparison now agree with everything, so that no assertion of equality can fail? */
export const alwaysEqual: Rule = {
  ...RULE,
  question: 'Does a comparison now agree with everything, so that assertions of equality cannot fail?',
  appliesTo: 'every-pull-request',
  find,
};
