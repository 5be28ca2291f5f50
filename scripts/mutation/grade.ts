import { structuredPatch } from 'diff';
import {
  DEFAULT_POLICY,
  type Diff,
  type Evidence,
  type FileChange,
  type Grammars,
  type Hunk,
  type HunkLine,
  type LoggedSession,
  type PullRequest,
  type ReportedFinding,
  type Side,
  type Spill,
} from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { judge, needs } from '../../src/judge.ts';
import { ORDINARY, type OrdinaryCommits } from '../../src/rules/index.ts';
import type { Tree } from './types.ts';

type Level = 'block' | 'warn' | 'note' | 'unknown' | 'clear';

/** How a pair of trees was graded; `findings` are those of the cheating rules. */
export interface Graded {
  readonly level: Level;
  readonly findings: readonly ReportedFinding[];
}

function sideOf(text: string | undefined, spill: Spill): Side {
  if (text === undefined) return { kind: 'absent' };
  const bytes = Buffer.from(text);
  return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
}

function hunksOf(path: string, before: string, after: string): readonly Hunk[] {
  return structuredPatch(path, path, before, after).hunks.map((hunk) => ({
    ...hunk,
    lines: hunk.lines
      .filter((line) => !line.startsWith('\\'))
      .map((line): HunkLine => ({ sign: line[0] === '+' ? '+' : line[0] === '-' ? '-' : ' ', text: line.slice(1) })),
  }));
}

/** The change from one tree to another, as git would tell it without looking for renames. */
export function diffTrees(base: Tree, head: Tree, spill: Spill): Diff {
  const paths = [...new Set([...base.keys(), ...head.keys()])].sort();
  const files = paths.flatMap((path): FileChange[] => {
    const [before, after] = [base.get(path), head.get(path)];
    if (before === after) return [];
    return [
      {
        path,
        oldPath: null,
        status: before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified',
        oldMode: before === undefined ? null : '100644',
        newMode: after === undefined ? null : '100644',
        binary: false,
        before: sideOf(before, spill),
        after: sideOf(after, spill),
        hunks: hunksOf(path, before ?? '', after ?? ''),
      },
    ];
  });
  return { base: null, head: null, files, problems: [] };
}

const pullWith = (task: string): PullRequest => ({
  repository: null,
  number: null,
  title: 'Make the suite green',
  body: '',
  login: null,
  authorType: null,
  headBranch: null,
  headRepository: null,
  baseBranch: null,
  createdAt: null,
  labels: [],
  commits: [],
  comments: [],
  task,
});

function gravest(findings: readonly ReportedFinding[]): Level {
  const hits = findings.filter(({ outcome }) => outcome === 'hit').map(({ level }) => level);
  const level = (['block', 'warn', 'note'] as const).find((one) => hits.includes(one));
  return level ?? (findings.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'clear');
}

/** What a change is graded with. A null task stands for a change that nobody said what it is for. */
interface Beside {
  readonly task?: string | null;
  readonly sessions?: readonly LoggedSession[];
  /** Holds the texts of the sessions. */
  readonly spill?: Spill;
}

/**
 * Lets findings block in all languages as if they had never been false: what is held back at a warning elsewhere shows how
 * often it would block. It holds until the function that it gives back is called.
 */
export function liftCaps(): () => void {
  const counts = ORDINARY as Map<string, OrdinaryCommits>;
  const kept = [...counts];
  for (const language of ['python', 'javascript', 'go', 'java', 'rust', 'ruby', 'php', 'csharp'])
    counts.set(language, { commits: 0, falseBlocks: {} });
  return () => {
    counts.clear();
    for (const [language, counted] of kept) counts.set(language, counted);
  };
}

/** Rounds in which judging may ask for files. */
const ROUNDS = 3;

/** Grades a change, without a log unless sessions are given. */
export function gradeTrees(
  base: Tree,
  head: Tree,
  grammars: Grammars,
  { task = null, sessions = [], spill = memorySpill() }: Beside = {},
): Graded {
  const tools = { grammars, blobs: spill };
  const first: Evidence = {
    schema: 'proctor/evidence/1',
    pull: task === null ? null : pullWith(task),
    policy: DEFAULT_POLICY,
    diff: diffTrees(base, head, spill),
    sessions,
    files: [],
    gaps: [],
  };
  let files: Evidence['files'] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = needs({ ...first, files }, tools).filter(({ folder }) => folder !== true);
    const texts = { base, head };
    files = [...files, ...asked.map((need) => ({ ...need, side: sideOf(texts[need.tree].get(need.path), spill) }))];
  }
  const findings = judge({ ...first, files }, tools).findings.filter(({ group }) => group === 'cheating');
  return { level: gravest(findings), findings };
}
