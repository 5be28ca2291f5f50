import { containerImage, type EffectiveCommand } from '../../syntax/index.ts';
import { operandsOf, optionValue, wordsOf } from './words.ts';

/** A version or a commit that stays what it is: `@1.4.2`, `==1.4`, a digest. */
const PINNED = /(?:@v?|==?|:|#)\d+\.\d+|[@#:/][0-9a-f]{40}\b|@sha256:/i;
/** A tag that moves. */
const MOVING = /@(?:latest|next|canary|beta|alpha|nightly|rc|edge|master|main|head)$/i;
const ADDRESS = /^(?:git\+|(?:git\+)?https?:\/\/|git:\/\/|git@|github:|gitlab:|bitbucket:|gist:)/i;
const LOCAL = /^(?:\.{0,2}\/|\.$|~|file:|[A-Za-z]:\\)|\.(?:gem|whl|tgz|crate)$/;

type Finder = (command: EffectiveCommand) => string | undefined;

const behind = (command: EffectiveCommand, verbs: RegExp): readonly string[] | null => {
  const [verb, ...rest] = operandsOf(command);
  return verb !== undefined && verbs.test(verb) ? rest : null;
};

/** Words that are neither pinned nor of this machine. */
const loose = (words: readonly string[] | null): string | undefined =>
  words?.find((word) => !PINNED.test(word) && !LOCAL.test(word));

const goPackage: Finder = (command) =>
  behind(command, /^(?:install|run|get)$/)?.find((word) => MOVING.test(word) && !LOCAL.test(word));

const crate: Finder = (command) => {
  const pinned = optionValue(command, '--version', '--vers', '--rev', '--tag', '--path') !== null;
  return pinned ? undefined : (optionValue(command, '--git') ?? loose(behind(command, /^b?install$/)));
};

const gem: Finder = (command) =>
  optionValue(command, '-v', '--version') === null ? loose(behind(command, /^install$/)) : undefined;

/** Starters of new projects: `npm create vite`, `yarn create next-app`. */
const starter: Finder = (command) => loose(behind(command, /^(?:create|init|innit)$/)?.slice(0, 1) ?? null);

/** Program → what it installs for the machine, or runs, at whatever version there is. */
const INSTALLS: Readonly<Record<string, Finder>> = {
  go: goPackage,
  cargo: crate,
  gem,
  npm: starter,
  pnpm: starter,
  yarn: starter,
  bun: starter,
  pipx: (command) => loose(behind(command, /^(?:install|inject|upgrade)$/)),
  uv: (command) => (operandsOf(command)[0] === 'tool' ? loose(operandsOf(command).slice(2)) : undefined),
  brew: (command) => behind(command, /^(?:install|reinstall|tap)$/)?.find((word) => /^[\w-]+\/[\w-]+/.test(word)),
  nix: (command) => loose(behind(command, /^(?:run|shell|develop)$/)?.filter((word) => ADDRESS.test(word)) ?? null),
};

/** Launchers that look nowhere but in a registry. */
const ALWAYS = /^(?:pnpx|uvx|pipx run|uv tool|pnpm dlx|yarn dlx)/;

/** The package that a launcher fetches and runs at whatever version there is: `npx -y pear`, `uvx pear`. */
function launched({ launcher, called }: EffectiveCommand): string | undefined {
  if (launcher === undefined) return undefined;
  const line = launcher.join(' ');
  const at = launcher.findIndex((word) => /^(?:-p|--package|--from|--spec)$/.test(word));
  const glued = launcher.find((word) => /^--(?:package|from|spec)=/.test(word))?.replace(/^[^=]*=/, '');
  const named = glued ?? (at < 0 ? undefined : launcher[at + 1]);
  const spec = named ?? called;
  // Without a word that says so, npx and bunx run what the project has installed.
  const fetches =
    ALWAYS.test(line) ||
    named !== undefined ||
    MOVING.test(spec) ||
    launcher.some((word) => /^(?:-y|--yes)$/.test(word));
  return fetches ? loose([spec]) : undefined;
}

/** Tags that the session gave to images of its own. */
function builtImages(command: EffectiveCommand): readonly string[] {
  const words = wordsOf(command);
  const tags = words.flatMap((word, index) => (/^(?:-t|--tag)$/.test(words[index - 1] ?? '') ? [word] : []));
  return words.includes('build') ? tags : words[0] === 'tag' ? words.slice(-1) : [];
}

const bareImage = (image: string): string => image.replace(/:latest$/, '');

/** Keeps in mind which images a session builds, so that they count as its own. */
export function openInstalls(): (command: EffectiveCommand) => string | undefined {
  const built = new Set<string>();
  return (command) => {
    const { name } = command;
    if (/^(?:docker|podman|nerdctl|buildah)$/.test(name ?? '')) {
      for (const tag of builtImages(command)) if (built.size < 500) built.add(bareImage(tag));
      const image = containerImage(command);
      if (image === null || built.has(bareImage(image)) || image.includes('\u0000')) return undefined;
      return /@sha256:/.test(image) || (/:[^/]+$/.test(image) && !/:latest$/.test(image)) ? undefined : image;
    }
    return INSTALLS[name ?? '']?.(command) ?? launched(command);
  };
}

/** The package that an installer takes straight from an address which names no version. */
export function fromAddress(command: EffectiveCommand): string | undefined {
  const words = wordsOf(command);
  const installs =
    (/^(?:pip[\d.]*|pipx|npm|pnpm|yarn|bun|uv|gem|cargo)$/.test(command.name ?? '') &&
      words.some((word) => /^(?:install|i|add)$/.test(word))) ||
    (/^python/.test(command.name ?? '') && words.join(' ').startsWith('-m pip install'));
  const url = installs ? operandsOf(command).find((word) => ADDRESS.test(word)) : undefined;
  const runs =
    command.name === 'deno' && words[0] === 'run'
      ? operandsOf(command).find((word) => /^https?:/.test(word))
      : undefined;
  return url ?? runs;
}
