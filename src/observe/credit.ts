import { isVerified, verifiedName } from '../bandit/index.ts';
import type { LedgerEvent, SelectionMade, SessionGraded } from '../core/index.ts';

/** GitHub's closing keywords with an issue of the same repository. */
const CLOSES = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? {1,3}#(\d{1,9})\b/gi;

/** More issues than this are not looked up. */
const MOST = 10;

/** The tasks that a pull request may answer, as selections name them: itself, and the issues that its text closes. */
export function tasksOf(repository: string, number: number, body: string): readonly string[] {
  const closed = [...body.slice(0, 65_536).matchAll(CLOSES)].slice(0, MOST).map(([, issue = '']) => Number(issue));
  return [...new Set([number, ...closed])].map((one) => `${repository}#${one}`);
}

const isBefore = (selection: SelectionMade, at: string): boolean => Date.parse(selection.at) <= Date.parse(at);

/** The last selection before a moment for one of some tasks; null where there is none. */
function selectionFor(events: readonly LedgerEvent[], tasks: readonly string[], at: string): SelectionMade | null {
  const wanted = new Set(tasks.map((task) => task.toLowerCase()));
  return (
    events
      .filter((event) => event.type === 'selection.made')
      .findLast((event) => wanted.has(event.task.toLowerCase()) && isBefore(event, at)) ?? null
  );
}

/**
 * The arm that a grade is credited to: the one that ran. A log that could have been written by the author (class C or D)
 * proves nothing by itself; where the repository had chosen the very arm that it names, that choice vouches for it. Without
 * a log the chosen arm answers for the task, as long as the pull request is of its harness.
 */
function creditedArm({ arm, details }: SessionGraded, selected: string): string {
  if (isVerified(arm)) return arm;
  const claimed = verifiedName(arm);
  if (details?.log.found) return claimed === selected ? selected : arm;
  const harness = (name: string): string => name.slice(0, name.indexOf(':') + 1);
  return harness(claimed) === harness(selected) ? selected : arm;
}

/** A grading with the selection that gave its task to an arm, where there was one, and with the arm that it is credited to. */
export function creditSelection(
  graded: Omit<SessionGraded, 'id'>,
  events: readonly LedgerEvent[],
  tasks: readonly string[],
): Omit<SessionGraded, 'id'> {
  const made = selectionFor(events, tasks, graded.at);
  if (made === null || graded.details === null) return graded;
  const { task, arm, propensityMicro } = made;
  return {
    ...graded,
    arm: creditedArm({ ...graded, id: '' }, arm),
    details: { ...graded.details, selection: { task, arm, propensityMicro } },
  };
}
