import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { withoutStumbles } from '../../src/syntax/stumbles.ts';
import { parseTree, walk } from '../../src/syntax/tree.ts';

const grammars = await loadGrammars(['python', 'typescript', 'tsx', 'go', 'rust', 'java', 'php', 'csharp']);

const NEW_SYNTAX: readonly (readonly [language: string, text: string])[] = [
  ['python', 'class Crate[T = int]:\n    pass\n'],
  ['typescript', 'export default abstract class Crate {}\n'],
  ['typescript', 'export type * as crates from "./crates";\n'],
  ['typescript', 'import defer * as crates from "./crates";\n'],
  ['typescript', 'type Crate<in out T> = T;\n'],
  ['tsx', 'const one = <p title="a&b=1">Pears & plums{kg}</p>;\n'],
  ['tsx', 'type Crate = Box<Pear> & Lid<Pear>;\nlet one: import("./crate").Pear[];\nconst two = <p>{one}</p>;\n'],
  ['go', 'package orchard\n\nfunc (s *Scale) weigh[I, O any](one I) O { return s.of(one) }\n'],
  ['go', 'package orchard\n\nvar kg = new(12)\n'],
  ['rust', 'fn one() {}\nunsafe extern "C" {\n    safe fn weigh(n: u32) -> u32;\n}\n'],
  ['java', 'import module java.base;\n\nclass Crate {}\n'],
  ['java', 'class Crate extends Box {\n  Crate(int kg) {\n    check(kg);\n    super(kg);\n  }\n}\n'],
  ['php', '<?php\nclass Crate {\n  public function __construct(public private(set) int $kg) {}\n}\n'],
  ['php', '<?php\nclass Crate {\n  public function __construct(readonly public int $kg) {}\n}\n'],
  ['php', '<?php\n(void) weigh();\n$light = clone($crate, ["kg" => 1]);\n'],
  ['csharp', 'static class Crates {\n  extension(Crate crate) {\n    public int Kg => crate.Weight;\n  }\n}\n'],
  ['csharp', 'class Crate {\n  void Weigh() {\n    scale?.Kg = 12;\n  }\n}\n'],
  ['csharp', 'class Crate<T> where T : allows ref struct {}\n'],
];

test.each(NEW_SYNTAX)('%s: %j parses, and keeps its text', (language, text) => {
  const grammar = grammars.get(language);
  const root = grammar === undefined ? null : parseTree(text, grammar);
  expect(root === null || walk(root).some(({ broken }) => broken)).toBe(false);
  expect(root?.text).toBe(text);
  expect([...withoutStumbles(text)]).not.toEqual([]);
});

test('nothing grows or shrinks', () => {
  const piece = fc.constantFrom(
    ...NEW_SYNTAX.map(([, text]) => text),
    'new(',
    'super(',
    'import(',
    '?.',
    'private(set)',
    ' in out ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      for (const one of withoutStumbles(text)) expect(one).toHaveLength(text.length);
    }),
  );
});
