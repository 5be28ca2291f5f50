import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderPage } from '../report/index.ts';
import type { Outcome } from '../run.ts';
import type { Runner } from './runner.ts';

/**
 * Writes the report as a page for later steps, where the workflow asks for one: its path as the output `report`, in place of
 * the JSON's, which it carries. To be called before the host is closed: the page shows words of the log.
 */
export async function keepPage(
  { report: form, temp }: Runner,
  { report, dossier }: Outcome,
): Promise<{ readonly report?: string }> {
  if (form !== 'html') return {};
  const file = path.join(temp, 'proctor-report.html');
  writeFileSync(file, await renderPage(report, dossier()));
  return { report: file };
}
