import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Grammars } from '../../../src/core/index.ts';
import type { DiskEffect } from '../../../src/replay/disk/disk.ts';
import { effectsOf } from '../shell/orchard-disk.ts';

type Files = ReadonlyMap<string, string>;

/** The files that every program finds. */
export const ORCHARD: Readonly<Record<string, string>> = {
  'rows.txt': 'fig 3\npear 12\n\nplum 7\n  quince 4\n',
  'gate.py':
    'import os\n\n\ndef open_gate(hours):\n    """Opens."""\n    if hours > 8:\n        return True\n    return False\n',
  'windows.txt': 'shed\r\nhut\r\nbarn\r\n',
  'accents.txt': 'pêche\nmûre – café\n',
  'bare.txt': 'no newline at the end',
  'empty.txt': '',
  'south/hut.txt': 'old\nold\nnew\n',
};

/** How one program compares: computed, refused, or wrong although sure. */
export interface Compared {
  readonly program: string;
  readonly verdict: 'sure' | 'opaque' | 'wrong';
  readonly why: string;
}

/** Whether a Python that we mean is here. */
export const hasPython = (): boolean =>
  spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;

function readFolder(folder: string, prefix = ''): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) for (const [inner, text] of readFolder(folder, name)) files.set(inner, text);
    else files.set(name, readFileSync(path.join(folder, name), 'latin1'));
  }
  return files;
}

/** Runs each program in a process of its own, forked from one that has the interpreter loaded. */
const DRIVER = `
import os, runpy, signal, sys
root, count = sys.argv[1], int(sys.argv[2])
for number in range(count):
    child = os.fork()
    if child == 0:
        os.chdir(f'{root}/{number}/orchard')
        quiet = os.open(os.devnull, os.O_RDWR)
        os.dup2(quiet, 0)
        os.dup2(os.open(f'{root}/{number}/printed', os.O_WRONLY | os.O_CREAT), 1)
        os.dup2(quiet, 2)
        signal.alarm(5)
        sys.argv = ['program.py', 'fig', 'pear']
        runpy.run_path(f'{root}/{number}/program.py', run_name='__main__')
        sys.exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
`;

interface Real {
  readonly files: Files;
  readonly status: number;
  readonly printed: string;
}

/** What real Python does with each program. */
function runAll(programs: readonly string[]): Real[] {
  const root = mkdtempSync(path.join(tmpdir(), 'orchard-'));
  try {
    for (const [index, program] of programs.entries()) {
      const folder = path.join(root, String(index), 'orchard');
      for (const [name, text] of Object.entries(ORCHARD)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
      writeFileSync(path.join(root, String(index), 'program.py'), program);
    }
    const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LC_ALL: 'C.UTF-8' };
    const args = ['-W', 'ignore', '-c', DRIVER, root, String(programs.length)];
    const statuses = execFileSync('python3', args, { encoding: 'utf8', env, cwd: tmpdir() })
      .trim()
      .split('\n')
      .map(Number);
    return programs.map((_, index) => ({
      files: readFolder(path.join(root, String(index), 'orchard')),
      status: statuses[index] ?? -1,
      printed: readFileSync(path.join(root, String(index), 'printed'), 'utf8'),
    }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The files as our effects leave them; null where they are not sure. */
function playAll(effects: readonly DiskEffect[]): Files | null {
  const files = new Map(Object.entries(ORCHARD));
  for (const effect of effects) {
    if (effect.kind === 'opaque') return null;
    if (effect.kind === 'remove') files.delete(effect.path);
    else if (effect.kind === 'move') {
      files.set(effect.to, files.get(effect.path) ?? '');
      if (!effect.keep) files.delete(effect.path);
    } else files.set(effect.path, effect.content);
  }
  return new Map([...files].map(([name, text]) => [name, Buffer.from(text).toString('latin1')]));
}

const MARK = 'THE_END_OF_THE_PROGRAM';

/** Compares what a program really did with what we say of it, with its status told and not told, and what it printed. */
function compareOne(program: string, real: Real, grammars: Grammars): Compared {
  const line = `python3 - fig pear <<'${MARK}'\n${program}\n${MARK}\n`;
  for (const status of [null, real.status]) {
    const effects = effectsOf(line, ORCHARD, grammars, { status });
    const files = playAll(effects);
    if (files === null) return { program, verdict: 'opaque', why: '' };
    const names = new Set([...files.keys(), ...real.files.keys()]);
    const wrong = [...names].filter((name) => files.get(name) !== real.files.get(name));
    if (wrong.length > 0) {
      const why = wrong.map(
        (name) => `${name}: ${JSON.stringify(real.files.get(name))}, we say ${JSON.stringify(files.get(name))}`,
      );
      return { program, verdict: 'wrong', why: `${why.join('; ')} (status ${real.status})` };
    }
  }
  const printed = playAll(effectsOf(line.replace('<<', '> printed.out <<'), ORCHARD, grammars));
  const said = printed?.get('printed.out');
  if (
    said !== undefined &&
    said !== Buffer.from(real.printed).toString('latin1') &&
    real.files.size === Object.keys(ORCHARD).length
  )
    return {
      program,
      verdict: 'wrong',
      why: `it prints ${JSON.stringify(real.printed)}, we say ${JSON.stringify(said)}`,
    };
  return { program, verdict: 'sure', why: '' };
}

/** Compares programs, in batches. */
export function comparePrograms(programs: readonly string[], grammars: Grammars): Compared[] {
  const results: Compared[] = [];
  for (let from = 0; from < programs.length; from += 200) {
    const batch = programs.slice(from, from + 200);
    const real = runAll(batch);
    for (const [index, program] of batch.entries()) results.push(compareOne(program, real[index] as Real, grammars));
  }
  return results;
}
