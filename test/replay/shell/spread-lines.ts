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

const NAMES = ["'*.txt'", "'*.csv'", "'p*'", 'rows.txt', "'*'", "'f[a-i]gs.csv'", "'.*'"];

function tests(pick: Pick): string {
  const test = (): string =>
    pick([
      `-name ${pick(NAMES)}`,
      `-name ${pick(NAMES)}`,
      '-type f',
      '-type f',
      '-type d',
      "-path './data/*'",
      "-path 'data/*.txt'",
      `! -name ${pick(NAMES)}`,
      `-not -path '*/old/*'`,
    ]);
  const depth = pick(['', '', '-maxdepth 1 ', '-mindepth 2 ']);
  return `${depth}${Array.from({ length: pick([0, 1, 1, 2]) }, test).join(' ')}`;
}

const ORDERS = [
  ...['sed -i s/e/E/', "sed -i '$d'", 'rm', 'rm -f', 'touch', "perl -pi -e 's/a/A/g'", 'truncate -s 0', 'cat'],
  ...['wc -l', 'head -n 1', 'grep -l e', 'echo', 'cp -t data/old', 'ls', 'chmod +x', 'git add'],
];

/** `find` from a folder, with an action for what it finds. */
function findLine(pick: Pick): string {
  const start = pick(['.', 'data', 'data/', '.', 'data/old data', '', './data', 'nowhere', 'rows.txt']);
  const order = pick(ORDERS);
  const action = pick([
    `-exec ${order} {} +`,
    `-exec ${order} {} +`,
    `-exec ${order} {} \\;`,
    `-exec ${order} {} ';'`,
    '-exec mv {} data/old \\;',
    '-exec cp {} {}.bak \\;',
    '-exec cp {} copy \\;',
    "-exec sh -c 'echo x > new' \\;",
    '-delete',
    '-print',
    '',
    `-print | xargs ${order}`,
    `| xargs -n 1 ${order}`,
    `| sort | xargs ${order}`,
    `-print0 | xargs -0 ${order}`,
    `| xargs -I {} ${pick(['cp {} {}.bak', 'mv {} data/old', 'sed -i s/p/P/ {}'])}`,
  ]);
  const end = pick(['', '', '', ' > out', ' && echo done > done', '; cat data/*.txt > all']);
  return `find ${start} ${tests(pick)} ${action}${end}`.replace(/ {2,}/g, ' ');
}

/** `xargs` of an input that is known, or of names. */
function xargsLine(pick: Pick): string {
  const input = pick([
    "printf '%s\\n' rows.txt notes.md",
    'echo rows.txt bare.txt',
    'echo',
    'cat empty.txt',
    "printf 'rows.txt\\0bare.txt\\0'",
    'ls data/*.txt',
    'printf "it\'s\\n"',
    'echo "  data/figs.csv  "',
    'seq 3',
    'head -n 3 rows.txt',
  ]);
  const options = pick(['', '', '-n 1', '-n1', '-0', '-r', '-t', "-d '\\n'", '-I {}', '-I% ', '-P 2', '-L 1', '--']);
  const order = pick(['sed -i s/e/E/', 'rm -f', 'touch', 'cat', 'echo', 'cp -t data', 'mv -t data', 'printf "<%s>"']);
  const marked = pick(['cp {} {}.bak', 'touch x{}', 'echo {} and {}', 'sed -i s/a/A/ {}']);
  const command = options.startsWith('-I') ? marked.replaceAll('{}', options.includes('%') ? '%' : '{}') : order;
  return `${input} | xargs ${options} ${command}${pick(['', '', ' > out', ' && echo done > done'])}`;
}

/** Lines that do to each of several names, or to what fits a word, what they would do to one. */
export const spreadLine = (pick: Pick): string => pick([caseLine, findLine, findLine, xargsLine])(pick);
