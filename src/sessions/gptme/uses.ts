import { isObject } from '../json.ts';
import { objectEnd } from '../objects.ts';
import { fencesOf } from './fences.ts';
import { markedUses } from './marked-uses.ts';
import { parseRepaired } from './repair.ts';
import type { Use } from './use.ts';

/** Words that open a block which gptme runs; blocks of all other languages are text. */
const TOOLS: ReadonlyMap<string, string> = new Map([
  ...[
    'shell',
    'ipython',
    'save',
    'append',
    'patch',
    'patch_many',
    'patch_anchored',
    'hashline_edit',
    'morph',
    'read',
    'view_anchored',
    'tmux',
    'gh',
    'mcp',
    'todo',
    'progress',
    'choice',
    'clarify',
    'complete',
    'elicit',
    'form',
    'restart',
    'vent',
  ].map((name) => [name, name] as const),
  ['py', 'ipython'],
]);

/** Where the text begins in which blocks are calls: behind the model's thoughts; null where it never ended them. */
export function behindThoughts(text: string): number | null {
  for (const tag of ['thinking', 'think']) {
    const end = text.indexOf(`</${tag}>`);
    if (end < 0) continue;
    const before = text.slice(0, end);
    if (before.startsWith(`<${tag}>`) || before.includes(`\n<${tag}>`) || !before.includes(`<${tag}>`))
      return end + tag.length + 3;
  }
  const open = /(?:^|\n)<think(?:ing)?>/.test(text);
  return open ? null : 0;
}

function fencedUses(text: string): Use[] {
  const start = behindThoughts(text);
  if (start === null) return [];
  return fencesOf(text.slice(start)).flatMap((fence) => {
    const [first = '', ...rest] = fence.words.split(' ');
    const tool = TOOLS.get(first);
    if (tool === undefined) return [];
    const place = { from: fence.from + start, to: fence.to + start };
    return [{ tool, words: rest.join(' ').trim(), content: fence.content, input: null, callId: null, ...place }];
  });
}

const NAMED = /^@([\w.]{1,200})\(([\w\-:.]{1,200})\):[ \t]{0,20}(?=\{)/gm;

/** A text and its UTF-8 bytes; gives the JSON object that begins at a character, for ever later ones, in linear time. */
function openObjects(text: string) {
  const bytes = Buffer.from(text);
  let at = 0;
  let offset = 0;
  return (start: number): string | null => {
    offset += Buffer.byteLength(text.slice(at, start));
    at = start;
    const end = objectEnd(bytes, offset);
    return end < 0 ? null : bytes.toString('utf8', offset, end);
  };
}

/** Calls as `@tool(id): {…}`, outside of fenced blocks. Their parameters are JSON; what is not stays text. */
function namedUses(text: string): Use[] {
  if (!text.includes('@')) return [];
  const blocks = fencesOf(text);
  const objectAtCharacter = openObjects(text);
  const uses: Use[] = [];
  let behind = 0;
  let block = 0;
  for (const match of text.matchAll(NAMED)) {
    const start = match.index + match[0].length;
    while (block < blocks.length && (blocks[block]?.to ?? 0) <= match.index) block += 1;
    const within = (blocks[block]?.from ?? text.length) <= match.index;
    if (match.index < behind || within) continue;
    const json = objectAtCharacter(start);
    if (json === null) break;
    behind = start + json.length;
    const value = parseRepaired(json);
    const [, tool = '', callId = ''] = match;
    const input = isObject(value) ? value : null;
    uses.push({ tool, words: '', content: input ? '' : json, input, callId, from: match.index, to: behind });
  }
  return uses;
}

/**
 * The calls in an answer, in order. gptme writes them in one of three forms and does not log in which: as elements of XML,
 * or as fenced blocks, beside which named calls with JSON parameters may stand.
 */
export function usesIn(text: string): Use[] {
  const marked = markedUses(text);
  if (marked.length > 0) return marked;
  return [...fencedUses(text), ...namedUses(text)].sort((one, other) => one.from - other.from);
}
