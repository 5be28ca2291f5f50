/** A change that an answer proposes: text to be put in place of another in a file; `patch`: in the grammar of apply_patch. */
export type Block =
  | { readonly form: 'replace'; readonly path: string | null; readonly old: string; readonly new: string }
  | { readonly form: 'whole'; readonly path: string; readonly content: string }
  | { readonly form: 'patch'; readonly text: string };

const HEAD = /^<{5,9} (?:SEARCH|ORIGINAL)>?\s*$/;
const DIVIDER = /^={5,9}\s*$/;
const TAIL = /^>{5,9} (?:REPLACE|UPDATED)\s*$/;
const FENCE = /^(?:`{3,20}|~{3,20}|<(?:source|code|pre|codeblock|sourcecode)>)/;

/** A file's name out of a line above a block; null where it holds none. Models dress names up as headings or code. */
function nameIn(line: string): string | null {
  const text = line.trim();
  if (text === '' || text === '...' || text.length > 500) return null;
  const fence = FENCE.exec(text);
  if (fence) {
    const behind = text.slice(fence[0].length).trim();
    return /[./]/.test(behind) ? behind : null;
  }
  const bare = text
    .replace(/(?<!:):+$/, '')
    .replace(/^#+/, '')
    .trim()
    .replace(/^[`*]+|(?<![`*])[`*]+$/g, '');
  return bare === '' ? null : bare;
}

/** The names that may be meant by the three lines above a block, the nearest first; lines above text do not count. */
function namesAbove(lines: readonly string[], at: number): string[] {
  const names: string[] = [];
  for (let row = at - 1; row >= Math.max(0, at - 3); row -= 1) {
    const line = lines[row] ?? '';
    const name = nameIn(line);
    if (name !== null) names.push(name);
    if (!FENCE.test(line)) break;
  }
  return names;
}

/** Which of some names is a file: one that Aider names itself, one whose end it names, one that looks like a file. */
function pathAmong(names: readonly string[], known: ReadonlySet<string>): string | null {
  const exact = names.find((name) => known.has(name));
  if (exact !== undefined) return exact;
  for (const name of names) {
    const same = [...known].filter((path) => path.endsWith(`/${name}`) || name.endsWith(`/${path}`));
    if (same.length === 1 && same[0] !== undefined) return same[0];
  }
  const single = names.filter((name) => !name.includes(' '));
  return single.find((name) => name.includes('.')) ?? single[0] ?? null;
}

const joined = (lines: readonly string[], from: number, to: number): string =>
  lines
    .slice(from, to)
    .map((line) => `${line}\n`)
    .join('');

const indexFrom = (lines: readonly string[], from: number, ...marks: readonly RegExp[]): number => {
  for (let at = from; at < lines.length; at += 1) if (marks.some((mark) => mark.test(lines[at] ?? ''))) return at;
  return -1;
};

/** The `SEARCH`/`REPLACE` blocks of an answer; one without a name above it belongs to the file of the one before. */
export function searchReplaceBlocks(lines: readonly string[], known: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let path: string | null = null;
  let at = indexFrom(lines, 0, HEAD);
  while (at >= 0) {
    const divider = indexFrom(lines, at + 1, DIVIDER);
    const tail = divider < 0 ? -1 : indexFrom(lines, divider + 1, TAIL, DIVIDER);
    if (tail < 0) break;
    path = pathAmong(namesAbove(lines, at), known) ?? path;
    blocks.push({ form: 'replace', path, old: joined(lines, at + 1, divider), new: joined(lines, divider + 1, tail) });
    at = indexFrom(lines, tail, HEAD);
  }
  return blocks;
}

/** The hunks of unified diffs, each as the replacement that Aider makes of it; line numbers do not count. */
export function hunkBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let path: string | null = null;
  let old = '';
  let now = '';
  let inside = false;
  const flush = (): void => {
    if (old !== now) blocks.push({ form: 'replace', path, old, new: now });
    old = '';
    now = '';
  };
  for (const [at, line] of lines.entries()) {
    const target = line.startsWith('+++ ') && lines[at - 1]?.startsWith('--- ') ? line.slice(4).trim() : null;
    if (line.startsWith('```')) {
      flush();
      inside = line.startsWith('```diff');
    } else if (!inside) continue;
    else if (target !== null) {
      path = target === '/dev/null' ? (lines[at - 1] ?? '').slice(4).trim() : target.replace(/^b\//, '');
    } else if (line.startsWith('@@') || (line.startsWith('--- ') && lines[at + 1]?.startsWith('+++ '))) flush();
    else if (line.startsWith('-')) old += `${line.slice(1)}\n`;
    else if (line.startsWith('+')) now += `${line.slice(1)}\n`;
    else {
      old += `${line.slice(1)}\n`;
      now += `${line.slice(1)}\n`;
    }
  }
  flush();
  return blocks;
}

/** Code blocks with a known file's name on the line above them: the file's whole new content. */
export function wholeBlocks(lines: readonly string[], known: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const fence = /^`{3,20}|^~{3,20}/.exec(lines[at] ?? '')?.[0];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, at + 1);
    const above = nameIn(lines[at - 1] ?? '');
    const path = above === null ? null : pathAmong([above], known);
    if (end < 0) break;
    if (path !== null && known.has(path)) blocks.push({ form: 'whole', path, content: joined(lines, at + 1, end) });
    at = end;
  }
  return blocks;
}

/** Patches in the grammar of apply_patch. */
export function patchBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = lines.indexOf('*** Begin Patch'); at >= 0; at = lines.indexOf('*** Begin Patch', at + 1)) {
    const end = lines.indexOf('*** End Patch', at);
    if (end < 0) break;
    blocks.push({ form: 'patch', text: joined(lines, at, end + 1) });
    at = end;
  }
  return blocks;
}
