import type { Grammars } from '../../core/index.ts';
import { readObjectLiterals } from '../../syntax/index.ts';
import {
  isReadable,
  readIni,
  readJson,
  readOptionLines,
  readReplacements,
  readScript,
  readToml,
  readTomlPart,
  readXml,
  readYamlSettings,
} from './formats.ts';
import { isNamedForCheck } from './gate-by-role.ts';
import type { Setting, SettingsReading } from './setting.ts';

type Reader = (text: string, path: string, grammars: Grammars) => SettingsReading;

const readObjects: Reader = (text, path, grammars) =>
  readObjectLiterals(path, text, grammars) ?? { why: 'it is too long or could not be parsed' };

/** Which files hold gates, and how each is read. One line each. */
const READERS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [
    /(^|\/)(pyproject|ruff|\.ruff|Cargo|clippy|\.clippy|\.coveragerc|\.pylintrc|nextest)\.toml$|(^|\/)\.cargo\/config(\.toml)?$/,
    readToml,
  ],
  [/(^|\/)go\.mod$/, readReplacements],
  [
    /(^|\/)(setup\.cfg|tox\.ini|pytest\.ini|\.pytest\.ini|mypy\.ini|\.mypy\.ini|\.coveragerc|\.flake8|\.pylintrc|pylintrc)$/,
    readIni,
  ],
  [
    /(^|\/)(package\.json|composer\.json|[jt]sconfig[^/]*\.json|\.nycrc(\.json)?|\.c8rc(\.json)?|jest\.config\.json|\.mocharc\.jsonc?|\.eslintrc(\.json)?|biome\.jsonc?|\.swcrc|stryker\.conf(ig)?\.json|pyrightconfig\.json|\.oxlintrc\.json|phpstan\.json)$/,
    readJson,
  ],
  [
    /(^|\/)(\.?codecov\.ya?ml|\.mocharc\.ya?ml|\.nycrc\.ya?ml|\.eslintrc\.ya?ml|\.golangci\.ya?ml|\.rubocop(_todo)?\.yml|\.pre-commit-config\.yaml|phpstan[^/]*\.neon(\.dist)?|detekt[^/]*\.yml)$/,
    readYamlSettings,
  ],
  [
    /(^|\/)((jest|vitest|vite|playwright|cypress|ava|karma\.conf|stryker\.conf|wdio\.conf)([.-][\w.-]+)?\.config|eslint\.config|\.eslintrc|\.mocharc|\.nycrc|(jest|vitest|vite|playwright|cypress|karma|stryker)(\.[\w-]+)?\.conf(ig)?)\.[cm]?[jt]s$|(^|\/)vitest\.workspace\.[cm]?[jt]s$/,
    readObjects,
  ],
  [/(^|\/)(pom\.xml|phpunit[^/]*\.xml(\.dist)?|[^/]*\.runsettings|[^/]*\.csproj|Directory\.Build\.props)$/, readXml],
  [/(^|\/)([^/]*\.gradle(\.kts)?|\.simplecov|(spec|test|rails)_helper\.rb|Rakefile)$/, readScript],
  [/(^|\/)(\.rspec|\.mvn\/maven\.config)$/, readOptionLines],
];

/** Formats of settings, for files that are named for a check which is in no list. */
const FORMATS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/\.toml$/, readToml],
  [/\.(?:ini|cfg|properties)$|(?:^|\/)\.editorconfig$/, readIni],
  [/\.jsonc?5?$|(?:^|\/)\.\w+rc$/, readJson],
  [/\.(?:ya?ml|neon)(?:\.dist)?$/, readYamlSettings],
  [/\.xml(?:\.dist)?$/, readXml],
];

const readerOf = (path: string): Reader | undefined =>
  (READERS.find(([pattern]) => pattern.test(path)) ??
    (isNamedForCheck(path) ? FORMATS.find(([pattern]) => pattern.test(path)) : undefined))?.[1];

/** Whether a file of this path may hold a gate. */
export const holdsGates = (path: string): boolean => readerOf(path) !== undefined;

const WORD = /"[^"]*"|'[^']*'|\S+/g;
const unquote = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2');

/** The options of `addopts` and its like as settings of their own: `addopts --ignore` → `tests/slow`. */
function expand(setting: Setting): readonly Setting[] {
  if (!/(^|\.)(addopts|options)(\[\])?$/.test(setting.key) || typeof setting.value !== 'string') return [setting];
  const words = setting.value.slice(0, 4_000).match(WORD) ?? [];
  return words.flatMap((word, index): Setting[] => {
    const [, option, inline] = /^(--?[A-Za-z][\w.-]*)(?:=(.*))?$/.exec(word) ?? [];
    if (option === undefined) return [];
    const next = words[index + 1] ?? '';
    const value = inline ?? (next.startsWith('-') ? '' : next);
    return [{ key: `addopts ${option}`, value: unquote(value), line: setting.line }];
  });
}

/** The settings of a file that may hold gates, or (`part`) of a part of one; null for other files. */
export function readSettings(path: string, text: string, grammars: Grammars, part = false): SettingsReading | null {
  const whole = readerOf(path);
  const read = part && whole === readToml ? readTomlPart : whole;
  if (read === undefined) return null;
  if (!isReadable(text)) return { why: 'it is too long' };
  const settings = read(text, path, grammars);
  return 'why' in settings ? settings : settings.flatMap(expand);
}
