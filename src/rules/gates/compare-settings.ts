import picomatch from 'picomatch';
import type { Level } from '../../core/index.ts';
import { byKey } from './by-key.ts';
import { gateByRole } from './gate-by-role.ts';
import { type Gate, gateOf } from './gate-table.ts';
import type { Setting } from './setting.ts';

/** Both sides of a configuration, under the name that its file has (or had). */
export interface GateFile {
  readonly path: string;
  readonly before: readonly Setting[];
  readonly after: readonly Setting[];
}

/** A gate that lets more through. `how` is a clause: "was lowered from 90 to 60". */
export interface Loosened {
  readonly gate: Gate;
  /** The gate's, or `warn` where half of the demand or more is gone. */
  readonly level: Level;
  readonly path: string;
  readonly key: string;
  readonly how: string;
  /** A line of the head, or of the base where the setting is gone. */
  readonly line: number;
  readonly side: 'old' | 'new';
}

type Gated = ReadonlyMap<Gate, readonly Setting[]>;

function gated(path: string, settings: readonly Setting[]): Gated {
  const found = new Map<Gate, Setting[]>();
  for (const setting of settings) {
    const gate = gateOf(path, setting) ?? gateByRole(path, setting);
    if (gate !== null) found.set(gate, [...(found.get(gate) ?? []), setting]);
  }
  return found;
}

const toNumber = ({ value }: Setting): number | null => {
  const text = String(value).replace(/%$/, '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
};
const isOn = ({ value }: Setting): boolean => value === true || /^(true|yes|on)$/i.test(String(value));
const isOff = ({ value }: Setting): boolean => value === false || /^(false|no|off|0)$/i.test(String(value));
/** A number that is set to nothing is not demanded any more. */
const isNothing = ({ value }: Setting): boolean =>
  value === null || /^(null|none|nil|false|off|~|)$/i.test(String(value));
const brief = (value: Setting['value']): string => String(value).replace(/\s+/g, ' ').slice(0, 60);

const SEVERITIES: ReadonlyMap<string, number> = new Map([
  ...['off', '0', 'allow', 'none', 'ignore', 'silent'].map((word) => [word, 0] as const),
  ...['info', 'hint', 'suggestion'].map((word) => [word, 1] as const),
  ...['warn', 'warning', '1'].map((word) => [word, 2] as const),
  ...['on', 'error', '2', 'deny'].map((word) => [word, 3] as const),
  ['forbid', 4],
]);
const severity = ({ value }: Setting): number | null => SEVERITIES.get(String(value).toLowerCase()) ?? null;

interface Loss {
  readonly how: string;
  readonly at: Setting;
  readonly side: 'old' | 'new';
  /** Half of what a number demanded is gone, or more: no tuning. */
  readonly isMost?: boolean;
}

/** What became of one setting with a value of its own: `after` is undefined where it is gone. */
type Follow = (before: Setting | undefined, after: Setting | undefined) => Loss | null;

const gone = (before: Setting): Loss => ({ how: `is gone (it was ${brief(before.value)})`, at: before, side: 'old' });
const became = (before: Setting | undefined, after: Setting): Loss => ({
  how:
    before === undefined
      ? `is set to ${brief(after.value)}`
      : `went from ${brief(before.value)} to ${brief(after.value)}`,
  at: after,
  side: 'new',
});

const FOLLOW: Readonly<Record<Exclude<Gate['by'], 'grows' | 'shrinks'>, Follow>> = {
  falls: (before, after) => {
    const old = before === undefined ? null : toNumber(before);
    if (before === undefined || old === null || old <= 0) return null;
    if (after === undefined) return gone(before);
    const now = isNothing(after) ? 0 : toNumber(after);
    return now !== null && now < old ? { ...became(before, after), isMost: now <= old / 2 } : null;
  },
  rises: (before, after) => {
    const now = after === undefined ? null : toNumber(after);
    const old = before === undefined ? 0 : toNumber(before);
    if (after === undefined || now === null || old === null || now <= old) return null;
    return { ...became(before, after), isMost: old > 0 && now >= 2 * old };
  },
  on: (before, after) =>
    after !== undefined && isOn(after) && !(before && isOn(before)) ? became(before, after) : null,
  off: (before, after) => {
    if (after === undefined) return before !== undefined && isOn(before) ? gone(before) : null;
    return isOff(after) && !(before && isOff(before)) ? became(before, after) : null;
  },
  sinks: (before, after) => {
    const [old, now] = [before && severity(before), after && severity(after)];
    if (after === undefined || now === undefined || now === null) return null;
    if (old === undefined || old === null) return now === 0 ? became(before, after) : null;
    return now < old ? became(before, after) : null;
  },
};

/** The number that holds for the whole where there is none of its own for a part: `thresholds.lines` of `thresholds.src/pear.ts.lines`. */
function wholeOf(key: string, settings: ReadonlyMap<string, Setting>): Setting | undefined {
  const last = key.slice(key.lastIndexOf('.') + 1);
  return [...settings.values()].find((one) => {
    const head = one.key.slice(0, one.key.lastIndexOf('.') + 1);
    return head !== '' && one.key.endsWith(`.${last}`) && key.length > one.key.length && key.startsWith(head);
  });
}

function followValues(gate: Gate, before: readonly Setting[], after: readonly Setting[]): readonly Loss[] {
  const follow = FOLLOW[gate.by as keyof typeof FOLLOW];
  const [old, now] = byKey(before, after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const own = old.get(key) ?? (gate.by === 'falls' ? wholeOf(key, old) : undefined);
    return own === undefined && gate.whereSet === true ? [] : (follow(own, now.get(key)) ?? []);
  });
}

/** Elements of a list and where each is set. */
type Elements = ReadonlyMap<string, Setting>;

/** Paths that a change gives to files → the paths that they had. */
export type Renames = ReadonlyMap<string, string>;

/** Elements of a list, whatever key of the gate they stand under; a value of several words is several elements. */
function elements(settings: readonly Setting[]): Elements {
  return new Map(
    settings.flatMap((one) =>
      (one.key.startsWith('addopts') ? [String(one.value) || one.key] : String(one.value).split(/[\s,]+/))
        .filter((word) => word !== '')
        .map((word) => [word.replace(/\/$/, ''), one] as const),
    ),
  );
}

const covers = (wide: string, narrow: string): boolean =>
  wide === '.' || narrow.startsWith(`${wide}/`) || wide === narrow;

/** By key: a name that runners collect unasked, and how people say all names of its kind. */
const DEFAULT_NAMES: readonly (readonly [key: RegExp, name: string, all: string])[] = [
  [/python_files(\[\])?$/, 'test_tide.py', 'test_*.py'],
  [/python_functions(\[\])?$/, 'test_tide', 'test*'],
  [/python_classes(\[\])?$/, 'TestTide', 'Test*'],
  [/directory@suffix$/, 'TideTest.php', '*Test.php'],
  [/^pattern$/, 'spec/tide_spec.rb', 'spec/**/*_spec.rb'],
];

/** Whether a pattern, the beginning or the end of a name holds a name. */
const holdsName = (word: string, name: string): boolean =>
  name.startsWith(word) || name.endsWith(word) || picomatch.isMatch(name, word, { dot: true });

/** Names of tests to collect that are given for the first time, and do not hold the default. */
function firstNames(before: readonly Setting[], after: readonly Setting[]): readonly Loss[] {
  return DEFAULT_NAMES.flatMap(([key, name, all]): readonly Loss[] => {
    const given = after.filter((one) => key.test(one.key));
    const [at] = given;
    if (at === undefined || before.some((one) => key.test(one.key))) return [];
    if ([...elements(given).keys()].slice(0, 50).some((word) => holdsName(word, name))) return [];
    return [{ how: `is set to ${brief(at.value)}, which leaves ${all} out`, at, side: 'new' }];
  });
}

const withoutRoot = (path: string): string => path.replace(/^(?:<rootDir>\/|\.\/)/, '');

/** Whether an element of a list is a path that one of its elements had before the change renamed the file. */
function isRenamed(word: string, old: Elements, now: Elements, renames: Renames): boolean {
  const from = renames.get(withoutRoot(word));
  return from !== undefined && [...old.keys()].some((one) => withoutRoot(one) === from && !now.has(one));
}

function followLists(
  gate: Gate,
  before: readonly Setting[],
  after: readonly Setting[],
  renames: Renames,
): readonly Loss[] {
  const [old, now] = [elements(before), elements(after)];
  const harmless = (word: string): boolean => gate.harmless?.test(word) === true;
  if (gate.by === 'grows')
    return [...now].flatMap(([word, at]) =>
      old.has(word) || harmless(word) || isRenamed(word, old, now, renames)
        ? []
        : [{ how: `got ${brief(word)}`, at, side: 'new' as const }],
    );
  if (now.size === 0) return [];
  const heirs = [...now.keys()].filter((word) => !old.has(word)).flatMap((word) => gate.heirs?.get(word) ?? []);
  const lost = [...old].flatMap(([word, at]) =>
    [...now.keys()].some((wide) => covers(wide, word) || wide.startsWith(`${word}-`)) ||
    harmless(word) ||
    heirs.some((heir) => heir.test(word))
      ? []
      : [{ how: `lost ${brief(word)}`, at, side: 'old' as const }],
  );
  return [...lost, ...firstNames(before, after)];
}

const RERUNS = /retr(?:y|ies)|rerun/i;

const isList = (gate: Gate): boolean => gate.by === 'grows' || gate.by === 'shrinks';

/** The gate's settings of the other side in all other files: what moved there is not lost, nor new. */
function elsewhere(
  all: readonly (readonly [GateFile, Gated, Gated])[],
  file: GateFile,
  gate: Gate,
  side: 1 | 2,
): Setting[] {
  return all.flatMap((one) => {
    if (one[0] === file) return [];
    return [...one[side]].flatMap(([other, settings]) =>
      other.what === gate.what && other.by === gate.by ? settings : [],
    );
  });
}

/** Gates of some configurations that let more through than they did. A gate that moved to another of the files stands there. */
export function loosenedIn(files: readonly GateFile[], renames: Renames = new Map()): readonly Loosened[] {
  const all = files.map((file) => [file, gated(file.path, file.before), gated(file.path, file.after)] as const);
  return all.flatMap(([file, old, now]) =>
    [...new Set([...old.keys(), ...now.keys()])].flatMap((gate) => {
      const [before, after] = [old.get(gate) ?? [], now.get(gate) ?? []];
      const losses = isList(gate) ? followLists(gate, before, after, renames) : followValues(gate, before, after);
      return losses
        .filter(({ at, side }) => {
          const moved = elsewhere(all, file, gate, side === 'old' ? 2 : 1);
          // `True` of one format is `true` of another.
          return !moved.some(({ value }) => String(value).toLowerCase() === String(at.value).toLowerCase());
        })
        .map(({ how, at, side, isMost }) => ({
          gate,
          level: isMost === true && gate.level === 'note' && !RERUNS.test(at.key) ? ('warn' as const) : gate.level,
          path: file.path,
          key: at.key,
          how,
          line: at.line,
          side,
        }));
    }),
  );
}
