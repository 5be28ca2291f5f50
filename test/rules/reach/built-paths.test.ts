import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['javascript', 'python', 'go', 'ruby', 'java']);

const javascript = (built: string, body: string): string =>
  `import fs from 'node:fs';\nimport path from 'node:path';\n\n${built}\ntest('plans', () => {\n  const text = fs.readFileSync(PLAN, 'utf8');\n  ${body}\n  expect(text).toContain('plums');\n});\n`;
const DEMAND = "expect(text).toContain('pears');";
const plan = (rows: string): string => `# Beds\n\n${rows}\n`;
const CHANGED = [plan('pears, plums'), plan('plums')] as const;

const judged = (path: string, before: string, after: string, changed: string): string =>
  gravest(weakenedAssertion.find(buildCase({ [path]: [before, after], [changed]: [...CHANGED] }, grammars)));

test.each([
  ['of its parts', "const PLAN = path.join(__dirname, '..', 'plans', 'beds.md');", 'plans/beds.md', 'note'],
  [
    'in two steps',
    "const PLANS = path.resolve(__dirname, '../plans/');\nconst PLAN = path.join(PLANS, 'beds.md');",
    'plans/beds.md',
    'note',
  ],
  ['of another folder', "const PLAN = path.join(__dirname, '../drafts', 'beds.md');", 'plans/beds.md', 'block'],
  ['of another name', "const PLAN = path.join(__dirname, '../plans', 'rows.md');", 'plans/beds.md', 'block'],
  ['of a name that is not known', "const PLAN = path.join(PLANS, 'beds.md');", 'plans/beds.md', 'block'],
])('a path that is built %s says which file a test is about', (_, built, changed, level) => {
  expect(judged('test/plans.test.js', javascript(built, DEMAND), javascript(built, ''), changed)).toBe(level);
});

test('a path that other tests of the file use says nothing of this one', () => {
  const built = "const OTHER = path.join(__dirname, '../plans', 'beds.md');\nconst PLAN = find();";
  expect(judged('test/plans.test.js', javascript(built, DEMAND), javascript(built, ''), 'plans/beds.md')).toBe('block');
});

test('so in other languages', () => {
  const python = (body: string): string =>
    `from pathlib import Path\n\nPLAN = Path(__file__).parent.parent / "plans" / "beds.md"\n\n\ndef test_plans():\n    text = PLAN.read_text()\n${body}    assert "plums" in text\n`;
  expect(judged('tests/test_plans.py', python('    assert "pears" in text\n'), python(''), 'plans/beds.md')).toBe(
    'note',
  );
  expect(judged('tests/test_plans.py', python('    assert "pears" in text\n'), python(''), 'drafts/beds.md')).toBe(
    'block',
  );
  const ruby = (body: string): string =>
    `PLAN = File.join(__dir__, '..', 'plans', 'beds.md')\n\ndescribe 'plans' do\n  it 'has beds' do\n    text = File.read(PLAN)\n${body}    expect(text).to include('plums')\n  end\nend\n`;
  expect(judged('spec/plans_spec.rb', ruby("    expect(text).to include('pears')\n"), ruby(''), 'plans/beds.md')).toBe(
    'note',
  );
  const go = (body: string): string =>
    `package plans\n\nimport "testing"\n\nvar plan = filepath.Join("..", "plans", "beds.md")\n\nfunc TestPlans(t *testing.T) {\n\ttext := read(plan)\n${body}\tif !strings.Contains(text, "plums") { t.Error() }\n}\n`;
  expect(
    judged('beds/plans_test.go', go('\tif !strings.Contains(text, "pears") { t.Error() }\n'), go(''), 'plans/beds.md'),
  ).toBe('note');
});
