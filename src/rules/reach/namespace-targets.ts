import type { Import } from '../../syntax/index.ts';

/** Classes of PHP itself and of PHPUnit, which no file of a repository defines. */
const PHP_OWN =
  /^(\w*(Exception|Error)|TestCase|Assert|MockObject|Mockery|Throwable|Closure|Generator|Traversable|Countable|Stringable|JsonSerializable|stdClass|(Array|Iterator|Date|Reflection|Spl|Weak|PDO)\w*)\.php$/;

/**
 * PHP: a class lies in the file of its name, wherever that is; a function's namespace ends in the names of folders, its
 * front standing for a folder that the autoloader is told elsewhere.
 */
export function phpTargets(_from: string, { module }: Import): string[] {
  if (module.endsWith('.php')) return [`/${module.replace(/\.php$/, '')}`];
  const parts = module.split('\\').filter(Boolean);
  return parts.slice(1).map((_, index) => `/${parts.slice(index + 1).join('/')}/*`);
}

/** C#: a type lies in the file of its name; a namespace is a folder, with dots or one in another. */
export function csharpTargets(_from: string, { module }: Import): string[] {
  if (module === '') return [];
  if (module.endsWith('.cs')) return [`/${module.replace(/\.cs$/, '')}`];
  return [`/${module}/*`, `/${module.replaceAll('.', '/')}/*`];
}

const folders = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether paths have a folder, or a dotted part of one, of this name. */
function isFolderIn(name: string, paths: readonly string[]): boolean {
  const found =
    folders.get(paths) ??
    new Set(paths.flatMap((path) => path.toLowerCase().split('/').slice(0, -1).join('.').split('.')));
  folders.set(paths, found);
  return found.has(name.toLowerCase());
}

/** Whether a PHP import that meets no file of the diff may name the repository's own code: of a class only its name is known. */
export const isPhpInternal = ({ module }: Import, paths: readonly string[]): boolean =>
  module.endsWith('.php')
    ? !PHP_OWN.test(module)
    : module.split('\\').some((part) => part !== '' && isFolderIn(part, paths));

/** Whether a C# namespace that meets no file of the diff starts as a folder of its files is named; one of tests is no code. */
export const isCsharpInternal = ({ module }: Import, paths: readonly string[]): boolean =>
  !module.endsWith('.cs') && !/Tests?(\.|$)/.test(module) && isFolderIn(module.split('.')[0] ?? '', paths);
