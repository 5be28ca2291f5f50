/** Options of a call: `flags` those given (long ones by their short name), `values` the last value of those that take one. */
export interface Options {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

/** What a program takes: letters; letters with a value; long names and the letter (or name) that each stands for. */
export interface Spec {
  readonly plain: string;
  readonly valued?: string;
  readonly long?: Readonly<Record<string, string>>;
}

/**
 * Reads options as GNU getopt does, permuted among the words, until `--`. Null: one that the spec does not know (also an
 * abbreviated long one), or one without its value.
 */
export function readOptions(args: readonly string[], spec: Spec): Options | null {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const words: string[] = [];
  const { plain, valued = '', long = {} } = spec;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    if (arg.startsWith('--')) {
      const [name = '', ...rest] = arg.slice(2).split('=');
      const short = Object.hasOwn(long, name) ? (long[name] as string) : null;
      if (short === null) return null;
      const takes = valued.includes(short);
      if (!takes && rest.length > 0) return null;
      flags.add(short);
      if (takes && rest.length === 0) at += 1;
      const value = rest.length > 0 ? rest.join('=') : args[at];
      if (takes && value === undefined) return null;
      if (takes) values.set(short, value as string);
      continue;
    }
    for (let letter = 1; letter < arg.length; letter += 1) {
      const name = arg[letter] as string;
      if (plain.includes(name)) flags.add(name);
      else if (valued.includes(name)) {
        const inline = arg.slice(letter + 1);
        if (inline === '') at += 1;
        const value = inline === '' ? args[at] : inline;
        if (value === undefined) return null;
        flags.add(name);
        values.set(name, value);
        break;
      } else return null;
    }
  }
  return { flags, values, words };
}
