import type { Job, Step, Workflow } from './workflow-file.ts';

/** An agent that workflows start, and where its log is then. */
interface AgentInCi {
  readonly name: string;
  readonly uses: RegExp | null;
  /** A command that starts it without a person. */
  readonly run: RegExp | null;
  /** What an artifact step names when it uploads the log. */
  readonly log: RegExp;
  /** What to write in `path:` of that step. */
  readonly path: string;
}

/** What may stand before a command on its line: settings of variables, and programs that start another. */
const BEFORE =
  '(?:^|[;&|(])[ \\t]*(?:[A-Za-z_]\\w{0,60}=\\S{0,200}[ \\t]+){0,4}(?:(?:npx|bunx|uvx|timeout|nice|time)[ \\t]+(?:(?:-\\S{0,40}|\\d\\S{0,10})[ \\t]+){0,4})?';

/** A command of that name with one of those words behind it, on its line or on those that continue it. */
const command = (name: string, words?: string): RegExp =>
  new RegExp(
    `${BEFORE}${name}${words === undefined ? '(?=\\s)' : `[ \\t](?:(?:[^\\n]|\\\\\\n){0,300}[ \\t])?(?:${words})(?=[\\s=]|$)`}`,
    'm',
  );

const AGENTS: readonly AgentInCi[] = [
  {
    name: 'claude-code-action',
    uses: /^anthropics\/claude-code(?:-base)?-action@/i,
    run: null,
    log: /execution_file|claude-execution-output|\.claude\/projects/,
    path: `\${{ steps.ID.outputs.execution_file }}`,
  },
  {
    name: 'Claude Code',
    uses: null,
    run: command('claude', '-p|--print'),
    log: /\.claude/,
    path: '~/.claude/projects',
  },
  {
    name: 'Codex',
    uses: /^openai\/codex-action@/i,
    run: command('codex', 'exec'),
    log: /codex|sessions/i,
    path: '~/.codex/sessions',
  },
  {
    name: 'Gemini CLI',
    uses: /^(?:google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action)@/i,
    run: command('gemini', '-p|--prompt'),
    log: /gemini/i,
    path: '~/.gemini/tmp',
  },
  {
    name: 'Copilot CLI',
    uses: null,
    run: command('copilot', '-p|--prompt'),
    log: /copilot/i,
    path: '~/.copilot/session-state',
  },
  {
    name: 'Qwen Code',
    uses: /^qwenlm\/qwen-code-action@/i,
    run: command('qwen', '-p|--prompt'),
    log: /qwen/i,
    path: '~/.qwen/projects',
  },
  {
    name: 'Cursor',
    uses: null,
    run: command('cursor-agent'),
    log: /cursor/i,
    path: '~/.cursor/projects',
  },
  {
    name: 'OpenCode',
    uses: /^(?:sst|anomalyco)\/opencode\/github@/i,
    run: command('opencode', 'run|github'),
    log: /opencode/i,
    path: '~/.local/share/opencode',
  },
  {
    name: 'OpenHands',
    uses: /^(?:all-hands-ai|openhands)\/[\w.-]+(?:\/[^@]{0,200})?@/i,
    run: command('openhands'),
    log: /openhands|output|trajector/i,
    path: '~/.openhands/conversations',
  },
  {
    name: 'Aider',
    uses: null,
    run: command('aider'),
    log: /aider/i,
    path: '.aider.chat.history.md',
  },
  { name: 'gptme', uses: null, run: command('gptme'), log: /gptme|logs/i, path: '~/.local/share/gptme/logs' },
  {
    name: 'SWE-agent',
    uses: null,
    run: command('(?:sweagent|mini-swe-agent|mini)', 'run|run-batch|-t|--task'),
    log: /traj/i,
    path: 'trajectories',
  },
];

/** An agent's step in a workflow, and whether its log is put where Proctor finds it. */
export interface AgentStep {
  readonly agent: string;
  readonly workflow: Workflow;
  readonly job: Job;
  readonly line: number;
  /** The artifact that holds its log; null where no later step of the job uploads it. */
  readonly artifact: string | null;
  /** What `path:` of such a step should say. */
  readonly path: string;
}

const isUpload = ({ uses }: Step): boolean => /^actions\/upload-artifact@/i.test(uses ?? '');

/** The name of the artifact, with `*` where an expression stands; that of the action where none is given. */
const artifactName = (step: Step): string =>
  (step.with.get('name') ?? 'artifact').replace(/\$\{\{(?:(?!\}\}).){0,300}\}\}/g, '*').trim();

function agentOf({ uses, run }: Step): AgentInCi | undefined {
  return AGENTS.find((agent) => agent.uses?.test(uses ?? '') || (run !== null && agent.run?.test(run)));
}

function stepsIn(workflow: Workflow, job: Job): readonly AgentStep[] {
  return job.steps.flatMap((step, at) => {
    const agent = agentOf(step);
    if (agent === undefined) return [];
    const upload = job.steps
      .slice(at + 1)
      .find((later) => isUpload(later) && agent.log.test(later.with.get('path') ?? ''));
    return {
      agent: agent.name,
      workflow,
      job,
      line: step.line,
      artifact: upload === undefined ? null : artifactName(upload),
      path: agent.path.replace('ID', step.id ?? 'agent'),
    };
  });
}

/** The agents that a workflow starts. Those that a called workflow or a script of the repository starts are not seen. */
export const agentSteps = (workflow: Workflow): readonly AgentStep[] =>
  workflow.jobs.flatMap((job) => stepsIn(workflow, job));
