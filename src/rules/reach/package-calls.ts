import type { ChangedSource } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import { helpersByName, symbolsByName } from './symbol-names.ts';

/** What the language has by itself, and what the packages of every test offer: testing, fmt, errors, reflect, cmp, assertions. */
const OF_ALL = new RegExp(
  `^(${[
    'append|cap|clear|close|complex|copy|delete|func|imag|len|make|max|min|new|panic|print|println|real|recover',
    'string|bool|byte|rune|u?int(8|16|32|64)?|uintptr|float(32|64)|complex(64|128)|error|any',
    'Errorf?|Fatalf?|Fail|FailNow|Logf?|Run|Helper|Parallel|Skipf?|SkipNow|Cleanup|Setenv|TempDir|Name|Short',
    'Sprint|Sprintf|Sprintln|Print|Printf|Println|Is|As|Unwrap|DeepEqual|TypeOf|ValueOf|Diff|Abs|Contains|HasPrefix|HasSuffix',
    '(Not)?(Equal|EqualValues|Exactly|Same|Nil|Empty|Zero|Contains|Regexp|Panics|Len)|True|False|NoError|ErrorIs|ErrorAs',
    'ErrorContains|EqualError|ElementsMatch|JSONEq|InDelta|InEpsilon|Greater|Less|GreaterOrEqual|LessOrEqual|Eventually',
  ].join('|')})$`,
);

/** Names that a test calls itself, or by helpers of its file. */
function callsOf({ unit, reading }: PlacedTest): ReadonlySet<string> {
  const calls = new Set(unit.calls);
  for (const name of calls)
    for (const helper of helpersByName(reading).get(name) ?? []) for (const one of helper.calls) calls.add(one);
  return calls;
}

/**
 * Go: whether a test calls something that no changed file defines and that may be of the packages it reaches. A package is a
 * folder, and what lies in its other files may lead to any of the changed ones.
 */
export function callsOutside(test: PlacedTest, sources: readonly ChangedSource[]): boolean {
  const [symbols, helpers] = [symbolsByName(sources), helpersByName(test.reading)];
  return [...callsOf(test)].some((name) => !symbols.has(name) && !helpers.has(name) && !OF_ALL.test(name));
}
