import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { Script } from '../../../src/replay/script.ts';
import { effectsOf } from './orchard-disk.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const FILES = { 'rows.txt': 'fig\npear\n', 'gate.txt': 'shut\n', 'south/hut.txt': 'old\n' };
const told = (line: string, more: Partial<Script> = {}) => effectsOf(line, FILES, grammars, more);
const write = (path: string, content: string) => ({ kind: 'write', path, content, before: null });
const set = (path: string, content: string) => ({ kind: 'set', path, content });
const move = (path: string, to: string, keep = false) => ({ kind: 'move', path, to, keep });
const remove = (path: string) => ({ kind: 'remove', path });
const opaque = (...paths: string[]) => ({ kind: 'opaque', paths });
const ANYWHERE = { kind: 'opaque', paths: null };

describe('certain', () => {
  test.each([
    ["cat <<'EOF' > new.txt\nfig $x\nEOF", [write('new.txt', 'fig $x\n')]],
    ["cat <<'EOF' >> rows.txt\nplum\nEOF", [set('rows.txt', 'fig\npear\nplum\n')]],
    ['x=fig; cat <<EOF > new.txt\n$x\nEOF', [write('new.txt', 'fig\n')]],
    ['/usr/bin/echo a fig > new.txt', [write('new.txt', 'a fig\n')]],
    ["printf '%s\\n' fig date > new.txt", [write('new.txt', 'fig\ndate\n')]],
    ['> rows.txt', [write('rows.txt', '')]],
    ['tee a b <<< fig', [write('a', 'fig\n'), write('b', 'fig\n')]],
    ['rm -rf south rows.txt', [remove('south'), remove('rows.txt')]],
    ['git rm -q gate.txt', [remove('gate.txt')]],
    ['mv rows.txt trees.txt', [move('rows.txt', 'trees.txt')]],
    [
      'cp rows.txt gate.txt south',
      [move('rows.txt', 'south/rows.txt', true), move('gate.txt', 'south/gate.txt', true)],
    ],
    ['git mv rows.txt south', [move('rows.txt', 'south/rows.txt')]],
    ["sed -i 's/pear/plum/' rows.txt", [set('rows.txt', 'fig\nplum\n')]],
    ['head -n 1 rows.txt > top && mv top rows.txt', [write('top', 'fig\n'), move('top', 'rows.txt')]],
    ['cd south && echo new > hut.txt', [write('south/hut.txt', 'new\n')]],
    ['for name in rows gate; do rm $name.txt; done', [remove('rows.txt'), remove('gate.txt')]],
    ['if [ -f rows.txt ]; then rm rows.txt; else rm gate.txt; fi', [remove('rows.txt')]],
    ['grep -q plum rows.txt && rm rows.txt; true', []],
    ['bash -c "rm rows.txt"', [remove('rows.txt')]],
    ['rm nothing.txt && rm rows.txt', []],
    ['rm nothing.txt || rm rows.txt', [remove('rows.txt')]],
    ['set -e; false; rm rows.txt', []],
    ['close() { echo closed > "$1"; }; close gate.txt', [write('gate.txt', 'closed\n')]],
    ['x=$(cat gate.txt); echo "$' + '{x%t}" > gate.txt', [write('gate.txt', 'shu\n')]],
    ['rm *.txt', [remove('gate.txt'), remove('rows.txt')]],
    ['while read -r row; do echo "<$row>"; done < rows.txt > new.txt', [write('new.txt', '<fig>\n<pear>\n')]],
    ['pytest -q; echo done > new.txt', [write('new.txt', 'done\n')]],
    ['timeout 5 rm rows.txt', [remove('rows.txt')]],
    ['x=rows.txt; case $x in *.md) rm gate.txt;; row?.*|"$y") rm $x;; *) rm south;; esac', [remove('rows.txt')]],
    ["case 'a*' in 'b*'|a\\?) rm gate.txt;; esac; rm rows.txt", [remove('rows.txt')]],
    ["x='[a]'; case $x in\n  \\[a\\]) rm gate.txt;;\nesac", [remove('gate.txt')]],
    ["find . -name '*.txt' -not -path './south/*' -exec rm {} +", [remove('gate.txt'), remove('rows.txt')]],
    ["find south -type f -exec sed -i 's/old/new/' {} \\;", [set('south/hut.txt', 'new\n')]],
    ["find . -maxdepth 1 -name 'r*' -delete", [remove('rows.txt')]],
    ['find south -type f -print0 | xargs -0 rm', [remove('south/hut.txt')]],
    ["printf 'rows.txt\\n' | xargs sed -i 's/fig/plum/'", [set('rows.txt', 'plum\npear\n')]],
    ['echo rows gate | xargs -n 1 touch', [write('rows', ''), write('gate', '')]],
    ['echo rows.txt | xargs -I {} cp {} {}.bak', [move('rows.txt', 'rows.txt.bak', true)]],
    ["printf '' | xargs -r rm", []],
  ])('%s', (line, effects) => {
    expect(told(line)).toEqual(effects);
  });
});

describe('opaque, as narrow as can be told', () => {
  test.each([
    ['gh pr create --title "$FIG" --body fig; orchard --version; mktemp -d; gh api user', []],
    ['gh pr checkout 7', [ANYWHERE]],
    ['sort -R rows.txt > new.txt', [write('new.txt', ''), opaque('new.txt')]],
    ["sed -i 's/\\(a\\)\\1/b/' rows.txt", [opaque('rows.txt')]],
    ['cp -n rows.txt gate.txt', [opaque('rows.txt', 'gate.txt')]],
    ['echo fig > "$FILE"', [ANYWHERE]],
    ['python plant.py', [ANYWHERE]],
    ['rm "$HOME"/*.orig', [ANYWHERE]],
    ['apply_patch', [ANYWHERE]],
    ['npx eslint --fix .', [ANYWHERE]],
    ['find . -newer rows.txt -delete', [ANYWHERE]],
    ['gofmt -w rows.go gate.go', [opaque('rows.go', 'gate.go')]],
    ['npx prettier --write rows.ts', [opaque('rows.ts')]],
    ['bunx biome check --write south rows.ts', [opaque('south', 'rows.ts')]],
    ['python3 -m black rows.py', [opaque('rows.py')]],
    ['ruff format', [ANYWHERE]],
    ['ruff format .', [ANYWHERE]],
    ["npx prettier --write '**/*.ts'", [ANYWHERE]],
    ['bash plant.sh --help', [ANYWHERE]],
    ['plant -- --help', [ANYWHERE]],
    ['plant pears --help', []],
    ['git --version', []],
    ['git worktree list', []],
    ['git worktree add -b figs ../figs', [opaque('figs', '../figs')]],
    ['git checkout --theirs rows.txt', [opaque('rows.txt')]],
    ['find south -newer rows.txt -exec sed -i s/a/b/ {} +', [opaque('south')]],
    ['find . -name south -exec rm -r {} +', [ANYWHERE]],
    ["find . -name '*.txt' -exec mv {} new \\;", [ANYWHERE]],
    ["find south -name '*.txt' | head -n 1 | xargs rm", [ANYWHERE]],
    ['git grep -l fig | xargs sed -i s/fig/plum/', [ANYWHERE]],
    [`echo "it's" | xargs rm`, [ANYWHERE]],
    [`${'xargs '.repeat(9)}rm`, [ANYWHERE]],
    ['sed -i s/fig/plum/ rows.txt &', [opaque('rows.txt')]],
    ['[ -n "$CI" ] || rm rows.txt', [opaque('rows.txt')]],
    ['case $x in a) rm rows.txt;; esac', [opaque('rows.txt')]],
    ['case a in a) ;& b) rm rows.txt;; esac', [opaque('rows.txt')]],
    ['case é in [a-z]) rm rows.txt;; esac', [opaque('rows.txt')]],
    ['cat rows.txt | sed s/fig/plum/ > rows.txt', [write('rows.txt', 'plum\npear\n'), opaque('rows.txt')]],
  ])('%s', (line, effects) => {
    expect(told(line)).toEqual(effects);
  });

  test('what hangs on a status that is not known is believed at most', () => {
    expect(told('make && rm rows.txt')).toContainEqual(opaque('rows.txt'));
    expect(told('pytest && echo yes > new.txt', { status: 0 })).toEqual([write('new.txt', 'yes\n')]);
    expect(told('pytest && echo yes > new.txt')).toEqual([set('new.txt', 'yes\n'), opaque('new.txt')]);
  });

  test('a line that ends otherwise than we say may have done anything that it names', () => {
    expect(told('rm rows.txt', { status: 1 })).toEqual([opaque('rows.txt')]);
    expect(told('mv rows.txt new.txt', { status: -1 })).toEqual([opaque('rows.txt', 'new.txt')]);
  });

  test('a line that was cut short may not have begun', () => {
    expect(told('echo a > rows.txt; rm gate.txt', { cutShort: true })).toEqual([
      opaque('rows.txt'),
      opaque('gate.txt'),
    ]);
  });

  test('what is made of a file that may have changed is in doubt as it is', () => {
    expect(told('python plant.py; head -n 1 rows.txt > top')).toEqual([ANYWHERE, set('top', 'fig\n'), opaque('top')]);
  });
});

test.each([
  'cat rows.txt',
  'sed -n 1,5p rows.txt',
  'grep fig rows.txt 2>&1',
  'ls > /dev/null',
  'git status',
  'git commit -am fig',
  'mkdir -p west',
  'cd south',
  'pytest -q',
  'touch rows.txt',
])('nothing: %s', (line) => {
  expect(told(line)).toEqual([]);
});

test('no line makes it throw', () => {
  const words = fc.constantFrom(
    'sed',
    '-i',
    's/a/b/',
    'rows.txt',
    '|',
    '>',
    '&&',
    '(',
    ')',
    '{',
    '}',
    '"$x"',
    '$(',
    '`',
    'if',
    'then',
    'fi',
    '<<EOF',
    '\n',
    'cat',
    '*',
    '..',
    'mv',
    'git',
    'stash',
    'pop',
    "'",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (line) => void told(line.join(' '))),
    { numRuns: 100 },
  );
}, 60_000);
