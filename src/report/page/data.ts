import type { Report } from '../../core/index.ts';
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

/** Data of a page as a block that no browser runs: nothing in it can close the block or open another. */
export function dataBlock(report: Report, timelines: readonly Timeline[]): Markup {
  const published: unknown = JSON.parse(renderJson(report));
  const text = JSON.stringify({ schema: 'proctor/page/1', report: published, timelines });
  return own(
    `${OPENING}${text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}${CLOSING}`,
  );
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
