/**
 * Whether a YAML or JSON text may nest its lists and mappings deeper than `most` levels: brackets that are open at one place
 * (those in texts count, too), marks of lists one behind the other, or as deep an indent. Comments do not count. A bound that
 * is found without recursion, for parsers that have none.
 */
export function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (const letter of text.replace(/(?<=^|\s)#.*$/gm, '')) {
    if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1);
    if (depth > most) return true;
  }
  return text.split('\n').some((line) => {
    const lead = /^(?: |[-?] )*/.exec(line)?.[0] ?? '';
    const marks = lead.length - lead.replace(/[-?]/g, '').length;
    return marks >= most || (marks === 0 && lead.length >= 5 * most);
  });
}
