import type { Hunk, HunkLine } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import {
  type Excerpt,
  type ExcerptSide,
  excerptOf,
  isNotShown,
  readOracle,
  type TestUnit,
} from '../../../src/syntax/index.ts';

export const grammars = await loadGrammars([
  ...['python', 'typescript', 'javascript', 'go', 'java', 'rust', 'csharp', 'php', 'ruby'],
]);

/** A hunk, told by its lines with their signs; it begins at line 40 on both sides. */
export function hunkOf(lines: readonly string[], heading = ''): Hunk {
  const signed = lines.map((line): HunkLine => ({ sign: line[0] as HunkLine['sign'], text: line.slice(1) }));
  const [oldLines, newLines] = ['+', '-'].map((other) => signed.filter(({ sign }) => sign !== other).length) as [
    number,
    number,
  ];
  return { oldStart: 40, oldLines, newStart: 40, newLines, ...(heading !== '' && { heading }), lines: signed };
}

export function excerpt(path: string, lines: readonly string[], heading = ''): Excerpt {
  const found = excerptOf(path, [hunkOf(lines, heading)], true, grammars);
  if (found === null) throw new Error(`${path} has no excerpt`);
  return found;
}

/** The tests that are shown, and with them or without them those that stand for others. */
export function testsIn(path: string, side: ExcerptSide, others = false): readonly TestUnit[] {
  const read = readOracle(path, side.text, grammars);
  return read.kind === 'tests' ? read.tests.filter(({ name }) => others || !isNotShown(name)) : [];
}

/** What is told of the tests of one side: names, whether they run, and their assertions with what keeps them from counting. */
export const told = (path: string, side: ExcerptSide): readonly string[] =>
  testsIn(path, side).map(({ name, gate, assertions }) => {
    const demands = assertions.map(({ text, defect }) => (defect === null ? text : `${text} (${defect})`));
    return `${name} ${gate.enabled}: ${demands.join('; ')}`;
  });
