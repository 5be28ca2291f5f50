/** A selection that was logged. `task` names what it was for. */
export interface LoggedSelection {
  readonly task: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly arm: string;
  readonly propensity: number;
}

/** A session that was graded. `arm`: the one that ran. */
export interface GradedRun {
  readonly task: string;
  readonly arm: string;
  readonly reward: number;
}

/** What became of the selections. */
export interface FollowUp {
  /** Selections that ran as chosen: these, with their propensities, may stand for what the policy earns. */
  readonly followed: readonly (LoggedSelection & { readonly reward: number })[];
  /** Another arm ran than was chosen. Its reward belongs to the one that ran, and the propensity to neither. */
  readonly diverted: readonly (LoggedSelection & { readonly ran: string })[];
  /** No grade came within the time allowed. */
  readonly unanswered: readonly LoggedSelection[];
  /** One sentence where selections go out and no grades come back; null where all is well. */
  readonly alarm: string | null;
}

const DAY = 86_400_000;

/** From so many overdue selections on, and from this share of all that are due, something is broken. */
const [FEW, SHARE] = [5, 0.5];

/**
 * Lays selections beside what was graded. A selection is unanswered when it is older than `days` at `asOf` and no graded
 * session names its task; the latest selection of a task is the one that holds.
 */
export function followUp(
  selections: readonly LoggedSelection[],
  runs: readonly GradedRun[],
  { asOf, days }: { readonly asOf: string; readonly days: number },
): FollowUp {
  const byTask = new Map(runs.map((run) => [run.task, run]));
  const order = selections.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.arm < b.arm ? -1 : 1));
  const last = [...new Map(order.map((selection) => [selection.task, selection])).values()];
  const isDue = ({ at }: LoggedSelection): boolean => Date.parse(asOf) - Date.parse(at) > days * DAY;
  const followed: (LoggedSelection & { reward: number })[] = [];
  const diverted: (LoggedSelection & { ran: string })[] = [];
  const unanswered: LoggedSelection[] = [];
  for (const selection of last) {
    const run = byTask.get(selection.task);
    if (run === undefined) {
      if (isDue(selection)) unanswered.push(selection);
    } else if (run.arm === selection.arm) followed.push({ ...selection, reward: run.reward });
    else diverted.push({ ...selection, ran: run.arm });
  }
  const due = unanswered.length + followed.length + diverted.length;
  const broken = unanswered.length >= FEW && unanswered.length >= SHARE * due;
  const alarm = broken
    ? `${unanswered.length} of ${due} selections have had no grade for ${days} days: the bandit chooses and learns nothing`
    : null;
  return { followed, diverted, unanswered, alarm };
}
