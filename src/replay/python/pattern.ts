import { RE2JS } from 're2js';
import { type Machine, tick } from './machine.ts';
import { isAscii } from './text.ts';
import { translatePattern } from './translate.ts';
import { type Pattern, refuse, type Span } from './value.ts';

/** Flags of `re`, by the numbers that Python gives them. */
export const FLAGS = { I: 2, IGNORECASE: 2, M: 8, MULTILINE: 8, S: 16, DOTALL: 16, U: 32, UNICODE: 32 } as const;

/** Compiles a Python expression; refuses what RE2 reads otherwise, or cannot match in linear time. */
export function compile(text: string, flags: number): Pattern {
  if ((flags & ~(FLAGS.I | FLAGS.M | FLAGS.S | FLAGS.U)) !== 0) refuse('such flags');
  const read = translatePattern(text, {
    ignoresCase: (flags & 2) > 0,
    multiline: (flags & 8) > 0,
    dotAll: (flags & 16) > 0,
  });
  let engine: RE2JS;
  try {
    engine = RE2JS.compile(read.pattern);
  } catch {
    return refuse('such an expression');
  }
  const find = (subject: string, from: number, machine: Machine): readonly (Span | null)[] | null => {
    tick(machine, 20 * (subject.length - from + 10));
    if (read.asksKind && !isAscii(subject)) refuse('what kind of letter it is, beyond ASCII');
    if (read.endsText && subject.endsWith('\n')) refuse('an end before the last newline');
    if (/[\ud800-\udfff]/.test(subject)) refuse('letters beyond the basic plane');
    const matcher = engine.matcher(subject);
    if (!matcher.find(from)) return null;
    const spans: (Span | null)[] = [];
    for (let group = 0; group <= read.groups; group += 1) {
      const start = matcher.start(group);
      spans.push(start < 0 ? null : { start, end: matcher.end(group) });
    }
    if (read.lookahead !== null) {
      const ahead = matcher.start(read.lookahead);
      spans[0] = { start: matcher.start(0), end: ahead };
    }
    return spans;
  };
  return { kind: 'pattern', groups: read.groups, names: read.names, consumes: read.consumes, find };
}

/** All matches as `finditer`, `sub` and `split` walk them. */
export function* matches(pattern: Pattern, text: string, machine: Machine): Generator<readonly (Span | null)[]> {
  for (let from = 0; from <= text.length; ) {
    const spans = pattern.find(text, from, machine);
    const whole = spans?.[0];
    if (!spans || !whole) return;
    // Behind an empty match Python looks for one that is not empty at the same place; RE2 cannot be asked for that.
    if (whole.end === whole.start && pattern.consumes) refuse('empty matches');
    yield spans;
    from = whole.end === whole.start ? whole.end + 1 : whole.end;
  }
}
