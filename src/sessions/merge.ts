import type { Session, Step } from '../core/index.ts';
import { dropCopies, dropRepeats } from './merge/copies.ts';
import { byTime, openGroups } from './merge/order.ts';
import { type Part, type Parts, places, some, sumDiagnostics, uniteFacts, withUsage } from './merge/part.ts';
import { adopt, interleave, renumber } from './merge/steps.ts';
import { addUsage, joinUsage } from './merge/usage.ts';

/** A merged session and the places in the given list of the logs that went into it, the one it is named after first. */
export interface Merged {
  readonly session: Session;
  readonly of: readonly number[];
}

const nameOf = ({ session }: Part, id: string | null | undefined): string | null =>
  id == null ? null : JSON.stringify([session.agent, id]);

const count = (steps: readonly Step[], what: 'compaction' | 'api-error'): number =>
  steps.filter((step) => step.kind === 'note' && step.what === what).length;

/** What of a count is left when copies of what it counts were dropped. */
const less = (parts: readonly number[], copies: number): number =>
  Math.max(...parts, parts.reduce((sum, one) => sum + one, 0) - copies);

/** Parts of one session, in order of time, as one. */
function join(parts: Parts): Part {
  const [first, ...rest] = parts;
  if (rest.length === 0) return first;
  const sessions = parts.map(({ session }) => session);
  const { kept, dropped } = dropRepeats(sessions.map(({ steps }) => steps));
  const facts = uniteFacts([first.session, ...rest.map(({ session }) => session)]);
  const steps = renumber(
    interleave(kept.map((list, at) => adopt({ ...(sessions[at] ?? facts), steps: list }, facts, 0))),
  );
  const parentId = sessions.find((one) => one.parentId !== undefined)?.parentId;
  const session: Session = {
    ...facts,
    ...(parentId === undefined ? {} : { parentId }),
    steps,
    compactions: less(
      sessions.map((one) => one.compactions),
      count(dropped, 'compaction'),
    ),
    apiErrors: less(
      sessions.map((one) => one.apiErrors),
      count(dropped, 'api-error'),
    ),
    diagnostics: sumDiagnostics(
      sessions.map((one) => one.diagnostics),
      steps,
      dropped.length,
    ),
  };
  const usage = joinUsage([first.session, ...rest.map((one) => one.session)], dropped.length > 0);
  return { session: withUsage(session, usage), of: places(parts) };
}

const sorted = (parts: readonly Part[]): Part[] => parts.toSorted((one, other) => byTime(one.session, other.session));

/** Joins the parts that share an id: a session that was resumed, or a log that was given twice. */
function joinParts(parts: readonly Part[]): Part[] {
  const ordered = sorted(parts);
  const groups = openGroups(ordered.length);
  const first = new Map<string, number>();
  for (const [at, part] of ordered.entries()) {
    const name = nameOf(part, part.session.id);
    if (name === null) continue;
    const known = first.get(name);
    if (known === undefined) first.set(name, at);
    else groups.join(known, at);
  }
  return sorted(joinGroups(ordered, groups.all()));
}

const joinGroups = (parts: readonly Part[], groups: readonly (readonly number[])[]): Part[] =>
  groups.flatMap((group) => {
    const members = some(group.flatMap((at) => parts[at] ?? []));
    return members ? [join(members)] : [];
  });

/** Logs that name their session first: one that does not may be an excerpt of one that does. */
const namedFirst = (parts: readonly Part[]): Part[] =>
  parts.toSorted((one, other) => Number(one.session.id === null) - Number(other.session.id === null));

/** Leaves copied history out, and joins what is nothing but a copy to what it copies. */
function dropForks(parts: readonly Part[]): Part[] {
  const { parts: rest, onto } = dropCopies(namedFirst(parts));
  const groups = openGroups(rest.length);
  for (const [copy, original] of onto) groups.join(original, copy);
  return joinGroups(rest, groups.all());
}

/** For each part the one that it is a sub-agent of, through to the top, nearest first; none where they run in a circle. */
function ancestryOf(parts: readonly Part[]): number[][] {
  const named = new Map(parts.map((part, at) => [nameOf(part, part.session.id), at] as const));
  const parentOf = (part: Part | undefined): number | undefined =>
    part?.session.parentId === undefined ? undefined : named.get(nameOf(part, part.session.parentId));
  return parts.map((part, at) => {
    const line: number[] = [];
    const seen = new Set([at]);
    for (let up = parentOf(part); up !== undefined; up = parentOf(parts[up])) {
      if (seen.has(up)) return [];
      seen.add(up);
      line.push(up);
    }
    return line;
  });
}

function shallowest({ steps }: Session): number {
  let least = steps.at(0)?.depth ?? 0;
  for (const { depth } of steps) least = Math.min(least, depth);
  return least;
}

/** A session with its sub-agents at work in it. `levels` tells how many agents each stands below the first part. */
function gather(parts: Parts, levels: readonly number[]): Part {
  const [parent, ...children] = parts;
  if (children.length === 0) return parent;
  const top = parent.session;
  const sessions = [top, ...children.map(({ session }) => session)] as const;
  const lists = sessions.map((one, at) =>
    at === 0 ? one.steps : adopt(one, top, shallowest(top) + (levels[at] ?? 1)),
  );
  const { end, branch, cwd, baseCommit, agentVersion } = top;
  const steps = renumber(interleave(lists));
  const session: Session = {
    ...uniteFacts(sessions),
    ...{ end, branch, cwd, baseCommit, agentVersion },
    steps,
    compactions: sessions.reduce((sum, one) => sum + one.compactions, 0),
    apiErrors: sessions.reduce((sum, one) => sum + one.apiErrors, 0),
    diagnostics: sumDiagnostics(
      sessions.map((one) => one.diagnostics),
      steps,
      0,
    ),
  };
  return { session: withUsage(session, addUsage(sessions)), of: places(parts) };
}

function gatherAgents(parts: readonly Part[]): Part[] {
  const lines = ancestryOf(parts);
  const below = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const top = line.at(-1);
    if (top !== undefined) below.set(top, [...(below.get(top) ?? []), at]);
  }
  return parts.flatMap((part, at) => {
    if ((lines[at]?.length ?? 0) > 0) return [];
    const children = below.get(at) ?? [];
    const members = some([part, ...children.flatMap((child) => parts[child] ?? [])]);
    return members ? [gather(members, [0, ...children.map((child) => lines[child]?.length ?? 1)])] : [];
  });
}

/** A session that lies among another one's sub-agents, where its own log does not say whose it is. */
export const childOf = (session: Session, parent: string | undefined): Session =>
  parent === undefined || session.parentId !== undefined || session.id === parent
    ? session
    : { ...session, parentId: parent };

/** What tokens each message took is known no longer: a long session's take as much memory as all else that is kept of it. */
const settled = ({ session, of }: Part): Merged => ({ session: withUsage(session, { usage: session.usage }), of });

/** As `mergeSessions`, telling which of the given sessions went into which. */
export function mergeLogs(sessions: readonly Session[]): readonly Merged[] {
  const parts: Part[] = sessions.map((session, at) => ({ session, of: [at] }));
  const merged = parts.length < 2 ? parts : sorted(gatherAgents(dropForks(joinParts(parts))));
  return merged.map(settled);
}

/**
 * Sessions as they were, from the logs they lie in: parts of one session (resumed, or given twice) are joined, history that
 * a fork copied is left out of it, sub-agents are put into their parent's session by the time of their results, a level
 * deeper. Calls and messages that several logs tell count once, records in all. The order of the given sessions plays no
 * part, and merging what is merged changes nothing. Ids that a counter could have made are compared with their times.
 */
export const mergeSessions = (sessions: readonly Session[]): readonly Session[] =>
  mergeLogs(sessions).map(({ session }) => session);
