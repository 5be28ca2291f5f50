import { countable } from './text.ts';
import { display, MYSTERY, refuse, repr, SOME_TEXT, type Value } from './value.ts';

const SPEC = /^(?:(.)?([<>^]))?(0)?(\d{1,4})?(,)?([sdxXn])?$/;

/** `format(value, spec)`; what is not known stays so. */
export function formatValue(value: Value, spec: string): Value {
  if (value !== null && typeof value === 'object' && value.kind === 'mystery') return SOME_TEXT;
  if (spec === '') return display(value) ?? SOME_TEXT;
  const found = SPEC.exec(spec);
  const number = typeof value === 'number';
  if (found === null || (!number && typeof value !== 'string')) return refuse('such a format');
  const [, fill, align, zero, width = '0', comma, type] = found;
  if (!number && (zero || comma || (type ?? 's') !== 's')) return refuse('such a format');
  if (number && (type === 's' || type === 'n' || (value < 0 && zero) || (comma && zero)))
    return refuse('such a format');
  let text = String(value);
  if (number && type?.toLowerCase() === 'x') text = value.toString(16);
  if (type === 'X') text = text.toUpperCase();
  if (comma) {
    if (!/^-?\d+$/.test(text)) return refuse('such a format');
    text = BigInt(text).toLocaleString('en-US');
  }
  const missing = Math.max(0, Number(width) - countable(text).length);
  const letter = fill ?? (zero ? '0' : ' ');
  const side = align ?? (number ? '>' : '<');
  const left = side === '>' ? missing : side === '^' ? Math.floor(missing / 2) : 0;
  return letter.repeat(left) + text + letter.repeat(missing - left);
}

/** A value as `!r`, `!s` or nothing has it. */
export function convert(value: Value, conversion: string): Value {
  if (conversion === '') return value;
  if (value !== null && typeof value === 'object' && value.kind === 'mystery') return SOME_TEXT;
  const text = conversion === '!r' ? repr(value) : conversion === '!s' ? display(value) : null;
  return text ?? SOME_TEXT;
}

/** Texts in a row; not known where one is not. */
export function joinTexts(parts: readonly Value[]): Value {
  return parts.every((part) => typeof part === 'string') ? parts.join('') : SOME_TEXT;
}

/** `text.format(…)`. */
export function formatText(text: string, positional: readonly Value[], named: ReadonlyMap<string, Value>): Value {
  const parts: Value[] = [];
  let next = 0;
  for (const token of text.match(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g) ?? []) {
    if (token === '{{' || token === '}}') parts.push(token.slice(1));
    else if (token === '{' || token === '}') return refuse('such a format');
    else if (!token.startsWith('{')) parts.push(token);
    else {
      const [, name = '', conversion = '', spec = ''] =
        /^\{(\w*)(![rs])?(?::(.*))?\}$/.exec(token) ?? refuse('such a format');
      const numbered = name === '' ? next++ : /^\d+$/.test(name) ? Number(name) : null;
      const value = numbered === null ? named.get(name) : positional[numbered];
      if (value === undefined) return refuse('a format without its value');
      parts.push(formatValue(convert(value, conversion), spec));
    }
  }
  return joinTexts(parts);
}

/** `text % values`, for the plainest conversions. */
export function formatPercent(text: string, value: Value): Value {
  const tupled = value !== null && typeof value === 'object' && value.kind === 'tuple';
  if (!tupled && value !== null && typeof value === 'object' && value.kind !== 'mystery')
    return refuse('such a format');
  const values = tupled ? [...value.items] : [value];
  const parts: Value[] = [];
  for (const token of text.match(/%.|%$|[^%]+/gs) ?? []) {
    if (token === '%%') parts.push('%');
    else if (!token.startsWith('%')) parts.push(token);
    else {
      const [given = refuse('a format without its value')] = values.splice(0, 1);
      if (token === '%s') parts.push(formatValue(given, ''));
      else if (token === '%r') parts.push(convert(given, '!r'));
      else if (token === '%d' && (typeof given === 'number' || given === MYSTERY)) parts.push(formatValue(given, ''));
      else return refuse('such a format');
    }
  }
  return values.length > 0 ? refuse('more values than a format has') : joinTexts(parts);
}
