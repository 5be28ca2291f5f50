import { groupBy } from '../../collections/index.ts';
import type { ShellCommand } from '../../syntax/index.ts';
import type { Check } from './reading.ts';

const RUNNERS = /^(?:npm|pnpm|yarn|bun|composer)$/;
const TASK_RUNNERS = /^(?:g?make|just|task)$/;
const MOST = 500;

/** Options that have a command run something of another folder or file. */
const ELSEWHERE =
  /^(?:-[CFfrw]|--(?:filter|workspaces?|workspace-root|recursive|prefix|cwd|dir|directory|file|makefile|justfile|taskfile|working-dir))(?:=|$)/;

/** The part of its own file that a command runs: a script of `package.json`, a target of a Makefile; null: none. */
export function calledPart({ name, args }: ShellCommand): string | null {
  if (args.some((arg) => arg === null || ELSEWHERE.test(arg))) return null;
  const words = args.filter((arg) => arg !== null && !arg.startsWith('-') && !/^\w+=/.test(arg));
  const [first, second] = words;
  if (TASK_RUNNERS.test(name ?? '')) return first ?? null;
  if (!RUNNERS.test(name ?? '')) return null;
  return (/^run(?:-script)?$/.test(first ?? '') ? second : first === 't' ? 'test' : first) ?? null;
}

/** A check that a part of a file runs by calling another part of it. */
function through(call: Check, check: Check): Check {
  return {
    ...check,
    job: call.job,
    line: call.line,
    silent: call.silent ?? check.silent,
    narrowed: [...call.narrowed, ...check.narrowed],
    condition: call.condition ?? check.condition,
    via: call.calls,
  };
}

/**
 * What the parts of a file verify by calling one another; `checks` may hold calls of any kind. A call comes to a part once, by the
 * shortest way.
 */
export function innerChecks(checks: readonly Check[]): readonly Check[] {
  const parts = groupBy(checks, ({ job }) => job);
  const found: Check[] = [];
  for (const call of checks.slice(0, MOST)) {
    const entered = new Set([call.job]);
    const open = [call];
    for (let next = open.shift(); next !== undefined && found.length < MOST; next = open.shift()) {
      if (next.calls === null || entered.has(next.calls)) continue;
      entered.add(next.calls);
      const inner = (parts.get(next.calls) ?? []).map((check) => through(next, check));
      open.push(...inner.filter(({ calls }) => calls !== null));
      found.push(...inner.filter(({ kind, calls }) => kind !== 'other' && (calls === null || !parts.has(calls))));
    }
  }
  return found.slice(0, MOST);
}
