import { parse as parseToml } from 'smol-toml';

/** What a manifest asks a package manager for. */
export interface Manifest {
  readonly ecosystem: 'npm' | 'pypi' | 'cargo' | 'go' | 'gem' | 'composer';
  /** Name → what is asked for, as written. */
  readonly packages: ReadonlyMap<string, string>;
  /** Settings that change where packages come from or what they run, each as a clause: `sets an override of pears`. */
  readonly settings: ReadonlyMap<string, 'note' | 'warn'>;
}

const LONGEST = 2_000_000;
const INSTALL_SCRIPTS = /^(?:preinstall|install|postinstall)$/;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : [];

type Settings = Map<string, 'note' | 'warn'>;

function npm(text: string): Manifest | null {
  const json: unknown = JSON.parse(text);
  if (!isRecord(json)) return null;
  const packages = new Map<string, string>();
  for (const section of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])
    for (const [name, spec] of entries(json[section])) packages.set(name, String(spec));
  const settings: Settings = new Map();
  const pnpm = isRecord(json.pnpm) ? json.pnpm.overrides : undefined;
  for (const [name, spec] of [...entries(json.overrides), ...entries(json.resolutions), ...entries(pnpm)])
    settings.set(
      `puts ${typeof spec === 'string' ? spec : 'another version'} in the place of ${name} wherever it is asked for`,
      'note',
    );
  for (const [name, script] of entries(json.scripts))
    if (INSTALL_SCRIPTS.test(name))
      settings.set(`runs "${String(script).slice(0, 60)}" whenever it is installed`, 'warn');
  const registry = isRecord(json.publishConfig) ? json.publishConfig.registry : undefined;
  if (typeof registry === 'string') settings.set(`publishes to ${registry}`, 'note');
  return { ecosystem: 'npm', packages, settings };
}

/** `name[extra]>=1 ; marker` in its parts (PEP 508). */
function requirement(line: string): readonly [name: string, spec: string] | null {
  const match = /^\s*([A-Za-z0-9][\w.-]{0,100})\s*(?:\[[^\]]{0,200}\])?\s*([^;#]{0,300})/.exec(line);
  return match === null ? null : [(match[1] ?? '').toLowerCase().replace(/[_.]/g, '-'), (match[2] ?? '').trim()];
}

function requirements(text: string): Manifest {
  const packages = new Map<string, string>();
  const settings: Settings = new Map();
  for (const line of text.split('\n')) {
    const bare = line.trim();
    const index = /^(?:-i|--index-url|--extra-index-url|--find-links|-f)[ =](\S+)/.exec(bare)?.[1];
    if (index !== undefined && !/^https:\/\/pypi\.org\//.test(index))
      settings.set(`takes packages from ${index}`, 'warn');
    if (/^--trusted-host/.test(bare)) settings.set('trusts a host without checking its certificate', 'warn');
    const url = /^(?:-e\s+)?((?:git|hg|svn|https?)(?:\+\w+)?:\/\/\S+)/.exec(bare)?.[1];
    if (url !== undefined) packages.set(/#egg=([\w.-]+)/.exec(url)?.[1] ?? url, url);
    const read = bare === '' || /^[#-]/.test(bare) || url !== undefined ? null : requirement(bare);
    if (read !== null) packages.set(...read);
  }
  return { ecosystem: 'pypi', packages, settings };
}

const toml = (text: string): Readonly<Record<string, unknown>> => parseToml(text) as Readonly<Record<string, unknown>>;
const inside = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);

function pyproject(text: string): Manifest {
  const table = toml(text);
  const packages = new Map<string, string>();
  const lists = [
    inside(table, 'project', 'dependencies'),
    inside(table, 'build-system', 'requires'),
    ...entries(inside(table, 'project', 'optional-dependencies')).map(([, list]) => list),
    ...entries(table['dependency-groups']).map(([, list]) => list),
  ];
  for (const one of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const read = typeof one === 'string' ? requirement(one) : null;
    if (read !== null) packages.set(...read);
  }
  for (const [name, spec] of [
    ...entries(inside(table, 'tool', 'poetry', 'dependencies')),
    ...entries(inside(table, 'tool', 'poetry', 'dev-dependencies')),
  ])
    if (name !== 'python') packages.set(name.toLowerCase(), typeof spec === 'string' ? spec : JSON.stringify(spec));
  const settings: Settings = new Map();
  const indexes = [inside(table, 'tool', 'uv', 'index'), inside(table, 'tool', 'poetry', 'source')].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  for (const one of indexes)
    if (isRecord(one) && typeof one.url === 'string' && !/^https:\/\/pypi\.org\//.test(one.url))
      settings.set(`takes packages from ${one.url}`, 'warn');
  return { ecosystem: 'pypi', packages, settings };
}

function cargo(text: string): Manifest {
  const table = toml(text);
  const packages = new Map<string, string>();
  const settings: Settings = new Map();
  for (const section of ['dependencies', 'dev-dependencies', 'build-dependencies'])
    for (const [name, spec] of [...entries(table[section]), ...entries(inside(table, 'workspace', section))])
      packages.set(name, typeof spec === 'string' ? spec : JSON.stringify(spec));
  for (const [, patches] of entries(table.patch))
    for (const [name] of entries(patches)) settings.set(`puts another source in the place of ${name}`, 'warn');
  return { ecosystem: 'cargo', packages, settings };
}

function lines(
  text: string,
  ecosystem: Manifest['ecosystem'],
  pattern: RegExp,
  setting: RegExp,
  says: (found: RegExpExecArray) => string,
): Manifest {
  const packages = new Map<string, string>();
  const settings: Settings = new Map();
  for (const line of text.split('\n')) {
    const found = pattern.exec(line);
    if (found !== null && !line.includes('=>')) packages.set(found[1] ?? '', (found[2] ?? '').trim());
    const set = setting.exec(line);
    if (set !== null) settings.set(says(set), 'warn');
  }
  return { ecosystem, packages, settings };
}

function composer(text: string): Manifest | null {
  const json: unknown = JSON.parse(text);
  if (!isRecord(json)) return null;
  const packages = new Map(
    [...entries(json.require), ...entries(json['require-dev'])].map(([name, spec]) => [name, String(spec)] as const),
  );
  return { ecosystem: 'composer', packages, settings: new Map() };
}

/** Settings of package managers that say where packages come from: none of them names a package. */
const registries = (ecosystem: Manifest['ecosystem'], setting: RegExp) => (text: string) =>
  lines(text, ecosystem, /(?!)/, setting, ([, from]) => `takes packages from ${from}`);

const READERS: readonly (readonly [path: RegExp, read: (text: string) => Manifest | null])[] = [
  [/(?:^|\/)package\.json$/, npm],
  [/(?:^|\/)requirements[\w.-]*\.(?:txt|in)$|(?:^|\/)requirements\/[\w.-]+\.(?:txt|in)$/, requirements],
  [/(?:^|\/)pyproject\.toml$/, pyproject],
  [/(?:^|\/)Cargo\.toml$/, cargo],
  [
    /(?:^|\/)go\.mod$/,
    (text) =>
      lines(
        text,
        'go',
        /^\s{0,9}(?:require\s{1,9})?([\w.-]{1,80}\.[\w./-]{1,200})\s{1,9}(v[\w.+-]{1,100})/,
        /^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(?!\.)(\S+)/,
        ([, from, to]) => `puts ${to} in the place of ${from}`,
      ),
  ],
  [
    /(?:^|\/)Gemfile$/,
    (text) =>
      lines(
        text,
        'gem',
        /^\s*gem\s+["']([\w.-]+)["']\s*,?\s*(.*)$/,
        /^\s*source\s+["'](?!https:\/\/rubygems\.org)(\S+)["']/,
        ([, from]) => `takes packages from ${from}`,
      ),
  ],
  [/(?:^|\/)composer\.json$/, composer],
  [
    /(?:^|\/)\.npmrc$/,
    registries(
      'npm',
      /^\s{0,9}(?:@[\w.-]{1,80}:)?registry\s{0,9}=\s{0,9}(?!https:\/\/registry\.(?:npmjs\.org|yarnpkg\.com))(\S+)/,
    ),
  ],
  [
    /(?:^|\/)\.yarnrc(?:\.yml)?$/,
    registries(
      'npm',
      /^\s{0,9}(?:npmRegistryServer:|registry)\s{0,9}["']?(?!https:\/\/registry\.(?:npmjs\.org|yarnpkg\.com))(https?:[^\s"']+)/,
    ),
  ],
  [
    /(?:^|\/)pip\.(?:conf|ini)$|(?:^|\/)\.pip\/pip\.conf$/,
    registries('pypi', /^\s{0,9}(?:extra-)?index-url\s{0,9}=\s{0,9}(?!https:\/\/pypi\.org\/)(\S+)/),
  ],
  [
    /(?:^|\/)\.cargo\/config(?:\.toml)?$/,
    registries('cargo', /^\s{0,9}(?:registry|replace-with|index)\s{0,9}=\s{0,9}["']([^"']+)/),
  ],
];

/** Whether dependencies are read from files of this name. */
export const isManifest = (path: string): boolean => READERS.some(([pattern]) => pattern.test(path));

/** Reads a manifest; null where it is none that is known, too long, or cannot be read. Never throws. */
export function readManifest(path: string, text: string): Manifest | null {
  const reader = READERS.find(([pattern]) => pattern.test(path))?.[1];
  if (reader === undefined || text.length > LONGEST) return null;
  try {
    return reader(text);
  } catch {
    return null;
  }
}
