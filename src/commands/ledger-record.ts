import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LedgerChange, LedgerEvent, LedgerFile, Writer } from '../core/index.ts';
import { readLedgerFolder } from '../host/ledger-files.ts';
import { appendEvent, type Ledger, readLedger, sealEvent } from '../ledger/index.ts';
import { deriveFiles } from '../score/index.ts';
import { openPlace, placeOf } from './ledger-place.ts';
import { parseFlags } from './parse-flags.ts';
import { type Ended, UsageError } from './usage.ts';

const SEE = 'See: proctor ledger --help';

/** A person at a terminal, of no run. */
const WRITER: Writer = { app: null, run: null, attempt: null, workflow: null, sha: null };

const OPTIONS = {
  into: { type: 'string' },
  remote: { type: 'string' },
  by: { type: 'string' },
  why: { type: 'string' },
  smoke: { type: 'string' },
} as const;

const parse = (args: readonly string[]) =>
  parseFlags({ args: [...args], options: OPTIONS, allowPositionals: true }, SEE);

type Values = ReturnType<typeof parse>['values'];
type Verb = 'void' | 'register' | 'retire' | 'release';

/** `2/3`: two of three tasks of the smoke gate were passed. */
function readSmoke(text: string | undefined): { passed: number; of: number } | null {
  if (text === undefined) return null;
  const [, passed, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  if (passed === undefined || of === undefined || Number(passed) > Number(of))
    throw new UsageError(`--smoke ${text}: not tasks passed of tasks run, such as 2/3`, SEE);
  return { passed: Number(passed), of: Number(of) };
}

/** The one event among some whose id begins as somebody wrote it, with or without `sha256:`; `what` names such an event. */
function idFor(events: readonly LedgerEvent[], start: string, what: string): string {
  const hash = start.replace(/^sha256:/, '');
  const found = events.filter(({ id }) => id.slice('sha256:'.length).startsWith(hash));
  const [first, ...more] = found;
  if (!/^[0-9a-f]{8,64}$/.test(hash) || first === undefined || more.length > 0)
    throw new UsageError(
      `${start}: ${found.length === 0 ? `no ${what}` : `${found.length} events`} of that id`,
      'Name the id of an event by its first eight characters or more; its file name ends in them.',
    );
  return first.id;
}

function makeEvent(verb: Verb, subject: string, values: Values, { events, aside }: Ledger, at: string) {
  const { by = '', why = '' } = values;
  if (by === '' || why === '') throw new UsageError(`ledger ${verb} takes --by NAME and --why TEXT`, SEE);
  const said = { at, writer: WRITER, by, why, v: 1 } as const;
  const gradings = events.filter(({ type }) => type === 'session.graded');
  if (verb === 'void')
    return sealEvent({ ...said, type: 'grade.voided', grading: idFor(gradings, subject, 'grading') });
  if (verb === 'release')
    return sealEvent({ ...said, type: 'event.released', event: idFor(aside, subject, 'event that was set aside') });
  if (!/^[^\s:]+:\S+$/.test(subject)) throw new UsageError(`${subject}: not an arm`, 'Write it as harness:model.');
  if (verb === 'retire') return sealEvent({ ...said, type: 'arm.retired', arm: subject });
  return sealEvent({ ...said, type: 'arm.registered', arm: subject, smoke: readSmoke(values.smoke) });
}

type Change = (files: readonly LedgerFile[]) => LedgerChange | null;

/** Writes into a checkout of the branch; committing and pushing it is up to whoever called. */
async function writeInto(dir: string, change: Change): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const wanted = change(await readLedgerFolder(dir));
  for (const name of wanted?.removed ?? []) rmSync(path.join(dir, name));
  for (const { path: name, text } of wanted?.files ?? []) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  return `written into ${dir}; commit and push it`;
}

/** Writes onto the branch of any git server, against the tip that was read. */
async function push(remote: string, change: Change): Promise<string> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'proctor-ledger-'));
  try {
    return `pushed as ${await openPlace(placeOf(remote, process.env, scratch), scratch).update(change)}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** `proctor ledger void|register|retire|release SUBJECT --by NAME --why TEXT (--into DIR | --remote URL)`: a person's word, as an event. */
export const recordWord =
  (verb: Verb) =>
  async (args: readonly string[]): Promise<Ended> => {
    const { values, positionals } = parse(args);
    const [subject, ...more] = positionals;
    const { into, remote } = values;
    if (subject === undefined || more.length > 0 || (into === undefined) === (remote === undefined))
      throw new UsageError(`ledger ${verb} takes one subject, and --into DIR or --remote URL`, SEE);
    const at = new Date().toISOString();
    const change: Change = (files) => {
      const event = makeEvent(verb, subject, values, readLedger(files), at);
      if (event === null) throw new UsageError(`${subject}: it cannot be written as an event`, SEE);
      return appendEvent(files, event, deriveFiles, event.id.slice(-12));
    };
    const line = into === undefined ? await push(remote ?? '', change) : await writeInto(into, change);
    return { exit: 0, line };
  };
