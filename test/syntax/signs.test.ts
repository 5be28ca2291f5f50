import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readSigns } from '../../src/syntax/index.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['python', 'javascript', 'typescript', 'tsx', 'go', 'rust', 'java', 'ruby']);
});

const signs = (path: string, text: string) => {
  const reading = readSigns(path, text, grammars);
  return reading.kind === 'signs' ? reading.signs : reading.kind;
};

test('a sign knows its functions and conditions, innermost first', () => {
  const text =
    'def outer():\n    if late:\n        return 1\n    def inner():\n        while ebb:\n            os._exit(0)\n';
  expect(signs('pear.py', text)).toEqual([
    {
      kind: 'exit',
      line: 6,
      text: 'os._exit(0)',
      what: 'ends the process with success',
      owners: ['inner', 'outer'],
      conditions: ['ebb', 'late'],
      plain: true,
    },
  ]);
});

test.each([
  ['pear.ts', "server.on('exit', () => process.exit(0));", ['server.on:exit']],
  ['pear.ts', 'const stop = () => process.exit();', ['stop']],
  ['pear.go', 'package pear\nfunc (p *Pear) Fall() { os.Exit(0) }', ['Fall']],
  ['pear.rb', 'at_exit { exit 0 }', ['at_exit']],
  ['Pear.java', 'class Pear { Pear() { Runtime.getRuntime().halt(0); } }', ['Pear']],
  ['pear.rs', 'fn fall() { let f = || std::process::exit(0); }', ['f', 'fall']],
])('in %s, %j belongs to %j', (path, text, owners) => {
  expect(signs(path, text)).toMatchObject([{ kind: 'exit', owners }]);
});

describe('what is none', () => {
  test.each([
    ['pear.py', 'print("os._exit(0)")  # os._exit(0)\n'],
    ['pear.py', 'def exit_code():\n    return 0\n'],
    ['pear.ts', 'const equals = (a: Pear, b: Pear) => a.grams === b.grams;'],
    ['pear.ts', 'expect(pear).toEqual(ripe);'],
    ['pear.go', 'package pear\nfunc Equal(a, b int) bool { return a == b }'],
    ['pear.rb', 'def exit_now\n  leave\nend\n'],
  ])('%s: %j', (path, text) => expect(signs(path, text)).toEqual([]));

  test('other files, and a language whose grammar is not there', () => {
    expect(signs('pear.md', 'os._exit(0)')).toBe('not-a-language');
    expect(readSigns('pear.py', 'os._exit(0)', new Map())).toEqual({
      kind: 'unreadable',
      why: 'the python grammar is not loaded',
    });
    expect(signs('pear.py', `os._exit(0)\n${'#'.repeat(300_001)}`)).toBe('unreadable');
  });
});

test('whatever a file holds, it is answered', () => {
  const words = fc.constantFrom(
    ...'def class if return True exit os._exit(0) process.exit(0) __eq__ ( ) { } : ; = => "pytest" in sys.modules lambda func fn impl pytest_sessionfinish session.exitstatus \n \t'.split(
      ' ',
    ),
  );
  const text = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.constantFrom('py', 'ts', 'go', 'rs', 'java', 'rb'), text, (extension, code) => {
      const reading = readSigns(`pear.${extension}`, code, grammars);
      const found = reading.kind === 'signs' ? reading.signs : [];
      for (const one of found) expect(one.text.length).toBeLessThanOrEqual(121);
      expect(['signs', 'unreadable']).toContain(reading.kind);
    }),
    { numRuns: 150 },
  );
});
