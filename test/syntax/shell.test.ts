// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell writes its variables so.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import {
  readProgram,
  readShell,
  type ShellCommand,
  type ShellOptions,
  type ShellReading,
} from '../../src/syntax/shell.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

function read(line: string, options?: ShellOptions): ShellReading {
  const reading = readShell(line, grammars, options);
  if (reading === null) throw new Error('the grammar is not loaded');
  return reading;
}

const words = ({ name, args }: ShellCommand): (string | null)[] => [name, ...args];
const all = (line: string): (string | null)[][] => read(line).commands.map(words);
const named = (line: string, name: string, options?: ShellOptions): ShellCommand => {
  const found = read(line, options).commands.find((command) => command.name === name);
  if (found === undefined) throw new Error(`${name} is not among the commands of ${line}`);
  return found;
};

test('without the grammar nothing is said', () => {
  expect(readShell('ls', new Map())).toBeNull();
});

describe('words', () => {
  test.each([
    ["prune 'pear tree'", ['prune', 'pear tree']],
    ['prune "pear tree"', ['prune', 'pear tree']],
    ["prune $'a\\tb\\x41\\u00e9\\101\\''", ['prune', "a\tbAéA'"]],
    [`prune 'it'"'"'s' a"b"c\\ d`, ['prune', "it's", 'abc d']],
    ['prune "a\\"b\\$c\\d"', ['prune', 'a"b$c\\d']],
    ['prune \\\n  -x -5 {} HEAD@{1} --row=3', ['prune', '-x', '-5', '{}', 'HEAD@{1}', '--row=3']],
    ['prune $TREE "$TREE/x" $(ls) `ls` ${A:-b} *.c ~/x {a,b} a[0]', ['prune', ...Array(9).fill(null)]],
    ['prune a > out b', ['prune', 'a', 'b']],
    ['"/opt/or chard/prune" x', ['/opt/or chard/prune', 'x']],
    ['$PRUNE x', [null, 'x']],
  ])('%s', (line, expected) => expect(all(line).at(-1)).toEqual(expected));

  test('a literal variable is known to later commands, a changed one is not', () => {
    expect(all('D=src; rm "$D/a" ${D}/b $D/c')[1]).toEqual(['rm', 'src/a', 'src/b', 'src/c']);
    expect(all('export D=src && rm $D/a').at(-1)).toEqual(['rm', 'src/a']);
    expect(all('D="a b"; rm $D "$D"').at(-1)).toEqual(['rm', null, 'a b']);
    expect(all('D=src; if x; then D=lib; fi; rm $D').at(-1)).toEqual(['rm', null]);
    expect(all('D=src; (D=lib); rm $D').at(-1)).toEqual(['rm', 'src']);
    expect(all('D=src; read D; rm $D').at(-1)).toEqual(['rm', null]);
    expect(all('D=src rm $D')).toEqual([['rm', null]]);
  });

  test('a loop over literal words is read once a word', () => {
    expect(all('for f in a b; do rm "$f.c"; done')).toEqual([
      ['rm', 'a.c'],
      ['rm', 'b.c'],
    ]);
    expect(all('for f in *.c; do rm "$f"; done')).toEqual([['rm', null]]);
  });
});

describe('commands', () => {
  test('lists, pipes and precedence', () => {
    expect(all('cd a && A=1 pytest 2>&1 | tail -5 || true; echo x & wait')).toEqual([
      ['cd', 'a'],
      ['pytest'],
      ['tail', '-5'],
      ['true'],
      ['echo', 'x'],
      ['wait'],
    ]);
  });

  test('groups, branches, loops, functions and substitutions', () => {
    const line =
      '(a; { b; }); if c; then d; elif e; then f; else g; fi; while h; do i; done; case x in y) j;; esac; k() { l; }';
    expect(read(line).commands.map((command) => [command.name, command.conditional])).toEqual(
      [...'abcdefghijl'].map((name) => [name, 'dfegijl'.includes(name)]),
    );
    expect(all('echo "$(rm "a b")" <(sort x) `ls`').map(([name]) => name)).toEqual(['rm', 'sort', 'ls', 'echo']);
  });

  test('text that only looks like a command is none', () => {
    expect(all(`echo 'a; rm -rf b' "c && rm d" # rm e`)).toEqual([['echo', 'a; rm -rf b', 'c && rm d']]);
    expect(all("git commit -m 'rm x; rm y'")).toHaveLength(1);
  });

  test.each([
    ['env -u X A=b prune a', ['env'], ['prune', 'a']],
    ['timeout -k 5 10 nohup prune', ['timeout', 'nohup'], ['prune']],
    ['time prune', ['time'], ['prune']],
    ['sudo -u ada prune', ['sudo'], ['prune']],
    ['exec nice -n 5 prune', ['exec', 'nice'], ['prune']],
    ['ls | xargs -n1 prune -f', ['xargs'], ['prune', '-f', null]],
    ['bash -lc "prune a"', ['bash -c'], ['prune', 'a']],
    [`sh -c 'bash -c "prune a"'`, ['sh -c', 'bash -c'], ['prune', 'a']],
    ["find . -name '*.x' -exec prune {} \\;", ['find -exec'], ['prune', null]],
    ["bash <<'E'\nprune a\nE", ['bash <<'], ['prune', 'a']],
    ["eval 'prune a'", ['eval'], ['prune', 'a']],
  ])('%s', (line, wrappers, expected) => {
    const last = read(line).commands.at(-1) as ShellCommand;
    expect(last.wrappers).toEqual(wrappers);
    expect(words(last)).toEqual(expected);
  });

  test('assignments of a command, of env and alone', () => {
    expect({ ...named('A=1 env B="c d" prune', 'prune').assignments }).toEqual({ A: '1', B: 'c d' });
    expect(named('A=$(x)', '').assignments).toEqual(Object.assign(Object.create(null), { A: null }));
    expect(Object.keys(named('__proto__=1 prune', 'prune').assignments)).toEqual(['__proto__']);
  });
});

describe('directories', () => {
  test.each([
    ['cd a && prune', 'a'],
    ['cd a; cd ../b; prune', 'b'],
    ['cd a/b/.. && prune', 'a'],
    ['cd /tmp/x && prune', '/tmp/x'],
    ['(cd a); prune', ''],
    ['cd "$X" && prune', null],
    ['cd && prune', null],
    ['cd a; cd -; prune', null],
    ['test -d a || cd b; prune', null],
    ['cd a || exit 1; prune', 'a'],
    ['env -C a prune', 'a'],
    ["cd a && bash -c 'cd b; prune'", 'a/b'],
  ])('%s', (line, cwd) => expect(named(line, 'prune').cwd).toBe(cwd));

  test('git -C is taken for a change of directory', () => {
    const command = named('cd a && git -C b rm c', 'git');
    expect([command.cwd, words(command)]).toEqual(['a/b', ['git', 'rm', 'c']]);
  });
});

describe('redirects and standard input', () => {
  test('operators, descriptors and targets', () => {
    const shown = (line: string): string[] =>
      (read(line).commands[0]?.redirects ?? []).map(({ op, fd, target }) => `${fd ?? ''}${op}${target}`);
    expect(shown('a > b 2>> "c d" < e')).toEqual(['>b', '2>>c d', '<e']);
    expect(shown('a &> b')).toEqual(['&>b']);
    expect(shown('a >| b 2>&1')).toEqual(['>|b', '2>&1']);
    expect(shown('> b')).toEqual(['>b']);
    expect(shown('a > $X')).toEqual(['>null']);
  });

  test('a redirect of a group is a command without a name', () => {
    const [group, inner] = read('{ a; b; } > f').commands;
    expect([group?.name, group?.redirects[0]?.target, inner?.redirects]).toEqual([null, 'f', []]);
  });

  test.each([
    ["cat <<'E' > f\na $b\nE\n", 'a $b\n'],
    ['cat <<E\na \\$b \\\\\nE\n', 'a $b \\\n'],
    ['cat <<-E\n\ta\n\t\tb\n\tE\n', 'a\nb\n'],
    ['cat <<E\nE', ''],
    ['X=1; cat <<E\n$X ${X} 5$\nE', '1 1 5$\n'],
    ['cat <<E\n$b\nE', null],
    ['cat <<E\n$(b)\nE', null],
    ['cat <<E\r\na\r\nE\r\n', 'a\r\n'],
    ["cat <<'E' 2>&1 | tail\na\nE\n", 'a\n'],
    ["cat > f <<'E' && ls; rm x\na\nE\n", 'a\n'],
    ["x=$(cat <<'E'\nit's\nE\n)", "it's\n"],
    ["cat <<< 'a b'", 'a b\n'],
    ['cat f', null],
  ])('%j', (line, heredoc) => expect(named(line, 'cat').heredoc).toBe(heredoc));

  test('two heredocs on one line keep their order, and lines go on counting behind them', () => {
    const { commands, problems } = read("cat <<'A' > a && tee b <<'B'\n1\nA\n2\n3\nB\nls");
    expect(commands.map(({ name, heredoc, line }) => [name, heredoc, line])).toEqual([
      ['cat', '1\n', 1],
      ['tee', '2\n3\n', 1],
      ['ls', null, 7],
    ]);
    expect(problems).toEqual([]);
  });

  test('commands substituted in a heredoc are read; << in arithmetic, quotes and comments is no heredoc', () => {
    expect(all('cat <<E\n$(rm "a b")\nE')[0]).toEqual(['rm', 'a b']);
    expect(all('echo $((1<<2)) "<<E" # <<E\nls').at(-1)).toEqual(['ls']);
  });

  test('what is piped into is marked', () => {
    expect(read('a | (b; c) | d').commands.map(({ pipedInto }) => pipedInto)).toEqual([false, true, true, true]);
  });
});

describe('masking', () => {
  const masked = (line: string, options?: ShellOptions): boolean => named(line, 'pytest', options).masked;
  test.each([
    'pytest | tail',
    'pytest || true',
    'pytest; ls',
    'pytest || exit 0',
    '(pytest || true)',
    '! pytest',
    'pytest &',
    'pytest && ls; ls',
    'echo "$(pytest)"',
    'if pytest; then ls; fi',
    'set -e; set +e; pytest; ls',
    'for x in a b; do pytest; done',
    "bash -c 'pytest || :'",
    'pytest | tee log; exit ${PIPESTATUS[1]}',
    'pytest || rc=1; ls',
  ])('masked: %s', (line) => expect(masked(line)).toBe(true));

  test.each([
    'pytest',
    'ls; pytest',
    'ls | pytest',
    'pytest && ls',
    'pytest || exit 1; ls',
    'pytest || { echo no; exit 2; }; ls',
    'pytest || (cat log && exit 1)',
    'pytest || false',
    'set -e; pytest; ls',
    'set -euo pipefail; pytest | tail; ls',
    'pytest; exit $?',
    'pytest; rc=$?; ls; exit $rc',
    'pytest | tee log; exit ${PIPESTATUS[0]}',
    'if ! pytest; then exit 1; fi; ls',
    'if pytest; then ls; else exit 1; fi',
    'x=$(pytest)',
    'rc=0; pytest || rc=$?; ls; exit $rc',
    "bash -ec 'pytest; ls'",
    '{ ls; pytest; }',
  ])('seen: %s', (line) => expect(masked(line)).toBe(false));

  test('options that the runner sets', () => {
    expect(masked('pytest\nls', { errexit: true })).toBe(false);
    expect(masked('pytest | tail', { errexit: true })).toBe(true);
    expect(masked('pytest | tail\nls', { errexit: true, pipefail: true })).toBe(false);
    expect(masked('pytest && ls\nls', { errexit: true })).toBe(true);
  });
});

describe('hostile input', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['parentheses', '('.repeat(10_000)],
    ['closed parentheses', `${'('.repeat(3_000)}a${')'.repeat(3_000)}`],
    ['substitutions', '$('.repeat(10_000)],
    ['a megabyte of words', 'a '.repeat(500_000)],
    ['a megabyte of commands', 'a;'.repeat(500_000)],
    ['a megabyte of quotes', "'".repeat(1_000_001)],
    ['open pipes', 'a | '.repeat(250_000)],
    ['heredocs', 'a <<E '.repeat(100_000)],
    ['nested ifs', 'if a; then '.repeat(50_000)],
    ['nested loops', `${'for a in 1 2 3 4 5 6 7 8 9; do '.repeat(30)}:${'; done'.repeat(30)}`],
    ['an open double quote', `"${'a'.repeat(1_000_000)}`],
    ['braces', '{ & '.repeat(100_000)],
  ];
  test.each(HOSTILE)('%s', (_, text) => {
    const started = performance.now();
    expect(read(text).problems.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('scripts in scripts end somewhere', () => {
    let line = 'rm a';
    for (let depth = 0; depth < 12; depth += 1) line = `bash -c ${JSON.stringify(line)}`;
    expect(read(line).problems).toEqual(['scripts in scripts deeper than 8']);
    expect(all('bash -c \'bash -c "rm a"\'')).toEqual([['rm', 'a']]);
  });

  test('a heredoc of a megabyte is taken whole', () => {
    const body = 'pears $x `y`\n'.repeat(80_000);
    expect(named(`cat <<'E' > f\n${body}E\n`, 'cat').heredoc).toBe(body);
  });

  test('what is no shell syntax is said, and the rest is still read', () => {
    expect(read('rm a; )').problems).toEqual(['not shell syntax at line 1']);
    expect(read('rm a; )').commands.map(words)).toEqual([['rm', 'a']]);
    expect(read('cat <<E\na').problems).toEqual(['a heredoc without its end']);
  });

  test('properties: anything is answered; a quoted word comes back as it was', () => {
    const token = fc.constantFrom(
      'a',
      "'",
      '"',
      '$(',
      ')',
      '`',
      '<<E\n',
      'E\n',
      '|',
      '&&',
      ';',
      '{',
      '}',
      'if ',
      'fi',
      '\\',
      '\n',
      '${',
      '((',
      ' ',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => void read(tokens.join(''))),
      { numRuns: 300 },
    );
    const literal = fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !text.includes('\0'));
    const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(literal, { maxLength: 4 }), (texts) => {
        expect(all(`prune ${texts.map(quote).join(' ')}`)).toEqual([['prune', ...texts]]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a line that is read again', () => {
  const lines = [
    'cd orchard && npm test | tail -3',
    'for f in a b; do rm "$f"; done',
    "cat <<'EOF' > x\nplum\nEOF",
    'a &&',
  ];
  const fresh = (): Grammars => new Map(grammars);

  test.each(lines)('reads as it did the first time, whichever way it was read before: %j', (line) => {
    const [shell, program] = [readShell(line, fresh()), readProgram(line, fresh())];
    const one = fresh();
    expect([readShell(line, one), readProgram(line, one), readShell(line, one)]).toEqual([shell, program, shell]);
    const other = fresh();
    expect([readProgram(line, other), readShell(line, other), readProgram(line, other)]).toEqual([
      program,
      shell,
      program,
    ]);
  });

  test('is not read again', () => {
    const one = fresh();
    const [line = ''] = lines;
    expect(readShell(line, one)).toBe(readShell(`${line} `.trimEnd(), one));
    expect(readProgram(line, one)).toBe(readProgram(line, one));
  });

  test('is read by the options it is given', () => {
    const one = fresh();
    const masked = (options?: ShellOptions) => readShell('prune\nwater', one, options)?.commands[0]?.masked;
    expect([masked(), masked({ errexit: true }), masked()]).toEqual([true, false, true]);
  });

  test('is read anew where a loop makes far more of it than is written', () => {
    const one = fresh();
    const line = `for a in ${'x '.repeat(40)}; do for b in ${'y '.repeat(40)}; do prune $a $b; done; done`;
    const first = readShell(line, one);
    expect(first?.commands).toHaveLength(1600);
    expect(readShell(line, one)).not.toBe(first);
    expect(readShell(line, one)).toEqual(first);
  });
});
