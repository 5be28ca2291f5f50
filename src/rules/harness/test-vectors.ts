import { groupBy } from '../../collections/index.ts';
import { type Helper, type OracleReading, readOracle, type TestUnit } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';

/** What a test puts in, and what it expects for it. */
export interface TestVector {
  readonly path: string;
  readonly line: number;
  /** Normalised code with the inputs in it, a blank at both ends. */
  readonly asked: string;
  /** The literals of the whole test and of the helpers and fixtures that it names, normalised. */
  readonly around: ReadonlySet<string>;
}

/** Vectors by what they expect, normalised; a row of a parametrised test stands under each of its cells. */
export type TestVectors = ReadonlyMap<string, readonly TestVector[]>;

const MOST = 20_000;

/** What a test puts in by itself and by what it names: calls, and fixtures among its parameters. */
function inputsAround({ inputs, calls, parameters }: TestUnit, helpers: readonly Helper[]): ReadonlySet<string> {
  const named = new Set([...calls, ...parameters]);
  const found = [...inputs, ...helpers.filter(({ name }) => named.has(name)).flatMap((helper) => helper.inputs)];
  return new Set(found.map((one) => (/^\d[\d_]*$/.test(one) ? one.replaceAll('_', '') : one)));
}

function vectorsOf(path: string, reading: OracleReading): readonly (readonly [expected: string, vector: TestVector])[] {
  if (reading.kind !== 'tests') return [];
  return reading.tests.flatMap((test) => {
    const { assertions, rows } = test;
    const around = inputsAround(test, reading.helpers);
    return [
      ...assertions.flatMap(({ subject, expected, line }) =>
        expected === null ? [] : [[expected, { path, line, asked: ` ${subject} `, around }] as const],
      ),
      ...(rows?.cells ?? []).flatMap((cells) =>
        cells.map((cell) => [cell, { path, line: rows?.line ?? 1, asked: ` ${cells.join(' ')} `, around }] as const),
      ),
    ];
  });
}

function read(facts: Case): TestVectors {
  const { diff, files } = facts.evidence;
  const changed = diff.files.flatMap((file) => vectorsOf(file.oldPath ?? file.path, facts.oracle(file, 'before')));
  const beside = files.flatMap(({ path, side, tree }) => {
    if (tree !== 'base' || side.kind !== 'text' || !facts.isTestPath(path)) return [];
    const bytes = facts.tools.blobs.read(side.digest);
    const text = bytes === null ? null : Buffer.from(bytes).toString('utf8');
    return text === null ? [] : vectorsOf(path, readOracle(path, text, facts.tools.grammars));
  });
  const found = groupBy([...changed, ...beside].slice(0, MOST), ([expected]) => expected);
  return new Map([...found].map(([expected, list]) => [expected, list.map(([, vector]) => vector)]));
}

const known = new WeakMap<Case, TestVectors>();

/** The vectors of the base's tests, as far as they are in the diff or at hand beside it. */
export function testVectors(facts: Case): TestVectors {
  const seen = known.get(facts) ?? read(facts);
  known.set(facts, seen);
  return seen;
}
