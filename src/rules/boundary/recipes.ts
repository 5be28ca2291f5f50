import path from 'node:path';
import type { EffectiveCommand } from '../../syntax/index.ts';
import { operandsOf, optionValue, wordsOf } from './words.ts';

/** A file with recipes by name, and which of them a command runs. */
export interface Recipes {
  /** Names that the file may have, as the command's directory has them. */
  readonly files: readonly string[];
  /** The directory in which they run, relative to the command's. */
  readonly folder: string;
  /** The lines that the text of such a file makes the command run; '' where none. */
  readonly linesIn: (text: string) => string;
}

const DEEPEST = 8;
const MOST_LINES = 2_000;
const RULE = /^([\w./%-][\w./% -]{0,200}?)\s{0,9}::?(?!=)\s{0,9}([^\n]{0,2000})$/;
const SETS = /^(?:export\s{1,9})?([A-Za-z_]\w{0,80})\s{0,9}[:?+]{0,3}=\s{0,9}([^\n]{0,2000})$/;

interface Target {
  readonly needs: readonly string[];
  readonly lines: string[];
}

/** Reads a Makefile (or a justfile, which is alike) as far as it goes without make: no functions, no patterns, no includes. */
function readMakefile(text: string): { readonly targets: ReadonlyMap<string, Target>; readonly first: string } {
  const targets = new Map<string, Target>();
  const variables = new Map<string, string>();
  let open: readonly Target[] = [];
  let first = '';
  const put = (line: string): string =>
    line
      .replace(/\$[({]([A-Za-z_]\w{0,80})[)}]/g, (whole, name: string) => variables.get(name) ?? whole)
      .replaceAll('$$', '$');
  for (const line of text.replaceAll('\\\n', ' ').split('\n').slice(0, MOST_LINES)) {
    if (/^(?:\t| {2,8})\S/.test(line)) {
      for (const target of open) target.lines.push(put(line.trim().replace(/^[@+-]{1,3}\s{0,9}/, '')));
      continue;
    }
    const set = SETS.exec(line);
    const rule = set === null ? RULE.exec(line) : null;
    if (set !== null) variables.set(set[1] ?? '', set[2] ?? '');
    if (rule === null) continue;
    const [, names = '', behind = ''] = rule;
    const [needs = '', ...inline] = behind.split(';');
    open = names.split(/\s+/).map((name) => {
      const target = targets.get(name) ?? { needs: put(needs).split(/\s+/).filter(Boolean), lines: [] };
      targets.set(name, target);
      if (first === '' && !name.startsWith('.')) first = name;
      if (inline.length > 0) target.lines.push(put(inline.join(';').trim()));
      return target;
    });
  }
  return { targets, first };
}

function makeLines(text: string, asked: readonly string[]): string {
  const { targets, first } = readMakefile(text);
  const seen = new Set<string>();
  const lines: string[] = [];
  const run = (name: string, depth: number): void => {
    const target = targets.get(name);
    if (target === undefined || seen.has(name) || depth > DEEPEST) return;
    seen.add(name);
    for (const need of target.needs) run(need, depth + 1);
    lines.push(...target.lines);
  };
  for (const name of asked.length > 0 ? asked : [first]) run(name, 0);
  return lines.join('\n');
}

const LIFE = ['preinstall', 'install', 'postinstall', 'prepare'] as const;

/** The scripts of a package.json that a call of its package manager runs. */
function packageScripts(words: readonly string[]): readonly string[] {
  const [verb = 'install', name] = words.filter((word) => !word.startsWith('-'));
  const around = (one: string): readonly string[] => [`pre${one}`, one, `post${one}`];
  if (/^(?:run|run-script)$/.test(verb)) return name === undefined ? [] : around(name);
  if (/^(?:install|i|ci|add)$/.test(verb)) return LIFE;
  if (/^(?:t|tst)$/.test(verb)) return around('test');
  return around(verb);
}

function packageLines(text: string, names: readonly string[]): string {
  try {
    const scripts: unknown = JSON.parse(text)?.scripts;
    if (typeof scripts !== 'object' || scripts === null) return '';
    const own = scripts as Readonly<Record<string, unknown>>;
    return names
      .flatMap((name) => (Object.hasOwn(own, name) && typeof own[name] === 'string' ? [own[name] as string] : []))
      .join('\n');
  } catch {
    return '';
  }
}

/** The recipes that a command runs by name, by make, just or a package manager; null where it is none of them. */
export function recipesOf(command: EffectiveCommand): Recipes | null {
  const { name } = command;
  const words = wordsOf(command);
  if (/^(?:g?make|gnumake|just)$/.test(name ?? '')) {
    const folder = optionValue(command, '-C', '--directory', '-d', '--working-directory') ?? '';
    const file = optionValue(command, '-f', '--file', '--makefile', '--justfile');
    const asked = operandsOf(command).filter((word) => word !== folder && word !== file && !word.includes('='));
    const usual = name === 'just' ? ['justfile', 'Justfile', '.justfile'] : ['GNUmakefile', 'makefile', 'Makefile'];
    const files = (file === null ? usual : [file]).map((one) => path.posix.join(folder, one));
    return { files, folder, linesIn: (text) => makeLines(text, asked) };
  }
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(name ?? '')) return null;
  const folder = optionValue(command, '--prefix', '-C', '--cwd', '--dir') ?? '';
  const names = packageScripts(words.filter((word) => word !== folder));
  return {
    files: [path.posix.join(folder, 'package.json')],
    folder,
    linesIn: (text) => packageLines(text, names),
  };
}
