import { structuredPatch } from 'diff';
import {
  DEFAULT_POLICY,
  type Evidence,
  type FileChange,
  type Grammars,
  type LoggedSession,
  type Replay,
  type Side,
} from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { openCase } from '../../src/rules/case.ts';
import type { Case } from '../../src/rules/rule.ts';

/** A changed file by its path: both sides' text, null where absent; `from` is its former path. */
export type Sides = Readonly<Record<string, readonly [before: string | null, after: string | null, from?: string]>>;

interface Around {
  readonly task?: string;
  readonly sessions?: readonly LoggedSession[];
  readonly replay?: Replay | null;
}

/** Opens a case over files written down in a test. */
export function buildCase(files: Sides, grammars: Grammars, around: Around = {}): Case {
  const blobs = memorySpill();
  const side = (text: string | null): Side => {
    if (text === null) return { kind: 'absent' };
    const bytes = Buffer.from(text);
    return { kind: 'text', digest: blobs.put(bytes), bytes: bytes.length };
  };
  const changes = Object.entries(files).map(([path, [before, after, from]]): FileChange => {
    const { hunks } = structuredPatch(path, path, before ?? '', after ?? '');
    return {
      path,
      oldPath: from ?? null,
      status: before === null ? 'added' : after === null ? 'deleted' : from === undefined ? 'modified' : 'renamed',
      oldMode: before === null ? null : '100644',
      newMode: after === null ? null : '100644',
      binary: false,
      before: side(before),
      after: side(after),
      hunks: hunks.map((hunk) => ({
        ...hunk,
        lines: hunk.lines
          .filter((line) => !line.startsWith('\\'))
          .map((line) => ({ sign: line.slice(0, 1) as ' ' | '+' | '-', text: line.slice(1) })),
      })),
    };
  });
  const evidence: Evidence = {
    schema: 'proctor/evidence/1',
    pull: around.task === undefined ? null : pull(around.task),
    policy: DEFAULT_POLICY,
    diff: { base: null, head: null, files: changes, problems: [] },
    sessions: around.sessions ?? [],
    files: [],
    gaps: [],
  };
  return openCase(evidence, around.replay ?? null, { grammars, blobs });
}

/** As `buildCase`, of a diff that comes alone: of changed files only hunks are at hand. */
export function bareCase(files: Sides, grammars: Grammars): Case {
  const { evidence, tools } = buildCase(files, grammars);
  const side = { kind: 'unavailable', why: 'a diff only' } as const;
  const hide = (file: FileChange): FileChange =>
    /^(?:added|deleted)$/.test(file.status) ? file : { ...file, before: side, after: side };
  return openCase({ ...evidence, diff: { ...evidence.diff, files: evidence.diff.files.map(hide) } }, null, tools);
}

const pull = (task: string): NonNullable<Evidence['pull']> => ({
  repository: 'orchard/ledger',
  number: 7,
  title: '',
  body: '',
  login: 'agent',
  authorType: 'Bot',
  headBranch: null,
  headRepository: null,
  baseBranch: null,
  createdAt: null,
  labels: [],
  commits: [],
  comments: [],
  task,
});

/** The level of the gravest hit; `clear` or `unknown` where there is none. */
export function gravest(findings: readonly { outcome: string; level: string }[]): string {
  const hits = findings.filter(({ outcome }) => outcome === 'hit').map(({ level }) => level);
  for (const level of ['block', 'warn', 'note']) if (hits.includes(level)) return level;
  return findings.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'clear';
}
