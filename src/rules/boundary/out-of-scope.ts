import picomatch from 'picomatch';
import type { FileChange, Finding } from '../../core/index.ts';
import { atLine, brief, clear, hit, unknown } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';
import { LOCK_FILES, manifestOf } from './lock-files.ts';

const RULE = { id: 'out-of-scope', group: 'boundary' } as const;
const MOST_HITS = 30;
const LONGEST = 50_000;
const STATED = /^[ \t]{0,20}Proctor-Scope:[ \t]*(\S[^\n]*)$/im;
/** "Touch nothing else", and what it may be that is not to be touched. */
const NOTHING_ELSE =
  /\b(?:touch|change|edit|modify|update)\w*\s+(?:nothing else|no other (?:files?|code|modules?))|\b(?:do not|don['’]t|must not|without)\s+(?:touch|chang|edit|modify)\w*\s+(?:any(?:thing)?\s*(?:other|else)|other (?:files?|code|modules?|parts?))|\bonly (?:touch|change|edit|modify)\b/i;
/** A path in prose: with a folder or an ending that files have. */
const PATH = /(?<![\w@/.:-])(?:[\w.@-]{1,80}\/){0,12}[\w.@-]{1,80}(?:\.[A-Za-z][A-Za-z0-9]{0,7}|\/)(?![\w/])/g;

/** What may be changed, and who says so. */
interface Scope {
  readonly globs: readonly string[];
  readonly by: string;
  readonly level: 'warn' | 'block';
}

const asGlob = (path: string): string => (path.endsWith('/') ? `${path}**` : path);

/** The scope that holds: of the issue, of the labels, of the policy, or said by the task in so many words. */
function scopeOf(facts: Case): Scope | null {
  const { policy, pull } = facts.evidence;
  const task = (pull?.task ?? '').slice(0, LONGEST);
  const stated =
    STATED.exec(task)?.[1]
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? [];
  if (stated.length > 0)
    return { globs: stated.map((one) => asGlob(one.replace(/^[`'"]|[`'"]$/g, ''))), by: 'the issue', level: 'block' };
  const labels = (pull?.labels ?? []).filter((label) => Object.hasOwn(policy.scope.labels, label));
  if (labels.length > 0)
    return {
      globs: labels.flatMap((label) => policy.scope.labels[label] ?? []),
      by: `the policy for ${labels.map((label) => `"${brief(label)}"`).join(' and ')}`,
      level: 'block',
    };
  if (policy.scope.paths.length > 0) return { globs: policy.scope.paths, by: 'the policy', level: 'block' };
  if (!NOTHING_ELSE.test(task)) return null;
  const named = [...task.matchAll(PATH)]
    .map(([path]) => path.replace(/\.$/, ''))
    .filter((path) => !/^(?:e\.g\.|i\.e\.|etc\.)/.test(path));
  return named.length === 0
    ? null
    : {
        globs: named.flatMap((one) => [asGlob(one), `**/${asGlob(one)}`]),
        by: 'the task, which says to touch nothing else',
        level: 'warn',
      };
}

const stem = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.[^.]+$/, '')
    .replace(/^(?:test_|spec_)|(?:[._-](?:test|spec|tests))$|Tests?$|_test$/, '')
    .toLowerCase();

/** Whether a change outside follows from one inside: a test of it, a lock of it, generated from it. */
function follows(
  facts: Case,
  file: FileChange,
  within: readonly FileChange[],
  isGenerated: (path: string) => boolean,
): boolean {
  if (isGenerated(file.path)) return true;
  if (LOCK_FILES.test(file.path)) return within.some(({ path }) => manifestOf(path));
  return facts.isTestPath(file.path) && within.some(({ path }) => stem(path) === stem(file.path));
}

/** Whether a changed file in the scope imports this one, or this one imports it: a neighbour may have to follow. */
function isNeighbour(facts: Case, file: FileChange, within: readonly FileChange[]): boolean {
  const imports = (one: FileChange): readonly string[] => {
    const reading = facts.source(one, 'after');
    return reading.kind === 'source'
      ? reading.imports.map((each) => each.module.replace(/^.*[/.]/, '').toLowerCase())
      : [];
  };
  return within.some((one) => imports(one).includes(stem(file.path)) || imports(file).includes(stem(one.path)));
}

function judge(facts: Case, file: FileChange, scope: Scope, within: readonly FileChange[]): Finding {
  const soft = scope.level === 'warn' && isNeighbour(facts, file, within);
  const clause =
    scope.level === 'block'
      ? 'take the change out, or have the scope widened'
      : 'take the change out, or have the task ask for it';
  const line = file.hunks[0]?.newStart ?? 1;
  return hit(RULE, {
    level: soft ? 'note' : scope.level,
    says: `${file.path} is changed and lies outside of what ${scope.by} allows (${brief(scope.globs.join(', '))}); ${clause}.`,
    anchors: [
      file.status === 'deleted'
        ? atLine(file.path, 'old', Math.max(1, file.hunks[0]?.oldStart ?? 1))
        : atLine(file.path, 'new', Math.max(1, line)),
    ],
    path: file.path,
    subject: 'scope',
  });
}

function find(facts: Case): readonly Finding[] {
  const { policy, diff } = facts.evidence;
  const unseen = diff.problems.map((why) =>
    unknown(RULE, '', `Whether all changes lie in the scope is not wholly known: ${why.replace(/\.$/, '')}.`),
  );
  const scope = scopeOf(facts);
  if (scope === null)
    return unseen.length > 0 ? unseen : [clear(RULE, 'Nobody has said what may be changed, so all may.')];
  const matches = picomatch([...scope.globs], { dot: true });
  const isGenerated =
    policy.paths.generated.length === 0 ? () => false : picomatch([...policy.paths.generated], { dot: true });
  const isLog = picomatch([...policy.logs.paths], { dot: true });
  const within = diff.files.filter(({ path }) => matches(path));
  const out = diff.files.filter(
    (file) => !matches(file.path) && !isLog(file.path) && !follows(facts, file, within, isGenerated),
  );
  const found = [...out.slice(0, MOST_HITS).map((file) => judge(facts, file, scope, within)), ...unseen];
  return found.length > 0
    ? found
    : [clear(RULE, `All changes lie within what ${scope.by} allows, or follow from them.`)];
}

/** Is something changed that was not to be changed? */
export const outOfScope: Rule = {
  ...RULE,
  question: 'Does the diff change what the stated scope leaves out?',
  appliesTo: 'agents',
  find,
};
