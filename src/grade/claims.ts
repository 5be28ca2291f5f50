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

/** Measured: a printed figure backs it where it rounds to what is stated. */
const MEASURED =
  '%|percent|x\\b|×|ms\\b|s\\b|sec(?:onds?)?\\b|min(?:utes?)?\\b|tok(?:ens)?\\/s|ops\\b|[KMG]i?B\\b|bytes\\b';
/** Counted, by the words in which test runners, linters, audits and git print their sums. */
const COUNTED =
  '(?:unit |integration |e2e )?(?:tests?|specs?|assertions?|checks?|errors?|failures?|warnings?)\\b|pass(?:ed|ing)?\\b|fail(?:ed|ing)?\\b|insertions?\\b|deletions?\\b|files? (?:changed|checked|scanned|formatted)\\b|(?:[a-z]{1,12} ){0,2}(?:issues|alerts|vulnerabilities)\\b';
const NUMBER = '(?<![\\w.#/-])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,6})?)';
const FIGURE = new RegExp(
  `(~|≈|about |around |roughly |approximately )?${NUMBER}[ \\u00a0]?(?:(${MEASURED})|${COUNTED})`,
  'gi',
);
/** `pass (1309)`, `passed (1309/1309)`. */
const IN_BRACKETS = /\bpass(?:ed|ing)?:? \((\d{1,12})(?:\/\d{1,12})?\)/gi;
const MEASURES = /(?<![\w.])\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?(?![\w.]*\w\.?\d)/g;
const CODE = /^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm;
const NO_CLAIM =
  /\b(?:would|could|should|may|might|goal|target|expect\w*|estimate\w*|limit|at most|at least|up to|budget)\b|timeout\b|\?/i;

const plain = (number: string): string => String(Number(number.replaceAll(',', '')));

/** A figure as a text states it. */
interface Figure {
  readonly quote: string;
  /** How far a printed figure may lie from it; 0 for what is counted, which is exact. */
  readonly slack: number;
  /** What printed figures may be multiplied by: seconds are told as milliseconds, and the other way. */
  readonly scales: readonly number[];
}

/** `about` allows for a tenth; a plain measure, for what rounding to its last digit hides. */
function slackOf(number: string, measured: boolean, hedged: boolean): number {
  if (!measured) return 0;
  if (hedged) return Number(plain(number)) / 10;
  const digits = number.split('.')[1]?.length ?? 0;
  return 0.5 / 10 ** digits;
}

const TIMES = /^(?:ms|s|sec)/i;

/** Figures that a text states plainly: not in code, nor as a wish, a limit or a question. One and nought are no figures. */
function figuresIn(text: string): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  const take = (number: string, figure: Figure): void => {
    if (Number(plain(number)) >= 2 && found.size < MOST_CLAIMS) found.set(plain(number), figure);
  };
  const sentences = text.replace(CODE, '\n').split(/\n+|(?<=[.!?])\s+/);
  for (const sentence of sentences) {
    if (sentence.length > 600 || NO_CLAIM.test(sentence)) continue;
    const quote = sentence.trim().slice(0, 120);
    const words = sentence.replace(/[*_`]+/g, '');
    for (const [, hedge, number = '', unit = ''] of words.matchAll(FIGURE)) {
      const slack = slackOf(number, unit !== '', hedge !== undefined);
      take(number, { quote, slack, scales: TIMES.test(unit) ? [1, 1000, 0.001] : [1] });
    }
    for (const [, number = ''] of words.matchAll(IN_BRACKETS)) take(number, { quote, slack: 0, scales: [1] });
  }
  return found;
}

const backs = (printed: number, stated: number, { slack, scales }: Figure): boolean =>
  scales.some((scale) => Math.abs(printed * scale - stated) <= slack);

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
  const loose = [...figures].filter(([, { slack }]) => slack > 0);
  for (const [session, { session: logged }] of sessions.entries())
    for (const step of logged.steps) {
      if (!isCall(step) || step.kind === 'read' || step.kind === 'edit') continue;
      if (backed.size === figures.size) break;
      const ref = { session, step: step.index };
      const { output } = step;
      const text = output.bytes > LARGEST ? `${output.head}\n${output.tail}` : textOf(output, tools.blobs);
      for (const [number] of text.matchAll(MEASURES)) {
        const key = plain(number);
        if (figures.has(key) && !backed.has(key)) backed.set(key, ref);
        for (const [stated, figure] of loose)
          if (!backed.has(stated) && backs(Number(key), Number(stated), figure)) backed.set(stated, ref);
      }
    }
  return [...figures].map(([number, { quote }]) => ({ number, quote, backed: backed.get(number) ?? null }));
}
