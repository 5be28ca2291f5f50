import type { NoteStep, Step, StepRef, ToldCall } from '../../core/index.ts';
import { isCall } from '../../core/index.ts';
import { deedOf, lastWords } from './excerpt.ts';
import { cleaned, type Markup, sizeOf } from './html.ts';

/** What kind of thing a step is, as the timeline tells them apart. */
export type Lane = 'edit' | 'run' | 'look' | 'other' | 'say' | 'note';

/** A step as the page shows it: a line, and the beginning or end of what was answered where that tells something. */
export interface Row extends StepRef {
  readonly line: number;
  readonly lane: Lane;
  /** The tool, or who said it. */
  readonly name: string;
  readonly deed: Markup;
  /** Null: it tells nothing. */
  readonly answer: Markup | null;
  /** Bytes of the two, and what a row takes besides. */
  readonly size: number;
  readonly time: string | null;
  readonly depth: number;
  readonly told: Pick<ToldCall, 'settled' | 'check'> | null;
  readonly noted: NoteStep['what'] | null;
  readonly byHuman: boolean;
}

const LANES = {
  edit: 'edit',
  run: 'run',
  read: 'look',
  search: 'look',
  web: 'look',
  task: 'other',
  plan: 'other',
  other: 'other',
  say: 'say',
  note: 'note',
} as const satisfies Record<Step['kind'], Lane>;

/** What a step is counted as. */
export const laneOf = ({ kind }: Pick<Step, 'kind'>): Lane => LANES[kind];

const NOTES = {
  compaction: 'context compacted',
  interruption: 'interrupted',
  'api-error': 'API error',
  permission: 'permission',
  'external-change': 'changed from outside',
  context: 'settings',
} as const satisfies Record<NoteStep['what'], string>;

const nameOf = (step: Step): string => {
  if (step.kind === 'note') return NOTES[step.what];
  return step.kind === 'say' ? step.by : step.tool;
};

/** What a failure or a check answered; of anything else the answer is not shown. */
function answerOf(step: Step, told: Row['told']): Markup | null {
  if (!isCall(step) || told === null || (told.settled !== 'fail' && told.check === null)) return null;
  const text = lastWords(step.output, WIDTH);
  return text === '' ? null : cleaned(text);
}

/** Characters of a row's texts at most. */
const WIDTH = 200;

/** Bytes of a row without its texts, about. */
const FRAME = 160;

/** The row of a step. */
export function rowOf(session: number, step: Step, told: Row['told']): Row {
  const [deed, answer] = [cleaned(deedOf(step, WIDTH)), answerOf(step, told)];
  return {
    session,
    step: step.index,
    line: step.line,
    lane: laneOf(step),
    name: nameOf(step),
    deed,
    answer,
    size: FRAME + sizeOf(deed) + (answer === null ? 0 : sizeOf(answer)),
    time: step.time,
    depth: step.depth,
    told,
    noted: step.kind === 'note' ? step.what : null,
    byHuman: step.kind === 'say' && step.by === 'human',
  };
}
