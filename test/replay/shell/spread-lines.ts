type Pick = <Item>(items: readonly Item[]) => Item;

const WORDS = ['fig', 'Fig', 'rows.txt', 'a b', '', 'x*y', '7', 'mûre', '[a]', '-n', '~'];
const PATTERNS = [
  ...['fig', 'f*', '*.txt', '[a-f]ig', '[!a-f]*', '?ig', '"x*y"', 'x\\*y', '*[0-9]', "''", '*'],
  ...['fig|pear', '"$x"', '$x', '$y*', '[[:upper:]]*', '"a b"', 'm?re', '[A]*', '~', '\\[a\\]', '-*'],
];

/** `case` of a word and patterns of all kinds. */
function caseLine(pick: Pick): string {
  const branch = (): string =>
    `${pick(['', '('])}${pick(PATTERNS)}) ${pick(['echo one > one', 'rm rows.txt', 'false', 'sed -i s/e/E/ notes.md', ''])} ${pick([';;', ';;', ';;', ';;', ';;', ';&', ';;&'])}`;
  const word = pick(['"$x"', '$x', `'${pick(WORDS)}'`, '"$(head -n 1 bare.txt)"', '$' + '{x%.txt}']);
  const branches = Array.from({ length: pick([1, 2, 3]) }, branch);
  const more = pick(['', '', 'shopt -s nocasematch\n', 'y=f\n']);
  return `${more}x='${pick(WORDS)}'\ncase ${word} in\n${branches.join('\n')}\nesac${pick(['', ' && echo done > done', ' > out'])}`;
}

/** Lines that do to each of several names, or to what fits a word, what they would do to one. */
export const spreadLine = (pick: Pick): string => pick([caseLine])(pick);
