import type { Outcome } from '../../core/index.ts';
import { note, type SessionDraft, type Setting } from '../draft.ts';

const NOTHING_DONE: ReadonlySet<Outcome> = new Set(['error', 'rejected', 'cancelled']);

/**
 * The user took back part of the conversation, whose steps begin at `from`. They happened nevertheless; the files that
 * they changed may have been put back, which the log does not say.
 */
export function noteRewind(draft: SessionDraft, setting: Setting, from: number): void {
  const paths = new Set<string>();
  for (const step of draft.steps.from(from)) {
    if (step.kind !== 'edit' || NOTHING_DONE.has(step.outcome)) continue;
    for (const edit of step.edits) if ('path' in edit && edit.path !== null) paths.add(edit.path);
  }
  note(draft, setting, 'interruption', 'the conversation was taken back to an earlier message');
  for (const path of paths) note(draft, setting, 'external-change', 'its changes may have been taken back', path);
  draft.end = 'interrupted';
}
