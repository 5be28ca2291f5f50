import type { Tokens } from '../token-sum.ts';

/** What Aider said about the answer before: which files it changed, which it may not, which blocks did not match. */
export interface Verdict {
  readonly applied: Set<string>;
  readonly refused: Set<string>;
  /** The texts that were not found, by file. */
  readonly failed: { readonly path: string; readonly old: string }[];
  /** Blocks beside the failed ones were applied. */
  others: boolean;
  /** The answer could not be read as edits, or some of its blocks did not match. */
  nonconforming: boolean;
}

/** A command that Aider ran, as its line says; `code` where it says that too. */
export interface Ran {
  readonly command: string;
  readonly code: number | null;
}

/** A text without the marks that make it Aider's: `> ` before each line, two blanks behind. */
export const unquoted = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replace(/^> ?/, '').trimEnd());

const after = (line: string, start: string): string | null =>
  line.startsWith(start) ? line.slice(start.length).trim().slice(0, 500) : null;

const MISMATCH = /^## SearchReplaceNoExactMatch: This SEARCH block failed to exactly match lines in (.{1,500})$/;

/** The text of a failed block, as Aider quotes it behind the line that says so. */
function quotedOld(lines: readonly string[], from: number): string {
  if (!/^<{5,9} SEARCH/.test(lines[from] ?? '')) return '';
  const rest = lines.slice(from + 1, from + 2000);
  const end = rest.findIndex((line) => /^={5,9}$/.test(line));
  return rest
    .slice(0, Math.max(0, end))
    .map((line) => `${line}\n`)
    .join('');
}

/** Most blocks whose failure is told apart; more are failures all the same. */
const MOST_FAILED = 200;

/** Reads what Aider said about an answer's edits. */
export function readVerdict(lines: readonly string[]): Verdict {
  const verdict: Verdict = { applied: new Set(), refused: new Set(), failed: [], others: false, nonconforming: false };
  for (const [at, line] of lines.entries()) {
    const applied = after(line, 'Applied edit to ');
    const dry = after(line, 'Did not apply edit to ');
    const skipped = after(line, 'Skipping edits to ');
    const mismatch = MISMATCH.exec(line)?.[1];
    if (applied !== null) verdict.applied.add(applied);
    else if (dry?.endsWith(' (--dry-run)')) verdict.refused.add(dry.slice(0, -' (--dry-run)'.length));
    else if (skipped !== null) verdict.refused.add(skipped);
    else if (mismatch !== undefined && verdict.failed.length < MOST_FAILED)
      verdict.failed.push({ path: mismatch, old: quotedOld(lines, at + 1) });
    else if (/^# The other \d{1,6} SEARCH\/REPLACE blocks? (?:was|were) applied/.test(line)) verdict.others = true;
    else if (line.startsWith('The LLM did not conform to the edit format')) verdict.nonconforming = true;
  }
  return verdict;
}

/** Whether anything was said about edits at all. */
export const isVerdict = (verdict: Verdict): boolean =>
  verdict.applied.size + verdict.refused.size > 0 || verdict.nonconforming;

const count = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const scale = text.endsWith('k') ? 1000 : text.endsWith('M') ? 1_000_000 : 1;
  const value = Number(text.replace(/[,kM]/g, '')) * scale;
  return Number.isFinite(value) ? Math.round(value) : null;
};

const TOKENS =
  /^Tokens: ([\d.,kM]{1,20}) sent(?:, ([\d.,kM]{1,20}) cache write)?(?:, ([\d.,kM]{1,20}) cache hit)?, ([\d.,kM]{1,20}) received\.(?: Cost: \$[\d.,]{1,20} (?:message|request), \$([\d.,]{1,20}) session\.)?/;

/**
 * The tokens of one answer, as Aider rounds them, and the cost of the run so far (`costUsd`); null for other lines. What
 * was written to the cache is within what was sent; what the cache gave is, where there is room for it.
 */
export function readTokens(line: string): Tokens | null {
  const found = TOKENS.exec(line);
  if (!found) return null;
  const [sent, cacheWrite, cachedInput, output] = [found[1], found[2], found[3], found[4]].map(count);
  const fresh = (sent ?? 0) - (cacheWrite ?? 0);
  const input = Math.max(0, fresh >= (cachedInput ?? 0) ? fresh - (cachedInput ?? 0) : fresh);
  const costUsd = found[5] === undefined ? null : Number(found[5].replace(/,/g, ''));
  return {
    input,
    cachedInput: cachedInput ?? null,
    cacheWrite: cacheWrite ?? null,
    output: output ?? null,
    costUsd: Number.isFinite(costUsd) ? costUsd : null,
  };
}

/** The commands that Aider ran on the model's proposal, once each: it prints the line twice. */
export function readCommands(lines: readonly string[]): readonly Ran[] {
  const ran: Ran[] = [];
  for (const [at, line] of lines.entries()) {
    const command = after(line, 'Running ');
    if (command === null || command === '' || lines[at - 1] === line) continue;
    const next = lines[at + 1] === line ? lines[at + 2] : lines[at + 1];
    const code = /^Command '.{0,500}' exited with status (\d{1,3})$/.exec(next ?? '')?.[1];
    ran.push({ command, code: code === undefined ? null : Number(code) });
  }
  return ran;
}

/** A question that Aider asked the user, with the answer in it. */
export const isDecision = (line: string): boolean =>
  /^.{1,400}\? (?:[([].{0,80}[\])]:? ?)?(?:y|n|a|s|d|yes|no|all|skip|always|don't)$/i.test(line);

/** A failure of the model's API, as the last line of its report says it. */
export const isApiError = (line: string): boolean =>
  /^(?:Unexpected error: )?litellm\.(?:\w{1,40}\.){0,4}\w{1,60}(?:Error|Exception)\b/.test(line);

/** The model and the edit format that a run says it uses. */
export function readModel(line: string): { readonly model: string; readonly form: string } | null {
  const found = /^(?:Main model|Models?): (\S{1,200}) with (\S{1,40}) edit format/.exec(line);
  return found?.[1] === undefined || found[2] === undefined ? null : { model: found[1], form: found[2] };
}
