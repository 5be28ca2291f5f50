import { type CallStep, isCall, type LoggedSession, type Replay, type StepRef, type Tools } from '../core/index.ts';
import {
  type CommandKind,
  classify,
  readShell,
  type ShellCommand,
  type ShellReading,
  toolOf,
} from '../syntax/index.ts';
import type { BobCounts } from './bob.ts';
import { Call, openTraits, type Traits } from './call.ts';
import { findChanges, isProse, namedPaths, patchesIn } from './changes.ts';
import { type Check, readCheck } from './checks.ts';
import { openDeeds } from './deeds.ts';
import { approachOf, atHand, type NumberOf, observationOf, openNumbers, signatureOf, textOf } from './identity.ts';
import { openRewriting, type Rewriting } from './lines.ts';
import { NEAR } from './loops.ts';
import { openMetrics, type Series } from './metrics.ts';
import { openRereading, type Rereading } from './rereads.ts';
import { isAbsent, settle } from './settled.ts';
import { openStory, type Story, secondOf } from './story.ts';

const WAITING_TOOL = /^(?:wait|sleep|poll|await|write_?stdin|bash_?output|task_?output|get_?task|read_?terminal)/i;
const WAITING_COMMANDS = new Set(['sleep', 'wait', 'watch', 'inotifywait', 'wait-for-it']);

const waits = (step: CallStep, commands: readonly ShellCommand[]): boolean =>
  WAITING_TOOL.test(step.tool) ||
  commands.some(({ name, args }) => WAITING_COMMANDS.has(name ?? '') || args[0] === 'wait' || args.includes('--watch'));

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

/** What a call says by itself: its commands, and the paths that it names as those it changes. */
interface Told {
  readonly commands: readonly ShellCommand[];
  readonly named: readonly string[];
}

function targetOf(step: CallStep, check: Check | null, { commands, named }: Told, tools: Tools): string {
  const [changed] = named;
  if (changed !== undefined) return `change:${changed}`;
  switch (step.kind) {
    case 'run':
      return runTarget(check, commands, step.command.head);
    case 'edit':
      return `change:${step.tool}`;
    case 'read':
      return `read:${step.path ?? step.tool}`;
    default:
      return `other:${step.tool}:${inputPath(textOf(step.input, tools.blobs))}`;
  }
}

/** Commands that are remembered at a time. */
const MOST_READINGS = 2000;

function shellReader(tools: Tools): (step: CallStep) => ShellReading | null {
  const known = new Map<string, ShellReading | null>();
  return (step) => {
    if (step.kind !== 'run') return null;
    const key = step.command.digest ?? `:${step.command.head}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const reading = readShell(textOf(step.command, tools.blobs), tools.grammars);
    if (known.size >= MOST_READINGS) known.clear();
    known.set(key, reading);
    return reading;
  };
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

/** It looks at something and changes nothing. */
const looksOnly = (step: CallStep, kinds: readonly CommandKind[]): boolean =>
  step.kind === 'run'
    ? kinds.length > 0 && kinds.every((kind) => kind === 'read')
    : step.kind === 'read' || step.kind === 'search';

/** What a call said and did, as it is read: with more than what is kept of it. */
interface Read extends Told {
  readonly traits: Traits;
  readonly target: string;
  /** Patches that its command line hands to `apply_patch`. */
  readonly patches: readonly string[];
}

function openReader(replay: Replay, tools: Tools): (ref: StepRef, step: CallStep) => Read {
  const changesOf = findChanges(replay, tools.blobs);
  const readingOf = shellReader(tools);
  return (ref, step) => {
    const reading = readingOf(step);
    const commands = reading?.commands ?? [];
    const told = { commands, named: namedPaths(step, commands, tools.blobs) };
    const settled = settle(step, commands, tools.blobs);
    const paths = settled === 'ok' ? changesOf(ref, step, commands) : [];
    const changed = kindOfChange(paths);
    const found = step.kind === 'run' ? readCheck(step, reading, settled) : null;
    const check = found?.kind === 'trial' && changed !== 'nothing' ? null : found;
    const kinds = commands.map(classify);
    const traits: Traits = {
      settled,
      check,
      changed,
      waits: waits(step, commands),
      strange: kinds.length > 0 && kinds.every((kind) => kind === 'unknown'),
      run: step.kind === 'run',
      looks: looksOnly(step, kinds),
      absent: settled === 'fail' && isAbsent(step),
      main: step.depth === 0,
      open: step.outcome === 'unanswered' || step.outcome === 'running',
    };
    return { traits, target: targetOf(step, check, told, tools), patches: patchesIn(commands), ...told };
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
  const share = openTraits();
  const numberOf = openNumbers();
  const numberAtHand = atHand(numberOf);
  const [rewriting, rereading, story] = [openRewriting(tools), openRereading(), openStory(tools)];
  const [metrics, deeds] = [openMetrics(tools), openDeeds()];
  const calls: Call[] = [];
  const observe = openObserver(calls, numberOf, tools);
  const take = (ref: StepRef, step: CallStep): void => {
    const { traits, target, patches, commands, named } = read(ref, step);
    const names = {
      signature: numberOf(`signature ${signatureOf(step, tools.blobs)}`),
      approach: numberAtHand(`approach ${approachOf(step, tools.blobs)}`),
      target: numberAtHand(`target ${target}`),
    };
    calls.push(new Call(ref, share(traits), names, 0, secondOf(step.endTime ?? step.time)));
    observe(step);
    deeds.take({ step, commands, settled: traits.settled, writes: named });
    if (step.kind === 'run' && traits.check !== null) metrics.take(ref, step, names.signature);
    if (traits.settled !== 'ok') return;
    const { looks } = traits;
    rereading.take({ ref, step, signature: names.signature, looks, changes: named });
    rewriting.take(ref, step, patches);
  };
  for (const [session, { session: logged }] of sessions.entries()) {
    for (const step of logged.steps) {
      story.take(step);
      if (isCall(step)) take({ session, step: step.index }, step);
    }
    story.close();
  }
  return {
    calls: promote(calls, share),
    rewriting: rewriting.total(),
    rereading: rereading.total(),
    story: story.total(),
    series: metrics.total(),
    deeds: deeds.total(),
  };
}
