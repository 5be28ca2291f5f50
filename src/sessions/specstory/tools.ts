import type { Exit, Outcome } from '../../core/index.ts';
import type { Asked } from '../draft.ts';
import { jsonText } from '../json.ts';

/** A tool's block on a page: what was asked for, and what is shown of its result. */
export interface Shown {
  readonly tool: string;
  readonly asked: Asked;
  readonly output: string;
  readonly outcome: Outcome;
  readonly exit: Exit;
}

interface Fence {
  readonly language: string;
  readonly content: string;
}

/** The code blocks of a stretch of lines, and the lines around them. */
function fencesOf(text: string): { readonly fences: readonly Fence[]; readonly around: string } {
  const fences: Fence[] = [];
  const around: string[] = [];
  let open: { readonly mark: string; readonly language: string; readonly lines: string[] } | null = null;
  for (const line of text.split('\n')) {
    const found = /^\s{0,3}(`{3,20}|~{3,20})([^`]{0,200})$/.exec(line);
    if (open) {
      if (found?.[1]?.startsWith(open.mark) && found[2]?.trim() === '') {
        fences.push({ language: open.language, content: open.lines.join('\n') });
        open = null;
      } else open.lines.push(line);
    } else if (found?.[1] !== undefined) open = { mark: found[1], language: (found[2] ?? '').trim(), lines: [] };
    else around.push(line);
  }
  return { fences, around: around.join('\n') };
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&#39;/g, "'"],
  [/&amp;/g, '&'],
];

const unescaped = (text: string): string => MARKS.reduce((rest, [mark, sign]) => rest.replace(mark, sign), text);

const TYPES: ReadonlySet<string> = new Set(['shell', 'read', 'write', 'search', 'task']);

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/todo|plan/i, 'plan'],
  [/^(?:bash|shell|run_terminal|run_shell|execute|exec)/i, 'shell'],
  [/^(?:read|view|list|ls$)/i, 'read'],
  [/^(?:edit|multiedit|write|search_replace|apply_patch|create|delete_file|code_edit|replace)/i, 'write'],
  [/^(?:grep|glob|search|codebase_search|find|file_search)/i, 'search'],
  [/web|fetch|browser/i, 'web'],
  [/^(?:task|agent|delegate)/i, 'task'],
];

function typeOf(tool: string, told: string): string {
  const named = NAMES.find(([pattern]) => pattern.test(tool))?.[1];
  if (told === 'task') return named === 'plan' ? 'plan' : 'task';
  return TYPES.has(told) ? told : (named ?? 'other');
}

const first = (text: string, ...patterns: readonly RegExp[]): string | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return unescaped(found.trim());
  }
  return null;
};

const SHELL = /^(?:bash|sh|shell|zsh|powershell)$/;

function readShell(tool: string, summary: string, around: string, fences: readonly Fence[]): Shown {
  const at = fences.findIndex((fence) => SHELL.test(fence.language));
  const inline = first(around, /^[ \t]*`([^`\n]{1,2000})`[ \t]*$/m);
  const command = fences[at]?.content ?? inline ?? first(summary, /Run command: ([^\n]{1,2000})/) ?? '';
  const output = fences.flatMap((fence, index) => (index === at ? [] : [fence.content])).join('\n');
  const code = /^(?:Error: )?Exit code (\d{1,9})\b/.exec(output)?.[1];
  const exit: Exit = code === undefined ? { code: null, source: 'none' } : { code: Number(code), source: 'text' };
  const outcome = code === undefined ? 'unknown' : code === '0' ? 'ok' : 'error';
  return { tool, asked: { kind: 'run', command, cwd: null }, output, outcome, exit };
}

const EDITED = [
  /(?:Edit|Write|Create|Delete) file: ([^\n<]{1,1000})/,
  /^The file (\S{1,1000}) has been /m,
  /^File created successfully at: ([^\n]{1,1000})/m,
  /^[ \t]*`([^`\n]{1,1000})`[ \t]*$/m,
] as const;

function askedOf(type: string, summary: string, around: string, body: string): Asked {
  if (type === 'read') {
    return {
      kind: 'read',
      path: first(summary, /(?:Read|Listed|List)[^:\n]{0,40}: ([^\n]{1,1000})/) ?? first(around, /`([^`\n]{1,1000})`/),
    };
  }
  if (type === 'write') {
    const note = 'SpecStory shows a change, not the texts that it was made of';
    return { kind: 'edit', edits: [{ op: 'opaque', path: first(`${summary}\n${body}`, ...EDITED), note }] };
  }
  const kind = type === 'search' || type === 'web' || type === 'task' || type === 'plan' ? type : 'other';
  return { kind, input: jsonText({ summary: unescaped(summary), shown: around.trim() }) };
}

/** Reads a tool's block. Whether the call succeeded is not on the page, but for what a shell printed. */
export function readTool(text: string): Shown {
  const head = text.slice(0, 4000);
  const bold = /Tool use: \*\*([^*\n]{1,200})\*\*/.exec(head)?.[1];
  const tool = /data-tool-name="([^"\n]{1,200})"/.exec(head)?.[1] ?? bold ?? 'unnamed';
  const summary = /<summary>([^\n]{0,3000}?)<\/summary>/.exec(head)?.[1] ?? '';
  const { fences, around } = fencesOf(text.replace(/<\/?(?:tool-use|details|summary)\b[^>\n]{0,300}>/g, ''));
  const type = typeOf(tool, /data-tool-type="([^"\n]{1,40})"/.exec(head)?.[1] ?? '');
  if (type === 'shell') return readShell(tool, summary, around, fences);
  const output = fences.map((fence) => fence.content).join('\n');
  const asked = askedOf(type, summary || around, around, text);
  return { tool, asked, output, outcome: 'unknown', exit: { code: null, source: 'none' } };
}
