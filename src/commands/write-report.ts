import type { Report } from '../core/index.ts';
import { describeTool } from '../host/rule-pages.ts';
import { type Form, RENDERERS, type TextOptions } from '../report/index.ts';

/** A report in one of its forms; the rules' pages are read where the form tells of them. */
export function writeReport(form: Form, report: Report, options: TextOptions = { color: false }): string {
  if (form !== 'sarif') return RENDERERS[form](report, options);
  return RENDERERS.sarif(report, { ...options, tool: describeTool(report.findings.map(({ rule }) => rule)) });
}
