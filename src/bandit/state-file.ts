import {
  array,
  boolean,
  integer,
  isoDate,
  literal,
  looseObject,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
} from 'valibot';
import { PROMPT_BUCKETS } from './bucket.ts';
import type { ArmRecord } from './standing.ts';
import { addCell, type BanditState, type Cell } from './state.ts';

const count = pipe(number(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const name = pipe(string(), minLength(1));

const CELL = object({
  arm: name,
  context: name,
  bucket: optional(picklist(PROMPT_BUCKETS), '-'),
  day: pipe(string(), isoDate()),
  units: count,
  silent: count,
  blocked: count,
  rewarded: count,
  halves: count,
  reward: count,
  squares: optional(count, 0),
  priced: count,
  usdMicro: count,
  metered: count,
  tokens: count,
});

const FILE = looseObject({
  schema: literal('proctor/state/1'),
  cells: array(CELL),
  arms: optional(
    array(looseObject({ arm: name, retired: boolean(), smoke: nullable(object({ passed: count, of: count })) })),
    () => [],
  ),
});

/** A state file as read, or why it is none: the end of a sentence that begins with its name. */
export type StateFile =
  | { readonly kind: 'state'; readonly state: BanditState; readonly records: readonly ArmRecord[] }
  | { readonly kind: 'bad'; readonly why: string };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isConsistent = ({ units, silent, rewarded, halves, reward }: Cell): boolean =>
  silent <= units && rewarded <= units && halves <= 2 * rewarded && reward <= halves * 1e7;

/**
 * Reads a `state.json` (schema `proctor/state/1`); cells of one key are added up. A file that is damaged is refused as a
 * whole and never read as an empty one: a choice that forgot everything would look like a choice.
 */
export function readState(text: string): StateFile {
  const value = parse(text);
  if (value === undefined) return { kind: 'bad', why: 'it is not JSON' };
  const { success, output, issues } = safeParse(FILE, value, { abortEarly: true });
  if (!success) {
    const place = issues[0].path?.map((item) => String(item.key)).join('.') ?? '';
    return { kind: 'bad', why: place === '' ? 'it is no state file' : `${place} is missing or not of its kind` };
  }
  const odd = output.cells.findIndex((cell) => !isConsistent(cell));
  if (odd >= 0) return { kind: 'bad', why: `the sums of cells.${odd} contradict one another` };
  const state = new Map<string, Cell>();
  for (const cell of output.cells) addCell(state, cell);
  return { kind: 'state', state, records: output.arms };
}
