import picomatch from 'picomatch';

/** A kind of path that an agent does not write unasked. */
export interface Protection {
  /** What such a file is, with its article. */
  readonly what: string;
  readonly globs: readonly string[];
  /** Words by which a task names it without its path. */
  readonly words: RegExp;
  /** It is changed so often in the course of work that it is but noted. */
  readonly isEveryday?: true;
}

const AGENTS = [
  '**/{CLAUDE,CLAUDE.local,AGENTS,AGENT,GEMINI}.md',
  '**/.{claude,cursor,codex,gemini,windsurf,roo,kiro,junie,opencode,amazonq,continue,clinerules}/**',
  '**/.{cursorrules,windsurfrules,clinerules,goosehints,mcp.json}',
  '**/.aider*',
  '**/opencode.json',
  '.github/{copilot-instructions.md,instructions/**,agents/**,prompts/**,chatmodes/**}',
  '.vscode/{mcp,settings}.json',
];

/** What is protected in every repository; first match names the file. */
const BUILT_IN: readonly Protection[] = [
  { what: "Proctor's policy", globs: ['.github/proctor.{yml,yaml}'], words: /\bproctor\b/i },
  {
    what: 'a workflow',
    globs: ['.github/workflows/**', '.github/actions/**'],
    words: /\b(?:workflows?|github actions?|CI|continuous integration|pipelines?)\b/i,
  },
  { what: 'the list of code owners', globs: ['{.github/,docs/,}CODEOWNERS'], words: /\bcode ?owners\b/i },
  {
    what: 'a git hook',
    globs: [
      '.husky/**',
      '.githooks/**',
      '.git/hooks/**',
      '.git/config',
      '.pre-commit-config.yaml',
      '{.,}lefthook.{yml,yaml}',
    ],
    words: /\b(?:hooks?|husky|pre-?commit|lefthook)\b/i,
  },
  {
    what: 'an instruction or setting of an agent',
    globs: AGENTS,
    words:
      /\b(?:(?:claude|agents?|gemini|cursor|codex|copilot|mcp)\b.{0,30}\b(?:instructions?|rules?|settings?|config\w*|files?|docs?)|AGENTS\.md|CLAUDE\.md|GEMINI\.md)\b/i,
  },
  {
    what: 'a setting of releases or signing',
    globs: [
      '.goreleaser.{yml,yaml}',
      '.releaserc*',
      'release.config.{js,cjs,mjs,ts}',
      '**/*.{keystore,jks,p12,pfx,mobileprovision}',
      '.sigstore*',
      'cosign.{key,pub}',
      '.npmrc',
    ],
    words: /\b(?:releas\w+|signing|publish\w*|keystore)\b/i,
  },
  {
    what: 'what images and attributes of files are made by',
    globs: [
      '**/Dockerfile*',
      '**/*.Dockerfile',
      '**/Containerfile',
      '**/docker-compose*.{yml,yaml}',
      '**/compose.{yml,yaml}',
      '.gitattributes',
    ],
    words: /\b(?:docker\w*|containers?|images?|compose|gitattributes|line endings?)\b/i,
    isEveryday: true,
  },
  {
    what: 'a licence',
    globs: ['{LICENSE,LICENCE,COPYING}*', 'LICENSES/**'],
    words: /\b(?:licen[cs]e|copying|copyright)\b/i,
  },
];

const MATCHERS = BUILT_IN.map((protection) => ({
  protection,
  matches: picomatch([...protection.globs], { dot: true }),
}));

/** The built-in protection of a repository path; null where it has none. */
export function builtIn(path: string): Protection | null {
  return MATCHERS.find(({ matches }) => matches(path))?.protection ?? null;
}
