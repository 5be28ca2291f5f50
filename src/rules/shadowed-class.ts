import type { FileChange, Finding } from '../core/index.ts';
import { atLine, hit } from './finding.ts';
import type { Case, Rule } from './rule.ts';
import { weighLoss } from './verdict.ts';

/**
 * The class of production code whose place a new class among the tests takes: Maven and Gradle put the tests' classes before
 * those that they test, by package and name. Null for other files.
 */
export function shadowedPath({ path, status }: FileChange): string | null {
  const [, root = '', language = '', inner = ''] = /^(.*\/)?src\/test\/(java|kotlin|groovy)\/(.+)$/.exec(path) ?? [];
  return status !== 'added' || inner === '' || /Tests?\.\w+$/.test(inner)
    ? null
    : `${root}src/main/${language}/${inner}`;
}

/** Whether a path is there on both sides. */
function stays(facts: Case, path: string): boolean {
  const changed = facts.evidence.diff.files.find((file) => file.path === path || file.oldPath === path);
  if (changed !== undefined) return changed.path === path && changed.status === 'modified';
  return facts.evidence.files.some((one) => one.path === path && one.tree === 'base' && one.side.kind === 'text');
}

/** New classes of the tests that take the place of those of production code. */
export function shadowedClasses(facts: Case, rule: Pick<Rule, 'id' | 'group'>): Finding[] {
  return facts.evidence.diff.files.flatMap((file) => {
    const path = shadowedPath(file);
    if (path === null || !stays(facts, path)) return [];
    const { level, because } = weighLoss(facts, {
      name: '',
      path: file.path,
      explanation: { kind: 'none', why: 'the code under test stays as it is', removal: false },
      loss: 'less',
      asked: 'rewrite',
      value: null,
    });
    if (level === null) return [];
    const says = `Tests find the new class in ${file.path} before the one in ${path}, and ${because}; take it out, or give it another name.`;
    const found = { level, says, anchors: [atLine(file.path, 'new', 1)], path: file.path, subject: path };
    return [hit(rule, found)];
  });
}
