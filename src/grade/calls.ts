import { type CallStep, isCall, type LoggedSession, type Replay, type StepRef, type Tools } from '../core/index.ts';
import { type ShellCommand, toolOf } from '../syntax/index.ts';
import type { BobCounts } from './bob.ts';
import { Call, openTraits, type Traits } from './call.ts';
import { findChanges, isProse, namedPaths } from './changes.ts';
import { type Check, readCheck } from './checks.ts';
import { type CommandLine, NO_COMMAND_LINE, readCommandLine } from './command-line.ts';
import { openDeeds } from './deeds.ts';
import { askedText, type NumberOf, observationOf, openNaming, openNumbers } from './identity.ts';
import { openRewriting, type Rewriting } from './lines.ts';
import { NEAR } from './loops.ts';
import { openMetrics, type Series } from './metrics.ts';
import { openRereading, type Rereading } from './rereads.ts';
import { isAbsent, settle } from './settled.ts';
import { openStory, type Story, secondOf } from './story.ts';

const WAITING_TOOL = /^(?:wait|sleep|poll|await|write_?stdin|bash_?output|task_?output|get_?task|read_?terminal)/i;

function inputPath(text: string): string {
  try {
    const input: unknown = JSON.parse(text);
    if (typeof input !== 'object' || input === null) return '';
    const named = new Map<string, unknown>(Object.entries(input));
    const found = ['path', 'file_path', 'url', 'query'].map((key) => named.get(key)).find((v) => typeof v === 'string');
    return String(found ?? '');
  } catch {
    return '';
  }
}

function runTarget(check: Check | null, commands: readonly ShellCommand[], text: string): string {
  const command = commands.findLast(({ masked }) => !masked) ?? commands.at(-1);
  if (command === undefined) return `run:${text.trim().split(/\s+/, 2).join(' ')}`;
  if (check && check.kind !== 'trial') return `check:${check.kind}:${toolOf(command) || command.name}`;
  return `run:${command.name} ${command.args.find((arg) => arg !== null && !/^(?:-|\d+$)/.test(arg)) ?? ''}`;
}

/** What a call says by itself: its command line, and the paths that it names as those it changes. */
interface Told {
  readonly line: CommandLine;
  readonly named: readonly string[];
}

/** What a call is about: the first of the paths that it names as those it changes, else what it asks for. */
function targetOf(step: CallStep, asked: string, check: Check | null, { line, named }: Told): string {
  const [changed] = named;
  if (changed !== undefined) return `change:${changed}`;
  switch (step.kind) {
    case 'run':
      return runTarget(check, line.commands, step.command.head);
    case 'edit':
      return `change:${step.tool}`;
    case 'read':
      return `read:${step.path ?? step.tool}`;
    default:
      return `other:${step.tool}:${inputPath(asked)}`;
  }
}

function kindOfChange(paths: readonly string[]): Traits['changed'] {
  if (paths.length === 0) return 'nothing';
  return paths.every(isProse) ? 'prose' : 'source';
}

/**
 * A command of no known kind that failed, and passes after a change, tells right from wrong as a test does: its runs count
 * as tests.
 */
function promote(calls: readonly Call[], share: (traits: Traits) => Traits): readonly Call[] {
  const failed = new Set<number>();
  const armed = new Set<number>();
  const telling = new Set<number>();
  for (const { settled, changed, traits, signature } of calls) {
    if (changed === 'source') {
      for (const one of failed) armed.add(one);
      failed.clear();
    }
    if (!traits.strange || changed !== 'nothing') continue;
    if (settled === 'fail') failed.add(signature);
    else if (settled === 'ok' && armed.has(signature)) telling.add(signature);
  }
  if (telling.size === 0) return calls;
  const results = { ok: 'green', fail: 'red', unknown: 'unsettled' } as const;
  return calls.map((call) => {
    const { settled } = call;
    if (settled === 'refused' || !telling.has(call.signature)) return call;
    return call.as(share({ ...call.traits, check: { kind: 'test', result: results[settled] } }));
  });
}

/** A call as it is read: with more than what is kept of it. */
interface Read extends Told {
  readonly asked: string;
  readonly traits: Traits;
  readonly target: string;
}

function openReader(replay: Replay, tools: Tools): (ref: StepRef, step: CallStep) => Read {
  const changesOf = findChanges(replay);
  const share = openTraits();
  return (ref, step) => {
    const asked = askedText(step, tools.blobs);
    const line = step.kind === 'run' ? readCommandLine(asked, tools.grammars) : NO_COMMAND_LINE;
    const named = namedPaths(step, line.patched, tools.blobs);
    const settled = settle(step, line.commands, tools.blobs);
    const changed = kindOfChange(settled === 'ok' ? changesOf(ref, named, line.written) : []);
    const found = step.kind === 'run' ? readCheck(step, line, settled) : null;
    const check = found?.kind === 'trial' && changed !== 'nothing' ? null : found;
    const traits = share({
      settled,
      check,
      changed,
      waits: line.waits || WAITING_TOOL.test(step.tool),
      strange: line.strange,
      run: step.kind === 'run',
      looks: line.looks || step.kind === 'read' || step.kind === 'search',
      absent: settled === 'fail' && isAbsent(step),
      main: step.depth === 0,
      open: step.outcome === 'unanswered' || step.outcome === 'running',
    });
    return { asked, line, named, traits, target: targetOf(step, asked, check, { line, named }) };
  };
}

/** Looks at the answers of calls near to one another that ask for the same, while their steps are at hand. */
function openObserver(calls: Call[], numberOf: NumberOf, tools: Tools): (step: CallStep) => void {
  const near: CallStep[] = [];
  const observe = (at: number, step: CallStep | undefined): void => {
    const call = calls[at];
    if (call && step && call.observation === 0)
      calls[at] = call.observed(numberOf(`${call.signature} ${observationOf(step, tools.blobs)}`));
  };
  return (step) => {
    const last = calls.length - 1;
    near.push(step);
    if (near.length > NEAR + 1) near.shift();
    for (let apart = 1; apart < near.length; apart += 1) {
      if (calls[last - apart]?.signature !== calls[last]?.signature) continue;
      observe(last - apart, near[near.length - 1 - apart]);
      observe(last, step);
    }
  };
}

/** All calls, and what was gathered on the way through the log. */
export interface CallsRead {
  readonly calls: readonly Call[];
  readonly rewriting: Rewriting;
  readonly rereading: Rereading;
  readonly story: Story;
  readonly series: readonly Series[];
  readonly deeds: BobCounts;
}

/** Reads every step of all sessions once, in order of the sessions and of their steps. */
export function readCalls(sessions: readonly LoggedSession[], replay: Replay, tools: Tools): CallsRead {
  const read = openReader(replay, tools);
  const numberOf = openNumbers();
  const nameOf = openNaming(numberOf);
  const [rewriting, rereading, story] = [openRewriting(tools), openRereading(), openStory(tools)];
  const [metrics, deeds] = [openMetrics(tools), openDeeds()];
  const calls: Call[] = [];
  const observe = openObserver(calls, numberOf, tools);
  const take = (ref: StepRef, step: CallStep): void => {
    const { asked, line, named, traits, target } = read(ref, step);
    const names = nameOf(step, asked, target);
    calls.push(new Call(ref, traits, names, 0, secondOf(step.endTime ?? step.time)));
    observe(step);
    deeds.take({ step, acts: line.acts, settled: traits.settled, writes: named });
    if (step.kind === 'run' && traits.check !== null) metrics.take(ref, step, names.signature);
    if (traits.settled !== 'ok') return;
    rereading.take({ ref, step, signature: names.signature, looks: traits.looks, changes: named });
    rewriting.take(ref, step, line.patches);
  };
  for (const [session, { session: logged }] of sessions.entries()) {
    for (const step of logged.steps) {
      story.take(step);
      if (isCall(step)) take({ session, step: step.index }, step);
    }
    story.close();
  }
  return {
    calls: promote(calls, openTraits()),
    rewriting: rewriting.total(),
    rereading: rereading.total(),
    story: story.total(),
    series: metrics.total(),
    deeds: deeds.total(),
  };
}
