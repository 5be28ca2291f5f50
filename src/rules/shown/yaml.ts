/** A line of YAML: its indentation, and its text without that. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

const KEY = /^(?:"[^"]*"|'[^']*'|[\w$.<*/@-][^:#]*):(?:\s|$)/;
const isItem = ({ text }: Line): boolean => /^-(?:\s|$)/.test(text);
const isNode = (line: Line): boolean => isItem(line) || KEY.test(line.text);

/** The first line and those that stand less deep than all before them, outermost first: siblings of what began above. */
function siblingsOf(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  for (const line of lines) if (line.indent < (found[0]?.indent ?? Number.POSITIVE_INFINITY)) found.unshift(line);
  return found;
}

/** What opens a node within another one that is a sibling of `outer`: nothing but a key's name is made up. */
function openerOf(outer: Line, inner: Line, name: string): string {
  const pad = ' '.repeat(outer.indent);
  if (!isItem(outer)) return `${pad}${name}:${isNode(inner) ? '' : ' |'}`;
  if (isNode(inner) && !isItem(inner) && inner.indent === outer.indent + 2) return `${pad}- unseen: 0`;
  return `${pad}- ${name}:${isNode(inner) ? '' : ' |'}`;
}

/** What a workflow runs on, and what only a job has, which may be called the same. */
const EVENT = /^(?:push|pull_request(?:_target)?|merge_group|workflow_(?:dispatch|call|run)):/;
const OF_A_JOB = /^(?:runs-on|steps|needs|uses):/;

/** Whether a line names an event, and nothing that stands behind it as deep or deeper is a job's. */
function isEvent(inner: Line, lines: readonly Line[]): boolean {
  if (!EVENT.test(inner.text)) return false;
  const behind = lines.slice(lines.indexOf(inner));
  const end = behind.findIndex(({ indent }) => indent < inner.indent);
  return !behind.slice(0, end < 0 ? undefined : end).some(({ text }) => OF_A_JOB.test(text));
}

/** What a node is called whose name is not shown, told from what stands in it: a script of lines, or a list of them; events. */
function nameFor(inner: Line, lines: readonly Line[]): string {
  if (isEvent(inner, lines)) return 'on';
  if (!isNode(inner)) return 'run';
  return isItem(inner) && !KEY.test(inner.text.replace(/^-\s+/, '')) ? 'script' : 'unseen';
}

/**
 * Lines above a part of a YAML document by which it is one: for each level that the part falls back to, what may have opened it.
 * `name` is the outermost one's, where that is not shown.
 */
export function yamlAbove(part: readonly string[], name: string): readonly string[] {
  const lines = part.flatMap((line): Line[] => {
    const text = line.trim();
    return text === '' || text.startsWith('#') ? [] : [{ indent: /^ */.exec(line)?.[0].length ?? 0, text }];
  });
  const siblings = siblingsOf(lines);
  const [outermost] = siblings;
  if (outermost === undefined) return [];
  const inside = siblings.slice(1).map((inner, at) => openerOf(siblings[at] ?? inner, inner, nameFor(inner, lines)));
  if (outermost.indent === 0 && !isItem(outermost)) return inside;
  const isScript = !isNode(outermost);
  const top = nameFor(outermost, lines);
  if (top === 'on') return ['on:', ...inside];
  return [`${name}:`, ...(top === 'unseen' ? [] : [` ${top}:${isScript ? ' |' : ''}`]), ...inside];
}
