import picomatch from 'picomatch';
import type { Anchor, FileChange, Finding, Level } from '../../core/index.ts';
import { atLine, brief, clear, hit, unknown } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';
import { generatedPaths } from './generated-paths.ts';
import { type Scope, scopeOf } from './scope.ts';
import { follows, isNeighbour, strangersTo } from './scope-ties.ts';

const RULE = { id: 'out-of-scope', group: 'boundary' } as const;
const MOST_HITS = 30;
const MOST_NAMED = 5;

const LEVELS = { stated: 'block', said: 'warn', softened: 'note', named: 'note' } as const satisfies Record<
  Scope['how'],
  Level
>;

const placeOf = (file: FileChange): Anchor =>
  file.status === 'deleted'
    ? atLine(file.path, 'old', Math.max(1, file.hunks[0]?.oldStart ?? 1))
    : atLine(file.path, 'new', Math.max(1, file.hunks[0]?.newStart ?? 1));

function judge(facts: Case, file: FileChange, scope: Scope, within: readonly FileChange[]): Finding {
  // Where nothing that the task names was changed, the paths may be no more than an example.
  const soft =
    scope.how === 'stated'
      ? isNeighbour(facts, file, within, ['before'])
      : scope.how === 'said' && (within.length === 0 || isNeighbour(facts, file, within));
  const clause =
    scope.how === 'stated'
      ? 'take the change out, or have the scope widened'
      : 'take the change out, or have the task ask for it';
  return hit(RULE, {
    level: soft ? 'note' : LEVELS[scope.how],
    says: `${file.path} is changed and lies outside of what ${scope.by} allows (${brief(scope.globs.join(', '))}); ${clause}.`,
    anchors: [placeOf(file)],
    path: file.path,
    subject: 'scope',
  });
}

/** One note for all source files that the task does not name and nothing ties to what it names. */
function strangers(facts: Case, out: readonly FileChange[], within: readonly FileChange[]): readonly Finding[] {
  const found = within.length === 0 ? [] : strangersTo(facts, out, within);
  if (found.length === 0) return [];
  const paths = found.slice(0, MOST_NAMED).map(({ path }) => path);
  return [
    hit(RULE, {
      level: 'note',
      says: `The task names ${brief(within.map(({ path }) => path).join(', '))}; nothing ties ${found.length} other changed source files to that (${brief(paths.join(', '))}); a task that speaks of them would clear it.`,
      anchors: found.slice(0, MOST_HITS).map(placeOf),
      path: '',
      subject: 'inferred',
    }),
  ];
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
  const isGenerated = generatedPaths(facts);
  const isLog = picomatch([...policy.logs.paths], { dot: true });
  const within = diff.files.filter(({ path }) => matches(path));
  const out = diff.files.filter(
    (file) => !matches(file.path) && !isLog(file.path) && !follows(facts, file, within, isGenerated),
  );
  const hits =
    scope.how === 'named'
      ? strangers(facts, out, within)
      : out.slice(0, MOST_HITS).map((file) => judge(facts, file, scope, within));
  const found = [...hits, ...unseen];
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
