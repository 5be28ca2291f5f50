import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { skippedTest } from '../../src/rules/skipped-test.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['java', 'ruby']);

const JAVA_TEST = 'src/test/java/com/orchard/ScaleTest.java';
const javaTest = (body: string, marks = '@Test'): string =>
  `package com.orchard;\nimport org.junit.jupiter.api.*;\nimport static org.junit.jupiter.api.Assertions.*;\n
class ScaleTest {\n  private final Scale scale = new Scale();\n  ${marks}\n  void weighs() {\n    ${body}\n  }\n}\n`;
const scale = (body: string): string =>
  `package com.orchard;\npublic class Scale {\n  int weigh(int n) { ${body} }\n}\n`;
const inJava = (before: string, after: string): Sides => ({ [JAVA_TEST]: [javaTest(before), javaTest(after)] });

const rubySpec = (body: string, marks = ''): string =>
  `require 'orchard/scale'\n\nRSpec.describe Orchard::Scale do\n  it 'weighs'${marks} do\n    ${body}\n  end\nend\n`;
const inRuby = (before: string, after: string): Sides => ({
  'spec/orchard/scale_spec.rb': [rubySpec(before), rubySpec(after)],
});

const weakened = (files: Sides): string => gravest(weakenedAssertion.find(buildCase(files, grammars)));

describe('weakened assertions block, but for what upkeep looks like', () => {
  test.each<[string, string, string?]>([
    ['assertEquals(12, scale.weigh(3));', 'assertNotNull(scale.weigh(3));'],
    ['assertEquals(12, scale.weigh(3));', 'assertTrue(scale.weigh(3) > 0);'],
    ['assertEquals(12, scale.weigh(3));', 'assertThat(scale.weigh(3)).isNotNull();'],
    ['assertEquals(12, scale.weigh(3));', 'assertEquals(13, scale.weigh(3));', 'warn'],
    ['assertEquals(new Long(12L), scale.weigh(3));', 'assertEquals(Long.valueOf(12L), scale.weigh(3));', 'clear'],
    ['assertEquals(12, scale.weigh(3));', 'scale.weigh(3);'],
    [
      'assertEquals(12, scale.weigh(3));',
      'assertEquals(((Object) (12)).getClass(), ((Object) (scale.weigh(3))).getClass());',
    ],
    ['assertEquals(12, scale.weigh(3));', 'try { assertEquals(12, scale.weigh(3)); } catch (Throwable t) { }'],
    ['assertEquals(3.5, scale.weigh(3), 0.01);', 'assertEquals(3.5, scale.weigh(3), 5.0);'],
    ['assertThrows(Rotten.class, () -> scale.weigh(1));', 'assertThrows(Exception.class, () -> scale.weigh(1));'],
    ['assertEquals(pears, scale.sort(3));', 'assertEquals(pears.size(), scale.sort(3).size());'],
    [
      'assertThrows(Rotten.class, () -> scale.weigh(1));',
      'assertThrows(RuntimeException.class, () -> scale.weigh(1));',
    ],
    ['verify(hook, times(2)).hang(3);', 'verify(hook, atLeastOnce()).hang(3);'],
    [
      'List<String> all = scale.all();\nassertEquals(2, all.size());\nassertEquals("fig", all.get(0));\nassertEquals("nut", all.get(1));',
      'List<String> all = scale.all();\nassertThat(all).containsExactly("fig", "nut");',
      'clear',
    ],
  ])('Java: %s → %s', (before, after, level = 'block') => {
    expect(weakened(inJava(before, after))).toBe(level);
  });

  test.each<[string, string, string?]>([
    ['expect(weigh(3)).to eq(12)', 'expect(weigh(3)).to be_truthy'],
    ['expect(weigh(3)).to eq(12)', 'expect(weigh(3)).to be > 0'],
    ['expect(weigh(3)).to eq(12)', 'expect(weigh(3)).to eq(13)', 'warn'],
    ['expect(weigh(3)).to eq(12)', 'weigh(3)'],
    ['expect(weigh(3)).to eq(12)', 'expect(weigh(3)).not_to eq(12)'],
    ['expect(weigh(3)).to be_within(0.01).of(3.5)', 'expect(weigh(3)).to be_within(5).of(3.5)'],
    ['expect { weigh(1) }.to raise_error(Rotten)', 'expect { weigh(1) }.to raise_error'],
  ])('Ruby: %s → %s', (before, after, level = 'block') => {
    expect(weakened(inRuby(before, after))).toBe(level);
  });

  test('the finding says why it does not block', () => {
    const rewritten = inRuby('expect(weigh(3)).to eq(12)', 'expect(weigh(3)).to eq(13)');
    const [found] = weakenedAssertion.find(buildCase(rewritten, grammars, { task: 'Weigh figs, too.' }));
    expect(found?.says).toContain('how often this is a false alarm in ruby is not measured yet');
  });
});

test.each([
  inJava('assertEquals(12, scale.weigh(3));', 'int heavy = 12;\n assertEquals(heavy, scale.weigh(3), "heavy");'),
  inJava('assertEquals(12, scale.weigh(3));', 'assertThat(scale.weigh(3)).isEqualTo(12);'),
  inJava('assertEquals(12, scale.weigh(3));', 'assertThat(scale.weigh(3), is(12));'),
  inJava('assertNotNull(scale.weigh(3));', 'assertEquals(12, scale.weigh(3));'),
  inRuby('expect(weigh(3)).to eq(12)', 'weight = weigh(3)\n    expect(weight).to eq 12'),
  inRuby('weigh(3).should == 12', 'expect(weigh(3)).to eq(12)'),
  inRuby('expect(weigh(3)).to be_truthy', 'expect(weigh(3)).to eq(12)'),
  inRuby('expect(weigh(3)).to eq(12)', 'expect(weigh(3) == 12).to be_truthy'),
  inRuby('expect(weigh(3)).to eq(12)', 'expect(weigh(3) != 12).to be(false)'),
])('a refactor or a stronger test is clear (%#)', (files) => {
  expect(weakened(files)).toBe('clear');
});

test('a changed method of the same package explains a new value; another class does not', () => {
  const test = inJava('assertEquals(12, scale.weigh(3));', 'assertEquals(15, scale.weigh(3));');
  const place = 'src/main/java/com/orchard/Scale.java';
  expect(weakened({ ...test, [place]: [scale('return n * 4;'), scale('return n * 5;')] })).toBe('clear');
  expect(weakened({ ...test, [place]: [scale('return n * 4;'), scale('/* n */ return (n * 4);')] })).toBe('warn');
});

test('a changed method of the required file explains a new value', () => {
  const ruby = (factor: number): string =>
    `module Orchard\n  class Scale\n    def weigh(n)\n      n * ${factor}\n    end\n  end\nend\n`;
  const test = inRuby('expect(weigh(3)).to eq(12)', 'expect(weigh(3)).to eq(15)');
  expect(weakened({ ...test, 'lib/orchard/scale.rb': [ruby(4), ruby(5)] })).toBe('clear');
});

test('a new method of a class itself that nothing names explains nothing; one that overrides may', () => {
  const ruby = (method: string): string =>
    `module Orchard\n  class Scale\n    def weigh(n)\n      n * 4\n    end\n${method}  end\nend\n`;
  const spec = (body: string): string => `require 'spec_helper'\n${rubySpec(body)}`;
  const files: Sides = {
    'spec/orchard/scale_spec.rb': [spec('expect(weigh(3)).to eq(12)'), spec('expect(12).to eq(12)')],
  };
  const place = 'lib/orchard/scale.rb';
  const added = (head: string): Sides => ({
    ...files,
    [place]: [ruby(''), ruby(`    def ${head}\n      1\n    end\n`)],
  });
  expect(weakened(added('self.season_of(month)'))).toBe('block');
  expect(weakened(added('season_of(month)'))).toBe('warn');
});

test('skipped and deleted tests', () => {
  const body = 'assertEquals(12, scale.weigh(3));';
  const skipped = { [JAVA_TEST]: [javaTest(body), javaTest(body, '@Test @Disabled("later")')] } as const;
  expect(gravest(skippedTest.find(buildCase(skipped, grammars)))).toBe('block');
  const spec = { 'spec/a_spec.rb': [rubySpec('expect(a).to eq 1'), rubySpec('expect(a).to eq 1', ', :skip')] } as const;
  expect(gravest(skippedTest.find(buildCase(spec, grammars)))).toBe('block');
  const deleted = { [JAVA_TEST]: [javaTest(body), null] } as const;
  const [found] = deletedTest.find(buildCase(deleted, grammars));
  expect(found).toMatchObject({ level: 'warn' });
  expect(found?.says).toContain('of 519 ordinary commits in java, 7 would have been blocked falsely for this');
});

test('a test file that does not parse is unknown', () => {
  const files = { [JAVA_TEST]: [javaTest('assertEquals(12, 3);'), 'class ScaleTest { @Test void weighs( {'] } as const;
  expect(weakenedAssertion.find(buildCase(files, grammars)).map(({ outcome }) => outcome)).toContain('unknown');
});
