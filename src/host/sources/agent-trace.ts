import type { Attribution } from '../../core/index.ts';

/** Where agent-trace keeps its records. */
export const TRACES = '.agent-trace/traces.jsonl';
const MOST_RECORDS = 5_000;
const MOST = 20;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const nameOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 100 ? value : null;

function recordOf(line: string): Json | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The models that a record's conversations name, by machines alone. */
const modelsOf = ({ files }: Json): readonly string[] =>
  listOf(files)
    .flatMap((file) => listOf(file.conversations))
    .flatMap(({ contributor }) =>
      isObject(contributor) && contributor.type !== 'human' ? (nameOf(contributor.model_id) ?? []) : [],
    );

/**
 * What records of agent-trace (0.1.0, one a line) say of the commits given: the tool and its models, each once, at most
 * twenty. Records of other commits, and lines of anything else, say nothing. The form names no transcript.
 */
export function readTraces(text: string, commits: ReadonlySet<string>): readonly Attribution[] {
  const found = new Map<string, Attribution>();
  for (const line of text.split('\n', MOST_RECORDS)) {
    const record = recordOf(line);
    const commit = isObject(record?.vcs) ? nameOf(record.vcs.revision) : null;
    const agent = isObject(record?.tool) ? nameOf(record.tool.name)?.toLowerCase() : null;
    if (record === null || commit === null || !agent || !commits.has(commit)) continue;
    const models = modelsOf(record);
    for (const model of models.length === 0 ? [null] : models)
      if (found.size < MOST) found.set(`${commit}\n${agent}\n${model}`, { commit, agent, model, by: 'agent trace' });
  }
  return [...found.values()];
}
