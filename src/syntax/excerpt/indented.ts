import type { Fragment, Frame } from './frame.ts';
import { closersOf, type Lexis, type Scan, scan } from './scan.ts';

const PYTHON: Lexis = {
  lineComment: '#',
  blockComments: false,
  quotes: [
    { mark: '"""', long: true },
    { mark: "'''", long: true },
    { mark: '"', long: false },
    { mark: "'", long: false },
  ],
  javascript: false,
};

/** A line that begins a statement. */
interface Statement {
  readonly line: number;
  readonly indent: number;
  readonly text: string;
}

const indentOf = (text: string): number => /^[ \t]*/.exec(text)?.[0].replaceAll('\t', '        ').length ?? 0;
const BLOCK = /^(?:async\s+)?(?:def|class|if|elif|else|for|while|with|try|except|finally|match|case)\b/;
const METHOD = /^(?:async\s+)?def\s+\w+\s*\(\s*(?:self|cls)\b/;
const NEXT_CLAUSE: readonly (readonly [pattern: RegExp, opener: string])[] = [
  [/^(?:elif|else)\b/, 'if unseen:'],
  [/^(?:except|finally)\b/, 'try:'],
];

function statementsOf(lines: readonly string[], { fresh, closing }: Scan): readonly Statement[] {
  const first = (closing.at(-1)?.line ?? -1) + 1;
  return lines.flatMap((text, line): Statement[] => {
    const bare = text.trim();
    const continued = line > 0 && lines[line - 1]?.endsWith('\\');
    if (line < first || fresh[line] !== true || bare === '' || bare.startsWith('#') || continued) return [];
    return [{ line, indent: indentOf(text), text: bare }];
  });
}

/** A list, and before it perhaps the names of what its elements hold: what a decorator is handed that has a test run on rows. */
const ROWS = /^\s*(?:(["'(][^\n]*,)\s*)?\[/;

/** What may stand before brackets that the lines close: it opens them, as what the rest of their line tells. */
function openBrackets(
  { closing }: Scan,
  lines: readonly string[],
  next: Statement | undefined,
  indent: number,
  near: number,
): readonly string[] {
  const first = lines[0]?.trim() ?? '';
  const last = closing.at(-1);
  if (last === undefined) return [''];
  const opens = [...closing].reverse().map(({ mark }) => (mark === ')' ? 'unseen(' : mark === ']' ? '[' : '{'));
  const plain = opens.join('') + (/^(?:if|for|async for)\b/.test(first) ? 'unseen for unseen in unseen ' : '');
  if (/^\s*(?:==|!=|<|>|in\b|not in\b|is\b)/.test(last.rest)) return [`assert ${plain}`, plain];
  if (last.mark === ')' && /^\s*->|:\s*(?:#.*)?$/.test(last.rest)) {
    const inner = opens.slice(1).join('');
    return [`def test_at_line_${near}(${inner}`, `if unseen(${inner}`, `with unseen(${inner}`, `class Unseen(${inner}`];
  }
  const marks = next !== undefined && next.indent === indent && /^(?:@|(?:async\s+)?def\b|class\b)/.test(next.text);
  if (!marks || last.mark !== ')') return [plain, `unseen = ${plain}`];
  const inside = lines.slice(0, last.line).join('\n');
  const header = closing.length === 1 ? ROWS.exec(inside) : null;
  if (header !== null) return [`@pytest.mark.parametrize(${header[1] === undefined ? '"unseen", ' : ''}`, `@${plain}`];
  return closing.at(-2)?.mark === ']'
    ? [`@pytest.mark.parametrize("unseen", [unseen, ${opens.slice(2).join('')}`, `@${plain}`]
    : [`@${plain}`];
}

/** Indentations that later statements fall back to, below the first one's: blocks that began above. */
function unseenLevels(statements: readonly { readonly indent: number }[], first: number): readonly number[] {
  let least = first;
  const levels: number[] = [];
  for (const { indent } of statements)
    if (indent < least) {
      least = indent;
      levels.unshift(indent);
    }
  return levels;
}

interface Opener {
  readonly indent: number;
  readonly text: string;
}

/** The block that began at an indentation, told from what stands in it and behind it. */
function openerAt(inside: string, behind: Statement | undefined, above: Opener | undefined, near: number) {
  const clause = NEXT_CLAUSE.find(([pattern]) => behind !== undefined && pattern.test(behind.text));
  if (clause !== undefined) return clause[1];
  if (METHOD.test(inside)) return `class TestAtLine${near}:`;
  if (above?.text.startsWith('class ')) return `def test_at_line_${near}(self):`;
  return above === undefined ? `def test_at_line_${near}():` : 'with unseen:';
}

/** The heading as the head of a block; null where it is none. */
function blockHeading(heading: string): string | null {
  const found = /^(?:async\s+)?(?:def|class)\s+(\w+)/.exec(heading.trim());
  if (found === null) return null;
  const whole = heading.trimEnd();
  return scan([whole], PYTHON).opening.length === 0 && whole.endsWith(':')
    ? whole.trim()
    : `${found[0]}${found[0].startsWith('class') ? '' : '()'}:`;
}

function openersOf(fragment: Fragment, first: Opener, statements: readonly Statement[]): readonly Opener[] {
  const { heading, near, lines } = fragment;
  const named = blockHeading(heading);
  const at = named === null || indentOf(heading) >= first.indent ? null : indentOf(heading);
  const levels = new Set(unseenLevels(statements, first.indent));
  if (at !== null) levels.add(at);
  if (first.indent > 0 && ![...levels].includes(0)) levels.add(0);
  const openers: Opener[] = [];
  const ordered = [...levels].sort((a, b) => a - b);
  for (const [index, indent] of ordered.entries()) {
    const deeper = ordered[index + 1] ?? first.indent;
    const inside =
      deeper === at
        ? (named ?? '')
        : (statements.find((one) => one.indent === deeper && METHOD.test(one.text))?.text ?? '');
    const behind = statements.find((one) => one.indent === indent);
    const text = indent === at && named !== null ? named : openerAt(inside, behind, openers.at(-1), near);
    openers.push({
      indent,
      text: lines.some((line) => /\bawait\b/.test(line)) && text.startsWith('def') ? `async ${text}` : text,
    });
  }
  return openers;
}

/** Where the body of a test goes on that the lines do not end: its indentation; null where none does. */
function openTest(statements: readonly Statement[]): number | null {
  const at = statements.findLastIndex(({ text }) => /^(?:async\s+)?(?:def|class)\b/.test(text));
  const definition = statements[at];
  const body = statements.slice(at + 1);
  if (definition === undefined || !/^(?:async\s+)?def\s+test/.test(definition.text)) return null;
  if (body.some(({ indent }) => indent <= definition.indent)) return null;
  return body[0]?.indent ?? definition.indent + 4;
}

/** Where the body of the class is that the lines do not end: its indentation; null where there is none. */
function openClass(statements: readonly Statement[]): number | null {
  for (const [at, { text, indent }] of [...statements.entries()].reverse()) {
    const body = statements.slice(at + 1);
    if (/^class\b/.test(text) && body.every((one) => one.indent > indent)) return body[0]?.indent ?? indent + 4;
  }
  return null;
}

/** Statements that end what is left open at the end of the lines: blocks without a body, decorators of nothing, bare tries. */
function endings(statements: readonly Statement[], rest: string): readonly string[] {
  const last = statements.at(-1);
  const found: string[] = [];
  const pad = ' '.repeat(last?.indent ?? 0);
  if (last !== undefined && BLOCK.test(last.text)) found.push(`${pad}    pass`);
  if (last?.text.startsWith('@')) found.push(`${pad}def test_below(): ${rest}`);
  const tries = statements.filter(
    (one, at) =>
      /^try\s*:/.test(one.text) &&
      !statements.slice(at + 1).some((two) => two.indent === one.indent && /^(?:except|finally)\b/.test(two.text)),
  );
  return [...found, ...tries.reverse().map((one) => `${' '.repeat(one.indent)}finally: pass`)];
}

/** What completes a fragment behind its lines; a test that goes on gets an assertion that stands for what it goes on with, a class a test for its others. */
function tailOf(statements: readonly Statement[], found: Scan, fragment: Fragment): readonly string[] {
  const last = statements.at(-1);
  const unfilled =
    found.unended === null && /[([{]\s*$/.test(fragment.lines.findLast((line) => line.trim() !== '') ?? '');
  const closers = (unfilled ? 'unseen' : '') + closersOf(found);
  const headless = last !== undefined && last.line >= 0 && found.unended === null && BLOCK.test(last.text);
  const closed = headless ? `${closers}:` : closers;
  const rest = `assert rest_of_test_near_line_${fragment.near}`;
  const goesOn = fragment.tests && fragment.goesOn ? openTest(statements) : null;
  const group = fragment.tests ? openClass(statements) : null;
  return [
    ...(closers === '' ? [] : [' '.repeat(last?.indent ?? 0) + closed]),
    ...endings(statements, fragment.tests ? rest : 'pass'),
    ...(goesOn === null ? [] : [' '.repeat(goesOn) + rest]),
    ...(group === null ? [] : [`${' '.repeat(group)}def test_not_shown(self): assert tests_not_shown`]),
  ];
}

function* within(fragment: Fragment, end: string | null): Generator<Frame> {
  const { lines, near } = fragment;
  const found = scan(lines, PYTHON, end);
  if (!found.ended) return;
  const statements = statementsOf(lines, found);
  const [next] = statements;
  const begun = end !== null || found.closing.length > 0;
  if (!begun && next === undefined) return yield { head: [], tail: [] };
  const fallback = lines[found.closing.at(-1)?.line ?? 0] ?? '';
  const clausal = next !== undefined && NEXT_CLAUSE.some(([pattern]) => pattern.test(next.text));
  const indent = next !== undefined && !(begun && clausal) ? next.indent : indentOf(fallback);
  const starts = openBrackets(found, lines, next, indent, near);
  for (const start of starts) {
    const deeper = begun && /^(?:def|if|with|class) .*/.test(start) && next !== undefined && next.indent > 0;
    const own = deeper ? Math.max(0, indentOf(fallback)) : indent;
    const first = { indent: own, text: start };
    const openers = openersOf(fragment, first, statements);
    const clause = NEXT_CLAUSE.find(([pattern]) => !begun && pattern.test(next?.text ?? ''))?.[1];
    const head = [
      ...openers.map((one) => ' '.repeat(one.indent) + one.text),
      ...(clause === undefined ? [] : [`${' '.repeat(own)}${clause} pass`]),
      ...(begun ? [`${' '.repeat(own)}${start}${end ?? ''}`] : []),
    ];
    const heads = openers.map(({ indent: at, text }) => ({ line: -1, indent: at, text }));
    yield { head, tail: tailOf([...heads, ...statements], found, fragment) };
  }
}

/** Ways to complete a fragment of a language whose blocks are told by indentation (Python), likeliest first. */
export function* indentedFrames(fragment: Fragment): Generator<Frame> {
  for (const end of [null, '"""', "'''"]) yield* within(fragment, end);
}
