import { escapePattern } from '../../text/index.ts';

const VERBS =
  /\b(?:add|adds|adding|create|write|update|updating|change|edit|modify|fix|remove|delete|drop|bump|pin|migrate|move|rename|set up|configure|introduce|replace|rewrite|improve|extend|document|adjust|disable|enable|simplify|clean up|switch|upgrade|refactor|port|generate|install)\b/i;
const DENIALS = /\b(?:not|never|without|avoid|no|nor|rather than|instead of|refrain|except)\b|n['’]t\b/i;
const LONGEST = 50_000;
const LONGEST_QUOTE = 160;

/**
 * The first sentence of a task that says something and denies nothing, cut to 160 characters; hostile text. null where
 * there is none. A full stop inside a number or a file name ends no sentence.
 */
export function sentenceThat(task: string, says: (sentence: string) => boolean): string | null {
  const sentences = task.slice(0, LONGEST).split(/[!?;\n]+|\.(?=\s|$)/);
  return (
    sentences
      .find((one) => !DENIALS.test(one) && says(one))
      ?.trim()
      .slice(0, LONGEST_QUOTE) ?? null
  );
}

/** Whether a sentence names a path: in full, by its last part, or by one of its folders with a dot in front. */
function names(sentence: string, path: string): boolean {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const telling = base.length > 5 && /[.A-Z]/.test(base);
  const named = telling ? [path, base] : [path];
  return named.some((name) =>
    new RegExp(`(?:^|[\\s\`"'(/])${escapePattern(name)}(?:$|[\\s\`"'),.:;!?])`).test(sentence),
  );
}

/**
 * Looks in the task (the operator's or issue author's words; nothing else can license) for a sentence that asks for a
 * change of this path, by one of the verbs and by its name or words for its kind. A sentence with a denial in it licenses
 * nothing. Returns the sentence as `sentenceThat` does.
 */
export function asksFor(task: string, path: string, words: RegExp | null, verbs: RegExp = VERBS): string | null {
  return sentenceThat(task, (one) => verbs.test(one) && (names(one, path) || words?.test(one) === true));
}
