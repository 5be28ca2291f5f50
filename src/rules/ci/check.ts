import type { Grammars } from '../../core/index.ts';
import { classify, INTERPRETER, readShell, type ShellCommand, silencingOption, toolOf } from '../../syntax/index.ts';
import { looserBy } from '../gates/bound-words.ts';
import { calledPart, innerChecks } from './calls.ts';
import type { Matrices } from './matrix.ts';
import { comparison, filteredBy, gathering, handedNumber, steering } from './odd-checks.ts';
import type { Check, CiReading, PlainCheck, ScriptPlace } from './reading.ts';
import type { Waits } from './waits.ts';

const NARROWING =
  /^(?:--pass-?with-?no-?tests|--deselect|--ignore(?:-glob|-pattern)?|--exclude|-?-skip|--filter(?:-expr)?|--testPathIgnorePatterns|--testNamePattern|--test-name-pattern|--test-skip-pattern|--test-only|--testPathPatterns?|--grep|--only-?changed|--changed(?:Since)?|--lf|--last-failed|-short|-run|--if-present|--quiet-fail|--allow-no-tests)(?:=|$)/i;

/** Options by which snapshots are written instead of compared. */
const RECORDS_ANEW =
  /^(?:-u|--update|--update-?snapshots?|--snapshot-update|--inline-snapshot=(?:fix|update|create,fix)|--force-regen)$/i;

function narrowingOptions(command: ShellCommand, tool: string): readonly string[] {
  const program = INTERPRETER.test(tool) ? command.args.find((arg) => arg !== null && !arg.startsWith('-')) : undefined;
  return command.args.flatMap((arg, index) => {
    if (arg === null || arg === program) return [];
    const next = command.args[index + 1] ?? '';
    if (NARROWING.test(arg)) return [arg.includes('=') || /^-/.test(next) ? arg : `${arg} ${next}`.trim()];
    const part = arg.startsWith('--shard=') ? arg : `${arg} ${next}`;
    if (/^--shard[= ]\d+\/\d+$/.test(part) && !/^--shard[= ](\d+)\/\1$/.test(part)) return [part];
    if (arg === '-E' && command.args.includes('nextest')) return [`-E ${next}`];
    if (tool === 'go' && (/^-count=0$|^-exec(?:=|$)/.test(arg) || (arg === '-count' && next === '0')))
      return [`${arg} ${next}`.trim()];
    if (/^(?:vitest|jest|mocha)$/.test(tool) && /^-(?:t|g)$/.test(arg)) return [`${arg} ${next}`];
    if (RECORDS_ANEW.test(arg) && /^(?:vitest|jest|playwright|pytest|ava|tap)$/.test(tool))
      return [`${arg}, which records anew what is compared with`];
    if (tool === 'pytest' && arg === '-k') return [`-k ${next}`];
    if (tool === 'pytest' && arg === '-m' && next.startsWith('not ')) return [`-m "${next}"`];
    return /(?:::|\.(?:py|[cm]?[jt]sx?|rb|go))/.test(arg) && !arg.startsWith('-') ? [`the file ${arg}`] : [];
  });
}

const LIMIT = /^(?:--|[/-]p:)([\w-]+)(?:=(.+))?$/;
/** Numbers that coverage demands, by what is counted. */
const METRIC = /^(?:lines|branches|functions|statements)$/;

/** Options that demand a number of what tests reached. */
const MEASURED = /^--?(?:(?:lines|branches|functions|statements)$|.*(?:cov|fail-?under|threshold|msi))/;

function limitsOf({ args }: ShellCommand): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  args.forEach((arg, index) => {
    const match = LIMIT.exec(arg ?? '');
    if (match === null || (!METRIC.test(match[1] ?? '') && looserBy(match[1] ?? '') === null)) return;
    const value = match[2] ?? args[index + 1] ?? '';
    if (/^\d+(?:\.\d+)?$/.test(value)) found.set((arg ?? '').replace(/=.*/s, ''), Number(value));
  });
  return found;
}

const STRICT =
  /^(?:-Werror|-Wall|-Dwarnings|--deny-warnings|--strict|--check|--forbid-only|--error-on-warnings|--fail-on-\w[\w-]*|--warnings-as-errors|-race)$/;
const WITH_VALUE = /^(?:-D|-W|--deny|-F)$/;

/** Options that make a tool strict; those of two words joined by a blank. */
function strictOptions({ args }: ShellCommand): readonly string[] {
  return args.flatMap((arg, index) => {
    if (arg === null) return [];
    if (WITH_VALUE.test(arg))
      return /^(?:warnings|error|clippy::\w+)$/.test(args[index + 1] ?? '') ? [`${arg} ${args[index + 1]}`] : [];
    return STRICT.test(arg) ? [arg] : [];
  });
}

function describeCommand({ name, args }: ShellCommand): string {
  return [name ?? '…', ...args.map((arg) => arg ?? '…')].join(' ').slice(0, 200);
}

const ENDS_WELL = /\bexit(?: 0)?\s*(?:;|$)/;

/** `trap 'exit 0' EXIT`: whatever fails behind it, the script ends with success. */
const isCalmingTrap = ({ name, args }: ShellCommand): boolean =>
  name === 'trap' && ENDS_WELL.test(args[0] ?? '') && args.slice(1).some((arg) => /^(?:EXIT|ERR|0)$/.test(arg ?? ''));

/** What options from the environment add to a command of their tool. */
function givenByEnvironment(tool: string, { options }: ScriptPlace, grammars: Grammars): ShellCommand | null {
  const value = options?.get(tool);
  return value === undefined ? null : (readShell(`${tool} ${value}`, grammars)?.commands[0] ?? null);
}

/** A script that may end with success before it comes to a command. */
const leavesEarly = ({ name, args }: ShellCommand): boolean => name === 'exit' && /^0?$/.test(args[0] ?? '');
/** The status of a PowerShell script that it sets itself. */
const FORGETS = /^[^\S\n]*(?:\$(?:global:)?LASTEXITCODE[^\S\n]*=[^\S\n]*0|exit(?:[^\S\n]+0)?)[^\S\n]*(?:;[^\S\n]*)?$/im;

/** `pytest || failed=1`: the variable in which a failure is kept. */
const KEPT = /\|\|[ \t]{0,9}(?:\{[ \t]{0,9})?([A-Za-z_]\w{0,60})=(?!["']?(?:0|false)?["']?[ \t]{0,9}(?:[;}\\]|$))/;

/** Whether a script ends with the failure of a command that it keeps in a variable: it exits by it, or where it is set. */
function isKept({ line }: ShellCommand, script: string): boolean {
  const rest = script.split('\n').slice(line - 1);
  const kept = KEPT.exec(rest[0] ?? '');
  if (kept === null) return false;
  const [, name = ''] = kept;
  const behind = rest.join('\n').slice(kept.index + kept[0].length);
  return new RegExp(
    `exit\\s+["']?\\$\\$?\\{?${name}\\b|\\b${name}\\b[^\\n]*(?:\\n[^\\n]*){0,2}\\b(?:exit|return)\\s+[1-9]`,
  ).test(behind);
}

function silenceOf(command: ShellCommand, script: string, place: ScriptPlace): string | null {
  const behind = script.split('\n').slice(command.line).join('\n');
  if (place.isPowerShell === true && FORGETS.test(behind)) return 'the script ends with success whatever came before';
  return command.masked && !isKept(command, script) ? 'its failure is not handed on by the command line' : null;
}

function readCheck(
  command: ShellCommand,
  plain: PlainCheck,
  script: string,
  place: ScriptPlace,
  grammars: Grammars,
): Check {
  const more = givenByEnvironment(plain.tool, place, grammars);
  const lines = script.split('\n');
  return {
    ...plain,
    job: place.job,
    line: place.line + command.line - 1,
    silent:
      place.silent ?? silencingOption(command) ?? (more && silencingOption(more)) ?? silenceOf(command, script, place),
    narrowed: [
      ...narrowingOptions(command, plain.tool),
      ...(more === null ? [] : narrowingOptions(more, plain.tool)),
      ...filteredBy(lines[command.line - 1] ?? ''),
    ],
    strict: [...plain.strict, ...(more === null ? [] : strictOptions(more))],
    steered: plain.kind === 'test' ? steering(command, place.variables) : [],
    condition: place.condition,
    calls: calledPart(command),
    via: null,
  };
}

function plainOf(command: ShellCommand, script: string): PlainCheck | null {
  const measured = comparison(command, script) ?? handedNumber(command);
  if (measured !== null) return measured;
  const kind = classify(command);
  const limits = limitsOf(command);
  const read = { tool: toolOf(command), words: describeCommand(command), limits, strict: strictOptions(command) };
  if (kind === 'test' || kind === 'lint' || kind === 'build') return { ...read, kind };
  // Whatever the tool is, it looks at what was measured: `coverage report --fail-under=90`.
  if ([...limits.keys()].some((option) => MEASURED.test(option))) return { ...read, kind: 'lint' };
  return calledPart(command) === null ? null : { ...read, kind: 'other' };
}

/** A folder that a variable holds, before the name of a script that an interpreter runs. */
const SCRIPT_FOLDER = /(\b(?:python3?|node|bash|sh|ruby|php|perl)(?:\s+-\w+)*\s+["']?)\$\{?[A-Za-z_]\w*\}?(?=\/)/g;

/** The verifications in a shell script of a CI configuration; empty where the bash grammar is not at hand. */
export function checksIn(script: string, place: ScriptPlace, grammars: Grammars): readonly Check[] {
  const plain = script
    .replace(/\$?\{\{[^\n]{0,500}?\}\}|\$\([A-Za-z_]\w*\)(?=\s|$)/g, 'EXPRESSION')
    .replace(SCRIPT_FOLDER, '$1EXPRESSION');
  const reading = readShell(plain, grammars, place.shell);
  const commands = reading?.commands ?? [];
  const calmed = commands.findIndex(isCalmingTrap);
  const left = commands.findIndex(leavesEarly);
  const gathered = gathering(script);
  const [first] = commands;
  const found = commands.flatMap((command, index) => {
    const read = plainOf(command, script);
    if (read === null) return [];
    const check = readCheck(command, read, script, place, grammars);
    const trapped = calmed >= 0 && calmed < index ? 'a trap ends the script with success' : null;
    const early =
      left >= 0 && left < index ? `none by which line ${place.line + (commands[left]?.line ?? 1) - 1} leaves` : null;
    return [{ ...check, silent: check.silent ?? trapped, condition: check.condition ?? early }];
  });
  if (gathered === null || first === undefined) return found;
  return [...found, readCheck(first, gathered, script, place, grammars)];
}

const NO_TRIGGERS: ReadonlyMap<string, string> = new Map();
const NO_MATRICES: Matrices = new Map();
const NO_WAITS: Waits = new Map();

/** A reading of a file that others call, by the names of its parts. */
export const calledBy = (checks: readonly Check[], names: Iterable<string>): CiReading => ({
  checks: [...checks.filter(({ kind }) => kind !== 'other'), ...innerChecks(checks)],
  triggers: NO_TRIGGERS,
  matrices: NO_MATRICES,
  waits: NO_WAITS,
  called: new Set(names),
});
