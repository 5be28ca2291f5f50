import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Inheritance } from './inherit.ts';
import type { Check, CiReading } from './reading.ts';

/** For whom a job waits: its name → the names of those that must succeed before it starts. */
export type Waits = ReadonlyMap<string, readonly string[]>;

const MOST_JOBS = 500;

type Named = readonly (readonly [name: string, node: unknown])[];

/** Names in a list: as they stand, or as `job` of a map. */
function namesIn(node: unknown): readonly string[] {
  return (isSeq(node) ? node.items : [node]).flatMap((one) => {
    const name: unknown = isMap(one) ? one.get('job') : isScalar(one) ? one.value : null;
    return typeof name === 'string' ? [name] : [];
  });
}

const entriesIn = (node: unknown, { entriesOf, resolved }: Inheritance): Named =>
  isMap(node) ? entriesOf(node).map(({ key, value }) => [isScalar(key) ? String(key.value) : '', resolved(value)]) : [];

/** Jobs that a workflow of CircleCI names, with what it says of each. */
function jobsOfWorkflow(workflow: unknown, inheritance: Inheritance): Named {
  const jobs = isMap(workflow) ? inheritance.resolved(workflow.get('jobs', true)) : null;
  if (!isSeq(jobs)) return [];
  return jobs.items.flatMap((one) =>
    isScalar(one) ? [[String(one.value), null] as const] : entriesIn(one, inheritance),
  );
}

/** For whom jobs wait, as GitHub (`needs`), GitLab (`needs`) and CircleCI (`requires`) say; without a word, GitLab goes by stages. */
export function waitsOf(root: YAMLMap, inheritance: Inheritance): Waits {
  const find = (jobs: Named, key: string, isSaid: boolean): Waits =>
    new Map(
      jobs.flatMap(([name, job]) => {
        const waits: unknown = isMap(job)
          ? inheritance.entriesOf(job).find((pair) => isScalar(pair.key) && pair.key.value === key)?.value
          : undefined;
        return waits === undefined && !isSaid ? [] : [[name, namesIn(inheritance.resolved(waits))] as const];
      }),
    );
  if (root.has('workflows')) {
    const workflows = entriesIn(root.get('workflows', true), inheritance);
    return find(
      workflows.flatMap(([, workflow]) => jobsOfWorkflow(workflow, inheritance)),
      'requires',
      true,
    );
  }
  if (root.has('jobs')) return find(entriesIn(root.get('jobs', true), inheritance), 'needs', true);
  return find(entriesIn(root, inheritance), 'needs', false);
}

/** A job with all that come before it. */
function upTo(job: string, waits: Waits): ReadonlySet<string> {
  const found = new Set([job]);
  for (const one of found) for (const before of waits.get(one) ?? []) found.add(before);
  return found;
}

const isTest = ({ kind, silent, via }: Check): boolean => kind === 'test' && silent === null && via === null;

/** What tests or lints may as well run beside the tests; what asks how they ended may not. */
const isCheckItself = ({ kind, tool }: Check): boolean => kind === 'test' || (kind === 'lint' && tool !== 'needs');

/** Jobs that started only after a test of their file had passed, and now start after none that is left; each with such a test. */
export function startsUntested(before: CiReading, after: CiReading): readonly (readonly [job: string, test: Check])[] {
  const left = after.checks.filter(isTest);
  if (left.length === 0) return [];
  return [...before.waits.keys()].slice(0, MOST_JOBS).flatMap((job) => {
    if (!after.waits.has(job) || before.checks.some((one) => one.job === job && isCheckItself(one))) return [];
    const earlier = upTo(job, before.waits);
    const test = before.checks.find((check) => isTest(check) && earlier.has(check.job));
    const now = upTo(job, after.waits);
    return test === undefined || left.some((check) => now.has(check.job)) ? [] : [[job, test] as const];
  });
}
