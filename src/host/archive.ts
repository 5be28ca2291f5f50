import { unpackTar } from 'modern-tar';
import { isPlainZip, MOST_ARCHIVED, unpackMembers } from '../sessions/index.ts';
import { headOf, unpacked } from './unpacked.ts';

/** The files of an archive, in memory; `left` are those that stayed in it, each with the reason. */
export interface Archive {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly left: readonly (readonly [name: string, why: string])[];
}

/** Opens an archive, or gives what it gave the last time where no other was opened since: one is in memory at a time. */
export type Shelf = (open: () => Promise<Archive | string | null>) => Promise<Archive | string | null>;

/** An empty shelf. */
export function makeShelf(): Shelf {
  let last: { readonly open: unknown; readonly archive: Archive | string | null } | null = null;
  return async (open) => {
    if (last?.open === open) return last.archive;
    last = null;
    const archive = await open();
    last = { open, archive };
    return archive;
  };
}

const ARCHIVE = /\.(?:zip|tar|tgz|tar\.gz)$/i;
const MOST_FILES = 10_000;

const isTar = (head: Buffer): boolean => head.toString('latin1', 257, 262) === 'ustar';

/** All bytes of a source; null where it has more than an archive may have. */
async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > MOST_ARCHIVED) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function untar(bytes: Buffer): Promise<Archive | null> {
  let count = 0;
  try {
    const entries = await unpackTar(bytes, {
      strict: true,
      filter: ({ type = 'file' }) => {
        count += 1;
        if (count > MOST_FILES) throw new RangeError('too many files');
        return type === 'file';
      },
    });
    const files = entries.map(({ header, data }) => [header.name, Buffer.from(data ?? [])] as const);
    return { files: new Map(files), left: [] };
  } catch {
    return null;
  }
}

function unzip(bytes: Buffer): Archive | null {
  const members = unpackMembers(bytes);
  return (
    members && { files: members.files, left: members.refused.map(({ name, why }) => [name, REASONS[why]] as const) }
  );
}

const REASONS = {
  'too-large': 'too large, or packed to less than one part in two hundred',
  'unknown-packing': `packed in a way that Node ${process.versions.node} cannot unpack (zstd takes Node 22.15)`,
} as const;

/**
 * The files of a zip or tar archive, told by its name and its first bytes; null where it is none (a zip that is a log of its
 * own form included), and a sentence where it is one and cannot be read. 128 MB and 10,000 files are unpacked at most.
 */
export async function openArchive(
  name: string,
  open: () => AsyncIterable<Uint8Array>,
): Promise<Archive | string | null> {
  if (!ARCHIVE.test(name)) return null;
  const head = await headOf(unpacked(open(), name));
  const kind = isPlainZip(head) ? unzip : isTar(head) ? untar : null;
  if (!kind) return null;
  const bytes = await gather(unpacked(open(), name));
  if (!bytes) return `an archive of more than ${MOST_ARCHIVED / 1024 ** 2} MB; unpack it and name the folder`;
  return (await kind(bytes)) ?? 'an archive that is damaged, or holds more than 10,000 files';
}
