import { type Gap, HostError, type LogFile } from '../core/index.ts';
import { joinRecords, type LogGroup, layOut } from '../sessions/index.ts';
import { type Archive, makeShelf, openArchive, type Shelf } from './archive.ts';
import { isDatabase, readDatabase } from './database.ts';
import { headOf, unpacked } from './unpacked.ts';

/** What a log says of itself before it is read. */
type About = Pick<LogFile, 'name' | 'named' | 'trust' | 'boundBy' | 'misfit'>;

/** Files that logs are looked for among: a folder's, an archive's, those of a commit. Names have `/` between folders. */
export interface FileSet {
  readonly names: Iterable<string>;
  about(name: string): About;
  /** The bytes as they are stored, which may be gzipped. May be called again. */
  open(name: string): AsyncIterable<Uint8Array>;
  /** As `open`, where it can be had for less; a piece is good until the next one is asked for. */
  stream?(name: string): AsyncIterable<Uint8Array>;
  /** What else is opened among them: archives (an archive's own are not), databases (those of a pull request are not). */
  readonly opens: { readonly archives: boolean; readonly databases: boolean };
}

/** The logs among some files. `passed`: files that by their names, or beside others, need not be read. */
export interface LogsFound {
  readonly logs: readonly LogFile[];
  readonly gaps: readonly Gap[];
  readonly passed: readonly string[];
}

const NOTHING: LogsFound = { logs: [], gaps: [], passed: [] };

/** All that was found in several places. */
export const together = (all: readonly LogsFound[]): LogsFound => ({
  logs: all.flatMap(({ logs }) => logs),
  gaps: all.flatMap(({ gaps }) => gaps),
  passed: all.flatMap(({ passed }) => passed),
});

/** What is in the way of a log: an error where the operator named it, else a gap. */
function missing({ name, named }: About, why: string, remedy: string | null): LogsFound {
  if (named) throw new HostError(`--session ${name}: ${why}`, remedy);
  return { ...NOTHING, gaps: [{ what: name, why, remedy }] };
}

/** A group's place as people know it: where its files are shown otherwise than they are laid out, so is their folder. */
function shownName(set: FileSet, { name, files: [first] }: LogGroup): string {
  const shown = set.about(first).name;
  if (name === first) return shown;
  const rest = first.slice(name.length);
  return first.startsWith(name) && shown.endsWith(rest) ? shown.slice(0, -rest.length) : name;
}

function logOf(set: FileSet, group: LogGroup): LogFile {
  const { files, form, parent } = group;
  const [first] = files;
  const about = set.about(files.find((file) => set.about(file).named) ?? first);
  const open = (name: string): AsyncIterable<Uint8Array> =>
    unpacked(set.stream?.(name) ?? set.open(name), set.about(name).name);
  return {
    ...about,
    name: shownName(set, group),
    ...(files.length > 1 ? { files: files.map((file) => set.about(file).name) } : {}),
    ...(parent === undefined ? {} : { parent }),
    open: () => (form === 'records' ? joinRecords(files, open) : open(first)),
  };
}

const COMMITTED = 'Commit the exported session (opencode export ID > session.json) instead.';

async function logsOfDatabase(set: FileSet, group: LogGroup): Promise<LogsFound> {
  const { files } = group;
  const [database, log] = files;
  const about = set.about(database);
  const open = (name: string): AsyncIterable<Uint8Array> => unpacked(set.open(name), about.name);
  if (!isDatabase(await headOf(open(database)))) return { ...NOTHING, logs: [logOf(set, group)] };
  if (!set.opens.databases) return missing(about, 'a database that the author committed is not opened', COMMITTED);
  const sessions = await readDatabase(open(database), log === undefined ? null : open(log));
  if (!('why' in sessions)) {
    const logs = sessions.map((session) => ({
      ...about,
      named: false,
      files: [about.name],
      name: `${about.name}#${session.id}`,
      open: session.open,
    }));
    return logs.length > 0 ? { ...NOTHING, logs } : missing(about, 'an OpenCode database without a session', null);
  }
  if (sessions.isForeign && !about.named) return { ...NOTHING, passed: [about.name] };
  return missing(about, sessions.why, sessions.remedy);
}

/** The files of an archive that is on a shelf, or comes back to it when one of them is read. */
const filesOf = (
  set: FileSet,
  about: About,
  names: readonly string[],
  take: () => Promise<Archive | null>,
): FileSet => ({
  names,
  about: (file) => ({ ...about, named: false, name: `${about.name}/${file}` }),
  async *open(file) {
    const bytes = (await take())?.files.get(file);
    if (bytes) yield bytes;
  },
  opens: { ...set.opens, archives: false },
});

/** The logs in an archive; null where the file is none that is opened here. */
async function logsOfArchive(set: FileSet, name: string, shelf: Shelf): Promise<LogsFound | null> {
  if (!set.opens.archives) return null;
  const about = set.about(name);
  const open = () => openArchive(name, () => set.open(name));
  const archive = await shelf(open);
  if (archive === null) return null;
  if (typeof archive === 'string') return missing(about, archive, null);
  const take = async (): Promise<Archive | null> => {
    const taken = await shelf(open);
    return typeof taken === 'string' ? null : taken;
  };
  const { logs, gaps, passed } = await findLogs(filesOf(set, about, [...archive.files.keys()], take), shelf);
  const left = archive.left.map(([file, why]): Gap => ({ what: `${about.name}/${file}`, why, remedy: null }));
  return {
    logs: logs.map((log) => ({ ...log, files: [about.name, ...(log.files ?? [])] })),
    gaps: [...gaps, ...left],
    passed,
  };
}

async function logsOfGroup(set: FileSet, group: LogGroup, shelf: Shelf): Promise<LogsFound> {
  const { form, files } = group;
  const about = set.about(files[0]);
  try {
    if (form === 'database') return await logsOfDatabase(set, group);
    const inside = form === 'file' ? await logsOfArchive(set, files[0], shelf) : null;
    return inside ?? { ...NOTHING, logs: [logOf(set, group)] };
  } catch (error) {
    if (about.named || !(error instanceof HostError)) throw error;
    return missing(about, error.message, error.remedy);
  }
}

/** Files that need not be read are read where the operator named them. */
function logsOfPassed(set: FileSet, passed: readonly string[]): LogsFound {
  const isNamed = (name: string): boolean => set.about(name).named;
  return {
    ...NOTHING,
    logs: passed.filter(isNamed).map((name) => logOf(set, { form: 'file', name, files: [name] })),
    passed: passed.filter((name) => !isNamed(name)).map((name) => set.about(name).name),
  };
}

/** Finds the logs among some files: what lies together is one log, archives and databases are opened. */
export async function findLogs(set: FileSet, shelf: Shelf = makeShelf()): Promise<LogsFound> {
  const { groups, passed } = layOut(set.names);
  const found: LogsFound[] = [];
  for (const group of groups) found.push(await logsOfGroup(set, group, shelf));
  return together([...found, logsOfPassed(set, passed)]);
}
