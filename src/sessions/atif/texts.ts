import { type Words, wordsBetween } from '../task-template.ts';

/** Marks between which harnesses put the task into a first message of their own. */
const MARKS = [
  ['\nTask Description:\n', '\n\nCurrent terminal state:'],
  [
    '\n--------------------- NEW TASK DESCRIPTION ---------------------\n',
    '\n--------------------- END OF NEW TASK DESCRIPTION',
  ],
] as const;

/** Whose words a message of the user is: of some harnesses it is a page of their own with the task in it. */
export function utterances(text: string): readonly Words[] {
  for (const [start, end] of MARKS) {
    const from = text.indexOf(start);
    const to = from < 0 ? -1 : text.lastIndexOf(end);
    if (to > from) return wordsBetween(text, from + start.length, to);
  }
  return [{ by: 'human', text }];
}
