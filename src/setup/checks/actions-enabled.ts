import { advice, type Check, type Diagnosis, lookAt, ok, problem } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { Settings } from '../settings.ts';

const WHERE = 'Settings → Actions → General';

function allowed({ actions }: Settings): readonly Diagnosis[] {
  return lookAt(actions, WHERE, 'Whether Actions may run', ({ enabled, allowed: which }) => {
    if (!enabled) return [problem(WHERE, 'Actions are disabled: nothing is graded.', 'Enable them.')];
    if (which === 'all' || which === null) return [ok(WHERE, 'Actions may run.')];
    const some = which === 'local_only' ? 'of this owner' : 'that are named';
    return [advice(WHERE, `Only actions ${some} may run.`, "Make sure that Proctor's is among them.")];
  });
}

function look({ settings, ours }: Facts): readonly Diagnosis[] {
  if (settings === null) return [];
  const paths = [...new Set(ours.map(({ workflow }) => workflow.path))];
  return [
    ...allowed(settings),
    ...lookAt(settings.workflows, 'Actions', 'Whether the workflows are enabled', (states) =>
      paths.flatMap((path) => {
        const state = states.get(path);
        if (state === undefined || state === 'active') return [];
        return [problem(path, `The workflow is ${state.replace(/_/g, ' ')}.`, 'Enable it on the page Actions.')];
      }),
    ),
  ];
}

/** May the Action run at all? */
export const actionsEnabled: Check = { id: 'actions-enabled', part: 'github', look };
