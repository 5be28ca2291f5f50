import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { armName, FULL_REWARD, rewardOf } from '../bandit/index.ts';
import type { LedgerEvent, LedgerFile, Writer } from '../core/index.ts';
import { readLedgerFolder } from '../host/ledger-files.ts';
import {
  canonicalJson,
  eventPath,
  exportBanditState,
  exportRecords,
  importBanditState,
  importRecords,
  type Ledger,
  observations,
  readLedger,
} from '../ledger/index.ts';
import { deriveFiles } from '../score/index.ts';
import { parseFlags } from './parse-flags.ts';
import { deliver } from './terminal.ts';
import { type Ended, UsageError } from './usage.ts';

const SEE = 'See: proctor ledger --help';

/** Nobody's run: what an import writes must not depend on who imports it, or a second import would add everything again. */
const WRITER: Writer = { app: null, run: null, attempt: null, workflow: null, sha: null };

const OPTIONS = {
  into: { type: 'string' },
  as: { type: 'string', default: 'sessions' },
  out: { type: 'string' },
} as const;

const parse = (args: readonly string[]) =>
  parseFlags({ args: [...args], options: OPTIONS, allowPositionals: true }, SEE);

function readText(name: string): string {
  try {
    const bytes = readFileSync(name === '-' ? 0 : name);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`, SEE);
  }
}

/** Whether a file is one JSON object with arms, and not a store of one record a line. */
const isState = (text: string): boolean => {
  try {
    return Object.hasOwn(JSON.parse(text), 'arms');
  } catch {
    return false;
  }
};

interface Taken {
  readonly events: readonly LedgerEvent[];
  /** What was left out, a sentence each. */
  readonly left: readonly string[];
}

function take(name: string, text: string): Taken {
  if (isState(text)) {
    const state = importBanditState(text, WRITER);
    if (state.kind === 'bad') throw new UsageError(`${name}: ${state.why}`, SEE);
    return { events: state.events, left: state.skipped.map((arm) => `the arm ${JSON.stringify(arm)} has no name`) };
  }
  const { events, skipped } = importRecords(text, { nameArm: armName, writer: WRITER });
  if (events.length === 0) throw new UsageError(`${name}: it holds neither session records nor a bandit state`, SEE);
  return { events, left: skipped.map(({ line, why }) => `${name}:${line}: ${why}`) };
}

function write(dir: string, { path: name, text }: LedgerFile): void {
  const file = path.join(dir, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** `proctor ledger import FILE --into DIR`: adds what the file tells to a checkout of the branch; again adds nothing. */
export async function importInto(args: readonly string[]): Promise<Ended> {
  const { values, positionals } = parse(args);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0 || values.into === undefined)
    throw new UsageError('ledger import takes one file and --into DIR', SEE);
  mkdirSync(values.into, { recursive: true });
  const files = await readLedgerFolder(values.into);
  const known = new Set(readLedger(files).events.map(({ id }) => id));
  const { events, left } = take(name, readText(name));
  const added = events
    .filter(({ id }) => !known.has(id))
    .map((event) => ({ path: eventPath(event), text: `${canonicalJson(event)}\n` }));
  for (const file of [...added, ...deriveFiles(readLedger([...files, ...added]))]) write(values.into, file);
  const told = [`${added.length} events added, ${events.length - added.length} were there`, ...left];
  deliver(told.join('\n'), values.out);
  return { exit: 0, line: null };
}

function stateOf(ledger: Ledger): string {
  const rewards = observations(ledger).flatMap((one) => {
    const { arm, context, at } = one.graded;
    const reward = rewardOf(one);
    return reward === null ? [] : [{ arm, category: context.category, at, reward: reward.tenths / FULL_REWARD }];
  });
  return exportBanditState(rewards, ledger);
}

/** `proctor ledger export DIR --as sessions|bandit-state`. */
export async function exportFrom(args: readonly string[]): Promise<Ended> {
  const { values, positionals } = parse(args);
  const [dir, ...more] = positionals;
  if (dir === undefined || more.length > 0) throw new UsageError('ledger export takes one folder', SEE);
  if (values.as !== 'sessions' && values.as !== 'bandit-state')
    throw new UsageError(`--as ${values.as}: unknown form`, 'Use sessions or bandit-state');
  const ledger = readLedger(await readLedgerFolder(dir));
  const text =
    values.as === 'sessions' ? exportRecords(observations(ledger).map(({ graded }) => graded)) : stateOf(ledger);
  deliver(text, values.out);
  return { exit: 0, line: null };
}
