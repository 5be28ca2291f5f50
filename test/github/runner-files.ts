/** What a step left in its command files and printed as workflow commands, read as the Actions runner reads it. */

/** A problem that the step showed: `::error file=…,line=…::message`. */
export interface ShownAnnotation {
  readonly level: 'error' | 'warning' | 'notice' | 'debug';
  readonly message: string;
  /** `file`, `line`, `title` … as given. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * Reads `GITHUB_OUTPUT` and its like: `name=value` lines and `name<<DELIMITER` blocks. Throws on a line that the runner
 * would fail the step for.
 */
export function readFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block !== null && !/^[^<]*=/.test(line)) {
      const end = lines.indexOf(block[2] ?? '', at + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${block[2]}'`);
      values[block[1] ?? ''] = lines.slice(at + 1, end).join('\n');
      at = end;
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1) throw new Error(`Invalid format '${line}'`);
    values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}

const unescapeData = (text: string): string => text.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%');

const unescapeProperty = (text: string): string => unescapeData(text.replace(/%3A/gi, ':').replace(/%2C/gi, ','));

const isLevel = (name: string): name is ShownAnnotation['level'] => /^(error|warning|notice|debug)$/.test(name);

/** Annotations among the lines of a step's output, in order. */
export function readAnnotations(stdout: string): ShownAnnotation[] {
  return stdout.split(/\r?\n/).flatMap((line) => {
    const [, level = '', listed = '', message = ''] =
      /^\s*::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? [];
    if (!isLevel(level)) return [];
    const pairs = listed
      .split(',')
      .filter(Boolean)
      .map((pair) => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals).trim(), unescapeProperty(pair.slice(equals + 1))] as const;
      });
    return [{ level, message: unescapeData(message), properties: Object.fromEntries(pairs) }];
  });
}
