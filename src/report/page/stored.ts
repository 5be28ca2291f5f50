import type { Report } from '../../core/index.ts';
import { VERDICTS } from '../phrases.ts';
import type { PageData } from './data.ts';
import { readPageData } from './data.ts';

/** A report that lies in a folder: the name of its file, with the line where the file holds many. */
export interface StoredReport {
  readonly name: string;
  readonly data: PageData;
}

/** Reports of one file that are read. */
const MOST_LINES = 5_000;

/** The report in a line of `proctor backfill`'s answers; null for any other line. */
function readAnswer(line: string): PageData | null {
  try {
    const { report } = JSON.parse(line) as { readonly report?: unknown };
    return readPageData(JSON.stringify(report ?? null));
  } catch {
    return null;
  }
}

/** The reports of a file: a page, a JSON report, or answers of `proctor backfill`, one a line. None where it holds none. */
export function readStored(name: string, text: string): readonly StoredReport[] {
  if (!name.endsWith('.jsonl')) {
    const data = readPageData(text);
    return data === null ? [] : [{ name, data }];
  }
  return text
    .split('\n', MOST_LINES)
    .map((line, at) => ({ name: `${name}:${at + 1}`, data: readAnswer(line) }))
    .filter((stored): stored is StoredReport => stored.data !== null);
}

/** What a report is about, as a list names it: its pull request, or else its commit. */
export const subjectOf = ({ pull, head }: Report): string => {
  if (pull?.repository != null && pull.number !== null) return `${pull.repository}#${pull.number}`;
  return head === null ? 'a diff' : head.slice(0, 12);
};

/** Who wrote it, as a list names it. */
export const authorOf = ({ author }: Report): string =>
  author.agent === null ? 'no agent shows' : [author.agent, ...author.models.slice(0, 3)].join(' · ');

/** A verdict in words; what is none is said as it stands. */
export const verdictOf = ({ verdict }: Report): string => VERDICTS[verdict] ?? verdict;
