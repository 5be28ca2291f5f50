import type { JsonObject } from '../json.ts';

/** A call that the model wrote as markup into its answer, as the versions without native calls have it. */
export interface WrittenCall {
  readonly tool: string;
  readonly input: JsonObject;
  /** What the model said before it. */
  readonly before: string;
}

const TOOLS =
  /<(execute_command|read_file|write_to_file|replace_in_file|apply_diff|insert_content|search_and_replace|search_files|list_files|list_code_definition_names|codebase_search|browser_action|web_fetch|web_search|use_mcp_tool|access_mcp_resource|ask_followup_question|attempt_completion|new_task|switch_mode|plan_mode_respond|update_todo_list|fetch_instructions)>/;

const PARAMETER =
  /<(path|content|diff|command|question|result|response|regex|search|replace|use_regex|start_line|end_line|recursive|requires_approval|cwd|server_name|tool_name|arguments|uri|url|action|message|mode|query|todos|line|args|follow_up)>/g;

/** Parameters that may hold anything, the marks of others too: they end at the last mark of their own. */
const LONG: ReadonlySet<string> = new Set(['content', 'diff', 'result', 'arguments']);

function parametersOf(body: string): Record<string, string> {
  const input = Object.create(null) as Record<string, string>;
  const lastCloses = new Map<string, number>();
  const pattern = new RegExp(PARAMETER.source, 'g');
  for (let found = pattern.exec(body); found; found = pattern.exec(body)) {
    const name = found[1] ?? '';
    const close = `</${name}>`;
    const from = pattern.lastIndex;
    const last = lastCloses.get(name) ?? body.lastIndexOf(close);
    lastCloses.set(name, last);
    if (last < from) continue;
    const end = LONG.has(name) ? last : body.indexOf(close, from);
    input[name] ??= body.slice(from, end);
    pattern.lastIndex = end + close.length;
  }
  return input;
}

/** The text of a parameter without the newlines that stand next to its marks. */
export const trimmed = (text: string): string => text.replace(/^\r?\n/, '').replace(/\r?\n$/, '');

/** The first call in an answer; the harness runs one at most. null where there is none. */
export function writtenCall(text: string): WrittenCall | null {
  const open = TOOLS.exec(text);
  const tool = open?.[1];
  if (!open || tool === undefined) return null;
  const close = text.lastIndexOf(`</${tool}>`);
  const from = open.index + open[0].length;
  const body = text.slice(from, close < from ? text.length : close);
  return { tool, input: parametersOf(body), before: text.slice(0, open.index) };
}

const OPEN = /^(?:-{3,9}|<{3,9}) SEARCH>?\s*$/;
const DIVIDE = /^={3,9}\s*$/;
const CLOSE = /^(?:\+{3,9}|>{3,9}) REPLACE>?\s*$/;

/** The replacements that a diff of SEARCH and REPLACE blocks asks for; Roo puts a line number above what is searched. */
export function blocksOf(diff: string): readonly { readonly old: string; readonly new: string }[] {
  const blocks: { old: string; new: string }[] = [];
  let side: 'old' | 'new' | null = null;
  let block = { old: '', new: '' };
  for (const line of diff.split('\n')) {
    if (OPEN.test(line)) {
      block = { old: '', new: '' };
      side = 'old';
    } else if (side === 'old' && DIVIDE.test(line)) side = 'new';
    else if (side === 'new' && CLOSE.test(line)) {
      blocks.push(block);
      side = null;
    } else if (
      side === 'old' &&
      /^-------$/.test(line.trim()) &&
      /^(?::(?:start|end)_line:\s*\d+\s*\n)*$/.test(block.old)
    ) {
      block.old = '';
    } else if (side !== null) block[side] += `${line}\n`;
  }
  return blocks;
}
