/** A pull request of ordinary size, made for measuring: the same bytes on every machine. */

/** How large it is. */
export interface OrchardShape {
  /** Files of the repository, and how many of them change; every fifth of those is a test. */
  readonly files: number;
  readonly changed: number;
  /** About so many bytes has the log of the session that made the change. */
  readonly logBytes: number;
}

export interface Orchard {
  readonly base: Readonly<Record<string, string>>;
  /** What the head has otherwise. */
  readonly changes: Readonly<Record<string, string>>;
  /** The session's log, in Claude Code's form. */
  readonly log: string;
}

const ROOT = '/home/pomona/orchard';

const functionOf = (file: number, row: number, factor: number): string =>
  `export function harvest${file}_${row}(trees: number): number {\n  return trees * ${row + factor};\n}\n`;

const sourceOf = (file: number, factor: number): string =>
  Array.from({ length: 40 }, (_, row) => functionOf(file, row, row === 7 ? factor : 1)).join('\n');

const testOf = (file: number, factor: number): string =>
  `import { expect, test } from 'vitest';\nimport { harvest${file}_7 } from '../src/orchard${file}.ts';\n\n` +
  `test('row seven of orchard ${file} bears fruit', () => {\n  expect(harvest${file}_7(2)).toBe(${2 * (7 + factor)});\n});\n`;

const isTest = (file: number): boolean => file % 5 === 4;
const nameOf = (file: number): string => (isTest(file) ? `test/orchard${file - 1}.test.ts` : `src/orchard${file}.ts`);
const textOf = (file: number, factor: number): string =>
  isTest(file) ? testOf(file - 1, factor) : sourceOf(file, factor);

type Call = readonly [name: string, input: object, content: string];

function linesOf(calls: readonly Call[]): string {
  let serial = 0;
  const line = (type: 'user' | 'assistant', content: unknown): string => {
    serial += 1;
    const timestamp = new Date(Date.UTC(2026, 4, 4, 8, 0, serial)).toISOString();
    const model = type === 'assistant' ? { id: `m${serial}`, model: 'claude-opus-4-6' } : {};
    const place = { sessionId: 'orchard', version: '2.1.7', cwd: ROOT, timestamp };
    return `${JSON.stringify({ type, uuid: `r${serial}`, ...place, message: { role: type, content, ...model } })}\n`;
  };
  const told = calls.flatMap(([name, input, content], at) => [
    line('assistant', [{ type: 'tool_use', id: `toolu_${at}`, name, input }]),
    line('user', [{ type: 'tool_result', tool_use_id: `toolu_${at}`, content, is_error: false }]),
  ]);
  return [line('user', 'Row seven bears more than we count. Mend it everywhere, with its tests.'), ...told].join('');
}

/** The calls of the session: each changed file edited, with searches between that make the log as long as it is to be. */
function callsOf({ changed, logBytes }: OrchardShape): readonly Call[] {
  const edits = Array.from({ length: changed }, (_, file): Call => {
    const [before, after] = isTest(file)
      ? [`toBe(${2 * 8})`, `toBe(${2 * 9})`]
      : [functionOf(file, 7, 1), functionOf(file, 7, 2)];
    const input = { file_path: `${ROOT}/${nameOf(file)}`, old_string: before, new_string: after };
    return ['Edit', input, 'The file has been updated.'];
  });
  const outputs = Math.ceil(logBytes / 12_000);
  const searches = Array.from({ length: outputs }, (_, at): Call => {
    const found = Array.from({ length: 200 }, (_x, row) => `src/orchard${at}.ts:${row}:  return trees * ${row + at};`);
    return ['Bash', { command: `grep -rn "trees" src | sed -n ${at},$p` }, found.join('\n').slice(0, 11_400)];
  });
  const each = Math.ceil(outputs / changed);
  const mixed = edits.flatMap((edit, at) => [...searches.slice(at * each, (at + 1) * each), edit]);
  const green = ' Test Files  10 passed (10)\n      Tests  10 passed (10)';
  return [...mixed, ['Bash', { command: 'npx vitest run' }, green]];
}

/** Makes the repository, the change and the log of the session that made it. */
export function makeOrchard(shape: OrchardShape): Orchard {
  const numbers = Array.from({ length: shape.files }, (_, file) => file);
  const texts = (files: readonly number[], factor: number) =>
    Object.fromEntries(files.map((file) => [nameOf(file), textOf(file, factor)]));
  return {
    base: texts(numbers, 1),
    changes: texts(numbers.slice(0, shape.changed), 2),
    log: linesOf(callsOf(shape)),
  };
}
