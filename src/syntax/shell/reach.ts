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
  const name = /^(\w+)=(?:"?\$\?"?|[1-9]\d{0,1})$/.exec(source.slice(node.start, node.end).trim())?.[1];
  return name !== undefined && decides(verdict, name);
}

/** Whether a last statement ends in failure if this variable is neither 0 nor empty. */
function decides(verdict: string, name: string): boolean {
  const value = `"?\\$(?:${name}|\\{${name}\\})"?`;
  const zero = `["']?0["']?`;
  const test = '(?:\\[\\[?|test)\\s+';
  const forms = [
    `(?:exit|return)\\s+${value}`,
    `${test}${value}\\s+(?:-eq|==?)\\s+${zero}(?:\\s+\\]\\]?)?`,
    `\\(\\(\\s*\\$?${name}\\s*==\\s*0\\s*\\)\\)`,
    `if\\s+${test}(?:${value}\\s+(?:-ne|!=|-gt)\\s+${zero}|-n\\s+${value})(?:\\s+\\]\\]?)?[\\s;]+then\\s(?:(?!\\s*(?:el|exit))[^;\\n]*[;\\n])*\\s*exit\\s+[1-9]\\d?[\\s;]*fi`,
  ];
  return forms.some((form) => new RegExp(`^${form}$`).test(verdict.trim()));
}

/** The text of a list's last statement if it ends the shell or decides by a condition; else ''. */
export function verdictOf(statements: readonly Statement[], source: Source): string {
  const item = statements.at(-1)?.pipelines[0]?.items[0]?.node ?? null;
  const start = statements[0]?.pipelines[0]?.items[0]?.node?.start;
  if (item === null || start === undefined || item.end - start > LONGEST_VERDICT) return '';
  const text = source.slice(item.start, item.end);
  const name = /\$\{?([A-Za-z_]\w*)|\(\(\s*([A-Za-z_]\w*)/.exec(text)?.slice(1).find(Boolean);
  if (name === undefined || !/^(?:exit|return|test|\[|\(\(|if)/.test(text)) return '';
  return isOverwritten(source.slice(start, item.start), name) ? '' : text;
}

const LONGEST_VERDICT = 4_000;

/** Whether a variable that `|| name=1` has set is set to anything else behind that. */
function isOverwritten(text: string, name: string): boolean {
  const set = [...text.matchAll(new RegExp(`(\\|\\|\\s*)?(?<![$\\w{])${name}\\b`, 'g'))].map((found) =>
    Boolean(found[1]),
  );
  const first = set.indexOf(true);
  return first >= 0 && set.slice(first).includes(false);
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

function wholeText(statement: Statement | undefined, source: Source): string {
  const items = statement?.pipelines.flatMap((pipeline) => pipeline.items) ?? [];
  return items.map(({ node }) => (node === null ? '' : source.slice(node.start, node.end))).join(' ');
}

/** See `Carried`; null where the list does not end that way. */
export function carriedStatus(statements: readonly Statement[], source: Source): Carried | null {
  const last = statements.length - 1;
  const leaving = /^exit(?:\s+(\S+))?$/.exec(statementText(statements[last], source));
  if (leaving === null) return null;
  const handed = leaving[1] ?? '$?';
  const direct = STATUS.exec(handed);
  if (direct !== null) return { statement: last - 1, item: direct[1] === undefined ? null : Number(direct[1]) };
  const name = /^"?\$\{?(\w+)\}?"?$/.exec(handed)?.[1];
  if (name === undefined) return null;
  const mentions = new RegExp(`(?<![$\\w{])${name}\\b`);
  for (let index = last - 1; index > 0; index -= 1) {
    const text = statementText(statements[index], source);
    if (!text.startsWith(`${name}=`)) {
      if (mentions.test(wholeText(statements[index], source))) return null;
      continue;
    }
    const saved = STATUS.exec(text.slice(name.length + 1));
    if (saved === null) return null;
    return { statement: index - 1, item: saved[1] === undefined ? null : Number(saved[1]) };
  }
  return null;
}
