/** An e-mail address that belongs to an agent; with `name`, only under that author's name. */
interface Address {
  readonly email: string;
  readonly name?: RegExp;
}

/**
 * The marks that an agent leaves, in falling order of trust. A mark that persons carry too (a vendor's mail domain, a
 * first name, a word in the text) is left out: a missing mark costs recall, a wrong one accuses somebody.
 */
export interface Agent {
  /** As the session adapters name the harness. */
  readonly id: string;
  /** Names as `Assisted-by:` and `Coding-Agent:` spell them, lower-case. */
  readonly names: readonly string[];
  /** Those of `names` that persons bear too: without a model they may thank somebody. */
  readonly firstNames?: readonly string[];
  /**
   * GitHub Apps it opens pull requests with: the slug, or the name that GitHub shows for its bot (lower-case), and the id of
   * the bot's account; null where it is not known. A name can be taken again by somebody else, an id cannot.
   */
  readonly apps?: Readonly<Record<string, number | null>>;
  /** Accounts of type User that only the agent uses, lower-case. */
  readonly accounts?: readonly string[];
  /** Addresses of commit authors and `Co-authored-by:` trailers, lower-case. */
  readonly addresses?: readonly Address[];
  /** Trailer keys (lower-case) and the values which only this agent writes. */
  readonly trailers?: Readonly<Record<string, RegExp>>;
  /** Author names that carry the agent's sign. */
  readonly authorName?: RegExp;
  /** Lines of a pull request's description, from their beginning. */
  readonly body?: readonly RegExp[];
  /** Beginnings of branch names. */
  readonly branches?: readonly string[];
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const uuid = new RegExp(`^${UUID}$`);
const emails = (...list: readonly string[]): readonly Address[] => list.map((email) => ({ email }));

/** A link in a line of its own, bare or as the only Markdown link of that line. */
const link = (address: string): RegExp => new RegExp(`^(?:\\[[^\\]]{1,60}\\]\\()?${address}\\)?$`);

/** An agent that nothing names, or by a name that is not in the table. */
export const OTHER_AGENT = 'other';

/**
 * The agents. Numbers before a `+` are GitHub's account ids; where an address has one it must fit, for names can be
 * taken by anybody. `github-actions[bot]`'s id before `claude[bot]` is what claude-code-action really writes.
 */
export const AGENTS: readonly Agent[] = [
  {
    id: 'copilot-cloud',
    names: ['copilot coding agent'],
    apps: { 'copilot-swe-agent': 198982749, copilot: 198982749 },
    addresses: emails('198982749+copilot@users.noreply.github.com'),
    trailers: { 'agent-logs-url': new RegExp(`^https://github\\.com/[\\w.-]+/[\\w.-]+/sessions/${UUID}$`) },
    body: [/^<!-- START COPILOT CODING AGENT (?:SUFFIX|TIPS) -->$/],
    branches: ['copilot/'],
  },
  {
    id: 'copilot-cli',
    names: ['copilot', 'github copilot', 'copilot cli', 'github copilot cli'],
    addresses: emails('223556219+copilot@users.noreply.github.com'),
    trailers: { 'copilot-session': uuid },
  },
  {
    id: 'claude-code',
    names: ['claude', 'claude code', 'claude-code'],
    firstNames: ['claude'],
    apps: { claude: 209825114, 'anthropic-code-agent': 242468646 },
    addresses: emails(
      'noreply@anthropic.com',
      '41898282+claude[bot]@users.noreply.github.com',
      '209825114+claude[bot]@users.noreply.github.com',
      '242468646+claude@users.noreply.github.com',
    ),
    trailers: {
      'claude-session': /^https:\/\/claude\.ai\/code\/session_\w+$/,
      'claude-generated-by': /^Claude Code(?: |$)/,
    },
    body: [
      /^_?(?:🤖 )?Generated (?:with|by) \[Claude Code\]\(https:\/\/claude\.(?:ai|com)\//u,
      link('https://claude\\.ai/code/session_\\w{1,64}'),
    ],
    branches: ['claude/'],
  },
  {
    id: 'codex',
    names: ['codex', 'codex cli', 'openai codex'],
    apps: { 'chatgpt-codex-connector': 199175422, 'openai-code-agent': 242516109 },
    addresses: emails(
      'noreply@openai.com',
      'codex@openai.com',
      '199175422+chatgpt-codex-connector[bot]@users.noreply.github.com',
      '242516109+codex@users.noreply.github.com',
    ),
    body: [link('https://chatgpt\\.com/codex/tasks/task_\\w{1,64}')],
    branches: ['codex/'],
  },
  {
    id: 'cursor',
    names: ['cursor', 'cursor agent', 'cursor-agent'],
    apps: { cursor: 206951365 },
    addresses: emails('cursoragent@cursor.com', '206951365+cursor[bot]@users.noreply.github.com'),
    trailers: { 'made-with': /^Cursor$/ },
    body: [
      /^<!-- CURSOR_AGENT_PR_BODY_BEGIN -->$/,
      link('https://cursor\\.com/agents\\?id=bc-[\\w-]{1,64}'),
      /^<a href="https:\/\/cursor\.com\/(?:agents|background-agent)\?(?:id|bcId)=bc-/,
    ],
    branches: ['cursor/'],
  },
  {
    id: 'devin',
    names: ['devin', 'devin ai'],
    firstNames: ['devin'],
    apps: { 'devin-ai-integration': 158243242 },
    addresses: emails('158243242+devin-ai-integration[bot]@users.noreply.github.com'),
    body: [/^Link to Devin (?:run|session): \[?https:\/\/app\.devin\.ai\/sessions\/[0-9a-f]{32}/],
    branches: ['devin/'],
  },
  {
    id: 'jules',
    names: ['jules', 'google jules'],
    firstNames: ['jules'],
    apps: { 'google-labs-jules': 161369871 },
    addresses: emails('161369871+google-labs-jules[bot]@users.noreply.github.com'),
    body: [/^\*?PR created automatically by Jules for task \[\d{1,30}\]\(https:\/\/jules\.google\.com\/task\/\d/],
  },
  {
    id: 'gemini-cli',
    names: ['gemini cli', 'gemini-cli', 'gemini'],
    apps: { 'gemini-cli': 218312386 },
    addresses: emails(
      '218312386+gemini-cli[bot]@users.noreply.github.com',
      'gemini-cli[bot]@users.noreply.github.com',
      '218195315+gemini-cli@users.noreply.github.com',
    ),
  },
  {
    id: 'openhands',
    names: ['openhands'],
    accounts: ['openhands-agent'],
    addresses: emails('openhands@all-hands.dev'),
    body: [link('https://app\\.all-hands\\.dev/conversations/[0-9a-f]{32}')],
    branches: ['openhands/'],
  },
  {
    id: 'swe-agent',
    names: ['swe-agent', 'mini-swe-agent'],
    addresses: emails('noemail@swe-agent.com'),
  },
  {
    id: 'gptme',
    names: ['gptme'],
    accounts: ['timetobuildbob'],
    addresses: emails('bob@superuserlabs.org'),
    trailers: { 'git-session-id': /^[0-9a-f]{4,40}$/ },
  },
  {
    id: 'amp',
    names: ['amp', 'ampcode'],
    addresses: emails('amp@ampcode.com'),
    trailers: { 'amp-thread-id': /^https:\/\/ampcode\.com\/threads\/T-[\w-]+$/ },
    body: [link('https://ampcode\\.com/threads/T-[\\w-]{1,64}')],
  },
  {
    id: 'droid',
    names: ['droid', 'factory droid'],
    apps: { 'factory-droid': 138933559 },
    addresses: emails('138933559+factory-droid[bot]@users.noreply.github.com'),
  },
  { id: 'kimi-cli', names: ['kimi', 'kimi cli', 'kimi code'], addresses: emails('noreply@kimi.com') },
  {
    id: 'qwen-code',
    names: ['qwen code', 'qwen-code'],
    addresses: emails('qwen-coder@alibabacloud.com'),
    body: [/^(?:🤖 )?Generated with \[Qwen Code\]\(https:\/\/github\.com\/QwenLM\/qwen-code\b/u],
  },
  {
    id: 'opencode',
    names: ['opencode'],
    apps: { 'opencode-agent': null },
    addresses: emails('noreply@opencode.ai', 'opencode-agent[bot]@users.noreply.github.com'),
    body: [/^🤖 Generated with \[?opencode\b/iu, link('https://opncd\\.ai/s/\\w{1,64}')],
    branches: ['opencode/'],
  },
  { id: 'goose', names: ['goose'], addresses: [{ email: 'noreply@anthropic.com', name: /^goose$/i }] },
  {
    id: 'aider',
    names: ['aider'],
    addresses: emails('noreply@aider.chat', 'aider@aider.chat'),
    authorName: / \(aider\)$/,
  },
  {
    id: 'crush',
    names: ['crush'],
    addresses: emails('crush@charm.land'),
    body: [/^💘 Generated with \[?Crush\b/u],
  },
  {
    id: 'replit',
    names: ['replit agent'],
    trailers: { 'replit-commit-author': /^Agent$/, 'replit-commit-session-id': uuid },
  },
  {
    id: 'lovable',
    names: ['lovable'],
    apps: { 'gpt-engineer-app': 159125892 },
    addresses: emails('159125892+gpt-engineer-app[bot]@users.noreply.github.com'),
  },
  {
    id: 'codegen',
    names: ['codegen'],
    apps: { 'codegen-sh': 131295404 },
    addresses: emails('131295404+codegen-sh[bot]@users.noreply.github.com'),
  },
  { id: 'tembo', names: ['tembo'], apps: { tembo: null } },
  { id: 'kiro', names: ['kiro'], apps: { 'kiro-agent': 245459735 } },
  { id: 'amazon-q', names: ['amazon q', 'amazon q developer'], apps: { 'amazon-q-developer': 208079219 } },
  { id: 'mentat', names: ['mentat'], apps: { mentatbot: null } },
  {
    id: 'sweep',
    names: ['sweep', 'sweep ai'],
    apps: { 'sweep-ai': 128439645 },
    addresses: emails('128439645+sweep-ai[bot]@users.noreply.github.com'),
  },
  { id: 'roomote', names: ['roomote'], apps: { roomote: 219738659 } },
  {
    id: 'augment',
    names: ['augment', 'augment code', 'auggie'],
    apps: { 'augment-app-staging': 182802480 },
    addresses: emails('auggie@augmentcode.com', '182802480+augment-app-staging[bot]@users.noreply.github.com'),
    body: [/^\*?Pull Request opened by \[Augment Code\]\(https:\/\/www\.augmentcode\.com\//],
  },
  { id: 'qoder', names: ['qoder'], addresses: emails('qoder_ai@qoder.com', 'noreply@qoder.com') },
  {
    id: 'pullfrog',
    names: ['pullfrog'],
    apps: { pullfrog: 226033991 },
    addresses: emails('226033991+pullfrog[bot]@users.noreply.github.com'),
  },
  { id: 'junie', names: ['junie'], addresses: emails('junie@jetbrains.com') },
  { id: 'warp', names: ['warp', 'oz'], firstNames: ['oz'], addresses: emails('agent@warp.dev', 'oz-agent@warp.dev') },
  { id: 'ona', names: ['ona'], firstNames: ['ona'], addresses: emails('no-reply@ona.com') },
  { id: 'cline', names: ['cline'] },
  { id: 'windsurf', names: ['windsurf', 'cascade'] },
  {
    id: OTHER_AGENT,
    names: [],
    // A recorder of agent sessions names its record here, not the agent.
    trailers: { 'entire-checkpoint': /^(?:[0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26})$/ },
  },
];

/**
 * Apps that open pull requests by a fixed recipe: no coding agents, and their descriptions quote other projects' words.
 * `github-actions` is not among them, for agents run in workflows open pull requests under its name.
 */
export const QUOTING_APPS =
  /^(?:[\w-]{0,40}-)?(?:renovate|dependabot|release-please|pre-commit-ci|changesets|gemini-cli-robot)(?:-[\w-]{0,40})?$/;
