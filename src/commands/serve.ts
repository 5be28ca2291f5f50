import { type PageReply, servePages } from '../host/page-server.ts';
import { findReportFiles, type ReportFile } from '../host/report-folder.ts';
import { loadPages, type StoredReport } from '../report/index.ts';
import { parseFlags } from './parse-flags.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor serve: look at many reports in a browser, and compare two of them

  proctor serve DIR [--port N]

  DIR         a folder of reports, folders within it included: pages of "grade --format html", reports of "--format json",
              answers of backfill (.jsonl)
  --port N    the port on this machine (default: any that is free); nobody else reaches it

Stops with Ctrl-C. Nothing that lies in the folder is run: pages are shown without their script.

Examples
  proctor serve reports/
  proctor serve . --port 8080
`;

type Pages = Awaited<ReturnType<typeof loadPages>>;

/** Reads the reports of a folder anew where its files have changed. */
function openFolder(dir: string, { readStored }: Pages) {
  const known = new Map<string, { readonly version: string; readonly reports: readonly StoredReport[] }>();
  const readOne = (file: ReportFile): readonly StoredReport[] => {
    const before = known.get(file.name);
    if (before?.version === file.version) return before.reports;
    const reports = readStored(file.name, file.read().toString('utf8'));
    known.set(file.name, { version: file.version, reports });
    return reports;
  };
  return () => {
    const files = findReportFiles(dir);
    const byFile = files.map(readOne);
    return { files, reports: byFile.flat(), skipped: byFile.filter(({ length }) => length === 0).length };
  };
}

/** What the pages of a folder answer; exported for its tests. */
export async function openReports(dir: string): Promise<(url: URL) => Promise<PageReply>> {
  const pages = await loadPages();
  const { LISTING_POLICY, STORED_POLICY } = pages;
  const look = openFolder(dir, pages);
  const missing: PageReply = { status: 404, body: 'There is no such report in this folder.', policy: LISTING_POLICY };
  const shown = (body: string): PageReply => ({ status: 200, body, policy: LISTING_POLICY });
  return async ({ pathname, searchParams }) => {
    const { files, reports, skipped } = look();
    const named = (key: string): StoredReport | undefined => reports.find(({ name }) => name === searchParams.get(key));
    if (pathname === '/') return shown(pages.listPage(dir, reports, skipped));
    if (pathname === '/compare') {
      const [one, other] = [named('a'), named('b')];
      return one && other ? shown(pages.comparePage([one, other])) : missing;
    }
    const stored = pathname === '/report' ? named('name') : undefined;
    if (stored === undefined) return missing;
    const page = files.find(({ name }) => name === stored.name && name.endsWith('.html'));
    const body = page?.read() ?? (await pages.renderPage(stored.data.report, { dossier: null }));
    return { status: 200, body, policy: STORED_POLICY };
  };
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`--port ${text}: no port`, 'Give a number up to 65535.');
}

const readFlags = (args: readonly string[]) =>
  parseFlags(
    { args: [...args], options: { port: { type: 'string' } }, allowPositionals: true },
    'See: proctor serve --help',
  );

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

async function perform(args: readonly string[]): Promise<Ended> {
  const { values, positionals } = readFlags(args);
  const [dir, ...more] = positionals;
  if (dir === undefined || more.length > 0) throw new UsageError('name one folder', 'See: proctor serve --help');
  findReportFiles(dir);
  const server = await servePages(readPort(values.port), await openReports(dir));
  process.stdout.write(`${server.address}\n`);
  await stopped();
  await server.close();
  return { exit: 0, line: 'stopped' };
}

/** `proctor serve`. */
export const serve: Command = { help: HELP, perform };
