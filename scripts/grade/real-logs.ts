/** The sample logs beside a maintainer's checkout. Nothing of them is kept: they are read where they lie. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Blobs, Session } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { readSessions } from '../../src/sessions/index.ts';

/** One session of a log; `id` is the file's path under the samples, and which session of it, where it holds several. */
export interface RealLog {
  readonly id: string;
  readonly session: Session;
  readonly blobs: Blobs;
}

const NO_LOG = /\.(?:tsv|diff|md)$|(?:^|[/.])meta\.json$|checkpoint\.json$|(?:^|\/)(?:prompt|compact)[^/]*$|-compact/;

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) yield* filesIn(file);
    else if (!NO_LOG.test(file)) yield file;
  }
}

/** Every session that is read in these folders; `missed` is told of files in which there is none, and why. */
export async function* readRealLogs(
  root: string,
  folders: readonly string[],
  missed: (id: string, why: string) => void,
): AsyncGenerator<RealLog> {
  for (const folder of folders)
    for (const file of filesIn(path.join(root, folder))) {
      const id = path.relative(root, file);
      const blobs = memorySpill();
      const bytes = createReadStream(file);
      const read = await readSessions(file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes, blobs).catch(
        (error: unknown) => ({ kind: 'failed' as const, why: String(error) }),
      );
      if ('kind' in read) missed(id, read.why);
      else
        for (const [at, session] of read.entries()) yield { id: read.length > 1 ? `${id}#${at}` : id, session, blobs };
    }
}
