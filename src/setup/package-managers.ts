import { isTestPath } from '../syntax/index.ts';
import type { Survey } from './survey.ts';

/** What installs a repository's dependencies. */
interface Manager {
  readonly name: string;
  /** Its lock file or, where it has none, its manifest; matched against a path's last part. */
  readonly file: RegExp;
  /** Where it fetches from unless told otherwise. */
  readonly hosts: readonly string[];
  /** Its file is read by other managers, too: it is named only where none of them is found. */
  readonly isFallback?: true;
}

const NPM = ['registry.npmjs.org'];
const PYPI = ['pypi.org', 'files.pythonhosted.org'];
const MAVEN = ['repo.maven.apache.org', 'repo1.maven.org'];

const MANAGERS: readonly Manager[] = [
  { name: 'npm', file: /^(?:package-lock|npm-shrinkwrap)\.json$/, hosts: NPM },
  { name: 'Yarn', file: /^yarn\.lock$/, hosts: [...NPM, 'registry.yarnpkg.com'] },
  { name: 'pnpm', file: /^pnpm-lock\.yaml$/, hosts: NPM },
  { name: 'Bun', file: /^bun\.lockb?$/, hosts: NPM },
  { name: 'npm', file: /^package\.json$/, hosts: NPM, isFallback: true },
  { name: 'Deno', file: /^deno\.lock$/, hosts: [...NPM, 'jsr.io', 'deno.land'] },
  { name: 'uv', file: /^uv\.lock$/, hosts: PYPI },
  { name: 'Poetry', file: /^poetry\.lock$/, hosts: PYPI },
  { name: 'PDM', file: /^pdm\.lock$/, hosts: PYPI },
  { name: 'Pipenv', file: /^Pipfile\.lock$/, hosts: PYPI },
  {
    name: 'pip',
    file: /^(?:requirements[\w.-]*\.txt|setup\.(?:py|cfg)|pyproject\.toml)$/,
    hosts: PYPI,
    isFallback: true,
  },
  { name: 'pixi', file: /^pixi\.lock$/, hosts: ['conda.anaconda.org', ...PYPI] },
  { name: 'Go modules', file: /^go\.(?:sum|mod)$/, hosts: ['proxy.golang.org', 'sum.golang.org'] },
  { name: 'Cargo', file: /^Cargo\.(?:lock|toml)$/, hosts: ['index.crates.io', 'static.crates.io', 'crates.io'] },
  { name: 'Maven', file: /^pom\.xml$/, hosts: MAVEN },
  {
    name: 'Gradle',
    file: /^(?:gradle\.lockfile|build\.gradle(?:\.kts)?)$/,
    hosts: [...MAVEN, 'plugins.gradle.org', 'services.gradle.org'],
  },
  { name: 'Bundler', file: /^Gemfile(?:\.lock)?$/, hosts: ['rubygems.org', 'index.rubygems.org'] },
  { name: 'Composer', file: /^composer\.(?:lock|json)$/, hosts: ['repo.packagist.org', 'api.github.com'] },
  { name: 'NuGet', file: /^(?:packages\.lock\.json|[\w.-]+\.csproj)$/, hosts: ['api.nuget.org'] },
  { name: 'Mix', file: /^mix\.(?:lock|exs)$/, hosts: ['hex.pm', 'repo.hex.pm'] },
  { name: 'pub', file: /^pubspec\.(?:lock|yaml)$/, hosts: ['pub.dev'] },
  { name: 'Swift packages', file: /^Package\.(?:resolved|swift)$/, hosts: [] },
];

/** Settings in which a repository names registries of its own. */
const REGISTRY_SETTINGS: readonly string[] = [
  '.npmrc',
  '.yarnrc.yml',
  'pip.conf',
  'NuGet.config',
  'nuget.config',
  '.cargo/config.toml',
];
const MOST_HOSTS = 30;

/** The package managers of a repository, and the hosts that they and their settings fetch from. */
export interface Packages {
  readonly managers: readonly { readonly name: string; readonly file: string }[];
  readonly hosts: readonly string[];
}

/** Paths in which other projects lie: what they depend on is not what this one does. */
const isForeign = (path: string): boolean =>
  isTestPath(path) || /(^|\/)(?:node_modules|vendor|third_party|fixtures|examples?|docs?)\//.test(path);

const depthOf = (path: string): number => path.split('/').length;

/** Finds a repository's package managers by their files; of several files of one, the outermost is named. */
export function findPackages({ paths, texts }: Survey): Packages {
  const own = paths.filter((path) => !isForeign(path));
  const found = MANAGERS.flatMap((manager) => {
    const files = own.filter((path) => manager.file.test(path.split('/').at(-1) ?? ''));
    const [file] = files.sort((one, other) => depthOf(one) - depthOf(other));
    return file === undefined ? [] : [{ ...manager, file }];
  });
  const locked = found.filter(({ isFallback }) => !isFallback);
  const managers = found.filter(
    ({ isFallback, hosts: [first = ''] }) => !isFallback || !locked.some(({ hosts }) => hosts.includes(first)),
  );
  const named = REGISTRY_SETTINGS.flatMap((file) =>
    [...(texts.get(file) ?? '').matchAll(/https?:\/\/(?:[^\s/@]{1,100}@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
      ([, host = '']) => host.toLowerCase(),
    ),
  );
  const hosts = [...new Set([...managers.flatMap((manager) => manager.hosts), ...named])];
  return { managers: managers.map(({ name, file }) => ({ name, file })), hosts: hosts.slice(0, MOST_HOSTS) };
}
