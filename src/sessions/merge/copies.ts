import { isCall, type Sequence, type Step } from '../../core/index.ts';
import { isSure } from './messages.ts';
import type { Part } from './part.ts';
import { sumDiagnostics, withUsage } from './part.ts';
import { callKey, isAnswered, renumber, wordKey } from './steps.ts';
import { MESSAGES, withoutMessages } from './usage.ts';

/** Steps of logs that are known to repeat one another, each once. Of two tellings of a call the answered one counts. */
export function dropRepeats(lists: readonly Sequence<Step>[]): { kept: Step[][]; dropped: Step[] } {
  const told = new Map<string, { readonly list: Step[]; readonly at: number; readonly source: number }>();
  const dropped: Step[] = [];
  const kept = lists.map((steps, source): Step[] => {
    const list: Step[] = [];
    for (const step of steps) {
      const key = callKey(step) ?? wordKey(step);
      const first = key === null ? undefined : told.get(key);
      if (first === undefined || first.source === source) {
        if (key !== null && first === undefined) told.set(key, { list, at: list.length, source });
        list.push(step);
        continue;
      }
      const before = first.list[first.at];
      const better = before !== undefined && isAnswered(step) && !isAnswered(before);
      if (better) first.list[first.at] = step;
      dropped.push(better ? before : step);
    }
    return list;
  });
  return { kept, dropped };
}

interface Ledger {
  /** Key of a call or words → the place of the part that told it first. */
  readonly told: Map<string, number>;
  readonly messages: Set<number>;
}

/** How many of a part's calls each earlier part has told. */
function overlaps(part: Part, { told }: Ledger): Map<number, number> {
  const shared = new Map<number, number>();
  for (const step of part.session.steps) {
    const key = callKey(step);
    const teller = key === null ? undefined : told.get(key);
    if (teller !== undefined) shared.set(teller, (shared.get(teller) ?? 0) + 1);
  }
  return shared;
}

function ownSteps(part: Part, ledger: Ledger, shared: ReadonlyMap<number, number>): Step[] {
  return part.session.steps.filter((step) => {
    const key = isCall(step) ? callKey(step) : wordKey(step);
    const teller = key === null ? undefined : ledger.told.get(key);
    return teller === undefined || (!isCall(step) && !shared.has(teller));
  });
}

function note(ledger: Ledger, steps: readonly Step[], place: number): void {
  for (const step of steps) {
    const key = isCall(step) ? callKey(step) : wordKey(step);
    if (key !== null && !ledger.told.has(key)) ledger.told.set(key, place);
  }
}

function withoutTold(part: Part, steps: readonly Step[], ledger: Ledger): Part {
  const { session } = part;
  const copies = session.steps.length - steps.length;
  const costed = withoutMessages(session, (key) => ledger.messages.has(key));
  if (copies === 0 && costed === session) return part;
  const diagnostics = sumDiagnostics([session.diagnostics], steps, copies);
  return { of: part.of, session: { ...withUsage(session, costed), steps: renumber(steps), diagnostics } };
}

/**
 * Forks begin with a copy of another session's history: what an earlier part has told is left out of the later ones, as
 * are the tokens of its messages. `onto` tells of parts with nothing of their own whose copy they are.
 */
export function dropCopies(parts: readonly Part[]): { parts: Part[]; onto: ReadonlyMap<number, number> } {
  const ledger: Ledger = { told: new Map(), messages: new Set() };
  const onto = new Map<number, number>();
  const rest = parts.map((part, place) => {
    const shared = overlaps(part, ledger);
    const steps = ownSteps(part, ledger, shared);
    const own = withoutTold(part, steps, ledger);
    note(ledger, steps, place);
    for (const { key } of part.session[MESSAGES]?.entries() ?? []) if (isSure(key)) ledger.messages.add(key);
    const [most] = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    if (most && steps.length === 0) onto.set(place, onto.get(most[0]) ?? most[0]);
    return own;
  });
  return { parts: rest, onto };
}
