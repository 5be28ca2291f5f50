import type { CiReading } from './reading.ts';

const RUNS_ON_CHANGES = ['pull_request', 'pull_request_target', 'push', 'merge_group'];
/** What starts a workflow of a change without being it. */
const FOLLOWS_CHANGES = ['workflow_run', 'check_suite', 'deployment_status', 'repository_dispatch'];
const FILTERS = ['paths-ignore', 'paths', 'branches-ignore', 'tags-ignore', 'branches', 'types'];
/** What no test is about. */
const PROSE =
  /^(?:\*\*\/)?(?:docs?\/.*|\*\.(?:md|mdx|rst|adoc|txt)|\*\*\.(?:md|mdx|rst|adoc|txt)|LICEN[CS]E\S*|README\S*|CHANGELOG\S*|\.github\/ISSUE_TEMPLATE\/.*|\.gitignore|\.editorconfig|CODEOWNERS)$/i;
/** Branches among which there is the one that pull requests go to. */
const MAIN = /^(?:main|master|trunk|develop|dev|default|\$default-branch|\*|\*\*)$/;

/** The filters of an event, by name; empty where it has none. */
function filtersOf(text: string | undefined): ReadonlyMap<string, readonly string[]> {
  let read: unknown = null;
  try {
    read = JSON.parse(text || 'null');
  } catch {
    return new Map();
  }
  if (typeof read !== 'object' || read === null) return new Map();
  return new Map(
    Object.entries(read)
      .filter(([name]) => FILTERS.includes(name))
      .map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)] as const),
  );
}

/** Whether a filter that is new takes changes away that a test could be about. */
function takesAway(name: string, values: readonly string[]): boolean {
  // Without `types` a pull request is checked when it is opened, pushed to and opened again.
  if (name === 'types') return !values.includes('synchronize');
  if (name === 'paths-ignore') return !values.every((one) => PROSE.test(one));
  return name !== 'branches' || !values.some((one) => MAIN.test(one));
}

/** What a workflow runs on no more, as the end of a sentence about its path; null for nothing. */
export function triggerLoss(before: CiReading, after: CiReading): string | null {
  const lost = RUNS_ON_CHANGES.filter((event) => before.triggers.has(event) && !after.triggers.has(event));
  const other = ['pull_request', 'pull_request_target'].some((event) => after.triggers.has(event));
  if (lost.some((event) => event !== 'push') || (lost.includes('push') && !other))
    return `no longer runs on ${lost.join(', ')}`;
  const narrowed = RUNS_ON_CHANGES.filter((event) => {
    const [old, now] = [filtersOf(before.triggers.get(event)), filtersOf(after.triggers.get(event))];
    const fresh = [...now].filter(([name]) => !old.has(name));
    return before.triggers.has(event) && fresh.some(([name, values]) => takesAway(name, values));
  });
  return narrowed.length === 0 ? null : `runs on fewer changes of ${narrowed.join(', ')}`;
}

/** Whether a file starts when code changes, by what it says; one that other workflows call does where it `isCalled`. */
export function startsOnChanges({ triggers }: CiReading, isCalled: boolean): boolean {
  if (triggers.size === 0) return true;
  return (
    [...RUNS_ON_CHANGES, ...FOLLOWS_CHANGES].some((event) => triggers.has(event)) ||
    (isCalled && triggers.has('workflow_call'))
  );
}
