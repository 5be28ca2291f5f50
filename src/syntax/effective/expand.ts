import type { ShellList, ShellWord, WordPart } from '../shell/program.ts';
import {
  copyScene,
  type EffectiveCommand,
  type EffectiveWord,
  known,
  mayWork,
  OPEN,
  type Position,
  type Scene,
  unknownWord,
  type Walk,
} from './command.ts';
import { outputOf } from './output.ts';

const MOST_FIELDS = 200;
const LONGEST = 20_000;
const BRACES = /^([^{}]{0,200})\{([^{}]{0,400},[^{}]{0,400})\}([^{}]{0,200})$/;

/** What a substitution puts into a word; its commands are emitted on the way. */
function substitute(walk: Walk, list: ShellList, scene: Scene, position: Position): EffectiveWord {
  const before = walk.commands.length;
  walk.list(list, copyScene(scene), { ...position, input: null });
  const from: EffectiveCommand[] = walk.commands.slice(before);
  const text = outputOf(from);
  return text === null ? { ...unknownWord, from } : { text, open: text.includes(OPEN), from };
}

function trimmed(value: string, operator: string, operand: string): string | null {
  if (/[*?[\]]/.test(operand)) return null;
  if (operator.startsWith('#')) return value.startsWith(operand) ? value.slice(operand.length) : value;
  if (operator.startsWith('%')) return value.endsWith(operand) ? value.slice(0, value.length - operand.length) : value;
  const [old = '', now = ''] = operand.split('/');
  if (old === '' || /[#%&]/.test(old)) return null;
  return operator === '//' ? value.split(old).join(now) : value.replace(old, () => now);
}

function variable(part: Extract<WordPart, { kind: 'variable' }>, scene: Scene): EffectiveWord {
  const { name, operator, operand } = part;
  if (/^[@*]$/.test(name)) {
    const { positional } = scene;
    return { text: positional.map(({ text }) => text).join(' '), open: positional.some(({ open }) => open) };
  }
  const value = /^\d$/.test(name) ? scene.positional[Number(name) - 1] : scene.variables.get(name);
  if (operator === '') return value ?? { ...unknownWord, variables: [name] };
  if (operator.endsWith('-')) return value === undefined || value.text === '' ? known(operand) : value;
  if (operator.endsWith('?')) return value ?? { ...unknownWord, variables: [name] };
  if (operator.endsWith('+')) return value === undefined ? unknownWord : known(operand);
  const cut = value === undefined || value.open ? null : trimmed(value.text, operator, operand);
  return cut === null ? unknownWord : known(cut);
}

function partWord(walk: Walk, part: WordPart, scene: Scene, position: Position): EffectiveWord {
  if (part.kind === 'text') return known(part.text);
  if (part.kind === 'variable') return variable(part, scene);
  if (part.kind === 'substitution') return substitute(walk, part.list, scene, position);
  if (part.kind === 'unknown' && part.list !== undefined) {
    const { from = [] } = substitute(walk, part.list, scene, position);
    return { ...unknownWord, from };
  }
  return unknownWord;
}

/** What one word comes to where it is not split: an assignment's value, a redirect's target. */
export function oneWord(walk: Walk, word: ShellWord, scene: Scene, position: Position): EffectiveWord {
  const parts = word.map((part) => partWord(walk, part, scene, position));
  const from = parts.flatMap((part) => part.from ?? []);
  const variables = parts.flatMap((part) => part.variables ?? []);
  const text = parts
    .map((part) => part.text)
    .join('')
    .slice(0, LONGEST);
  return { text, open: parts.some(({ open }) => open), ...beside({ from, variables }) };
}

/** `a{b,c}d` → `abd acd`, at most once nested and three times over. */
function braced(text: string, depth = 0): readonly string[] {
  const match = depth < 3 ? BRACES.exec(text) : null;
  if (match === null) return [text];
  const [, before = '', inside = '', behind = ''] = match;
  return inside.split(',').flatMap((one) => braced(`${before}${one}${behind}`, depth + 1));
}

interface Field {
  text: string;
  open: boolean;
  readonly from: EffectiveCommand[];
  readonly variables: string[];
  quoted: boolean;
}

const beside = ({ from, variables }: Pick<Field, 'from' | 'variables'>) => ({
  ...(from.length > 0 && { from }),
  ...(variables.length > 0 && { variables }),
});

/** What parts fields: blanks, or what the line has put into IFS. */
function splitter(scene: Scene): RegExp {
  const { text = ' ', open = false } = scene.variables.get('IFS') ?? {};
  return text === ' ' || text === '' || open
    ? /\s+/
    : new RegExp(`[${text.slice(0, 20).replace(/[\\\]^-]/g, '\\$&')}]+`);
}

/** The fields that a word of a command line is split into. */
export function fieldsOf(walk: Walk, word: ShellWord, scene: Scene, position: Position): readonly EffectiveWord[] {
  const [only] = word;
  if (word.length === 1 && only?.kind === 'text')
    return only.quoted ? [known(only.text)] : braced(only.text).map(known);
  const [all, ...others] = word.filter((part) => part.kind !== 'text' || part.text !== '');
  if (all?.kind === 'variable' && all.name === '@' && all.operator === '' && others.length === 0)
    return scene.positional;
  const fields: Field[] = [];
  let joined = false;
  const put = (piece: EffectiveWord, text: string, glue: boolean, quoted: boolean): void => {
    const last = fields.at(-1);
    if (glue && last !== undefined) {
      last.text = (last.text + text).slice(0, LONGEST);
      last.open ||= piece.open && text.includes(OPEN);
      last.from.push(...(piece.from ?? []));
      last.variables.push(...(piece.variables ?? []));
      last.quoted ||= quoted;
    } else if (fields.length < MOST_FIELDS) {
      const { open, from = [], variables = [] } = piece;
      fields.push({ text, open: open && text.includes(OPEN), from: [...from], variables: [...variables], quoted });
    }
  };
  for (const part of word) {
    if (!mayWork(walk)) break;
    const value = partWord(walk, part, scene, position);
    const quoted = 'quoted' in part && part.quoted;
    if (part.kind === 'text' || quoted) {
      put(value, value.text, joined, quoted);
      joined = true;
      continue;
    }
    const pieces = value.text.split(splitter(scene));
    pieces.forEach((piece, index) => {
      if (piece !== '') put(value, piece, index === 0 && joined, false);
    });
    joined = pieces.at(-1) !== '' || (pieces.length === 1 && joined);
  }
  return fields
    .filter(({ text, quoted }) => text !== '' || quoted)
    .map(({ text, open, from, variables }) => ({ text, open, ...beside({ from, variables }) }));
}
