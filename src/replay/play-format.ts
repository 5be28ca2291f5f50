import type { RunStep, Tools } from '../core/index.ts';
import { applyHunks, type Hunk } from './edit/unified.ts';
import { keepRival } from './rival.ts';
import { type Proposal, proposalsOf } from './seen-format.ts';
import type { Actor, Stage } from './stage.ts';
import { type Entry, rewrite } from './tree.ts';

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A file's text with what a formatter proposed; null where it does not fit. */
function formatted(stage: Stage, { content }: Entry, hunks: readonly Hunk[]): string | null {
  if (content.kind !== 'text' || !stage.tree.budget.spend(3 * content.text.length)) return null;
  return applyHunks(linesOf(content.text), hunks)?.lines.join('') ?? null;
}

/** Whether a path of the repository may be meant by one that was printed somewhere in it. */
const isMeant = (path: string, printed: string): boolean =>
  path === printed || path.endsWith(`/${printed}`) || printed.endsWith(`/${path}`);

/** The one file that a proposal fits; null where there are several, or none. */
function fileOf(stage: Stage, { path: printed, hunks }: Proposal, known: ReadonlySet<string>): Entry | null {
  const path = printed?.replace(/^\.\//, '') ?? null;
  const paths = [...known].filter((one) => path === null || isMeant(one, path)).slice(0, 200);
  const fitting = paths.map((one) => stage.tree.at(one)).filter((entry) => formatted(stage, entry, hunks) !== null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What tools say that looked only. */
const NOTHING_DONE = /\bNo fixes applied\b|\bwould (?:be )?(?:reformat|change)/;

/** A commit runs hooks, which format what is committed. */
const COMMITS = /\bgit\b[^\n;&|]{0,60}\bcommit\b/;

const isCommit = ({ outcome, command }: RunStep): boolean => outcome === 'ok' && COMMITS.test(command.head);

/** Files that a step may have formatted are brought to what the formatter printed before that it would make of them. */
function playFormatter(stage: Stage, actor: Actor, step: RunStep): void {
  if (step.outcome === 'rejected' || step.outcome === 'cancelled' || NOTHING_DONE.test(step.output.head)) return;
  for (const [path, hunks] of stage.proposed) {
    const byStep = stage.opaque.originOf(path, actor.at - 1).kind === 'opaque';
    if (!byStep && !isCommit(step)) continue;
    const by = { kind: 'opaque' as const, ...actor.ref };
    const entry = stage.tree.at(path);
    const text = formatted(stage, entry, hunks);
    stage.proposed.delete(path);
    if (text === null) continue;
    keepRival(stage.tree, entry);
    rewrite(stage.tree, entry, text, by);
  }
}

/**
 * Takes note of what a command prints that a formatter would change, and makes the change once a command ran that may have
 * made it: its effect cannot be computed, but was told. The head decides later whether it was meant.
 */
export function playFormat(stage: Stage, actor: Actor, step: RunStep, tools: Tools, known: ReadonlySet<string>): void {
  if (stage.proposed.size > 0) playFormatter(stage, actor, step);
  if (isCommit(step)) stage.commits.add(actor.at, actor.ref, null);
  for (const proposal of proposalsOf(step, tools)) {
    const entry = fileOf(stage, proposal, known);
    if (entry) stage.proposed.set(entry.path, proposal.hunks);
  }
}
