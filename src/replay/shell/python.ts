import type { Call, Command } from '../disk/call.ts';
import { followPython, type PythonProgram } from '../python/program.ts';

/** The program that `python -c TEXT`, `python FILE`, `python - <<EOF` runs; null where its text is not known. */
function programOf(call: Call): PythonProgram | null {
  const at = call.args.findIndex((arg) => !/^-[BEIsSuvbdq]+$/.test(arg));
  const [word, ...rest] = at < 0 ? [] : call.args.slice(at);
  if (word === '-c') {
    const [text, ...args] = rest;
    return text === undefined ? null : { text, path: null, stdin: true, args };
  }
  if (word === undefined || word === '-') {
    const text = call.input();
    return text === null ? null : { text, path: null, stdin: false, args: rest };
  }
  const path = word.startsWith('-') ? null : call.path(word);
  const text = path === null ? null : call.disk.text(path);
  return text === null ? null : { text, path, stdin: true, args: rest };
}

/** Python, as far as its program can be followed. */
export const python: Command = (call) => {
  const program = programOf(call);
  return program === null ? null : followPython(program, call);
};
