/** One literal of a configuration: `report.fail_under` → 90; each element of a list by the list's key and `[]`. */
export interface Setting {
  readonly key: string;
  readonly value: string | number | boolean | null;
  /** 1-based; 1 where it is not known. */
  readonly line: number;
}

/** The settings of a file, or why they could not be read. */
export type SettingsReading = readonly Setting[] | { readonly why: string };

const MOST = 20_000;
const DEEPEST = 30;

/** Finds the line of a key: the next one that holds its last part, from the line of the setting before. */
function lineFinder(text: string): (key: string, value: unknown) => number {
  const lines = text.split('\n', 50_000);
  let from = 0;
  return (key, value) => {
    const name =
      key
        .replace(/(?<!\])(?:\[\])+$/, '')
        .split('.')
        .at(-1) ?? '';
    const sought = key.endsWith('[]') && typeof value === 'string' && value !== '' ? value : name;
    const holds = (line: string): boolean => line.includes(sought);
    const ahead = lines.slice(from, from + 2_000).findIndex(holds);
    if (ahead >= 0) from += ahead;
    const at = ahead >= 0 ? from : lines.findIndex(holds);
    return at < 0 ? 1 : at + 1;
  };
}

/** The literals of a parsed configuration. Lines are sought in its text. */
export function flatten(parsed: unknown, text: string): readonly Setting[] {
  const found: Setting[] = [];
  const lineOf = lineFinder(text);
  const visit = (value: unknown, key: string, depth: number): void => {
    if (found.length >= MOST || depth > DEEPEST) return;
    if (Array.isArray(value)) for (const item of value) visit(item, `${key}[]`, depth + 1);
    else if (typeof value === 'object' && value !== null && !(value instanceof Date))
      for (const [name, inner] of Object.entries(value)) visit(inner, key === '' ? name : `${key}.${name}`, depth + 1);
    else if (['string', 'number', 'boolean'].includes(typeof value) || value === null)
      found.push({ key, value: value as Setting['value'], line: lineOf(key, value) });
  };
  visit(parsed, '', 0);
  return found;
}
