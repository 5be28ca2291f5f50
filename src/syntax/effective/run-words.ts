import { applyBuiltin } from './builtins.ts';
import { runCode } from './code.ts';
import {
  type Called,
  doubt,
  type EffectiveCommand,
  type EffectiveWord,
  known,
  mayWork,
  OPEN,
  type Position,
  programName,
  type Scene,
  unknownWord,
  type Walk,
} from './command.ts';
import { openContainer } from './containers.ts';
import { openGit } from './git-line.ts';
import { runPowershell } from './powershell.ts';
import { openScripts } from './scripts.ts';
import { executedByFind, takeWrappers } from './unwrap.ts';
import { INTERPRETERS } from './wrappers.ts';

const PLAIN_ALIAS = /^[^;&|<>$`'"\\(){}]{1,200}$/;
const shown = (word: EffectiveWord): string => word.text.split(OPEN).join('…');
const quote = (word: EffectiveWord): string => `'${word.text.split(OPEN).join('unknown').replaceAll("'", "'\\''")}'`;

/** An alias or a function of the line itself; false where the word is none. */
function runOwn(walk: Walk, { words, ...rest }: Called, scene: Scene, position: Position): boolean {
  const [first, ...args] = words;
  if (first === undefined || first.open) return false;
  const body = scene.functions.get(first.text);
  if (body !== undefined) {
    const inside = { ...scene, positional: args };
    const unsure = scene.unsure.has(first.text);
    const conditional = position.conditional || unsure;
    walk.list(body, inside, { ...position, conditional, wrappers: [...position.wrappers, first.text] });
    scene.cwd = inside.cwd;
    return !unsure;
  }
  const alias = scene.aliases.get(first.text);
  if (alias === undefined) return false;
  const bare = { ...scene, aliases: new Map(scene.aliases) };
  bare.aliases.delete(first.text);
  const below = { ...position, wrappers: [...position.wrappers, 'alias'] };
  if (PLAIN_ALIAS.test(alias))
    runWords(walk, { ...rest, words: [...alias.trim().split(/\s+/).map(known), ...args] }, bare, below);
  else walk.script(`${alias} ${args.map(quote).join(' ')}`, bare, below);
  return true;
}

const XARGS_VALUED = /^-[nIiPLdsEa]$|^--(?:max-args|max-procs|delimiter|arg-file|replace)$/;

/** What stands for words that come in by a pipe: files below where `find` looks, or anything. */
function unreadInput({ input }: Position): EffectiveWord {
  const from = input?.from ?? [];
  const finds = from.find(({ name }) => name === 'find' || name === 'ls' || name === 'fd');
  const operands = (finds?.args ?? []).map(({ text }) => text).filter((text) => !text.startsWith('-'));
  const named = finds?.name === 'find' ? finds.args[0]?.text : finds?.name === 'fd' ? operands[1] : operands[0];
  const place = (named ?? '').replace(/\/\*$/, '');
  if (finds === undefined || place === '' || /^[-(!]/.test(place)) return { ...unknownWord, from };
  return { text: `${place.replace(/(?<!\/)\/+$/, '')}/${OPEN}`, open: true, from };
}

/** The command that `xargs` or `parallel` runs, with the words that it takes from elsewhere. */
function appended(words: readonly EffectiveWord[], position: Position): readonly EffectiveWord[] {
  let at = 1;
  let mark: string | null = null;
  for (; at < words.length && words[at]?.text.startsWith('-'); at += 1) {
    const option = words[at]?.text ?? '';
    if (/^-[Ii]/.test(option)) mark = option.length > 2 ? option.slice(2) : (words[at + 1]?.text ?? '{}');
    if (XARGS_VALUED.test(option)) at += 1;
  }
  const split = words.findIndex(({ text }) => /^:::\+?$/.test(text));
  const command = words.slice(at, split < 0 ? undefined : split);
  const text = position.input?.text ?? null;
  const options = words.slice(1, at).map((word) => word.text);
  const lines = options.some((option) => /^-[0d]|^--(?:null|delimiter)/.test(option)) || mark !== null;
  const listed = split < 0 ? [] : words.slice(split + 1);
  const piped =
    text === null
      ? [unreadInput(position)]
      : text
          .split(lines ? /[\0\n]+/ : /\s+/)
          .filter(Boolean)
          .slice(0, 50)
          .map(known);
  const values = listed.length > 0 ? listed : piped;
  const symbol = mark ?? (command.some((word) => word.text.includes('{}')) && split >= 0 ? '{}' : null);
  if (symbol === null) return [...command, ...values];
  const whole = values.map((value) => value.text).join(' ');
  const open = values.some((value) => value.open);
  return command.map((word) =>
    word.text.includes(symbol) ? { text: word.text.split(symbol).join(whole), open: word.open || open } : word,
  );
}

/** Follows one command: what it is, and what it runs in turn. */
export function runWords(walk: Walk, called: Called, scene: Scene, position: Position): void {
  if (!mayWork(walk) || runOwn(walk, called, scene, position)) return;
  const taken = takeWrappers(called.words, scene);
  const wrappers = [...position.wrappers, ...taken.wrappers];
  const inside = { ...position, wrappers };
  const here = { ...scene, cwd: taken.cwd };
  if (taken.line !== null) {
    walk.script(taken.line, here, inside);
    return;
  }
  const [first] = taken.words;
  const isOpen = first?.open === true && programName(first.text).includes(OPEN);
  const name = first === undefined ? '' : isOpen ? null : programName(first.text);
  const assignments = Object.assign(Object.create(null), called.assignments, taken.assignments);
  if (name === 'xargs' || name === 'parallel') {
    const words = appended(taken.words, position);
    const below = { ...inside, wrappers: [...wrappers, name], input: null };
    if (
      name === 'parallel' &&
      /^:::\+?$/.test(taken.words.find(({ text }, at) => at > 0 && !text.startsWith('-'))?.text ?? '')
    )
      for (const { text } of words) walk.script(text, here, below);
    else if (words.length > 0) runWords(walk, { ...called, words, assignments }, here, below);
    return;
  }
  if (name === 'git' || name === 'hub') {
    openGit(walk, { ...called, words: taken.words, assignments }, here, inside);
    return;
  }
  const command: EffectiveCommand = {
    name,
    called: first?.text ?? '',
    args: taken.words.slice(1),
    assignments,
    redirects: called.redirects,
    input: position.input,
    wrappers,
    ...(taken.launcher && { launcher: taken.launcher }),
    cwd: taken.cwd,
    conditional: position.conditional,
    doubtful: position.doubtful,
  };
  if (name === null && first !== undefined) doubt(walk, shown(first), 'the program that it runs is not in the line');
  walk.commands.push(command);
  for (const words of executedByFind(taken.words)) {
    const below = { ...inside, wrappers: [...wrappers, name ?? ''], input: null };
    runWords(walk, { words, assignments: {}, redirects: [] }, here, below);
  }
  openScripts(walk, command, here, inside);
  openContainer(walk, command, here, inside);
  const [option, module] = command.args;
  if (option?.text === '-m' && module !== undefined && /^py/.test(name ?? '')) {
    const below = { ...inside, wrappers: [...wrappers, 'python -m'] };
    runWords(walk, { words: command.args.slice(1), assignments, redirects: [] }, here, below);
  }
  if (INTERPRETERS.test(name ?? '')) runCode(walk, command, here, inside);
  else if (/^(?:powershell|pwsh|cmd)$/.test(name ?? '')) runPowershell(walk, command, here, inside);
  applyBuiltin(command, scene);
}
