import type { Adapter } from './adapter.ts';
import { claimed } from './adapter.ts';
import { isZip, listZip, type RefusedEntry, unpackZip, ZIP_BOUNDS } from './zip.ts';

/** Files of an archive that are in memory, and those of them that were left in it. */
export interface Members {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly refused: readonly RefusedEntry[];
}

/** Whether bytes begin as a zip archive that is not a log of its own form, so that its files may be logs. */
export const isPlainZip = (adapters: readonly Adapter[], head: Buffer): boolean =>
  isZip(head) && !adapters.some((one) => claimed(() => one.bytes?.claims(head) ?? false));

/** Unpacks all files of a zip archive, within its bounds (128 MB together); null where it is damaged or has too many. */
export function unpackMembers(bytes: Buffer): Members | null {
  const listed = listZip(bytes);
  if (!listed) return null;
  const names = listed.entries.map(({ name }) => name).filter((name) => !name.endsWith('/'));
  const files = unpackZip(bytes, new Set(names));
  if (!files) return null;
  const left = [...new Set(names)].filter((name) => !files.has(name));
  return { files, refused: [...listed.refused, ...left.map((name) => ({ name, why: 'too-large' as const }))] };
}

export const MOST_ARCHIVED = ZIP_BOUNDS.archive;
