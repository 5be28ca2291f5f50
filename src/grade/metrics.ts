import type { RunStep, StepRef, Tools } from '../core/index.ts';
import { textOf } from './identity.ts';

/** A number that one command printed again and again: how far the work had come each time. */
export interface Series {
  /** What was counted: hostile text, at most 40 characters. */
  readonly name: string;
  readonly better: 'higher' | 'lower';
  readonly values: readonly number[];
  readonly steps: readonly StepRef[];
}

type Growing = Omit<Series, 'values' | 'steps'> & { values: number[]; steps: StepRef[] };

const MOST_SERIES = 200;
const MOST_VALUES = 1000;
const MOST_LINES = 400;
const LARGEST = 65_536;

const LINE = /^[\s*>-]{0,8}([A-Za-z][\w /.%()-]{0,39})(?<=\S)\s{0,4}[:=]\s{0,8}([-+]?\d{1,15}(?:\.\d{1,12})?)(?![\w.])/;
const HIGHER =
  /\b(?:score|accuracy|acc|auc|f1|precision|recall|throughput|reward|coverage|speed-?up|passed|ops|tok(?:ens)?\/s|fps)\b|\/s(?:ec)?\b/i;
const LOWER =
  /\b(?:loss|error|errors|perplexity|ppl|latency|rmse|mae|mse|failed|failures|duration|elapsed|time|size)\b/i;

function directionOf(name: string): Series['better'] | null {
  if (LOWER.test(name)) return 'lower';
  return HIGHER.test(name) ? 'higher' : null;
}

type Metric = Pick<Series, 'name' | 'better'> & { readonly value: number };

function metricsIn(step: RunStep, tools: Tools): readonly Metric[] {
  const { tests, output } = step;
  if (tests?.passed != null) return [{ name: 'tests passed', better: 'higher', value: tests.passed }];
  const text = output.bytes > LARGEST ? `${output.head}\n${output.tail}` : textOf(output, tools.blobs);
  return text
    .split('\n', MOST_LINES)
    .flatMap((line) => {
      const [, name = '', value = ''] = LINE.exec(line.slice(0, 200)) ?? [];
      const better = directionOf(name);
      return better === null ? [] : [{ name, better, value: Number(value) }];
    })
    .slice(0, 10);
}

/**
 * Follows the figures that repeated commands print: how many tests passed, or lines such as `accuracy: 0.91` whose name tells
 * which way is better. A command is followed from its second run on the same signature on; figures of the first are kept.
 */
export function openMetrics(tools: Tools) {
  const series = new Map<string, Growing>();
  return {
    take(ref: StepRef, step: RunStep, signature: number): void {
      for (const { name, better, value } of metricsIn(step, tools)) {
        const key = `${signature} ${name}`;
        const known = series.get(key) ?? { name, better, values: [], steps: [] };
        if (known.values.length >= MOST_VALUES || (!series.has(key) && series.size >= MOST_SERIES)) continue;
        known.values.push(value);
        known.steps.push(ref);
        series.set(key, known);
      }
    },
    total: (): readonly Series[] => [...series.values()].filter(({ values }) => values.length > 1),
  };
}

/** The best value so far at each point. */
export function bestSoFar({ values, better }: Series): readonly number[] {
  let best = values[0] ?? Number.NaN;
  return values.map((value) => {
    best = better === 'higher' ? Math.max(best, value) : Math.min(best, value);
    return best;
  });
}
