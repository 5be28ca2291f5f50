import type { FileChange } from '../core/index.ts';

/** One record of `git diff --raw -z`: modes and object ids of both sides, and exact paths as bytes. */
export interface RawRecord {
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldId: string;
  readonly newId: string;
  readonly status: FileChange['status'];
  readonly oldPath: Buffer;
  readonly newPath: Buffer;
}

const META = /^:(\d{6}) (\d{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) ([ACDMRT])\d*$/;
const STATUS: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  C: 'copied',
  D: 'deleted',
  M: 'modified',
  R: 'renamed',
  T: 'retyped',
};

/** Reads the listing. What cannot be read ends it, with a problem; never throws. */
export function readRaw(bytes: Uint8Array): { readonly records: RawRecord[]; readonly problem: string | null } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: RawRecord[] = [];
  let at = 0;
  const next = (): Buffer | null => {
    const end = buffer.indexOf(0, at);
    if (end < 0) return null;
    const piece = buffer.subarray(at, end);
    at = end + 1;
    return piece;
  };
  while (at < buffer.length) {
    const fields = META.exec(next()?.toString('latin1') ?? '');
    const status = STATUS[fields?.[5] ?? ''];
    const oldPath = next();
    const newPath = status === 'renamed' || status === 'copied' ? next() : oldPath;
    if (fields === null || status === undefined || oldPath === null || newPath === null) {
      return { records, problem: `the listing of changed files breaks off after ${records.length} of them` };
    }
    const [, oldMode = '', newMode = '', oldId = '', newId = ''] = fields;
    records.push({ oldMode, newMode, oldId, newId, status, oldPath, newPath });
  }
  return { records, problem: null };
}
