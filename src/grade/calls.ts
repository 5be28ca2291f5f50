import { type CallStep, isCall, type LoggedSession, type Replay, type StepRef, type Tools } from '../core/index.ts';
import { programOf, type ShellCommand } from '../syntax/index.ts';
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

/** A path as seen from where the session works: agents are told to spell paths otherwise, and try again. */
function seenFrom(cwd: string | null, path: string): string {
  const folder = cwd === null || cwd === '' ? null : `${cwd.replace(/(?<!\/)\/{1,9}$/, '')}/`;
  const inside = folder !== null && path.startsWith(folder) ? path.slice(folder.length) : path;
  return inside.startsWith('./') ? inside.slice(2) : inside;
}

/** `python3.12` and `python` are one program, and so is what `npx`, `uv run` or `python -m` start. */
function runTarget(check: Check | null, commands: readonly ShellCommand[], cwd: string | null, text: string): string {
  const command = commands.findLast(({ masked }) => !masked) ?? commands.at(-1);
  if (command === undefined) return `run:${text.trim().split(/\s+/, 2).join(' ')}`;
  const { name, args } = programOf(command);
  if (check && check.kind !== 'trial') return `check:${check.kind}:${name || command.name}`;
  const program = (name || command.name || '').replace(/(?<![\d.])[\d.]{1,9}$/, '');
  return `run:${program} ${seenFrom(cwd, args.find((arg) => arg !== null && !/^(?:-|\d+$)/.test(arg)) ?? '')}`;
}

/** What a call says by itself: what it asks for as text, its command line, and the paths that it names as those it changes. */
interface Told {
  readonly asked: string;
  readonly line: CommandLine;
  readonly named: readonly string[];
}

/** What a call is about: the first of the paths that it names as those it changes, else what it asks for. */
function targetOf(step: CallStep, told: Told, check: Check | null, cwd: string | null): string {
  const { asked, line, named } = told;
  const [changed] = named;
  if (changed !== undefined) return `change:${seenFrom(cwd, changed)}`;
  switch (step.kind) {
    case 'run':
      return runTarget(check, line.commands, cwd, step.command.head);
    case 'edit':
      return `change:${step.tool}`;
    case 'read':
      return `read:${seenFrom(cwd, step.path ?? step.tool)}`;
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
  readonly traits: Traits;
  readonly target: string;
}

function openReader(replay: Replay, tools: Tools): (ref: StepRef, step: CallStep, cwd: string | null) => Read {
  const changesOf = findChanges(replay);
  const share = openTraits();
  return (ref, step, cwd) => {
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
      polls: line.polls,
      strange: line.strange,
      run: step.kind === 'run',
      looks: line.looks || step.kind === 'read' || step.kind === 'search',
      absent: settled === 'fail' && isAbsent(step),
      main: step.depth === 0,
      open: step.outcome === 'unanswered' || step.outcome === 'running',
    });
    const told = { asked, line, named };
    return { ...told, traits, target: targetOf(step, told, check, cwd) };
  };
}

/** Who made a call: sub-agents do not know what the others were answered. */
const actorOf = ({ depth, log = '' }: CallStep): string => `${depth} ${log}`;

/** Looks at the answers of calls near to one another that ask for the same, while their steps are at hand. */
function openObserver(calls: Call[], numberOf: NumberOf, tools: Tools): (step: CallStep) => void {
  const near: CallStep[] = [];
  const observe = (at: number, step: CallStep | undefined): void => {
    const call = calls[at];
    if (call && step && call.observation === 0)
      calls[at] = call.observed(numberOf(`${call.signature} ${actorOf(step)} ${observationOf(step, tools.blobs)}`));
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
  const take = (ref: StepRef, step: CallStep, cwd: string | null): void => {
    const { asked, line, named, traits, target } = read(ref, step, cwd);
    const names = nameOf(step, asked, target);
    calls.push(new Call(ref, traits, names, 0, secondOf(step.endTime ?? step.time)));
    observe(step);
    deeds.take({ step, acts: line.acts, settled: traits.settled, writes: named });
    if (step.kind === 'run' && traits.check !== null) metrics.take(ref, step, names.signature);
    if (traits.settled !== 'ok') return;
    const { looks, polls } = traits;
    rereading.take({ ref, step, signature: names.signature, looks: looks && !polls, changes: named });
    rewriting.take(ref, step, line.patches);
  };
  for (const [session, { session: logged }] of sessions.entries()) {
    for (const step of logged.steps) {
      story.take(step);
      if (isCall(step)) take({ session, step: step.index }, step, logged.cwd);
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
