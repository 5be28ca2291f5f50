/** A fenced block of Markdown: the words behind its opening fence, what is in it, and its place in the text. */
export interface Fence {
  readonly words: string;
  readonly content: string;
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly text: string;
  readonly at: number;
}

const TICKS = /^`{3,}/;
/** How far a bare fence looks ahead for one that closes it, and that one for more text, in lines. */
const AHEAD = 20;
const BEHIND = 5;

const ticksOf = (line: string): number => TICKS.exec(line)?.[0].length ?? 0;
const isBare = (line: string): boolean => /^`{3,}\s*$/.test(line);
const opensLanguage = (line: string, ticks: number): boolean => /^[\p{L}\p{N}_/.~]/u.test(line.slice(ticks).trim());

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line.endsWith('\r') ? line.slice(0, -1) : line, at });
    at += line.length + 1;
  }
  return lines;
}

const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

/** Whether a bare fence in a block opens one within it: another bare one closes that, and text goes on behind. */
function opensNested(lines: readonly Line[], at: number): boolean {
  for (const [offset, { text }] of lines.slice(at + 1, at + AHEAD).entries()) {
    if (isBare(text)) {
      const next = at + 1 + offset + 1;
      return lines.slice(next, next + BEHIND - 1).some((line) => !isBlank(line));
    }
    if (ticksOf(text) > 0) return false;
  }
  return false;
}

type Verdict = 'closes' | 'closes-here' | 'opens' | 'closes-inner' | 'content';

/** What a line is to the block that `ticks` opened, at a depth of nesting. `closes-here`: more follows on the line. */
function judge(lines: readonly Line[], at: number, ticks: number, depth: number): Verdict {
  const text = lines[at]?.text ?? '';
  const own = ticksOf(text);
  if (own === 0) return 'content';
  if (!isBare(text)) {
    const rest = text.slice(ticks);
    if (depth === 1 && own >= ticks && (/^`{3,}\S/.test(rest) || /^<think(?:ing)?>/.test(rest))) return 'closes-here';
    return opensLanguage(text, own) ? 'opens' : 'content';
  }
  if (depth > 1) return 'closes-inner';
  if (own !== ticks) return 'content';
  const next = lines[at + 1];
  if (isBlank(next) || ticksOf(next?.text ?? '') > 0) return 'closes';
  return opensNested(lines, at) ? 'opens' : 'content';
}

/**
 * The fenced blocks of a text as gptme tells them: a block begins with three or more back-ticks at the start of a line
 * and ends with as many alone on a line that nothing follows. One that does not end is none. Costs linear time.
 */
export function fencesOf(text: string): Fence[] {
  const lines = linesOf(text);
  const fences: Fence[] = [];
  let open: { readonly words: string; readonly from: number; readonly ticks: number; readonly first: number } | null =
    null;
  let depth = 1;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (open === null) {
      // Of two fences that a model ran together, the first belongs to a block before.
      const glued = /^`{6}[^`\s]/.test(line.text) ? 3 : 0;
      const ticks = ticksOf(line.text) - glued;
      const words = line.text.slice(glued + ticks).trim();
      if (ticks > 0) open = { words, from: line.at, ticks, first: at + 1 };
      depth = 1;
      continue;
    }
    const verdict = judge(lines, at, open.ticks, depth);
    if (verdict === 'opens') depth += 1;
    else if (verdict === 'closes-inner') depth -= 1;
    else if (verdict === 'closes' || verdict === 'closes-here') {
      const content = lines.slice(open.first, at).map((one) => one.text);
      const to = line.at + (verdict === 'closes' ? line.text.length : open.ticks);
      fences.push({ words: open.words, content: content.join('\n'), from: open.from, to });
      if (verdict === 'closes-here') {
        lines[at] = { text: line.text.slice(open.ticks), at: to };
        at -= 1;
      }
      open = null;
    }
  }
  return fences;
}
