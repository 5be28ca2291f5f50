import type { LoggedSession, ReplayedFile, Trace } from '../src/core/index.ts';

/** Why a file of a commit does not come out byte for byte. */
export type Mismatch = 'formatter' | 'redaction' | 'outside window' | 'opaque command' | 'human or unlogged';

const IMPORT = /^\s*(?:import|from|use|using|require|#include)\b/;

/** A text without what formatters change: blanks, commas, quotes, parentheses, semicolons, the order of imports. */
function unformatted(lines: readonly string[]): string {
  const bare = (line: string): string => line.replace(/[\s,;()'"`]/g, '');
  const imports = lines.filter((line) => IMPORT.test(line)).map(bare);
  return [...imports.sort(), ...lines.filter((line) => !IMPORT.test(line)).map(bare)].join('');
}

/** Steps that ended before the base was committed, as `session:step`. */
function earlySteps(sessions: readonly LoggedSession[], baseTime: string | null): ReadonlySet<string> {
  const begun = Date.parse(baseTime ?? '');
  const early = new Set<string>();
  for (const [session, logged] of sessions.entries())
    for (const step of logged.session.steps)
      if (Date.parse(step.time ?? '') < begun) early.add(`${session}:${step.index}`);
  return early;
}

/** Tells the class of a file that is not exact, by what is left between it and the head. */
export function classifyMismatch(
  file: ReplayedFile,
  { files, left }: Trace,
  sessions: readonly LoggedSession[],
  baseTime: string | null,
): Mismatch {
  const rest = left.find(({ path }) => path === file.path);
  const lines = rest?.hunks.flatMap((hunk) => hunk.lines) ?? [];
  const side = (sign: '+' | '-'): string[] => lines.filter((line) => line.sign !== sign).map(({ text }) => text);
  const [head, ours] = [side('-'), side('+')];
  if (lines.length > 0 && unformatted(head) === unformatted(ours)) return 'formatter';
  const whole = files.find(({ path }) => path === file.path)?.lines ?? [];
  if (whole.some(({ text }) => text.includes('REDACTED')) && !head.some((text) => text.includes('REDACTED')))
    return 'redaction';
  const early = earlySteps(sessions, baseTime);
  if (file.steps.length > 0 && file.steps.every(({ session, step }) => early.has(`${session}:${step}`)))
    return 'outside window';
  const isOpaque = lines.some(({ sign, origin }) => sign !== ' ' && origin?.kind === 'opaque');
  return isOpaque || file.lines.opaque > 0 ? 'opaque command' : 'human or unlogged';
}
