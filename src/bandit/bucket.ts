/**
 * Size of a prompt in bytes: from the first number (in thousands) up to below the second. `-`: not known. Some arms answer
 * nothing above a size, so that availability is believed bucket by bucket.
 */
export const PROMPT_BUCKETS = ['-', '0-50k', '50k-200k', '200k-500k', '500k+'] as const;

export type PromptBucket = (typeof PROMPT_BUCKETS)[number];

/** The bucket that a prompt of so many bytes lies in; null, and what is no count, is not known. */
export function promptBucket(bytes: number | null): PromptBucket {
  if (bytes === null || !(bytes >= 0)) return '-';
  if (bytes < 50_000) return '0-50k';
  if (bytes < 200_000) return '50k-200k';
  return bytes < 500_000 ? '200k-500k' : '500k+';
}
