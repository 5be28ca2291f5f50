import { RE2JS } from 're2js';
import { type Command, type Done, linesOf, SILENT } from '../disk/call.ts';
import { isAscii } from './pattern.ts';

interface Substitution {
  readonly engine: RE2JS;
  readonly parts: readonly (string | number)[];
  readonly all: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']', '<': '>' };

/** Text up to a mark that no backslash quotes; brackets of other kinds do not nest here. */
function delimited(script: string, from: number, mark: string): { readonly text: string; readonly end: number } | null {
  let text = '';
  for (let at = from; at < script.length; at += 1) {
    const here = script[at] as string;
    if (here === mark) return { text, end: at + 1 };
    if (CLOSING[here] !== undefined && CLOSING[here] === mark) return null;
    if (here !== '\\') text += here;
    else {
      at += 1;
      const next = script[at] ?? '';
      text += next === mark && /[/#,!|~%@:;]/.test(mark) && mark !== '|' ? next : `\\${next}`;
    }
  }
  return null;
}

/** What stands on the right: text and numbers of groups; null for anything that Perl computes. */
function replacementOf(text: string): (string | number)[] | null {
  const parts: (string | number)[] = [];
  for (const token of text.match(/\$\d|\$\{\d\}|\$&|\\[\s\S]|[^\\$@]+|[$@]/g) ?? []) {
    const digit = /\d/.exec(token)?.[0];
    if (token === '$&') parts.push(0);
    else if (token.startsWith('$') && digit !== undefined) parts.push(Number(digit));
    else if (/^\\\d$/.test(token)) parts.push(Number(token[1]));
    else if (token.startsWith('\\')) {
      const letter = token[1] as string;
      if (/[a-zA-Z]/.test(letter) && ESCAPES[letter] === undefined) return null;
      parts.push(ESCAPES[letter] ?? letter);
    } else if (token === '$' || token === '@') return null;
    else parts.push(token);
  }
  return parts;
}

/** Perl's expression as RE2 has it, where both mean the same; null elsewhere. */
function engineOf(pattern: string, flags: string, whole: boolean): RE2JS | null {
  if (
    pattern === '' ||
    !isAscii(pattern) ||
    /[@#]|\\[^wWdDsSbntr.*+?()[\]{}|/\\^$"'\-:,;=<>!&% ]|\(\?(?!:)/.test(pattern)
  )
    return null;
  // A dollar sign is an end only before `)`, `|` or nothing; elsewhere it is a variable.
  const bare = pattern.replace(/\\./g, '__').replace(/\[\^?\]?[^\][]*\]/g, (set) => '_'.repeat(set.length));
  if (/\$(?![)|]|$)|[*+?}]\+/.test(bare)) return null;
  if (/\$/.test(bare) && whole && !flags.includes('m')) return null;
  // A line still has its newline: what can match that as well as the end is ambiguous.
  const source = flags.includes('m')
    ? pattern
    : [...pattern].map((letter, at) => (letter === '^' && bare[at] === '^' ? '\\A' : letter)).join('');
  const bits =
    RE2JS.MULTILINE | (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) | (flags.includes('s') ? RE2JS.DOTALL : 0);
  try {
    return RE2JS.compile(source, bits);
  } catch {
    return null;
  }
}

function readScript(script: string, whole: boolean): Substitution[] | null {
  const read: Substitution[] = [];
  let at = 0;
  while (at < script.length) {
    const skipped = /^[\s;]*/.exec(script.slice(at))?.[0].length ?? 0;
    at += skipped;
    if (at >= script.length) break;
    const mark = script[at + 1] ?? '';
    if (script[at] !== 's' || !/[/{|#!,~%]/.test(mark)) return null;
    const close = CLOSING[mark] ?? mark;
    const pattern = delimited(script, at + 2, close);
    const second = pattern === null ? 0 : close === mark ? pattern.end : script.indexOf(mark, pattern.end) + 1;
    if (pattern === null || second === 0 || (close !== mark && script.slice(pattern.end, second - 1).trim() !== ''))
      return null;
    const now = delimited(script, second, close);
    const flags = now === null ? '' : (/^[gims]*/.exec(script.slice(now.end))?.[0] ?? '');
    const parts = now === null ? null : replacementOf(now.text);
    const engine = engineOf(pattern.text, flags, whole);
    if (now === null || parts === null || engine === null) return null;
    at = now.end + flags.length;
    if (!/^\s*(;|$)/.test(script.slice(at))) return null;
    read.push({ engine, parts, all: flags.includes('g') });
  }
  return read.length === 0 ? null : read;
}

function substitute(line: string, { engine, parts, all }: Substitution): string | null {
  const matcher = engine.matcher(line);
  let out = '';
  let [from, last] = [0, -1];
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (start === end && start === last) return null;
    out += line.slice(from, start);
    for (const part of parts) out += typeof part === 'string' ? part : (matcher.group(part) ?? '');
    from = end;
    last = end;
    if (!all) break;
  }
  return out + line.slice(from);
}

/** `perl -pi -e 's/…/…/'`, also `-0777`: substitutions alone, of files in ASCII. */
export const perl: Command = (call): Done | null => {
  const scripts: string[] = [];
  const files: string[] = [];
  let [prints, inPlace, whole] = [false, false, false];
  for (let at = 0; at < call.args.length; at += 1) {
    const arg = call.args[at] as string;
    if (/^-[pi]*(?:0777[pi]*)?e?$/.test(arg) && arg !== '-') {
      prints ||= arg.includes('p');
      inPlace ||= arg.includes('i');
      whole ||= arg.includes('0777');
      if (!arg.endsWith('e')) continue;
      at += 1;
      if (call.args[at] === undefined) return null;
      scripts.push(call.args[at] as string);
    } else if (arg.startsWith('-') || scripts.length === 0) return null;
    else files.push(arg);
  }
  // Letters behind -i are a suffix.
  if (call.args.some((arg) => /^-\w*i[pe]/.test(arg) && !/^-i$/.test(arg)) || !prints || !inPlace || files.length === 0)
    return null;
  const script = readScript(scripts.join(';'), whole);
  if (
    script === null ||
    script.some(({ engine, parts }) => parts.some((part) => typeof part === 'number' && part > engine.groupCount()))
  )
    return null;
  const results: { readonly path: string; readonly text: string; readonly old: string }[] = [];
  for (const file of files) {
    const path = call.path(file);
    const old = path === null ? null : call.disk.text(path);
    if (path === null || old === null || !isAscii(old) || !call.disk.spend(old.length * script.length)) return null;
    let out = '';
    for (const line of whole ? [old] : linesOf(old)) {
      let now: string | null = line;
      for (const one of script) now = now === null ? null : substitute(now, one);
      if (now === null) return null;
      out += now;
    }
    results.push({ path, text: out, old });
  }
  for (const { path, text, old } of results) if (text !== old) call.disk.write(path, text, true);
  return SILENT;
};
