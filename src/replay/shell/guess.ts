import { classify, programOf, type ShellCommand, unwrap } from '../../syntax/index.ts';
import { pathIn } from '../disk/call.ts';
import { nameOf } from '../disk/disk.ts';
import { ORDERLESS } from './find.ts';

/** Programs that write no file but those that their arguments name. */
const BOUNDED = new Set('sed perl touch truncate tee ln rm mv cp install rmdir unlink patch dd sponge'.split(' '));
/** Programs of the above that only read unless an option says otherwise. */
const IN_PLACE = /^(-[a-zA-Z]*i|--in-place)/;
/** Programs whose writes are no contents of the repository's files. */
const HARMLESS = new Set(
  'mkdir mktemp chmod chown kill pkill sleep wait hash type ulimit umask alias jobs popd pushd shopt'.split(' '),
);
/** git commands that change files of the working folder; the others move only its own records. */
const GIT_WRITES = new Set(
  'am apply bisect checkout cherry-pick clean merge mv pull read-tree rebase reset restore revert rm stash switch worktree sparse-checkout submodule'.split(
    ' ',
  ),
);

/** Options that make linters, formatters and test runners change files. */
const WRITES_WHEN_ASKED =
  /^--?(fix|write|in-place|apply|update|update-snapshots?|updateSnapshot|auto-correct|autocorrect|accept)\b|^-(u|w)$/;

/** Programs that run what a project calls by a name, and names that promise a change. */
const RUNNERS = /^(?:npm|pnpm|yarn|bun|deno|make|just|task|turbo|nx|composer|rake|poe|hatch|tox|nox)$/;
const PROMISES = /(?:^|[:_.-])(?:fix|autofix|write)(?:[:_.-]|$)/;

/** What most programs only answer, whatever stands beside it; of programs that run files, the file would be asked. */
const ASKS = /^(?:--version|--help)$/;
const RUNS_FILES = /^(?:(?:ba|da|k|z)?sh|python[\d.]*|node|deno|bun|ruby|perl|php)$/;

/** Formatters and linters that change no other files than those they are given, and words that say what to do to them. */
const GIVEN_FILES = new Set(
  'autopep8 biome black clang-format eslint gofmt gofumpt goimports isort prettier ruff shfmt stylelint yapf'.split(
    ' ',
  ),
);
const TO_DO = /^(?:check|ci|fmt|format|lint)$/;

/** What of GitHub's command line only shows or changes what GitHub holds. */
const ON_GITHUB =
  /^(?:api|(?:pr|issue|run|release|workflow|label) (?:view|list|create|comment|edit|checks|diff|ready|review|status|watch|rerun))$/;

type Paths = readonly string[] | null;

function named(args: readonly (string | null)[], cwd: string | null): Paths {
  const paths = args
    .filter((arg) => arg === null || !arg.startsWith('-'))
    .map((arg) => (arg === null ? null : pathIn(cwd, arg)));
  const known = paths.filter((path) => path !== null);
  return known.length < paths.length ? null : known;
}

/** Another working folder: what is made and taken away lies in it. */
function guessWorktree([verb, ...args]: readonly (string | null)[], cwd: string | null): Paths[] {
  if (verb === 'add' || verb === 'remove' || verb === 'move') return [named(args, cwd)];
  return /^(?:list|prune|lock|unlock)$/.test(verb ?? '') ? [] : [null];
}

/** What a program that may write can write: the files that it is given, where it is one that keeps to them. */
function boundOf(command: ShellCommand, cwd: string | null): Paths {
  const { name, args } = programOf(command);
  const given = args.filter((arg) => arg === null || !(arg.startsWith('-') || TO_DO.test(arg)));
  const bounded =
    GIVEN_FILES.has(name) && given.length > 0 && given.every((arg) => arg !== null && !/[*?{[]/.test(arg));
  return bounded ? named(given, cwd) : null;
}

function guessGit(args: readonly (string | null)[], cwd: string | null): Paths[] {
  const at = args.findIndex((arg) => arg === null || !arg.startsWith('-'));
  const verb = args[at] ?? null;
  if (args.length === 0 || (at < 0 && /^--(?:version|help|exec-path|html-path|man-path)$/.test(args[0] ?? '')))
    return [];
  if (verb === null || at > 0) return [null];
  const dashes = args.indexOf('--');
  const side = args.findIndex((arg) => arg === '--ours' || arg === '--theirs');
  if (verb === 'checkout' && side === 1 && dashes < 0) return [named(args.slice(2), cwd)];
  if (verb === 'worktree' && !args.includes(null)) return guessWorktree(args.slice(1), cwd);
  if ((verb === 'checkout' || verb === 'restore') && dashes >= 0) return [named(args.slice(dashes + 1), cwd)];
  if (verb === 'rm' || verb === 'mv') return [named(args.slice(1), cwd)];
  return GIT_WRITES.has(verb) ? [null] : [];
}

/** `patch` names its files in a patch that is not known; `-i` and a file word bound it. */
function guessBounded(name: string, args: readonly (string | null)[], cwd: string | null): Paths[] {
  const readsOnly = name === 'sed' || name === 'perl';
  if (readsOnly && !args.some((arg) => arg === null || IN_PLACE.test(arg))) return name === 'sed' ? [] : [null];
  if (name === 'patch' || name === 'dd') return [null];
  return [named(args, cwd)];
}

function guessFind(args: readonly (string | null)[], cwd: string | null): Paths[] {
  const at = args.findIndex((arg) => /^-(exec|ok)/.test(arg ?? ''));
  const reads = at >= 0 && /^(grep|egrep|cat|ls|wc|head|tail|stat|file)$/.test(args[at + 1] ?? '');
  if (reads && !args.some((arg) => arg === null || /^-(delete|fprint)/.test(arg))) return [];
  const first = args.findIndex((arg) => arg === null || /^[-(!]/.test(arg));
  const runs = args.flatMap((arg, index) => (arg === '-exec' ? [args[index + 1] ?? null] : []));
  const odd = args.some((arg) => arg === null || /^-(execdir|ok|fprint|fls)/.test(arg));
  if (odd || !runs.every((name) => ORDERLESS.test(nameOf(name ?? '')))) return [null];
  return [first === 0 ? named(['.'], cwd) : named(args.slice(0, first), cwd)];
}

/**
 * What a command that is not computed may write: a list of paths each, null for any; an empty list for nothing. `words`
 * are its name and arguments, null where not known.
 */
export function guess(words: readonly (string | null)[], input: () => string | null, cwd: string | null): Paths[] {
  const [name = null, ...args] = words;
  if (name === null) return [null];
  const base = nameOf(name);
  if (base === 'xargs') return args.length === 0 ? [] : guess(unwrap(words).words, input, cwd);
  if (base === 'git') return guessGit(args, cwd);
  if (HARMLESS.has(base)) return [];
  if (BOUNDED.has(base)) return guessBounded(base, args, cwd);
  const asked = args.findIndex((arg) => ASKS.test(arg ?? ''));
  if (asked === 0 || (asked > 0 && !RUNS_FILES.test(base) && !args.slice(0, asked).includes('--'))) return [];
  if (base === 'gh' && ON_GITHUB.test(args[0] === 'api' ? 'api' : args.slice(0, 2).join(' '))) return [];
  const heredoc = input();
  const command = {
    name,
    args,
    pipedInto: heredoc === null,
    line: 1,
    assignments: {},
    redirects: [],
    heredoc,
    wrappers: [],
    cwd: '',
    masked: false,
    proven: true,
    conditional: false,
  };
  if (base === 'find' && args.some((arg) => arg === null || /^-(delete|exec|ok|fprint)/.test(arg)))
    return guessFind(args, cwd);
  if (args.some((arg) => WRITES_WHEN_ASKED.test(arg ?? ''))) return [boundOf(command, cwd)];
  if (RUNNERS.test(base) && args.some((arg) => PROMISES.test(arg ?? ''))) return [null];
  const kind = classify(command);
  return kind === 'write' || kind === 'unknown' ? [boundOf(command, cwd)] : [];
}
