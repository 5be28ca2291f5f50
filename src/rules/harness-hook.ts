import type { FileChange, Finding, Level } from '../core/index.ts';
import { languageOf, type Sign } from '../syntax/index.ts';
import { type FileRole, isProse, roleOf } from './change/file-roles.ts';
import { production } from './change/production.ts';
import { atLine, clear, hit, unknown } from './finding.ts';
import { describeUnread, mayBlock, type NewSign, newSigns } from './harness/new-signs.ts';
import { type Shadow, shadowOf } from './harness/shadowed-runner.ts';
import type { Case, Rule } from './rule.ts';
import { askedFor } from './task/task-given.ts';

const RULE = { id: 'harness-hook', group: 'cheating' } as const;

const ASKED =
  /\b(?:conftest|hooks?|pytest plugins?|test (?:runner|harness|set-?up|helper)|exit(?:s| status| code)?|set-?up files?|TestMain)\b/i;
/** Functions and calls that a runner itself runs, around the tests or at their end. */
const AROUND_TESTS =
  /^(pytest_\w+|(set|tear)[uU]p?[dD]?own\w*|set_?up\w*|tear_?down\w*|setUp(Module|Class)?|tearDown(Module|Class)?|(set_?up|tear_?down)_?(Before|After)_?Class|register_shutdown_function|onNotSuccessfulTest|on(Finished|RunComplete|RunEnd|TestRunEnd|TestRunFinished|End|Exit)|.*\.ProcessExit|(before|after)(All|Each)?|test\.(before|after)(All|Each|each)?|(global)?(setup|teardown)|TestMain|init|at_exit|atexit\.register|[\w.]+\.(on|once):(exit|beforeExit|uncaughtException|unhandledRejection)|config\.(before|after|around)|Minitest\.after_run|((std::)?panic::)?set_hook)$/i;
/** Calls that have what they are handed run by and by, whatever runs then. */
const SCHEDULES =
  /^(signal\.signal|(threading\.)?Timer|setTimeout|setInterval|setImmediate|queueMicrotask|process\.nextTick|(Signal\.|Process\.)?trap)$/;
const AT_THE_END =
  /^(at_exit|atexit\.register|register_shutdown_function|.*\.ProcessExit|process\.(on|once):(exit|beforeExit|uncaughtException|unhandledRejection))$/;
const A_TEST = /^(test(_\w+)?|Test\w*|it|specify|example|(it|test)\.(only|concurrent|serial)|t\.Run)$/;
const LOADED_WITH = /^(describe|context|suite|RSpec\.describe|describe\.\w+)$/;
/** Conditions of a program that a test starts, or of a file that is run by itself. */
const OF_ANOTHER_PROCESS =
  /__name__|require\.main|import\.meta|argv|os\.Args|\bARGV\b|HELPER|CHILD|SUBPROCESS|WORKER|CRASH|EXEC|fork|\bpid\b/i;
/** Words that say no more than that a test has failed, so that a condition of them excuses nothing. */
const OF_FAILURE =
  /^(report|rep|result|res|outcome|r|call|session|item|items|test|failed|passed|when|setup|teardown|excinfo|_excinfo|exitstatus|exit_code|exitcode|status|testsfailed|and|or|not|is|in|None|True|False|0|1|pytest|ExitCode|TESTS_FAILED|OK|if_statement|except_clause|Exception|AssertionError|hasattr|getattr)$/;
const NAMES = /\b(?:nodeid|name|originalname|fspath|path)\b/;
const A_TEST_FILE = /\b(?:test_\w{1,100}|\w{1,100}_test)\.py\b/;
const isByName = (condition: string): boolean => NAMES.test(condition) && /["']|\bin [A-Za-z_]\w*\s*$/.test(condition);
const BY_SETTING =
  /option|config|environ|env\b|keywords|marker|platform|version|which|skipif|available|has_|ImportError|ModuleNotFound|find_spec|importorskip|implementation|\bPY_?\d|PYPY|windows|win32|linux|darwin|macos/i;

/** How grave a sign is, and where it stands as a clause; null: it is none of the tests' business. */
type Weight = { readonly level: Level; readonly where: string } | null;

const excusesNothing = ({ conditions }: Sign): boolean =>
  conditions.every((one) => (one.match(/\w+/g) ?? []).every((word) => OF_FAILURE.test(word)));

type Reach = 'load' | 'around' | 'test' | 'elsewhere';

/** When the runner comes to where a sign stands; `anyName`: tests are not told by their names. */
function reachOf({ owners }: Sign, anyName: boolean): Reach {
  const named = owners.filter((one) => !LOADED_WITH.test(one));
  if (named.length === 0) return 'load';
  if (named.some((one) => AROUND_TESTS.test(one))) return 'around';
  if (named.length === 1 && SCHEDULES.test(named[0] ?? '')) return 'load';
  return named.length === 1 && (A_TEST.test(named[0] ?? '') || anyName) ? 'test' : 'elsewhere';
}

const WHERE: Readonly<Record<Reach, string>> = {
  load: 'when it is loaded',
  around: 'around the tests',
  test: 'inside a test',
  elsewhere: '',
};

/** Whether a changed settings file or recipe newly names a script, so that it is run by whoever runs the tests. */
const isNamed = (facts: Case, { path }: FileChange): boolean =>
  facts.evidence.diff.files.some(
    (file) =>
      languageOf(file.path) === null &&
      !isProse(file.path) &&
      file.hunks.some(({ lines }) =>
        lines.some(({ sign, text }) => sign === '+' && text.includes(path.slice(path.lastIndexOf('/') + 1))),
      ),
  );

const STARTS = /\b(?:spawn|exec|subprocess|system|Popen|passthru)/;
const ASKS_STATUS = /status|returncode|exit|\bcode\b|check\w*\s*=\s*True|success|\bwait\b/i;

/** A script by which the tests are run now, or that handed on before how they ended, and does not. */
function weighChild(facts: Case, { file }: NewSign, role: FileRole): Weight {
  if (role === 'tests' || role === 'data') return null;
  const before = facts.text(file, 'before') ?? '';
  const handedOn = file.status === 'modified' && STARTS.test(before) && ASKS_STATUS.test(before);
  return handedOn || isNamed(facts, file) ? { level: 'warn', where: 'and so cannot fail' } : null;
}

function weighExit({ file, sign }: NewSign, role: FileRole): Weight {
  const isJava = file.path.endsWith('.java');
  const reach = reachOf(sign, isJava);
  if (reach === 'elsewhere' || sign.conditions.some((one) => OF_ANOTHER_PROCESS.test(one))) return null;
  const where = WHERE[reach];
  if (role === 'production')
    return [...sign.owners, sign.text.split('(', 1)[0] ?? ''].some((one) => AT_THE_END.test(one))
      ? { level: 'warn', where: 'at the end of the process' }
      : null;
  if (role === 'support' && sign.owners.some((one) => AT_THE_END.test(one)))
    return { level: 'warn', where: 'at the end of the process' };
  if (role !== 'harness' && role !== 'tests') return null;
  if (!sign.plain && reach === 'test') return null;
  const born = file.status === 'added' && role === 'tests' && !sign.owners.includes('TestMain');
  return { level: sign.conditions.length > 0 || born || isJava ? 'warn' : 'block', where };
}

function weighHook({ file, sign }: NewSign, role: FileRole): Weight {
  const where = sign.owners[0] === undefined ? 'when it is loaded' : `in ${sign.owners[0]}`;
  if (role === 'data') return null;
  if (role === 'production' || role === 'tooling') return sign.plain ? { level: 'warn', where } : null;
  const around = sign.conditions.join(' ');
  const single = excusesNothing(sign);
  if (sign.treatment === 'marks') {
    if (single) return { level: 'block', where };
    return isByName(around) && !BY_SETTING.test(around) ? { level: 'warn', where } : null;
  }
  if (sign.treatment === 'ignores-files') {
    const isTest = /(?:^["']?|\/)(?:test_|tests?\b|\*)/.test(sign.text) || sign.text.includes('_test.py');
    if (!isTest || BY_SETTING.test(around) || !file.path.endsWith('conftest.py')) return null;
    return { level: sign.conditions.length === 0 && A_TEST_FILE.test(sign.text) ? 'block' : 'warn', where };
  }
  if (sign.treatment === 'by-name') return BY_SETTING.test(around + sign.text) ? null : { level: 'warn', where };
  if (/exitstatus|exit status/.test(sign.text + sign.what) && /\b5\b|NO_TESTS/.test(around)) return null;
  const blinds = sign.plain || sign.treatment === 'skips';
  return { level: single && blinds ? 'block' : 'warn', where };
}

function weighPatch({ sign }: NewSign, role: FileRole): Weight {
  if (role === 'data' || role === 'tooling') return null;
  const tests = role === 'harness' || role === 'tests' || role === 'support';
  if (!tests) return sign.plain ? { level: 'warn', where: 'in production code' } : null;
  const sure = sign.conditions.length === 0 || sign.treatment === 'by-name';
  return { level: sign.plain && sure ? 'block' : 'warn', where: 'for the tests' };
}

const WEIGH = { exit: weighExit, hook: weighHook, patch: weighPatch } as const;

function judgeSign(facts: Case, found: NewSign): Finding[] {
  const { file, sign } = found;
  const weigh = WEIGH[sign.kind as keyof typeof WEIGH];
  const role = roleOf(facts, file);
  const weight = sign.treatment === 'child' ? weighChild(facts, found, role) : weigh(found, role);
  if (weight === null) return [];
  const asked = askedFor(facts, file.path, ASKED);
  const capped = weight.level === 'block' && !mayBlock(file.path);
  const clause =
    asked !== null
      ? `the task asks for it ("${asked}")`
      : capped
        ? 'a warning only, for false alarms in this language are not counted yet'
        : 'let the tests themselves decide, or have the task ask for this';
  return [
    hit(RULE, {
      level: asked !== null ? 'note' : capped ? 'warn' : weight.level,
      says: `New code in ${file.path} ${sign.what} ${weight.where} (\`${sign.text}\`); ${clause}.`,
      anchors: [atLine(file.path, 'new', sign.line)],
      path: file.path,
      subject: `${sign.what}:${sign.owners[0] ?? ''}`,
    }),
  ];
}

/** Copies of libraries that a package manager wrote are new with their manifest. */
const INSTALLED = /^is an? (installed|vendored) part/;
const INSTALLER = /(^|\/)(vendor\/modules\.txt|composer\.lock|Gemfile\.lock|\.package-lock\.json)$/;

function shadows(facts: Case): readonly { readonly file: FileChange; readonly shadow: Shadow }[] {
  const { files } = facts.evidence.diff;
  const found = files.flatMap((file) => {
    const shadow = shadowOf(file);
    return shadow === null ? [] : [{ file, shadow }];
  });
  const installs = production(facts).dependencies.length > 0 || files.some(({ path }) => INSTALLER.test(path));
  const isInstalled = ({ shadow }: { shadow: Shadow }): boolean => INSTALLED.test(shadow.what);
  const first = found.find(isInstalled);
  return found.filter((one) => !isInstalled(one) || (one === first && !installs));
}

function judgeShadow(facts: Case, file: FileChange, shadow: Shadow): Finding {
  const asked = askedFor(facts, file.path, ASKED);
  const clause =
    asked === null ? 'leave it as it was, or have the task ask for it' : `the task asks for it ("${asked}")`;
  return hit(RULE, {
    level: asked === null ? shadow.level : 'note',
    says: `${file.path} ${shadow.what}; ${clause}.`,
    anchors: [atLine(file.path, 'new', 1)],
    path: file.path,
    subject: 'shadow',
  });
}

function find(facts: Case): readonly Finding[] {
  const { signs, unread } = newSigns(facts, ['exit', 'hook', 'patch'], () => true);
  const hits = [
    ...signs.flatMap((found) => judgeSign(facts, found)),
    ...shadows(facts).map(({ file, shadow }) => judgeShadow(facts, file, shadow)),
  ];
  const gaps =
    unread === null
      ? []
      : [
          unknown(
            RULE,
            unread.path,
            `Whether new code steers the run of the tests is not known of ${describeUnread(unread)}.`,
          ),
        ];
  const found = [...hits, ...gaps];
  return found.length > 0 ? found : [clear(RULE, 'No new code ends, rewrites or replaces the run of the tests.')];
}

/** Does new code see to it that the run of the tests is green, whatever they find? */
export const harnessHook: Rule = {
  ...RULE,
  question: 'Does new code end the run of the tests, rewrite what it reports or replace what asserts?',
  appliesTo: 'every-pull-request',
  find,
};
