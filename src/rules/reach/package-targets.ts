import { oncePer } from '../../collections/index.ts';
import type { Import } from '../../syntax/index.ts';
import { folderOf } from '../change/repository-path.ts';

const within = (base: string, inner: string): string => [base, inner].filter((one) => one !== '').join('/');

/**
 * Go: a package is a folder, `.` the file's own. The front of an import path names the module, whose folder in the
 * repository is not known, so every end of the path is tried from the repository's root (`/*`: all files of a folder).
 */
export function goTargets(from: string, { module }: Import): string[] {
  if (module === '.') return [`${folderOf(from)}/*`];
  const parts = module.split('/');
  const isHosted = parts[0]?.includes('.') === true;
  const ends = parts.slice(1).map((_, index) => `${parts.slice(index + 1).join('/')}/*`);
  return isHosted && parts.length <= 3 ? [...ends, '/*'] : ends;
}

const topFolders = oncePer(
  (paths: readonly string[]): ReadonlySet<string> =>
    new Set(paths.flatMap((path) => (path.includes('/') ? path.split('/', 1) : []))),
);

/** Whether a Go import that meets no file of the diff names a package beside one that it touches. */
export const isGoInternal = (module: string, paths: readonly string[]): boolean =>
  module === '.' || module.split('/').some((part) => topFolders(paths).has(part));

/** Where a Rust crate keeps its sources: the `src` folder above a file, or beside its `tests` folder. */
export function crateFolder(path: string): string {
  const above = /^(.*?\/)?src(?=\/)/.exec(path)?.[0];
  if (above !== undefined) return above;
  const beside = /^(.*?)(?:^|\/)(?:tests|benches|examples)\//.exec(path)?.[1];
  return within(beside ?? '', 'src');
}

/** The module path of a Rust file as a folder: `src/a` for `src/a.rs` and `src/a/mod.rs`, `src` for `src/lib.rs`. */
const moduleFolder = (path: string): string =>
  /(^|\/)(lib|main|mod)\.rs$/.test(path) ? folderOf(path) : path.replace(/\.rs$/, '');

/** All modules along a path, for each may define what the next segment names, or hand it on. */
function along(base: string, segments: readonly string[]): string[] {
  return segments.flatMap((_, index) => {
    const place = within(base, segments.slice(0, index + 1).join('/'));
    return [place, `${place}/mod`];
  });
}

/**
 * Rust: `crate` is the crate's `src` folder, `self` the file, `super` the module above; another first name is a module
 * below the file, the crate itself as its own tests call it, or another crate of the workspace.
 */
export function rustTargets(from: string, { module, names }: Import): string[] {
  const named = names.map(({ original }) => original).filter((one) => one !== '' && one !== '*');
  const [head = '', ...rest] = module.split('::');
  if (/^(std|core|alloc)$/.test(head)) return [];
  const source = crateFolder(from);
  const paths = named.length === 0 ? [rest] : named.map((name) => [...rest, name]);
  const roots = (base: string): string[] => [`${base}/lib`, `${base}/main`];
  return paths.flatMap((segments): string[] => {
    if (head === 'crate') return [...roots(source), ...along(source, segments)];
    if (head === 'self') return [from.replace(/\.rs$/, ''), ...along(moduleFolder(from), segments)];
    if (head === 'super') {
      const ups = segments.findIndex((one) => one !== 'super');
      const levels = 1 + (ups < 0 ? segments.length : ups);
      const base = Array.from({ length: levels }).reduce<string>((at) => folderOf(at), moduleFolder(from));
      return [base, `${base}/mod`, ...roots(base), ...along(base, segments.slice(levels - 1))];
    }
    const others = [head, head.replaceAll('_', '-')].map((crate) => `/${crate}/src`);
    const outside = source === '' || from.startsWith(`${source}/`) ? [] : [source];
    return [
      ...along(moduleFolder(from), [head, ...segments]),
      ...[...outside, ...others].flatMap((base) => [...roots(base), ...along(base, segments)]),
    ];
  });
}

/** Whether a Rust import that meets no file of the diff names the crate's own code; the file itself is no other file. */
export const isRustInternal = ({ module, names }: Import): boolean =>
  /^(crate|super)\b/.test(module) || /^self::/.test(module) || (module === 'self' && names[0]?.original !== '*');
