import type { Report } from '../../core/index.ts';
import { hitsOf } from '../findings.ts';
import { renderJson } from '../json.ts';
import { type Markup, own } from './html.ts';
import { isMarks, type Timeline } from './marks.ts';

/** What a page carries for programs: the report as published, and a timeline for each session. */
export interface PageData {
  readonly schema: 'proctor/page/1';
  readonly report: Report;
  readonly timelines: readonly Timeline[];
}

const OPENING = '<script type="application/json" id="proctor">';
const CLOSING = '</script>';

/** What would end the block, or is not seen where it is read. */
const UNSAFE = /[<>&\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escapeUnits = (character: string): string =>
  character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The published report; of one that is too large only the strongest findings, and no more of anything than `most`. */
function publish(report: Report, limit: number, most = 100): unknown {
  const text = renderJson(report);
  if (text.length <= limit) return JSON.parse(text);
  const { replay, clear, measured } = report;
  return JSON.parse(
    renderJson({
      ...report,
      findings: hitsOf(report).slice(0, most),
      clear: clear.slice(0, most),
      gaps: report.gaps.slice(0, most),
      measured: measured.slice(0, most),
      replay: replay && { ...replay, files: replay.files.slice(0, most), bindings: replay.bindings.slice(0, most) },
    }),
  );
}

/**
 * Data of a page as a block that no browser runs: nothing in it can close the block or open another. A report of more than
 * `limit` characters is shortened.
 */
export function dataBlock(report: Report, timelines: readonly Timeline[], limit: number): Markup {
  const data = { schema: 'proctor/page/1', report: publish(report, limit), timelines: timelines.slice(0, 20) };
  const text = JSON.stringify(data);
  return own(OPENING + text.replace(UNSAFE, escapeUnits) + CLOSING);
}

const isTimeline = (value: unknown): value is Timeline =>
  typeof value === 'object' &&
  value !== null &&
  'marks' in value &&
  typeof value.marks === 'string' &&
  isMarks(value.marks) &&
  'each' in value &&
  Number.isSafeInteger(value.each) &&
  Number(value.each) > 0;

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'proctor/report/1';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The data of a report page, or of a report as JSON; null where a text is neither. Only the schema's name is looked at: what
 * is in the report is what its writer put there, and renders as text.
 */
export function readPageData(text: string): PageData | null {
  const from = text.lastIndexOf(OPENING);
  const to = text.indexOf(CLOSING, from);
  const value = parse(from < 0 || to < 0 ? text : text.slice(from + OPENING.length, to));
  if (isReport(value)) return { schema: 'proctor/page/1', report: value, timelines: [] };
  if (typeof value !== 'object' || value === null || !('report' in value) || !isReport(value.report)) return null;
  const timelines = 'timelines' in value && Array.isArray(value.timelines) ? value.timelines.filter(isTimeline) : [];
  return { schema: 'proctor/page/1', report: value.report, timelines };
}
