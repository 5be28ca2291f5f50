import type { ShellList, ShellWord, WordPart } from '../../syntax/index.ts';
import type { Shell } from '../disk/call.ts';
import type { Disk } from '../disk/disk.ts';
import { globPattern, isGlob } from './glob.ts';
import { type Globbed, matchNames, type Piece } from './glob-names.ts';

/** Runs a list for its output; null: not known. */
type Substitute = (list: ShellList) => string | null;

/** What expansion looks at. */
export interface Scene {
  readonly shell: Shell;
  readonly disk: Disk;
  readonly substitute: Substitute;
  readonly globbed: Globbed;
}

const MOST = 2_000;

function trimmed(value: string, operator: string, operand: string): string | null {
  if (/[[\]?]/.test(operand)) return null;
  const pattern = globPattern(operand);
  const ends = Array.from({ length: value.length + 1 }, (_, at) => at);
  const fits = (part: string): boolean => pattern.test(part);
  if (operator === '#') return value.slice(ends.find((at) => fits(value.slice(0, at))) ?? 0);
  if (operator === '##') return value.slice(ends.findLast((at) => fits(value.slice(0, at))) ?? 0);
  const from =
    operator === '%' ? ends.findLast((at) => fits(value.slice(at))) : ends.find((at) => fits(value.slice(at)));
  return value.slice(0, from ?? value.length);
}

function replaced(value: string, operator: string, operand: string): string | null {
  const at = operand.indexOf('/');
  const [old, now] = at < 0 ? [operand, ''] : [operand.slice(0, at), operand.slice(at + 1)];
  if (old === '' || /[*?[\]#%&]/.test(old) || now.includes('&')) return null;
  return operator === '//' ? value.split(old).join(now) : value.replace(old, () => now);
}

function plainValue(name: string, shell: Shell): string | null {
  if (name === '?') return shell.last === null ? null : String(shell.last);
  if (name === 'PWD') return shell.cwd === null || !shell.cwd.startsWith('/') ? null : shell.cwd;
  if (/^[1-9]$/.test(name)) return shell.positional[Number(name) - 1] ?? null;
  if (!/^[A-Za-z_]/.test(name)) return null;
  return shell.variables.get(name) ?? null;
}

function variableOf({ name, operator, operand }: Extract<WordPart, { kind: 'variable' }>, shell: Shell): string | null {
  const value = plainValue(name, shell);
  if (operator === '') return value;
  if (value === null || value.length > MOST) return null;
  if (operator.endsWith('?')) return value === '' && operator === ':?' ? null : value;
  if (operator.endsWith('-')) return value === '' && operator === ':-' ? operand : value;
  if (operator.endsWith('+')) return value === '' && operator === ':+' ? '' : operand;
  return operator.startsWith('/') ? replaced(value, operator, operand) : trimmed(value, operator, operand);
}

/** The value of an arithmetic expression of numbers and one or two variables; null for anything else. */
function sumOf(text: string, shell: Shell): string | null {
  const match = /^\s*\$?(\w+)\s*(?:([-+*])\s*\$?(\w+)\s*)?$/.exec(text);
  if (match === null) return null;
  const number = (word: string): number | null => {
    const value = /^\d/.test(word) ? word : (shell.variables.get(word) ?? null);
    return value !== null && /^(0|-?[1-9]\d{0,8})$/.test(value) ? Number(value) : null;
  };
  const left = number(match[1] as string);
  const right = match[3] === undefined ? 0 : number(match[3]);
  if (left === null || right === null) return null;
  const [operator = '+'] = [match[2]];
  return String(operator === '*' ? left * right : operator === '-' ? left - right : left + right);
}

function partText(part: WordPart, scene: Scene): string | null {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'variable') return variableOf(part, scene.shell);
  if (part.kind === 'sum') return sumOf(part.text, scene.shell);
  if (part.kind === 'unknown') return null;
  const output = scene.substitute(part.list);
  return output === null || output.includes('\0') ? null : output.replace(/(?<!\n)\n+$/, '');
}

/** The value of a word that is neither split nor matched against names (an assignment's, a heredoc's); null: not known. */
export function expandOne(word: ShellWord, scene: Scene): string | null {
  const [first] = word;
  if (first?.kind === 'text' && !first.quoted && first.text.startsWith('~')) return null;
  const texts: string[] = [];
  for (const part of word) {
    const text = partText(part, scene);
    if (text === null) return null;
    texts.push(text);
  }
  return texts.join('');
}

const RANGE = /^(-?\d{1,6})\.\.(-?\d{1,6})$|^([a-z])\.\.([a-z])$/;

function rangeOf(text: string): string[] | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const letters = match[3] !== undefined;
  const from = letters ? (match[3] as string).charCodeAt(0) : Number(match[1]);
  const to = letters ? (match[4] as string).charCodeAt(0) : Number(match[2]);
  if (!letters && [match[1], match[2]].some((one) => /^-?0\d/.test(one ?? ''))) return null;
  if (Math.abs(to - from) > MOST) return null;
  const step = to < from ? -1 : 1;
  const numbers = Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step);
  return numbers.map((one) => (letters ? String.fromCharCode(one) : String(one)));
}

/** Braces are expanded where a word is bare text all through; null: more than is read here. */
function expandBraces(word: ShellWord): ShellWord[] | null {
  const at = word.findIndex((part) => part.kind === 'text' && !part.quoted && /[{]/.test(part.text));
  const part = word[at];
  if (part?.kind !== 'text') return [word];
  const open = part.text.indexOf('{');
  const match = /^\{([^{}]*)\}/.exec(part.text.slice(open));
  if (match === null) return word.length === 1 && !/[,.]/.test(part.text) ? [word] : null;
  const inside = match[1] as string;
  const choices = inside.includes(',') ? inside.split(',') : inside.includes('..') ? rangeOf(inside) : [`{${inside}}`];
  if (choices === null) return null;
  const rest = part.text.slice(open + match[0].length);
  if (choices.length === 1 && rest.includes('{')) return null;
  const words: ShellWord[] = [];
  for (const choice of choices) {
    const tail: ShellWord = [{ ...part, text: rest }, ...word.slice(at + 1)];
    const tails = choices.length === 1 ? [tail] : expandBraces(tail);
    if (tails === null || words.length > MOST) return null;
    for (const one of tails) {
      const head = { ...part, text: part.text.slice(0, open) + choice };
      words.push(
        [...word.slice(0, at), head, ...one].filter(
          (piece) => piece.kind !== 'text' || piece.text !== '' || piece.quoted,
        ),
      );
    }
  }
  return words;
}

/** Splits expansions at blanks into fields of pieces. */
function fieldsOf(word: ShellWord, scene: Scene): Piece[][] | null {
  const fields: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const part of word) {
    const text = partText(part, scene);
    if (text === null) return null;
    if (part.kind === 'text' || ('quoted' in part && part.quoted)) {
      const quoted = !('quoted' in part) || part.quoted;
      open = [...(open ?? []), { text, quoted }];
      continue;
    }
    const pieces = text.split(/[ \t\n]+/);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && open !== null) {
        fields.push(open);
        open = null;
      }
      if (piece !== '') open = [...(open ?? []), { text: piece, quoted: false }];
    }
  }
  if (open !== null) fields.push(open);
  return fields;
}

/** The words that one word becomes; null: not known. */
export function expandWord(word: ShellWord, scene: Scene): string[] | null {
  const [first] = word;
  if (first?.kind === 'text' && !first.quoted && first.text.startsWith('~')) return null;
  const words = expandBraces(word);
  if (words === null) return null;
  const found: string[] = [];
  for (const one of words) {
    const fields = fieldsOf(one, scene);
    if (fields === null) return null;
    for (const field of fields) {
      const bare = field.filter((piece) => !piece.quoted).map((piece) => piece.text);
      const names = bare.some(isGlob)
        ? matchNames(field, scene.shell, scene.disk, scene.globbed)
        : [field.map((piece) => piece.text).join('')];
      if (names === null || found.length > MOST) return null;
      found.push(...names);
    }
  }
  return found;
}
