/** Imported before anything else by each script that is run by hand: `--help` prints the comment at the script's head, and that is all. */
import { readFileSync } from 'node:fs';

/** The comment at the head of a source text, without its stars; '' where there is none. */
export function headComment(text: string): string {
  const [, inside = ''] = /^\/\*\*(.*?)\*\//s.exec(text) ?? [];
  return inside.replace(/^[ \t]*\*? ?/gm, '').trim();
}

if (process.argv.slice(2).some((given) => given === '--help' || given === '-h')) {
  process.stdout.write(`${headComment(readFileSync(process.argv[1] ?? '', 'utf8'))}\n`);
  process.exit(0);
}
