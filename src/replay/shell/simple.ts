import { type ShellNode, type ShellRedirect, unwrap } from '../../syntax/index.ts';
import { type Call, type Done, pathIn, type Shell, type Value } from '../disk/call.ts';
import { nameOf } from '../disk/disk.ts';
import { runBuiltin } from './builtins.ts';
import { COMMANDS } from './commands.ts';
import { expandOne, expandWord, type Scene } from './expand.ts';
import { guess } from './guess.ts';
import { openStreams, type Streams } from './redirects.ts';
import type { Place, Runner } from './runner.ts';
import { copyShell, newShell } from './shells.ts';
import { inputOf, NOWHERE } from './streams.ts';

/** A command about to run. */
export interface Setting {
  readonly shell: Shell;
  readonly scene: Scene;
  readonly place: Place;
}

/** Its words as far as they are known, and everything around it. */
export interface Ready extends Setting {
  readonly runner: Runner;
  readonly words: readonly (string | null)[];
  readonly own: ReadonlyMap<string, Value>;
  readonly streams: Streams;
}

type Simple = Extract<ShellNode, { kind: 'simple' }>;

function expandAll(words: Simple['words'], scene: Scene): (string | null)[] {
  return words.flatMap((word): (string | null)[] => expandWord(word, scene) ?? [null]);
}

function report({ output, errors }: Ready['streams'], done: Done): void {
  if (done.names && output.list) output.list(done.names);
  else output.write(done.output);
  errors.write(done.status === 0 && done.loud !== true ? '' : null);
}

/** How deep commands may lie in what starts them; each counts four. */
const DEEPEST = 8;

/** Runs the script that `bash -c`, `bash FILE`, `bash <<EOF`, `source FILE` or `eval` hands on. */
export function runScript(ready: Ready, text: string | null, shell: Shell): number | null {
  const { runner, place, streams } = ready;
  const list = text === null || place.depth > DEEPEST || !runner.disk.spend(text.length) ? null : runner.read(text);
  if (list === null) {
    runner.disk.lose(null);
    streams.output.write(null);
    return null;
  }
  return runner.list(list, shell, { ...place, ...streams, depth: place.depth + 4 });
}

/** Runs a command that another program starts: it has no input. */
function runInner(ready: Ready, words: readonly string[]): number | null {
  const { place, streams, runner } = ready;
  if (place.depth > DEEPEST) {
    runner.disk.lose(null);
    return null;
  }
  const inside = { ...place, expected: null, depth: place.depth + 4 };
  return runUnwrapped({ ...ready, words, place: inside, streams: { ...streams, input: inputOf('') } });
}

function callOf(ready: Ready, name: string, args: readonly string[]): Call {
  const { shell, runner, streams, own, place } = ready;
  const path = (word: string): string | null => pathIn(shell.cwd, word);
  return {
    name,
    args,
    input: () => streams.input.all(),
    names: streams.input.names,
    shell,
    disk: runner.disk,
    own,
    loose: ready.scene.globbed.loose,
    expected: place.expected,
    path,
    python: runner.python,
    silent: streams.output === NOWHERE,
    run: (words) => runInner(ready, words),
  };
}

/** Runs a program: computed where it can be, else with what it may touch in doubt. */
function runProgram(ready: Ready, words: readonly (string | null)[]): number | null {
  const { runner, streams, place } = ready;
  const known = words.filter((word) => word !== null);
  let held: string | null | undefined;
  const input = (): string | null => {
    if (held === undefined) held = streams.input.all();
    return held;
  };
  const [first = null] = words;
  const command = first === null ? undefined : COMMANDS.get(nameOf(first));
  if (first !== null && command !== undefined && known.length === words.length) {
    const done = command({ ...callOf(ready, nameOf(first), known.slice(1)), input });
    if (done !== null) {
      report(streams, done);
      // Other names than those that are known may have been matched.
      return done.status !== 0 && ready.scene.globbed.unmatched ? place.expected : (done.status ?? place.expected);
    }
  }
  const { disk } = runner;
  for (const effect of guess(words, input, ready.shell.cwd)) disk.lose(effect);
  streams.output.write(null);
  streams.errors.write(null);
  return place.expected;
}

const SHELL = /^(ba|z|da|k)?sh$/;

function shellFile(ready: Ready, words: readonly (string | null)[]): number | null {
  const { shell, runner, streams } = ready;
  const [file, ...args] = words.slice(1).filter((word) => word === null || !/^-[a-z]+$/.test(word));
  const options = words
    .slice(1)
    .filter((word) => /^-[a-z]+$/.test(word ?? ''))
    .join('');
  const inner = {
    ...newShell(shell.cwd, nameOf(words[0] ?? '') === 'bash'),
    errexit: options.includes('e'),
    positional: args,
  };
  for (const [name, value] of ready.own) inner.variables.set(name, value);
  if (file === null || /[^-ex]/.test(options)) return runScript(ready, null, inner);
  if (file === undefined) return runScript(ready, streams.input.all(), inner);
  const path = pathIn(shell.cwd, file);
  return runScript(ready, path === null ? null : runner.disk.text(path), inner);
}

/** Takes `env`, `timeout`, `bash -c` … off and runs what is left. */
function runUnwrapped(ready: Ready): number | null {
  if (nameOf(ready.words[0] ?? '') === 'xargs') return runProgram(ready, ready.words);
  const taken = unwrap(ready.words);
  const { script, wrappers } = taken;
  const own = new Map([...ready.own, ...Object.entries(taken.assignments)]);
  const cwd = taken.directory === undefined ? ready.shell.cwd : pathIn(ready.shell.cwd, taken.directory ?? '');
  const stops = wrappers.some((wrapper) => /^(xargs|time|chronic|exec|nohup)$/.test(wrapper));
  const inside = cwd === ready.shell.cwd ? ready.shell : { ...copyShell(ready.shell), cwd };
  const next: Ready = { ...ready, own, shell: inside };
  if (stops) return runProgram(next, wrappers.includes('xargs') ? [...taken.words] : taken.words);
  if (script !== null) {
    const shell = {
      ...newShell(cwd, wrappers.at(-1) === 'bash -c'),
      errexit: script.errexit,
      pipefail: script.pipefail,
    };
    for (const [name, value] of own) shell.variables.set(name, value);
    return runScript(next, script.text, shell);
  }
  const [name = null] = taken.words;
  if (name !== null && SHELL.test(nameOf(name))) return shellFile(next, taken.words);
  return runProgram(next, taken.words);
}

/** Programs that do to each file named what they would do to it alone, or that only print. */
const ONE_BY_ONE = new Set(
  'sed perl rm unlink mv cp touch truncate chmod ln git mkdir rmdir ls cat head tail tac grep egrep fgrep wc'.split(
    ' ',
  ),
);

/** Where names that a pattern may have come to beside those known would tell, what follows is no more than believed. */
function doubtNames({ scene, streams, runner, words }: Ready): void {
  const alone = streams.output === NOWHERE && ONE_BY_ONE.has(nameOf(words[0] ?? ''));
  if (scene.globbed.loose && !alone) runner.disk.doubt();
}

function runWords(ready: Ready): number | null {
  const [name = null, ...args] = ready.words;
  doubtNames(ready);
  const body = name === null ? undefined : ready.shell.functions.get(name);
  if (body !== undefined) {
    const { shell, runner, place, streams } = ready;
    const before = shell.positional;
    shell.positional = args;
    const status = runner.list(body, shell, { ...place, ...streams, depth: place.depth + 2 });
    shell.positional = before;
    return status;
  }
  const built = name === null ? undefined : runBuiltin(name, args, ready);
  return built === undefined ? runUnwrapped(ready) : built;
}

/** Runs a command that is no group: assignments, redirections, then itself. */
export function runSimple(
  runner: Runner,
  node: Simple,
  redirects: readonly ShellRedirect[],
  setting: Setting,
): number | null {
  const { shell, scene, place } = setting;
  const words = expandAll(node.words, scene);
  const own = new Map<string, Value>();
  for (const { name, value } of node.assignments) {
    const read = value === null ? null : expandOne(value, scene);
    own.set(name, read);
    if (words.length === 0) shell.variables.set(name, read);
  }
  const streams = openStreams(redirects, scene, place);
  if (streams === null) return 1;
  if (words.length > 0) return runWords({ ...setting, runner, words, own, streams });
  const substitutes = node.assignments.some(({ value }) => value?.some((part) => part.kind === 'substitution'));
  return substitutes ? shell.last : 0;
}
