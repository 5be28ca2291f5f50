import { type Gap, type Grammars, isCall, type Session, type Spill, type Step, type Tools } from '../core/index.ts';
import { loadGrammars } from '../host/grammars.ts';
import { namedLogs } from '../host/session-files.ts';
import { fileSpill } from '../host/spill.ts';
import { childOf, gapOfOthers, isMissed, mergeLogs, readSessions, unopened } from '../sessions/index.ts';
import { type RunVerdict, readRunVerdict, readShell } from '../syntax/index.ts';
import { brief, redact, stripControl, whole } from '../text/index.ts';
import { parseFlags } from './parse-flags.ts';
import { deliver } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor inspect: what a session log says

  proctor inspect SESSION… [--steps] [--format text|json] [--out FILE]

  SESSION      a log file, a folder of them or an archive (.zip, .tar.gz); files may be gzipped; - is standard input.
               Parts of one session and its sub-agents' logs are shown as one
  --steps      list every step by its number and its line in the log, and of each check what came of it: "masked" where
               the exit status of the command line is not its own
  --format     json holds every step, and under "verdicts" what the command lines checked

Examples
  proctor inspect ~/.codex/sessions/2026/11/21/
  proctor inspect session.jsonl --steps
`;

const SEE = 'See: proctor inspect --help';

const OPTIONS = {
  steps: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

const safe = (text: string): string => stripControl(redact(text));

/** What each command line of a session that checks something tells: step → verdict. */
function readVerdicts(session: Session, { grammars, blobs }: Tools): ReadonlyMap<number, RunVerdict> {
  const verdicts = new Map<number, RunVerdict>();
  for (const step of session.steps) {
    if (step.kind !== 'run') continue;
    const verdict = readRunVerdict(step, readShell(whole(step.command, blobs) ?? step.command.head, grammars));
    if (verdict.kind !== null) verdicts.set(step.index, verdict);
  }
  return verdicts;
}

function describeVerdict(step: Step, verdict: RunVerdict | undefined): string {
  if (verdict === undefined) return '';
  const { passed, failed } = (step.kind === 'run' ? step.tests : null) ?? { passed: null, failed: null };
  const counts = [passed === null ? '' : `${passed} passed`, failed === null ? '' : `${failed} failed`].filter(Boolean);
  const told = verdict.by === 'runner' && counts.length > 0 ? ` (${counts.join(', ')})` : '';
  return `  [${verdict.kind} ${verdict.result}${told}${verdict.masked ? ', masked' : ''}]`;
}

function describeStep(step: Step, verdict: RunVerdict | undefined): string {
  const place = `${String(step.index).padStart(5)}  line ${String(step.line).padEnd(6)}`;
  if (step.kind === 'say') return `${place}  ${step.by.padEnd(8)} ${safe(brief(step.text, 90))}`;
  if (step.kind === 'note') return `${place}  ${step.what.padEnd(8)} ${safe(brief(step.says, 90))}`;
  const what = step.kind === 'run' ? brief(step.command, 80) : step.kind === 'read' ? (step.path ?? '') : step.tool;
  return `${place}  ${step.kind.padEnd(8)} ${step.outcome.padEnd(10)} ${safe(what)}${describeVerdict(step, verdict)}`;
}

interface Found {
  readonly file: string;
  readonly session: Session;
}

function describe({ file, session }: Found, verdicts: ReadonlyMap<number, RunVerdict>, steps: boolean): string {
  const calls = session.steps.filter(isCall);
  const count = (outcome: string): number => calls.filter((call) => call.outcome === outcome).length;
  const { diagnostics, usage } = session;
  const skipped = Object.entries(diagnostics.skipped).map(([reason, records]) => `${reason} ${records}`);
  const checks = [...verdicts.values()];
  const came = (result: string): number => checks.filter((check) => check.result === result).length;
  const masked = checks.filter((check) => check.masked).length;
  const known = (value: number | null): string => (value === null ? 'unknown' : value.toLocaleString('en'));
  const rows = [
    ['format', `${session.format} (${session.agent} ${session.agentVersion ?? 'of unknown version'})`],
    ['models', session.models.join(', ') || 'unknown'],
    ['session', `${session.id ?? 'no id'}, ${session.startedAt ?? '?'} to ${session.endedAt ?? '?'}, ${session.end}`],
    ['calls', `${calls.length}: ${count('ok')} ok, ${count('error')} failed, ${count('rejected')} rejected`],
    [
      'checks',
      `${checks.length}: ${came('green')} green, ${came('red')} red, ${came('unknown')} unknown; exit status masked in ${masked}`,
    ],
    ['tokens', `${known(usage.input)} in, ${known(usage.output)} out`],
    ['cost', usage.costUsd === null ? 'unknown' : `$${known(usage.costUsd)}`],
    ['records', `${diagnostics.records}: ${diagnostics.used} used; skipped: ${skipped.join(', ') || 'none'}`],
  ];
  const head = rows.map(([name = '', value = '']) => `  ${name.padEnd(9)} ${safe(value)}`).join('\n');
  const listed = session.steps.map((step) => describeStep(step, verdicts.get(step.index)));
  return `${safe(file)}\n${head}${steps ? `\n${listed.join('\n')}` : ''}`;
}

const warn = ({ what, why, remedy }: Gap): void => {
  process.stderr.write(`proctor: ${safe(what)}: ${safe(why)}${remedy === null ? '' : `. ${remedy}`}\n`);
};

/** The sessions that the named logs are of, and whether any that was named could not be read. */
async function readAll(names: readonly string[], spill: Spill): Promise<{ found: Found[]; missed: boolean }> {
  const read: Found[] = [];
  let missed = false;
  const { logs, gaps, passed } = await namedLogs(names);
  const others = [...passed];
  for (const log of logs) {
    const sessions = await readSessions(log.open(), spill).catch((error: unknown) => unopened(log, error));
    if (!('kind' in sessions))
      for (const session of sessions) read.push({ file: log.name, session: childOf(session, log.parent) });
    else if (isMissed(log)) warn({ what: log.name, why: sessions.why, remedy: null });
    else others.push(log.name);
    missed ||= log.named && 'kind' in sessions;
  }
  for (const gap of [...gaps, gapOfOthers(others)]) if (gap) warn(gap);
  const merged = mergeLogs(read.map(({ session }) => session));
  const nameOf = (of: readonly number[]): string => {
    const [own = '', ...rest] = of.map((at) => read[at]?.file ?? '');
    return rest.length === 0 ? own : `${own} (with ${rest.length} more)`;
  };
  return { found: merged.map(({ session, of }) => ({ file: nameOf(of), session })), missed };
}

async function perform(args: readonly string[]): Promise<Ended> {
  const { values, positionals } = parseFlags({ args: [...args], options: OPTIONS, allowPositionals: true }, SEE);
  if (positionals.length === 0) throw new UsageError('no session log was named', SEE);
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`--format ${values.format}: unknown form`, 'Use text or json');
  const spill = fileSpill();
  try {
    const { found, missed } = await readAll(positionals, spill);
    const grammars: Grammars = await loadGrammars(['bash']);
    const parts = found.map((one) => {
      const verdicts = readVerdicts(one.session, { grammars, blobs: spill });
      if (values.format !== 'json') return describe(one, verdicts, values.steps);
      return redact(JSON.stringify({ ...one, verdicts: [...verdicts].map(([step, told]) => ({ step, ...told })) }));
    });
    if (parts.length > 0) deliver(parts.join(values.format === 'json' ? '\n' : '\n\n'), values.out);
    return { exit: missed || parts.length === 0 ? 2 : 0, line: null };
  } finally {
    spill.close();
  }
}

/** `proctor inspect`. */
export const inspect: Command = { help: HELP, perform };
