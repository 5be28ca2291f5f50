import { codeSpan, cut, escapeMarkdown, oneLine, redact, stripControl } from '../text/index.ts';

/** More than any sentence of ours; what lies behind it is not looked at, so that a huge text costs nothing. */
const LONGEST = 20_000;

const clean = (text: string): string => redact(stripControl(cut(text, LONGEST, '…')));

/** Hostile text as one redacted line of at most `width` characters, for a terminal or another place of plain text. */
export const plain = (text: string, width = 600): string => oneLine(clean(text), width);

/**
 * Lines of a hostile text for a terminal, as many as there were: redacted as the one text that they are, so that a key of
 * several lines is found; each at most `width` characters.
 */
export function plainLines(lines: readonly string[], width = 2000): readonly string[] {
  const cleaned = stripControl(redact(lines.map((line) => line.replaceAll('\n', ' ')).join('\n'))).split('\n');
  const whole =
    cleaned.length === lines.length ? cleaned : lines.map((line) => stripControl(redact(line)).replaceAll('\n', ' '));
  return whole.map((line) => cut(line, width, '…'));
}

/** Whether a path may go out as it is: git quotes odd ones, and one that would have to be cleaned could hide or leak. */
export const isPlainPath = (path: string): boolean =>
  path !== '' && path.length <= 1000 && !path.startsWith('"') && plain(path, path.length) === path;

/** Hostile text as words inside GitHub Markdown: redacted, inert, at most `width` characters before it is escaped. */
export const words = (text: string, width = 600): string => escapeMarkdown(plain(text, width));

/** Hostile text as code inside GitHub Markdown: redacted, inert, at most `width` characters. */
export const code = (text: string, width = 200): string => codeSpan(plain(text, width));
