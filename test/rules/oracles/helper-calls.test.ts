import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'rust', 'go']);
const level = (path: string, before: string, after: string): string =>
  gravest(weakenedAssertion.find(buildCase({ [path]: [before, after] }, grammars)));

const python = (names: string, ask: string): string =>
  `from orchard import weigh\n\n\ndef check(${names}):\n    ${ask}\n\n\ndef test_weigh():\n    check(3, 12)\n`;
const function_ = 'fn heavy(n: u32, want: u32) {\n    assert_eq!(weigh(n), want);\n}\n';
const macro = 'macro_rules! heavy {\n    ($n:expr, $w:expr) => {\n        assert_eq!(weigh($n), $w);\n    };\n}\n';
const rust = (helper: string, ask: string): string =>
  `use orchard::weigh;\n\n${helper}\n#[test]\nfn weighs() {\n    ${ask};\n}\n`;

test('what the parameters of a helper are called says nothing', () => {
  const before = python('n, want', 'assert weigh(n) == want');
  const asked = (names: string, ask: string): string => level('tests/test_orchard.py', before, python(names, ask));
  expect(asked('pears, kilos', 'assert weigh(pears) == kilos')).toBe('clear');
  expect(asked('pears, kilos', 'assert weigh(pears) is not None')).toBe('block');
  expect(asked('pears, kilos', 'assert weigh(pears) == 12')).not.toBe('clear');
});

test('a function of Rust that becomes a macro, a macro that is written out, and one that asks nothing', () => {
  const asked = (before: string, after: string): string => level('tests/orchard.rs', before, after);
  const [called, expanded, plain] = [
    rust(function_, 'heavy(3, 12)'),
    rust(macro, 'heavy!(3, 12)'),
    rust('', 'assert_eq!(weigh(3), 12)'),
  ];
  expect([asked(called, expanded), asked(expanded, called)]).toEqual(['clear', 'clear']);
  expect([asked(plain, expanded), asked(expanded, plain)]).toEqual(['clear', 'clear']);
  expect(asked(expanded, expanded.replaceAll('$n', '$pears'))).toBe('clear');
  expect(asked(expanded, expanded.replace('assert_eq!(weigh($n), $w);', 'let _ = ($n, $w);'))).toBe('block');
  expect(asked(expanded, expanded.replace('assert_eq!(weigh($n), $w)', 'assert!(weigh($n) > 0)'))).toBe('block');
});
