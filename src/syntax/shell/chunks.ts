import type { Source } from './source.ts';

/** A part of a script that is parsed by itself. */
export interface Chunk {
  readonly text: string;
  readonly start: number;
  /** Lines before it. */
  readonly row: number;
  /** So long that an error in it is not worth going on behind. */
  readonly costly: boolean;
}

/** A chunk ends at the first line behind this many characters on which no block is open. */
const ENOUGH = 1_500;
/** Longer chunks are cut here, wherever that is. */
const LONGEST_CHUNK = 4_000;
const LONGEST = 40_000;
const COSTLY = 800;

const OPENS = /(?:^|[;&|(]|\b(?:then|do|else)\b)\s*(?:if|for|while|until|case|select)\b|(?:^|[\s;&|)])\{(?=\s|$)/g;
const CLOSES = /(?:^|[;&|)\s])(?:fi|done|esac|\})(?=[\s;&|)>]|$)/g;
const CONTINUES = /(?:\\|&&|\|\|?)\s*$/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Cuts a source at newlines outside of quotes, brackets and blocks; the blocks are counted by their words. */
export function cutChunks(
  source: Source,
  breaks: readonly number[],
): { readonly chunks: readonly Chunk[]; readonly problem: string | null } {
  const chunks: Chunk[] = [];
  let [start, row, from, depth] = [0, 0, 0, 0];
  let problem: string | null = null;
  const close = (end: number): void => {
    const text = source.slice(start, end);
    if (text.length > LONGEST_CHUNK) problem = `a command longer than ${LONGEST_CHUNK} characters`;
    const kept = text.length > LONGEST_CHUNK ? text.slice(0, LONGEST_CHUNK).replace(/(?<![\s|&])[\s|&]+$/, '') : text;
    if (kept.trim() !== '') chunks.push({ text: kept, start, row, costly: kept.length > COSTLY });
    row += text.split('\n').length - 1;
    start = end;
    depth = 0;
  };
  for (const end of [...breaks, source.length]) {
    if (end > LONGEST) {
      problem = `only its first ${LONGEST} characters were read`;
      break;
    }
    const line = source.slice(from, end);
    depth += count(line, OPENS) - count(line, CLOSES);
    from = end;
    const open = depth > 0 || CONTINUES.test(line);
    if (end - start > LONGEST_CHUNK || (end - start > ENOUGH && !open)) close(end);
  }
  if (from > start) close(from);
  if (chunks.length === 0 && source.length > 0 && problem !== null) close(LONGEST_CHUNK);
  return { chunks, problem };
}
