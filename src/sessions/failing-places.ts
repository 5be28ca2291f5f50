/** A line of a source file, as runners, compilers and stacks name it: `src/lib.rs:12:5`, `/srv/ScaleTest.php:23`, `Scale.cs:line 12`. */
const PLACE =
  /(?<![\w@./\\-])([\w@./\\-]{1,200}\.(?:py|[cm]?[jt]sx?|rb|php|go|rs|java|kt|cs)):(?:line )?(\d{1,7})(?!\w)/g;

/** Further places say no more. */
const MOST_PLACES = 50;

/** The places that some lines name, as `path:line` and once each, in order; the first 50. Takes linear time. */
export function placesIn(lines: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const line of lines)
    for (const [, path = '', at = ''] of line.matchAll(PLACE)) {
      found.add(`${path}:${at}`);
      if (found.size >= MOST_PLACES) return [...found];
    }
  return [...found];
}
