import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['typescript', 'rust']);

const SUITE = (matcher: string): string =>
  `import { plan } from '../src/plan';\nit('plans', () => {\n  expect(plan('mon')).${matcher};\n});\n`;
const INLINE = SUITE('toMatchInlineSnapshot(`"mon 6:15"`)');
const RUST = (inline: string): string =>
  `use ferry::plan;\n#[test]\nfn plans() {\n    assert_snapshot!(plan("mon")${inline});\n}\n`;

const level = (path: string, before: string, after: string, snapshot: string, text: string): string =>
  gravest(weakenedAssertion.find(buildCase({ [path]: [before, after], [snapshot]: [null, text] }, grammars)));

test.each([
  ['the text goes to a file', 'toMatchSnapshot()', 'exports[`plans 1`] = `"mon 6:15"`;\n', 'clear'],
  ['another text does', 'toMatchSnapshot()', 'exports[`plans 1`] = `"mon 7:15"`;\n', 'block'],
  ['what compares with it is gone', 'toBeDefined()', 'exports[`plans 1`] = `"mon 6:15"`;\n', 'block'],
])('a text that was recorded in the assertion, %s', (_, matcher, text, expected) => {
  expect(level('test/plan.test.ts', INLINE, SUITE(matcher), 'test/__snapshots__/plan.test.ts.snap', text)).toBe(
    expected,
  );
});

test('so it is in Rust', () => {
  const filed = (text: string): string =>
    level('tests/plan.rs', RUST(', @r#"mon 6:15"#'), RUST(''), 'tests/snapshots/plan__plans.snap', text);
  expect(filed('---\nsource: tests/plan.rs\n---\nmon 6:15\n')).toBe('clear');
  expect(filed('---\nsource: tests/plan.rs\n---\nmon\n')).toBe('block');
});
