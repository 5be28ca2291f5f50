import { zstdCompressSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** A zip archive whose files zstd packed, as no library at hand writes it: stored files, of which the directory says more. */
export function zstdZip(files: Readonly<Record<string, string>>): Buffer {
  const packed = Object.entries(files).map(([name, text]) => [name, zstdCompressSync(Buffer.from(text))] as const);
  const bytes = Buffer.from(zipSync(Object.fromEntries(packed), { level: 0 }));
  for (const [name, text] of Object.entries(files)) {
    const at = bytes.lastIndexOf(name) - 46;
    bytes.writeUInt16LE(93, at + 10);
    bytes.writeUInt32LE(Buffer.byteLength(text), at + 24);
  }
  return bytes;
}
