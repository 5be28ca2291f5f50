import path from 'node:path';
import type { Scenario } from './scenario.ts';

/** Where a session lives and which model it talks to. */
interface Setting {
  readonly home: string;
  readonly url: string;
  readonly scenario: Scenario;
}

/** How one CLI is made ready, started without a terminal, and where it leaves its log. The prompt goes in by stdin. */
export interface Harness {
  /** What to install from the npm registry. */
  readonly package: string;
  /** The settings that it reads, by their path under HOME. */
  settings(setting: Setting): Readonly<Record<string, string>>;
  readonly args: readonly string[];
  env(setting: Setting): Readonly<Record<string, string>>;
  /** The folder under HOME with the log, and how the log's name ends. */
  readonly log: readonly [folder: string, ending: string];
  /** A command that prints the log instead, given the session's id, which stands first in what the run printed. */
  readonly exported?: { readonly args: readonly string[]; readonly id: RegExp };
}

const QUIET = { privacy: { usageStatisticsEnabled: false }, telemetry: { enabled: false } };

const codex: Harness = {
  package: '@openai/codex',
  settings: ({ url, scenario: { forbid } }) => ({
    '.codex/config.toml': [
      'model = "scripted"',
      'model_provider = "script"',
      '[model_providers.script]',
      'name = "script"',
      `base_url = "${url}/v1"`,
      'wire_api = "responses"',
      '',
    ].join('\n'),
    ...(forbid && {
      '.codex/rules/default.rules': `prefix_rule(pattern = ${JSON.stringify(forbid.split(' '))}, decision = "forbidden")\n`,
    }),
  }),
  args: ['exec', '--dangerously-bypass-approvals-and-sandbox', '-'],
  env: ({ home }) => ({ CODEX_HOME: path.join(home, '.codex') }),
  log: ['.codex/sessions', '.jsonl'],
};

const opencode: Harness = {
  package: 'opencode-ai',
  settings: ({ url, scenario: { forbid } }) => ({
    '.config/opencode/opencode.json': JSON.stringify({
      autoupdate: false,
      share: 'disabled',
      model: 'script/scripted',
      provider: {
        script: {
          name: 'script',
          npm: '@ai-sdk/openai-compatible',
          options: { apiKey: 'none', baseURL: `${url}/v1` },
          models: { scripted: { name: 'scripted' } },
        },
      },
      permission: { '*': 'allow', ...(forbid && { bash: { '*': 'allow', [`${forbid} *`]: 'deny' } }) },
    }),
  }),
  args: ['run', '--format', 'json', '--model', 'script/scripted'],
  env: () => ({ OPENCODE_DISABLE_MODELS_FETCH: '1' }),
  log: ['.local/share/opencode', '.json'],
  exported: { args: ['export'], id: /"sessionID":"(ses_\w+)"/ },
};

const gemini: Harness = {
  package: '@google/gemini-cli',
  settings: ({ scenario: { forbid } }) => ({
    '.gemini/settings.json': JSON.stringify({ ...QUIET, security: { auth: { selectedType: 'gemini-api-key' } } }),
    ...(forbid && {
      '.gemini/policies/forbid.toml': `[[rule]]\ntoolName = "run_shell_command"\ncommandPrefix = "${forbid}"\ndecision = "deny"\npriority = 999\n`,
    }),
  }),
  args: ['--yolo', '--model', 'gemini-2.5-flash'],
  env: ({ url }) => ({ GEMINI_API_KEY: 'none', GOOGLE_GEMINI_BASE_URL: url, GEMINI_CLI_TRUST_WORKSPACE: 'true' }),
  log: ['.gemini/tmp', '.jsonl'],
};

const qwen: Harness = {
  package: '@qwen-code/qwen-code',
  settings: ({ scenario: { forbid } }) => ({
    '.qwen/settings.json': JSON.stringify({
      ...QUIET,
      security: { auth: { selectedType: 'openai' } },
      ...(forbid && { permissions: { deny: [`Bash(${forbid} *)`] } }),
    }),
  }),
  args: ['--yolo', '--model', 'scripted'],
  env: ({ url }) => ({ OPENAI_API_KEY: 'none', OPENAI_BASE_URL: `${url}/v1`, OPENAI_MODEL: 'scripted' }),
  log: ['.qwen/projects', '.jsonl'],
};

const pi: Harness = {
  package: '@mariozechner/pi-coding-agent',
  settings: ({ url }) => ({
    '.pi/agent/models.json': JSON.stringify({
      providers: {
        script: {
          api: 'openai-completions',
          apiKey: 'none',
          baseUrl: `${url}/v1`,
          models: [
            {
              id: 'scripted',
              name: 'scripted',
              input: ['text'],
              reasoning: false,
              contextWindow: 200_000,
              maxTokens: 8000,
              cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 0 },
            },
          ],
        },
      },
    }),
  }),
  args: ['--provider', 'script', '--model', 'scripted', '--print'],
  env: () => ({}),
  log: ['.pi/agent/sessions', '.jsonl'],
};

/** Every CLI that is recorded. One line each. */
export const HARNESSES = { codex, opencode, gemini, qwen, pi } satisfies Record<string, Harness>;

export type HarnessName = keyof typeof HARNESSES;
