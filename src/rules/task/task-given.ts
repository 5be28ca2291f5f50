import { ofKind } from '../../collections/index.ts';
import type { LoggedSession } from '../../core/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';
import { asksFor, sentenceThat } from './task-words.ts';

const LONGEST = 50_000;

/** So many things that a person said in one session are read. */
const MOST_SAID = 200;

/** What people said in a log that the author could not have written (class A or B), in order; at most `most` of it. */
function* saidIn(facts: Case, { trust, session }: LoggedSession, most: number): Generator<string> {
  if (trust !== 'A' && trust !== 'B') return;
  let left = most;
  for (const step of ofKind(session.steps, 'say')) {
    if (step.by !== 'human' || step.depth !== 0) continue;
    yield (whole(step.text, facts.tools.blobs) ?? step.text.head).slice(0, LONGEST);
    left -= 1;
    if (left === 0) return;
  }
}

/** What people said first in each such log. */
const openings = (facts: Case): readonly string[] =>
  facts.evidence.sessions.flatMap((logged) => [...saidIn(facts, logged, 1)]);

/** The texts by which the work was given: the task, and the first message of each log of class A or B. Hostile text. */
export const tasksOf = (facts: Case): readonly string[] =>
  [facts.evidence.pull?.task ?? '', ...openings(facts)].filter((text) => text !== '');

/** As `tasksOf`, and behind it what people said later in those logs. */
export const peopleSay = (facts: Case): readonly string[] => [
  ...tasksOf(facts),
  ...facts.evidence.sessions.flatMap((logged) => [...saidIn(facts, logged, MOST_SAID)].slice(1)),
];

/**
 * The sentence by which somebody who may (the task, the first message of a log of class A or B) gives a thing to the
 * agent; at most 160 characters of hostile text. Null where there is none. A sentence with a denial gives nothing.
 */
export function givenBy(facts: Case, says: (sentence: string) => boolean): string | null {
  for (const text of tasksOf(facts)) {
    const quote = sentenceThat(text, says);
    if (quote !== null) return quote;
  }
  return null;
}

/** As `asksFor`, of all the texts by which the work was given. */
export function askedFor(facts: Case, path: string, words: RegExp | null, verbs?: RegExp): string | null {
  for (const text of tasksOf(facts)) {
    const quote = asksFor(text, path, words, verbs);
    if (quote !== null) return quote;
  }
  return null;
}
