import zlib from 'node:zlib';

/** The zip method that stands for zstd. */
export const ZSTD = 93;

const unzstd: typeof zlib.zstdDecompressSync | undefined = zlib.zstdDecompressSync;

/** Whether this Node unpacks zstd (22.15 and later do). */
export const HAS_ZSTD = unzstd !== undefined;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;
const END_SIZE = 22;

/** Where the directory of an archive begins; null where none is found in the last 64 KB, in which it must be. */
function directoryOf(bytes: Buffer): number | null {
  const least = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= least; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return bytes.readUInt32LE(at + 16);
  }
  return null;
}

/** The packed bytes of a file whose local header stands at an offset. */
function packedAt(bytes: Buffer, at: number, size: number): Buffer {
  if (bytes.readUInt32LE(at) !== FILE) throw new RangeError('no file stands there');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return bytes.subarray(from, from + size);
}

/**
 * Unpacks those of the named files that zstd packed, none to more than the directory says (APPNOTE 6.3.10, sections 4.3.7 and
 * 4.3.12; archives over 4 GB aside). null where one of them is damaged, or where Node has no zstd.
 */
export function unpackZstd(bytes: Buffer, names: ReadonlySet<string>): ReadonlyMap<string, Buffer> | null {
  const files = new Map<string, Buffer>();
  try {
    let at = directoryOf(bytes) ?? bytes.length;
    while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
      const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ];
      const file = bytes.toString('utf8', at + 46, at + 46 + name);
      if (bytes.readUInt16LE(at + 10) === ZSTD && names.has(file) && !files.has(file)) {
        const packed = packedAt(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
        const unpacked = unzstd?.(packed, { maxOutputLength: Math.max(1, bytes.readUInt32LE(at + 24)) });
        if (!unpacked) return null;
        files.set(file, unpacked);
      }
      at += 46 + name + extra + comment;
    }
    return files;
  } catch {
    return null;
  }
}
