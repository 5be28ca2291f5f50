import { type Machine, tick } from './machine.ts';
import { compile, FLAGS, matches } from './pattern.ts';
import { arrange } from './text.ts';
import {
  type Arguments,
  list,
  type Match,
  type Pattern,
  raise,
  refuse,
  type Span,
  tuple,
  type Value,
} from './value.ts';
import { iterator } from './walk.ts';

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : refuse('no text to look in'));

/** A group by number or name, of a match. */
function groupOf(match: Match, which: Value): Value {
  const number = typeof which === 'string' ? match.pattern.names.get(which) : which;
  if (typeof number !== 'number' || number < 0 || number > match.pattern.groups) return raise('IndexError');
  const span = match.spans[number];
  return span ? match.text.slice(span.start, span.end) : null;
}

/** What a replacement's text puts in for a match: letters and numbers of groups. */
function templateOf(template: string, pattern: Pattern): (string | number)[] {
  const parts: (string | number)[] = [];
  for (const token of template.match(/\\g<\w+>|\\\d\d?|\\[\s\S]|[^\\]+|\\/g) ?? []) {
    const name = /^\\g<(\w+)>$/.exec(token)?.[1];
    const letter = token.startsWith('\\') ? (token[1] ?? '') : '';
    if (letter === '') parts.push(token === '\\' ? refuse('a backslash at the end') : token);
    else if (name !== undefined || /^[1-9]\d?$/.test(token.slice(1))) {
      const given = name ?? token.slice(1);
      const number = /^\d+$/.test(given) ? Number(given) : pattern.names.get(given);
      parts.push(number !== undefined && number <= pattern.groups ? number : refuse('a group that is not there'));
    } else if (letter === 'n') parts.push('\n');
    else if (letter === 't') parts.push('\t');
    else if (letter === 'r') parts.push('\r');
    else parts.push(/[A-Za-z0-9]/.test(letter) ? refuse('such an escape') : letter === '\\' ? '\\' : token);
  }
  return parts;
}

function filler(machine: Machine, pattern: Pattern, by: Value): (match: Match) => string {
  if (typeof by === 'string') {
    const parts = templateOf(by, pattern);
    return (match) => parts.map((part) => (typeof part === 'string' ? part : (groupOf(match, part) ?? ''))).join('');
  }
  if (by === null || typeof by !== 'object' || by.kind !== 'callable') return refuse('such a replacement');
  return (match) => {
    const filled = by.call({ positional: [match], named: new Map() }, machine);
    return typeof filled === 'string' ? filled : refuse('a replacement that is no text');
  };
}

function substitute(
  machine: Machine,
  pattern: Pattern,
  by: Value,
  subject: string,
  most: number,
): readonly [string, number] {
  const fill = filler(machine, pattern, by);
  const parts: string[] = [];
  let [at, done] = [0, 0];
  for (const spans of matches(pattern, subject, machine)) {
    const whole = spans[0] as Span;
    parts.push(subject.slice(at, whole.start), fill({ kind: 'match', pattern, text: subject, spans }));
    tick(machine, parts.at(-1)?.length ?? 0);
    at = whole.end;
    done += 1;
    if (done === most) break;
  }
  return [parts.join('') + subject.slice(at), done];
}

function splitBy(machine: Machine, pattern: Pattern, subject: string, most: number): Value[] {
  const parts: Value[] = [];
  let at = 0;
  for (const spans of matches(pattern, subject, machine)) {
    const whole = spans[0] as Span;
    parts.push(subject.slice(at, whole.start));
    for (const span of spans.slice(1)) parts.push(span ? subject.slice(span.start, span.end) : null);
    at = whole.end;
    if (most > 0 && parts.length >= most * (pattern.groups + 1)) break;
  }
  return [...parts, subject.slice(at)];
}

function once(machine: Machine, pattern: Pattern, subject: string, whole: 'search' | 'match'): Value {
  const spans = pattern.find(subject, 0, machine);
  if (!spans || (whole === 'match' && spans[0]?.start !== 0)) return null;
  return { kind: 'match', pattern, text: subject, spans };
}

function found(pattern: Pattern, subject: string, spans: readonly (Span | null)[]): Value {
  const texts = spans.map((span) => (span ? subject.slice(span.start, span.end) : ''));
  if (pattern.groups === 0) return texts[0] ?? '';
  return pattern.groups === 1 ? (texts[1] ?? '') : tuple(texts.slice(1));
}

const number = (value: Value | undefined): number =>
  value === undefined ? 0 : typeof value === 'number' ? value : refuse('no number');

/** A method of a pattern; `args` as the method takes them. */
function run(machine: Machine, pattern: Pattern, name: string, args: readonly (Value | undefined)[]): Value {
  const subject = text(name.startsWith('sub') ? args[1] : args[0]);
  switch (name) {
    case 'sub':
      return substitute(machine, pattern, args[0] ?? null, subject, number(args[2]))[0];
    case 'subn':
      return tuple([...substitute(machine, pattern, args[0] ?? null, subject, number(args[2]))]);
    case 'search':
    case 'match':
      return args.length > 1 ? refuse('part of a text') : once(machine, pattern, subject, name);
    case 'findall':
      return list(Array.from(matches(pattern, subject, machine), (spans) => found(pattern, subject, spans)));
    case 'finditer':
      return iterator(finding(machine, pattern, subject));
    case 'split':
      return list(splitBy(machine, pattern, subject, number(args[1])));
    default:
      return refuse(`${name} of an expression`);
  }
}

function* finding(machine: Machine, pattern: Pattern, subject: string): Generator<Value> {
  for (const spans of matches(pattern, subject, machine)) yield { kind: 'match', pattern, text: subject, spans };
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  sub: ['repl', 'string', 'count'],
  subn: ['repl', 'string', 'count'],
  split: ['string', 'maxsplit'],
};

const compiled = (value: Value | undefined, flags: number): Pattern => {
  if (typeof value === 'string') return compile(value, flags);
  return value != null && typeof value === 'object' && value.kind === 'pattern' && flags === 0
    ? value
    : refuse('no expression');
};

/** A method of a compiled expression. */
export function callPattern(machine: Machine, pattern: Pattern, name: string, given: Arguments): Value {
  return run(machine, pattern, name, arrange(given, NAMES[name] ?? ['string']));
}

/** `re.name(…)`; undefined where there is no such function. */
export function callRe(machine: Machine, name: string, given: Arguments): Value | undefined {
  if (name === 'escape')
    return text(given.positional[0]).replace(/[\t\n\v\f\r !"#$%&'()*+,./:;<=>?@[\\\]^`{|}~-]/g, escaped);
  if (!/^(compile|sub|subn|search|match|findall|finditer|split)$/.test(name)) return undefined;
  const rest = name === 'compile' ? [] : (NAMES[name] ?? ['string']);
  const [pattern, ...args] = arrange(given, ['pattern', ...rest, 'flags']);
  const flags = number(args[rest.length]);
  if (name === 'compile') return compiled(pattern, flags);
  const own = args.slice(0, rest.length);
  return run(machine, compiled(pattern, flags), name, own);
}

/** `re.escape` leaves what no expression gives a meaning to as it is. */
const escaped = (letter: string): string => (/[!"%',/:;<=>@`]/.test(letter) ? letter : `\\${letter}`);

/** A constant of `re`: its flags. */
export const reFlag = (name: string): number | undefined => (FLAGS as Readonly<Record<string, number>>)[name];

/** A method of a match. */
export function callMatch(match: Match, name: string, { positional, named }: Arguments): Value {
  const [which = 0] = positional;
  if (named.size > 0 || positional.length > 1) {
    return name === 'group' && named.size === 0
      ? tuple(positional.map((one) => groupOf(match, one)))
      : refuse('such arguments');
  }
  if (name === 'group') return groupOf(match, which);
  if (name === 'groups') return tuple(match.spans.slice(1).map((_, at) => groupOf(match, at + 1)));
  const number = typeof which === 'string' ? match.pattern.names.get(which) : which;
  const span = typeof number === 'number' ? match.spans[number] : undefined;
  if (span === undefined) return refuse(`${name} of a match`);
  if (name === 'start') return span?.start ?? -1;
  if (name === 'end') return span?.end ?? -1;
  return name === 'span' ? tuple([span?.start ?? -1, span?.end ?? -1]) : refuse(`${name} of a match`);
}

/** `match[which]`. */
export const itemOfMatch = (match: Match, which: Value): Value => groupOf(match, which);
