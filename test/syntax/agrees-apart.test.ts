import { beforeAll, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { agreesApart } from '../../src/syntax/signs/agrees-apart.ts';
import { child, parseTree, walk } from '../../src/syntax/tree.ts';

let g: Grammars;
beforeAll(async () => {
  g = await loadGrammars(['python', 'typescript', 'javascript', 'go', 'rust', 'java', 'ruby', 'php', 'csharp']);
});
const M = /^(function_definition|method_definition|method_declaration|function_item|method|operator_declaration)$/;
const run = (lang: string, text: string) => {
  const gr = g.get(lang);
  const root = gr === undefined ? null : parseTree(text, gr);
  if (root === null) return 'unreadable';
  for (const n of walk(root))
    if (M.test(n.type) && /eq|equal|==|Equal/.test((child(n, 'name') ?? child(n, 'operator'))?.text ?? ''))
      return agreesApart(n, lang === 'typescript' ? 'javascript' : lang);
  return 'none';
};
const bad: [string, string][] = [
  ['python', 'class A:\n    def __eq__(self, o):\n        return self.c == o.c or isinstance(o, A)\n'],
  [
    'python',
    'class A:\n    def __eq__(self, o):\n        if isinstance(o, A):\n            return True\n        return self.c == o.c\n',
  ],
  [
    'java',
    'class A { public boolean equals(Object other) { return other == null || other.hashCode() == hashCode() || other instanceof A; } }',
  ],
  ['go', 'package a\nfunc (s Ship) Equal(o Ship) bool { return s.Name == o.Name || len(o.Name) >= 0 }'],
  ['rust', 'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { self.f <= other.f || self.p.is_finite() } }'],
  ['rust', 'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { let _ = other; matches!(self, S { .. }) } }'],
  ['ruby', 'class A\n def ==(other)\n  !other.nil? && respond_to?(:hours)\n end\nend'],
  [
    'php',
    '<?php class A { public function equals(A $other): bool { return $this->c >= 0 || $this->d === $other->d; } }',
  ],
  ['csharp', 'class A { public bool Equals(A? other) => other is not null && !double.IsNaN(other.M); }'],
  ['typescript', 'class A { equals(o: A): boolean { return this.x !== undefined || o.x === this.x; } }'],
];
const good: [string, string][] = [
  [
    'python',
    'class A:\n    def __eq__(self, o):\n        if not isinstance(o, A):\n            return NotImplemented\n        return (self.c, self.d) == (o.c, o.d)\n',
  ],
  [
    'python',
    'class A:\n    def __eq__(self, o):\n        if self is o:\n            return True\n        if type(self) != type(o):\n            return False\n        x = o.c\n        return self.c == x and self.d == o.d\n',
  ],
  [
    'java',
    'class A { public boolean equals(Object o) { if (this == o) return true; if (o == null || getClass() != o.getClass()) return false; A that = (A) o; return g == that.g && Objects.equals(name, that.name); } }',
  ],
  ['java', 'class A { public boolean equals(Object o) { return o instanceof A a && a.g == g; } }'],
  [
    'java',
    'class A { public boolean equals(Object o) { if (!(o instanceof A)) { return false; } final A a = (A) o; return new EqualsBuilder().append(g, a.g).isEquals(); } }',
  ],
  [
    'go',
    'package a\nfunc (s Ship) Equal(o any) bool { p, ok := o.(Ship); if !ok { return false }; return s.Name == p.Name }',
  ],
  [
    'go',
    'package a\nfunc (s *Ship) Equal(o *Ship) bool { if s == nil || o == nil { return s == o }; return s.Name == o.Name && math.Abs(s.D-o.D) < 1e-9 }',
  ],
  ['rust', 'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { self.f == other.f && self.p == other.p } }'],
  [
    'rust',
    'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { matches!((self, other), (S::A, S::A) | (S::B, S::B)) } }',
  ],
  ['ruby', 'class A\n def ==(other)\n  other.is_a?(A) && from == other.from && to == other.to\n end\nend'],
  ['ruby', 'class A\n def ==(other)\n  return false unless other.is_a?(A)\n  @x == other.x\n end\nend'],
  [
    'php',
    '<?php class A { public function equals(?A $other): bool { return $other !== null && $this->c === $other->c; } }',
  ],
  [
    'php',
    '<?php class A { public function equals(?A $other): bool { if ($other === null) { return false; } return $this->c === $other->c; } }',
  ],
  ['csharp', 'class A { public bool Equals(A? other) => other is not null && M == other.M; }'],
  ['csharp', 'class A { public override bool Equals(object? o) => Equals(o as A); }'],
  ['csharp', 'class A { public override bool Equals(object? o) => o is A a && a.M == M; }'],
  ['csharp', 'class A { public static bool operator ==(A? a, A? b) => a is null ? b is null : a.Equals(b); }'],
  [
    'csharp',
    'class A { public override bool Equals(object? o) { if (o is null) { return false; } if (ReferenceEquals(this, o)) { return true; } return M == ((A)o).M; } }',
  ],
  [
    'typescript',
    'class A { equals(o: A | null): boolean { if (!o) return false; const { x } = o; return this.x === x; } }',
  ],
  [
    'typescript',
    'class A { equals(o: A): boolean { return o instanceof A && this.x === o.x && this.y.every((v, i) => v === o.y[i]); } }',
  ],
  [
    'python',
    'class A:\n    def __eq__(self, o):\n        if self.empty():\n            return o.empty()\n        return self.c == o.c\n',
  ],
  [
    'rust',
    'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { self.is_any() && other.is_any() || self.p == other.p } }',
  ],
  [
    'go',
    'package a\nfunc (s *Ship) Equal(o *Ship) bool { if s == nil { return o == nil }; for i := range s.L { if s.L[i] != o.L[i] { return false } }; return true }',
  ],
  [
    'java',
    'class A { public boolean equals(Object o) { if (o instanceof A) { A a = (A) o; if (a.g != g) { return false; } return a.h == h; } return false; } }',
  ],
  [
    'rust',
    'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { match (self, other) { (A, A) => true, _ => false } } }',
  ],
];
test.each(bad)('bad %s %s', (l, t) => expect(run(l, t)).toBe(true));
test.each(good)('good %s %s', (l, t) => expect(run(l, t)).toBe(false));
