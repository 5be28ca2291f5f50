import { looserBy, wordsOf } from './bound-words.ts';
import type { Gate } from './gate-table.ts';
import type { Setting } from './setting.ts';

/** Words that say a file, or a part of one, configures a check of the code. */
const CHECKING =
  /^(?:tests?|testing|specs?|cov|coverage|codecov|coveralls|jacoco|kover|coverlet|simplecov|nyc|vitest|jest|mocha|karma|ava|playwright|cypress|nextest|tarpaulin|phpunit|pest|rspec|surefire|failsafe|infection|pitest|stryker|mutation|mutmut|lint|linter|linters|lints|eslint|oxlint|stylelint|htmlhint|tslint|biome|ruff|flake|pylint|mypy|pyright|pyre|bandit|semgrep|vulture|interrogate|radon|xenon|golangci|staticcheck|revive|clippy|deny|audit|rubocop|reek|brakeman|phpstan|psalm|phpcs|phpmd|deptrac|checkstyle|pmd|spotbugs|findbugs|detekt|ktlint|errorprone|sonar|qodana|codeclimate|lighthouserc|lighthouse|bundlewatch|knip|cspell|gitleaks|trivy|hadolint|shellcheck|yamllint|markdownlint|commitlint|dangerfile|check|checks|verify|quality|violation|diagnostic|analysis|analyzers)$/;

const fileWords = (path: string): readonly string[] => wordsOf(path.slice(path.lastIndexOf('/') + 1));

/** Names that files of any kind have. */
const COMMON =
  /^(?:tests?|testing|specs?|check|checks|verify|analysis|report|quality|violation|diagnostic|mutation|ava|dependency)$/;
/** Where data lie, and what CI runs, which is no setting of a check. */
const ELSEWHERE =
  /(?:^|\/)(?:tests?|specs?|__tests__|fixtures?|testdata|data|examples?|docs?|resources|workflows|node_modules|vendor|dist|build)\//i;

/** Whether a file lies and is named like the settings of one check: `checkstyle.xml`, `config/infection.json`, `.editorconfig`. */
export const isNamedForCheck = (path: string): boolean =>
  !ELSEWHERE.test(path) &&
  (/(?:^|\/)\.editorconfig$/.test(path) || fileWords(path).some((word) => CHECKING.test(word) && !COMMON.test(word)));

/** A switch that says whether what a check finds fails the run. */
const FAILS = /^(?:fail|fails|failing|enforce|deny|forbid)$/;
const STRICT = /^(?:strict|require|required|requires|check|checks|assertions|verify|error|errors|report|validate)$/;
const LENIENT =
  /^(?:ignore|ignored|skip|allow|suppress|disable|disabled|informational|optional|tolerate|lenient|soft)$/;

const SEVERITY = /^(?:off|none|ignore|allow|silent|suggestion|hint|info|warn|warning|error|deny|forbid)$/i;
const isSwitch = ({ value }: Setting): boolean => typeof value === 'boolean' || /^(?:true|false)$/.test(String(value));
const isNumber = ({ value }: Setting): boolean => /^\d+(?:\.\d+)?%?$/.test(String(value));

const gate = (by: Gate['by'], level: Gate['level'] = 'note', what = 'what checks of the code find'): Gate => ({
  what,
  files: /./,
  key: /./,
  by,
  level,
  ...(level === 'note' && { whereSet: true }),
});
const NUMBERS = { falls: gate('falls'), rises: gate('rises') };
const FAILING = gate('off', 'warn', 'whether what a check finds fails the run');
const STRICTER = gate('off');
const IGNORES = gate('on');
const SINKS = gate('sinks');

/**
 * The gate that a setting is by its role: by what its file, or the part of the file that it stands in, is for, and by what its name
 * says of which way lets more through. Null where either tells nothing.
 */
export function gateByRole(path: string, setting: Setting): Gate | null {
  const key = wordsOf(setting.key);
  if (![...fileWords(path), ...key].some((word) => CHECKING.test(word))) return null;
  const name = setting.key.replace(/(?:\[\])+$/, '').split(/[.@]/);
  const last = wordsOf(name.at(-1) ?? '');
  if (isNumber(setting)) {
    const by = looserBy(name.slice(-2).join('.'));
    return by === null ? null : NUMBERS[by];
  }
  if (isSwitch(setting)) {
    if (last.some((word) => LENIENT.test(word))) return IGNORES;
    if (last.some((word) => FAILS.test(word))) return FAILING;
    return last.some((word) => STRICT.test(word)) ? STRICTER : null;
  }
  return SEVERITY.test(String(setting.value)) &&
    !last.some((word) => /^(?:violation|threshold|fail|minimum)$/.test(word))
    ? SINKS
    : null;
}
