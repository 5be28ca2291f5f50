import { type EffectiveWord, enter, known, OPEN, programName, type Scene } from './command.ts';
import { WRAPPERS, type Wrapper } from './wrappers.ts';

/** A command with what stood before it. `line`: words that a shell is to read anew (`env -S`, `npx -c`). */
export interface Bare {
  readonly words: readonly EffectiveWord[];
  readonly wrappers: readonly string[];
  readonly assignments: Readonly<Record<string, EffectiveWord>>;
  readonly cwd: string | null;
  readonly line: string | null;
  /** The words of the last package launcher among the wrappers. */
  readonly launcher?: readonly string[];
}

const LAUNCHERS = /^(?:npx|bunx|pnpx|uvx|npm|pnpm|yarn|pipx|uv)$/;
const MOST = 16;
const ASSIGNED = /^([A-Za-z_]\w*)=([\s\S]*)$/;

interface Taken {
  readonly at: number;
  readonly line: string | null;
}

/** Where the command behind a wrapper's own options begins. */
function behind(
  words: readonly EffectiveWord[],
  from: number,
  wrapper: Wrapper,
  assignments: Record<string, EffectiveWord>,
): Taken {
  let left = wrapper.leading ?? 0;
  for (let at = from; at < words.length; at += 1) {
    const { text = '', open = false } = words[at] ?? {};
    const assigned = wrapper.assigns ? ASSIGNED.exec(text) : null;
    if (text === '--') continue;
    if (assigned !== null) assignments[assigned[1] as string] = { text: assigned[2] as string, open };
    else if (/^(?:-S|--split-string)$/.test(text) && wrapper.assigns)
      return { at: words.length, line: joined(words.slice(at + 1)) };
    else if ((wrapper.line ?? /^(?:-c|--call)$/).test(text) && !wrapper.assigns)
      return { at: words.length, line: words[at + 1]?.text ?? null };
    else if (text.startsWith('-') && text !== '-') at += wrapper.valued.includes(text) ? 1 : 0;
    else if (left > 0) left -= 1;
    else return { at, line: null };
  }
  return { at: words.length, line: null };
}

const joined = (words: readonly EffectiveWord[]): string => words.map(({ text }) => text).join(' ');

/** Where a wrapper's options begin: behind its name, or behind the verb that makes it one; -1 where it is none. */
function start(words: readonly EffectiveWord[], wrapper: Wrapper): number {
  if (wrapper.verbs === undefined) return 1;
  const at = words.findIndex(({ text }, index) => index > 0 && !text.startsWith('-'));
  if (at > 0 && wrapper.verbs.includes(words[at]?.text ?? '')) return at + 1;
  return at > 0 && wrapper.verbs.includes(`${words[at]?.text} ${words[at + 1]?.text}`) ? at + 2 : -1;
}

function directory(options: readonly EffectiveWord[]): EffectiveWord | undefined {
  const at = options.findIndex(({ text }) => /^(?:-C|--chdir|-D)$/.test(text));
  const glued = options.find(({ text }) => text.startsWith('--chdir='));
  return at < 0 ? glued && known(glued.text.slice('--chdir='.length)) : options[at + 1];
}

/** Takes wrappers off the front of a command, at most 16 of them. */
export function takeWrappers(all: readonly EffectiveWord[], scene: Scene): Bare {
  const wrappers: string[] = [];
  const assignments: Record<string, EffectiveWord> = Object.create(null);
  let { cwd } = scene;
  let words = all;
  let launcher: readonly string[] | undefined;
  while (wrappers.length < MOST) {
    const [first] = words;
    if (first === undefined || first.open) break;
    const name = programName(first.text);
    const wrapper = WRAPPERS.get(name);
    const from = wrapper === undefined ? -1 : start(words, wrapper);
    if (wrapper === undefined || from < 0) break;
    if (name === 'command' && /^-[vV]/.test(words[1]?.text ?? '')) break;
    const { at, line } = behind(words, from, wrapper, assignments);
    if (line !== null) return { words: [], wrappers: [...wrappers, name], assignments, cwd, line };
    if (at >= words.length) break;
    if (wrapper.joins)
      return { words: [], wrappers: [...wrappers, name], assignments, cwd, line: joined(words.slice(at)) };
    if (name === 'env' || name === 'sudo') {
      const to = directory(words.slice(from, at));
      if (to !== undefined) cwd = enter(cwd, to);
    }
    wrappers.push(name);
    if (LAUNCHERS.test(name) && !(name === 'uv' && from === 2)) launcher = words.slice(0, at).map(({ text }) => text);
    words = words.slice(at);
  }
  return { words, wrappers, assignments, cwd, line: null, ...(launcher && { launcher }) };
}

/** Where `find` and `fd` look, and behind which options a command of theirs stands. */
const FINDERS: Readonly<Record<string, RegExp>> = {
  find: /^-(?:exec|execdir|ok|okdir)$/,
  fd: /^(?:-x|-X|--exec|--exec-batch)$/,
  fdfind: /^(?:-x|-X|--exec|--exec-batch)$/,
};

/** The folder in which a finder looks: `find DIR …`, `fd PATTERN DIR …`. */
function lookedIn(words: readonly EffectiveWord[], name: string): string {
  const operands = words
    .slice(1)
    .map(({ text }) => text)
    .filter((_, at, all) => name === 'find' || !/^-[tedESjco]$/.test(all[at - 1] ?? ''));
  if (name === 'find') return operands[0] === undefined || /^[-(!]/.test(operands[0]) ? '.' : operands[0];
  return operands.filter((text) => !text.startsWith('-'))[1] ?? '.';
}

/** The commands that `find … -exec cmd {} ;` and `fd … -x cmd` run; what `{}` stands for lies somewhere below where they look. */
export function executedByFind(words: readonly EffectiveWord[]): readonly (readonly EffectiveWord[])[] {
  const name = programName(words[0]?.text ?? '');
  const runs = FINDERS[name];
  if (runs === undefined) return [];
  const at = words.findIndex(({ text }) => runs.test(text));
  const place = lookedIn(at < 0 ? words : words.slice(0, at), name);
  const named = words.find((_, index) => /^-i?name$/.test(words[index - 1]?.text ?? ''))?.text ?? '*';
  const below = /[*?[\]]/.test(named) ? OPEN : `${OPEN}/${named}`;
  const found: EffectiveWord = { text: `${place.replace(/(?<!\/)\/+$/, '')}/${below}`, open: true };
  const commands: EffectiveWord[][] = [];
  words.forEach(({ text }, index) => {
    if (!runs.test(text)) return;
    const rest = words.slice(index + 1);
    const end = rest.findIndex((word) => /^[;+]$/.test(word.text));
    const inner = rest.slice(0, end < 0 ? undefined : end);
    const named = inner.some((word) => word.text.includes('{}'));
    const put = inner.map((word) => (word.text.includes('{}') ? placed(word, found) : word));
    if (inner.length > 0) commands.push(named || name === 'find' ? put : [...put, found]);
  });
  if (name === 'find' && words.some(({ text }) => text === '-delete'))
    commands.push([known('rm'), known('-rf'), found]);
  return commands;
}

const placed = (word: EffectiveWord, found: EffectiveWord): EffectiveWord => ({
  text: word.text.split('{}').join(found.text),
  open: true,
});
