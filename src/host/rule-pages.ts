import type { RulePage } from '../core/index.ts';
import { readOwnFile } from './own-files.ts';

/** A link to another page means nothing outside of the repository; its words stay. */
const unlink = (text: string): string => text.replace(/\[([^\]]{1,200})\]\((?!https:)[^)]{0,300}\)/g, '$1');

/** Reads `docs/rules/<rule>.md` up to its examples: the question in bold type, and what follows it. */
function readPage(rule: string): RulePage | null {
  const text = /^[a-z][a-z-]{1,60}$/.test(rule) ? readOwnFile(`docs/rules/${rule}.md`) : null;
  const [head = ''] = (text ?? '').split('\n## ');
  const question = /^\*\*([^\n]{1,1000})\*\*$/m.exec(head)?.[1];
  if (question === undefined) return null;
  const help = unlink(head.slice(head.indexOf('**') + question.length + 4)).trim();
  return { question, help: `${question}\n\n${help}` };
}

/** Our version, and the pages of these rules as far as there are any. */
export function describeTool(rules: Iterable<string>): {
  readonly version: string;
  readonly pages: ReadonlyMap<string, RulePage>;
} {
  const { version = '0' } = JSON.parse(readOwnFile('package.json') ?? '{}') as { version?: string };
  const pages = [...new Set(rules)].flatMap((rule) => {
    const page = readPage(rule);
    return page === null ? [] : [[rule, page] as const];
  });
  return { version, pages: new Map(pages) };
}
