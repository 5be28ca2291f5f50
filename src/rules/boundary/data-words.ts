import type { EffectiveCommand, EffectiveWord } from '../../syntax/index.ts';

/**
 * What a program does with its words and its input. `data`: nothing in them is run, whatever they say. `named`: they name files,
 * packages, targets and settings; a whole line for a shell has no place among them. `marked`: data, but for what stands behind
 * a mark of its own language that runs it (`\!`, `.shell`). `runs`: nobody knows that it does not run them.
 */
export type Use = 'data' | 'named' | 'marked' | 'runs';

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/)).filter(Boolean));

/** Programs that print, note down, look for or hand on texts: any words may stand among theirs. */
const TEXTS: ReadonlySet<string> = setOf(
  // What is printed, and said to people.
  'echo printf say logger notify-send wall figlet banner cowsay yes espeak zenity kdialog whiptail dialog',
  // Patterns and filters.
  'grep egrep fgrep zgrep rg ag ack pcregrep ugrep sed gsed awk gawk mawk nawk tr jq gojq jaq yq xq dasel gron fx expr select-string',
  'xmllint pbcopy xclip xsel wl-copy tee sponge aspell typos codespell vale tokei history apropos pgrep ps test [ [[',
  // The shell itself.
  ': true false cd pushd popd pwd export declare local typeset readonly alias unalias read set unset shift let wait sleep exit return',
  'break continue umask ulimit type command hash jobs getopts mapfile readarray shopt bind fg bg disown source . eval trap enable times',
  'builtin exec which',
  // Forges, and trackers of work.
  'git hub gh glab jj svn bd issues linear jira',
  // Tests and scripts of projects; the words behind their options name tests and are handed on.
  'pytest py.test vitest jest mocha ava tap playwright cypress cargo go rspec phpunit pest dotnet mvn mvnw gradle gradlew ctest tox nox',
  'npm pnpm yarn bun npx bunx uv poetry pdm bundle composer shellcheck eslint semgrep just task rake',
  // Containers and clouds: what runs there is read where the line names it.
  'docker docker-compose podman nerdctl buildah kubectl oc minikube kind helm aws gcloud gsutil az terraform tofu pulumi',
  // The network: what is sent.
  'curl wget http https xh httpie',
  // Agents and models: their words are a prompt.
  'claude codex gemini qwen copilot opencode cursor-agent aider goose amp droid crush kimi cline llm sgpt ollama',
  // Tools of harnesses.
  'apply_patch applypatch str_replace_editor edit create view insert write',
  // Read as lines where the command line is read.
  'powershell pwsh cmd xargs parallel su runuser sg ssh at batch crontab',
);

/** Programs whose words are names of files, packages, targets or settings. */
const NAMES: ReadonlySet<string> = setOf(
  'ls exa eza lsd tree stat file mkdir touch cp mv rm rmdir unlink ln chmod chown chgrp du df find fd fdfind locate basename dirname',
  'realpath readlink mktemp tar bsdtar gtar zip unzip 7z gzip gunzip zcat xz bzip2 zstd install truncate dd shred rsync scp rimraf trash',
  'mkfifo split csplit patch cat bat tac rev less more head tail nl cut sort uniq wc diff colordiff cmp comm join paste fold fmt column',
  'pr expand unexpand shuf tsort look factor numfmt iconv strings hexdump od xxd base64 base32 md5sum sha1sum sha256sum shasum cksum',
  'openssl gpg cloc ctags miller mlr csvcut xsltproc seq bc xdg-open open code',
  'man info whatis whereis pkill kill killall lsof ss netstat id groups who whoami users top htop free uptime date cal uname hostname',
  'printenv env locale tty stty ldd nm objdump readelf lscpu lsblk fuser getent systemctl service journalctl launchctl chsh sysctl',
  'defaults useradd userdel groupadd usermod gpasswd passwd visudo setcap mount umount help',
  'apt apt-get aptitude dnf yum apk pacman zypper brew port snap dpkg rpm pip pip3 pipx gem conda mamba nix nix-env corepack volta nvm',
  'rustup twine flit hatch hg tsc vue-tsc prettier biome oxlint ruff mypy pyright flake8 black isort pylint rubocop shfmt stylelint knip',
  'markdownlint actionlint yamllint hadolint gitleaks make gmake cmake ninja bazel swift mix sbt lake cdk doctl heroku fly flyctl vercel',
  // Modules of Python that are started by their name.
  'json.tool unittest venv ensurepip compileall zipfile tarfile timeit pydoc build http.server',
  'netlify wrangler firebase aria2c ping dig host nslookup telnet nc ncat netcat ftp sftp ssh-keygen ssh-add ssh-copy-id ssh-keyscan',
);

/** Clients and viewers with a language of their own, in which a mark runs the rest of a line. */
const MARKED =
  /^(?:psql|mysql|mariadb|sqlite3?|duckdb|sqlcmd|cqlsh|mongosh|mongo|redis-cli|clickhouse-client|bq|prisma|lftp|mail|mutt)$/;
/** Interpreters of which inline code is read call by call. */
const READ_CODE = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|deno|bun|ruby|perl|php)$/;
/** Filters whose script can write and start programs. */
const SCRIPTED = /^(?:g?sed|[gmn]?awk)$/;
const SHELL = /^(?:ba|z|da|k|a|mk|fi|c|tc)?sh$/;
const CODE = /^-(?:[a-zA-Z0-9]{0,9}[ceErp]|-eval|-print|pe|m)$|^eval$/;
const CMDLET = /^(?:get|set|new|remove|write|select|out|invoke)-/;

/** What a command's program does with its words. Interpreters that are given a script hand the rest on to it. */
export function useOf({ name, args }: EffectiveCommand): Use {
  if (name === null || name === '' || SHELL.test(name) || CMDLET.test(name)) return 'data';
  if (MARKED.test(name)) return 'marked';
  if (NAMES.has(name)) return 'named';
  if (!READ_CODE.test(name)) return TEXTS.has(name) ? 'data' : 'runs';
  const first = args.find(({ text }) => !/^-./.test(text) || CODE.test(text))?.text ?? '-';
  return CODE.test(first) || first === '-' ? 'data' : 'runs';
}

/** Code of a language whose calls are read one by one, as far as the line has it: the rest of what it does is only guessed at. */
export function codeOf(command: EffectiveCommand): readonly string[] {
  const { name, args, input } = command;
  if (SCRIPTED.test(name ?? '')) return args.map(({ text }) => text).filter((text) => /\s/.test(text));
  if (!READ_CODE.test(name ?? '') || useOf(command) !== 'data') return [];
  const at = args.findIndex(({ text }) => CODE.test(text) && text !== '-m');
  return at >= 0
    ? [args[at + 1]?.text ?? '']
    : input?.text == null || args.some(({ text }) => text === '-m')
      ? []
      : [input.text];
}

/** Whether what comes in is a record of data (JSON), whatever texts it holds. */
export const isRecord = (text: string): boolean => /^\s{0,9}[{[]/.test(text);

/** Options behind which a program has words for people or patterns, whatever the program is. */
const SAID =
  /^(?:-[mkt]|--?(?:message|title|body|description|desc|name|label|reason|comment|subject|summary|text|query|pattern|regexp?|grep|search|match|note|notes|prompt|testNamePattern|test-name-pattern|filter|rule|changelog|caption|help))$/i;

/** Options whose name says that their value is run. */
const RUNS =
  /^--?(?:[a-z]{1,20}-){0,3}(?:exec(?:ute)?|command|cmd|program|shell|rsh|hook|pager|editor|viewer|preview|action|opener|wrapper|askpass|pre|post|upload-pack|receive-pack|extcmd|eval|pipe|filter)$/i;

/** The words of a command but those that an option says to be read by people, or to be patterns. */
export function unsaid({ args }: EffectiveCommand): readonly EffectiveWord[] {
  return args.filter(({ text }, at) => {
    const option = /^(--?[\w-]{1,40})=/.exec(text)?.[1] ?? '';
    return !SAID.test(args[at - 1]?.text ?? '') && !SAID.test(option);
  });
}

/** Whether an option hands its value on to be run. */
export const isRun = (option: string): boolean => RUNS.test(option);

/** Variables whose values programs run, or read before they do anything. */
const RUN_VARIABLE =
  /(?:^|_)(?:PAGER|EDITOR|VISUAL|BROWSER|ASKPASS|COMMAND|CMD|OPENER|WRAPPER|HOOK|SHELL|SSH|RSH|FILTER|DIFF|EXEC|RUN)$|^(?:LESSOPEN|LESSCLOSE|PS[0-4]|MANPAGER|MANOPT|NODE_OPTIONS|PERL5OPT|RUBYOPT|PYTHONSTARTUP|MAKEFLAGS|TAR_OPTIONS|CC|CXX|LD|AR)$/;

/** Whether programs run what a variable of this name holds. */
export const isRunVariable = (name: string): boolean => RUN_VARIABLE.test(name);
