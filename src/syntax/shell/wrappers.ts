/** A command word by word; null: not literal. */
export type Words = readonly (string | null)[];

/** A command with its wrappers taken off. `script`: it is a shell that is given this text to run. */
export interface Unwrapped {
  readonly wrappers: readonly string[];
  readonly words: Words;
  readonly assignments: Readonly<Record<string, string | null>>;
  readonly script: { readonly text: string; readonly errexit: boolean; readonly pipefail: boolean } | null;
  /** Directory that a wrapper changes to; undefined: none does. */
  readonly directory: string | null | undefined;
}

interface Wrapper {
  /** Options that take the next word as their value. */
  readonly valued: readonly string[];
  /** Words between the options and the command. */
  readonly leading: number;
  /** Words are added behind the command that the line does not show. */
  readonly appends?: true;
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>(
  Object.entries({
    env: { valued: ['-u', '--unset', '-C', '--chdir', '-S', '--split-string'], leading: 0 },
    timeout: { valued: ['-s', '--signal', '-k', '--kill-after'], leading: 1 },
    gtimeout: { valued: ['-s', '--signal', '-k', '--kill-after'], leading: 1 },
    nohup: { valued: [], leading: 0 },
    time: { valued: ['-f', '--format', '-o', '--output'], leading: 0 },
    sudo: { valued: ['-u', '-g', '-h', '-p', '-C', '-T', '-r', '-t', '-D', '-R', '-U'], leading: 0 },
    doas: { valued: ['-u', '-C'], leading: 0 },
    nice: { valued: ['-n', '--adjustment'], leading: 0 },
    ionice: { valued: ['-c', '-n', '-p'], leading: 0 },
    stdbuf: { valued: ['-i', '-o', '-e'], leading: 0 },
    setsid: { valued: [], leading: 0 },
    command: { valued: [], leading: 0 },
    builtin: { valued: [], leading: 0 },
    exec: { valued: ['-a'], leading: 0 },
    chronic: { valued: [], leading: 0 },
    xargs: {
      valued: ['-n', '-I', '-P', '-L', '-d', '-s', '-E', '-a', '--max-args', '--max-procs'],
      leading: 0,
      appends: true,
    },
  }),
);
const SHELLS = /^(?:ba|z|da|k)?sh$/;
const EXECUTES = /^-(?:exec|execdir|ok|okdir)$/;

function baseName(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1);
}

/** The script of `bash -c '…'`, with what its options switch on; null if these words are no such call. */
function shellScript(words: Words): Unwrapped['script'] {
  let errexit = false;
  let pipefail = false;
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? null;
    if (word === null || !/^[-+]/.test(word)) return null;
    if (word.startsWith('--')) continue;
    if (word.includes('e')) errexit = true;
    if (word.endsWith('o')) {
      index += 1;
      if (words[index] === 'pipefail') pipefail = true;
      if (words[index] === 'errexit') errexit = true;
    } else if (word.includes('c')) {
      const text = words[index + 1] ?? null;
      return text === null ? null : { text, errexit, pipefail };
    }
  }
  return null;
}

/** Whether these words are a shell that reads its script from standard input. */
export function readsScript(words: Words): boolean {
  const [name, ...args] = words;
  return typeof name === 'string' && SHELLS.test(baseName(name)) && args.every((arg) => /^-[a-z]*$/.test(arg ?? ''));
}

function skipOptions(words: Words, wrapper: Wrapper, assignments: Record<string, string | null>): number {
  let index = 1;
  for (; index < words.length; index += 1) {
    const word = words[index] ?? null;
    if (word === '--') return index + 1;
    const assigned = word === null ? null : /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word);
    if (assigned !== null) assignments[assigned[1] as string] = assigned[2] as string;
    else if (word === null || !word.startsWith('-') || word === '-') break;
    else if (wrapper.valued.includes(word)) index += 1;
  }
  return index;
}

function changedDirectory(options: Words): string | null | undefined {
  const at = options.findIndex((word) => word === '-C' || word === '--chdir');
  return at < 0 ? undefined : (options[at + 1] ?? null);
}

/** Takes `env`, `timeout`, `sudo`, `xargs`, `bash -c` … off the front of a command, at most 16 of them. */
export function unwrap(all: Words): Unwrapped {
  const wrappers: string[] = [];
  const assignments: Record<string, string | null> = Object.create(null);
  let directory: string | null | undefined;
  let words = all;
  while (wrappers.length < 16) {
    const name = words[0] ?? null;
    if (name === null) break;
    const base = baseName(name);
    const script = SHELLS.test(base) ? shellScript(words) : null;
    if (script !== null) return { wrappers: [...wrappers, `${base} -c`], words, assignments, script, directory };
    const wrapper = WRAPPERS.get(base);
    if (wrapper === undefined) break;
    if (base === 'command' && /^-[vV]$/.test(words[1] ?? '')) break;
    const from = skipOptions(words, wrapper, assignments) + wrapper.leading;
    if (from >= words.length) break;
    if (base === 'env') directory = changedDirectory(words.slice(1, from)) ?? directory;
    wrappers.push(base);
    words = wrapper.appends ? [...words.slice(from), null] : words.slice(from);
  }
  return { wrappers, words, assignments, script: null, directory };
}

/** The commands that `find … -exec cmd {} ;` runs; what `{}` stands for is not literal. */
export function executedByFind(words: Words): readonly Words[] {
  if (words[0] === null || words[0] === undefined || baseName(words[0]) !== 'find') return [];
  const commands: Words[] = [];
  words.forEach((word, index) => {
    if (!EXECUTES.test(word ?? '')) return;
    const length = words.slice(index + 1).findIndex((next) => next === ';' || next === '+');
    const inner = words.slice(index + 1, length < 0 ? undefined : index + 1 + length);
    if (inner.length > 0) commands.push(inner.map((part) => (part?.includes('{}') ? null : part)));
  });
  return commands;
}

/** `git -C dir …` as `git …` run in `dir`; undefined directory where there is none. */
export function gitDirectory(words: Words): { readonly words: Words; readonly directory: string | null | undefined } {
  if (words[0] !== 'git' || words[1] !== '-C') return { words, directory: undefined };
  return { words: ['git', ...words.slice(3)], directory: words[2] ?? null };
}
