import { whole } from '../text/index.ts';
import type { Case } from './rule.ts';
import { sentenceThat } from './task-words.ts';

const LONGEST = 50_000;

/** What a person said first in each log that the author could not have written (class A or B). */
function openings(facts: Case): readonly string[] {
  return facts.evidence.sessions.flatMap(({ trust, session }) => {
    if (trust !== 'A' && trust !== 'B') return [];
    const first = session.steps.find((step) => step.kind === 'say' && step.by === 'human' && step.depth === 0);
    return first?.kind === 'say' ? [(whole(first.text, facts.tools.blobs) ?? first.text.head).slice(0, LONGEST)] : [];
  });
}

/**
 * The sentence by which somebody who may (the task, the first message of a log of class A or B) gives a thing to the
 * agent; at most 160 characters of hostile text. Null where there is none. A sentence with a denial gives nothing.
 */
export function givenBy(facts: Case, says: (sentence: string) => boolean): string | null {
  for (const text of [facts.evidence.pull?.task ?? '', ...openings(facts)]) {
    const quote = text === '' ? null : sentenceThat(text, says);
    if (quote !== null) return quote;
  }
  return null;
}
