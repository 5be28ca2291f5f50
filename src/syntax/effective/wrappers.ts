/** How a program that runs another one is taken off: its options that take the next word, and words before the command. */
export interface Wrapper {
  readonly valued: readonly string[];
  readonly leading?: number;
  /** Words like `A=b` before the command set variables. */
  readonly assigns?: true;
  /** What has to stand behind the name: `run` of `poetry run`. */
  readonly verbs?: readonly string[];
  /** A shell reads the words of the command anew. */
  readonly joins?: true;
  /** The option behind which a line for a shell stands; `-c` and `--call` where it is left out. */
  readonly line?: RegExp;
}

const plain: Wrapper = { valued: [] };
const verbs = (...names: readonly string[]): Wrapper => ({ valued: [], verbs: names });

/** Programs that run the rest of their words as a command. */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>(
  Object.entries({
    env: { valued: ['-u', '--unset', '-C', '--chdir'], assigns: true },
    sudo: { valued: ['-u', '-g', '-h', '-p', '-C', '-T', '-r', '-t', '-D', '-R', '-U'], assigns: true },
    doas: { valued: ['-u', '-C'], assigns: true },
    run0: plain,
    pkexec: { valued: ['--user'] },
    timeout: { valued: ['-s', '--signal', '-k', '--kill-after'], leading: 1 },
    gtimeout: { valued: ['-s', '--signal', '-k', '--kill-after'], leading: 1 },
    nohup: plain,
    time: { valued: ['-f', '--format', '-o', '--output'] },
    nice: { valued: ['-n', '--adjustment'] },
    ionice: { valued: ['-c', '-n', '-p'] },
    chrt: { valued: [], leading: 1 },
    taskset: { valued: [], leading: 1 },
    stdbuf: { valued: ['-i', '-o', '-e'] },
    setsid: plain,
    command: plain,
    builtin: plain,
    exec: { valued: ['-a'] },
    noglob: plain,
    nocorrect: plain,
    chronic: plain,
    caffeinate: { valued: ['-t', '-w'] },
    unbuffer: plain,
    setpriv: { valued: ['--reuid', '--regid', '--groups'] },
    prlimit: plain,
    numactl: plain,
    firejail: plain,
    bwrap: { valued: ['--chdir', '--dev', '--proc', '--tmpfs', '--unsetenv', '--dir'] },
    valgrind: plain,
    entr: plain,
    gosu: { valued: [], leading: 1 },
    'su-exec': { valued: [], leading: 1 },
    'dbus-run-session': plain,
    'ssh-agent': plain,
    'nix-shell': { valued: ['-p', '--packages', '-I'], line: /^--(?:run|command)$/ },
    strace: { valued: ['-o', '-e', '-p', '-s', '-u'] },
    ltrace: { valued: ['-o', '-e'] },
    busybox: plain,
    toybox: plain,
    fakeroot: plain,
    proot: { valued: ['-b', '-r', '-w'] },
    chroot: { valued: [], leading: 1 },
    unshare: { valued: [] },
    nsenter: { valued: ['-t'] },
    flock: { valued: ['-w', '-E'], leading: 1 },
    watch: { valued: ['-n', '--interval'], joins: true },
    coproc: plain,
    'xvfb-run': { valued: ['-s', '-n'] },
    'systemd-run': { valued: ['-p', '-u', '--unit'] },
    'cross-env': { valued: [], assigns: true },
    dotenv: { valued: ['-e', '-f'] },
    npx: { valued: ['-p', '--package'] },
    bunx: plain,
    pnpx: plain,
    uvx: { valued: ['--from', '--with', '-p', '--python'] },
    poetry: verbs('run'),
    pipenv: verbs('run'),
    pdm: verbs('run'),
    rye: verbs('run'),
    hatch: verbs('run'),
    pixi: verbs('run'),
    uv: {
      valued: ['--with', '-p', '--python', '--directory', '--project', '--extra', '--group', '--from'],
      verbs: ['run', 'tool run'],
    },
    pipx: { valued: ['--spec', '--python', '--pip-args'], verbs: ['run'] },
    bundle: verbs('exec'),
    rbenv: verbs('exec'),
    pyenv: verbs('exec'),
    mise: verbs('exec', 'x'),
    direnv: { valued: [], leading: 1, verbs: ['exec'] },
    conda: { valued: ['-n', '-p', '--name', '--prefix'], verbs: ['run'] },
    npm: verbs('exec', 'x'),
    pnpm: verbs('exec', 'dlx'),
    yarn: verbs('exec', 'dlx'),
    deno: verbs('task-exec'),
  } satisfies Readonly<Record<string, Wrapper>>),
);

export const SHELLS = /^(?:ba|z|da|k|a|mk|pdk|fi|c|tc|r?ba)?sh$/;

/** Interpreters that take code as an option's value or on standard input. */
export const INTERPRETERS =
  /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|deno|bun|ruby|perl|php|lua[\d.]*|osascript|rscript|julia)$/;
/** Options behind which such code stands. */
export const CODE_OPTION: Readonly<Record<string, RegExp>> = {
  python: /^-[bBdEhiIOqsSuvx]*c$/,
  node: /^(?:-e|-p|-pe|--eval|--print|eval)$/,
  ruby: /^-[a-zA-Z]*e$/,
  perl: /^-[a-zA-Z0-9]*[eE]$/,
  php: /^-r$/,
  lua: /^-e$/,
  osascript: /^-e$/,
  rscript: /^-e$/,
  julia: /^(?:-e|-E|--eval|--print)$/,
};

/** The family of an interpreter: `python3.12` is `python`. */
export function family(name: string): string {
  if (/^py(?:thon|py)/.test(name)) return 'python';
  if (/^(?:node|nodejs|deno|bun)$/.test(name)) return 'node';
  return name.replace(/(?<![\d.])[\d.]+$/, '');
}

/** Whether a program runs the words behind it, a script or code: a wrapper, a shell or an interpreter, by its name without folder. */
export const startsPrograms = (name: string): boolean =>
  WRAPPERS.has(name) || SHELLS.test(name) || INTERPRETERS.test(name);
