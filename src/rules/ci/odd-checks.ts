import type { ShellCommand } from '../../syntax/index.ts';
import type { PlainCheck, ScriptPlace } from './reading.ts';

const COMPARES: ReadonlySet<string | null> = new Set(['test', '[', '[[']);
/** A number that is measured, and may be too low. */
const MEASURES = /\bcover|\bthreshold|\bscore/i;

/** A shell's own comparison of what was measured with a number: `test "$total" -ge 80`. */
export function comparison({ name, args }: ShellCommand, script: string): PlainCheck | null {
  const at = COMPARES.has(name) ? args.findIndex((arg) => /^-(?:ge|gt|lt|le)$/.test(arg ?? '')) : -1;
  const number = at < 0 ? '' : (args[at + 1] ?? '');
  if (!/^\d+(?:\.\d+)?$/.test(number) || !MEASURES.test(script)) return null;
  const option = args[at] ?? '';
  const words = `${name} … ${option}`;
  return { kind: 'lint', tool: 'test', words, limits: new Map([[option, Number(number)]]), strict: [] };
}

/** A script of the repository that measures something, and is handed the number that it demands: `hack/cover.sh 80`. */
export function handedNumber({ name, args }: ShellCommand): PlainCheck | null {
  const number = args.find((arg) => /^\d{1,3}(?:\.\d+)?%?$/.test(arg ?? ''));
  if (name === null || number == null || !name.includes('/') || !MEASURES.test(name)) return null;
  const limits = new Map([[name, Number(number.replace('%', ''))]]);
  return { kind: 'lint', tool: name, words: name, limits, strict: [] };
}

const RESULTS = /\bneeds\.[\w.*-]{1,80}\.result\b/;

/** A script that asks how other jobs ended: what it demands of them. */
export function gathering(script: string): PlainCheck | null {
  if (!RESULTS.test(script)) return null;
  const word = ['success', 'failure'].find((one) => new RegExp(`["']${one}["']`).test(script));
  const words = 'the results of other jobs';
  return { kind: 'lint', tool: 'needs', words, limits: new Map(), strict: word === undefined ? [] : [word] };
}

/** What a list of packages is filtered by before a check gets it: `$(go list ./... | grep -v tide)`. */
export function filteredBy(line: string): readonly string[] {
  const [, what] = /\$\([^()]{1,200}\|\s*grep\s+(?:-\w*v\w*|--invert-match)\s+([^()|]{1,80})/.exec(line) ?? [];
  return what === undefined || /vendor|node_modules|third_party|generated|mocks?\b/.test(what)
    ? []
    : [`grep -v ${what.trim()}`];
}

/** Variables by which an interpreter loads other code first, or asserts nothing, by name and telling value. */
const STEERS: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^PYTHONOPTIMIZE$/, /^[^0]/],
  [/^RUBYOPT$/, /-r/],
  [/^NODE_OPTIONS$/, /(?:^|\s)(?:--(?:require|import|loader|experimental-loader)|-r)[= ]\.{0,2}\//],
  [/^(?:LD_PRELOAD|DYLD_INSERT_LIBRARIES)$/, /./],
  [/^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|MAVEN_OPTS)$/, /-javaagent|-Xbootclasspath/],
  [/^(?:PYTHONPATH|NODE_PATH|CLASSPATH)$/, /./],
];

/** What a command's environment loads before the code, or leaves out, as `NAME=value`. */
export function steering(command: ShellCommand, variables: ScriptPlace['variables']): readonly string[] {
  const given = [...(variables ?? []), ...Object.entries(command.assignments)];
  return given.flatMap(([name, value]) =>
    value !== null && STEERS.some(([named, telling]) => named.test(name) && telling.test(value))
      ? [`${name}=${value}`.slice(0, 120)]
      : [],
  );
}
