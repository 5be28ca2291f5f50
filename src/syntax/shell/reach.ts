import type { Item, Pipeline, Statement } from './lines.ts';
import { readStatements } from './lines.ts';
import type { Source } from './source.ts';

/** How a failure here can still be seen from outside the whole line. */
export interface Reach {
  /** As the status with which this list, group or statement ends. */
  readonly status: boolean;
  /** By making the shell exit at once. */
  readonly exit: boolean;
  /** `set -e` does not count here: left of `&&` and `||`, or in a condition. */
  readonly unchecked: boolean;
}

/** What a piece that always fails does: ends the shell, or just ends with a status other than 0. */
type Failing = 'exit' | 'status' | null;

const GROUPS: ReadonlySet<string> = new Set(['subshell', 'compound_statement', 'else_clause', 'do_group']);

function failingCommand(text: string, inherits: boolean): Failing {
  const leaving = /^(exit|return)(?:\s+("?)(\S+?)\2)?$/.exec(text.trim());
  if (leaving !== null) {
    const code = leaving[3] ?? '$?';
    if (/^\d+$/.test(code)) return Number(code) % 256 === 0 ? null : 'exit';
    return code === '$?' && inherits ? 'exit' : null;
  }
  return /^(false|\/bin\/false)$/.test(text.trim()) ? 'status' : null;
}

function failingItem(item: Item, source: Source, inherits: boolean, depth: number): Failing {
  const { node } = item;
  if (node === null || depth > 8) return null;
  if (node.type === 'command') return failingCommand(source.slice(node.start, node.end), inherits);
  if (!GROUPS.has(node.type)) return null;
  const failing = failingList(readStatements(node.children), source, depth + 1);
  return failing === 'exit' && node.type === 'subshell' ? 'status' : failing;
}

function failingPipeline(pipeline: Pipeline | undefined, source: Source, inherits: boolean, depth: number): Failing {
  const item = pipeline?.items.at(-1);
  if (pipeline === undefined || item === undefined || pipeline.negated || pipeline.items.length > 1) return null;
  return failingItem(item, source, inherits, depth);
}

/** Whether a list certainly ends in failure: its last statement does. */
export function failingList(statements: readonly Statement[], source: Source, depth = 0): Failing {
  const last = statements.at(-1);
  if (last === undefined || last.background || last.joints.includes('||')) return null;
  const failing = failingPipeline(last.pipelines.at(-1), source, false, depth);
  return failing === 'exit' && last.pipelines.length > 1 ? 'status' : failing;
}

/** Whether `|| failed=1` keeps the failure in a variable that the list's last statement looks at. */
function savesFailure(pipeline: Pipeline | undefined, verdict: string, source: Source): boolean {
  const node = pipeline?.items.length === 1 ? pipeline.items[0]?.node : null;
  if (node === null || node === undefined || verdict === '') return false;
  const name = /^(\w+)=(?:"?\$\?"?|[1-9]\d*)$/.exec(source.slice(node.start, node.end).trim())?.[1];
  return name !== undefined && new RegExp(`\\$\\{?${name}\\b`).test(verdict);
}

/** The text of a list's last statement if it ends the shell or decides by a condition; else ''. */
export function verdictOf(statements: readonly Statement[], source: Source): string {
  const item = statements.at(-1)?.pipelines[0]?.items[0]?.node ?? null;
  const text = item === null ? '' : source.slice(item.start, Math.min(item.end, item.start + 2_000));
  return /^(?:exit|return|test|\[|\(\(|if)/.test(text) ? text : '';
}

/**
 * The reach of pipeline `index` of a statement that itself has `reach`. `verdict` is the last statement of its list, see
 * `verdictOf`.
 */
export function reachInStatement(
  statement: Statement,
  index: number,
  reach: Reach,
  source: Source,
  verdict: string,
): Reach {
  const rest = statement.joints.slice(index);
  if (rest.length === 0) return reach;
  const within = { ...reach, unchecked: true };
  const or = rest.indexOf('||');
  if (or < 0) return within;
  const failing = failingPipeline(statement.pipelines[index + or + 1], source, true, 0);
  const saved = savesFailure(statement.pipelines[index + or + 1], verdict, source);
  if (failing === 'exit' || saved) return { ...within, status: reach.exit };
  if (failing === 'status') return reach;
  return { ...within, status: false };
}

/** Which pipeline item's failure `exit $?`, `exit $saved` or `exit ${PIPESTATUS[0]}` at the end of a list hands on. */
export interface Carried {
  readonly statement: number;
  /** Index in the pipeline; null: its own status, that is the last item's. */
  readonly item: number | null;
}

const STATUS = /^"?\$(?:\?|\{PIPESTATUS\[(\d+)\]\})"?$/;

function statementText(statement: Statement | undefined, source: Source): string {
  if (statement?.pipelines.length !== 1 || statement.pipelines[0]?.items.length !== 1) return '';
  const node = statement.pipelines[0].items[0]?.node ?? null;
  return node === null ? '' : source.slice(node.start, node.end).trim();
}

/** See `Carried`; null where the list does not end that way. */
export function carriedStatus(statements: readonly Statement[], source: Source): Carried | null {
  const last = statements.length - 1;
  const handed = /^exit\s+(\S+)$/.exec(statementText(statements[last], source))?.[1];
  if (handed === undefined) return null;
  const direct = STATUS.exec(handed);
  if (direct !== null) return { statement: last - 1, item: direct[1] === undefined ? null : Number(direct[1]) };
  const name = /^"?\$\{?(\w+)\}?"?$/.exec(handed)?.[1];
  if (name === undefined) return null;
  for (let index = last - 1; index > 0; index -= 1) {
    const text = statementText(statements[index], source);
    if (!text.startsWith(`${name}=`)) continue;
    const saved = STATUS.exec(text.slice(name.length + 1));
    if (saved === null) return null;
    return { statement: index - 1, item: saved[1] === undefined ? null : Number(saved[1]) };
  }
  return null;
}
