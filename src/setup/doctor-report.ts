import { oneLine, stripControl } from '../text/index.ts';
import type { Level } from './check.ts';
import { countLevels, type Finding } from './examine.ts';

/** What `proctor doctor` looked at, and what it found. */
export interface Examination {
  readonly folder: string;
  /** The default branch. */
  readonly branch: string;
  /** `owner/name` on GitHub; null where it was not asked. */
  readonly repository: string | null;
  readonly findings: readonly Finding[];
}

const MARKS: Readonly<Record<Level, string>> = { ok: 'ok', advice: 'advice', problem: 'PROBLEM', unknown: 'unknown' };

const plain = (text: string): string => oneLine(stripControl(text), 600);

function lines({ level, where, says, remedy }: Finding): readonly string[] {
  const head = `  ${MARKS[level].padEnd(8)} ${plain(where)}`;
  const rest = [says, ...(remedy === null ? [] : [`→ ${remedy}`])].map((text) => `           ${plain(text)}`);
  return [head, ...rest];
}

/** One line that sums up: `2 problems, 3 pieces of advice, 1 thing that could not be looked at`. */
export function sumUp({ findings }: Examination): string {
  const { problem, advice, unknown } = countLevels(findings);
  const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
  return [
    some(problem, 'problem', 'problems'),
    some(advice, 'piece of advice', 'pieces of advice'),
    some(unknown, 'thing that could not be looked at', 'things that could not be looked at'),
  ].join(', ');
}

/** The examination for people: what needs doing first within each part. */
export function renderExamination(examination: Examination): string {
  const { folder, branch, repository, findings } = examination;
  const order: readonly Level[] = ['problem', 'unknown', 'advice', 'ok'];
  const part = (name: Finding['part']): readonly string[] =>
    order.flatMap((level) => findings.filter((found) => found.part === name && found.level === level)).flatMap(lines);
  return [
    `The files of ${plain(folder)}, as they are on ${plain(branch)}`,
    ...part('files'),
    '',
    repository === null
      ? 'GitHub was not asked: give --github OWNER/NAME, and a token in GITHUB_TOKEN.'
      : `The settings of ${plain(repository)}`,
    ...part('github'),
    '',
    `${sumUp(examination)}.`,
    '',
  ].join('\n');
}

/** The examination as JSON. */
export function examinationJson({ folder, branch, repository, findings }: Examination): string {
  const counts = countLevels(findings);
  return `${JSON.stringify({ schema: 'proctor/doctor/1', folder, branch, repository, counts, findings }, null, 2)}\n`;
}
