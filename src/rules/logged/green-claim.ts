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
  /\b(?:all|everything)\b[^.?]{0,20}\b(?:is|are)\s+green\b|^all green\b/i,
  new RegExp(`\\b[1-9]\\d{0,6}\\s+(?:${TESTS}\\s+)?(?:passed|passing|pass)\\b`, 'i'),
  new RegExp(`\\bpass(?:es|ing)\\s+(?:all\\s+)?(?:the\\s+|existing\\s+|\\d+\\s+){0,3}${TESTS}\\b`, 'i'),
  new RegExp(`\\bpassed\\s*[:(][^).?]{0,40}\\b${TESTS}\\b`, 'i'),
];
const CODE_SPAN = /`([^`\n]{1,200})`/g;
const TEST_COMMAND = new RegExp(`\\b${TESTS}\\b`, 'i');
/** Words that make a sentence a wish, a condition, a plan, a partial failure or a tale of the past. */
const RETRACTS =
  /\b(?:not|never|cannot|unable|fail\w*|broken|red|should|would|will|could|may|might|must|needs?|want|expect\w*|assum\w*|hope\w*|ensur(?:e|es|ing)|make sure|if|once|when|until|unless|whether|so that|before|previously|except|apart|other than|aside|besides|but|although|though|however|pre-?existing|unrelated|only|some|most|(?:can|to|and|please|i'll|i will|then) run|try|let me|let's|todo|please|likely|probably|presumably|in theory|untested|unverified|without running|locally for you)\b|n['’]t\b|\?/i;
/** Not failures but their absence. */
const NO_FAILURES =
  /\b(?:0|no|zero|without(?: any)?)\s+(?:tests?\s+)?(?:failed|failures?|failing|fails?|errors?|regressions?|skipped|issues?)\b/gi;
const PURPOSE =
  /\b(?:make|makes|making|get|gets|getting|let|lets|keeps?|for)\b[^.]{0,40}\bpass(?:es|ing)?\b|\bto\s+(?:\w+\s+){0,4}pass\b/i;
const HANDS_OVER =
  /\bpass(?:es|ed|ing)?\s+(?:a|an|the|in(?!\s+[\d~])|into|through|it|them|this|its|along|on|data|arguments?|values?|as|by)\b/i;
const PARTIAL = /\b(?:new|added|related|relevant|focused|targeted|specific|affected|these|my|those|own)\b/i;
const ADMITS = new RegExp(
  `\\b${TESTS}\\b[^.?]{0,60}(?:\\b(?:could not|did not|cannot|fail(?:s|ed|ing)?|red)\\b|n['’]t\\b)`,
  'i',
);
const LONGEST = 20_000;

/** A command line of tests in a code span is spoken of as "the tests". */
const asTests = (span: string, command: string): string =>
  command.includes(' ') && TEST_COMMAND.test(command) ? 'tests' : span;

const MARKS = /[*_`]+/g;

/** A sentence as it stands, and in the words that are looked at. */
interface Sentence {
  readonly quote: string;
  readonly plain: string;
}

function sentences(text: string): readonly Sentence[] {
  const prose = text.slice(-LONGEST).replace(/^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, '\n');
  return prose
    .split(/\n+|(?<=[.!?])\s+/)
    .filter((line) => line.length < 400)
    .map((line) => ({
      quote: line.replace(MARKS, '').trim(),
      plain: line.replace(CODE_SPAN, asTests).replace(MARKS, '').replace(NO_FAILURES, ' ').trim(),
    }))
    .filter(({ plain }) => plain.length > 0 && !plain.startsWith('>'));
}

function claims({ plain }: Sentence): boolean {
  if (RETRACTS.test(plain) || PURPOSE.test(plain) || HANDS_OVER.test(plain)) return false;
  return CLAIMS.some((pattern) => pattern.test(plain));
}

/** Says of tests that they failed or did not run to their end. */
const admits = ({ plain }: Sentence): boolean => ADMITS.test(plain);

/**
 * Looks for a plain statement that tests pass. Doubtful wording (conditions, wishes, exceptions, quotations, code blocks)
 * claims nothing; the last plain statement counts, unless what follows takes it back in part. Null where there is none.
 */
export function findGreenClaim(text: string): GreenClaim | null {
  const told = sentences(text);
  const at = told.findLastIndex(claims);
  const { quote = '', plain = '' } = told[at] ?? {};
  if (at < 0 || told.slice(at + 1).some(admits)) return null;
  return { quote: quote.slice(0, 160), partial: PARTIAL.test(plain) };
}
