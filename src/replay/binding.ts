import { ofKind } from '../collections/index.ts';
import type {
  Binding,
  Blobs,
  Clip,
  Diff,
  FileEdit,
  LoggedSession,
  PullRequest,
  ReplayedFile,
  Step,
} from '../core/index.ts';
import { readV4a } from '../syntax/index.ts';
import { whole } from '../text/index.ts';
import { TELLING } from './tree.ts';

/** Lines of a change that are looked for in the logs, at most: more of them tell no more. */
const MOST_LINES = 20_000;

/** With fewer lines than this, a share of them tells nothing. */
const FEW_LINES = 5;

/**
 * Shares of a change's lines from which a log is taken for the one that made it, and below which it is not. Of 704 linked
 * commits, 0.5 found 85 % of the right logs and 0.06 % of others of the same repository, 0.8 found 80 % and none; the 99th
 * percentile of wrong logs was 0.28.
 */
const SHARES = { sure: 0.8, likely: 0.5, foreign: 0.2 } as const;

/**
 * Lines of the change that are long enough to be told apart, by their text: those that are new, for lines that were only
 * moved stand in other logs of the repository, too. A change that only takes away has its old ones.
 */
function tellingLines(diff: Diff): { readonly sign: '+' | '-'; readonly lines: ReadonlySet<string> } {
  const found = { '+': new Set<string>(), '-': new Set<string>(), ' ': new Set<string>() };
  for (const { hunks } of diff.files) {
    for (const { sign, text } of hunks.flatMap((hunk) => hunk.lines)) {
      const line = text.trim();
      if (line.length >= TELLING && found[sign].size < MOST_LINES) found[sign].add(line);
    }
  }
  for (const line of found['+']) if (found['-'].has(line) || found[' '].has(line)) found['+'].delete(line);
  const sign = found['+'].size >= FEW_LINES || found['-'].size < FEW_LINES ? '+' : '-';
  return { sign, lines: found[sign] };
}

/** The text of an edit that holds what it writes (`+`) or takes away (`-`); null where there is none. */
function textOfEdit(edit: FileEdit, sign: '+' | '-'): Clip | null {
  if (edit.op === 'replace') return sign === '+' ? edit.new : edit.old;
  if (edit.op === 'write') return sign === '+' ? edit.content : null;
  return edit.op === 'patch' ? edit.text : null;
}

/** What a patch writes or takes away. */
const textsOfPatch = (patch: string, sign: '+' | '-'): readonly string[] =>
  readV4a(patch).flatMap((file) => {
    if (file.op === 'add') return sign === '+' ? [file.content] : [];
    if (file.op === 'delete') return [];
    return file.chunks.flatMap((chunk) => (sign === '+' ? chunk.new : chunk.old));
  });

/** The texts of a step, and whether they are patches. */
function textsOf(step: Step, sign: '+' | '-'): readonly (readonly [text: Clip | null, isPatch: boolean])[] {
  if (step.kind === 'edit') return step.edits.map((edit) => [textOfEdit(edit, sign), edit.op === 'patch']);
  return step.kind === 'run' ? [[step.command, false]] : [];
}

/** As many lines are looked for one by one before a text is cut into its lines. */
const FEW_LEFT = 16;

/** Lines of the change that the session wrote: by the text of its edits and commands, and by what replay explains. */
function coveredLines(
  { session }: LoggedSession,
  wanted: ReturnType<typeof tellingLines>,
  explained: ReadonlySet<string>,
  blobs: Blobs,
): number {
  const left = new Set([...wanted.lines].filter((line) => !explained.has(line)));
  const take = (text: string): void => {
    for (const line of text.split('\n')) left.delete(line.trim());
  };
  const mayHold = (text: string): boolean => left.size > FEW_LEFT || [...left].some((line) => text.includes(line));
  for (const step of ofKind(session.steps, 'run', 'edit')) {
    if (left.size === 0) break;
    for (const [clip, isPatch] of textsOf(step, wanted.sign)) {
      const text = clip === null ? null : whole(clip, blobs);
      if (text !== null && mayHold(text))
        for (const part of isPatch ? textsOfPatch(text, wanted.sign) : [text]) take(part);
    }
  }
  return wanted.lines.size - left.size;
}

/** Telling lines that replay owes to each session. */
function explainedBy(diff: Diff, files: readonly ReplayedFile[], wanted: ReturnType<typeof tellingLines>) {
  const side = wanted.sign === '+' ? 'new' : 'old';
  const owed = new Map<number, Set<string>>();
  for (const [at, file] of diff.files.entries()) {
    const texts = new Map<number, string>();
    for (const { oldStart, newStart, lines } of file.hunks) {
      let number = side === 'new' ? newStart : oldStart;
      for (const { sign, text } of lines) {
        if (sign === wanted.sign) texts.set(number, text.trim());
        if (sign === ' ' || sign === wanted.sign) number += 1;
      }
    }
    for (const { side: of, line, origin } of files[at]?.origins ?? []) {
      const text = of === side && origin.kind === 'explained' ? texts.get(line) : undefined;
      if (origin.kind !== 'explained' || text === undefined || !wanted.lines.has(text)) continue;
      owed.set(origin.session, (owed.get(origin.session) ?? new Set()).add(text));
    }
  }
  return owed;
}

/** Commit ids that `git commit` printed into the log (`[branch 1a2b3c4] Subject`), as it shortens them. */
function committed(session: LoggedSession['session']): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const step of ofKind(session.steps, 'run')) {
    if (!step.command.head.includes('git') || ids.size > 1000) continue;
    for (const text of [step.output.head, step.output.tail])
      for (const [, id = ''] of text.matchAll(/^\[[^\]\n]{1,300} ([0-9a-f]{7,40})\] /gm)) ids.add(id);
  }
  return ids;
}

interface Signs {
  readonly id: readonly string[];
  readonly hints: readonly string[];
}

/** What the log says of itself that agrees with the pull request: `id` names it or one of its commits, `hints` do not. */
function agreeing({ session }: LoggedSession, diff: Diff, pull: PullRequest | null): Signs {
  const url = pull?.repository != null && pull.number !== null ? `${pull.repository}/pull/${pull.number}` : null;
  const named =
    url !== null && session.pullRequests.some((one) => `/${one.toLowerCase()}`.endsWith(`/${url.toLowerCase()}`));
  const shas = [diff.head, ...(pull?.commits.map(({ sha }) => sha) ?? [])].filter((sha) => sha !== null);
  const own = [...committed(session)].find((id) => shas.some((sha) => sha.startsWith(id)));
  const branch = pull?.headBranch ?? null;
  return {
    id: [...(named ? ['it names this pull request'] : []), ...(own ? [`it made the commit ${own}`] : [])],
    hints: [
      ...(branch !== null && session.branch === branch ? [`it was on the branch ${branch}`] : []),
      ...(session.baseCommit !== null && session.baseCommit === diff.base ? ['it began at the base commit'] : []),
    ],
  };
}

/** A session's part in the replayed files: how many changed lines are owed to it, and the paths in which it had a hand. */
interface Part {
  lines: number;
  readonly touched: Set<string>;
}

function partsOf(files: readonly ReplayedFile[]): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  const partOf = (session: number): Part => {
    const part = parts.get(session) ?? { lines: 0, touched: new Set<string>() };
    parts.set(session, part);
    return part;
  };
  for (const { path, steps, origins } of files) {
    for (const { session } of steps) partOf(session).touched.add(path);
    for (const { origin } of origins) {
      if (origin.kind === 'unlogged') continue;
      const part = partOf(origin.session);
      part.touched.add(path);
      if (origin.kind === 'explained') part.lines += 1;
    }
  }
  return parts;
}

/** `share`: of the telling lines, null where they are too few; then replay alone tells, by its share. */
function kindOf(share: number | null, replayed: number, { id, hints }: Signs): Binding['kind'] {
  if (share === null) return id.length > 0 || replayed >= SHARES.sure ? 'probable' : 'unknown';
  if (share >= SHARES.likely && id.length > 0) return 'certain';
  if (share >= SHARES.sure || (share >= SHARES.likely && hints.length > 0)) return 'probable';
  return share < SHARES.foreign && id.length === 0 ? 'foreign' : 'weak';
}

/**
 * For each session, whether it is the log of this change, by content first and by what the log says of itself second.
 * `foreign` means that it explains too little of the change to be its log, not that anybody forged it: people finish work
 * by hand, and squash.
 */
export function bindSessions(
  sessions: readonly LoggedSession[],
  diff: Diff,
  files: readonly ReplayedFile[],
  pull: PullRequest | null,
  blobs: Blobs,
): Binding[] {
  const wanted = tellingLines(diff);
  const owed = explainedBy(diff, files, wanted);
  const parts = partsOf(files);
  const changed = files.reduce((sum, file) => sum + file.origins.length, 0);
  return sessions.map((logged, session) => {
    const covered = coveredLines(logged, wanted, owed.get(session) ?? new Set(), blobs);
    const of = wanted.lines.size;
    const share = of < FEW_LINES ? null : covered / of;
    const signs = agreeing(logged, diff, pull);
    const part = parts.get(session);
    const replayed = part === undefined || changed === 0 ? 0 : part.lines / changed;
    const isEarly = Date.parse(logged.session.endedAt ?? '') < Date.parse(diff.baseTime ?? '');
    return {
      session,
      kind: kindOf(share, replayed, signs),
      covered,
      of,
      touched: [...(part?.touched ?? [])],
      signs: [...signs.id, ...signs.hints],
      ...(isEarly && { early: true as const }),
    };
  });
}
