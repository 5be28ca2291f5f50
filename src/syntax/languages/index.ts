import type { LanguageTable } from '../language.ts';
import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';

/** Every language whose tests are understood. */
const LANGUAGES: readonly LanguageTable[] = [python, javascript, go, java, rust, ruby, php, csharp];

/** Rules ask of the same paths again and again. */
const MOST_KNOWN = 5000;
const known = new Map<string, LanguageTable | null>();

/** The language of a path; null for a language that is not understood. */
export function languageOf(path: string): LanguageTable | null {
  const seen = known.get(path);
  if (seen !== undefined) return seen;
  const found = LANGUAGES.find((one) => one.claims(path)) ?? null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(path, found);
  return found;
}

/** Ids of the grammars that reading these paths takes, with the shell's for the commands of the logs. */
export function grammarsFor(paths: readonly string[]): readonly string[] {
  const ids = paths.map((path) => languageOf(path)?.grammar(path)).filter((id) => id !== undefined);
  return [...new Set(['bash', ...ids])].sort();
}
