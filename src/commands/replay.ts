import { DEFAULT_POLICY, type Evidence, type StepRef, type Tools, type Trace, type TracedFile } from '../core/index.ts';
import { localHost } from '../host/local.ts';
import { trace } from '../replay/index.ts';
import { TRACE_RENDERERS, type TraceView } from '../report/index.ts';
import { gather } from '../run.ts';
import { parseFlags } from './parse-flags.ts';
import { labelSteps } from './step-labels.ts';
import { columns, deliver, progress, wantsColor } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor replay: what session logs explain of a change

  proctor replay SESSION… --repo DIR --base REV [--head REV]

  SESSION        a log file, a folder of them or an archive; - is standard input
  --repo DIR     a git repository; nothing of it is checked out or run
  --base REV     what the change is made against; its merge base with the head is used
  --head REV     the last commit of the change (default HEAD)
  --at STEP      the tree as it stood behind a step: 12, or 2:12 for step 12 of the second session
  --path FILE    that file as it was replayed, at the end or --at a step
  --blame FILE   which step wrote each line of the replayed file; "?" before a step: a command that may have
  --diff         what is left: the replayed files laid beside the head's, where they are not the same
  --format FORM  text (default) or json
  --out FILE     write there instead of standard output

Steps are numbered from 0, as "proctor inspect --steps" and reports do.

States: exact (byte for byte) · whitespace (but for blanks) · partial (some lines are the log's) · diverged (none is)
· uncovered (no edit of it could be followed) · unknown (a side is not at hand). docs/replay.md says more.

Exit code: 0 shown · 2 bad usage or unreadable input · 3 our own error

Examples
  proctor replay ~/.claude/projects/-home-me-orchard/ --repo . --base origin/main
  proctor replay session.jsonl --repo . --base main --head figs --at 12 --path src/orchard.ts
  proctor replay session.jsonl --repo . --base main --blame src/orchard.ts
`;

const FLAGS = {
  repo: { type: 'string' },
  base: { type: 'string' },
  head: { type: 'string' },
  at: { type: 'string' },
  path: { type: 'string' },
  blame: { type: 'string' },
  diff: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

const HINT = 'See: proctor replay --help';

const readFlags = (args: readonly string[]) =>
  parseFlags({ args: [...args], options: FLAGS, allowPositionals: true }, HINT);

type Flags = ReturnType<typeof readFlags>['values'];

/** The step that `--at` names; it must be one of the log's. */
function readStep(at: string | undefined, sessions: Evidence['sessions']): StepRef | null {
  if (at === undefined) return null;
  const [, session, step] = /^(?:(\d{1,6}):)?(\d{1,9})$/.exec(at) ?? [];
  if (step === undefined) throw new UsageError(`--at ${at}: no step`, 'Give a number, or SESSION:STEP.');
  if (session === undefined && sessions.length > 1)
    throw new UsageError(`--at ${at}: there are ${sessions.length} sessions`, `Say of which: --at 1:${at}`);
  const ref = { session: session === undefined ? 0 : Number(session) - 1, step: Number(step) };
  const length = sessions[ref.session]?.session.steps.length ?? 0;
  if (ref.step >= length) throw new UsageError(`--at ${at}: the log has ${length} steps`, 'They are numbered from 0.');
  return ref;
}

/** The file that `--path` or `--blame` names. */
function readFile(path: string | undefined, { files }: Trace): TracedFile | null {
  if (path === undefined) return null;
  const file = files.find((one) => one.path === path);
  if (file) return file;
  throw new UsageError(
    `${path}: neither the logs nor the change touch it`,
    'Paths are the repository\u2019s, as the list of files shows them.',
  );
}

function viewOf(
  { sessions, diff }: Evidence,
  flags: Flags,
  traced: Trace,
  at: StepRef | null,
): Omit<TraceView, 'labels'> {
  const { replay, files, left } = traced;
  return {
    schema: 'proctor/replay/1',
    base: diff.base,
    head: diff.head,
    sessions: sessions.map(({ file, session }, index) => ({
      file,
      agent: session.agent,
      steps: session.steps.length,
      binding: replay.bindings[index] ?? null,
    })),
    replay,
    at: at === null || flags.path !== undefined || flags.blame !== undefined ? null : { step: at, files },
    file: readFile(flags.blame ?? flags.path, traced),
    blame: flags.blame !== undefined,
    left: flags.diff ? left : null,
  };
}

/** What the flags ask for, from the evidence. */
function show(evidence: Evidence, tools: Tools, flags: Flags): TraceView {
  const at = readStep(flags.at, evidence.sessions);
  const view = viewOf(evidence, flags, trace(evidence, tools, at), at);
  const origins = [
    ...(view.file?.lines ?? []).map(({ by }) => by),
    ...(view.left ?? []).flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines.map(({ origin }) => origin))),
  ];
  return { ...view, labels: labelSteps(evidence.sessions, origins) };
}

async function perform(args: readonly string[]): Promise<Ended> {
  const { values: flags, positionals } = readFlags(args);
  const { format } = flags;
  if (positionals.length === 0) throw new UsageError('no session log was named', HINT);
  if (flags.repo === undefined) throw new UsageError('--repo is missing', HINT);
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format ${format}: unknown form`, 'Use text or json');
  const host = localHost({
    repo: flags.repo,
    base: flags.base ?? null,
    head: flags.head ?? null,
    diff: null,
    sessions: positionals,
    pull: null,
    policy: null,
    say: progress(),
  });
  try {
    const { evidence, tools } = await gather(host, DEFAULT_POLICY);
    const view = show(evidence, tools, flags);
    deliver(
      TRACE_RENDERERS[format](view, { color: wantsColor() && flags.out === undefined, width: columns() }),
      flags.out,
    );
    return { exit: 0, line: null };
  } finally {
    host.close();
  }
}

/** `proctor replay`. */
export const replay: Command = { help: HELP, perform };
