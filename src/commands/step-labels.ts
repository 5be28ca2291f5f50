import type { FileEdit, LoggedSession, Origin, Step } from '../core/index.ts';
import type { StepLabel } from '../report/index.ts';
import { brief } from '../text/index.ts';

function writtenBy(edit: FileEdit): string {
  if (edit.op === 'replace') return brief(edit.new);
  if (edit.op === 'write') return brief(edit.content);
  return edit.op === 'patch' ? brief(edit.text) : edit.note;
}

/** The beginning of what a step did: its command, or the text that it wrote. */
function doesOf(step: Step): string {
  if (step.kind === 'run') return brief(step.command);
  if (step.kind === 'edit') return step.edits.map(writtenBy)[0] ?? '';
  if (step.kind === 'say' || step.kind === 'note') return '';
  return 'input' in step ? brief(step.input) : (step.path ?? '');
}

/** Steps in words, for those that these lines come from. Texts are the log's own, as they are. */
export function labelSteps(sessions: readonly LoggedSession[], origins: readonly (Origin | null)[]): StepLabel[] {
  const wanted = new Map<number, Set<number>>();
  for (const origin of origins) {
    if (origin === null || origin.kind === 'unlogged') continue;
    wanted.set(origin.session, (wanted.get(origin.session) ?? new Set()).add(origin.step));
  }
  const labels: StepLabel[] = [];
  for (const [session, { session: logged }] of sessions.entries()) {
    const steps = wanted.get(session);
    if (!steps) continue;
    for (const step of logged.steps) {
      if (!steps.has(step.index)) continue;
      const tool = step.kind === 'note' ? step.what : step.kind === 'say' ? step.by : step.tool;
      labels.push({ session, step: step.index, line: step.line, tool, does: doesOf(step) });
    }
  }
  return labels;
}
