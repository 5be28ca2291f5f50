import { flush, indentAll, indentAt } from '../edit.ts';
import type { Check, Dialect, Helper, Rewrite, Spot, Template } from '../types.ts';
import type { Callee, Parts } from './parts.ts';

/** A way to write an equality otherwise; null where it does not fit. */
type Wording = (parts: Parts) => Rewrite | string | null;
/** A way to put a statement into others. */
type Wrapping = (statement: string) => Rewrite | string;

/** How a language and its assertion library write what the templates are made of. Statements bring their own end. */
export interface Writing {
  /** The call that a check's actual value is. */
  readonly callee: (check: Check) => Callee | null;
  readonly equal: (actual: string, expected: string) => string;
  readonly truthy: (condition: string) => string;
  /** A condition that two values are the same. */
  readonly same: (actual: string, expected: string) => string;
  /** A statement that gives a value a name. */
  readonly bind: (name: string, value: string) => string;
  /** A name as it is read. */
  readonly use: (name: string) => string;
  readonly message: (parts: Parts) => string;
  readonly weaker: readonly Wording[];
  readonly near: readonly Wording[];
  readonly stricter: Wording;
  /** Compares what is left of both sides by a function that loses something. */
  readonly coarse: readonly Wording[];
  /** Compares both sides in another form that loses nothing. */
  readonly converted: readonly Wording[];
  /** The check where the code under test fails alone. */
  readonly handler: readonly Wording[];
  readonly shadow: readonly Wording[];
  readonly swallowed: readonly Wrapping[];
  readonly unawaited: readonly Wrapping[];
  readonly dead: readonly Wrapping[];
  /** Statements that end a test early. */
  readonly returned: readonly string[];
}

/** Statements in a block behind a line that opens it. */
export const inBlock = (open: string, statement: string, close = '}', by = '    '): string =>
  `${open}\n${indentAll(statement, by)}\n${close}`;

const textOf = ({ statement }: Check, { file }: Spot): string =>
  flush(statement.text, indentAt(file.text, statement.start));

/** The templates of a language from how it writes statements. */
export function templatesFrom(writing: Writing): Dialect['templates'] {
  const { bind, use, equal: write, truthy, same } = writing;
  const equal =
    (wording: Wording): Template =>
    (check, spot) =>
      check.kind === 'equal'
        ? wording({
            actual: check.actual,
            expected: check.expected,
            statement: textOf(check, spot),
            callee: writing.callee(check),
          })
        : null;
  const any =
    (wrapping: Wrapping): Template =>
    (check, spot) =>
      wrapping(textOf(check, spot));
  return {
    weaker: writing.weaker.map(equal),
    tautology: [
      equal(({ actual, expected }) => truthy(`${same(actual, expected)} || true`)),
      equal(({ actual }) => `${bind('answer', actual)}\n${write(use('answer'), use('answer'))}`),
      equal(({ actual, expected }) => truthy(`!(${same(actual, expected)})`)),
      equal(({ expected }) => write(expected, expected)),
    ],
    tolerance: writing.near.map(equal),
    swallowed: writing.swallowed.map(any),
    unawaited: writing.unawaited.map(any),
    dead: writing.dead.map(any),
    returned: writing.returned.map((text) => () => text),
    'self-expected': [
      equal(({ actual }) => `${bind('expected', actual)}\n${write(actual, use('expected'))}`),
      equal(({ actual }) => write(actual, actual)),
    ],
    shadow: writing.shadow.map(equal),
    equivalent: [
      equal(writing.message),
      equal(({ actual, expected }) => truthy(same(actual, expected))),
      equal(({ actual, expected }) => truthy(same(expected, actual))),
    ],
    stricter: [equal(writing.stricter)],
    coarse: writing.coarse.map(equal),
    converted: writing.converted.map(equal),
    handler: writing.handler.map(equal),
    named: [
      equal(({ actual, expected }) => `${bind('expected', expected)}\n${write(actual, use('expected'))}`),
      equal(({ actual, expected }) => `${bind('answer', actual)}\n${write(use('answer'), expected)}`),
    ],
  };
}

type Made = (check: Check, spot: Spot) => Helper | null;

/** A helper of equalities that is written from their parts and the test's file. */
export const helper =
  (write: (actual: string, expected: string, spot: Spot) => Helper | null): Made =>
  (check, spot) =>
    check.kind === 'equal' ? write(check.actual, check.expected, spot) : null;

/** The class of a file that holds one of its own name. */
export const classOf = (path: string): string => /([^/]*?)\.\w+$/.exec(path)?.[1] ?? '';

/** A test file's text with the class named as its new file wants it. */
export const retitle = (text: string, from: string, to: string): string =>
  text.replaceAll(new RegExp(`\\b${classOf(from)}\\b`, 'g'), classOf(to));

/** The text of a class with a member more, before its last bracket. */
export const withMember = (text: string, member: string): string =>
  text.replace(/\n\}\s*$/, `\n\n${indentAll(member, '    ')}\n}\n`);
