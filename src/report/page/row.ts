import type { Clip, NoteStep, Step, StepRef, ToldCall } from '../../core/index.ts';
import { isCall } from '../../core/index.ts';
import { briefly, deedOf, lastWords } from './excerpt.ts';

/** What kind of thing a step is, as the timeline tells them apart. */
export type Lane = 'edit' | 'run' | 'look' | 'other' | 'say' | 'note';

/** A step as the page shows it: a line, and the beginning or end of what was answered where that tells something. */
export interface Row extends StepRef {
  readonly line: number;
  readonly lane: Lane;
  /** The tool, or who said it. */
  readonly name: string;
  readonly deed: string;
  readonly answer: string;
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
function answerOf(step: Step, told: Row['told'], width: number): string {
  if (!isCall(step) || told === null || (told.settled !== 'fail' && told.check === null)) return '';
  const end = (clip: Clip): string => (clip.digest === null ? briefly(clip, width) : lastWords(clip, width));
  return end(step.output);
}

/** The row of a step; `width` bounds its texts in characters. */
export function rowOf(session: number, step: Step, told: Row['told'], width: number): Row {
  return {
    session,
    step: step.index,
    line: step.line,
    lane: laneOf(step),
    name: nameOf(step),
    deed: deedOf(step, width),
    answer: answerOf(step, told, width),
    time: step.time,
    depth: step.depth,
    told,
    noted: step.kind === 'note' ? step.what : null,
    byHuman: step.kind === 'say' && step.by === 'human',
  };
}
