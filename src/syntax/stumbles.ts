/** What a grammar stumbles at, and something as long that it does not. */
interface Stumble {
  readonly at: RegExp;
  readonly instead: (found: string) => string;
}

/** An ampersand that begins no entity, as people write it in JSX. */
const AMPERSAND = /&(?!\w{1,30};|#)/g;
const plus = (found: string): string => found.replace(AMPERSAND, '+');

const blank = (found: string): string => found.replace(/\S/g, ' ');
const word =
  (text: string) =>
  (found: string): string =>
    text.padEnd(found.length);

/** Syntax that is older than its grammar, by language; each was tried with the grammar that is used here. */
const STUMBLES: readonly Stumble[] = [
  // TypeScript's type of a module, or of what a module exports: where a comma ends the arguments behind the one, and at a list of the
  // other, or one in angle brackets.
  {
    at: /typeof import\((["'])[^"'\n]{0,300}\1\)|(?<!await )import\((["'])[^"'\n]{0,300}\2\)(?=\.\p{Lu})/gu,
    instead: (type) => (type.startsWith('typeof') ? 'any' : 'M').padEnd(type.length),
  },
  // TypeScript: an abstract class that is the default, types of all that a module exports, a module that is loaded later, variance both ways.
  { at: /(?<=\bexport default )abstract(?= class\b)/g, instead: blank },
  { at: /(?<=\bexport )type(?= \* as\b)/g, instead: blank },
  { at: /(?<=\bimport )defer(?= \*)/g, instead: blank },
  { at: /(?<=[<,]\s{0,9})in out(?= \w)/g, instead: blank },
  // Python's default of a type parameter (3.13).
  { at: /(?<=\b(?:class|def|type) \w{1,99}\[\w{1,99}(?:: ?[\w.]{1,99})?) ?= ?[\w.]{1,99}(?=[\],])/g, instead: blank },
  // Rust's reference to what happens to have the name `raw`, and the marks of its 2024 edition on a block of foreign functions.
  { at: /&raw\b(?!\s+(?:const|mut)\b)/g, instead: word('&one') },
  { at: /\bunsafe(?=\s{1,9}extern\s{0,9}(?:"[^"\n]{0,40}"\s{0,9})?\{)/g, instead: blank },
  { at: /\bsafe(?= fn\b)/g, instead: blank },
  // Go's `new` of a value (1.26), where the grammar looks for a type.
  {
    at: /\bnew(?=\(\s{0,99}(?:["'`\d]|[-+!&]|(?:true|false|func)\b|[\w.]{1,99}(?:\(|\s{0,9}[-+*/%<>=!&|^])))/g,
    instead: word('neo'),
  },
  // Go: parameters for types of a method (1.27).
  { at: /(?<=\bfunc \([^()\n]{1,99}\) \w{1,99})\[[^[\]\n]{1,200}\](?=\()/g, instead: blank },
  // Java 25: a module that is imported, and a constructor that calls another one late.
  { at: /(?<=\bimport )module(?= [\w.]{1,200};)/g, instead: blank },
  { at: /\b(?:super|this)(?=\()/g, instead: (name) => `${name.slice(0, -1)}_` },
  // PHP: what is said of a property before who may see it.
  { at: /\breadonly(?= (?:public|protected|private) )/g, instead: blank },
  // PHP 8.4: who may set what others may see; 8.5: a result that nobody wants, a copy with other values.
  { at: /(?<=\b(?:public|protected) )(?:protected|private)\(set\)/g, instead: blank },
  { at: /\(void\)(?= \w)/g, instead: blank },
  { at: /\bclone(?=\([^()]{1,200},)/g, instead: word('clon_') },
  // C# 13 and 14: what a type may be, a member that is set where there is one, members of another type.
  { at: /\ballows ref struct\b/g, instead: word('class') },
  { at: /\?(?=(?:\.\w{1,99}){1,9} = )/g, instead: blank },
  { at: /\bextension(?:<[^<>(){}]{0,99}>)?\([^(){}]{1,200}\)(?=\s{0,99}\{)/g, instead: word('struct E') },
];

/** JSX: an ampersand in a text or in an attribute, which looks much like one in code. */
const IN_MARKUP: readonly Stumble[] = [
  { at: />\s{0,99}[^\s<>{}()&|][^<>{}]{0,999}(?=[<{])/g, instead: plus },
  { at: /="[^"\n]{0,999}"/g, instead: plus },
];

const without = (text: string, stumbles: readonly Stumble[]): string =>
  stumbles.reduce((left, { at, instead }) => left.replace(at, (found) => instead(found)), text);

/** A text, as long as it was, without what grammars stumble at: by what is sure to be it first, then by what only looks so. */
export function* withoutStumbles(text: string): Generator<string> {
  const sure = without(text, STUMBLES);
  if (sure !== text) yield sure;
  const likely = without(sure, IN_MARKUP);
  if (likely !== sure) yield likely;
}
