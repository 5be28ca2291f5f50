import type { FileChange } from '../../core/index.ts';
import { folderOf } from '../change/repository-path.ts';
import type { Case } from '../rule.ts';

/** A way of writing in which added lines differ from those around them. */
export interface Drift {
  readonly trait: string;
  /** What the neighbours do, and what the added lines do, as phrases: `single quotes`. */
  readonly own: string;
  readonly now: string;
  /** Added lines, or names, that show it. */
  readonly count: number;
}

/** One of two ways, line by line: 0 or 1; null where a line shows neither, or both. */
interface Trait {
  readonly name: string;
  readonly ways: readonly [string, string];
  readonly files: RegExp;
  readonly show: (line: string, before: string) => 0 | 1 | null;
}

const SCRIPTS = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;
const CODE = /\.(?:[cm]?[jt]sx?|pyi?|rb|rs|go|java|kts?|cs|php|swift|scala|dart|c|h|cc|cpp|hpp|lua|sh)$/;
/** The name that a line defines, where it consists of several words. */
const DEFINES =
  /^\s{0,80}(?:(?:export|public|private|protected|static|async|pub|final)\s{1,4}){0,4}(?:def|fn|func|function|const|let|var|val)\s{1,4}([a-zA-Z][\w$]{3,60})/;

function quotes(line: string): 0 | 1 | null {
  const bare = line.replace(/(?:#|\/\/).*$/, '');
  const single = (bare.match(/(?<![\w\\])'[^'"`\\]{1,200}'/g) ?? []).length;
  const double = (bare.match(/(?<![\w\\])"[^'"`\\]{1,200}"/g) ?? []).length;
  return (single === 0) === (double === 0) ? null : single > 0 ? 0 : 1;
}

function semicolons(line: string): 0 | 1 | null {
  const bare = line.trim();
  if (!/^(?:import|export|const|let|var|return|throw|await)\b.*[\w)\]'"`;]$/.test(bare)) return null;
  if (/(?:=>|[{(,[:?]|&&|\|\|)$/.test(bare)) return null;
  return bare.endsWith(';') ? 0 : 1;
}

/** By how much a line is indented more than the one before it. */
function step(line: string, before: string): 0 | 1 | null {
  const depth = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;
  if (!/[{([:]$|\bdo$|\bthen$/.test(before.trimEnd()) || /^\s*$/.test(line) || /^\t/.test(line)) return null;
  const more = depth(line) - depth(before);
  return more === 2 ? 0 : more === 4 ? 1 : null;
}

function naming(line: string): 0 | 1 | null {
  const name = DEFINES.exec(line)?.[1] ?? '';
  if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name)) return 0;
  return /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+$/.test(name) ? 1 : null;
}

const TRAITS: readonly Trait[] = [
  {
    name: 'indent',
    ways: ['tabs', 'spaces'],
    files: /\./,
    show: (line) => (line.startsWith('\t') ? 0 : /^ {2}/.test(line) ? 1 : null),
  },
  { name: 'depth', ways: ['steps of two blanks', 'steps of four blanks'], files: CODE, show: step },
  {
    name: 'quotes',
    ways: ['single quotes', 'double quotes'],
    files: /\.(?:[cm]?[jt]sx?|pyi?|vue|svelte)$/,
    show: quotes,
  },
  { name: 'semicolons', ways: ['semicolons', 'no semicolons'], files: SCRIPTS, show: semicolons },
  { name: 'names', ways: ['snake_case', 'camelCase'], files: CODE, show: naming },
];

/** So many signs, and such a share of them, make a habit; so many added ones of the other kind a drift. */
const HABIT = { count: 20, share: 0.95 } as const;
const NEW = { count: 8, share: 0.75 } as const;
const LONGEST = 1_000_000;

function tally(lines: readonly string[], { show }: Trait): readonly [number, number] {
  const counts: [number, number] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const way = line.length > 1_000 ? null : show(line, lines[at - 1] ?? '');
    if (way !== null) counts[way] += 1;
  }
  return counts;
}

/** The lines of a file as it was; where only hunks are at hand, those that the change shows of it. */
function ownLines(facts: Case, file: FileChange): readonly string[] {
  const text = facts.text(file, 'before');
  if (text !== null) return text.length > LONGEST ? [] : text.split('\n');
  return file.hunks.flatMap(({ lines }) => lines.flatMap(({ sign, text: line }) => (sign === '+' ? [] : [line])));
}

const kindOf = (path: string): string => path.slice(path.lastIndexOf('.')).toLowerCase();

/** What stands around the added lines of a file: itself; of a new file the changed ones of its kind, those beside it first. */
function neighbours(facts: Case, file: FileChange, all: readonly FileChange[]): readonly string[] {
  if (file.status !== 'added') return ownLines(facts, file);
  const others = all.filter((one) => one.status !== 'added' && kindOf(one.path) === kindOf(file.path));
  const beside = others.filter((one) => folderOf(one.path) === folderOf(file.path));
  return (beside.length > 0 ? beside : others).slice(0, 10).flatMap((one) => ownLines(facts, one));
}

/** Where added lines of a file are written in another way than what stands around them. */
export function driftsIn(facts: Case, file: FileChange, all: readonly FileChange[]): readonly Drift[] {
  const added = file.hunks.flatMap(({ lines }) => lines.flatMap(({ sign, text }) => (sign === '+' ? [text] : [])));
  if (added.length < NEW.count) return [];
  const around = neighbours(facts, file, all);
  return TRAITS.flatMap((trait) => {
    if (!trait.files.test(file.path)) return [];
    const [own, now] = [tally(around, trait), tally(added, trait)];
    const way = own[0] >= own[1] ? 0 : 1;
    const other = way === 0 ? 1 : 0;
    const isHabit = own[0] + own[1] >= HABIT.count && own[way] >= HABIT.share * (own[0] + own[1]);
    const isNew = now[other] >= NEW.count && now[other] >= NEW.share * (now[0] + now[1]);
    if (!isHabit || !isNew) return [];
    return [{ trait: trait.name, own: trait.ways[way], now: trait.ways[other], count: now[other] }];
  });
}
