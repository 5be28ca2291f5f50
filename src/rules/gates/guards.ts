import type { Level } from '../../core/index.ts';
import { isReadable, readJson } from './formats.ts';

/** Something that keeps agents, or whoever changes the repository, within bounds. Equal keys are the same guard. */
export interface Guard {
  readonly key: string;
  /** What it is, for people; may quote the file. */
  readonly what: string;
  readonly level: Level;
  readonly line: number;
}

type Reader = (text: string) => readonly Guard[] | { readonly why: string };

/** Permissions that ask for nothing any more. */
const BLANKET = /^(\*|Bash|Bash\(\*\)|Bash\(:\*\))$/;

const readAgentSettings: Reader = (text) => {
  const settings = readJson(text);
  if ('why' in settings) return settings;
  const found: Guard[] = settings.flatMap(({ key, value, line }): Guard[] => {
    if (key === 'permissions.deny[]')
      return [{ key: `deny ${value}`, what: `the denial of ${value}`, level: 'warn', line }];
    const isHook = /^hooks\..*\.command$/.test(key);
    return isHook ? [{ key: `hook ${value}`, what: `the hook "${value}"`, level: 'warn', line }] : [];
  });
  const isOpen = settings.some(
    ({ key, value }) =>
      (key === 'permissions.allow[]' && BLANKET.test(String(value))) ||
      (key === 'permissions.defaultMode' && value === 'bypassPermissions'),
  );
  const asks: Guard = { key: 'asks', what: 'that commands need a permission', level: 'warn', line: 1 };
  return isOpen ? found : [...found, asks];
};

const readOwners: Reader = (text) =>
  text.split(/\r?\n/).flatMap((line, index): Guard[] => {
    const [pattern, ...owners] = line
      .replace(/(?<!\S)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (pattern === undefined || pattern === '' || owners.length === 0) return [];
    return [{ key: `owner ${pattern}`, what: `the owners of ${pattern}`, level: 'warn', line: index + 1 }];
  });

const PROHIBITS = /\b(?:never|do not|don['’]t|must not|may not|not allowed|forbidden|prohibited)\b/i;

/** What is prohibited has to do with how work is checked. */
const OF_CHECKS =
  /\b(?:tests?|testing|specs?|assert\w*|snapshots?|goldens?|CI|lint\w*|coverage|checks?|hooks?|workflows?|secrets?|force-push\w*)\b/i;

const readInstructions: Reader = (text) =>
  text.split(/\r?\n/).flatMap((line, index): Guard[] => {
    if (!PROHIBITS.test(line.slice(0, 2_000))) return [];
    const words = (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    return [
      {
        key: `prohibition ${words}`,
        what: `"${line.trim().slice(0, 120)}"`,
        level: OF_CHECKS.test(line.slice(0, 2_000)) ? 'warn' : 'note',
        line: index + 1,
      },
    ];
  });

const READERS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/(^|\/)\.claude\/settings(\.local)?\.json$/, readAgentSettings],
  [/^(\.github\/|docs\/|\.gitlab\/)?CODEOWNERS$/, readOwners],
  [
    /(^|\/)((CLAUDE|CLAUDE\.local|AGENTS|AGENT|GEMINI)\.md|\.(cursor|windsurf|cline)rules|copilot-instructions\.md)$|(^|\/)\.(cursor|claude|windsurf)\/rules\/[^/]+\.mdc?$/,
    readInstructions,
  ],
];

/** Whether a file of this path may hold guards. */
export const holdsGuards = (path: string): boolean => READERS.some(([pattern]) => pattern.test(path));

/** The guards of a file; the reason where it cannot be read. */
export function readGuards(path: string, text: string): readonly Guard[] | { readonly why: string } {
  if (!isReadable(text)) return { why: 'it is too long' };
  return READERS.find(([pattern]) => pattern.test(path))?.[1](text) ?? [];
}
