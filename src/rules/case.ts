import picomatch from 'picomatch';
import type { Clip, Diff, Evidence, FileChange, Policy, Replay, Side, Tools } from '../core/index.ts';
import {
  type Essence,
  type Excerpt,
  excerptOf,
  holdTrees,
  isTestPath,
  type OracleReading,
  readEssences,
  readLiteralBranches,
  readShell,
  readSides,
  readSigns,
  readSource,
  readStandIns,
  type ShellReading,
  type SideText,
  type SignReading,
  type SourceReading,
  type StandInReading,
} from '../syntax/index.ts';
import { whole } from '../text/index.ts';
import type { Case, SideName } from './rule.ts';

/** Remembers the answer for each pair of a changed file and a side. */
function perSide<T>(read: (file: FileChange, side: SideName) => T): (file: FileChange, side: SideName) => T {
  const known = { before: new Map<FileChange, T>(), after: new Map<FileChange, T>() };
  return (file, side) => {
    const seen = known[side];
    if (!seen.has(file)) seen.set(file, read(file, side));
    return seen.get(file) as T;
  };
}

/** Remembers the answer for each changed file. */
function perFile<T>(read: (file: FileChange) => T): (file: FileChange) => T {
  const known = new Map<FileChange, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(file));
    return known.get(file) as T;
  };
}

/** Where a changed file lies on one side. */
const pathOn = (file: FileChange, side: SideName): string =>
  side === 'before' ? (file.oldPath ?? file.path) : file.path;

/** Why a side has no text; null where it has (or ought to have) one. */
function withoutText(
  file: FileChange,
  side: SideName,
): { kind: 'absent' } | { kind: 'unreadable'; why: string } | null {
  const content = file[side];
  if (content.kind === 'text') return null;
  if (content.kind === 'absent') return { kind: 'absent' };
  if (content.kind === 'unavailable') return { kind: 'unreadable', why: content.why };
  return { kind: 'unreadable', why: `it is a ${content.kind}, not text` };
}

/** Commands that are remembered at a time. */
const MOST_READINGS = 2000;

function shellReader(tools: Tools): (command: Clip) => ShellReading | null {
  const known = new Map<string, ShellReading | null>();
  return (command) => {
    const key = command.digest ?? `:${command.head}`;
    if (!known.has(key)) {
      if (known.size >= MOST_READINGS) known.clear();
      const text = whole(command, tools.blobs);
      known.set(key, text === null ? null : readShell(text, tools.grammars));
    }
    return known.get(key) ?? null;
  };
}

function testPaths(globs: readonly string[]): (path: string) => boolean {
  const named = globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
  const known = new Map<string, boolean>();
  return (path) => {
    const answer = known.get(path) ?? (named(path) || isTestPath(path));
    known.set(path, answer);
    return answer;
  };
}

type Essences = ReadonlyMap<string, Essence>;

/** Remembers the answers by file, side and name, with the names that are defined nowhere; `read` is asked for the others. */
function essenceReader(
  read: (file: FileChange, side: SideName, names: ReadonlySet<string>) => Essences | null,
): Case['essences'] {
  const shelves = perSide(() => new Map<string, Essence | undefined>());
  return (file, side, names) => {
    const known = shelves(file, side);
    const wanted = new Set([...names].filter((name) => !known.has(name)));
    const found = wanted.size === 0 ? null : read(file, side, wanted);
    if (wanted.size > 0 && found === null) return null;
    for (const name of wanted) known.set(name, found?.get(name));
    return new Map(
      [...names].flatMap((name) => {
        const essence = known.get(name);
        return essence === undefined ? [] : [[name, essence] as const];
      }),
    );
  };
}

/** A file that the diff leaves alone, in the form of those that it changes: both sides are the same. */
const unchanged = (path: string, side: Side): FileChange => ({
  path,
  oldPath: null,
  status: 'modified',
  oldMode: null,
  newMode: null,
  binary: false,
  before: side,
  after: side,
  hunks: [],
});

type Readings = Omit<Case, 'evidence' | 'replay' | 'tools'>;

function openReadings(evidence: Evidence, tools: Tools): Readings {
  const text = perSide((file, side) => {
    const content = file[side];
    const bytes = content.kind === 'text' ? tools.blobs.read(content.digest) : null;
    return bytes === null ? null : Buffer.from(bytes).toString('utf8');
  });
  const isTest = testPaths(evidence.policy.paths.tests);
  const parse = holdTrees();
  const excerpt = perFile((file): Excerpt | null =>
    file.before.kind === 'unavailable' && file.after.kind === 'unavailable'
      ? excerptOf(file.path, file.hunks, isTest(file.path), tools.grammars, parse)
      : null,
  );
  const contentOf = (file: FileChange, side: SideName): string | null =>
    text(file, side) ?? excerpt(file)?.[side].text ?? null;
  const untold = (file: FileChange, side: SideName) =>
    withoutText(file, side) ?? { kind: 'unreadable' as const, why: 'its content is not at hand' };
  const reading = <T>(read: (path: string, content: string) => T) =>
    perSide((file: FileChange, side: SideName) => {
      const content = contentOf(file, side);
      return content === null ? untold(file, side) : read(pathOn(file, side), content);
    });
  const oracles = perFile((file) => {
    const [before, after] = (['before', 'after'] as const).map((side) => {
      const content = contentOf(file, side);
      return content === null ? untold(file, side) : { path: pathOn(file, side), text: content };
    }) as [SideText | OracleReading, SideText | OracleReading];
    return readSides(before, after, isTest(file.path) || isTest(pathOn(file, 'before')), tools.grammars, parse);
  });
  const beside = new Map<string, FileChange>();
  return {
    basis: {},
    unchanged(path, side) {
      const key = `${path}\0${side.kind === 'text' ? side.digest : side.kind}`;
      const file = beside.get(key) ?? unchanged(path, side);
      beside.set(key, file);
      return file;
    },
    text,
    shell: shellReader(tools),
    oracle: (file, side) => oracles(file)[side],
    source: reading((path, content): SourceReading => readSource(path, content, tools.grammars, parse)),
    essences: essenceReader((file, side, names) => {
      const content = contentOf(file, side);
      return content === null ? null : readEssences(pathOn(file, side), content, names, tools.grammars, parse);
    }),
    branches: perSide((file, side) => {
      const content = text(file, side);
      return content === null ? [] : readLiteralBranches(pathOn(file, side), content, tools.grammars, parse);
    }),
    signs: reading((path, content): SignReading => readSigns(path, content, tools.grammars, parse)),
    standIns: reading((path, content): StandInReading => readStandIns(path, content, tools.grammars, parse)),
    isTestPath: isTest,
    excerpt,
  };
}

interface Opened {
  readonly policy: Policy;
  readonly tools: Tools;
  readonly readings: Readings;
}

const opened = new WeakMap<Diff, Opened>();

/**
 * Opens the evidence for the rules: readings of files and commands, each made once, on demand, however often evidence of the
 * same diff is opened while it is gathered and judged.
 */
export function openCase(evidence: Evidence, replay: Replay | null, tools: Tools): Case {
  const { diff, policy } = evidence;
  const known = opened.get(diff);
  const isSame =
    known?.policy === policy && known.tools.grammars === tools.grammars && known.tools.blobs === tools.blobs;
  const readings = isSame ? known.readings : openReadings(evidence, tools);
  opened.set(diff, { policy, tools, readings });
  return { ...readings, evidence, replay, tools };
}
