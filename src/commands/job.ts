import type { Report } from '../core/index.ts';
import { type LocalSource, localHost } from '../host/local.ts';
import { RENDERERS } from '../report/index.ts';
import { run } from '../run.ts';
import { redact } from '../text/index.ts';
import { explain } from './explain.ts';

/** What is to be graded, and the name under which the answer is given. */
export interface Job {
  readonly id: string | number;
  readonly source: Omit<LocalSource, 'say'>;
}

/** A line that is no job, and why; `id` is null where not even that could be read. */
export interface BadJob {
  readonly id: string | number | null;
  readonly why: string;
}

const KEYS = ['id', 'repo', 'base', 'head', 'diff', 'sessions', 'pr'] as const;

type Fields = Readonly<Record<string, unknown>>;

const isId = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value !== '');

/** What a field lacks to be a name of a file or a revision; null where it lacks nothing. Null fields count as left out. */
function complaint(key: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value === '') return `"${key}" must be text`;
  return value === '-' ? `"${key}": a job cannot read standard input; name a file` : null;
}

function complaintAbout(fields: Fields): string | null {
  const { repo, diff, sessions } = fields;
  if (sessions != null && !Array.isArray(sessions)) return '"sessions" must be a list of names';
  const texts = ['repo', 'base', 'head', 'diff', 'pr'].map((key) => [key, fields[key]] as const);
  const logs = ((sessions ?? []) as unknown[]).map((name) => ['sessions', name ?? 0] as const);
  for (const [key, value] of [...texts, ...logs]) {
    const why = complaint(key, value);
    if (why !== null) return why;
  }
  return (repo == null) === (diff == null) ? 'give either "repo" or "diff"' : null;
}

function sourceOf(fields: Fields): Job['source'] {
  const name = (key: string): string | null => (fields[key] as string | null | undefined) ?? null;
  return {
    repo: name('repo'),
    base: name('base'),
    head: name('head'),
    diff: name('diff'),
    pull: name('pr'),
    policy: null,
    sessions: (fields.sessions as readonly string[] | null | undefined) ?? [],
  };
}

/** Reads one line of a file of jobs. Keys that no job has are told to `strange`, and otherwise not looked at. */
export function readJob(line: string, strange: (key: string) => void = () => {}): Job | BadJob {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, why: 'the line is no JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, why: 'the line is no JSON object' };
  const fields = value as Fields;
  for (const key of Object.keys(fields)) if (!(KEYS as readonly string[]).includes(key)) strange(key);
  if (!isId(fields.id)) return { id: null, why: '"id" must be text or a number' };
  const why = complaintAbout(fields);
  return why === null ? { id: fields.id, source: sourceOf(fields) } : { id: fields.id, why };
}

/** A report on one line; spread out again (two blanks a level), it is what `proctor grade --format json` prints, byte for byte. */
const lineOf = (report: Report): string =>
  JSON.stringify(JSON.parse(RENDERERS.json(report, { color: false, width: 100 })));

/** The line that says what kept a job from being graded; `line` names the line of a job without an id. */
export const errorLine = (id: Job['id'] | null, error: string, line?: number): string =>
  JSON.stringify({ id, ...(id === null && line !== undefined ? { line } : {}), error: redact(error) });

/** Grades a job and gives its line of output, without a newline. Never throws: an error is a line, too. */
export async function answerJob({ id, source }: Job): Promise<string> {
  try {
    const host = localHost({ ...source, say: () => {} });
    try {
      return `{"id":${JSON.stringify(id)},"report":${lineOf((await run(host)).report)}}`;
    } finally {
      host.close();
    }
  } catch (error) {
    const { message, remedy, ours } = explain(error);
    const told = ours ? (message.split('\n')[0] ?? message) : [message, remedy].filter(Boolean).join(' ');
    return errorLine(id, told);
  }
}
