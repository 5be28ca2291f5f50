import * as v from 'valibot';
import { DEFAULT_POLICY, type Policy } from '../core/index.ts';
import { nearest, remedy } from './nearest.ts';
import { type Doubt, type Place, type PolicyText, parsePolicyText } from './parse.ts';
import { POLICY_SHAPE, SECTIONS } from './shape.ts';

/** Sentences that are reported; a file with more wrong than that is not worth more lines. */
const MOST_PROBLEMS = 20;

/** A policy, complete whatever was written, and what was wrong with the file: one sentence each. */
export interface PolicyReading {
  readonly policy: Policy;
  readonly problems: readonly string[];
}

type Issue = v.InferIssue<typeof POLICY_SHAPE>;
/** Names that a section may hold, and what they are names of; any where none is known. */
interface Names {
  readonly thing: string;
  readonly known: readonly string[];
}

type Report = (place: Place, sentence: string) => void;

const named = (place: Place): string => JSON.stringify(place.join('.'));

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A section without anything in it says nothing; one that is no mapping is a problem, and left out. */
function checkSections(file: PolicyText, report: Report): void {
  for (const [section, holds] of Object.entries(SECTIONS)) {
    if (section === '' || !file.has([section]) || file.isMapping([section])) continue;
    if (!file.isEmpty([section])) {
      const inside = holds.length > 0 ? ` with ${holds.map((key) => `"${key}"`).join(', ')}` : ' of rules and levels';
      report([section], `${named([section])} must be a mapping${inside}`);
    }
    file.drop([section]);
  }
}

/** Reports names in a section that nothing bears. */
function checkNames(file: PolicyText, place: Place, { thing, known }: Names, report: Report): void {
  if (known.length === 0) return;
  for (const id of file.keys(place)) {
    if (known.includes(id)) continue;
    report([...place, id], `there is no ${thing} ${JSON.stringify(id)}; ${remedy(id, known)}`);
    file.drop([...place, id]);
  }
}

/** The keys that a section may hold; each arm is a section of its own. */
function keysIn([first, second, ...more]: readonly string[]): readonly string[] {
  const place =
    first === 'bandit' && second === 'arms' ? [first, second, '*', ...more.slice(1)] : [first, second, ...more];
  return SECTIONS[place.filter((part) => part !== undefined).join('.')] ?? [];
}

function sentenceOf(issue: Issue, place: readonly string[]): string {
  if (issue.expected === 'never') {
    const section = place.slice(0, -1);
    const keys = keysIn(section).map((key) => [...section, key].join('.'));
    return `unknown key ${named(place)}; ${remedy(place.join('.'), keys)}`;
  }
  const words = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
  const meant = issue.type === 'picklist' ? nearest(String(issue.input), words) : null;
  return `${named(place)} ${issue.message}, not ${shown(issue.input)}${meant === null ? '' : `; did you mean "${meant}"?`}`;
}

/** Reports what is wrong and takes it out, until what is left is a policy. Each round takes something out. */
function settle(file: PolicyText, report: Report): Policy {
  for (let round = 0; round < MOST_PROBLEMS; round++) {
    const parsed = v.safeParse(POLICY_SHAPE, file.value);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues) {
      const keys = (issue.path ?? []).map(({ key }) => key);
      const place = keys.filter((key) => typeof key === 'string');
      report(
        keys.filter((key) => typeof key === 'string' || typeof key === 'number'),
        sentenceOf(issue, place),
      );
      file.drop(place);
    }
  }
  return DEFAULT_POLICY;
}

/**
 * Reads the policy file. `text` null: there is none. `where` is the file's name in sentences. `rules` and `signals`: the
 * ids of rules and of signals with a weight, to notice misspelt ones; where they are left out any id is taken. A value or key that is wrong is a problem, named by line,
 * and that key keeps its default; a text that is no plain YAML leaves every default. What follows from problems is for
 * the caller to decide (a gate should fail closed). Never throws.
 */
export function readPolicy(
  text: string | null,
  where: string,
  rules: readonly string[] = [],
  signals: readonly string[] = [],
): PolicyReading {
  const parsed = parsePolicyText(text ?? '');
  const doubts: Doubt[] = [];
  const sentences = () =>
    doubts
      .sort((one, other) => one.line - other.line)
      .slice(0, MOST_PROBLEMS)
      .map(({ line, why }) => `${where}:${line}: ${why}`);
  if (!parsed.ok) {
    doubts.push(...parsed.doubts);
    return { policy: DEFAULT_POLICY, problems: sentences() };
  }
  const { file } = parsed;
  const report: Report = (place, why) => void doubts.push({ line: file.lineOf(place), why });
  checkSections(file, report);
  checkNames(file, ['rules'], { thing: 'rule', known: rules }, report);
  checkNames(file, ['grade', 'weights'], { thing: 'signal with a weight', known: signals }, report);
  const policy = settle(file, report);
  return { policy, problems: sentences() };
}
