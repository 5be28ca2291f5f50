import type { Node } from '../../syntax/index.ts';
import type { Call, Done } from '../disk/call.ts';
import { folderOf } from '../disk/disk.ts';
import { boundsOfProgram } from './bounds.ts';
import { builtinNames } from './builtins.ts';
import { Files } from './files.ts';
import { closeFile } from './handle.ts';
import type { Machine } from './machine.ts';
import type { Scope } from './scope.ts';
import { isSound } from './shape.ts';
import { block } from './statements.ts';
import { MYSTERY, Raised, Refused, type Value } from './value.ts';

/** A Python program that a command line runs. `path`: the file that it was read from; null: inline or standard input. */
export interface PythonProgram {
  readonly text: string;
  readonly path: string | null;
  /** Whether standard input is left for the program to read, being no part of its text. */
  readonly stdin: boolean;
  /** `sys.argv` behind the program itself. */
  readonly args: readonly string[];
}

function newMachine(program: PythonProgram, call: Call): Machine {
  return {
    files: new Files(call),
    argv: [MYSTERY, ...program.args],
    input: () => (program.stdin ? call.input() : null),
    succeeded: call.expected === 0,
    printed: '',
    tries: 0,
    depth: 0,
    caught: null,
    steps: 0,
    spend: (amount) => call.disk.spend(amount),
    folder: program.path === null ? '.' : folderOf(program.path) || '.',
  };
}

/** Runs a program on a machine; its status. */
function run(root: Node, program: PythonProgram, machine: Machine): number {
  const names = new Map<string, Value>();
  if (program.path?.startsWith('/')) names.set('__file__', program.path);
  const scope: Scope = { names, own: null, outer: null, module: null };
  let status = 0;
  try {
    block(root, { machine, scope, builtins: builtinNames() });
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    status = error.status;
  }
  for (const handle of [...machine.files.writers.values()]) closeFile(machine, handle);
  return status;
}

/** What a program did, or null where it does something that is not computed. Nothing reaches the disk before its end. */
function follow(root: Node, program: PythonProgram, call: Call): Done | null {
  const machine = newMachine(program, call);
  try {
    const status = run(root, program, machine);
    if (call.expected !== null && (call.expected === 0) !== (status === 0)) return null;
    machine.files.commit();
    return { status, output: machine.printed, loud: true };
  } catch (error) {
    if (error instanceof Refused || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * What a Python program does to files, by following it on what they hold: nothing of it is executed. Where it does anything
 * that is not computed here, the files that it names may hold anything; null: others, too.
 */
export function followPython(program: PythonProgram, call: Call): Done | null {
  const text = program.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const recoded = text.split('\n', 2).some((line) => /coding[:=](?!\s*utf-?8)/i.test(line));
  if (recoded && text.startsWith('#')) return null;
  const root = call.disk.spend(20 * text.length) ? call.python(text) : null;
  if (root === null) return null;
  const done = isSound(root, text) ? follow(root, program, call) : null;
  if (done !== null) return done;
  const bounds = boundsOfProgram(root);
  const paths = bounds.paths.map(call.path).filter((path) => path !== null);
  for (const path of paths) call.disk.lose([path]);
  return bounds.all && paths.length === bounds.paths.length ? { status: null, output: null } : null;
}
