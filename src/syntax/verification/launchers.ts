import { baseName, type Tool } from './words.ts';

/** What comes between a launcher's name and the tool: subcommands that must follow, options that take a value. */
interface Launcher {
  readonly behind: readonly (readonly string[])[];
  readonly valued?: readonly string[];
}

const PACKAGES = ['-p', '--package', '-c', '--call', '--cwd', '-w', '--workspace'];
const PYTHON_RUNNER = [
  '--with',
  '--python',
  '-p',
  '--extra',
  '--group',
  '--project',
  '--directory',
  '--env-file',
  '-e',
];

const LAUNCHERS: ReadonlyMap<string, Launcher> = new Map<string, Launcher>([
  ['npx', { behind: [[]], valued: PACKAGES }],
  ['bunx', { behind: [[]] }],
  ['npm', { behind: [['exec'], ['x']], valued: PACKAGES }],
  ['pnpm', { behind: [['exec'], ['dlx']] }],
  ['yarn', { behind: [['exec'], ['dlx']] }],
  ['bun', { behind: [['x']] }],
  ['uv', { behind: [['run'], ['tool', 'run']], valued: PYTHON_RUNNER }],
  ['uvx', { behind: [[]], valued: PYTHON_RUNNER }],
  ['pipx', { behind: [['run']] }],
  ['poetry', { behind: [['run']] }],
  ['pipenv', { behind: [['run']] }],
  ['pdm', { behind: [['run']] }],
  ['rye', { behind: [['run']] }],
  ['hatch', { behind: [['run']] }],
  ['conda', { behind: [['run']], valued: ['-n', '-p', '--name', '--prefix'] }],
  ['bundle', { behind: [['exec']] }],
  ['mise', { behind: [['exec'], ['x']] }],
  ['direnv', { behind: [['exec']] }],
  ['cross-env', { behind: [[]] }],
  ['dotenv', { behind: [[]], valued: ['-e', '-f'] }],
  ['xvfb-run', { behind: [[]], valued: ['-n', '-s', '-w', '-e', '-f', '-p'] }],
  ['c8', { behind: [[]] }],
  ['nyc', { behind: [[]] }],
  ['coverage', { behind: [['run']], valued: ['--source', '--omit', '--include', '--rcfile', '--data-file'] }],
]);

function behindLauncher(tool: Tool, launcher: Launcher): Tool | null {
  const subcommand = launcher.behind.find((words) => words.every((word, index) => tool.args[index] === word));
  if (subcommand === undefined) return null;
  const rest = tool.args.slice(subcommand.length);
  let index = 0;
  for (; index < rest.length; index += 1) {
    const word = rest[index] ?? null;
    if (word === null) return null;
    if (word === '-m' && (tool.name === 'coverage' || tool.name === 'uv'))
      return { name: 'python', args: rest.slice(index) };
    if (launcher.valued?.includes(word)) index += 1;
    else if (!word.startsWith('-') && !/^[A-Za-z_]\w*=/.test(word)) break;
  }
  const name = rest[index] ?? null;
  if (name === null) return null;
  if (tool.name === 'coverage') return { name: 'python', args: rest.slice(index) };
  return { name: baseName(name).replace(/@[^/]*$/, ''), args: rest.slice(index + 1) };
}

/** `python -m tool …` as `tool …`. */
function pythonModule(tool: Tool): Tool | null {
  if (!/^(python|pypy)[\d.]*$|^py$/.test(tool.name)) return null;
  const at = tool.args.findIndex((arg) => arg === null || !/^-[bBdEiIOPqsSuvx]+$|^-[WX].*$/.test(arg));
  const name = tool.args[at + 1] ?? null;
  return tool.args[at] !== '-m' || name === null ? null : { name, args: tool.args.slice(at + 2) };
}

/** Takes `npx`, `uv run`, `python -m` … off, at most eight deep. */
export function launch(start: Tool): Tool {
  let tool = start;
  for (let depth = 0; depth < 8; depth += 1) {
    const launcher = LAUNCHERS.get(tool.name);
    const next = pythonModule(tool) ?? (launcher === undefined ? null : behindLauncher(tool, launcher));
    if (next === null) return tool;
    tool = next;
  }
  return tool;
}
