import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { TestFile } from '../../../src/syntax/index.ts';
import { readOracle, readSource } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['ruby']);

function read(text: string, path = 'spec/weights_spec.rb'): TestFile {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const spec = (members: string) => read(`RSpec.describe Weights do\n${members}\nend\n`);
const only = (body: string) => spec(`it 'weighs' do\n${body}\nend`).tests[0]?.assertions ?? [];
const unit = (members: string, head = 'Minitest::Test') =>
  read(`class WeightsTest < ${head}\n${members}\nend\n`, 'test/weights_test.rb');
const asserted = (body: string, head?: string) =>
  unit(`def test_weight\n${body}\nend`, head).tests[0]?.assertions ?? [];

test('tests are found in groups, classes, shared groups and loops', () => {
  const found = read(`
    describe Orchard::Weights, type: :model do
      let(:pear) { Pear.new(3) }
      before { prepare }
      def helper; end
      it 'weighs' do end
      context 'when ripe' do
        specify { expect(pear).to be_ripe }
      end
      it_behaves_like 'fruit', 3
    end`);
  expect(found.tests.map(({ id }) => id)).toEqual([
    'Orchard::Weights › weighs',
    'Orchard::Weights › when ripe › example',
    'Orchard::Weights › it_behaves_like fruit 3',
  ]);
  expect(found.helpers.map(({ name }) => name)).toEqual(['pear', 'before', 'helper']);
  expect(unit('def test_a; end\ndef weigh; end\ntest "b" do\n 1\nend').tests.map(({ id }) => id)).toEqual([
    'WeightsTest › test_a',
    'WeightsTest › b',
  ]);
});

test('imports: what is required, and what constants would load', () => {
  const found = read("require 'json'\nrequire_relative '../lib/scale'\nOrchard::HTTPScale.new").imports;
  expect(found.map(({ module }) => module)).toEqual(['json', './../lib/scale', 'orchard/http_scale']);
});

test.each([
  ['expect(scale.weigh(3)).to eq(12)', 'exact', '12'],
  ['expect(scale.weigh(3)).to eq 12', 'exact', '12'],
  ['weight = scale.weigh(3)\nexpect(weight).to eq(12)', 'exact', '12'],
  ['expect(scale.weigh(3)).to be == 12', 'exact', '12'],
  ['expect(scale.weigh(3)).to be(12)', 'exact', '12'],
  ['scale.weigh(3).should == 12', 'exact', '12'],
  ['scale.weigh(3).should eq(12)', 'exact', '12'],
  ['expect(scale.weigh(3)).to be_nil', 'exact', 'nil'],
  ['expect(scale.weigh(3)).to include(12)', 'structure', '12'],
  ['expect(scale.weigh(3)).to be > 12', 'bound', '12'],
  ['expect(scale.weigh(3)).to match(/1./)', 'pattern', '/ 1. /'],
  ['expect(scale.weigh(3)).to be_a(Integer)', 'type', 'Integer'],
  ['expect(scale.weigh(3)).to be_truthy', 'truthy', null],
  ['expect(scale.weigh(3)).to be_heavy', 'truthy', null],
])('RSpec: %s asks %s', (code, strength, expected) => {
  expect(only(code)).toMatchObject([
    { subject: 'scale . weigh ( 3 )', strength, expected, defect: null, negated: false },
  ]);
});

test.each([
  ['assert_equal 12, scale.weigh(3)', 'exact', '12'],
  ['assert_equal(12, scale.weigh(3), "heavy")', 'exact', '12'],
  ['assert scale.weigh(3) == 12', 'exact', '12'],
  ['_(scale.weigh(3)).must_equal 12', 'exact', '12'],
  ['scale.weigh(3).must_equal 12', 'exact', '12'],
  ['assert_nil scale.weigh(3)', 'exact', 'nil'],
  ['assert_includes scale.weigh(3), 12', 'structure', '12'],
  ['assert_operator scale.weigh(3), :>, 12', 'bound', '12'],
  ['_(scale.weigh(3)).must_be :>, 12', 'bound', '12'],
  ['assert_match(/1./, scale.weigh(3))', 'pattern', '/ 1. /'],
  ['assert_kind_of Integer, scale.weigh(3)', 'type', 'Integer'],
  ['assert scale.weigh(3)', 'truthy', null],
  ['assert scale.weigh(3).is_a?(Integer)', 'type', 'Integer'],
])('minitest: %s asks %s', (code, strength, expected) => {
  expect(asserted(code)).toMatchObject([
    { subject: 'scale . weigh ( 3 )', strength, expected, defect: null, negated: false },
  ]);
});

test('tolerances', () => {
  const about = { expected: '3.5', strength: 'approximate', tolerance: { measure: 'delta', value: 0.01 } };
  expect(only('expect(weigh).to be_within(0.01).of(3.5)')).toMatchObject([{ subject: 'weigh', ...about }]);
  expect(asserted('assert_in_delta 3.5, weigh, 0.01')).toMatchObject([{ subject: 'weigh', ...about }]);
  expect(asserted('_(weigh).must_be_close_to 3.5, 0.01')).toMatchObject([{ subject: 'weigh', ...about }]);
  expect(asserted('assert_in_delta 3.5, weigh')[0]?.tolerance).toEqual({ measure: 'delta', value: 0.001 });
});

test('denials, joint matchers, alternatives', () => {
  expect(only('expect(a).not_to eq 3')).toMatchObject([{ negated: true, strength: 'truthy' }]);
  expect(asserted('refute_equal 3, a')).toMatchObject([{ negated: true, expected: '3' }]);
  expect(asserted('refute a')).toMatchObject([{ negated: true }]);
  expect(asserted('assert_not a')).toMatchObject([{ negated: true }]);
  expect(asserted('refute_nil a')).toMatchObject([{ negated: true, subject: 'a' }]);
  expect(only('expect(a).to eq(1).or be > 0')).toHaveLength(1);
  expect(only('expect(a).to eq(1).or eq(2)')).toMatchObject([{ matcher: 'or', strength: 'structure' }]);
  expect(only('expect(a).to be_a(Pear).and include(:b)').map(({ strength }) => strength)).toEqual([
    'type',
    'structure',
  ]);
  expect(asserted('assert a == 1 && b')).toHaveLength(2);
});

test('expected errors, from the bare one to its text', () => {
  const strengths = ['raise_error', 'raise_error(Rotten)', 'raise_error(Rotten, /worm/)'].map(
    (matcher) => only(`expect { weigh(nil) }.to ${matcher}`)[0],
  );
  expect(strengths.map((one) => one?.strength)).toEqual(['truthy', 'type', 'pattern']);
  expect(strengths.map((one) => one?.subject)).toEqual(Array(3).fill('weigh ( nil )'));
  expect(asserted('assert_raises(Rotten) { weigh(nil) }')).toMatchObject([
    { subject: 'weigh ( nil )', expected: 'Rotten' },
  ]);
});

test('what let and subject define is what their names stand for', () => {
  const found = spec(`
    subject { scale.weigh(3) }
    let(:heavy) { 12 }
    it { is_expected.to eq(heavy) }`);
  expect(found.tests[0]?.assertions).toMatchObject([{ subject: 'scale . weigh ( 3 )', expected: '12' }]);
});

test('the text of a heredoc is what is expected', () => {
  const [one] = only('expect(label).to eq(<<~TEXT)\n  Pears\nTEXT');
  const [other] = only('expect(label).to eq(<<~TEXT)\n  Plums\nTEXT');
  expect(one?.expected).toContain('Pears');
  expect(one?.expected).not.toBe(other?.expected);
});

test.each([
  ['expect(true).to be_truthy', 'tautology'],
  ['expect(3).to eq(3)', 'tautology'],
  ['begin\n expect(a).to eq 1\nrescue Exception\nend', 'swallowed'],
  ['begin\n expect(a).to eq 1\nrescue RSpec::Expectations::ExpectationNotMetError => e\n puts e\nend', 'swallowed'],
  ['begin\n expect(a).to eq 1\nrescue => e\nend', null],
  ['begin\n expect(a).to eq 1\nrescue Exception => e\n raise e\nend', null],
  ['expect(a).to eq 1\nrescue Exception\n nil', 'swallowed'],
  ['return\nexpect(a).to eq 1', 'unreachable'],
  ['return if true\nexpect(a).to eq 1', 'unreachable'],
  ['if false\n expect(a).to eq 1\nend', 'unreachable'],
  ['unless true\n expect(a).to eq 1\nend', 'unreachable'],
  ['expect(a).to eq 1 if false', 'unreachable'],
  ['[].each { |one| expect(one).to eq 1 }', 'unreachable'],
  ['return if ripe\nexpect(a).to eq 1', null],
])('%s: %s', (code, defect) => {
  expect(only(code)).toMatchObject([{ defect }]);
});

test('a failure that is expected, or that test-unit lets a bare rescue hold, is swallowed', () => {
  expect(only('expect { expect(a).to eq 1 }.to raise_error').map(({ defect }) => defect)).toContain('swallowed');
  const body = 'begin\n assert_equal 1, a\nrescue => e\nend';
  expect(asserted(body, 'Test::Unit::TestCase')).toMatchObject([{ defect: 'swallowed' }]);
  expect(asserted(body)).toMatchObject([{ defect: null }]);
});

test.each([
  ["xit 'a' do end", 'no'],
  ["it 'a'", 'no'],
  ["it 'a', :skip do end", 'no'],
  ["it 'a', skip: 'later' do end", 'no'],
  ["it 'a', pending: false do end", 'yes'],
  ["pending 'a' do end", 'no'],
  ["it 'a' do\n skip\nend", 'no'],
  ["it 'a' do\n skip 'later' if ripe?\nend", 'conditional'],
  ["it 'a' do\n skip if false\nend", 'yes'],
  ["it 'a', if: ripe do end", 'conditional'],
  ["xdescribe 'b' do\n it('a') {}\nend", 'no'],
  ["before { skip }\nit 'a' do end", 'no'],
  ['[].each { |n| it("a #{n}") { check(n) } }', 'no'],
])('%s: %s', (members, enabled) => {
  expect(spec(members).tests.map(({ gate }) => gate.enabled)).toEqual([enabled]);
});

test.each([
  ['def test_a\n skip "later"\nend', ['no']],
  ['def test_a\n skip if RUBY_PLATFORM =~ /mswin/\nend', ['conditional']],
  ['private\ndef test_a; end', ['no']],
  ['def test_a; end\nremove_method :test_a', ['no']],
  ['def test_a; end\ndef test_b; end\nundef test_a', ['no', 'yes']],
  ['undef_method :test_a\ndef test_a; end', ['yes']],
  ['def test_a; end\ndef test_a; end', ['no', 'yes']],
  ['def setup\n skip\nend\ndef test_a; end', ['no']],
])('%s: %j', (members, gates) => {
  expect(unit(members).tests.map(({ gate }) => gate.enabled)).toEqual(gates);
});

test('where a test is focused, the others do not run', () => {
  const gates = spec("fit 'a' do end\nit 'b' do end").tests.map(({ gate }) => gate.enabled);
  expect(gates).toEqual(['yes', 'unfocused']);
});

test('a loop gives its tests rows', () => {
  const rows = spec('[[1, 4], [2, 8]].each do |n, w|\n it "weighs #{n}" do\n expect(weigh(n)).to eq(w)\n end\nend')
    .tests[0]?.rows;
  expect(rows).toMatchObject({
    names: ['n', 'w'],
    cells: [
      ['1', '4'],
      ['2', '8'],
    ],
  });
});

test('a file that does not parse is unreadable, with its line', () => {
  expect(readOracle('spec/a_spec.rb', "describe 'a' do\n it 'b' do\n expect(\n end\n", grammars).kind).toBe(
    'unreadable',
  );
});

const source = (text: string) => {
  const reading = readSource('lib/orchard/scale.rb', text, grammars);
  if (reading.kind !== 'source') throw new Error(reading.kind);
  return new Map(reading.symbols.map(({ name, hash }) => [name, hash]));
};

test('symbols of a source: methods by their class, without comments and layout', () => {
  const plain = source(
    'module Orchard\nclass Scale\nUNIT = 4\ndef initialize; end\ndef weigh(n)\nn * UNIT\nend\nclass << self\ndef make; new; end\nend\nend\nend\nputs 1',
  );
  expect([...plain.keys()].sort()).toEqual([
    '<module>',
    'Orchard',
    'Orchard.Scale',
    'Orchard.Scale.UNIT',
    'Orchard.Scale.constructor',
    'Orchard.Scale.make',
    'Orchard.Scale.weigh',
  ]);
  const weigh = (body: string) => source(`class Scale\ndef weigh(n)\n${body}\nend\nend`).get('Scale.weigh');
  expect(weigh('# grams\n\n  n * UNIT')).toBe(weigh('n * UNIT'));
  expect(weigh('n = 0 if false\nn * UNIT')).toBe(weigh('n * UNIT'));
  expect(weigh('n * 5')).not.toBe(weigh('n * UNIT'));
  expect(weigh('12')).not.toBe(weigh('13'));
});

test('a helper asserts on the test that it is handed, not on what else has such a method', () => {
  const helper = (text: string) =>
    read(`module Support\n${text}\nend\n`, 'test/support.rb').helpers[0]?.assertions ?? [];
  expect(helper('def self.agrees(test, now, want)\n test.assert_equal want, now\nend')).toMatchObject([
    { subject: 'now', expected: 'want', strength: 'exact' },
  ]);
  expect(helper('def agrees(now, want)\n basket.assert_equal want, now\nend')).toEqual([]);
});
