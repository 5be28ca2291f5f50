/** A sentence in which somebody says that tests pass. */
export interface GreenClaim {
  /** Hostile text, at most 160 characters. */
  readonly quote: string;
  /** It speaks of some tests only: the new ones, the related ones. */
  readonly partial: boolean;
}

const TESTS = '(?:tests?|specs?|suites?|test cases?|unit tests?|pytest|vitest|jest)';
const GREEN = '(?:pass|passes|passed|passing|succeed|succeeds|succeeded|green)';
const CLAIMS: readonly RegExp[] = [
  new RegExp(`\\b${TESTS}\\b(?:(?!\\b(?:for|of|that|which|by|via|about)\\b)[^.?]){0,40}\\b${GREEN}\\b`, 'i'),
  /\b(?:all|everything)\b[^.?]{0,20}\b(?:is|are)\s+green\b/i,
  new RegExp(`\\b[1-9]\\d{0,6}\\s+(?:${TESTS}\\s+)?(?:passed|passing|pass)\\b`, 'i'),
  new RegExp(`\\bpassing\\s+(?:all\\s+)?(?:the\\s+|\\d+\\s+)?${TESTS}\\b`, 'i'),
];
/** Words that make a sentence a wish, a condition, a plan, a partial failure or a tale of the past. */
const RETRACTS =
  /\b(?:not|never|cannot|unable|fail\w*|broken|red|should|would|will|could|may|might|must|needs?|want|expect\w*|assum\w*|hope\w*|ensur\w*|make sure|if|once|when|until|unless|whether|so that|before|previously|except|apart|other than|aside|besides|but|although|though|however|pre-?existing|unrelated|only|some|most|(?:can|to|and|please|i'll|i will|then) run|try|let me|let's|todo|please|likely|probably|presumably|in theory|untested|unverified|without running|locally for you)\b|n['’]t\b|\?/i;
/** Not failures but their absence. */
const NO_FAILURES =
  /\b(?:0|no|zero|without(?: any)?)\s+(?:tests?\s+)?(?:failed|failures?|failing|fails?|errors?|regressions?|skipped|issues?)\b/gi;
const PURPOSE =
  /\b(?:make|makes|making|get|gets|getting|let|lets|keeps?|for)\b[^.]{0,40}\bpass(?:es|ing)?\b|\bto\s+(?:\w+\s+){0,4}pass\b/i;
const HANDS_OVER =
  /\bpass(?:es|ed|ing)?\s+(?:a|an|the|in(?!\s+[\d~])|into|through|it|them|this|its|along|on|data|arguments?|values?|as|by)\b/i;
const PARTIAL = /\b(?:new|added|related|relevant|focused|targeted|specific|affected|these|my|those|own)\b/i;
const LONGEST = 20_000;

function sentences(text: string): readonly string[] {
  const prose = text.slice(-LONGEST).replace(/^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, '\n');
  return prose
    .split(/\n+|(?<=[.!?])\s+/)
    .map((line) => line.replace(/[*_`]+/g, '').trim())
    .filter((line) => line.length > 0 && line.length < 400 && !line.startsWith('>'));
}

function claims(sentence: string): boolean {
  const plain = sentence.replace(NO_FAILURES, ' ');
  if (RETRACTS.test(plain) || PURPOSE.test(plain) || HANDS_OVER.test(plain)) return false;
  return CLAIMS.some((pattern) => pattern.test(plain));
}

/**
 * Looks for a plain statement that tests pass. Doubtful wording (conditions, wishes, exceptions, quotations, code blocks)
 * claims nothing; the last plain statement counts. Null where there is none.
 */
export function findGreenClaim(text: string): GreenClaim | null {
  const found = sentences(text).findLast(claims);
  return found === undefined ? null : { quote: found.slice(0, 160), partial: PARTIAL.test(found) };
}
