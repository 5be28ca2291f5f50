import {
  type Act,
  type Expected,
  promptOf,
  type Scenario,
  type Turn,
  turnsOf,
} from '../../scripts/conformance/scenario.ts';
import type { CallStep, FileEdit, Session, Spill, Step } from '../../src/core/index.ts';
import { whole } from '../../src/text/index.ts';

/** A session as lines that say what was done and what came of it, in no harness's words. */
export type Form = readonly string[];

const shortened = (text: string): string => {
  const flat = text.trim().replaceAll('\n', '⏎');
  return flat.length > 200 ? `${flat.slice(0, 100)}… (${flat.length} characters)` : flat;
};

const PATCHED = /^\*\*\* (?:Add|Update|Delete) File: (.+)$/gm;

/** Reads a session's steps as lines; paths are made relative to its working directory. */
function readerOf(session: Session, spill: Spill) {
  const relative = (path: string | null): string => {
    const folder = `${session.cwd}/`;
    return path?.startsWith(folder) ? path.slice(folder.length) : (path ?? 'nothing');
  };
  const pathsOf = (edit: FileEdit): readonly string[] => {
    if (edit.op !== 'patch') return [relative(edit.path)];
    return [...(whole(edit.text, spill) ?? '').matchAll(PATCHED)].map(([, path]) => relative(path ?? null));
  };
  const askedOf = (step: CallStep): string => {
    if (step.kind === 'run') return `run ${shortened(whole(step.command, spill) ?? '')}`;
    if (step.kind === 'read') return `read ${relative(step.path)}`;
    if (step.kind === 'edit') return `edit ${[...new Set(step.edits.flatMap(pathsOf))].join(', ')}`;
    return `${step.kind} ${step.tool}`;
  };
  return (step: Step): readonly string[] => {
    if (step.kind === 'say')
      return step.by === 'harness' ? [] : [`${step.by}: ${shortened(whole(step.text, spill) ?? '')}`];
    if (step.kind === 'note') return step.what === 'context' ? [] : [`note: ${step.what}`];
    const exit = step.kind === 'run' ? ` ${step.exit.code ?? '–'}` : '';
    const tests = step.kind === 'run' && step.tests ? step.tests : null;
    const verdict = tests === null ? '' : `; ${tests.runner} ${tests.passed} passed, ${tests.failed} failed`;
    return [`${askedOf(step)} → ${step.outcome}${exit}${verdict}`];
  };
}

/** What a session's log tells. Harnesses' own texts and settings are left out. */
export function formOf(session: Session, spill: Spill): Form {
  return [...session.steps.flatMap(readerOf(session, spill)), `end: ${session.end}`];
}

const applies = (expect: Expected | undefined, time: number): Expected =>
  expect && (expect.every === undefined || time % expect.every === 0) ? expect : {};

function actForm(act: Act, time: number): string {
  const { outcome = 'ok', exit = 0, tests } = applies(act.expect, time);
  if ('read' in act) return `read ${act.read} → ${outcome}`;
  if ('write' in act) return `edit ${act.write} → ${outcome}`;
  if ('edit' in act) return `edit ${act.edit} → ${outcome}`;
  if ('call' in act) return `other ${act.call} → ${outcome}`;
  return `run ${shortened(act.run)} → ${outcome} ${exit ?? '–'}${tests === undefined ? '' : `; ${tests}`}`;
}

/** An outage is not in it: every CLI asks the API again, and none logs that it did. */
function turnForm({ say = '', acts = [], interruptAfter }: Turn, time: number): Form {
  return [
    ...(say === '' ? [] : [`agent: ${shortened(say)}`]),
    ...acts.map((act) => actForm(act, time)),
    ...(interruptAfter === undefined ? [] : ['note: interruption']),
  ];
}

/** What every log of a scenario should tell. */
export function expectedForm(scenario: Scenario): Form {
  const played = scenario.turns.flatMap((turn) => turnsOf({ turns: [turn] }).map((one, at) => turnForm(one, at + 1)));
  const isCut = scenario.turns.some(({ interruptAfter }) => interruptAfter !== undefined);
  return [`human: ${shortened(promptOf(scenario))}`, ...played.flat(), `end: ${isCut ? 'interrupted' : 'completed'}`];
}
