/** A sentence in which somebody says that something became faster or smaller by a measure. */
export interface ImprovementClaim {
  /** Hostile text, at most 160 characters. */
  readonly quote: string;
}

const UNIT = '(?:ns|µs|us|ms|s|sec(?:onds?)?|ops|ops/s|req/s|rps|qps|[KMG]i?B(?:/s)?|bytes|iterations/s|allocs?)';
const CLAIMS: readonly RegExp[] = [
  /\b\d[\d.,]{0,9} ?(?:x|×|times|%|percent|fold)\s+(?:faster|quicker|speed-?up|less (?:time|memory)|fewer allocations|improvement|reduction|higher throughput|lower latency)/i,
  /\b(?:speed-?up|improvement|improved|faster|reduc(?:ed|tion|es)|throughput|latency)\b[^.!?]{0,60}\b\d[\d.,]{0,9} ?(?:x\b|×|%|times\b|fold\b)/i,
  new RegExp(`\\bfrom\\s+[~≈]?\\d[\\d.,]{0,12} ?${UNIT}\\b[^.!?]{0,60}\\bto\\s+[~≈]?\\d[\\d.,]{0,12} ?${UNIT}\\b`, 'i'),
  new RegExp(`\\b\\d[\\d.,]{0,12} ?${UNIT}\\s*(?:→|->|=>)\\s*[~≈]?\\d[\\d.,]{0,12} ?${UNIT}\\b`, 'i'),
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred)(?: times|fold)\s+(?:faster|quicker|speed-?up|less (?:time|memory))|\b(?:twice|thrice) as (?:fast|quick)/i,
  new RegExp(`\\b\\d[\\d.,]{0,12} ?${UNIT} before\\b[^.!?]{0,60}\\b\\d[\\d.,]{0,12} ?${UNIT} (?:now|after)`, 'i'),
  /\bbenchmarks?\b[^.!?]{0,60}\b(?:faster|improved?|improves|better|quicker|speed-?up)\b/i,
];
const RETRACTS =
  /\b(?:not|never|cannot|should|would|could|may|might|if|goal|target|expect\w*|hope\w*|estimate\w*|want|todo|regress\w*|slower|no (?:measurable|significant))\b|n['’]t\b|\?/i;
const LONGEST = 20_000;

/**
 * Looks for a plain statement that a measured number became better. Wishes, conditions, questions, code blocks and
 * quotations claim nothing; the last plain statement counts. Null where there is none. English only.
 */
export function findImprovementClaim(text: string): ImprovementClaim | null {
  const prose = text.slice(-LONGEST).replace(/^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, '\n');
  const found = prose
    .split(/\n+|(?<=[.!?])\s+/)
    .map((line) => line.replace(/[*_`]+/g, '').trim())
    .filter((line) => line.length > 0 && line.length < 400 && !line.startsWith('>'))
    .findLast((line) => !RETRACTS.test(line) && CLAIMS.some((pattern) => pattern.test(line)));
  return found === undefined ? null : { quote: found.slice(0, 160) };
}
