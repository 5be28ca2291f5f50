import { tokensOf } from '../change/likeness.ts';

/** What is asked of a value, in no library's words; texts are normalised code. */
export interface Question {
  /** The relation: `is`, `size`, `contains`, `>` … */
  readonly asks: string;
  readonly of: string;
  /** Empty where the relation says it all. */
  readonly to: string;
  readonly not: boolean;
}

/** Ways to write one value. */
const SPELLINGS: readonly (readonly [pattern: RegExp, as: string])[] = [
  [/^(?:Arrays \. asList|List \. of|listOf) \( (.*) \)$/s, '[ $1 ]'],
  [/^(?:new (?:[\p{L}_]\w* )?\[ \]|vec !) ?[{[] (.*) [}\]]$/su, '[ $1 ]'],
  [/^(?:"((?:[^"\\]|\\.)*)") \. (?:to_string|to_owned|into|to_vec) \( \)$/s, '"$1"'],
  [/^(?:String :: from) \( ("(?:[^"\\]|\\.)*") \)$/s, '$1'],
  [/^(?:self|this) \. (?=\p{L})/u, ''],
  [/^& (?:mut )?/, ''],
  [/^\( (?:int|long|double|float|short|byte|char|boolean|Integer|Long|Double|String) \) /, ''],
  [/^(?:None|nil|null)$/, 'nothing'],
  [/^! (true|false)$/, '$1'],
  [/^\/ ([\p{L}\p{N}_ -]+) \/$/u, '"$1"'],
];
/** A member, however it is taken out: `a . b`, `a [ "b" ]`, `a [ :b ]`, `a . get ( 0 )`, `$a -> b`. */
const MEMBER =
  /(?: \. get \( "?([\p{L}_]\w*|\d+)"? \)| \[ :?"?([\p{L}_]\w*|\d+)"? \]| (?:\??\.|->) ([\p{L}_]\w*))(?= |$)/gu;

/** A value as it is compared: one text for all ways to write it that are known. */
export function spelled(text: string): string {
  const found = SPELLINGS.reduce((now, [pattern, as]) => now.replace(pattern, as), text);
  return found.startsWith('"') ? found : found.replace(/ \. expect \( "[^"]*" \)/g, ' . unwrap ( )');
}

/** A new object in brackets, which are needed there in PHP and Java alone: `( new Crate ( 3 ) ) -> kg`. */
const MADE = /^\( (new [^()]*(?:\((?:[^()]|\([^()]*\))*\))?) \)(?= (?:->|\.))/;
/** What Rust's test hands on as its own failure fails it as `unwrap` does. */
const HANDED_ON = /(?<=\)) \?(?= \.|$)/g;

/** As `spelled`, of what is examined: members are told by their names alone. */
export const ownerOf = (text: string): string =>
  spelled(text).replace(MADE, '$1').replace(HANDED_ON, ' . unwrap ( )').replace(MEMBER, ' [ $1$2$3 ]');

/** The parts of a value that is written out, between commas that stand in no bracket. */
export function partsOf(value: string): readonly string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of tokensOf(value)) {
    if (/^[([{]$/.test(token)) depth += 1;
    if (/^[)\]}]$/.test(token)) depth -= 1;
    if (token === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => part.join(' ')).filter((part) => part !== '');
}
