import type { Posted, Report } from '../core/index.ts';
import type { Block } from './blocks.ts';
import { renderContent } from './markdown.ts';
import { words } from './safe.ts';

/** A job summary holds 1 MiB; a UTF-16 unit takes at most three bytes. */
const LIMIT = 340_000;

function unposted(posted: readonly Posted[]): readonly Block[] {
  const failed = posted.filter(({ ok }) => !ok);
  if (failed.length === 0) return [];
  return ['### What could not be posted', failed.map(({ what, why }) => `- the ${what}: ${words(why)}`).join('\n')];
}

/** The job summary: the comment's content, and what could not be posted and why. At most 1 MiB of Markdown. */
export const renderSummary = (report: Report, posted: readonly Posted[]): string =>
  renderContent(report, LIMIT, unposted(posted));
