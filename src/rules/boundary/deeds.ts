import { ofKind } from '../../collections/index.ts';
import type { RunStep, Session } from '../../core/index.ts';
import { type Dialect, type EffectiveCommand, readEffective } from '../../syntax/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';
import { followScript } from './followed-scripts.ts';
import { handedCommands } from './handed.ts';
import { openWrittenFiles } from './written-files.ts';

/**
 * What became of a command: `executed`; `attempted`: it failed, was stopped or need not have run; `denied`: somebody, or
 * a rule of the harness, refused it.
 */
export type Did = 'executed' | 'attempted' | 'denied';

/** A command of a log as it takes effect. */
export interface Deed {
  readonly session: number;
  readonly step: number;
  readonly command: EffectiveCommand;
  readonly did: Did;
  /** Directory in which the line began, as logged; '' where not known. */
  readonly start: string;
  /** What its program may run besides, as nobody knows that it does not. */
  readonly handed: readonly EffectiveCommand[];
}

/** A command of which nobody can tell what it runs. */
interface Doubtful {
  readonly session: number;
  readonly step: number;
  readonly says: string;
}

/** All commands of the logs, and what could not be told of them. */
export interface Deeds {
  readonly deeds: readonly Deed[];
  readonly doubts: readonly Doubtful[];
}

const MOST_DEEDS = 30_000;
const MOST_DOUBTS = 20;
/** Scripts that run scripts are followed so far. */
const DEEPEST = 3;
/** How a system says that it did not do what it was told. */
const REFUSES =
  /(?:command not found|not recognized as|no such file or directory|permission denied|operation not permitted|read-only file system|is not in the sudoers|a password is required|EACCES|EPERM|could not resolve host|network is unreachable|connection refused)/i;

/** How a shell says that it did not understand. */
const SYNTAX = /\b(?:syntax error near|unexpected EOF while looking|parse error near|unterminated quoted string)/i;

const isWindows = (step: RunStep, session: Session): boolean =>
  /powershell|pwsh|^cmd$/i.test(step.tool) ||
  (/^[A-Za-z]:\\/.test(step.cwd ?? session.cwd ?? '') && !/bash/i.test(step.tool));

function didOf(step: RunStep, { conditional, doubtful }: EffectiveCommand): Did {
  if (step.outcome === 'rejected') return 'denied';
  if (step.outcome === 'ok' || step.outcome === 'unknown') return conditional ? 'attempted' : 'executed';
  if (step.outcome !== 'error' || conditional) return 'attempted';
  if (!doubtful) return 'executed';
  const { head, tail } = step.output;
  // A line that fails without a word of refusal (a red test at its end) has done the rest.
  return step.exit.code === 126 ||
    step.exit.code === 127 ||
    REFUSES.test(head) ||
    REFUSES.test(tail) ||
    step.output.bytes === 0
    ? 'attempted'
    : 'executed';
}

function readAll(facts: Case): Deeds {
  const deeds: Deed[] = [];
  const doubts: Doubtful[] = [];
  const { blobs, grammars } = facts.tools;
  const note = (session: number, step: number, says: string): void => {
    if (doubts.length < MOST_DOUBTS) doubts.push({ session, step, says });
  };
  for (const [session, { session: logged }] of facts.evidence.sessions.entries()) {
    const files = openWrittenFiles(facts, logged);
    const add = (step: RunStep, command: EffectiveCommand, depth: number): void => {
      const start = step.cwd ?? logged.cwd ?? '';
      const did = didOf(step, command);
      if (deeds.length >= MOST_DEEDS) return;
      const handed = did === 'denied' ? [] : handedCommands(command, start, files, grammars);
      deeds.push({ session, step: step.index, command, did, start, handed });
      if (did !== 'denied') files.seeCommand(command, start);
      if (depth >= DEEPEST) return;
      const followed = followScript(command, start, files, grammars);
      for (const says of followed.doubts) note(session, step.index, says);
      for (const inner of followed.commands) add(step, inner, depth + 1);
    };
    for (const step of ofKind(logged.steps, 'run', 'edit')) {
      if (step.kind === 'edit' && (step.outcome === 'ok' || step.outcome === 'unknown')) files.seeEdit(step);
      if (step.kind !== 'run' || deeds.length >= MOST_DEEDS) continue;
      const text = whole(step.command, blobs);
      const dialect: Dialect = isWindows(step, logged) ? 'windows' : 'posix';
      const reading = text === null ? null : readEffective(text, grammars, dialect);
      if (reading === null) {
        note(
          session,
          step.index,
          text === null ? 'its text is not at hand' : 'the grammar of the shell is not at hand',
        );
        continue;
      }
      // A shell that did not understand the line either ran nothing of it.
      const refused = SYNTAX.test(step.output.head) || SYNTAX.test(step.output.tail);
      for (const { what, why } of reading.doubts)
        if (!refused || !why.startsWith('not shell syntax')) note(session, step.index, `${what}: ${why}`);
      for (const command of reading.commands) add(step, command, 0);
      if (deeds.length >= MOST_DEEDS) note(session, step.index, `only the first ${MOST_DEEDS} commands were read`);
    }
  }
  return { deeds, doubts };
}

/** What the deeds of sessions were read with. */
interface Read {
  readonly tools: Case['tools'];
  readonly diff: Case['evidence']['diff'];
  readonly deeds: Deeds;
}

/** By the sessions: what judging asks for is asked over the same ones before they are judged. */
const known = new WeakMap<Case['evidence']['sessions'], Read>();

/** Every command that the logs show, as it takes effect and with what became of it; the first 30,000. */
export function deedsOf(facts: Case): Deeds {
  const { tools, evidence } = facts;
  const read = known.get(evidence.sessions);
  if (read?.diff === evidence.diff && read.tools.grammars === tools.grammars && read.tools.blobs === tools.blobs)
    return read.deeds;
  const deeds = readAll(facts);
  known.set(evidence.sessions, { tools, diff: evidence.diff, deeds });
  return deeds;
}

const readers = new WeakMap<Case, ReadonlyMap<EffectiveCommand, EffectiveCommand>>();

/** For each command whose output goes into a pipe or a word, the command that takes it. */
export function consumersOf(facts: Case): ReadonlyMap<EffectiveCommand, EffectiveCommand> {
  const seen = readers.get(facts);
  if (seen !== undefined) return seen;
  const found = new Map<EffectiveCommand, EffectiveCommand>();
  for (const { command } of deedsOf(facts).deeds) {
    const words = [...command.args, ...Object.values(command.assignments)];
    for (const from of [...(command.input?.from ?? []), ...words.flatMap((word) => word.from ?? [])])
      if (!found.has(from)) found.set(from, command);
  }
  readers.set(facts, found);
  return found;
}
