import { oneLine, stripControl } from '../text/index.ts';
import type { AgentStep } from './agents-in-ci.ts';
import type { GeneratedPaths } from './generated-paths.ts';
import type { Packages } from './package-managers.ts';
import type { ProtectedPaths } from './protected-paths.ts';
import type { TestFolders } from './test-folders.ts';

/** What the policy of a repository is fitted to. */
export interface Fit {
  /** The default branch. */
  readonly branch: string;
  /** Files that make Proctor work here: workflows and the policy itself. */
  readonly own: readonly string[];
  readonly tests: TestFolders;
  readonly generated: GeneratedPaths;
  readonly protects: ProtectedPaths;
  readonly packages: Packages;
  readonly agents: readonly AgentStep[];
}

type Lines = readonly string[];

/** Items of a list that are named in a comment. */
const MOST_NAMED = 6;
/** The policy's own bound on a glob. */
const LONGEST_GLOB = 256;

/** Somebody's text inside a comment: one line, nothing unseen. */
const plain = (text: string): string => oneLine(stripControl(text), 80);

/** Globs that a policy can hold and a person can read, as YAML: paths may hold anything. */
const quoted = (globs: readonly string[]): Lines =>
  globs
    .filter((glob) => glob.length <= LONGEST_GLOB && !/^\.{0,2}\//.test(glob) && stripControl(glob) === glob)
    .map((glob) => JSON.stringify(glob));

/** Items of a key's list: those that are in force, those that only may belong there, and one to show how where neither is. */
interface Items {
  readonly sure?: readonly string[];
  readonly maybe?: readonly string[];
  readonly such: string;
}

/** A key with a list, an item a line; what is not in force is commented out. */
function list(key: string, { sure = [], maybe = [], such }: Items): Lines {
  const [held, open] = [quoted(sure), quoted(maybe)];
  const shown = held.length + open.length > 0 ? open : quoted([such]);
  return [
    held.length > 0 ? `  ${key}:` : `  # ${key}:`,
    ...held.map((item) => `    - ${item}`),
    ...shown.map((item) => `  #   - ${item}`),
  ];
}

function some(items: readonly string[], left: string): string {
  const more = items.length - MOST_NAMED;
  return items.slice(0, MOST_NAMED).map(plain).join(', ') + (more > 0 ? ` and ${more} more ${left}`.trimEnd() : '');
}

const comment = (lines: readonly string[], indent = '  '): Lines => lines.map((line) => `${indent}# ${line}`.trimEnd());

function logs({ agents }: Fit): Lines {
  const artifacts = [...new Set(agents.flatMap(({ artifact }) => artifact ?? []))];
  const lost = agents.filter(({ artifact }) => artifact === null);
  return [
    'logs:',
    ...comment([
      'optional: without a log the diff is judged alone, and there is no grade.',
      "required: an agent's pull request without a readable log does not pass.",
    ]),
    '  require: optional',
    ...comment(['Artifacts of workflows that hold logs, by name.']),
    ...list('artifacts', { sure: artifacts, such: 'agent-session*' }),
    ...lost.flatMap(({ agent, workflow, line, path }) =>
      comment([
        `${plain(workflow.path)}:${line} runs ${agent} and uploads no log: add a step actions/upload-artifact`,
        `behind it, with \`if: always()\` and \`path: ${path}\`.`,
      ]),
    ),
  ];
}

function tests({ tests: { known, named, likely } }: Fit): Lines {
  const told = known.map(({ what }) => what);
  return comment([
    'What counts as a test, beside what Proctor tells by itself:',
    told.length > 0 ? `${some(told, 'places')}.` : 'nothing in this repository.',
    ...(named.length > 0 ? ['The settings of the test runner name these:'] : []),
    ...(likely.length > 0 ? ['By their names these may be tests, too. Uncomment those that are:'] : []),
  ]).concat(list('tests', { sure: named, maybe: likely, such: 'checks/**' }));
}

function protects({ own, protects: { builtIn, likely } }: Fit): Lines {
  return comment([
    'What agents may not change: such a finding blocks. By itself Proctor warns of changes to:',
    ...builtIn.map(({ what, paths }) => `- ${what}: ${some(paths, '')}`),
    ...(likely.length > 0 ? ['Uncomment what no agent should touch at all:'] : []),
  ]).concat(list('protected', { sure: own, maybe: likely, such: 'infra/**' }));
}

function generated({ generated: { named, likely } }: Fit): Lines {
  return comment([
    'What tools make: it is not judged line by line. Lock files need not be named.',
    ...(likely.length > 0 ? ['Uncomment what nobody writes by hand:'] : []),
  ]).concat(list('generated', { sure: named, maybe: likely, such: 'dist/**' }));
}

function allowed({ packages: { managers, hosts } }: Fit): Lines {
  const names = managers.map(({ name, file }) => `${name} (${plain(file)})`);
  return [
    'allow:',
    ...comment([
      'Hosts that agents may contact. As soon as one is named here, a contact with any other blocks.',
      names.length > 0 ? `Found: ${some(names, '')}. They fetch from:` : 'No package manager was found.',
    ]),
    ...list('hosts', { maybe: ['github.com', '*.githubusercontent.com', ...hosts], such: 'github.com' }),
    ...comment(['Commands that no boundary rule speaks of, as they take effect.']),
    ...list('commands', { such: 'sudo apt-get install *' }),
  ];
}

/**
 * A commented policy for `.github/proctor.yml`. Everything that is not certain of the repository is commented out, so that
 * the file changes nothing by itself but for the paths which it names; it always reads without a problem.
 */
export function policyText(fit: Fit): string {
  const lines: Lines = [
    `# Proctor's policy. It is read from the default branch (${plain(fit.branch)}), never from a pull request.`,
    '# Written by `proctor init` from what the repository holds. Every key has a default: any of them may be left out.',
    '',
    '# block: a finding that is proven fails the check. advise: it is only shown. off: nothing is judged.',
    '# `proctor sweep --repo . --last 500` tells what `block` would have blocked in this history.',
    'gate: block',
    '',
    "# always, findings (only where something was found) or off: when an agent's pull request gets a comment.",
    'comment: always',
    '',
    ...logs(fit),
    '',
    'paths:',
    ...tests(fit),
    '',
    ...protects(fit),
    '',
    ...generated(fit),
    '',
    'scope:',
    ...comment(['What agents may change at all; everything where nothing is named. A change outside blocks.']),
    ...list('paths', { such: 'src/**' }),
    '',
    ...allowed(fit),
    '',
    'rules:',
    ...comment([
      'A rule that errs here can be lowered (block, warn, note, off) until it is mended; the list is in docs/rules.',
      'skipped-test: warn',
    ]),
    '',
    "# agents: boundary rules look at agents' pull requests. everyone: at those of people, too.",
    'boundaries: agents',
  ];
  return `${lines.join('\n')}\n`;
}
