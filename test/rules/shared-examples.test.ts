import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['ruby']);
const judged = (files: Sides): string => gravest(deletedTest.find(buildCase(files, grammars)));

const TEST = "  it 'weighs' do\n    expect(scale.weigh(3)).to eq(12)\n    expect(scale).to be_level\n  end\n";
const spec = (body: string): string => `RSpec.describe Scale do\n${body}end\n`;
const KEPT = "  it 'rests' do\n    expect(scale.weigh(0)).to eq(0)\n  end\n";
const shared = (word: string): string => `RSpec.${word} 'a scale' do\n${TEST}end\n`;

test.each([
  ["it_behaves_like 'a scale'", 'clear'],
  ["include_examples 'a scale'", 'clear'],
  ["it_behaves_like 'a scale', :steel do\n    let(:n) { 3 }\n  end", 'clear'],
  ["it_behaves_like 'a balance'", 'block'],
  ["xit 'is a scale' do\n  end", 'block'],
  ['', 'block'],
])('a test that moves into a shared group runs where a spec takes it in by %j', (line, level) => {
  const after = spec(`  ${line}\n${KEPT}`);
  const files = { 'spec/scale_spec.rb': [spec(TEST + KEPT), after] } as const;
  expect(judged({ ...files, 'spec/support/scales.rb': [null, shared('shared_examples')] })).toBe(level);
});

test('a group that becomes a shared one in its own file runs only where it is taken in', () => {
  const group = (word: string, beside = ''): string => `RSpec.${word} 'a scale' do\n${TEST}end\n${spec(beside + KEPT)}`;
  const turned = (beside: string): string =>
    judged({ 'spec/scale_spec.rb': [group('describe'), group('shared_examples', beside)] });
  expect(turned('')).toBe('block');
  expect(turned("  it_behaves_like 'a scale'\n")).toBe('clear');
  const edited = group('shared_examples').replace('eq(0)', 'eq(1)');
  expect(judged({ 'spec/scale_spec.rb': [group('shared_examples'), edited] })).toBe('clear');
});
