import {
  type Clip,
  type EditStep,
  EMPTY_CLIP,
  type FileEdit,
  isCall,
  type Outcome,
  type RunStep,
  type Spill,
  type Step,
} from '../../src/core/index.ts';
import { readTestRun } from '../../src/sessions/test-run.ts';
import { clip } from '../../src/text/index.ts';

/**
 * A step of a log, as documentation writes it. `exit` left out means 0; `outcome` left out follows from it. `rejected`
 * holds a step that somebody refused.
 */
export type NeutralStep =
  | { readonly say: string }
  | { readonly human: string }
  | { readonly run: string; readonly exit?: number; readonly output?: string; readonly outcome?: Outcome }
  | { readonly edit: string; readonly old: string; readonly new: string; readonly outcome?: Outcome }
  | { readonly write: string; readonly content: string; readonly outcome?: Outcome }
  | { readonly patch: string; readonly outcome?: Outcome }
  | { readonly read: string }
  | { readonly other: string; readonly input: string }
  /** A note of a permission that was asked, decided or set. */
  | { readonly permission: string }
  /** An error of the model's API, and when (ISO 8601). */
  | { readonly apiError: string; readonly time: string }
  | { readonly rejected: NeutralStep };

function place(index: number): Omit<Step & { kind: 'say' }, 'kind' | 'by' | 'text'> {
  return { index, line: index + 1, offset: index * 100, length: 100, time: null, depth: 0, model: null };
}

function call(index: number, tool: string, outcome: Outcome, output: Clip = EMPTY_CLIP) {
  return { ...place(index), tool, callId: `call-${index}`, outcome, output, endTime: null };
}

function readRun(step: Extract<NeutralStep, { readonly run: string }>, index: number, spill: Spill): RunStep {
  const code = step.exit ?? 0;
  const output = step.output ?? '';
  const outcome = step.outcome ?? (code === 0 ? 'ok' : 'error');
  const ended = outcome === 'ok' || outcome === 'error';
  return {
    kind: 'run',
    ...call(index, 'Bash', outcome, clip(output, spill)),
    command: clip(step.run, spill),
    cwd: null,
    exit: ended ? { code, source: 'field' } : { code: null, source: 'none' },
    tests: readTestRun(output),
  };
}

function readEdit(edit: FileEdit, index: number, outcome: Outcome | undefined): EditStep {
  return { kind: 'edit', ...call(index, 'Edit', outcome ?? 'ok'), edits: [edit] };
}

function readStep(step: NeutralStep, index: number, spill: Spill): Step {
  if ('say' in step) return { kind: 'say', ...place(index), by: 'agent', text: clip(step.say, spill) };
  if ('human' in step) return { kind: 'say', ...place(index), by: 'human', text: clip(step.human, spill) };
  if ('run' in step) return readRun(step, index, spill);
  if ('read' in step) return { kind: 'read', ...call(index, 'Read', 'ok'), path: step.read };
  if ('other' in step) return { kind: 'other', ...call(index, step.other, 'ok'), input: clip(step.input, spill) };
  if ('patch' in step) return readEdit({ op: 'patch', text: clip(step.patch, spill) }, index, step.outcome);
  if ('write' in step) {
    const content = clip(step.content, spill);
    return readEdit({ op: 'write', path: step.write, content, before: null }, index, step.outcome);
  }
  if ('edit' in step) {
    const texts = { old: clip(step.old, spill), new: clip(step.new, spill) };
    return readEdit({ op: 'replace', path: step.edit, ...texts, all: false, before: null }, index, step.outcome);
  }
  if ('permission' in step)
    return { kind: 'note', ...place(index), what: 'permission', says: clip(step.permission, spill), path: null };
  if ('apiError' in step)
    return {
      kind: 'note',
      ...place(index),
      time: step.time,
      what: 'api-error',
      says: clip(step.apiError, spill),
      path: null,
    };
  const refused = readStep(step.rejected, index, spill);
  return isCall(refused) ? { ...refused, outcome: 'rejected' } : refused;
}

/** The steps of a session written down in neutral form. */
export function readSteps(steps: readonly NeutralStep[], spill: Spill): readonly Step[] {
  return steps.map((step, index) => readStep(step, index, spill));
}
