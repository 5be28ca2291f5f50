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
  /** GitHub Apps it opens pull requests with: the slug, or the name that GitHub shows for its bot; lower-case. */
  readonly apps?: readonly string[];
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
    apps: ['copilot-swe-agent', 'copilot'],
    addresses: emails('198982749+copilot@users.noreply.github.com'),
    trailers: { 'agent-logs-url': new RegExp(`^https://github\\.com/[\\w.-]+/[\\w.-]+/sessions/${UUID}$`) },
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
    apps: ['claude', 'anthropic-code-agent'],
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
    apps: ['chatgpt-codex-connector', 'openai-code-agent'],
    addresses: emails('noreply@openai.com', 'codex@openai.com'),
    body: [link('https://chatgpt\\.com/codex/tasks/task_\\w{1,64}')],
    branches: ['codex/'],
  },
  {
    id: 'cursor',
    names: ['cursor', 'cursor agent', 'cursor-agent'],
    apps: ['cursor'],
    addresses: emails('cursoragent@cursor.com'),
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
    apps: ['devin-ai-integration'],
    addresses: emails('158243242+devin-ai-integration[bot]@users.noreply.github.com'),
    body: [/^Link to Devin (?:run|session): \[?https:\/\/app\.devin\.ai\/sessions\/[0-9a-f]{32}/],
    branches: ['devin/'],
  },
  {
    id: 'jules',
    names: ['jules', 'google jules'],
    apps: ['google-labs-jules'],
    addresses: emails('161369871+google-labs-jules[bot]@users.noreply.github.com'),
    body: [/^\*?PR created automatically by Jules for task \[\d{1,30}\]\(https:\/\/jules\.google\.com\/task\/\d/],
  },
  {
    id: 'gemini-cli',
    names: ['gemini cli', 'gemini-cli', 'gemini'],
    apps: ['gemini-cli'],
    addresses: emails('218312386+gemini-cli[bot]@users.noreply.github.com', 'gemini-cli[bot]@users.noreply.github.com'),
  },
  {
    id: 'openhands',
    names: ['openhands'],
    accounts: ['openhands-agent'],
    addresses: emails('openhands@all-hands.dev'),
    body: [link('https://app\\.all-hands\\.dev/conversations/[0-9a-f]{32}')],
    branches: ['openhands/'],
  },
  { id: 'swe-agent', names: ['swe-agent'], addresses: emails('noemail@swe-agent.com') },
  {
    id: 'gptme',
    names: ['gptme'],
    accounts: ['timetobuildbob'],
    addresses: emails('bob@superuserlabs.org'),
    trailers: { 'git-session-id': /^[0-9a-f]{4,40}$/ },
  },
  {
    id: 'amp',
    names: ['amp'],
    addresses: emails('amp@ampcode.com'),
    trailers: { 'amp-thread-id': /^https:\/\/ampcode\.com\/threads\/T-[\w-]+$/ },
  },
  {
    id: 'droid',
    names: ['droid', 'factory droid'],
    apps: ['factory-droid'],
    addresses: emails('138933559+factory-droid[bot]@users.noreply.github.com'),
  },
  { id: 'kimi-cli', names: ['kimi', 'kimi cli', 'kimi code'], addresses: emails('noreply@kimi.com') },
  { id: 'qwen-code', names: ['qwen code', 'qwen-code'], addresses: emails('qwen-coder@alibabacloud.com') },
  {
    id: 'opencode',
    names: ['opencode'],
    apps: ['opencode-agent'],
    addresses: emails('noreply@opencode.ai', 'opencode-agent[bot]@users.noreply.github.com'),
    body: [/^🤖 Generated with \[?opencode\b/iu],
    branches: ['opencode/'],
  },
  { id: 'goose', names: ['goose'], addresses: [{ email: 'noreply@anthropic.com', name: /^goose$/i }] },
  {
    id: 'aider',
    names: ['aider'],
    addresses: emails('noreply@aider.chat', 'aider@aider.chat'),
    authorName: / \(aider\)$/,
  },
  { id: 'crush', names: ['crush'], body: [/^💘 Generated with \[?Crush\b/u] },
  {
    id: 'replit',
    names: ['replit agent'],
    trailers: { 'replit-commit-author': /^Agent$/, 'replit-commit-session-id': uuid },
  },
  {
    id: 'lovable',
    names: ['lovable'],
    apps: ['gpt-engineer-app'],
    addresses: emails('159125892+gpt-engineer-app[bot]@users.noreply.github.com'),
  },
  { id: 'codegen', names: ['codegen'], apps: ['codegen-sh'] },
  { id: 'tembo', names: ['tembo'], apps: ['tembo'] },
  { id: 'kiro', names: ['kiro'], apps: ['kiro-agent'] },
  { id: 'amazon-q', names: ['amazon q', 'amazon q developer'], apps: ['amazon-q-developer'] },
  { id: 'mentat', names: ['mentat'], apps: ['mentatbot'] },
  {
    id: 'sweep',
    names: ['sweep'],
    apps: ['sweep-ai'],
    addresses: emails('128439645+sweep-ai[bot]@users.noreply.github.com'),
  },
  { id: 'roomote', names: ['roomote'], apps: ['roomote'] },
  { id: 'augment', names: ['augment', 'auggie'], addresses: emails('auggie@augmentcode.com') },
  { id: 'qoder', names: ['qoder'], addresses: emails('qoder_ai@qoder.com') },
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
