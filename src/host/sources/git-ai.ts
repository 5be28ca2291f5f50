import type { Attribution } from '../../core/index.ts';

/** The names that git-ai gives to agents, where they are not ours. */
const AGENTS: Readonly<Record<string, string>> = {
  claude: 'claude-code',
  'github-copilot': 'copilot-cli',
  gemini: 'gemini-cli',
  'continue-cli': 'continue',
};
const NO_MODEL = new Set(['', 'unknown', 'default', 'auto']);
const MOST = 20;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordsOf = (value: unknown): readonly Json[] => (isObject(value) ? Object.values(value).filter(isObject) : []);

/** The JSON of a note: behind the first line of three hyphens, the attestations standing before it. */
function bodyOf(note: string): Json | null {
  const start = note.startsWith('---\n') ? 4 : note.indexOf('\n---\n') + 5;
  if (start < 5 && !note.startsWith('---\n')) return null;
  try {
    const value: unknown = JSON.parse(note.slice(start));
    return isObject(value) && String(value.schema_version).startsWith('authorship/') ? value : null;
  } catch {
    return null;
  }
}

/**
 * What a note of git-ai (`authorship/3.0.0`) says of a commit: the agents and models of its prompts and sessions, each once,
 * at most twenty. Null for a note of something else.
 */
export function readGitAiNote(note: string, commit: string): readonly Attribution[] | null {
  const body = bodyOf(note);
  if (body === null) return null;
  const found = new Map<string, Attribution>();
  for (const { agent_id: id } of [...recordsOf(body.prompts), ...recordsOf(body.sessions)]) {
    if (!isObject(id) || typeof id.tool !== 'string' || id.tool === '' || id.tool.length > 60) continue;
    const model = typeof id.model === 'string' && id.model.length <= 100 && !NO_MODEL.has(id.model) ? id.model : null;
    const tool = id.tool.toLowerCase();
    const agent = Object.hasOwn(AGENTS, tool) ? (AGENTS[tool] ?? tool) : tool;
    if (found.size < MOST) found.set(`${agent}\n${model}`, { commit, agent, model, by: 'git-ai note' });
  }
  return [...found.values()];
}
