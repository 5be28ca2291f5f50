import type { Evidence, Grammars } from '../../../src/core/index.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { openCase } from '../../../src/rules/case.ts';
import { moduleNeeds } from '../../../src/rules/reach/module-needs.ts';
import type { Case } from '../../../src/rules/rule.ts';
import { buildEvidence } from '../evidence.ts';

const ROUNDS = 3;

export type Texts = Readonly<Record<string, string>>;
export type Changes = Readonly<Record<string, readonly [before: string | null, after: string | null]>>;

/** Opens a case over a change in an unchanged tree, of which what judging asked for is at hand. */
export function caseInTree(changes: Changes, tree: Texts, grammars: Grammars, task: string | null = null): Case {
  const blobs = memorySpill();
  const files = Object.entries(changes).map(([path, [before, after]]) => ({ path, before, after }));
  const tools = { grammars, blobs };
  let evidence: Evidence = buildEvidence({ files, task }, blobs);
  const sideOf = (text: string | undefined): Evidence['files'][number]['side'] => {
    if (text === undefined) return { kind: 'absent' };
    const bytes = Buffer.from(text);
    return { kind: 'text', digest: blobs.put(bytes), bytes: bytes.length };
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const held = new Set(evidence.files.map(({ path }) => path));
    const fresh = moduleNeeds(evidence, tools).filter(({ path }) => !held.has(path));
    evidence = {
      ...evidence,
      files: [...evidence.files, ...fresh.map((need) => ({ ...need, side: sideOf(tree[need.path]) }))],
    };
  }
  return openCase(evidence, null, tools);
}
