const isLeadingSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** The first `length` UTF-16 units of a text, one less where that would split a surrogate pair. */
export function start(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length <= 0) return '';
  return text.slice(0, isLeadingSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length);
}

/**
 * The text, or its beginning and `notice` where it is longer than `limit` UTF-16 units; never longer than `limit`. GitHub
 * counts code points, which are never more than these units.
 */
export function cut(text: string, limit: number, notice: string): string {
  if (text.length <= limit) return text;
  return notice.length >= limit ? start(notice, limit) : start(text, limit - notice.length) + notice;
}

/** One line of at most `width` UTF-16 units: blanks are joined, and an ellipsis stands where it was cut. */
export const oneLine = (text: string, width: number): string => cut(text.replace(/\s+/g, ' ').trim(), width, '…');
