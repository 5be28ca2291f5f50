import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { readOracle } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['python']);

/** Subject, matcher and what is expected, of each assertion of the tests in a text. */
function demands(text: string): string[] {
  const reading = readOracle('tests/test_orchard.py', text, grammars);
  if (reading.kind !== 'tests') throw new Error(JSON.stringify(reading));
  return reading.tests.flatMap(({ assertions }) =>
    assertions.map(({ subject, matcher, expected }) => `${subject} ${matcher} ${expected}`),
  );
}
const inTest = (body: string): string[] => demands(`def test_weigh():\n    ${body.replaceAll('\n', '\n    ')}\n`);
const withFixture = (body: string, parameter = 'kilos'): string[] =>
  demands(
    `import pytest\n\n\n@pytest.fixture\ndef kilos():\n${body}\n\n\ndef test_weigh(${parameter}):\n    assert weigh(3) == kilos\n`,
  );

test('a fixture that answers with a literal stands for it where a test asks for it', () => {
  expect(withFixture('    return 12')).toEqual(['weigh ( 3 ) == 12']);
  expect(withFixture('    """Twelve."""\n    return [12, 4]')).toEqual(['weigh ( 3 ) == [ 12 , 4 ]']);
  expect(withFixture('    return 12', 'pears')).toEqual(['weigh ( 3 ) == kilos']);
  expect(withFixture('    return load()')).toEqual(['weigh ( 3 ) == kilos']);
  expect(withFixture('    if ripe():\n        return 4\n    return 12')).toEqual(['weigh ( 3 ) == kilos']);
});

test.each([
  ['_, kilos = None, 12\nassert weigh(3) == kilos', ['weigh ( 3 ) == 12']],
  ['_, kilos = load()\nassert weigh(3) == kilos', ['weigh ( 3 ) == kilos']],
  ['*_, kilos = 4, 12\nassert weigh(3) == kilos', ['weigh ( 3 ) == kilos']],
  ['if (kilos := load()):\n    assert weigh(3) == kilos', ['weigh ( 3 ) == load ( )']],
  ['assert 0 < weigh(3) < 60', ['weigh ( 3 ) > 0', 'weigh ( 3 ) < 60']],
  ['assert weigh(3) == b"12"', ['weigh ( 3 ) == b"12"']],
])('%j', (body, expected) => {
  expect(inTest(body)).toEqual(expected);
});
