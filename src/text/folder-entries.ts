import type { Blobs, FolderEntry, Side } from '../core/index.ts';
import { readText } from './blob-text.ts';

/** What lies in a folder that was fetched; null where it was not, or what is held of it is no list. */
export function folderEntries(side: Side, blobs: Blobs): readonly FolderEntry[] | null {
  const text = side.kind === 'text' ? readText(blobs, side.digest) : null;
  if (text === null) return null;
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? (entries as FolderEntry[]) : null;
  } catch {
    return null;
  }
}
