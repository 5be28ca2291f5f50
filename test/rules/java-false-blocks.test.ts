import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from './build-case.ts';

const grammars = await loadGrammars(['java']);

const file = (members: string): string => `package com.orchard;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertEquals;

import org.junit.Test;

public final class ScaleTest {
${members}
}
`;
const scale = (body: string): string => file(`  @Test\n  public void weighs() {\n${body}\n  }`);
const said = (before: string, after: string): string =>
  gravest(weakenedAssertion.find(buildCase({ 'src/test/java/com/orchard/ScaleTest.java': [before, after] }, grammars)));

describe('what honest changes of tests alone look like in Java', () => {
  test('a demand that stands twice in a row is made once', () => {
    const once = '    Scale scale = new Scale(4);\n    assertThat(scale.pears()).isEqualTo(4);\n';
    const twice = `${once}    assertThat(scale.pears()).isEqualTo(4);\n`;
    expect(said(scale(`${twice}    scale.empty();`), scale(`${once}    scale.empty();`))).toBe('clear');
    const long = '    assertEquals(4,\n        scale.pears());\n';
    expect(said(scale(long + long), scale(`${long}    assertEquals(5, scale.plums());`))).toBe('clear');
  });

  test('but one that stands again behind another call is missed', () => {
    const once = '    Scale scale = new Scale(4);\n    assertThat(scale.pears()).isEqualTo(4);\n    scale.shake();\n';
    expect(said(scale(`${once}    assertThat(scale.pears()).isEqualTo(4);`), scale(once))).not.toBe('clear');
  });

  test('an object of a constant that becomes a function is no demand', () => {
    const field = (value: string): string =>
      file(`  private static final CrateCheckStrategy CHECK_NAMES = ${value};

  @Test
  public void weighs() {
    assertEquals(4, new Scale(CHECK_NAMES).pears());
  }`);
    const object = 'new CrateCheckStrategy() {\n    @Override\n    public String name(Crate c) { return "pear"; }\n  }';
    expect(said(field(object), field('c -> "pear"'))).toBe('clear');
  });

  test('the size of a list is asked for in the words of another library', () => {
    const old =
      '    List<Pear> pears = scale.pears();\n    assertEquals(2, pears.size());\n    assertEquals("Bosc", pears.get(0).kind());';
    const now =
      '    List<Pear> pears = scale.pears();\n    assertThat(pears).hasSize(2);\n    assertThat(pears.get(0).kind()).isEqualTo("Bosc");';
    expect(said(scale(old), scale(now))).not.toBe('block');
    expect(said(scale(old), scale(now.replace('hasSize(2)', 'isNotEmpty()')))).toBe('block');
    const whole = '    assertThat(scale.pears()).isEqualTo(BOTH);';
    expect(said(scale(whole), scale('    assertThat(scale.pears()).hasSize(2);'))).toBe('block');
  });

  test('pieces of a text give way to the whole text', () => {
    const said3 = ['[2,3]', 'foo', 'count'].map((one) => `    assertTrue(json.contains("${one}"));\n`).join('');
    const open = '    String json = scale.print(2, 3);\n';
    const whole = (text: string): string => `    assertThat(json).isEqualTo("${text}");\n`;
    expect(said(scale(open + said3), scale(open + whole('{n:[2,3],foo:1,count:3}')))).not.toBe('block');
    expect(said(scale(open + said3), scale(open + whole('{n:[2,3],foo:1}')))).toBe('block');
  });

  test('a topic gets a test of its own, with its set-up, that is skipped where the machine lacks what it needs', () => {
    const open = '    Scale scale = new Scale(filter());\n';
    const first = `${open}    assertThat(scale.weigh("stone")).isEqualTo(0);\n`;
    const rest = (tried: string, exit: string): string =>
      `    Object pear;\n    try {\n      ${tried}\n    } catch (Exception e) {\n      ${exit}\n    }
    assertThat(scale.weigh("pear")).isEqualTo("{x:1}");`;
    const before = file(`  @Test\n  public void weighs() {\n${first}${rest('pear = load("pear");', 'return;')}\n  }`);
    const split = (tried: string): string =>
      file(`  @Test\n  public void weighs() {\n${first}  }\n\n  @Test\n  public void weighsPears() {
${open}${rest(tried, 'throw new AssumptionViolatedException("none", e);')}\n  }`);
    expect(said(before, split('pear = load("pear");'))).toBe('clear');
    expect(said(before, split('assertThat(load("pear")).isNotNull();'))).not.toBe('clear');
  });

  test('an equality may be spelled as a condition, and its denial with the sides turned', () => {
    const told = '    assertTrue(a.equals(b));\n    assertFalse(a.equals(c));\n    assertFalse(b.equals(c));\n';
    const asked = '    assertEquals(a, b);\n    assertNotEquals(a, c);\n    assertNotEquals(b, c);\n';
    expect(said(scale(told), scale(asked))).toBe('clear');
    expect(said(scale(told), scale(asked.replace('assertNotEquals(b, c)', 'assertNotEquals(b, d)')))).not.toBe('clear');
  });

  test('a message is no value, wherever the library has it', () => {
    const old = '    String said = scale.say();\n    assertTrue(said, scale.weigh().matches(PEARS));';
    const now = '    String said = scale.say();\n    assertTrue(scale.weigh().matches(PEARS), said);';
    const jupiter = (text: string): string => text.replaceAll(/org\.junit\.(Assert|Test)/g, 'org.junit.jupiter.api.$1');
    expect(said(scale(old), jupiter(scale(now)))).toBe('clear');
    expect(said(scale(old), jupiter(scale('    String said = scale.say();\n    assertTrue(true, said);')))).toBe(
      'block',
    );
  });

  test('an error may be waited for in three ways', () => {
    const older = '    try {\n      scale.weigh(-1);\n      fail("no");\n    } catch (Rotten e) {\n    }';
    const newer = '    assertThrows(Rotten.class, () -> scale.weigh(-1));';
    const marked = (body: string): string => scale(body).replace('@Test\n', '@Test(expected = Rotten.class)\n');
    expect(said(scale(older), scale(newer))).toBe('clear');
    expect(said(marked('    assertNull(scale.weigh(-1));'), scale(newer))).toBe('clear');
    expect(said(scale(older), marked('    scale.weigh(-1);'))).toBe('clear');
    expect(said(scale(older), scale('    scale.weigh(-1);'))).toBe('block');
    expect(said(scale(older), scale(newer.replace('Rotten', 'Exception')))).toBe('block');
    expect(said(scale('    assertNull(scale.weigh(1));'), marked('    assertNull(scale.weigh(1));'))).toBe('block');
  });

  test('a handler that only fails is no demand, and not what is waited for', () => {
    const guarded = (then: string): string =>
      `    try {\n      scale.weigh(-1);\n      ${then}\n    } catch (IOException e) {\n      fail("no");\n    }`;
    const waits = guarded('fail();').replace(/$/, ' catch (Rotten e) {\n    }');
    expect(said(scale(waits), scale('    assertThrows(Rotten.class, () -> scale.weigh(-1));'))).toBe('clear');
    expect(said(scale(guarded('scale.rest();')), scale('    scale.weigh(-1);\n    scale.rest();'))).toBe('clear');
    expect(said(scale(waits), scale(guarded('scale.rest();')))).toBe('block');
  });

  test('a branch that fails denies its condition, by whatever it fails', () => {
    const thrown = '    if (scale.weigh(3) != 12) {\n      throw new AssertionFailedError("light");\n    }';
    const failed = '    if (scale.weigh(3) != 12) fail("light");';
    const asked = '    assertEquals(12, scale.weigh(3));';
    expect(said(scale(thrown), scale(asked))).toBe('clear');
    expect(said(scale(failed), scale(asked))).toBe('clear');
    expect(said(scale(asked), scale(failed))).toBe('clear');
    expect(said(scale(thrown), scale(failed.replace('!= 12', '< 0')))).toBe('block');
    expect(said(scale(thrown), scale('    scale.weigh(3);'))).toBe('block');
  });

  test('a test that is taken apart may ask some of it of another input', () => {
    const one = scale('    assertEquals(12, scale.weigh(3));\n    assertThrows(Rotten.class, () -> scale.grow(1));');
    const two = (first: string, second: string): string =>
      file(
        `  @Test\n  public void heavy() {\n    ${first}\n  }\n\n  @Test\n  public void rots() {\n    ${second}\n  }`,
      );
    const throws = 'assertThrows(Rotten.class, () -> scale.grow(1));';
    expect(said(one, two('assertEquals(12, scale.weigh(3));', throws))).not.toBe('block');
    expect(said(one, two('assertEquals(8, scale.weigh(2));', throws))).not.toBe('block');
    expect(said(one, two('assertNotNull(scale.weigh(3));', throws))).toBe('block');
    expect(said(one, two('assertEquals(8, scale.name(2));', throws))).toBe('block');
  });

  test('a function without a name may give way to the method that it calls', () => {
    const code = (how: string): string =>
      scale(`    try {\n      scale.each(${how});\n      fail("no");\n    } catch (Rotten e) {\n    }`);
    expect(said(code('pear -> pear.weigh()'), code('Pear::weigh'))).toBe('clear');
    expect(said(code('pear -> pear.weigh()'), code('Pear::name'))).not.toBe('clear');
  });

  test('what a test asked through a helper, the helper may ask as a test of its own, with rows', () => {
    const throws = '    assertThrows(Rotten.class, () -> Scale.weigh(text));\n  }';
    const asks = (values: string): string =>
      file(`  @Test\n  public void weighs() {\n    assertEquals(3, Scale.weigh("3"));\n${values}  }
  private void refuses(final String text) {\n${throws}`);
    const rows = (values: string): string =>
      file(`  @Test\n  public void weighs() {\n    assertEquals(3, Scale.weigh("3"));\n  }
  @ParameterizedTest\n  @ValueSource(strings = { ${values} })\n  void refuses(final String text) {\n${throws}`);
    const before = asks('    refuses("");\n    refuses("a");\n');
    expect(said(before, rows('"", "a"'))).toBe('clear');
    expect(said(before, rows('""'))).toBe('block');
  });
});

test('of a long assertion both ends are quoted, for it differs at its end as often as not', () => {
  const long = (last: string): string =>
    scale(
      `    assertThat(scale.weigh("pear", "plum", "fig", "quince").inGramsWithoutTheirLeavesAndStalks()).isEqualTo(${last});`,
    );
  const files = { 'src/test/java/com/orchard/ScaleTest.java': [long('12'), long('13')] as const };
  const [finding] = weakenedAssertion.find(buildCase(files, grammars));
  expect(finding?.says).toMatch(
    /`assertThat\(scale\.weigh\(.*isEqualTo\(12\)`.*\(now `assertThat\(.*isEqualTo\(13\)`\)/,
  );
});
