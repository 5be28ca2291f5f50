import { spreadLine } from './spread-lines.ts';

/** A source of chances that gives the same for the same seed. */
export type Chance = () => number;

/** Mulberry32: small, and good enough to pick words. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The files of the orchard in which the lines run. */
export const ORCHARD: Readonly<Record<string, string>> = {
  'rows.txt': 'apple 12\npear 7\nplum 30\n  fig 4\nquince 7\n\napple 3\nmedlar  1\n',
  'gate.py':
    'def open_gate(key, turns=3):\n    if key:\n        return turns + 1\n    return None\n\n\nclass Gate:\n    name = "south"\n    width = 120\n',
  'notes.md': '# Orchard\n\n* water the [figs](figs.md)\n* a/b paths & $5 fees\n\nEnd.\n',
  'bare.txt': 'first\nsecond\nthird',
  'empty.txt': '',
  'crlf.txt': 'one\r\ntwo\r\nthree\r\n',
  'accents.txt': 'mûre\nnèfle 2\ncoing\nfigue — 4\n',
  'data/figs.csv': 'name,count\nred,3\ngreen,14\nred,9\n',
  'data/plums.txt': 'victoria\nmirabelle\ndamson\nmirabelle\n',
  'data/old/gage.txt': 'gage\n',
};

const FILES = Object.keys(ORCHARD);
const FRESH = ['new.txt', 'data/new.csv', 'copy.py', 'out', 'missing/new.txt', 'data/old'];
const PATTERNS = [
  'apple',
  'e',
  '^$',
  '^  *',
  '[0-9][0-9]*',
  'p.*e',
  '[aeiou]',
  '[^a-z ]',
  '\\(p[a-z]*\\) \\([0-9]\\)',
  'l\\+',
  'pp\\?',
  '\\bp',
  '\\w*$',
  'e$',
  '\\.',
  'a\\|pl',
  '[[:digit:]]\\{1,2\\}',
  'name = "south"',
  'x*',
  '\\s*$',
  'return',
  '\\[figs\\]',
  '\\([a-z]\\)\\([a-z]\\)',
  'o*',
  '.',
  '.*',
  '\\(.*\\) .*',
  '[.*]',
  'turns=3',
];
const EXTENDED = [
  'p+',
  '(a|e)',
  '([a-z]+) ([0-9]+)',
  'apple|pear',
  '^ +',
  '[0-9]{2}',
  'fig?',
  '(pl|p)(um|lum)?',
  '\\(',
  'e|re|ret',
  '(ap|a)(p*)',
  '^(.*) +([^ ]*)$',
  '\\s+$',
  '\\$5',
];
const REPLACEMENTS = [
  'X',
  '',
  '&&',
  '[&]',
  '\\1',
  '\\2-\\1',
  'a\\nb',
  '\\t',
  '\\U&',
  '\\u&x',
  '\\L&\\E-',
  'x\\&y',
  'é',
  '\\\\',
  "it's",
];
const ADDRESSES = [
  '',
  '',
  '',
  '1',
  '3',
  '$',
  '2,4',
  '2,$',
  '/e/',
  '/apple/',
  '/pear/,/quince/',
  '/^$/',
  '1~2',
  '2~3',
  '/p/,+1',
  '0,/e/',
  '1!',
  '$!',
  '3,2',
  '/ret/!',
  '2,/e/',
  '/plum/,3',
  '2,~4',
  '/return/,$',
];

/** Makes lines of the supported subset and a little beyond. */
export class LineMaker {
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#chance() * items.length)] as Item;
  }

  #number(from: number, to: number): number {
    return from + Math.floor(this.#chance() * (to - from + 1));
  }

  #file(): string {
    return this.#pick(FILES);
  }

  #target(): string {
    return this.#chance() < 0.6 ? this.#pick(FRESH) : this.#file();
  }

  #substitution(extended: boolean): string {
    const mark = this.#pick(['/', '/', '/', '|', '#', ',']);
    const pattern = this.#pick(extended ? EXTENDED : PATTERNS);
    const used = pattern.includes(mark) ? '/' : mark;
    const replacement = this.#pick(REPLACEMENTS);
    const flags = this.#pick(['', '', 'g', 'g', '2', 'p', 'I', 'gi', '2g', 'gp']);
    return `s${used}${pattern.replaceAll('/', used === '/' ? '\\/' : '/')}${used}${replacement}${used}${flags}`;
  }

  #sedCommand(extended: boolean): string {
    const address = this.#pick(ADDRESSES);
    const text = this.#pick(['new line', '    indented', 'two\\nlines', 'tab\\there', 'a\\\\b', 'x & y']);
    const form = this.#pick(['a', 'i', 'c']);
    const command = this.#pick<() => string>([
      () => this.#substitution(extended),
      () => this.#substitution(extended),
      () => this.#substitution(extended),
      () => 'd',
      () => 'p',
      () => `${form} ${text}`,
      () => `${form}\\${text}`,
      () => `${form}\\\n${text}`,
      () => `{${this.#substitution(extended)};${this.#pick(['p', 'd', '=', 'n', 's/z/y/'])}}`,
      () => this.#pick(['n;d', 'N;s/\\n/ /', 'G', 'H;x', 'y/abc/xyz/', '=', 'P;D', 'N;P;D', 'h;G', 'x;p;x', 'q', 'n']),
    ])();
    return address.startsWith('0') && !command.startsWith('s') ? command : address + command;
  }

  #sed(): string {
    const extended = this.#chance() < 0.3;
    const options = `${this.#pick(['-i', '-i', '-i', '-i', '-i.bak', '-n -i', '--in-place'])}${extended ? this.#pick([' -E', ' -r']) : ''}`;
    const first = this.#sedCommand(extended);
    const script =
      this.#chance() < 0.25
        ? `-e '${first.replaceAll("'", '')}' -e '${this.#sedCommand(extended).replaceAll("'", '')}'`
        : `'${first.replaceAll("'", '')}'`;
    return `sed ${options} ${script} ${this.#file()}${this.#chance() < 0.15 ? ` ${this.#file()}` : ''}`;
  }

  #print(): string {
    const text = this.#pick([
      "'a fig'",
      '"two  words"',
      'bare words',
      "'x\\ty'",
      '"$((2 + 3))"',
      '"$(basename a/b.txt .txt)x"',
      "$'tab\\there'",
    ]);
    const command = this.#pick([
      `echo ${text}`,
      `echo -n ${text}`,
      `echo -e ${text}`,
      `printf '%s\\n' ${text}`,
      `printf '%s-%d\\n' a 1 b 2`,
      "printf 'a\\tb%%\\n'",
      `printf '%5s|' ab`,
    ]);
    return `${command} ${this.#pick(['>', '>', '>>'])} ${this.#target()}`;
  }

  #heredoc(): string {
    const quoted = this.#pick(["'EOF'", 'EOF', '"EOF"']);
    const head = this.#pick([
      `cat > ${this.#target()}`,
      `cat >> ${this.#target()}`,
      `tee ${this.#target()}`,
      `cat ${this.#file()} - > ${this.#target()}`,
    ]);
    return `${head} <<${quoted}\n${this.#pick(['fig $x\n', 'plain\n', '', 'a \\$5 `b` \\\\\n', '  indented\n\nlast\n'])}EOF`;
  }

  #filter(): string {
    const number = this.#number(0, 5);
    return this.#pick([
      `head -n ${number} ${this.#file()}`,
      `head -${number + 1} ${this.#file()}`,
      `tail -n ${number} ${this.#file()}`,
      `tail -n +${number} ${this.#file()}`,
      `head -n -${number} ${this.#file()}`,
      `cat ${this.#file()} ${this.#file()}`,
      `tac ${this.#file()}`,
      `LC_ALL=C sort ${this.#file()}`,
      `sort -u ${this.#file()}`,
      `sort data/plums.txt`,
      `uniq -c data/plums.txt`,
      `grep ${this.#pick(['-v', '-n', '-c', '-i', '', '-F'])} ${this.#pick(['e', "'^p'", 'a', "'[0-9]'", 'nothing'])} ${this.#file()}`,
      `grep -E 'apple|pear' ${this.#file()}`,
      `wc -${this.#pick(['l', 'w', 'c'])} ${this.#file()}`,
      `cut -d, -f${this.#pick(['1', '2', '1,2', '2-'])} ${this.#file()}`,
      `tr ${this.#pick(['a-z A-Z', "-d '\\r'", '-s e', 'abc x'])} < ${this.#file()}`,
      `sed '${this.#sedCommand(false).replaceAll("'", '')}' ${this.#file()}`,
      `sed -n '${number},${number + 2}p' ${this.#file()}`,
      `seq ${number}`,
    ]);
  }

  #piped(): string {
    const source =
      this.#chance() < 0.6
        ? this.#filter()
        : `${this.#filter()} | ${this.#pick(['head -n 2', 'tail -n 1', 'tr a b', 'sed s/e/E/', 'cat', 'tac', 'grep -v p'])}`;
    return `${source} ${this.#pick(['>', '>', '>>'])} ${this.#target()}`;
  }

  #files(): string {
    return this.#pick([
      `rm ${this.#file()}`,
      `rm -f ${this.#target()}`,
      `rm -r data`,
      `rm data`,
      `mv ${this.#file()} ${this.#target()}`,
      `mv ${this.#file()} data`,
      `mv data/figs.csv rows.txt data/old/`,
      `cp ${this.#file()} ${this.#target()}`,
      `cp -r data ${this.#pick(['copy', 'data/old', 'out/'])}`,
      `mkdir -p ${this.#pick(['a/b', 'data', 'data/x'])}`,
      `mkdir ${this.#pick(['a', 'data', 'a/b'])}`,
      `touch ${this.#target()}`,
      `truncate -s ${this.#pick(['0', '3'])} ${this.#file()}`,
      `: > ${this.#target()}`,
      `> ${this.#target()}`,
      `mv data fruit`,
      `rmdir data/old`,
      `rm data/*.txt`,
      `cp data/*.csv .`,
      `cd data && mv figs.csv ..`,
      `cd ${this.#pick(['data', 'data/old', 'nowhere'])}`,
      `ln -s rows.txt link`,
      `chmod +x gate.py`,
      `cp gate.py{,.bak}`,
      `perl -pi -e 's/${this.#pick(['apple', 'e', '(\\d+)', '\\bp', 'return (\\w+)'])}/${this.#pick(['X', '<$1>', ''])}/${this.#pick(['', 'g'])}' ${this.#file()}`,
    ]);
  }

  /** A pattern of names in the orchard, of all kinds that bash expands. */
  #pattern(): string {
    return this.#pick([
      '*.txt',
      '*',
      'data/*',
      'data/*.txt',
      '*/*.txt',
      '**/*.txt',
      './*.md',
      '?are.txt',
      '[a-c]*.txt',
      '[!a-c]*.txt',
      '[[:alpha:]]*.py',
      '*.{txt,csv}',
      '{bare,rows}*',
      'data/*/',
      '*/old/*',
      '.*.txt',
      '*.orig',
      'data/[x-z]*',
      'd*/f*.csv',
      '"*.txt"',
      '*[0-9]*',
    ]);
  }

  #globbed(): string {
    const pattern = this.#pattern();
    return this.#pick([
      `sed -i '${this.#sedCommand(false).replaceAll("'", '')}' ${pattern}`,
      `rm ${this.#pick(['', '-f ', '-rf '])}${pattern}`,
      `cp ${this.#pick(['', '-r '])}${pattern} ${this.#pick(['data/old', 'out', 'rows.txt'])}`,
      `mv ${pattern} data/old`,
      `cat ${pattern} > ${this.#pick(['out', 'data/new'])}`,
      `head -n 1 ${pattern} > out`,
      `touch ${pattern}`,
      `for f in ${pattern}; do sed -i 's/e/E/' "$f"; done`,
      `for f in ${pattern}; do cp "$f" "$f.bak"; done`,
      `for f in ${pattern}; do echo "$f" >> out; done`,
      `for f in ${pattern}; do mv "$f" "\${f%.txt}.text"; done`,
      `mkdir fresh && cp ${pattern} fresh; sed -i 's/a/A/' fresh/*`,
      `rm -f rows.txt; echo new > aaa.txt; cat ${pattern} > out`,
      `echo ${pattern} > out`,
      `shopt -s dotglob; rm -f ${pattern}`,
      `cd data && rm -f ${pattern}`,
      `[ -e ${pattern} ] && echo there > out`,
      `perl -pi -e 's/e/E/g' ${pattern}`,
    ]);
  }

  #patch(): string {
    const [head, ...rest] = ['--- a/rows.txt', '+++ b/rows.txt', `@@ -${this.#pick(['1', '2'])},3 +1,3 @@`];
    const body = this.#pick([
      ' apple 12\n-pear 7\n+pear 8\n plum 30',
      ' apple 12\n-pear 9\n+pear 8\n plum 30',
      '-apple 12\n pear 7\n plum 30\n+fig',
    ]);
    return `patch -p1 -s <<'EOF'\n${[head, ...rest, body].join('\n')}\nEOF`;
  }

  #simple(): string {
    const chance = this.#chance();
    if (chance < 0.42) return this.#sed();
    if (chance < 0.52) return this.#print();
    if (chance < 0.6) return this.#heredoc();
    if (chance < 0.76) return this.#piped();
    if (chance < 0.91) return this.#files();
    if (chance < 0.96) return this.#globbed();
    if (chance < 0.985) return spreadLine((items) => this.#pick(items));
    return this.#patch();
  }

  #joined(first: string, second: string): string {
    const join = this.#pick([' && ', ' && ', '; ', '\n', ' || ']);
    return first.includes('<<') ? `${first}\n${second}` : first + join + second;
  }

  /** One line, or some that hang together. */
  line(): string {
    const chance = this.#chance();
    const one = this.#simple();
    if (chance < 0.55) return one;
    if (chance < 0.8) return this.#joined(one, this.#simple());
    if (chance < 0.84)
      return `for f in ${this.#file()} ${this.#file()}; do sed -i '${this.#sedCommand(false).replaceAll("'", '')}' "$f"; done`;
    if (chance < 0.87)
      return `if [ ${this.#pick(['-f', '-e', '-d', '! -f', '-s'])} ${this.#target()} ]; then\n${one}\nelse\n${this.#simple()}\nfi`;
    if (chance < 0.9) return `if ${this.#filter()} > /dev/null; then echo yes > answer; else echo no > answer; fi`;
    if (chance < 0.92) return `x=$(${this.#filter()})\necho "$x" > answer\necho $x >> answer`;
    if (chance < 0.94) return `set -e\n${one}\n${this.#simple()}`;
    if (chance < 0.96) return `{ echo top; cat ${this.#file()}; echo end; } > ${this.#target()}`;
    if (chance < 0.97) return `while read -r a; do echo "<$a>"; done < ${this.#file()} > answer`;
    if (chance < 0.98) return `(${one.includes('<<') ? 'cd data' : one}; echo done > inner)`;
    return `bash -c "echo \\$((1 + 2)) > sum"; ! grep -q zzz rows.txt && ${one}`;
  }
}
