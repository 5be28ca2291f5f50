import type { Finding, Gap, PullComment, PullRequest, RuleAnswer } from '../core/index.ts';
import { refusalOf } from './right.ts';

/** The rules as far as answers tell of them. `isOff`: by the policy. */
interface AnsweringRule {
  readonly id: string;
  readonly question: string;
  readonly isOff: boolean;
}

/** Answers, oldest first, and questions that are not answered with the reason. */
export interface Answering {
  readonly answers: readonly RuleAnswer[];
  readonly gaps: readonly Gap[];
}

interface Question {
  readonly comment: PullComment;
  readonly rule: string;
}

const COMMAND = /^\/proctor why[ \t]+([a-z][a-z0-9-]{1,60})(?=\s|$)/;
/** Comments that are looked at; more are noise. */
const MOST_COMMENTS = 1000;
/** The newest questions of a pull request are answered, each rule once. */
const MOST_ANSWERS = 3;
const MOST_SENTENCES = 5;
const MOST_REFUSALS = 3;

function readQuestion(comment: PullComment): readonly Question[] {
  const rule = COMMAND.exec(comment.body)?.[1];
  return rule === undefined ? [] : [{ comment, rule }];
}

const STANDING = { block: 'It blocks', warn: 'It warns', note: 'It notes' } as const;

function sentence({ outcome, level, says, waived }: Finding): string {
  if (outcome === 'clear') return `It looked and found nothing: ${says}`;
  if (outcome === 'unknown') return `It could not look: ${says}`;
  return waived ? `It was waived: ${says}` : `${STANDING[level]}: ${says}`;
}

function sayings(rule: AnsweringRule, found: readonly Finding[]): readonly string[] {
  if (rule.isOff) return ['The policy switches it off.'];
  const own = found.filter((finding) => finding.rule === rule.id);
  if (own.length === 0)
    return ['It was not asked here: it looks at agents’ pull requests, or another rule tells the same.'];
  const told = own.slice(0, MOST_SENTENCES).map(sentence);
  return own.length === told.length ? told : [...told, `${own.length - told.length} more are in the JSON report.`];
}

function answer(
  { comment, rule: id }: Question,
  found: readonly Finding[],
  rules: readonly AnsweringRule[],
): RuleAnswer {
  const rule = rules.find((one) => one.id === id);
  const hits = [...new Set(found.filter(({ outcome }) => outcome === 'hit').map((finding) => finding.rule))];
  const unknown = [
    `There is no such rule. ${hits.length === 0 ? 'None found anything.' : `These found something: ${hits.join(', ')}.`}`,
  ];
  const says = rule === undefined ? unknown : sayings(rule, found);
  return { rule: id, question: rule?.question ?? null, by: comment.login, comment: comment.id, says };
}

function refuse(refused: readonly (readonly [Question, string])[]): readonly Gap[] {
  const told = refused.slice(0, MOST_REFUSALS).map(([{ rule, comment }, why]) => ({
    what: `the question about ${rule} by ${comment.login.slice(0, 60)}`,
    why: `it is not answered: ${why}`,
    remedy: null,
  }));
  const rest = refused.length - told.length;
  if (rest === 0) return told;
  return [
    ...told,
    { what: `${rest} more questions`, why: 'they are not answered, for the same reasons', remedy: null },
  ];
}

/**
 * Answers `/proctor why RULE` from those who may ask: what the rule asks, and all that it says of this pull request. The last
 * three rules that were asked about are answered, each once; a question of somebody else is a gap. Pure.
 */
export function answerQuestions(
  pull: PullRequest | null,
  found: readonly Finding[],
  rules: readonly AnsweringRule[],
): Answering {
  const questions = (pull?.comments ?? []).slice(0, MOST_COMMENTS).flatMap(readQuestion);
  const refused: (readonly [Question, string])[] = [];
  const asked = new Map<string, Question>();
  for (const question of questions) {
    const why = refusalOf(question.comment);
    if (why !== null) refused.push([question, why]);
    else {
      asked.delete(question.rule);
      asked.set(question.rule, question);
    }
  }
  const answers = [...asked.values()].slice(-MOST_ANSWERS).map((question) => answer(question, found, rules));
  return { answers, gaps: refuse(refused) };
}
