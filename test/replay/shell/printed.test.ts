import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { effectsOf } from './orchard-disk.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const FILES = {
  'rows.txt': 'pear 7\napple 12\nplum 30\napple 3\n',
  'bare.txt': 'fig\nquince',
  'beds/leek.txt': 'leek\n',
  'empty.txt': '',
};

/** What a line prints; null: not known. */
function printed(line: string): string | null {
  const effects = effectsOf(`{ ${line}\n} > out`, FILES, grammars);
  const own = effects.filter((effect) => effect.kind !== 'opaque' && 'path' in effect && effect.path === 'out');
  const last = own.at(-1);
  const sure = effects.every((effect) => effect.kind !== 'opaque');
  return sure && last !== undefined && 'content' in last ? last.content : null;
}

describe('echo, printf and seq print what real ones do', () => {
  test.each([
    ['echo -n fig pear', 'fig pear'],
    ["echo 'a  b' c", 'a  b c\n'],
    ['echo -- fig', '-- fig\n'],
    ["printf '%5s|%-5s|' fig pear", '  fig|pear |'],
    ["printf '%d%%\\n' 5", '5%\n'],
    ["printf 'no newline'", 'no newline'],
    ['seq 3', '1\n2\n3\n'],
    ['seq 2 2 6', '2\n4\n6\n'],
  ])('%s', (line, output) => {
    expect(printed(line)).toBe(output);
  });
});

describe('filters print what real ones do', () => {
  test.each([
    ['head -n 2 rows.txt', 'pear 7\napple 12\n'],
    ['head -n -1 rows.txt', 'pear 7\napple 12\nplum 30\n'],
    ['tail -n 2 rows.txt', 'plum 30\napple 3\n'],
    ['tail -n +3 rows.txt', 'plum 30\napple 3\n'],
    ['tac rows.txt', 'apple 3\nplum 30\napple 12\npear 7\n'],
    ['LC_ALL=C sort rows.txt', 'apple 12\napple 3\npear 7\nplum 30\n'],
    ['LC_ALL=C sort -ru rows.txt', 'plum 30\npear 7\napple 3\napple 12\n'],
    ['uniq -c rows.txt', '      1 pear 7\n      1 apple 12\n      1 plum 30\n      1 apple 3\n'],
    ["cut -d' ' -f2 rows.txt", '7\n12\n30\n3\n'],
    ['cut -c1-3 rows.txt', 'pea\napp\nplu\napp\n'],
    ['tr a-z A-Z < rows.txt', 'PEAR 7\nAPPLE 12\nPLUM 30\nAPPLE 3\n'],
    ['tr -d 0-9 < rows.txt', 'pear \napple \nplum \napple \n'],
    ['tr -s p < rows.txt', 'pear 7\naple 12\nplum 30\naple 3\n'],
    ['wc -l < rows.txt', '4\n'],
    ['cat bare.txt rows.txt', 'fig\nquincepear 7\napple 12\nplum 30\napple 3\n'],
    ['head -c 5 rows.txt', 'pear '],
    ['tail -n 1 bare.txt', 'quince'],
  ])('%s', (line, output) => {
    expect(printed(line)).toBe(output);
  });
});

describe('grep print what real ones do', () => {
  test.each([
    ['grep apple rows.txt', 'apple 12\napple 3\n'],
    ['grep -v apple rows.txt', 'pear 7\nplum 30\n'],
    ['grep -c apple rows.txt', '2\n'],
    ['grep -n -i PLUM rows.txt', '3:plum 30\n'],
    ["grep -E 'p(ear|lum)' rows.txt", 'pear 7\nplum 30\n'],
    ["grep -F '.' rows.txt", ''],
    ['grep -l apple rows.txt bare.txt', 'rows.txt\n'],
    ['grep apple rows.txt bare.txt', 'rows.txt:apple 12\nrows.txt:apple 3\n'],
    ['grep -h apple rows.txt bare.txt', 'apple 12\napple 3\n'],
  ])('%s', (line, output) => {
    expect(printed(line)).toBe(output);
  });
});

describe('words print what real ones do', () => {
  test.each([
    [`x=fig; echo $x \${x}s`, 'fig figs\n'],
    ["x='a  b'; echo $x", 'a b\n'],
    ['x=\'a  b\'; echo "$x"', 'a  b\n'],
    [`x=rows.tar.gz; echo \${x%.gz} \${x%%.*} \${x#*.} \${x##*.}`, 'rows.tar rows tar.gz gz\n'],
    [`x=a-b-c; echo \${x/-/+} \${x//-/+}`, 'a+b-c a+b+c\n'],
    [`x=; echo \${x:-fig} \${x-pear}`, 'fig\n'],
    ['echo {a,b}{1,2}', 'a1 a2 b1 b2\n'],
    ['echo {1..4} {c..a}', '1 2 3 4 c b a\n'],
    ['echo $((2 + 3))', '5\n'],
    ['n=4; echo $((n * 2))', '8\n'],
    ['echo $(cat bare.txt)', 'fig quince\n'],
    ['echo "$(cat bare.txt)"', 'fig\nquince\n'],
    ['echo `echo fig`', 'fig\n'],
    ['echo \'single $x\' "two $((1+1))"', 'single $x two 2\n'],
    ['set -- fig pear; echo $2 $1', 'pear fig\n'],
    ['echo a\\ b \\$x', 'a b $x\n'],
    ["echo $'a\\nb'", 'a\nb\n'],
  ])('%s', (line, output) => {
    expect(printed(line)).toBe(output);
  });
});

describe('redirections, lists and conditions print what real ones do', () => {
  test.each([
    ['{ echo a; echo b; }', 'a\nb\n'],
    ['(cd beds; cat leek.txt)', 'leek\n'],
    ['cat <<< fig', 'fig\n'],
    ["cat <<'EOF'\nfig $x\nEOF", 'fig $x\n'],
    ['cat <<-EOF\n\tfig\n\tEOF', 'fig\n'],
    ['cat < bare.txt', 'fig\nquince'],
    ['echo a 2>/dev/null', 'a\n'],
    ['cat rows.txt | head -n 1 | tr a-z A-Z', 'PEAR 7\n'],
    ['echo err >&2', ''],
    ['for f in a b; do echo $f; done', 'a\nb\n'],
    ['if grep -q fig bare.txt; then echo yes; else echo no; fi', 'yes\n'],
    ['f() { echo "<$1>"; }; f fig', '<fig>\n'],
    ['[ -f rows.txt ] && echo there || echo gone', 'there\n'],
    ['[[ fig == f* ]] && echo match', 'match\n'],
    ['[ 3 -gt 2 ] && echo more', 'more\n'],
    ['test -d beds && echo folder', 'folder\n'],
    ['! [ -e none ] && echo none', 'none\n'],
  ])('%s', (line, output) => {
    expect(printed(line)).toBe(output);
  });
});

describe('what is not followed is not told', () => {
  test.each([
    "echo -e 'a\\tb\\x41\\101'",
    "printf '%s-%03d|' fig 7 pear 12",
    "printf '%x %o %c\\n' 255 8 fig",
    'seq -s, 3',
    'LC_ALL=C sort -k2 -n rows.txt',
    'cat -n bare.txt',
    "grep -o '[0-9]*' rows.txt",
    'grep -w 3 rows.txt',
    'grep -m 1 apple rows.txt',
    `echo \${none:-fig}`,
    'cat <<EOF\nfig $((1+1))\nEOF',
    'while read -r a b; do echo "$b $a"; done < rows.txt',
  ])('%s', (line) => {
    expect(printed(line)).toBeNull();
  });
});
