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
  [/(?<!\S)vec ! (?=\[)/g, ''],
  [/^(?:new (?:[\p{L}_]\w* )?\[ \]) ?[{[] (.*) [}\]]$/su, '[ $1 ]'],
  [/^(?:"((?:[^"\\]|\\.)*)") \. (?:to_string|to_owned|into|to_vec) \( \)$/s, '"$1"'],
  [/^(?:String :: from) \( ("(?:[^"\\]|\\.)*") \)$/s, '$1'],
  [/^(?:self|this) \. (?=\p{L})/u, ''],
  [/^& (?:mut )?/, ''],
  [/^\( (?:int|long|double|float|short|byte|char|boolean|Integer|Long|Double|String) \) /, ''],
  [/^(?:None|nil|null)$/, 'nothing'],
  [/^! (true|false)$/, '$1'],
  [/^(?:set|Set \. of|new Set) \( \[ (.*) \] \)$/s, '{ $1 }'],
  [/^asyncio \. run \( (.*) \)$/s, '$1'],
  [/^open \( (.*) \) \. read \( \)$/s, '$1 . read_text ( )'],
  [/^(?:jest|vi) \. (?=fn )/, ''],
  [/^\/ ([\p{L}\p{N}_ -]+) \/$/u, '"$1"'],
];
/** A member, however it is taken out: `a . b`, `a [ "b" ]`, `a [ :b ]`, `a . get ( 0 )`, `$a -> b`. */
const MEMBER =
  /(?: \. get \( "?([\p{L}_]\w*|\d+)"? \)| \[ :?"?([\p{L}_]\w*|\d+)"? \]| (?:\??\.|->) ([\p{L}_]\w*))(?= |$)/gu;

/** Statuses of HTTP by their names without case and marks (RFC 9110, section 15). */
const STATUSES: ReadonlyMap<string, string> = new Map(
  (
    [
      [200, 'ok', 'created', 'accepted', '', 'nocontent'],
      [301, 'movedpermanently', 'found', 'seeother', 'notmodified'],
      [400, 'badrequest', 'unauthorized', '', 'forbidden', 'notfound', 'methodnotallowed', 'notacceptable'],
      [409, 'conflict', 'gone'],
      [500, 'internalservererror', 'notimplemented', 'badgateway', 'serviceunavailable', 'gatewaytimeout'],
    ] as const
  ).flatMap(([first, ...names]) =>
    names.flatMap((name, at) => (name === '' ? [] : [[name, String(first + at)] as const])),
  ),
);
const STATUS = /^(?:\w+ (?:\.|::) )*\w*(?:http|status)\w* (?:\.|::) (?:Status|SC_|HTTP_)?([A-Za-z_]+)(?: \. value)?$/i;

/** The number that stands for a status of HTTP: `200` for `HTTPStatus.OK` and `http.StatusOK`. */
const asStatus = (text: string): string =>
  STATUSES.get((STATUS.exec(text)?.[1] ?? '').replaceAll('_', '').toLowerCase()) ?? text;

/** A name that a lambda, closure or comprehension may bind for itself. */
const OWN_NAME =
  /(?:\( (?<a>[\p{L}_$]\w*) \) =>|(?<=^|\( |, )(?<b>[\p{L}_$]\w*) =>|lambda (?<c>\w+) :|\| (?<d>\w+) \||\bfor (?<e>\w+) in\b)/gu;
const MOST_NAMES = 4;

/** Names that a piece of code binds for itself and uses, by their order: `c => c.kg` and `crate => crate.kg` are one. */
function withoutOwnNames(text: string): string {
  const tokens = text.split(' ');
  const bound = [...text.matchAll(OWN_NAME)].flatMap(({ groups }) =>
    Object.values(groups ?? {}).filter((name) => name !== undefined),
  );
  const isMember = (place: number): boolean => /^\??\.$/.test(tokens[place - 1] ?? '');
  const uses = (name: string): number => tokens.filter((token, place) => token === name && !isMember(place)).length;
  const own = [...new Set(bound)].filter((name) => uses(name) > 1).slice(0, MOST_NAMES);
  if (own.length === 0) return text;
  return tokens.map((token, at) => (own.includes(token) && !isMember(at) ? `·${own.indexOf(token)}` : token)).join(' ');
}

/** A value as it is compared: one text for all ways to write it that are known. */
export function spelled(text: string): string {
  const found = SPELLINGS.reduce((now, [pattern, as]) => now.replace(pattern, as), asStatus(withoutOwnNames(text)));
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
