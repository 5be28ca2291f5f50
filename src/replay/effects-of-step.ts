import { isCall, type Outcome, type RunStep, type Step, type Tools } from '../core/index.ts';
import { parsePython, readProgram } from '../syntax/index.ts';
import { whole } from '../text/index.ts';
import { resolvePath } from './disk/place.ts';
import { type Effect, effectsOfEdit, type Placed, pathsOf } from './effect.ts';
import type { Script } from './script.ts';

/** Tools that hand work to another agent, whose edits are not always in the log. */
const DELEGATES = /^(task|agent|spawn_agent|dispatch_agent)$/i;

const anywhere = (kinds: readonly Effect[]): Placed[] => kinds.map((effect) => ({ effect, from: null }));
const UNBOUNDED: Placed = { effect: { kind: 'opaque', paths: null }, from: null };

/** Bytes of output that are looked through for what git said. */
const MOST_PRINTED = 20_000;

/** A line that was cancelled or has no answer may have stopped anywhere. */
const CUT_SHORT: ReadonlySet<Outcome> = new Set<Outcome>(['cancelled', 'unanswered', 'running']);

function effectsOfRun(step: RunStep, cwd: string | null, tools: Tools): Placed[] {
  const text = whole(step.command, tools.blobs);
  const reading = text === null ? null : readProgram(text, tools.grammars);
  if (reading === null) return [UNBOUNDED];
  const { outcome, exit, output } = step;
  const start = step.cwd ?? cwd;
  const script: Script = {
    list: reading.list,
    partly: reading.problems.length > 0,
    cwd: start === null ? null : resolvePath(start, null),
    status: outcome === 'ok' ? 0 : outcome === 'error' ? exit.code || -1 : null,
    printed: () => (output.bytes <= MOST_PRINTED ? whole(output, tools.blobs) : null),
    cutShort: CUT_SHORT.has(outcome),
    bash: /bash/i.test(step.tool),
    read: (inner) => {
      const read = readProgram(inner, tools.grammars);
      return read === null || read.problems.length > 0 ? null : read.list;
    },
    python: (inner) => parsePython(inner, tools.grammars),
  };
  return anywhere([{ kind: 'script', script }]);
}

/**
 * What a step did to files. Edits that failed, were refused or cancelled did nothing; where the log holds no answer their
 * effect is opaque, as is what somebody else did to a file (without a path: to any). `cwd`: the session's.
 */
export function effectsOfStep(step: Step, cwd: string | null, tools: Tools): Placed[] {
  if (step.kind === 'note' && step.what === 'external-change')
    return anywhere([{ kind: 'opaque', paths: step.path === null ? null : [step.path] }]);
  if (!isCall(step) || step.kind === 'read' || step.outcome === 'rejected') return [];
  if (step.kind === 'run') return effectsOfRun(step, cwd, tools);
  if (step.kind !== 'edit') return step.kind === 'task' || DELEGATES.test(step.tool) ? [UNBOUNDED] : [];
  if (step.outcome === 'error' || step.outcome === 'cancelled') return [];
  const effects = effectsOfEdit(step, tools.blobs);
  if (step.outcome === 'ok' || step.outcome === 'unknown') return anywhere(effects);
  return anywhere(
    effects.map((effect) => (effect.kind === 'opaque' ? effect : { kind: 'opaque', paths: pathsOf(effect) })),
  );
}
