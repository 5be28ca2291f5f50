import { ofKind } from '../../collections/index.ts';
import type { Anchor, FileChange, HunkLine } from '../../core/index.ts';
import { atLine, atStep } from '../finding.ts';
import type { Case } from '../rule.ts';

/** A change of what a benchmark does or is compared with. */
export interface WorkloadChange {
  /** `iterations 1000 → 10 in bench/press.ts`; hostile text. */
  readonly what: string;
  readonly path: string;
  readonly anchors: readonly Anchor[];
}

const BENCH_PATH =
  /(?:^|\/)(?:bench(?:es|marks?)?|perf(?:ormance)?(?:[-_]tests?)?)\/|(?:^|\/)[^/]*(?:bench(?:mark)?s?)[^/]*\.[A-Za-z]{1,6}$/i;
const BASELINE = /(?:^|\/)[^/]*baseline[^/]*\.(?:json|csv|ya?ml|toml|txt)$/i;
/** Names of what a benchmark does: how often, on how much, after which warm-up. */
const WORKLOAD =
  /\b(?:\w+_|\w+-)?(?:iter(?:ation)?s?|n_?iters?|rounds?|runs?|repeats?|repetitions?|reps|loops?|samples?|sample_?size|warm_?-?ups?|sizes?|count|length|len|batch(?:_?size)?|duration|seconds|concurrency|workers|threads|connections|requests|rows|items|elements|depth|width|height|seed|limit|total|num\w*|n)\b/i;
const WORKLOAD_TAIL =
  /(?<!\w)\w+(?:Iterations|Rounds|Runs|Size|Count|Samples|Warmup|WarmUp|Requests|Duration|Rows|Items|Batch)\b/;
const workloadIn = (text: string): string | undefined => (WORKLOAD_TAIL.exec(text) ?? WORKLOAD.exec(text))?.[0];
const NUMBER = /(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e\d{1,3})?(?![\w.])/gi;
const MOST_CHANGES = 20;

/** A line with its numbers taken out, and the numbers. */
function split(text: string): { readonly frame: string; readonly numbers: readonly string[] } {
  const numbers = text.match(NUMBER) ?? [];
  return { frame: text.replace(NUMBER, '#').replace(/\s+/g, ' ').trim(), numbers };
}

const isComment = (text: string): boolean => /^\s*(?:#|\/\/|\*|\/\*)/.test(text);

/** The number that differs between a line taken out and one put in that are alike otherwise; null where they are not. */
function changedNumber(before: string, after: string): readonly [string, string] | null {
  const [old, now] = [split(before), split(after)];
  if (old.frame !== now.frame || old.numbers.length !== now.numbers.length) return null;
  const at = old.numbers.findIndex((number, index) => number !== now.numbers[index]);
  return at < 0 ? null : [old.numbers[at] ?? '', now.numbers[at] ?? ''];
}

/** Lines of a hunk taken out and put in one for one, with the line numbers of the new side. */
function pairs(lines: readonly HunkLine[], start: number): readonly (readonly [string, string, number])[] {
  const found: [string, string, number][] = [];
  let gone: string[] = [];
  let line = start;
  for (const { sign, text } of lines) {
    if (sign === '-') gone.push(text);
    else {
      const before = sign === '+' ? gone.shift() : undefined;
      if (before !== undefined) found.push([before, text, line]);
      if (sign === ' ') gone = [];
      line += 1;
    }
  }
  return found;
}

/** Whether a number of a benchmark fell to half or less: whatever it counts, there may be less to do. */
const isLess = (changed: readonly [string, string] | null): boolean =>
  changed !== null && Number(changed[1].replaceAll('_', '')) * 2 <= Number(changed[0].replaceAll('_', ''));

function inFile(file: FileChange): readonly WorkloadChange[] {
  const baseline = BASELINE.test(file.path);
  if (file.status !== 'modified' && file.status !== 'renamed') return [];
  if (!baseline && !BENCH_PATH.test(file.path)) return [];
  return file.hunks.flatMap(({ lines, newStart }) =>
    pairs(lines, newStart).flatMap(([before, after, line]) => {
      const changed = isComment(after) ? null : changedNumber(before, after);
      const named = baseline
        ? 'the baseline'
        : (workloadIn(split(after).frame) ?? (isLess(changed) ? 'a number' : undefined));
      if (changed === null || named === undefined) return [];
      const what = `${named} ${changed[0]} → ${changed[1]} in ${file.path}`;
      return [{ what, path: file.path, anchors: [atLine(file.path, 'new', line)] }];
    }),
  );
}

/** Numbers of a benchmark's command line by option; positional ones by place. */
function settingsOf(args: readonly (string | null)[]): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const [index, arg] of args.entries()) {
    const [, name, value] = /^(-{1,2}[\w-]+)=(\d[\d_.]*)$/.exec(arg ?? '') ?? [];
    const before = args[index - 1];
    if (name !== undefined && value !== undefined) settings.set(name, value);
    else if (arg !== null && /^\d[\d_.]*$/.test(arg) && before?.startsWith('-') === true) settings.set(before, arg);
  }
  return settings;
}

interface BenchRun {
  readonly program: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly step: number;
}

const isSetting = (option: string): boolean =>
  workloadIn(option.replace(/^-+/, '')) !== undefined || /^-[nckrdt]$/.test(option);

/** The last run of each benchmark beside its first: whether options that set its workload differ. */
function inLog(facts: Case, session: number): readonly WorkloadChange[] {
  const first = new Map<string, BenchRun>();
  const changes: WorkloadChange[] = [];
  for (const step of ofKind(facts.evidence.sessions[session]?.session.steps ?? [], 'run')) {
    if (step.outcome !== 'ok' && step.outcome !== 'unknown') continue;
    for (const { name, args } of facts.shell(step.command)?.commands ?? []) {
      const words = [name, ...args].filter((arg) => arg !== null).filter((arg) => !/^-|^\d/.test(arg));
      const target = words.find((word) => /bench|perf/i.test(word));
      if (
        target === undefined ||
        !/^(?:python[\d.]*|node|go|cargo|npm|npx|make|\.?\/.*|hyperfine|pytest|deno|bun|ruby|java)$/.test(name ?? '')
      )
        continue;
      const run: BenchRun = { program: words.join(' '), settings: settingsOf(args), step: step.index };
      const before = first.get(run.program) ?? run;
      first.set(run.program, before);
      const option = [...run.settings].find(([key, value]) => {
        const old = before.settings.get(key);
        return old !== undefined && old !== value && isSetting(key);
      });
      if (option === undefined || changes.length >= MOST_CHANGES) continue;
      const what = `${option[0]} ${before.settings.get(option[0])} → ${option[1]} between two runs of ${target}`;
      changes.push({ what, path: target, anchors: [atStep(session, before.step), atStep(session, step.index)] });
    }
  }
  return changes.slice(-1);
}

/** What changed in the workloads of benchmarks: in the diff's benchmark and baseline files, and between runs in the logs. */
export function workloadChanges(facts: Case): readonly WorkloadChange[] {
  const { diff, sessions } = facts.evidence;
  const inDiff = diff.files.flatMap(inFile);
  return [...inDiff, ...[...sessions.keys()].flatMap((session) => inLog(facts, session))].slice(0, MOST_CHANGES);
}
