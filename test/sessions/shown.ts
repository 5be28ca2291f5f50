import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type CallStep, isCall, type Session } from '../../src/core/index.ts';
import type { Capability } from '../../src/sessions/tells.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures');

/** The logs among a format's fixtures, by name. */
export const logsOf = (format: string): readonly string[] =>
  readdirSync(path.join(FIXTURES, format)).filter((name) => /\.(?:jsonl?|md|html)$/.test(name));

const canBeReplayed = (step: CallStep): boolean =>
  step.kind === 'edit' && step.edits.length > 0 && step.edits.every((edit) => edit.op !== 'opaque');

/** Whether a session shows that its log tells a capability. */
const SHOWS: Readonly<Record<Capability, (session: Session, calls: readonly CallStep[]) => boolean>> = {
  results: (_, calls) => calls.some((call) => call.outcome !== 'unanswered' && call.output.bytes > 0),
  outcomes: (_, calls) => calls.some(({ outcome }) => outcome === 'error' || outcome === 'ok'),
  exits: (_, calls) => calls.some((call) => call.kind === 'run' && /^(?:field|text)$/.test(call.exit.source)),
  edits: (_, calls) => calls.some(canBeReplayed),
  times: ({ steps }) => steps.some(({ time }) => time !== null),
  ends: (_, calls) => calls.some(({ endTime }) => endTime !== null),
  models: ({ models }) => models.length > 0,
  tokens: ({ usage }) => usage.input !== null || usage.output !== null,
  cache: ({ usage }) => usage.cachedInput !== null || usage.cacheWrite !== null,
  cost: ({ usage }) => usage.costUsd !== null,
  directory: ({ cwd, steps }) => cwd !== null || steps.some((step) => step.kind === 'run' && step.cwd !== null),
  version: ({ agentVersion }) => agentVersion !== null,
  subagents: ({ steps, parentId }) => parentId !== undefined || steps.some(({ depth }) => depth > 0),
  compactions: ({ compactions }) => compactions > 0,
};

/** The capabilities that a session shows. */
export function shownBy(session: Session): readonly Capability[] {
  const calls = session.steps.filter(isCall);
  return (Object.keys(SHOWS) as Capability[]).filter((one) => SHOWS[one](session, calls));
}
