import type { LanguageTable } from '../language.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';

/** Every language whose tests are understood. */
export const LANGUAGES: readonly LanguageTable[] = [python, javascript];

/** The language of a path; null for a language that is not understood. */
export const languageOf = (path: string): LanguageTable | null => LANGUAGES.find((one) => one.claims(path)) ?? null;
