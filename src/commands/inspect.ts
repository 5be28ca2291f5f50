import { parseArgs } from 'node:util';
import { type Gap, isCall, type Session, type Spill, type Step } from '../core/index.ts';
import { namedLogs } from '../host/session-files.ts';
import { fileSpill } from '../host/spill.ts';
import { childOf, gapOfOthers, isMissed, mergeLogs, readSessions, unopened } from '../sessions/index.ts';
import { brief, redact, stripControl } from '../text/index.ts';
import { deliver } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor inspect: what a session log says

  proctor inspect SESSION… [--steps] [--format text|json] [--out FILE]

  SESSION      a log file, a folder of them or an archive (.zip, .tar.gz); files may be gzipped; - is standard input.
               Parts of one session and its sub-agents' logs are shown as one
  --steps      list every step

Examples
  proctor inspect ~/.codex/sessions/2026/11/21/
  proctor inspect session.jsonl --steps
`;

const OPTIONS = {
  steps: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

const safe = (text: string): string => stripControl(redact(text));

function describeStep(step: Step): string {
  const place = String(step.line).padStart(6);
  if (step.kind === 'say') return `${place}  ${step.by.padEnd(8)} ${safe(brief(step.text, 90))}`;
  if (step.kind === 'note') return `${place}  ${step.what.padEnd(8)} ${safe(brief(step.says, 90))}`;
  const what = step.kind === 'run' ? brief(step.command, 80) : step.kind === 'read' ? (step.path ?? '') : step.tool;
  return `${place}  ${step.kind.padEnd(8)} ${step.outcome.padEnd(10)} ${safe(what)}`;
}

function describe(file: string, session: Session, steps: boolean): string {
  const calls = session.steps.filter(isCall);
  const count = (outcome: string): number => calls.filter((call) => call.outcome === outcome).length;
  const { diagnostics, usage } = session;
  const skipped = Object.entries(diagnostics.skipped).map(([reason, records]) => `${reason} ${records}`);
  const known = (value: number | null): string => (value === null ? 'unknown' : value.toLocaleString('en'));
  const rows = [
    ['format', `${session.format} (${session.agent} ${session.agentVersion ?? 'of unknown version'})`],
    ['models', session.models.join(', ') || 'unknown'],
    ['session', `${session.id ?? 'no id'}, ${session.startedAt ?? '?'} to ${session.endedAt ?? '?'}, ${session.end}`],
    ['calls', `${calls.length}: ${count('ok')} ok, ${count('error')} failed, ${count('rejected')} rejected`],
    ['tokens', `${known(usage.input)} in, ${known(usage.output)} out; $${known(usage.costUsd)}`],
    ['records', `${diagnostics.records}: ${diagnostics.used} used; skipped: ${skipped.join(', ') || 'none'}`],
  ];
  const head = rows.map(([name = '', value = '']) => `  ${name.padEnd(9)} ${safe(value)}`).join('\n');
  return `${safe(file)}\n${head}${steps ? `\n${session.steps.map(describeStep).join('\n')}` : ''}`;
}

interface Found {
  readonly file: string;
  readonly session: Session;
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
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError('no session log was named', 'See: proctor inspect --help');
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`--format ${values.format}: unknown form`, 'Use text or json');
  const spill = fileSpill();
  try {
    const { found, missed } = await readAll(positionals, spill);
    const parts = found.map(({ file, session }) =>
      values.format === 'json' ? redact(JSON.stringify({ file, session })) : describe(file, session, values.steps),
    );
    if (parts.length > 0) deliver(parts.join(values.format === 'json' ? '\n' : '\n\n'), values.out);
    return { exit: missed || parts.length === 0 ? 2 : 0, line: null };
  } finally {
    spill.close();
  }
}

/** `proctor inspect`. */
export const inspect: Command = { help: HELP, perform };
