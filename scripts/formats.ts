/** Writes docs/sessions/README.md: every log format that is read, and what it tells, as the adapters declare it. */
import './help.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADAPTERS } from '../src/sessions/index.ts';
import { CAPABILITIES, type Capability, type Tells } from '../src/sessions/tells.ts';

const FOLDER = path.join(import.meta.dirname, '../docs/sessions');
const SIGNS = { yes: '●', partly: '◐', no: '·' } as const satisfies Record<Tells[Capability], string>;

const titleOf = (id: string): string =>
  /^# (.+)$/m.exec(readFileSync(path.join(FOLDER, `${id}.md`), 'utf8'))?.[1]?.trim() ?? id;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The page, from the adapters and the titles of their own pages. */
export function renderFormats(): string {
  const capabilities = Object.keys(CAPABILITIES) as Capability[];
  const titled = ADAPTERS.map(({ id, tells }) => ({ id, tells, title: titleOf(id) }));
  const rows = titled
    .sort((one, other) => (one.title.toLowerCase() < other.title.toLowerCase() ? -1 : 1))
    .map(({ id, tells, title }) => row([`[${title}](${id}.md)`, ...capabilities.map((one) => SIGNS[tells[one]])]));
  return `# The log formats that are read

One page a format: where its logs live, what is read from where, and what is lost. The format is told by a log's content,
never by its name. This page is made by \`npm run docs:formats\` from what the adapters declare; a test holds the
declarations against the logs among the tests.

${SIGNS.yes} told, ${SIGNS.partly} told in some of its forms or where the agent knows it, ${SIGNS.no} not told: then Proctor says \`unknown\`, never zero.

${row(['format', ...capabilities.map((one) => CAPABILITIES[one])])}
${row(['---', ...capabilities.map(() => ':-:')])}
${rows.join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.join(FOLDER, 'README.md'), renderFormats());
}
