import { type Adapter, type ByteReader, claimed } from './adapter.ts';
import { lookAhead } from './opening.ts';

/** A format that reads bytes of its own. */
type ByteAdapter = Adapter & { readonly bytes: ByteReader };

const LOOK = 4096;

const readsBytes = (adapter: Adapter): adapter is ByteAdapter => adapter.bytes !== undefined;

/** Which format claims a source by its first bytes (null: none does). `source` gives every byte again. */
export async function byteOwnerOf(
  adapters: readonly Adapter[],
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly owner: ByteAdapter | null; readonly source: AsyncIterable<Uint8Array> }> {
  const { seen, source } = await lookAhead(bytes, (_chunk, length) => length >= LOOK);
  const head = seen.subarray(0, LOOK);
  return {
    owner: adapters.filter(readsBytes).find((adapter) => claimed(() => adapter.bytes.claims(head))) ?? null,
    source,
  };
}
