/** A piece of a user message and who it is from. */
export interface Utterance {
  readonly by: 'human' | 'harness';
  readonly text: string;
}

const OPEN = '<user_query>';
const CLOSE = '</user_query>';
/** What Cursor puts around a request begins with one of these. */
const WRAPPERS =
  /^\s*<(?:timestamp|system_reminder|user_info|git_status|open_and_recently_viewed_files|attached_files|additional_data|rules|agent_skills|mcp_file_system|agent_transcripts|system_notification)\b/;

/** Tells a human's words from those that Cursor wraps around them; text without any wrapper is a human's. */
export function utterances(text: string): readonly Utterance[] {
  const open = text.indexOf(OPEN);
  if (open < 0) return [{ by: WRAPPERS.test(text) ? 'harness' : 'human', text }];
  const close = text.lastIndexOf(CLOSE);
  const end = close < open ? text.length : close;
  const parts: Utterance[] = [
    { by: 'harness', text: text.slice(0, open) },
    { by: 'human', text: text.slice(open + OPEN.length, end).trim() },
    { by: 'harness', text: text.slice(Math.min(text.length, end + CLOSE.length)) },
  ];
  return parts.filter((part) => part.text.trim() !== '');
}

const STAMP =
  /^\s*<timestamp>\w{1,9}, (\w{3})\w{0,6} (\d{1,2}), (\d{4}), (\d{1,2}):(\d\d) ([AP]M) \(UTC(?:([+-]\d{1,2})(?::(\d\d))?)?\)<\/timestamp>/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The minute at which a message was sent, where Cursor wrote it at its beginning; null elsewhere. */
export function stampOf(text: string): string | null {
  const [, month = '', day, year, hour, minute, half, zone = '0', rest = '0'] = STAMP.exec(text.slice(0, 200)) ?? [];
  const index = MONTHS.indexOf(month);
  if (index < 0) return null;
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const offset = Number(zone) * 60 + (zone.startsWith('-') ? -Number(rest) : Number(rest));
  const time = Date.UTC(Number(year), index, Number(day), hours, Number(minute) - offset);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
