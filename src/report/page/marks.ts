import type { Step } from '../../core/index.ts';
import { type Lane, laneOf, type Row } from './row.ts';

/**
 * A step of a timeline as one letter, so that thousands of them are a short text: a lane (its small letter; capital: the
 * call failed), `+` `-` `?` a check that was green, red or not settled, `h` a person's words, `c` a compaction, `!` an error
 * of the model's API.
 */
export type Marks = string;

/** Letters of a timeline at most; of a longer session each stands for several steps. */
const MOST_MARKS = 20_000;

const LETTERS = { edit: 'e', run: 'r', look: 'l', other: 'o', say: 's', note: 'n' } as const satisfies Record<
  Lane,
  string
>;

/** Later letters tell more: where one stands for several steps, the most telling is kept. */
const TELLING = 'nslorehcLORE?+!-';

const CHECKS = { green: '+', red: '-', unsettled: '?' } as const;

/** The letter of a step. */
export function markOf(step: Step, told: Row['told']): string {
  if (step.kind === 'note' && step.what === 'compaction') return 'c';
  if (step.kind === 'note' && step.what === 'api-error') return '!';
  if (step.kind === 'say' && step.by === 'human') return 'h';
  if (told?.check) return CHECKS[told.check.result];
  const letter = LETTERS[laneOf(step)];
  return told?.settled === 'fail' ? letter.toUpperCase() : letter;
}

/** A timeline: its letters, and how many steps each stands for. */
export interface Timeline {
  readonly marks: Marks;
  readonly each: number;
}

/** Collects the letters of a session of so many steps. */
export function openTimeline(steps: number): { add(letter: string): void; close(): Timeline } {
  const each = Math.max(1, Math.ceil(steps / MOST_MARKS));
  const letters: string[] = [];
  let [best, held] = ['', 0];
  const keep = (): void => {
    if (held > 0) letters.push(best);
    [best, held] = ['', 0];
  };
  return {
    add(letter) {
      if (held === 0 || TELLING.indexOf(letter) > TELLING.indexOf(best)) best = letter;
      held += 1;
      if (held === each) keep();
    },
    close() {
      keep();
      return { marks: letters.join(''), each };
    },
  };
}

/** Whether a text is a timeline's, for whoever reads one from a file. */
export const isMarks = (text: string): boolean =>
  text.length <= MOST_MARKS + 1 && /^[erlosnERLOSN+\-?hc!]*$/.test(text);

/** What some letters of a timeline count. */
export interface Counts {
  readonly calls: number;
  readonly failed: number;
  readonly edits: number;
  readonly green: number;
  readonly red: number;
  readonly compactions: number;
}

/** Counts the letters of a part of a timeline. */
export function countMarks(marks: Marks): Counts {
  const of = new Map<string, number>();
  for (const letter of marks) of.set(letter, (of.get(letter) ?? 0) + 1);
  const sum = (letters: string): number => [...letters].reduce((total, letter) => total + (of.get(letter) ?? 0), 0);
  return {
    calls: sum('erloERLO+-?'),
    failed: sum('ERLO-'),
    edits: sum('eE'),
    green: sum('+'),
    red: sum('-'),
    compactions: sum('c'),
  };
}
