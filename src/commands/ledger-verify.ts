import { readLedgerFolder } from '../host/ledger-files.ts';
import { type Verification, verifyLedger } from '../ledger/index.ts';
import { deriveFiles, followSelections } from '../score/index.ts';
import { oneLine, stripControl } from '../text/index.ts';
import { type RemoteLedger, readRemote, setAside } from './ledger-remote.ts';
import { parseFlags } from './parse-flags.ts';
import { deliver } from './terminal.ts';
import { type Ended, UsageError } from './usage.ts';

const SEE = 'See: proctor ledger --help';

/** Characters of a line: paths and names in a ledger are whatever somebody pushed. */
const LONGEST = 400;

const OPTIONS = {
  remote: { type: 'string' },
  since: { type: 'string' },
  quarantine: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

const parse = (args: readonly string[]) =>
  parseFlags({ args: [...args], options: OPTIONS, allowPositionals: true }, SEE);

const SAID = {
  same: 'is what the events give, to the byte',
  stale: 'is not what the events give; the next event writes it anew',
  absent: 'is not there; the next event writes it',
} as const;

function renderText(
  { events, unknown, quarantine, derived, vanished }: Verification,
  alarm: string | null,
  far: RemoteLedger | null,
  isSetAside: boolean,
): string {
  return [
    `${events} events${unknown === 0 ? '' : `, and ${unknown} of kinds that this version does not know`}`,
    ...derived.map(({ path, state }) => `${path} ${SAID[state]}`),
    ...vanished.map(
      ({ arm, units }) => `${arm} has ${units} sessions in state.json, but no event tells of it and none retired it`,
    ),
    ...(alarm === null ? [] : [alarm]),
    ...(far ? [...far.unseen, `verified up to ${far.tip}; name it with --since the next time`] : []),
    ...(isSetAside
      ? ['what the check has something against was set aside: release it with proctor ledger release']
      : []),
    ...quarantine.map(({ path, why }) => `${path} does not count: ${why}`),
  ]
    .map((line) => stripControl(oneLine(line, LONGEST)))
    .join('\n');
}

/** What does not verify, in one line; null where all does. Only the state decides: a scorecard may be of another version. */
function failureOf({ quarantine, derived, vanished }: Verification): string | null {
  const state = derived.find(({ path }) => path === 'state.json')?.state ?? 'absent';
  const found = [
    ...(state === 'same' ? [] : [`state.json ${SAID[state]}`]),
    ...(vanished.length === 0 ? [] : [`${vanished.length} arms vanished without an event`]),
    ...(quarantine.length === 0 ? [] : [`${quarantine.length} files or lines do not count`]),
  ];
  return found.length === 0 ? null : `the ledger does not verify: ${found.join('; ')}`;
}

/** `proctor ledger verify DIR | --remote OWNER/NAME`: exit 0 where the state follows from the events and all of them count, else 1. */
export async function verify(args: readonly string[]): Promise<Ended> {
  const { values, positionals } = parse(args);
  const [dir, ...more] = positionals;
  const { remote, since } = values;
  if ((dir === undefined) === (remote === undefined) || more.length > 0)
    throw new UsageError('ledger verify takes one folder, or --remote', SEE);
  if (since !== undefined && (remote === undefined || !/^[0-9a-f]{40}$/.test(since)))
    throw new UsageError(`--since ${since}: it takes the full id of a commit, and goes with --remote`, SEE);
  if (values.quarantine && remote === undefined)
    throw new UsageError('--quarantine goes with --remote: a folder tells nothing of who wrote it', SEE);
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`--format ${values.format}: unknown form`, 'Use text or json');
  const far = remote === undefined ? null : await readRemote(remote, since, process.env);
  const files = far?.files ?? (await readLedgerFolder(dir ?? ''));
  const own = verifyLedger(files, deriveFiles);
  const verification = { ...own, quarantine: [...own.quarantine, ...(far?.unproven ?? [])] };
  const { alarm } = followSelections(files, new Date().toISOString());
  const isSetAside =
    values.quarantine && remote !== undefined && far !== null && far.unproven.length > 0
      ? await setAside(remote, far.unproven, process.env, new Date().toISOString())
      : false;
  const line = failureOf(verification);
  const json = {
    schema: 'proctor/verification/1',
    verified: line === null,
    ...verification,
    alarm,
    ...(far && { tip: far.tip, unseen: far.unseen, setAside: isSetAside }),
  };
  deliver(
    values.format === 'json' ? JSON.stringify(json, null, 2) : renderText(verification, alarm, far, isSetAside),
    values.out,
  );
  return { exit: line === null ? 0 : 1, line };
}
