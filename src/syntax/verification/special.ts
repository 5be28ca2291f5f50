import { isTestPath } from '../paths.ts';
import { type CommandKind, hasOption, operands, type Tool, taskKind } from './words.ts';

const NODE_VALUED = ['--prefix', '-C', '--dir', '--cwd', '-w', '--workspace', '--filter', '-F'];
const INSTALLS =
  /^(install|i|ci|clean-install|add|remove|rm|uninstall|up|update|upgrade|link|init|publish|version|import|dedupe|pack)$/;
const ASKS = /^(ls|list|view|info|why|outdated|audit|config|root|prefix|bin|search|explain)$/;

/** npm, pnpm, yarn and bun: a script by its name, or a subcommand of their own. */
export function packageRunner(args: Tool['args']): CommandKind {
  const words = operands(args, NODE_VALUED);
  const [first, second] = words[0] === 'workspace' ? words.slice(2) : words;
  if (first === undefined) return 'unknown';
  if (/^(run|run-script|rum)$/.test(first)) return taskKind(second);
  if (/^(test|t|tst|install-test|it)$/.test(first)) return 'test';
  if (INSTALLS.test(first)) return 'write';
  return ASKS.test(first) ? 'read' : taskKind(first);
}

const GIT_READS =
  /^(status|log|diff|show|blame|annotate|rev-parse|ls-files|grep|describe|reflog|cat-file|ls-tree|merge-base|shortlog|rev-list|check-ignore|for-each-ref|name-rev|remote|version|help|whatchanged|diff-tree|ls-remote|count-objects|var|fetch|show-ref|cherry)$/;
const GIT_WRITES =
  /^(add|commit|checkout|switch|restore|reset|merge|rebase|mv|rm|apply|am|clean|pull|push|cherry-pick|revert|init|clone|update-index|worktree|submodule|filter-branch|update-ref|gc|prune|notes|replace|sparse-checkout|read-tree|checkout-index)$/;

/** git by its subcommand; `branch`, `tag`, `stash` and `config` by whether they are asked or told. */
export function git(args: Tool['args']): CommandKind {
  const [subcommand, ...rest] = operands(args, ['-c', '-C', '--git-dir', '--work-tree']);
  if (subcommand === undefined) return 'unknown';
  if (subcommand === 'branch' || subcommand === 'tag')
    return rest.length === 0 || hasOption(args, '-l', '--list', '--contains') ? 'read' : 'write';
  if (subcommand === 'stash') return /^(list|show)$/.test(rest[0] ?? '') ? 'read' : 'write';
  if (subcommand === 'config') {
    const asks = hasOption(args, '--get', '--get-all', '--list', '-l', '--get-regexp') || rest.length === 1;
    return asks && !hasOption(args, '--unset', '--unset-all') ? 'read' : 'write';
  }
  if (GIT_READS.test(subcommand)) return 'read';
  return GIT_WRITES.test(subcommand) ? 'write' : 'unknown';
}

/** sed reads unless it edits in place. */
export function sed(args: Tool['args']): CommandKind {
  return args.some((arg) => /^(-[nErsuz]*i|--in-place)/.test(arg ?? '')) ? 'write' : 'read';
}

const TEST_CODE =
  /\b(?:import|from)\s+[\w.]*\btests?\b|\b(?:import|from)\s+(?:[\w.]+\.)?test_|\b(?:unittest|pytest)\b|\btest_\w+\s*\(/;
const TEST_SCRIPT = /(^|[/_.-])(run[_-]?tests?|tests?|specs?|test[_-]all)(\.[a-z]+)?$/i;
const CODE_OPTIONS = ['-c', '-e', '--eval', '-p', '--print'];

/** Whether a script of this path is one of tests, by its name. */
function namesTests(path: string): boolean {
  return isTestPath(path) || /(^|\/)test_[^/]*$|_test\.[a-z]+$/.test(path) || TEST_SCRIPT.test(path);
}

/** An interpreter's call: inline code or standard input that uses a test module, or a script named after tests, is a test. */
export function script(args: Tool['args'], input: string | null): CommandKind {
  if (hasOption(args, '--test')) return 'test';
  const at = args.findIndex((arg) => CODE_OPTIONS.includes(arg ?? ''));
  const code = at < 0 ? input : (args[at + 1] ?? null);
  const [file] = operands(args, ['-W', '-X', '-r', '--require', '--import', '--loader']);
  if (at < 0 && file !== undefined && file !== '-') return namesTests(file) ? 'test' : scriptKind(file);
  return code !== null && TEST_CODE.test(code) ? 'test' : 'unknown';
}

/** A script called by its path, by the name it has: `./scripts/lint.sh` → lint. */
export function scriptKind(path: string): CommandKind {
  if (namesTests(path)) return 'test';
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return /^[\w.-]+$/.test(base) ? taskKind(base.replaceAll('_', '-')) : 'unknown';
}

const CARGO_KINDS: readonly (readonly [CommandKind, RegExp])[] = [
  ['test', /^(test|t|nextest|miri|tarpaulin|llvm-cov)$/],
  ['lint', /^(clippy|check|c|deny|audit)$/],
  ['build', /^(build|b|doc)$/],
  ['read', /^(tree|metadata|search)$/],
  ['write', /^(add|remove|update|fix|install|new|init|publish|fmt)$/],
];

/** cargo by its subcommand; `fmt --check` only looks. */
export function cargo(args: Tool['args']): CommandKind {
  const [subcommand = ''] = operands(args, ['--manifest-path', '-p', '--package', '-C']).filter(
    (word) => word[0] !== '+',
  );
  if (subcommand === 'fmt' && hasOption(args, '--check')) return 'lint';
  return CARGO_KINDS.find(([, pattern]) => pattern.test(subcommand))?.[0] ?? 'unknown';
}
