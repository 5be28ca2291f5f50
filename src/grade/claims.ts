import { isCall, type LoggedSession, type PullRequest, type StepRef, type Tools } from '../core/index.ts';
import { textOf } from './identity.ts';

/** A figure that the agent states about what it measured. */
export interface Claim {
  /** The number as written, without its thousands' commas. */
  readonly number: string;
  /** Hostile text, at most 120 characters. */
  readonly quote: string;
  /** The step whose output holds the number; null where none does. */
  readonly backed: StepRef | null;
}

const MOST_CLAIMS = 50;
const LARGEST = 262_144;

/** What is counted or measured; a number before anything else is no claim about a measurement. */
const UNIT =
  '%|percent|x\\b|×|ms\\b|s\\b|sec(?:onds?)?\\b|min(?:utes?)?\\b|tok(?:ens)?\\/s|ops\\b|[KMG]i?B\\b|bytes\\b|(?:unit |integration |e2e )?(?:tests?|specs?|assertions?|checks?|errors?|failures?|warnings?)\\b|passed\\b|passing\\b|failed\\b|failing\\b';
const FIGURE = new RegExp(
  `(?<![\\w.#/-])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,6})?)[ \\u00a0]?(?:${UNIT})`,
  'gi',
);
const MEASURES = /(?<![\w.])\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?(?![\w.]*\w\.?\d)/g;
const CODE = /^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm;
const NO_CLAIM =
  /\b(?:would|could|should|may|might|goal|target|expect\w*|estimate\w*|limit|timeout|at most|at least|up to|budget)\b|\?/i;

const plain = (number: string): string => String(Number(number.replaceAll(',', '')));

/** Figures that a text states plainly: not in code, nor as a wish, a limit or a question. One and nought are no figures. */
function figuresIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const sentences = text.replace(CODE, '\n').split(/\n+|(?<=[.!?])\s+/);
  for (const sentence of sentences) {
    if (sentence.length > 600 || NO_CLAIM.test(sentence)) continue;
    for (const [, number = ''] of sentence.replace(/[*_`]+/g, '').matchAll(FIGURE)) {
      if (Number(number) < 2 || found.size >= MOST_CLAIMS) continue;
      found.set(plain(number), sentence.trim().slice(0, 120));
    }
  }
  return found;
}

interface Spoken {
  readonly sessions: readonly LoggedSession[];
  readonly pull: PullRequest | null;
  readonly lastWords: string;
}

/**
 * Figures in the last words and the description, and the first output of a tool that holds each. Outputs are read only where
 * something is claimed, those above 256 KB at both ends; the whole is linear in the log.
 */
export function findClaims({ sessions, pull, lastWords }: Spoken, tools: Tools): readonly Claim[] {
  const figures = figuresIn(`${lastWords}\n${pull?.body ?? ''}`);
  if (figures.size === 0) return [];
  const backed = new Map<string, StepRef>();
  for (const [session, { session: logged }] of sessions.entries())
    for (const step of logged.steps) {
      if (!isCall(step) || step.kind === 'read' || step.kind === 'edit') continue;
      if (backed.size === figures.size) break;
      const { output } = step;
      const text = output.bytes > LARGEST ? `${output.head}\n${output.tail}` : textOf(output, tools.blobs);
      for (const [number] of text.matchAll(MEASURES)) {
        const key = plain(number);
        if (figures.has(key) && !backed.has(key)) backed.set(key, { session, step: step.index });
      }
    }
  return [...figures].map(([number, quote]) => ({ number, quote, backed: backed.get(number) ?? null }));
}
