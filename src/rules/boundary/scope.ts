import { brief } from '../finding.ts';
import type { Case } from '../rule.ts';
import { peopleSay, tasksOf } from '../task/task-given.ts';

/** What may be changed, and who says so. */
export interface Scope {
  readonly globs: readonly string[];
  /** As in "what … allows". */
  readonly by: string;
  /**
   * `stated`: by the issue or the policy; `said`: the task says to touch nothing else; `softened`: it did, and people said
   * more later; `named`: the task names paths, and nothing more.
   */
  readonly how: 'stated' | 'said' | 'softened' | 'named';
}

const STATED = /^[ \t]{0,20}Proctor-Scope:[ \t]*(\S[^\n]*)$/im;
const LONGEST = 50_000;
/** "Touch nothing else", and what it may be that is not to be touched. */
const NOTHING_ELSE =
  /\b(?:touch|change|edit|modify|update)\w*\s+(?:nothing else|no other (?:files?|code|modules?))|\b(?:do not|don['’]t|must not|without)\s+(?:touch|chang|edit|modify)\w*\s+(?:any(?:thing)?\s*(?:other|else)|other (?:files?|code|modules?|parts?))|\bonly (?:touch|change|edit|modify)\b|\b(?:and )?nothing (?:else|but|except|other than)\s+[`'"]?[\w./-]*\.\w/i;
/** A path in prose: with a folder or an ending that files have. */
const PATH = /(?<![\w@/.:-])(?:[\w.@-]{1,80}\/){0,12}[\w.@-]{1,80}(?:\.[A-Za-z][A-Za-z0-9]{0,7}|\/)(?![\w/])/g;
/** Tasks that name more paths than so many describe a field, and no scope. */
const MOST_NAMED = 12;

const asGlob = (path: string): string => (path.endsWith('/') ? `${path}**` : path);

/** The paths that a text names, as globs: each as it stands, and below any folder. */
function namedIn(text: string): readonly string[] {
  const named = [...text.slice(0, LONGEST).matchAll(PATH)]
    .map(([path]) => path.replace(/\.$/, ''))
    .filter((path) => !/^(?:e\.g|i\.e|etc|vs)$/i.test(path.replace(/\.$/, '')));
  return [...new Set(named)].flatMap((one) => [asGlob(one), `**/${asGlob(one)}`]);
}

function statedScope({ evidence: { policy, pull } }: Case): Scope | null {
  const stated =
    STATED.exec((pull?.task ?? '').slice(0, LONGEST))?.[1]
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? [];
  if (stated.length > 0)
    return {
      globs: stated.map((one) => asGlob(one.replace(/^[`'"]|[`'"]$/g, ''))),
      by: 'the issue',
      how: 'stated',
    };
  const labels = (pull?.labels ?? []).filter((label) => Object.hasOwn(policy.scope.labels, label));
  if (labels.length > 0)
    return {
      globs: labels.flatMap((label) => policy.scope.labels[label] ?? []),
      by: `the policy for ${labels.map((label) => `"${brief(label)}"`).join(' and ')}`,
      how: 'stated',
    };
  return policy.scope.paths.length > 0 ? { globs: policy.scope.paths, by: 'the policy', how: 'stated' } : null;
}

/**
 * The scope that holds: of the issue, of the labels, of the policy; else what the task (or the first message of a log that
 * the author could not have written) says in so many words, or by the paths that it names. Null: nobody speaks of one.
 */
export function scopeOf(facts: Case): Scope | null {
  const stated = statedScope(facts);
  if (stated !== null) return stated;
  const tasks = tasksOf(facts);
  const words = tasks.join('\n').slice(0, LONGEST);
  const own = namedIn(words);
  if (own.length === 0) return null;
  const later = peopleSay(facts).slice(tasks.length);
  const globs = [...new Set([...own, ...later.flatMap(namedIn)])];
  if (NOTHING_ELSE.test(words))
    return { globs, by: 'the task, which says to touch nothing else', how: later.length > 0 ? 'softened' : 'said' };
  if (own.length / 2 > MOST_NAMED || later.length > 0) return null;
  return { globs, by: 'the task', how: 'named' };
}
