const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/** Milliseconds since 1970 of an ISO 8601 time in UTC (`2026-05-02T03:11:09Z`); null for anything else, such as 30 February. */
export function utcMillis(text: string): number | null {
  if (!UTC.test(text)) return null;
  const millis = Date.parse(text);
  if (Number.isNaN(millis)) return null;
  return new Date(millis).toISOString().slice(0, 19) === text.slice(0, 19) ? millis : null;
}

/** A text that sorts as the time does, for times that `utcMillis` takes: plain comparison puts `09.5Z` before `09Z`. */
export function timeKey(utc: string): string {
  return utc.slice(0, 19) + (utc.slice(19, -1) || '.').padEnd(10, '0');
}
