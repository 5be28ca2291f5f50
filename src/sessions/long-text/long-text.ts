import { isAscii } from 'node:buffer';
import { type Clip, EMPTY_CLIP, type Spill } from '../../core/index.ts';
import { clip, clipBytes } from '../../text/index.ts';
import { isObject, type JsonObject } from '../json.ts';
import { unescapeString } from './kernel.ts';
import { LongText } from './long-string.ts';

/** A text, or one that is long. */
export type Text = string | LongText;

/** Whether a value of a record is a text. */
export const isText = (value: unknown): value is Text => typeof value === 'string' || value instanceof LongText;

/** The text as a string. */
export const stringOf = (text: Text): string => (typeof text === 'string' ? text : text.toJSON());

/** As `textAt`, but a long text is left as it stands in the log. */
export function longTextAt(parent: JsonObject | null, key: string): Text | null {
  const value = parent?.[key];
  return isText(value) ? value : null;
}

/** The one text of a message's or a result's content, if it has no more than one, which may stand in a list. */
export function onlyTextOf(content: unknown): Text | null {
  if (isText(content)) return content;
  const [block] = Array.isArray(content) && content.length === 1 ? content : [];
  return isObject(block) ? longTextAt(block, 'text') : null;
}

/** Makes strings of all long texts in a value, which then may be kept. */
export function settleTexts(value: object): void {
  const open: object[] = [value];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(parent))) {
      if (value instanceof LongText) Object.defineProperty(parent, key, { value: stringOf(value) });
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
}

/** UTF-8 of a long text; good until the next text's is asked for. Half of a surrogate pair becomes U+FFFD. */
export const bytesOf = ({ raw, skip }: LongText): Buffer =>
  skip === 0 ? unescapeString(raw) : unescapeString(raw).subarray(skip);

/** Bytes of a text as UTF-8. */
export const sizeOf = (text: Text): number =>
  typeof text === 'string' ? Buffer.byteLength(text) : bytesOf(text).length;

/** A text that may be kept. */
export const detachText = (text: Text): Text =>
  typeof text === 'string' ? text : new LongText(Buffer.from(text.raw), text.skip);

/** Whether two texts are known to be the same; two that are may be written differently. */
export const isSame = (one: Text, other: Text): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.skip === other.skip && one.raw.equals(other.raw);

/** No character takes more bytes than this for each of its UTF-16 units. */
const MOST_OF_A_UNIT = 3;

/** The first characters of a text, at most so many. */
export function startOf(text: Text, most: number): string {
  if (typeof text === 'string') return text.slice(0, most);
  const bytes = bytesOf(text);
  const first = bytes.subarray(0, most);
  if (isAscii(first)) return first.toString('latin1');
  return bytes.toString('utf8', 0, MOST_OF_A_UNIT * (most + 1)).slice(0, most);
}

/** The text without so many characters at its beginning, which are all ASCII. */
export const withoutStart = (text: Text, count: number): Text =>
  typeof text === 'string' ? text.slice(count) : new LongText(text.raw, text.skip + count);

/** Whether a text holds some words, which are no half of a surrogate pair. */
export const holds = (text: Text, words: string): boolean =>
  typeof text === 'string' ? text.includes(words) : bytesOf(text).includes(words);

/** As `clip`, of any text. */
export function clipText(text: Text, spill: Spill): Clip {
  if (typeof text === 'string') return clip(text, spill);
  const bytes = bytesOf(text);
  return bytes.length === 0 ? EMPTY_CLIP : clipBytes(bytes, spill);
}
