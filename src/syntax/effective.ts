import type { Grammars } from '../core/index.ts';
import { runText } from './effective/code.ts';
import { doubt, type EffectiveReading, newScene, type Position, type Walk } from './effective/command.ts';
import { runLine } from './effective/powershell.ts';
import { runWords } from './effective/run-words.ts';
import { walkList } from './effective/walk.ts';
import { type Memory, openMemory } from './shell/memory.ts';
import { readProgram } from './shell.ts';

export {
  type EffectiveCommand,
  type EffectiveReading,
  type EffectiveWord,
  OPEN,
} from './effective/command.ts';

export { containerImage } from './effective/containers.ts';
export { pipedText as printedText } from './effective/output.ts';
export { startsPrograms } from './effective/wrappers.ts';

/** What reads a text: a POSIX shell; PowerShell and `cmd`, which are read alike; or an interpreter of a scripting language. */
export type Dialect = 'posix' | 'windows' | 'python' | 'node' | 'ruby' | 'perl' | 'php';

const LONGEST = 200_000;
const DEEPEST = 12;
const MOST_KEPT = 500_000;
const LEAST_WEIGHT = 200;

const memories = new WeakMap<Grammars, Memory<EffectiveReading>>();

const TOP: Position = { wrappers: [], conditional: false, doubtful: true, depth: 0, input: null };

/** What the grammar loses the thread at: `! if …`, whose inside runs all the same, and a backslash before a command. */
const ODD =
  /(?:^|[;&|({\n]|\b(?:do|then|else)\b)[ \t]{0,9}(?:!\s{1,9}(?:!|if|for|while|until|case|\{|\w{1,40}\(\))|\\[a-z])/;
const NEGATED =
  /((?:^|[;&|({\n]|\b(?:do|then|else)\b)[ \t]{0,9})(?:!\s{1,9}){1,9}(?=(?:if|for|while|until|case)\b|\{|\w{1,40}\(\))/g;
const BACKSLASH = /((?:^|[;&|({\n]|\b(?:do|then|else)\b)[ \t]{0,9})\\(?=[a-z])(?!x[0-9a-fA-F]{2})/g;

const straighten = (script: string): string => {
  // The grammar loses `$IFS` within a word.
  const plain = script.includes('$IFS') ? script.replaceAll(/\$IFS\b/g, '$${IFS}') : script;
  return ODD.test(plain) ? plain.replaceAll(NEGATED, '$1').replaceAll(BACKSLASH, '$1') : plain;
};

/** `{rm,-r,x}` where a command should stand, which the grammar does not take, as the words that it comes to. */
const unbrace = (script: string): string =>
  script.replace(
    /(^|[;&|(\n]|\b(?:do|then|else)\b)([ \t]{0,9})\{([^\s{};'"]{1,300},[^\s{};'"]{0,300})\}/g,
    (_, before, space, inside) => `${before}${space}${inside.split(',').join(' ')}`,
  );

function read(text: string, grammars: Grammars, dialect: Dialect): EffectiveReading {
  const walk: Walk = {
    commands: [],
    doubts: [],
    work: 0,
    list: (list, scene, position) => walkList(walk, list, scene, position),
    run: (called, scene, position) => runWords(walk, called, scene, position),
    script: (script, scene, position) => {
      if (position.depth > DEEPEST || script.length > LONGEST) {
        walk.doubts.push({ what: 'the line', why: 'its scripts lie too deep in one another' });
        return;
      }
      const plain = straighten(script);
      const program = readProgram(plain, grammars);
      if (program === null) return;
      const spelled = program.problems.length === 0 ? plain : unbrace(plain);
      const better = spelled === plain ? program : (readProgram(spelled, grammars) ?? program);
      for (const problem of better.problems) doubt(walk, 'the line', problem);
      walkList(walk, better.list, scene, { ...position, depth: position.depth + 1 });
    },
  };
  if (text.length > LONGEST) walk.doubts.push({ what: 'the line', why: `it is longer than ${LONGEST} characters` });
  else if (dialect === 'windows') runLine(walk, text, newScene(), TOP);
  else if (dialect === 'posix') walk.script(text, newScene(), TOP);
  else runText(walk, text, dialect, newScene(), { ...TOP, wrappers: [dialect] });
  return { commands: walk.commands, doubts: walk.doubts };
}

/**
 * What a command line comes to: each command as it takes effect, and what nobody can tell. Wrappers are taken off,
 * variables, aliases and functions of the line put in, scripts within scripts and literal calls of inline programs opened.
 * Nothing is run. Null: the grammar `bash` is not loaded. Never throws; remembered by text.
 */
export function readEffective(text: string, grammars: Grammars, dialect: Dialect = 'posix'): EffectiveReading | null {
  if (!grammars.has('bash')) return null;
  const memory = memories.get(grammars) ?? openMemory<EffectiveReading>(MOST_KEPT);
  memories.set(grammars, memory);
  const key = `${dialect}:${text}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const reading = read(text, grammars, dialect);
  memory.set(key, reading, text.length + LEAST_WEIGHT * (1 + reading.commands.length));
  return reading;
}
