import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { effectsOf } from '../shell/orchard-disk.ts';
import { WRITTEN } from './written.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash', 'python']);
});

const FILES = { 'rows.txt': 'fig\npear\n', 'hidden.txt': null };
const told = (program: string, status: number | null = null) =>
  effectsOf(`python3 - <<'EOF'\n${program}\nEOF`, FILES, grammars, { status });
const ANYWHERE = { kind: 'opaque', paths: null };
const opaque = (...paths: string[]) => ({ kind: 'opaque', paths });
const set = (path: string, content: string) => ({ kind: 'set', path, content });
const write = (path: string, content: string) => ({ kind: 'write', path, content, before: null });

const EDIT = "s = open('rows.txt').read()\nopen('rows.txt', 'w').write(s.replace('fig', 'date'))";

describe('a program', () => {
  test('is followed wherever its text comes from', () => {
    const done = [set('rows.txt', 'date\npear\n')];
    expect(told(EDIT)).toEqual(done);
    expect(effectsOf(`python3 -c "${EDIT}"`, FILES, grammars)).toEqual(done);
    expect(effectsOf(`cat > fix.py <<'EOF'\n${EDIT}\nEOF\npython fix.py`, FILES, grammars)).toEqual([
      write('fix.py', `${EDIT}\n`),
      ...done,
    ]);
    const away = { '/grove/rows.txt': 'fig\n' };
    expect(effectsOf(`cd /grove && python3 - <<'EOF'\n${EDIT}\nEOF`, away, grammars)).toEqual([
      set('/grove/rows.txt', 'date\n'),
    ]);
  });

  test('reads what is piped into it, and what it prints goes on', () => {
    const upper = "import sys; print(sys.stdin.read().upper(), end='')";
    expect(effectsOf(`cat rows.txt | python3 -c "${upper}" > new.txt`, FILES, grammars)).toEqual([
      write('new.txt', 'FIG\nPEAR\n'),
    ]);
  });

  test('keeps what it did before an exception', () => {
    expect(told(`open('new.txt', 'w').write('a')\nassert False\n${EDIT}`, 1)).toEqual([write('new.txt', 'a')]);
  });

  test('is opaque where it ends otherwise than the log says', () => {
    expect(told(`${EDIT}\nraise ValueError`, 0)).toEqual([opaque('rows.txt')]);
    expect(told(EDIT, 1)).toEqual([opaque('rows.txt')]);
  });

  test('is opaque on the files that it names where it needs what is not known', () => {
    expect(told("p = 'hidden.txt'\ns = open(p).read()\nopen(p, 'w').write(s)")).toEqual([opaque('hidden.txt')]);
    expect(
      told("for p in ['rows.txt', 'hidden.txt']:\n    s = open(p).read()\n    open(p, 'w').write(s + 'x')"),
    ).toEqual([opaque('rows.txt'), opaque('hidden.txt')]);
  });

  test.each([
    'import subprocess\nsubprocess.run(["rm", "rows.txt"])',
    'import orchard\norchard.open_gates()',
    'exec("x = 1")',
    "eval(\"open('a', 'w')\")",
    'import os\nos.system("true")',
    'import random\nopen(random.choice(["a", "b"]), "w")',
    'open(input(), "w")',
    'class Gate:\n    pass\nopen(Gate().x, "w")',
    'getattr(__builtins__, "open")("a", "w")',
    'import importlib\nimportlib.import_module("x")',
  ])('may do anything: %s', (program) => {
    expect(told(program)).toContainEqual(ANYWHERE);
  });

  test.each([
    'while True: pass',
    "s = 'x'\nwhile True: s = s + s",
    'l = [1]\nfor x in l: l.append(x)',
    'def f(): f()\nf()',
    "s = 'a' * 10000000 * 10000000",
    'x = [0] * 10 ** 9',
    "import re\nre.sub('(a|a)*b', '', 'a' * 1000000)",
    "import re\nfor i in range(10 ** 5): re.search('x.*y', 'x' * 10000)",
  ])('ends, whatever it does: %s', (program) => {
    const start = process.cpuUsage().user;
    told(program);
    expect(process.cpuUsage().user - start).toBeLessThan(4_000_000);
  });

  test('never throws', () => {
    const piece = fc.constantFrom(...WRITTEN);
    const cut = fc
      .tuple(piece, piece, fc.nat(400), fc.nat(400))
      .map(([one, other, at, to]) => one.slice(0, at) + other.slice(to));
    fc.assert(
      fc.property(fc.oneof(cut, fc.string()), (program) => {
        expect(Array.isArray(told(program))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
