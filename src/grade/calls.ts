import { type CallStep, isCall, type LoggedSession, type Replay, type StepRef, type Tools } from '../core/index.ts';
import { classify, readShell, type ShellCommand, type ShellReading } from '../syntax/index.ts';
import { findChanges, isProse, namedPaths, patchesIn } from './changes.ts';
import { type Check, readCheck } from './checks.ts';
import { approachOf, signatureOf, textOf } from './identity.ts';
import { type Settled, settle } from './settled.ts';

/** One tool call of the sessions, read once. */
export interface Call {
  readonly ref: StepRef;
  readonly step: CallStep;
  readonly settled: Settled;
  /** Null: it checks nothing. */
  readonly check: Check | null;
  /** Whether it changed files that a check could tell something about, or only prose. */
  readonly changed: 'source' | 'prose' | 'nothing';
  /** Equal for calls that ask for exactly the same. */
  readonly signature: string;
  /** Equal for calls that try the same thing in the same way. */
  readonly approach: string;
  /** What it is about: a failure on it is recovered by a success on it. */
  readonly target: string;
  /** It waits for something else to change. */
  readonly waits: boolean;
  /** Patches that its command line hands to `apply_patch`. */
  readonly patches: readonly string[];
  /** It runs only commands of no known kind: not even known to read or write. */
  readonly strange: boolean;
}

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
  if (check && check.kind !== 'trial') return `check:${check.kind}:${command.name}`;
  return `run:${command.name} ${command.args.find((arg) => arg !== null && !/^(?:-|\d+$)/.test(arg)) ?? ''}`;
}

function targetOf(step: CallStep, check: Check | null, commands: readonly ShellCommand[], tools: Tools): string {
  const [changed] = namedPaths(step, commands, tools.blobs);
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

function shellReader(tools: Tools): (step: CallStep) => ShellReading | null {
  const known = new Map<string, ShellReading | null>();
  return (step) => {
    if (step.kind !== 'run') return null;
    const key = step.command.digest ?? `:${step.command.head}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const reading = readShell(textOf(step.command, tools.blobs), tools.grammars);
    known.set(key, reading);
    return reading;
  };
}

function kindOfChange(paths: readonly string[]): Call['changed'] {
  if (paths.length === 0) return 'nothing';
  return paths.every(isProse) ? 'prose' : 'source';
}

/**
 * A command of no known kind that failed, and passes after a change, tells right from wrong as a test does: its runs count
 * as tests.
 */
function promote(calls: readonly Call[]): readonly Call[] {
  const failed = new Set<string>();
  const armed = new Set<string>();
  const telling = new Set<string>();
  for (const { settled, changed, strange, signature } of calls) {
    if (changed === 'source') for (const one of failed) armed.add(one);
    if (!strange || changed !== 'nothing') continue;
    if (settled === 'fail') failed.add(signature);
    else if (settled === 'ok' && armed.has(signature)) telling.add(signature);
  }
  const asTest = (call: Call): Call => ({
    ...call,
    check: { kind: 'test', result: call.settled === 'ok' ? 'green' : call.settled === 'fail' ? 'red' : 'unsettled' },
  });
  return calls.map((call) => (telling.has(call.signature) && call.settled !== 'refused' ? asTest(call) : call));
}

/** Every call of all sessions, in order of the sessions and of their steps. */
export function readCalls(sessions: readonly LoggedSession[], replay: Replay, tools: Tools): readonly Call[] {
  const changesOf = findChanges(replay, tools.blobs);
  const readingOf = shellReader(tools);
  const read = (ref: StepRef, step: CallStep): Call => {
    const reading = readingOf(step);
    const commands = reading?.commands ?? [];
    const settled = settle(step, commands);
    const paths = settled === 'ok' ? changesOf(ref, step, commands) : [];
    const changed = kindOfChange(paths);
    const found = step.kind === 'run' ? readCheck(step, reading, settled) : null;
    const check = found?.kind === 'trial' && changed !== 'nothing' ? null : found;
    return {
      ref,
      step,
      settled,
      check,
      changed,
      signature: signatureOf(step, tools.blobs),
      approach: approachOf(step, tools.blobs),
      target: targetOf(step, check, commands, tools),
      waits: waits(step, commands),
      patches: patchesIn(commands),
      strange: commands.length > 0 && commands.every((command) => classify(command) === 'unknown'),
    };
  };
  const calls = sessions.flatMap(({ session }, index) =>
    session.steps.flatMap((step) => (isCall(step) ? [read({ session: index, step: step.index }, step)] : [])),
  );
  return promote(calls);
}
