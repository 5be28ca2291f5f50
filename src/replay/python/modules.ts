import { newPath } from './builtins.ts';
import { didNotRaise, type Machine, print } from './machine.ts';
import { asks, join, makeFolder, openWord, removeFile, splitExtension, splitPath, wordOf } from './paths.ts';
import { callRe, reFlag } from './re.ts';
import { splitLines } from './text.ts';
import {
  type Arguments,
  display,
  list,
  type Module,
  MYSTERY,
  native,
  Raised,
  refuse,
  truth,
  tuple,
  type Value,
} from './value.ts';

/** Modules of the standard library whose import changes nothing; what is not known of them is refused when it is used. */
const KNOWN = new Set(
  'os sys re io json pathlib textwrap string itertools collections functools typing subprocess shutil glob tempfile ast time datetime traceback difflib codecs copy math random hashlib inspect argparse contextlib warnings logging platform tokenize os.path __future__ fileinput operator pprint base64 stat errno'.split(
    ' ',
  ),
);

/** Modules that the interpreter itself has loaded, so that no file of the same name can take their place. */
const LOADED = new Set('os sys io os.path codecs stat time __future__'.split(' '));

/** Whether a module can be imported with nothing else happening. `folder`: where the program looks for its own first. */
export function imports(machine: Machine, name: string, folder: string | null): Module {
  const root = name.split('.')[0] ?? '';
  if (!KNOWN.has(name)) return refuse(`the module ${name}`);
  if (!LOADED.has(name) && folder !== null) {
    const path = machine.files.resolve(join([folder, `${root}.py`]));
    if (machine.files.shadows(path)) refuse(`a module ${root} of its own`);
  }
  return { kind: 'module', name };
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : refuse('no text'));

/** `textwrap.dedent`. */
function dedent(whole: string): string {
  const lines = whole.replace(/^[ \t]+$/gm, '');
  let margin: string | null = null;
  for (const [, indent = ''] of lines.matchAll(/(?:^)([ \t]*)(?=[^ \t\n])/gm)) {
    if (margin === null || margin.startsWith(indent)) margin = indent;
    else if (!indent.startsWith(margin)) {
      let shared = 0;
      while (shared < margin.length && margin[shared] === indent[shared]) shared += 1;
      margin = margin.slice(0, shared);
    }
  }
  const cut = margin ?? '';
  return cut === ''
    ? lines
    : lines
        .split('\n')
        .map((line) => (line.startsWith(cut) ? line.slice(cut.length) : line))
        .join('\n');
}

const indent = (whole: string, prefix: string): string =>
  splitLines(whole, true)
    .map((line) => (line.trim() === '' ? line : prefix + line))
    .join('');

function transfer(machine: Machine, [from, to]: readonly Value[], keep: boolean): Value {
  const { files } = machine;
  const target = files.resolve(wordOf(to));
  files.transfer(files.resolve(wordOf(from)), target, keep);
  return null;
}

const write = ([what = null]: readonly Value[], machine: Machine, error: boolean): Value => {
  print(machine, error ? '' : display(what));
  return typeof what === 'string' ? [...what].length : MYSTERY;
};

/** A check that changes nothing, of which the log says that it found no fault. */
const passes = (_: readonly Value[], machine: Machine): Value => (didNotRaise(machine) ? MYSTERY : refuse('a check'));

function quit([code = null]: readonly Value[]): never {
  const status = code === null ? 0 : typeof code === 'number' || typeof code === 'boolean' ? Number(code) & 255 : 1;
  throw new Raised('SystemExit', status);
}

/** Standard input as text files are read. */
function readInput(machine: Machine): string {
  const text = machine.input() ?? refuse('standard input');
  return text.includes('\ufffd') ? refuse('no text') : text.replace(/\r\n?/g, '\n');
}

type Native = (args: readonly Value[], machine: Machine, named: ReadonlyMap<string, Value>) => Value;

const truly = (value: Value | undefined): boolean => value !== undefined && truth(value);

const FUNCTIONS: Readonly<Record<string, Native>> = {
  'os.path.join': (args) => join(args.map(wordOf)),
  'os.path.exists': ([path], machine) => asks(machine, wordOf(path), 'any'),
  'os.path.isfile': ([path], machine) => asks(machine, wordOf(path), 'text'),
  'os.path.isdir': ([path], machine) => asks(machine, wordOf(path), 'folder'),
  'os.path.dirname': ([path]) => splitPath(wordOf(path))[0],
  'os.path.basename': ([path]) => splitPath(wordOf(path))[1],
  'os.path.split': ([path]) => tuple([...splitPath(wordOf(path))]),
  'os.path.splitext': ([path]) => tuple([...splitExtension(wordOf(path))]),
  'os.path.abspath': ([path], machine) => absolute(machine, wordOf(path)),
  'os.path.realpath': () => refuse('where links lead'),
  'os.remove': ([path], machine) => removeFile(machine, wordOf(path)),
  'os.unlink': ([path], machine) => removeFile(machine, wordOf(path)),
  'os.rename': (args, machine) => transfer(machine, args, false),
  'os.replace': (args, machine) => transfer(machine, args, false),
  'os.mkdir': ([path], machine) => makeFolder(machine, wordOf(path), false, false),
  'os.makedirs': ([path, , may], machine, named) =>
    makeFolder(machine, wordOf(path), true, truly(may ?? named.get('exist_ok'))),
  'os.chdir': ([path], machine) => {
    machine.files.change(wordOf(path));
    return null;
  },
  'os.getcwd': (_, machine) => absolute(machine, '.'),
  'shutil.copy': (args, machine) => transfer(machine, args, true),
  'shutil.copyfile': (args, machine) => transfer(machine, args, true),
  'shutil.copy2': (args, machine) => transfer(machine, args, true),
  'shutil.move': (args, machine) => transfer(machine, args, false),
  'sys.exit': quit,
  'sys.stdout.write': (args, machine) => write(args, machine, false),
  'sys.stderr.write': (args, machine) => write(args, machine, true),
  'sys.stdin.read': (_, machine) => readInput(machine),
  'sys.stdin.readlines': (_, machine) => list(readInput(machine).match(/[^\n]*\n|[^\n]+/g) ?? []),
  'sys.stdout.flush': () => null,
  'sys.stderr.flush': () => null,
  'textwrap.dedent': ([whole]) => dedent(text(whole)),
  'textwrap.indent': ([whole, prefix, more]) =>
    more === undefined ? indent(text(whole), text(prefix)) : refuse('such lines'),
  'ast.parse': passes,
  'time.time': () => MYSTERY,
  'time.sleep': () => null,
};

const NAMED = new Set(['os.makedirs', 'ast.parse']);

function absolute(machine: Machine, word: string): string {
  const path = machine.files.resolve(word);
  return path.startsWith('/') ? path : refuse('a folder that is not known');
}

/** Calls a function of a module. */
export function callModule(machine: Machine, module: Module, name: string, given: Arguments): Value {
  const whole = `${module.name}.${name}`;
  if (module.name === 're') {
    const found = callRe(machine, name, given);
    return found === undefined ? refuse(whole) : found;
  }
  if (whole === 'io.open') return openWord(machine, given);
  if (whole === 'codecs.open') {
    const [path = null, mode = 'r', encoding = null] = given.positional;
    const named = new Map([...given.named, ['newline', ''] as const]);
    return openWord(machine, {
      positional: [path, mode, -1, given.named.get('encoding') ?? encoding],
      named: new Map([...named].filter(([key]) => key !== 'encoding')),
    });
  }
  if (whole === 'pathlib.Path' || whole === 'pathlib.PurePosixPath') return newPath(given);
  const called = Object.hasOwn(FUNCTIONS, whole) ? FUNCTIONS[whole] : undefined;
  if (called === undefined || (given.named.size > 0 && !NAMED.has(whole))) return refuse(whole);
  return called(given.positional, machine, given.named);
}

/** A member of a module that is not called at once. */
export function partOfModule(machine: Machine, module: Module, name: string): Value {
  const whole = `${module.name}.${name}`;
  if (module.name === 're') {
    const flag = reFlag(name);
    if (flag !== undefined) return flag;
  }
  if (whole === 'sys.argv') return list([...machine.argv]);
  if (whole === 'os.sep') return '/';
  if (whole === 'os.linesep') return '\n';
  if (['os.path', 'sys.stdin', 'sys.stdout', 'sys.stderr'].includes(whole)) return { kind: 'module', name: whole };
  if (/^sys\.(version|executable|platform|version_info)$/.test(whole)) return MYSTERY;
  return native(whole, (given, running) => callModule(running, module, name, given));
}
