import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Grammars } from '../../../src/core/index.ts';
import type { DiskEffect, View } from '../../../src/replay/disk/disk.ts';
import { newGitRecord } from '../../../src/replay/disk/git-record.ts';
import { effectsOfScript, type Script } from '../../../src/replay/script.ts';
import { readProgram } from '../../../src/syntax/index.ts';
import { branchScript, gitScript } from './git-lines.ts';
import { chanceFrom, LineMaker, ORCHARD } from './lines.ts';

type Files = ReadonlyMap<string, string>;

/** Scripts of git commands in a clone: on files, or on branches; null: lines without git. */
type Tracked = 'files' | 'branches' | null;

/** How one line compares: all of it computed, some opaque, or wrong although sure. */
interface Compared {
  readonly line: string;
  readonly verdict: 'sure' | 'partly' | 'opaque' | 'wrong';
  /** What differs, for people. */
  readonly why: string;
  /** The status that we told is not the real one. */
  readonly misjudged: boolean;
}

/** Whether the real tools are here: bash and GNU sed. */
export function hasTools(): boolean {
  const sed = spawnSync('sed', ['--version'], { encoding: 'utf8' });
  const bash = spawnSync('bash', ['--version'], { encoding: 'utf8' });
  return sed.status === 0 && sed.stdout.includes('GNU sed') && bash.status === 0;
}

function readFolder(folder: string, prefix = ''): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    if (entry.name === '.git') continue;
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) for (const [inner, text] of readFolder(folder, name)) files.set(inner, text);
    else if (entry.isSymbolicLink()) files.set(name, '<link>');
    else files.set(name, readFileSync(path.join(folder, name), 'latin1'));
  }
  return files;
}

/** Makes an orchard, under git where `tracked`. */
function makeOrchard(folder: string, tracked: Tracked): void {
  for (const [name, text] of Object.entries(ORCHARD)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  if (tracked === null) return;
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'Plant'],
  ])
    execFileSync('git', args, { cwd: folder, env: ENVIRONMENT, stdio: 'ignore' });
}

const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  LC_ALL: 'C.UTF-8',
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Pomona',
  GIT_AUTHOR_EMAIL: 'pomona@example.org',
  GIT_COMMITTER_NAME: 'Pomona',
  GIT_COMMITTER_EMAIL: 'pomona@example.org',
};

/** Runs each line by bash in an orchard of its own; gives the files afterwards and the status. */
function runAll(
  lines: readonly string[],
  tracked: Tracked,
): { readonly files: Files; readonly status: number; readonly printed: string }[] {
  const root = mkdtempSync(path.join(tmpdir(), 'orchard-'));
  try {
    const plain = path.join(root, 'plain');
    makeOrchard(plain, tracked);
    for (const [index, line] of lines.entries()) {
      cpSync(plain, path.join(root, String(index), 'orchard'), { recursive: true });
      writeFileSync(path.join(root, String(index), 'line.sh'), `${line}\n`);
    }
    const driver = `for ((i = 0; i < ${lines.length}; i++)); do cd ${root}/$i/orchard; timeout 5 bash ../line.sh < /dev/null > ../printed 2>&1; echo $?; done`;
    const out = execFileSync('bash', ['-c', driver], { encoding: 'utf8', env: ENVIRONMENT });
    const statuses = out.trim().split('\n').map(Number);
    return lines.map((_, index) => ({
      files: readFolder(path.join(root, String(index), 'orchard')),
      status: statuses[index] ?? -1,
      printed: readFileSync(path.join(root, String(index), 'printed'), 'latin1'),
    }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const FOLDERS = new Set(
  Object.keys(ORCHARD).flatMap((name) => (name.includes('/') ? [path.dirname(name), 'data'] : [])),
);

const viewOf = (whole: boolean): View => ({
  read(one) {
    const text = Object.hasOwn(ORCHARD, one) ? ORCHARD[one] : undefined;
    if (text !== undefined) return { kind: 'text', text, doubt: false };
    return FOLDERS.has(one) ? { kind: 'folder' } : { kind: 'absent', doubt: false };
  },
  under: (folder) => Object.keys(ORCHARD).filter((name) => name.startsWith(`${folder}/`)),
  list(folder) {
    const inside = Object.keys(ORCHARD).flatMap((name) => {
      if (folder !== '' && !name.startsWith(`${folder}/`)) return [];
      return [name.slice(folder === '' ? 0 : folder.length + 1)];
    });
    const kindOf = (name: string) => (name.includes('/') ? ('folder' as const) : ('file' as const));
    const names = new Map(inside.map((name) => [name.split('/')[0] as string, kindOf(name)]));
    return { names, whole, doubt: false };
  },
  base(one) {
    const text = Object.hasOwn(ORCHARD, one) ? ORCHARD[one] : undefined;
    return text === undefined ? { kind: 'absent', doubt: false } : { kind: 'text', text, doubt: false };
  },
  isBase: () => false,
  root: () => '',
  touched: () => [],
  spend: () => true,
});

/** All that there is, and what git knows of it: then other names may match a pattern. */
const VIEWS = [viewOf(true), viewOf(false)];

const lies = (name: string, folder: string): boolean => name === folder || name.startsWith(`${folder}/`);

/** The files as our effects leave them; those of which nothing is sure are in `open` (null: all but `closed`). */
function playAll(effects: readonly DiskEffect[]) {
  const files = new Map(Object.entries(ORCHARD).map(([name, text]) => [name, Buffer.from(text).toString('latin1')]));
  const open = new Set<string>();
  let all = false;
  const closed = new Set<string>();
  for (const effect of effects) {
    if (effect.kind === 'opaque') {
      for (const name of effect.paths ?? []) open.add(name);
      if (effect.paths === null) {
        all = true;
        closed.clear();
      }
    } else if (effect.kind === 'remove') {
      for (const name of [...files.keys()]) if (lies(name, effect.path)) files.delete(name);
    } else if (effect.kind === 'move') {
      const moved = [...files].filter(([name]) => lies(name, effect.path));
      for (const [name, text] of moved) {
        if (!effect.keep) files.delete(name);
        files.set(effect.to + name.slice(effect.path.length), text);
      }
    } else {
      files.set(effect.path, Buffer.from(effect.content).toString('latin1'));
      if (effect.kind === 'write') {
        open.delete(effect.path);
        closed.add(effect.path);
      }
    }
  }
  const isOpen = (name: string): boolean => (all && !closed.has(name)) || [...open].some((one) => lies(name, one));
  return { files, isOpen, all };
}

/** What sed was writing when a line that never ends was stopped. */
const isLeftover = (name: string, status: number): boolean => status === 124 && /(^|\/)sed\w{6}$/.test(name);

/** Compares what a line really did with what we say of it, told its real status. */
function compareLine(
  line: string,
  real: { readonly files: Files; readonly status: number; readonly printed: string },
  grammars: Grammars,
): Compared {
  const reading = readProgram(line, grammars);
  if (reading === null) throw new Error('no grammar');
  const script: Script = {
    list: reading.list,
    partly: reading.problems.length > 0,
    cwd: null,
    status: real.status,
    printed: () => real.printed,
    cutShort: false,
    bash: true,
    read: (text) => readProgram(text, grammars)?.list ?? null,
    python: () => null,
  };
  const [[alone = [], told = []] = [], tracked = []] = VIEWS.map((view) =>
    [null, real.status].map((status) => effectsOfScript({ ...script, status }, view, newGitRecord())),
  );
  const misjudged =
    told.length > 0 &&
    told.every(({ kind }) => kind === 'opaque') &&
    alone.every(({ kind }) => kind !== 'opaque') &&
    alone.length > 0;
  for (const effects of [alone, told, ...tracked]) {
    const { files, isOpen } = playAll(effects);
    const wrong = [...new Set([...files.keys(), ...real.files.keys()])].filter(
      (name) => !isOpen(name) && files.get(name) !== real.files.get(name) && !isLeftover(name, real.status),
    );
    if (wrong.length > 0) {
      const why = wrong.map(
        (name) => `${name}: ${JSON.stringify(real.files.get(name))}, we say ${JSON.stringify(files.get(name))}`,
      );
      return { line, verdict: 'wrong', why: why.join('; '), misjudged };
    }
  }
  const opaque = told.filter((effect) => effect.kind === 'opaque');
  const verdict = opaque.length === 0 ? 'sure' : opaque.some(({ paths }) => paths === null) ? 'opaque' : 'partly';
  return { line, verdict, why: '', misjudged };
}

/** Compares so many lines made from a seed, in batches. */
export function compareMany(count: number, seed: number, grammars: Grammars, tracked: Tracked = null): Compared[] {
  const chance = chanceFrom(seed);
  const maker = new LineMaker(chance);
  const results: Compared[] = [];
  for (let done = 0; done < count; done += 200) {
    const lines = Array.from({ length: Math.min(200, count - done) }, () =>
      tracked === null ? maker.line() : tracked === 'files' ? gitScript(chance) : branchScript(chance),
    );
    const real = runAll(lines, tracked);
    for (const [index, line] of lines.entries()) {
      const one = real[index];
      if (one) results.push(compareLine(line, one, grammars));
    }
  }
  return results;
}
