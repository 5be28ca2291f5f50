import type { Call, Command, Done } from './call.ts';

/** A Python program that a command line runs. `path`: the file that it was read from; null: inline or standard input. */
interface PythonProgram {
  readonly text: string;
  readonly path: string | null;
  /** `sys.argv` behind the program itself. */
  readonly args: readonly string[];
}

/** The program that `python -c TEXT`, `python FILE`, `python - <<EOF` runs; null where its text is not known. */
function programOf(call: Call): PythonProgram | null {
  const at = call.args.findIndex((arg) => !/^-[BEIOsSuvbdq]+$/.test(arg));
  const [word, ...rest] = at < 0 ? [] : call.args.slice(at);
  if (word === '-c') {
    const [text, ...args] = rest;
    return text === undefined ? null : { text, path: null, args };
  }
  if (word === undefined || word === '-') {
    const text = call.input();
    return text === null ? null : { text, path: null, args: rest };
  }
  const path = word.startsWith('-') ? null : call.path(word);
  const text = path === null ? null : call.disk.text(path);
  return text === null ? null : { text, path, args: rest };
}

/** What a program does to files; null: it cannot be told, and may be anything. Its files are the call's disk. */
type PythonReader = (program: PythonProgram, call: Call) => Done | null;

/** Python, as far as `read` can tell what its program does. */
export function pythonWith(read: PythonReader): Command {
  return (call) => {
    const program = programOf(call);
    return program === null ? null : read(program, call);
  };
}
