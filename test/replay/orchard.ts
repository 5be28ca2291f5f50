import type { Diff, FileChange, LoggedSession, Replay, Side, Spill, Tools } from '../../src/core/index.ts';
import { type ReplayInput, replay } from '../../src/replay/index.ts';
import { hunksOf } from '../diff/arbitrary.ts';

/** A tree as paths and their texts. */
export type Trees = Readonly<Record<string, string>>;

export function textSide(text: string | undefined, spill: Spill): Side {
  if (text === undefined) return { kind: 'absent' };
  const bytes = Buffer.from(text);
  return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
}

function changeOf(path: string, before: string | undefined, after: string | undefined, spill: Spill): FileChange {
  return {
    path,
    oldPath: null,
    status: before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified',
    oldMode: before === undefined ? null : '100644',
    newMode: after === undefined ? null : '100644',
    binary: false,
    before: textSide(before, spill),
    after: textSide(after, spill),
    hunks: hunksOf(before ?? '', after ?? ''),
  };
}

/** The diff between two trees, without renames. */
export function diffOf(base: Trees, head: Trees, spill: Spill): Diff {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  const changed = paths.filter((path) => base[path] !== head[path]);
  return {
    base: null,
    head: null,
    problems: [],
    files: changed.map((path) => changeOf(path, base[path], head[path], spill)),
  };
}

/** Replays sessions between two trees. */
export function replayOn(
  { base, head }: { base: Trees; head: Trees },
  sessions: readonly LoggedSession[],
  tools: Tools & { readonly blobs: Spill },
  rest: Partial<ReplayInput> = {},
): Replay {
  return replay({ sessions, diff: diffOf(base, head, tools.blobs), files: [], ...rest }, tools);
}

/** `path: state explained/opaque/unlogged` for each file. */
export function told(result: Replay): string[] {
  return result.files.map(
    ({ path, state, lines }) => `${path}: ${state} ${lines.explained}/${lines.opaque}/${lines.unlogged}`,
  );
}
