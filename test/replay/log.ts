import type { Clip, EditStep, FileEdit, LoggedSession, Outcome, RunStep, Spill, Step } from '../../src/core/index.ts';
import { clip } from '../../src/text/index.ts';

/** A step without its place in the log. */
export type Draft = { readonly time?: string; readonly outcome?: Outcome; readonly callId?: string } & (
  | { readonly run: string; readonly cwd?: string; readonly output?: string }
  | { readonly edits: readonly FileEdit[]; readonly tool?: string; readonly amended?: true }
  | { readonly changed: string | null }
  | { readonly tool: string; readonly input: string }
);

/** Makes edits, whose texts lie in a spill. */
export function editor(spill: Spill) {
  const text = (value: string): Clip => clip(value, spill);
  const maybe = (value: string | null | undefined): Clip | null =>
    value === null || value === undefined ? null : text(value);
  return {
    replace: (path: string, old: string, now: string, rest: { all?: boolean; before?: string } = {}): FileEdit => ({
      op: 'replace',
      path,
      old: text(old),
      new: text(now),
      all: rest.all ?? false,
      before: maybe(rest.before),
    }),
    write: (path: string, content: string, before?: string): FileEdit => ({
      op: 'write',
      path,
      content: text(content),
      before: maybe(before),
    }),
    patch: (...lines: string[]): FileEdit => ({
      op: 'patch',
      text: text(['*** Begin Patch', ...lines, '*** End Patch'].join('\n')),
    }),
  };
}

const EMPTY: Clip = { head: '', tail: '', bytes: 0, digest: null };

function stepOf(draft: Draft, index: number, spill: Spill): Step {
  const place = { index, line: index + 1, offset: 0, length: 0, time: draft.time ?? null, depth: 0, model: null };
  const answer = {
    callId: draft.callId ?? null,
    outcome: draft.outcome ?? 'ok',
    output: EMPTY,
    endTime: null,
  } as const;
  if ('run' in draft) {
    const exit = { code: 0, source: 'field' } as const;
    const output = clip(draft.output ?? '', spill);
    const run = { command: clip(draft.run, spill), cwd: draft.cwd ?? null, exit, tests: null, output };
    return { ...place, ...answer, kind: 'run', tool: 'shell', ...run } satisfies RunStep;
  }
  if ('changed' in draft) return { ...place, kind: 'note', what: 'external-change', says: EMPTY, path: draft.changed };
  if ('edits' in draft) {
    const amended = draft.amended ? { amended: draft.amended } : {};
    const edit = { tool: draft.tool ?? 'Edit', edits: draft.edits, ...amended };
    return { ...place, ...answer, kind: 'edit', ...edit } satisfies EditStep;
  }
  return { ...place, ...answer, kind: 'other', tool: draft.tool, input: clip(draft.input, spill) };
}

/** A session with these steps, in `/home/pomona/orchard` unless told otherwise. */
export function logOf(
  drafts: readonly Draft[],
  spill: Spill,
  { cwd = '/home/pomona/orchard', agent = 'claude-code' }: { cwd?: string | null; agent?: string } = {},
): LoggedSession {
  const none = { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null, how: 'none' } as const;
  const lost = {
    records: 0,
    used: 0,
    skipped: {},
    spliced: 0,
    orphanResults: 0,
    unanswered: 0,
    duplicates: 0,
    truncated: 0,
    redacted: 0,
  };
  return {
    file: 'session.jsonl',
    trust: 'A',
    boundBy: 'named by the operator',
    session: {
      format: agent,
      agent,
      agentVersion: null,
      id: null,
      models: [],
      cwd,
      branch: null,
      baseCommit: null,
      pullRequests: [],
      startedAt: null,
      endedAt: null,
      end: 'completed',
      compactions: 0,
      apiErrors: 0,
      steps: drafts.map((draft, index) => stepOf(draft, index, spill)),
      usage: none,
      diagnostics: lost,
    },
  };
}
