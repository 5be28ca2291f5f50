import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { nestsDeeper } from '../text/index.ts';

/** Characters of a workflow that are read; a longer one is said to be unreadable. */
const LONGEST = 300_000;
/** Lists and mappings within one another; a workflow needs ten. Brackets of scripts count, too. */
const DEEPEST = 200;

/** One step of a job. Texts are as they stand, expressions unevaluated; `line` is where the step begins, from 1. */
export interface Step {
  readonly line: number;
  readonly id: string | null;
  /** `owner/name@ref`, a path, or null for a script. */
  readonly uses: string | null;
  readonly run: string | null;
  readonly with: ReadonlyMap<string, string>;
}

/** What a token may do: each permission with its level, or one word for all of them; null where nothing is named. */
export type Grants = ReadonlyMap<string, string> | 'read-all' | 'write-all' | null;

/** Runs that wait for or end one another. */
interface Concurrency {
  readonly group: string;
  /** As it is written: `true`, `false` or an expression. */
  readonly cancel: string;
}

/** A job of a workflow. */
export interface Job {
  readonly id: string;
  /** What GitHub shows, and what a ruleset requires: `name`, else the id. */
  readonly name: string;
  readonly line: number;
  readonly condition: string | null;
  readonly permissions: Grants;
  readonly concurrency: Concurrency | null;
  readonly isOptional: boolean;
  readonly uses: string | null;
  readonly steps: readonly Step[];
}

/** What starts a workflow: the event's line, and its lists (`types`, `branches`, `paths`, `cron` …). */
interface Trigger {
  readonly line: number;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** A workflow file, as far as setting up Proctor depends on it. */
export interface Workflow {
  readonly path: string;
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly permissions: Grants;
  readonly concurrency: Concurrency | null;
  readonly jobs: readonly Job[];
}

/** A workflow, or why its file cannot be read. */
export type WorkflowReading =
  | { readonly kind: 'workflow'; readonly workflow: Workflow }
  | { readonly kind: 'unreadable'; readonly path: string; readonly why: string };

type LineOf = (node: unknown) => number;

const textOf = (node: unknown): string | null => (isScalar(node) && node.value !== null ? String(node.value) : null);
const at = (node: unknown, key: string): unknown => (isMap(node) ? node.get(key, true) : undefined);
const pairsOf = (node: unknown): readonly (readonly [key: string, value: unknown, place: unknown])[] =>
  isMap(node) ? node.items.map(({ key, value }) => [textOf(key) ?? '', value, key]) : [];
const textsOf = (node: unknown): readonly string[] => {
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  return items.flatMap((item) => textOf(item) ?? []);
};

function readGrants(node: unknown): Grants {
  const word = textOf(node);
  if (word === 'read-all' || word === 'write-all') return word;
  return isMap(node) ? new Map(pairsOf(node).map(([key, value]) => [key, textOf(value) ?? ''])) : null;
}

function readConcurrency(node: unknown): Concurrency | null {
  const group = textOf(node) ?? textOf(at(node, 'group'));
  return group === null ? null : { group, cancel: textOf(at(node, 'cancel-in-progress')) ?? 'false' };
}

function readTrigger(node: unknown, line: number): Trigger {
  // `schedule` is a list of mappings with one key each.
  const crons = isSeq(node) ? node.items.flatMap((item) => textOf(at(item, 'cron')) ?? []) : [];
  const lists = pairsOf(node).map(([key, value]) => [key, textsOf(value)] as const);
  return { line, lists: new Map(crons.length > 0 ? [['cron', crons]] : lists) };
}

function readTriggers(node: unknown, lineOf: LineOf): ReadonlyMap<string, Trigger> {
  if (isMap(node)) {
    return new Map(pairsOf(node).map(([event, value, place]) => [event, readTrigger(value, lineOf(place))]));
  }
  return new Map(textsOf(node).map((event) => [event, { line: lineOf(node), lists: new Map() }]));
}

const readStep = (node: unknown, lineOf: LineOf): Step => ({
  line: lineOf(node),
  id: textOf(at(node, 'id')),
  uses: textOf(at(node, 'uses')),
  run: textOf(at(node, 'run')),
  with: new Map(pairsOf(at(node, 'with')).map(([key, value]) => [key, textOf(value) ?? ''])),
});

function readJob(id: string, node: unknown, line: number, lineOf: LineOf): Job {
  const steps = at(node, 'steps');
  return {
    id,
    name: textOf(at(node, 'name')) ?? id,
    line,
    condition: textOf(at(node, 'if')),
    permissions: readGrants(at(node, 'permissions')),
    concurrency: readConcurrency(at(node, 'concurrency')),
    isOptional: textOf(at(node, 'continue-on-error')) === 'true',
    uses: textOf(at(node, 'uses')),
    steps: isSeq(steps) ? steps.items.filter(isMap).map((step) => readStep(step, lineOf)) : [],
  };
}

function read(path: string, text: string): WorkflowReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
  const lineOf: LineOf = (node) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line || 1;
  const [error] = document.errors;
  if (error) return { kind: 'unreadable', path, why: `line ${error.linePos?.[0].line ?? 1} is no plain YAML` };
  const top = document.contents;
  if (!isMap(top)) return { kind: 'unreadable', path, why: 'it is no mapping' };
  const workflow: Workflow = {
    path,
    triggers: readTriggers(at(top, 'on'), lineOf),
    permissions: readGrants(at(top, 'permissions')),
    concurrency: readConcurrency(at(top, 'concurrency')),
    jobs: pairsOf(at(top, 'jobs')).map(([id, job, place]) => readJob(id, job, lineOf(place), lineOf)),
  };
  return { kind: 'workflow', workflow };
}

/** Reads a workflow file. Aliases are not followed. Never throws: what is no workflow is unreadable, with the reason. */
export function readWorkflow(path: string, text: string): WorkflowReading {
  if (text.length > LONGEST) return { kind: 'unreadable', path, why: `it is longer than ${LONGEST} characters` };
  if (nestsDeeper(text, DEEPEST)) return { kind: 'unreadable', path, why: 'its values lie too deep in one another' };
  try {
    return read(path, text);
  } catch {
    return { kind: 'unreadable', path, why: 'it cannot be parsed' };
  }
}

/** Whether a path is that of a workflow. */
export const isWorkflowPath = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
