import { existsSync, readFileSync } from 'node:fs';
import type { RulePage } from '../core/index.ts';

/** The package both when bundled (dist/chunks/x.js, dist/cli.js) and when run from the sources (src/host/rule-pages.ts). */
const ROOTS = ['../', '../../'];

/** A file of our own package; null where it is not there. */
function readOwn(name: string): string | null {
  const file = ROOTS.map((root) => new URL(root + name, import.meta.url)).find((url) => existsSync(url));
  return file === undefined ? null : readFileSync(file, 'utf8');
}

/** A link to another page means nothing outside of the repository; its words stay. */
const unlink = (text: string): string => text.replace(/\[([^\]]{1,200})\]\((?!https:)[^)]{0,300}\)/g, '$1');

/** Reads `docs/rules/<rule>.md` up to its examples: the question in bold type, and what follows it. */
function readPage(rule: string): RulePage | null {
  const text = /^[a-z][a-z-]{1,60}$/.test(rule) ? readOwn(`docs/rules/${rule}.md`) : null;
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
  const { version = '0' } = JSON.parse(readOwn('package.json') ?? '{}') as { version?: string };
  const pages = [...new Set(rules)].flatMap((rule) => {
    const page = readPage(rule);
    return page === null ? [] : [[rule, page] as const];
  });
  return { version, pages: new Map(pages) };
}
