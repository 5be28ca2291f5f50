import { unzipSync } from 'fflate';
import { HAS_ZSTD, unpackZstd, ZSTD } from './zip/zstd.ts';

/** A file in a zip archive, as the archive's directory describes it. Sizes are in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

/** Bounds against archives that were made to exhaust memory or time. Sizes are in bytes; `ratio` is unpacked to packed. */
export const ZIP_BOUNDS = {
  archive: 128 * 1024 * 1024,
  unpacked: 128 * 1024 * 1024,
  entries: 10_000,
  ratio: 200,
} as const;

/** Methods that are unpacked: stored, deflated, and zstd where Node knows it. */
const METHODS: ReadonlySet<number> = new Set(HAS_ZSTD ? [0, 8, ZSTD] : [0, 8]);

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether bytes begin as a zip archive does, with the header of a file. */
export const isZip = (head: Buffer): boolean => head.length > 30 && head.readUInt32LE(0) === 0x04034b50;

/** The name of the first file in an archive of which only the head is at hand; null where that is none. */
export function firstNameIn(head: Buffer): string | null {
  if (!isZip(head)) return null;
  const length = head.readUInt16LE(26);
  return head.length < 30 + length ? null : head.toString('utf8', 30, 30 + length);
}

/** A file that is not unpacked: packed in another way than is known here, or too large, be it for its packed size. */
export interface RefusedEntry {
  readonly name: string;
  readonly why: 'unknown-packing' | 'too-large';
}

/** What an archive holds, in its own order; null for a damaged archive or one of too many files. */
export function listZip(
  bytes: Buffer,
): { readonly entries: readonly ZipEntry[]; readonly refused: readonly RefusedEntry[] } | null {
  const entries: ZipEntry[] = [];
  const refused: RefusedEntry[] = [];
  let seen = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        seen += 1;
        if (seen > ZIP_BOUNDS.entries) throw new Error('too many files');
        const fits = originalSize <= ZIP_BOUNDS.unpacked && originalSize <= Math.max(1, size) * ZIP_BOUNDS.ratio;
        if (!METHODS.has(compression)) refused.push({ name, why: 'unknown-packing' });
        else if (!fits) refused.push({ name, why: 'too-large' });
        else entries.push({ name, packed: size, unpacked: originalSize });
        return false;
      },
    });
  } catch {
    return null;
  }
  return { entries, refused };
}

/**
 * Unpacks the named files of an archive, as far as they fit into the bounds together; memory beyond what the directory
 * promises is never used. null where one of them is damaged.
 */
export function unpackZip(bytes: Buffer, names: ReadonlySet<string>): ReadonlyMap<string, Buffer> | null {
  const taken = new Set<string>();
  const zstd = new Set<string>();
  let left: number = ZIP_BOUNDS.unpacked;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        const cost = Math.max(size, originalSize);
        if (!names.has(name) || taken.has(name) || cost > left) return false;
        left -= cost;
        taken.add(name);
        if (compression === ZSTD) zstd.add(name);
        return compression !== ZSTD;
      },
    });
    const others = zstd.size > 0 ? unpackZstd(bytes, zstd) : null;
    if ((others?.size ?? 0) < zstd.size) return null;
    return new Map([...taken].map((name) => [name, others?.get(name) ?? asBuffer(files[name] ?? new Uint8Array())]));
  } catch {
    return null;
  }
}
