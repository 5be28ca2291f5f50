/** SHA-256 of some bytes, in lower-case hexadecimal (64 characters). */
export type Digest = string;

/**
 * A text of any size, kept small: its first and last characters, its length and where the whole of it lies.
 * `head` is the whole text where `digest` is null (short texts are not spilled); then `tail` is empty.
 * `bytes` counts the UTF-8 bytes of the whole text.
 */
export interface Clip {
  readonly head: string;
  readonly tail: string;
  readonly bytes: number;
  readonly digest: Digest | null;
}

/** Read-only store of byte strings by their digest; null for one that it does not hold. */
export interface Blobs {
  read(digest: Digest): Uint8Array | null;
  /** As `read`, as a text (invalid UTF-8 becomes U+FFFD); a store has it where it is cheaper than to hand over the bytes. */
  readText?(digest: Digest): string | null;
}

/** A store that also takes: `put` copies the bytes and returns the digest under which they can be read again. */
export interface Spill extends Blobs {
  put(bytes: Uint8Array): Digest;
  /** As `put`, of a text's UTF-8 bytes; a store has it where it is cheaper than to make the bytes first. */
  putText?(text: string): { readonly digest: Digest; readonly bytes: number };
}

/** A text that needs no spilling: used where a log says nothing. */
export const EMPTY_CLIP: Clip = { head: '', tail: '', bytes: 0, digest: null };
