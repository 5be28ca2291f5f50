import type { Survey } from '../../src/setup/index.ts';

/** A repository with those files, on `main`; a text of null stands for any content that nobody reads. */
export function surveyOf(files: Readonly<Record<string, string | null>>, branch = 'main'): Survey {
  const texts = Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]));
  return { branch, paths: Object.keys(files), texts: new Map(texts) };
}
