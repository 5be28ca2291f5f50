import { structuredPatch } from 'diff';
import {
  type Anchor,
  DEFAULT_POLICY,
  type Diff,
  type Evidence,
  type FileChange,
  type FoundSecret,
  type LoggedSession,
  type Policy,
  type PullRequest,
  type Session,
  type Side,
  type Spill,
} from '../../src/core/index.ts';
import type { Block } from './doc-page.ts';
import { type NeutralStep, readSteps } from './neutral-steps.ts';

/** Both sides of a file as a test writes them: text, null for absent, or why it is not at hand. */
export interface FileSides {
  readonly path: string;
  readonly before: string | null | { readonly why: string };
  readonly after: string | null | { readonly why: string };
}

/** What a test says about a pull request; everything left out is empty. */
export interface Told {
  readonly files?: readonly FileSides[];
  readonly task?: string | null;
  readonly body?: string;
  readonly policy?: Partial<Policy>;
  /** When the base was committed. */
  readonly baseTime?: string;
  /** What could not be read of the diff. */
  readonly problems?: readonly string[];
  /** What the scan for secrets found, each by its line of a file or its step of the first session; left out: nobody looked. */
  readonly secrets?: readonly {
    readonly kind: string;
    readonly digest: string;
    readonly path?: string;
    readonly line?: number;
    readonly step?: number;
    readonly placeholder?: boolean;
  }[];
  readonly labels?: readonly string[];
  /** One list of neutral steps a session. */
  readonly sessions?: readonly (readonly NeutralStep[])[];
}

type Secret = NonNullable<Told['secrets']>[number];

const SESSION: Session = {
  format: 'orchard-log',
  agent: 'orchard',
  agentVersion: null,
  id: null,
  models: [],
  cwd: '/home/ada/orchard',
  branch: null,
  baseCommit: null,
  pullRequests: [],
  startedAt: null,
  endedAt: null,
  end: 'completed',
  compactions: 0,
  apiErrors: 0,
  steps: [],
  usage: { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null, how: 'none' },
  diagnostics: {
    records: 0,
    used: 0,
    skipped: {},
    spliced: 0,
    orphanResults: 0,
    unanswered: 0,
    duplicates: 0,
    truncated: 0,
    redacted: 0,
  },
};

/** A pull request in which nobody said anything. */
const PULL: PullRequest = {
  repository: 'orchard/ledger',
  number: 7,
  title: 'Prune the pear trees',
  body: '',
  login: 'picker[bot]',
  authorType: 'Bot',
  headBranch: null,
  headRepository: null,
  baseBranch: 'main',
  createdAt: null,
  labels: [],
  commits: [],
  comments: [],
  task: null,
};

function makeSide(content: FileSides['before'], spill: Spill): Side {
  if (content === null) return { kind: 'absent' };
  if (typeof content !== 'string') return { kind: 'unavailable', why: content.why };
  const bytes = Buffer.from(content);
  return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
}

function makeHunks(before: string, after: string): FileChange['hunks'] {
  return structuredPatch('a', 'b', before, after).hunks.map((hunk) => ({
    oldStart: hunk.oldStart,
    oldLines: hunk.oldLines,
    newStart: hunk.newStart,
    newLines: hunk.newLines,
    lines: hunk.lines
      .filter((line) => !line.startsWith('\\'))
      .map((line) => ({ sign: line.charAt(0) as ' ' | '+' | '-', text: line.slice(1) })),
  }));
}

function makeChange({ path, before, after }: FileSides, spill: Spill): FileChange {
  const text = (content: FileSides['before']): string => (typeof content === 'string' ? content : '');
  return {
    path,
    oldPath: null,
    status: before === null ? 'added' : after === null ? 'deleted' : 'modified',
    oldMode: before === null ? null : '100644',
    newMode: after === null ? null : '100644',
    binary: false,
    before: makeSide(before, spill),
    after: makeSide(after, spill),
    hunks: makeHunks(text(before), text(after)),
  };
}

/** Builds evidence as the host would gather it; contents and long payloads go to `spill`. */
export function buildEvidence(told: Told, spill: Spill): Evidence {
  const changed = (told.files ?? []).filter(({ before, after }) => before !== after || typeof before === 'object');
  const kept = (told.files ?? []).filter((file) => !changed.includes(file));
  const diff: Diff = {
    base: null,
    head: null,
    ...(told.baseTime !== undefined && { baseTime: told.baseTime }),
    files: changed.map((file) => makeChange(file, spill)),
    problems: told.problems ?? [],
  };
  const sessions = (told.sessions ?? []).map(
    (steps, index): LoggedSession => ({
      file: `session-${index}.jsonl`,
      trust: 'A',
      boundBy: 'the test names it',
      session: { ...SESSION, steps: readSteps(steps, spill) },
    }),
  );
  return {
    schema: 'proctor/evidence/1',
    pull: { ...PULL, body: told.body ?? '', task: told.task ?? null, labels: told.labels ?? [] },
    policy: { ...DEFAULT_POLICY, ...told.policy },
    diff,
    sessions,
    files: kept.map(({ path, after }) => ({ tree: 'base' as const, path, side: makeSide(after, spill) })),
    gaps: [],
    ...(told.secrets && { secrets: told.secrets.map(foundSecret) }),
  };
}

function foundSecret({ kind, digest, path = '', line = 1, step, placeholder = false }: Secret): FoundSecret {
  const where: Anchor =
    step === undefined ? { kind: 'line', path, side: 'new', line } : { kind: 'step', session: 0, step };
  return { kind, digest, path, placeholder, where };
}

/** What the blocks of a page's example tell. */
export function toldBy(blocks: readonly Block[]): Told {
  const sides = new Map<string, { before: FileSides['before']; after: FileSides['after'] }>();
  const said = new Map<string, string>();
  const sessions: (readonly NeutralStep[])[] = [];
  for (const { words, text } of blocks) {
    const [kind = '', side = '', path = ''] = words;
    if (side === 'session') sessions.push(JSON.parse(text) as readonly NeutralStep[]);
    else if (side === 'before' || side === 'after' || side === 'both') {
      const known = sides.get(path) ?? { before: null, after: null };
      const content = kind === 'unavailable' ? { why: text.trim() || 'it could not be fetched' } : text;
      if (side !== 'after') known.before = content;
      if (side !== 'before') known.after = content;
      sides.set(path, known);
    } else said.set(side, text.trim());
  }
  const policy = said.get('policy');
  const secrets = said.get('secrets');
  return {
    files: [...sides].map(([path, both]) => ({ path, ...both })),
    task: said.get('task') ?? null,
    body: said.get('body') ?? '',
    sessions,
    problems: said.has('problem') ? [said.get('problem') ?? ''] : [],
    ...(said.has('base-time') && { baseTime: said.get('base-time') ?? '' }),
    ...(secrets !== undefined && { secrets: JSON.parse(secrets) as readonly Secret[] }),
    ...(policy !== undefined && { policy: JSON.parse(policy) as Partial<Policy> }),
  };
}
