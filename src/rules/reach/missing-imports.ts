import { oncePer } from '../../collections/index.ts';
import { type Import, languageOf } from '../../syntax/index.ts';
import { escapePattern } from '../../text/index.ts';
import { isByImport } from '../change/module-paths.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import { pathsMeant } from './modules.ts';

/** What became of the names that a test imports, by the base's own files. */
export interface ImportCheck {
  /** A name that the repository's own code has not; null where all are there, or nobody can tell. */
  readonly missing: { readonly name: string; readonly module: string } | null;
  /** Paths at which files may lie that would tell more. */
  readonly wanted: readonly string[];
}

/** How a file of the base reads; null where there is none, `undefined` where that is not known. */
type Reader = (path: string) => string | null | undefined;

const readerOf = oncePer((facts: Case): Reader => {
  const texts = new Map<string, () => string | null | undefined>();
  for (const { path, side, tree, folder } of facts.evidence.files) {
    if (folder || tree !== 'base') continue;
    const read = (): string | undefined => facts.text(facts.unchanged(path, side), 'before') ?? undefined;
    texts.set(path, side.kind === 'absent' ? () => null : read);
  }
  for (const file of facts.evidence.diff.files) {
    if (file.status === 'added') texts.set(file.path, () => null);
    else texts.set(file.oldPath ?? file.path, () => facts.text(file, 'before') ?? undefined);
  }
  return (path) => texts.get(path)?.();
});

/** Imports of everything, by which a file hands on what others define. */
const STARS =
  /^[ \t]{0,40}(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+\*|export[ \t]+\*[ \t]+from[ \t]+["']([^"'\n]+)["'])/gm;
/** Ways to have a name that stands nowhere. */
const OPAQUE =
  /__getattr__|\bglobals\s*\(|sys\.modules|\bsetattr\s*\(|module\.exports\s*=\s*(?:require|\{\s*\.\.\.)|\bexport\s*=|__exportStar|Object\.(?:assign|defineProperty)\s*\(\s*(?:module\.)?exports/;
/** An import of a script by its path; what else is imported may come from a loader. */
const SCRIPT = /^\.{1,2}(?:\/(?:[^/]*\/)*(?:[^/.]+|[^/]*\.[cm]?[jt]sx?))?$/;
/** So many files are gone through for one name. */
const MOST_FILES = 20;

const hasWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}_$])${escapePattern(name)}(?![\\p{L}\\p{N}_$])`, 'u').test(text);

/** Where a package of Python lies if nothing at hand shows it: at the top, or in `src`. */
function commonPaths(language: string, { module }: Import, name: string): readonly string[] {
  if (language !== 'python' || !/^\w+(?:\.\w+)*$/.test(module)) return [];
  const inner = module.replaceAll('.', '/');
  return ['', 'src/'].flatMap((root) =>
    [`${inner}.py`, `${inner}/__init__.py`, `${inner}/${name}.py`].map((path) => root + path),
  );
}

interface Search {
  readonly isMissing: boolean;
  readonly wanted: ReadonlySet<string>;
}

/** Looks for a name that is imported in the files that the import leads to, and notes which of them are not at hand. */
function search(facts: Case, from: string, one: Import, name: string): Search {
  const wanted = new Set<string>();
  const language = languageOf(from)?.id ?? '';
  const read = readerOf(facts);
  const seen = new Set<string>();
  const visit = (at: string, { module }: Import, isStar: boolean): boolean => {
    if (language === 'javascript' && !SCRIPT.test(module)) return false;
    const names = [isStar ? { local: '*', original: '*' } : { local: name, original: name }];
    const known = pathsMeant(facts, at, { module, names }, isStar ? '*' : name);
    const paths = known.length > 0 ? known : commonPaths(language, { module, names }, name);
    const open = paths.filter((path) => read(path) === undefined);
    for (const path of open) wanted.add(path);
    const there = paths.filter((path) => typeof read(path) === 'string');
    if (open.length > 0 || paths.length === 0) return false;
    if (there.length === 0) return language === 'javascript';
    if (name === 'default') return false;
    return there.every((path) => {
      if (seen.has(path)) return true;
      seen.add(path);
      const text = read(path) ?? '';
      // A module that is imported by its own name has no such word in it.
      const isOwn = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '') === name;
      if (seen.size > MOST_FILES || isOwn || OPAQUE.test(text) || hasWord(text, name)) return false;
      return [...text.matchAll(STARS)].every(([, python, script]) =>
        visit(path, { module: python ?? script ?? '', names: [] }, true),
      );
    });
  };
  return { isMissing: visit(from, one, false), wanted };
}

/** What was found out of names, by where their import stands and what it imports: many tests of a file use the same. */
const searches = oncePer((_facts: Case) => new Map<string, Search>());

function searchOnce(facts: Case, from: string, one: Import, name: string): Search {
  const known = searches(facts);
  const key = JSON.stringify([from, one.module, name]);
  const found = known.get(key) ?? search(facts, from, one, name);
  known.set(key, found);
  return found;
}

/**
 * Whether a test of the base uses what it imports from the repository's own code, where nothing of that name is any more: such a
 * test could not run before the change either. In Python and JavaScript, whose imports say where a name comes from.
 */
export function checkImports(facts: Case, { path, reading, unit }: PlacedTest): ImportCheck {
  const wanted = new Set<string>();
  if (!isByImport(languageOf(path)?.id ?? '')) return { missing: null, wanted: [] };
  const used = new Set([...unit.words, ...unit.calls]);
  for (const one of reading.imports)
    for (const { local, original } of one.names) {
      if (!used.has(local) || ['', '*'].includes(original)) continue;
      const found = searchOnce(facts, path, one, original);
      if (found.isMissing) return { missing: { name: original, module: one.module }, wanted: [] };
      for (const at of found.wanted) wanted.add(at);
    }
  return { missing: null, wanted: [...wanted] };
}
