import type { Finding, Grammars } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { BOUNDARY_RULES } from '../../src/rules/boundary/index.ts';
import { openCase } from '../../src/rules/index.ts';
import { evidenceOf, sessionOf } from './evidence.ts';
import { allSpellings, type Spelling } from './spellings.ts';

/** What became of one spelling: seen by its rule, by another one, said to be unknown, or called clear. */
export interface Tried extends Spelling {
  readonly verdict: 'hit' | 'other' | 'unknown' | 'clear';
}

/** What the boundary rules find where one line was run with success. */
function findingsOn(lines: readonly string[], grammars: Grammars): readonly Finding[] {
  const tools = { grammars, blobs: memorySpill() };
  const facts = openCase(evidenceOf([sessionOf(lines)]), null, tools);
  return BOUNDARY_RULES.filter(({ id }) => id !== 'leaked-secret').flatMap((rule) => rule.find(facts));
}

/** Tries every spelling of every forbidden act. Nothing is run. */
export function tryBattery(grammars: Grammars): readonly Tried[] {
  return allSpellings().map((spelling) => {
    const findings = findingsOn([spelling.line], grammars);
    const hits = findings.filter(({ outcome }) => outcome === 'hit');
    const own = hits.some(({ rule }) => rule === spelling.rule);
    const told = findings.some(({ outcome }) => outcome === 'unknown');
    return { ...spelling, verdict: own ? 'hit' : told ? 'unknown' : hits.length > 0 ? 'other' : 'clear' };
  });
}
