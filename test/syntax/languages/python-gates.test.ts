import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { readOracle, type TestFile } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['python']);
const TEST = 'def test_weigh():\n    assert weigh(3) == 12\n';
const indented = TEST.replace(/^(?=.)/gm, '    ');

/** Whether the only test of a file runs, and why not. */
function gate(text: string): readonly [string, string] {
  const [only] = (readOracle('tests/test_orchard.py', text, grammars) as TestFile).tests;
  return [only?.gate.enabled ?? 'gone', only?.gate.reason ?? ''];
}

test.each([
  [`if False:\n${indented}`, 'no', 'if False'],
  [`if True:\n    pass\nelse:\n${indented}`, 'no', 'else to if True'],
  [`if os.environ.get("FULL"):\n${indented}`, 'conditional', 'if os . environ . get ( "FULL" )'],
  [`if slow:\n    pass\nelif full:\n${indented}`, 'conditional', 'if full'],
  [`if True:\n${indented}`, 'yes', ''],
  [`if False:\n    pass\nelse:\n${indented}`, 'yes', ''],
  [`try:\n${indented}finally:\n    pass\n`, 'yes', ''],
])('a test that is defined under a condition: %j', (text, enabled, reason) => {
  expect(gate(text)).toEqual([enabled, reason]);
});

test.each([
  ['test_weigh.__test__ = False', 'no'],
  ['test_weigh = None', 'no'],
  ['test_weigh.__test__ = True', 'yes'],
  ['test_weigh = retry(test_weigh)', 'yes'],
  ['test_other.__test__ = False', 'yes'],
  ['test_weigh.pears = 0', 'yes'],
])('a test is made none behind its definition: %s', (statement, enabled) => {
  expect(gate(`${TEST}\n\n${statement}\n`)[0]).toBe(enabled);
});

const FIXTURE = 'def later():\n    pytest.skip("later")\n\n\n';
const ASKS = 'def test_weigh(later):\n    assert weigh(3) == 12\n';
test.each([
  [`@pytest.fixture\n${FIXTURE}${ASKS}`, 'no'],
  [`@pytest.fixture\n${FIXTURE}@pytest.mark.usefixtures("later")\n${TEST}`, 'no'],
  [`@pytest.fixture\n${FIXTURE}pytestmark = pytest.mark.usefixtures("later")\n\n\n${TEST}`, 'no'],
  [`@pytest.fixture(autouse=True)\n${FIXTURE}${TEST}`, 'no'],
  [
    `@pytest.fixture\n${FIXTURE}@pytest.fixture\ndef crate(later):\n    return 3\n\n\n${ASKS.replace('later', 'crate')}`,
    'no',
  ],
  [`@pytest.fixture\n${FIXTURE}${TEST}`, 'yes'],
  [`${FIXTURE}${ASKS}`, 'yes'],
  [`@pytest.fixture\n${FIXTURE.replace('    pytest', '    if not docks():\n        pytest')}${ASKS}`, 'yes'],
  [
    `class TestOther:\n    @pytest.fixture(autouse=True)\n    def later(self):\n        pytest.skip("later")\n\n\n${TEST}`,
    'yes',
  ],
])('a test is skipped by a fixture that skips whatever asks for it: %j', (text, enabled) => {
  expect(gate(text)[0]).toBe(enabled);
});

test.each([
  ['def quiet(f):\n    return lambda: None', 'no'],
  ['def quiet(f):\n    @functools.wraps(f)\n    def g():\n        print(f.__name__)\n\n    return g', 'no'],
  ['def quiet(f):\n    def g():\n        return f()\n\n    return g', 'yes'],
  ['def quiet(f):\n    f.marked = True\n    return f', 'yes'],
])('a decorator of the file that never calls its test: %j', (decorator, enabled) => {
  expect(gate(`${decorator}\n\n\n@quiet\n${TEST}`)[0]).toBe(enabled);
});

test.each([
  [`async ${TEST}`, 'conditional'],
  [`async def test_weigh():\n    assert await weigh(3) == 12\n`, 'yes'],
  [`@pytest.mark.asyncio\nasync ${TEST}`, 'yes'],
  [`async def test_weigh():\n    async with scale() as one:\n        assert one.weigh(3) == 12\n`, 'yes'],
])('a coroutine that awaits nothing may not be run: %j', (text, enabled) => {
  expect(gate(text)[0]).toBe(enabled);
});
