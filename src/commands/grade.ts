import type { GradePolicy, Policy, Report } from '../core/index.ts';
import { localHost } from '../host/local.ts';
import { type Form, RENDERERS, renderPage, type TextOptions } from '../report/index.ts';
import { type Outcome, run } from '../run.ts';
import { parseFlags } from './parse-flags.ts';
import { columns, deliver, progress, wantsColor } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';
import { writeReport } from './write-report.ts';

const HELP = `proctor grade: grade one pull request

  proctor grade --repo DIR --base REV [--head REV] [--session FILE|DIR]…
  proctor grade --diff FILE [--session FILE|DIR]…

  --repo DIR       a git repository; nothing of it is checked out or run
  --base REV       what the pull request is made against; its merge base with the head is used
  --head REV       the pull request's last commit (default HEAD)
  --diff FILE      a unified diff instead of a repository: says what it could not look at
  --session FILE   a session log, or a folder of them; may be repeated, gzipped, or - for standard input
  --pr FILE        the pull request as GitHub's REST API gives it, optionally with commits, comments and task
  --policy FILE    instead of .github/proctor.yml at the base
  --rubric NAME    process (default), or bob-v1: the published step rubric of gptme-sessions, for comparison
  --format FORM    text (default), json, markdown, sarif or html (one page that stands alone)
  --out FILE       write there instead of standard output

Exit code: 0 passed · 1 blocked by a finding · 2 bad usage or unreadable input · 3 could not be graded

Examples
  proctor grade --repo . --base origin/main --session ~/.claude/projects/-home-me-orchard/
  git diff main... | proctor grade --diff - --format json
  proctor grade --repo . --base main --session session.jsonl --format html --out report.html
`;

const FLAGS = {
  repo: { type: 'string' },
  base: { type: 'string' },
  head: { type: 'string' },
  diff: { type: 'string' },
  session: { type: 'string', multiple: true },
  pr: { type: 'string' },
  policy: { type: 'string' },
  rubric: { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

/** Reads flags; what the parser refuses becomes a `UsageError`. */
const readFlags = (args: readonly string[]) =>
  parseFlags({ args: [...args], options: FLAGS, allowPositionals: false }, 'See: proctor grade --help').values;

function readForm(name: string): Form | 'html' {
  if (name === 'html' || Object.hasOwn(RENDERERS, name)) return name as Form | 'html';
  throw new UsageError(`--format ${name}: unknown form`, `Use one of: ${Object.keys(RENDERERS).join(', ')}, html`);
}

const RUBRICS: readonly string[] = ['process', 'bob-v1'] satisfies readonly GradePolicy['rubric'][];

const isRubric = (name: string): name is GradePolicy['rubric'] => RUBRICS.includes(name);

/** What the flags want otherwise than the policy: the rubric. */
function changeOf(rubric: string | undefined): (policy: Policy) => Policy {
  if (rubric === undefined) return (policy) => policy;
  if (!isRubric(rubric))
    throw new UsageError(`--rubric ${rubric}: unknown rubric`, `Use one of: ${RUBRICS.join(', ')}`);
  return (policy) => ({ ...policy, grade: { ...policy.grade, rubric } });
}

/** The exit code of a verdict; an advising policy passes. */
export function exitOf(report: Report, policy: Policy): Ended {
  if (report.verdict === 'block') return { exit: 1, line: `blocked: ${report.why}` };
  if (report.verdict === 'pass') return { exit: 0, line: `passed: ${report.why}` };
  return policy['on-error'] === 'pass'
    ? { exit: 0, line: `not graded, and the policy lets that pass: ${report.why}` }
    : { exit: 3, line: `not graded: ${report.why}` };
}

/** An outcome in the form that was asked for; the dossier is read only for a page. */
const write = async (form: Form | 'html', { report, dossier }: Outcome, options: TextOptions): Promise<string> =>
  form === 'html' ? renderPage(report, dossier()) : writeReport(form, report, options);

async function perform(args: readonly string[]): Promise<Ended> {
  const flags = readFlags(args);
  const form = readForm(flags.format);
  const change = changeOf(flags.rubric);
  if ((flags.repo === undefined) === (flags.diff === undefined))
    throw new UsageError('give either --repo or --diff', 'See: proctor grade --help');
  const host = localHost({
    repo: flags.repo ?? null,
    base: flags.base ?? null,
    head: flags.head ?? null,
    diff: flags.diff ?? null,
    sessions: flags.session ?? [],
    pull: flags.pr ?? null,
    policy: flags.policy ?? null,
    say: progress(),
  });
  try {
    const outcome = await run(host, change);
    const color = wantsColor() && flags.out === undefined;
    deliver(await write(form, outcome, { color, width: columns() }), flags.out);
    return exitOf(outcome.report, outcome.policy);
  } finally {
    host.close();
  }
}

/** `proctor grade`. */
export const grade: Command = { help: HELP, perform };
