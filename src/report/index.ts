import type { Dossier, Report } from '../core/index.ts';
import { renderJson } from './json.ts';
import { renderComment } from './markdown.ts';
import { renderSarif, type ToolDescription } from './sarif.ts';
import { renderText, type TextOptions } from './text.ts';
import { renderTraceJson } from './trace-json.ts';
import { renderTraceText } from './trace-text.ts';
import type { TraceView } from './trace-view.ts';

/** What people and tools are shown: one file a form. */
export { chartNames, drawCharts } from './charts/index.ts';
export { renderCheck } from './check.ts';
export { failedReport } from './failed.ts';
export { renderComment } from './markdown.ts';
export type { StoredReport } from './page/stored.ts';
export { renderScorecard, renderScorecardText } from './scorecard/index.ts';
export { renderSelection, selectionJson } from './selection.ts';
export { renderSummary } from './summary.ts';
export type { TextOptions } from './text.ts';
export type { StepLabel, TraceView } from './trace-view.ts';

/** The name of a form. */
export type Form = 'text' | 'json' | 'markdown' | 'sarif';

/** How a report is written: for a terminal its colours and width, for SARIF what is said of the program. */
export interface RenderOptions extends TextOptions {
  readonly tool?: ToolDescription;
}

/** Forms of a report that a command can write, by the name of `--format`. */
export const RENDERERS: Readonly<Record<Form, (report: Report, options: RenderOptions) => string>> = {
  text: renderText,
  json: renderJson,
  markdown: renderComment,
  sarif: renderSarif,
};

/** Forms of a replay that a command can write, by the name of `--format`. */
export const TRACE_RENDERERS: Readonly<Record<'text' | 'json', (view: TraceView, options: TextOptions) => string>> = {
  text: renderTraceText,
  json: renderTraceJson,
};

/** What writes pages for a browser, loaded only where one is asked for. */
export const loadPages = () => import('./page/index.ts');

/** The report as one HTML file (docs/report-page.md). */
export const renderPage = async (report: Report, dossier: Dossier | null): Promise<string> =>
  (await loadPages()).renderPage(report, { dossier });
