import type { FileChange, Grammars } from '../../core/index.ts';
import type { SideName } from '../rule.ts';
import { lineIn, shownParts } from '../shown/parts.ts';
import { readCi } from './read-ci.ts';
import type { CiReading } from './reading.ts';

/** Where a dependency comes from: entries of an object that is not shown may be dependencies as well as scripts. */
const LOCATION = /^(?:file|link|portal|npm|workspace|catalog|git|git\+\w+|github|https?):/;

/** What the hunks of a CI file show of a side whose text is not at hand; null where none can be read. */
export function readShownCi(file: FileChange, side: SideName, grammars: Grammars): CiReading | null {
  const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
  const readings = shownParts(file, side, 'scripts').flatMap((part) => {
    const reading = readCi(path, part.text, grammars);
    if (reading === null || 'why' in reading) return [];
    const checks = reading.checks.filter(({ words }) => !LOCATION.test(words));
    return [{ ...reading, checks: checks.map((one) => ({ ...one, line: lineIn(part, one.line) })) }];
  });
  if (readings.length === 0) return null;
  const called = readings.flatMap((one) => [...(one.called ?? [])]);
  return {
    checks: readings.flatMap(({ checks }) => checks),
    triggers: new Map(readings.flatMap(({ triggers }) => [...triggers])),
    matrices: new Map(readings.flatMap(({ matrices }) => [...matrices])),
    waits: new Map(),
    called: readings.every((one) => one.called === null) ? null : new Set(called),
  };
}
