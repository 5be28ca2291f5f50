import { ofKind } from '../../collections/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';
import { sentenceThat } from '../task/task-words.ts';

/** A short word of a person in a session: longer ones are tasks and pasted texts, in which anything may stand. */
interface Word {
  readonly step: number;
  readonly text: string;
}

const LONGEST = 600;
const MOST_WORDS = 2_000;
/** So many of the latest words before a step may be what asks for it. */
const LATEST = 3;

const known = new WeakMap<Case, Map<number, readonly Word[]>>();

function wordsIn(facts: Case, session: number): readonly Word[] {
  const bySession = known.get(facts) ?? new Map<number, readonly Word[]>();
  known.set(facts, bySession);
  const seen = bySession.get(session);
  if (seen !== undefined) return seen;
  const words: Word[] = [];
  for (const step of ofKind(facts.evidence.sessions[session]?.session.steps ?? [], 'say')) {
    if (step.by !== 'human' || step.text.bytes > LONGEST || words.length >= MOST_WORDS) continue;
    words.push({ step: step.index, text: whole(step.text, facts.tools.blobs) ?? step.text.head });
  }
  bySession.set(session, words);
  return words;
}

/**
 * The sentence by which a person in the session asked for a thing shortly before a step; null where nobody did. An option
 * such as `--no-verify` is no denial.
 */
export function saidBefore(
  facts: Case,
  { session, step }: { readonly session: number; readonly step: number },
  words: RegExp,
): string | null {
  const latest = wordsIn(facts, session)
    .filter((word) => word.step < step)
    .slice(-LATEST);
  for (const { text } of latest.reverse()) {
    const quote = sentenceThat(text.replace(/(?<![\w-])(--?no)-(?=\w)/g, '$1_'), (sentence) => words.test(sentence));
    if (quote !== null) return quote.replace(/(--?no)_(?=\w)/g, '$1-');
  }
  return null;
}
