import { posix } from 'node:path';
import type { FileChange, Finding, Level } from '../../core/index.ts';
import { roleOf } from '../change/file-roles.ts';
import { folderOf } from '../change/repository-path.ts';
import { atLine, hit } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';
import { weighLoss } from '../verdict/verdict.ts';

/**
 * Where the module may lie whose place a new file among the tests takes, and the most that is said of it: Maven and Gradle put
 * the tests' classes before those that they test, by package and name; pytest puts the folder of the tests before what is
 * installed; PHP takes the first class of a name that is loaded.
 */
interface Shut {
  readonly paths: readonly string[];
  readonly most: Level;
}

const IN_TESTS = /^(.*\/)?tests?\/(.+)$/i;
const IN_CSHARP_TESTS = /(?:^|\/)(?:tests?|[\w.]+\.tests?|[\w.]+tests)\//i;

const namespaceOf = (text: string): string =>
  /^[ \t]{0,50}namespace[ \t]{1,9}([\w\\]{1,200})\s{0,9}[;{]/m.exec(text.slice(0, 20_000))?.[1] ?? '';

/** PHP: the class of a namespace that is not the tests' own lies below `src`, a first part standing for the folder or not. */
function shutInPhp(path: string, text: string): readonly string[] {
  const space = namespaceOf(text);
  const name = path.split('/').at(-1) ?? '';
  const parts = space.split('\\').filter(Boolean);
  if (parts.length === 0 || parts.some((part) => /^tests?$/i.test(part))) return [];
  const [all, below] = [parts, parts.slice(1)].map((some) => [...some, name].join('/'));
  const ends = parts.slice(1).map((_, index) => [...parts.slice(index + 2), name].join('/'));
  return [`src/${below}`, `src/${all}`, `lib/${below}`, `app/${below}`, ...ends.map((end) => `src/${end}`)];
}

/**
 * C#: a type lies in the folder of its namespace. One of the tests' own (`Orchard.Tests`) is found there before one of the
 * namespace around it (`Orchard`).
 */
function shutInCsharp(path: string, text: string): readonly string[] {
  const space = /^[ \t]{0,50}namespace[ \t]{1,9}([\w.]{1,200})\s{0,9}[;{]/m.exec(text.slice(0, 20_000))?.[1] ?? '';
  const name = path.split('/').at(-1) ?? '';
  const type = name.replace(/\.cs$/, '');
  const declares = new RegExp(`\\b(?:class|record|struct) ${type.replace(/\W/g, '.')}\\b`).test(text);
  const parts = space.replace(/\.\w*Tests?$/i, '').split('.');
  // A method that extends another type is found by that type.
  const extends_ = /\(this\s/.test(text);
  if (space === '' || !declares || extends_ || parts.some((part) => /tests?$/i.test(part))) return [];
  const inside = parts.map((_, index) =>
    [parts.slice(0, index + 1).join('.'), ...parts.slice(index + 1), name].join('/'),
  );
  return inside.flatMap((one) => [`src/${one}`, one]);
}

function shutInPython(path: string): readonly string[] {
  const [, root = '', inner = ''] = IN_TESTS.exec(path) ?? [];
  if (!inner.includes('/') || /(^|\/)(test_[^/]*|[^/]*_test|conftest|__init__|__main__|utils|helpers)\.py$/.test(inner))
    return [];
  return [`${root}src/${inner}`, `${root}${inner}`];
}

/** What a new file among the tests may shut out; null for other files. `text` is the head's. */
export function shutBy({ path, status }: Pick<FileChange, 'path' | 'status'>, text: string | null): Shut | null {
  if (status !== 'added') return null;
  const [, root = '', language = '', inner = ''] = /^(.*\/)?src\/test\/(java|kotlin|groovy)\/(.+)$/.exec(path) ?? [];
  if (inner !== '')
    return /Tests?\.\w+$/.test(inner) ? null : { paths: [`${root}src/main/${language}/${inner}`], most: 'block' };
  const isPhp = path.endsWith('.php') && IN_TESTS.test(path);
  const paths =
    path.endsWith('.cs') && IN_CSHARP_TESTS.test(path) && text !== null
      ? shutInCsharp(path, text)
      : path.endsWith('.py')
        ? shutInPython(path)
        : isPhp && text !== null
          ? shutInPhp(path, text)
          : [];
  return paths.length === 0 ? null : { paths, most: 'warn' };
}

/** What a changed file may shut out of what the tests find. */
export const shutByFile = (facts: Case, file: FileChange): Shut | null => shutBy(file, facts.text(file, 'after'));

/** The base's text of a file that is there on both sides; null where it is not, or is not at hand. */
function stayingText(facts: Case, path: string): string | null {
  const changed = facts.evidence.diff.files.find((file) => file.path === path || file.oldPath === path);
  if (changed !== undefined)
    return changed.path === path && changed.status === 'modified' ? (facts.text(changed, 'before') ?? '') : null;
  const beside = facts.evidence.files.find((one) => one.path === path && one.tree === 'base');
  return beside?.side.kind === 'text' ? (facts.text(facts.unchanged(path, beside.side), 'before') ?? '') : null;
}

/** Whether what prepares the run of the tests loads a new file by its name now: its class is there before any other of its name is looked for. */
function isLoadedFirst(facts: Case, { path }: FileChange): boolean {
  return facts.evidence.diff.files.some((file) => {
    if (file.path === path || roleOf(facts, file) !== 'harness') return false;
    const named = `/${posix.relative(folderOf(file.path), path)}`;
    return facts.text(file, 'after')?.includes(named) === true && facts.text(file, 'before')?.includes(named) !== true;
  });
}

/** The most that is said of a new file: of PHP, whether it holds the very class that stays, and that it is loaded first, can be read. */
function mostOf(facts: Case, file: FileChange, { most }: Shut, staying: string): Level {
  const space = file.path.endsWith('.php') ? namespaceOf(facts.text(file, 'after') ?? '') : '';
  return space !== '' && space === namespaceOf(staying) && isLoadedFirst(facts, file) ? 'block' : most;
}

/** New modules of the tests that take the place of those of production code. */
export function shadowedClasses(facts: Case, rule: Pick<Rule, 'id' | 'group'>): Finding[] {
  return facts.evidence.diff.files.flatMap((file) => {
    const shut = shutByFile(facts, file);
    const path = shut?.paths.find((one) => stayingText(facts, one) !== null);
    if (shut === null || path === undefined) return [];
    const most = mostOf(facts, file, shut, stayingText(facts, path) ?? '');
    const { level, because } = weighLoss(facts, {
      name: '',
      path: file.path,
      explanation: { kind: 'none', why: 'the code under test stays as it is', removal: false },
      loss: 'less',
      asked: 'rewrite',
      value: null,
    });
    if (level === null) return [];
    const says = `Tests ${most === 'block' ? '' : 'may '}find what the new ${file.path} defines before what ${path} does, and ${because}; take it out, or give it another name.`;
    const found = {
      level: level === 'block' ? most : level,
      says,
      anchors: [atLine(file.path, 'new', 1)],
      path: file.path,
      subject: path,
    };
    return [hit(rule, found)];
  });
}
