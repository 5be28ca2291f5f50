import type { Report, ReportedFinding } from '../core/index.ts';
import { isPlainPath } from './safe.ts';

const REPOSITORY = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

const segment = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*~_]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Address of the line that a finding is about, at the commit of its side; null where repository, commit or path are not
 * known well enough. The path is percent-encoded, so that nothing of it is read as Markdown.
 */
export function permalink({ pull, base, head }: Report, finding: ReportedFinding): string | null {
  const { path, line, side } = finding;
  const commit = side === 'old' ? base : head;
  const repository = pull?.repository ?? '';
  if (path === undefined || commit === null || !REPOSITORY.test(repository) || !COMMIT.test(commit)) return null;
  if (!isPlainPath(path)) return null;
  const address = `https://github.com/${repository}/blob/${commit}/${path.split('/').map(segment).join('/')}`;
  return line === undefined || line < 1 ? address : `${address}#L${line}`;
}
