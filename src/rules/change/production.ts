import type { FileChange } from '../../core/index.ts';
import { type Essence, type Import, languageOf, type SourceSymbol } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';

/** A symbol of production code that the diff changes; layout, comments and annotations do not count. */
export interface ChangedSymbol {
  readonly name: string;
  readonly change: 'changed' | 'added' | 'removed';
  /** It is written in another way, which hardly shows in what it does. */
  readonly alike?: true;
}

/** A source file of the diff that is no test, with all it defines on either side. */
export interface ChangedSource {
  readonly file: FileChange;
  readonly language: string;
  readonly symbols: readonly SourceSymbol[];
  readonly imports: readonly Import[];
  readonly changed: readonly ChangedSymbol[];
  /** Whether any symbol differs at all, be it in its wording. */
  readonly differs: boolean;
}

/** What the diff changes beside the tests. */
export interface Production {
  readonly sources: readonly ChangedSource[];
  /** Whether any symbol differs at all, those included that only moved, that nothing uses or that are worded anew. */
  readonly differs: boolean;
  /** Code that is understood on neither side, mostly for its language, of which a line other than a comment changed. */
  readonly foreign: readonly string[];
  /** Manifests and lock files of which a line with a dependency's version changed. */
  readonly dependencies: readonly string[];
  /** Source files that could not be read: they excuse nothing. */
  readonly unread: readonly { readonly path: string; readonly why: string }[];
  /** Source files of which a bare diff shows too little: what changes in them is not known. */
  readonly unseen: readonly string[];
}

const FOREIGN =
  /\.(go|rs|c|h|cc|cpp|hpp|cxx|pyx|pxd|java|kt|scala|rb|php|cs|swift|sql|html?|jinja2?|j2|ejs|hbs|vue|svelte|astro|s?css|less|graphql|gql|proto|lua|ex|exs|dart)$/;
const MANIFEST =
  /(^|\/)(package(-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|requirements[^/]*\.(txt|in)|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(\.lock)?|go\.(mod|sum)|Cargo\.(toml|lock)|setup\.(py|cfg)|tox\.ini|pom\.xml|build\.gradle(\.kts)?|libs\.versions\.toml|Gemfile(\.lock)?|composer\.(json|lock)|Directory\.Packages\.props|[^/]+\.csproj)$/;
const COMMENT = /^\s*(\/\/|#(?!include|define|if|else|end|pragma)|\/\*|\*|--|<!--|;|$)/;
/** Declarations for the type checker alone. */
const DECLARATIONS_ONLY = /\.(pyi|d\.[cm]?ts)$/;

const changedLines = (file: FileChange): string[] =>
  file.hunks.flatMap((hunk) => hunk.lines.filter(({ sign }) => sign !== ' ').map(({ text }) => text));

/** Whether a line of a file changes that is neither blank nor a comment. */
export const changesMoreThanComments = (file: FileChange): boolean =>
  changedLines(file).some((line) => !COMMENT.test(line));

/** As `changesMoreThanComments`, of a language that is understood, whose comments are not mistaken for code, nor code for comments. */
function changesMoreThanRemarks(file: FileChange): boolean {
  const remark = languageOf(file.path)?.id === 'python' ? /^\s*(?:#|$)/ : /^\s*(?:\/\/|\/\*|\*(?:\s|\/|$)|$)/;
  return changedLines(file).some((line) => !remark.test(line));
}

/** A version in a manifest, unless it is the project's own or stands in a comment. */
const movesDependency = (line: string): boolean =>
  /\d\.\d/.test(line) && !COMMENT.test(line) && !/^\s*"?(version|python|requires-python|node)"?\s*[:=]/.test(line);

function compareSymbols(before: readonly SourceSymbol[], after: readonly SourceSymbol[]): ChangedSymbol[] {
  const hashes = (symbols: readonly SourceSymbol[]): Map<string, string> => {
    const found = new Map<string, string>();
    for (const { name, hash } of symbols) found.set(name, `${found.get(name) ?? ''}${hash};`);
    return found;
  };
  const [old, now] = [hashes(before), hashes(after)];
  const changed: ChangedSymbol[] = [];
  for (const [name, hash] of old)
    if (!now.has(name)) changed.push({ name, change: 'removed' });
    else if (now.get(name) !== hash) changed.push({ name, change: 'changed' });
  for (const name of now.keys()) if (!old.has(name)) changed.push({ name, change: 'added' });
  return changed;
}

/**
 * Takes out of some changes those that change nothing but the wording, and marks those that hardly do more. A definition
 * that only hands on to a new one, which does what it did itself, is worded in another way, too.
 */
function withoutRewording(facts: Case, file: FileChange, changed: readonly ChangedSymbol[]): ChangedSymbol[] {
  if (changed.every(({ change }) => change !== 'changed')) return [...changed];
  const names = new Set(changed.map(({ name }) => name));
  const [before, after] = (['before', 'after'] as const).map((side) => facts.essences(file, side, names));
  if (before == null || after == null) return [...changed];
  const told = (change: ChangedSymbol['change'], side: ReadonlyMap<string, Essence>): ReadonlySet<string> =>
    new Set(changed.filter((one) => one.change === change).map(({ name }) => side.get(name)?.sure ?? ''));
  const [handedOn, anew] = [told('changed', before), told('added', after)];
  return changed.flatMap((one): ChangedSymbol[] => {
    const [old, now] = [before.get(one.name), after.get(one.name)];
    const alike = { ...one, alike: true } as const;
    if (one.change === 'added') return [now !== undefined && handedOn.has(now.sure) ? alike : one];
    if (old === undefined || now === undefined) return [one];
    if (old.sure === now.sure) return [];
    // What a log said before and does not say now may be what a test reads.
    const tellsMore = old.told.every((line) => now.told.includes(line));
    return [(old.likely === now.likely && tellsMore) || anew.has(old.sure) ? alike : one];
  });
}

/** A source file that was read, or why it could not be. */
type Source = ChangedSource | { readonly why: string };

function readSource(facts: Case, file: FileChange, language: string): Source {
  const sides = (['before', 'after'] as const).map((side) => facts.source(file, side));
  const failed = sides.find((one) => one.kind === 'unreadable');
  if (failed !== undefined) return { why: failed.why };
  const [before = [], after = []] = sides.map((one) => (one.kind === 'source' ? one.symbols : []));
  const imports = sides.flatMap((one) => (one.kind === 'source' ? one.imports : []));
  const compared = compareSymbols(before, after);
  const changed = withoutRewording(facts, file, compared);
  return { file, language, symbols: [...before, ...after], imports, changed, differs: compared.length > 0 };
}

/** Whether neither side of a file can be read, in whatever language it is. */
const isBlind = (facts: Case, file: FileChange): boolean =>
  (['before', 'after'] as const).every((side) => facts.source(file, side).kind === 'unreadable');

const isOther = (facts: Case, path: string): boolean => facts.isTestPath(path) || DECLARATIONS_ONLY.test(path);

function readFile(facts: Case, file: FileChange): Source | null {
  const language = languageOf(file.path);
  if (language === null || isOther(facts, file.path)) return null;
  return file.before.kind === 'text' && isBlind(facts, file) ? null : readSource(facts, file, language.id);
}

const readFiles = new WeakMap<object, Map<FileChange, Source | null>>();

/** What changes in one file of production code, read once per case and file; null where it is none that is understood. */
export function changedSource(facts: Case, file: FileChange): Source | null {
  const known = readFiles.get(facts.basis) ?? new Map<FileChange, Source | null>();
  readFiles.set(facts.basis, known);
  const seen = known.get(file);
  if (seen !== undefined) return seen;
  const source = readFile(facts, file);
  known.set(file, source);
  return source;
}

/** A symbol that leaves one file and enters another unchanged has only moved. */
function withoutMoves(sources: readonly ChangedSource[]): readonly ChangedSource[] {
  const entering = new Map<string, number>();
  const leaving = new Map<string, number>();
  const hashes = new Map(sources.map((source) => [source, new Map(source.symbols.map((one) => [one.name, one.hash]))]));
  const keyed = (source: ChangedSource, { name }: ChangedSymbol): string => `${name}\0${hashes.get(source)?.get(name)}`;
  for (const source of sources)
    for (const one of source.changed) {
      const counts = one.change === 'added' ? entering : one.change === 'removed' ? leaving : null;
      counts?.set(keyed(source, one), 1);
    }
  return sources.map((source) => ({
    ...source,
    changed: source.changed.filter((one) => {
      const other = one.change === 'added' ? leaving : one.change === 'removed' ? entering : null;
      return other === null || !other.has(keyed(source, one));
    }),
  }));
}

/** A new function or constant that nothing of the diff's sources names: nothing that was there before can use it. */
function withoutUnused(sources: readonly ChangedSource[]): readonly ChangedSource[] {
  const users = new Map<string, Set<string>>();
  for (const { file, symbols } of sources)
    for (const symbol of symbols)
      for (const name of symbol.mentions)
        users.set(name, (users.get(name) ?? new Set()).add(`${file.path}\0${symbol.name}`));
  const isUsed = ({ file }: ChangedSource, { name, change }: ChangedSymbol): boolean => {
    if (change !== 'added' || /[.<]|^(default|__\w+__)$/.test(name)) return true;
    return [...(users.get(name) ?? [])].some((user) => user !== `${file.path}\0${name}`);
  };
  return sources.map((source) => ({ ...source, changed: source.changed.filter((one) => isUsed(source, one)) }));
}

function read(facts: Case): Production {
  const sources: ChangedSource[] = [];
  const unread: { path: string; why: string }[] = [];
  const unseen: string[] = [];
  const foreign: string[] = [];
  const dependencies: string[] = [];
  for (const file of facts.evidence.diff.files) {
    const { path } = file;
    if (MANIFEST.test(path) && changedLines(file).some(movesDependency)) dependencies.push(path);
    if (isOther(facts, path)) continue;
    const source = changedSource(facts, file);
    if (source !== null) {
      const hidden = [file.before, file.after].some(({ kind }) => kind === 'unavailable');
      const isCut = hidden && ('why' in source || facts.excerpt(file)?.leftOut.length !== 0);
      if (isCut && changesMoreThanRemarks(file)) unseen.push(path);
      else if (!isCut && 'why' in source) unread.push({ path, why: source.why });
      if (!('why' in source)) sources.push(source);
    } else if ((languageOf(path) !== null || FOREIGN.test(path)) && changesMoreThanComments(file)) foreign.push(path);
  }
  const differs = sources.some((source) => source.differs);
  return { sources: withoutUnused(withoutMoves(sources)), differs, foreign, dependencies, unread, unseen };
}

const known = new WeakMap<object, Production>();

/** Reads what the diff changes beside the tests, once per case. */
export function production(facts: Case): Production {
  const seen = known.get(facts.basis) ?? read(facts);
  known.set(facts.basis, seen);
  return seen;
}

/** Whether nothing but tests, prose, comments and settings changes: no code in any language, no dependency, nothing unread. */
export function isTestsOnly(facts: Case): boolean {
  const { differs, foreign, dependencies, unread, unseen } = production(facts);
  return !differs && foreign.length + dependencies.length + unread.length + unseen.length === 0;
}

/**
 * Whether nobody can say what a change of tests alone is for: it may mend tests that were wrong. A task that is known and
 * does not ask for it says enough, and so does production code that changes out of the tests' reach.
 */
export const isUnasked = (facts: Case): boolean =>
  (facts.evidence.pull?.task ?? '').trim() === '' && isTestsOnly(facts);
