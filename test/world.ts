import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PullRequest, RawChanges } from '../src/core/index.ts';
import { openRepository } from '../src/host/git.ts';
import { type MemoryHost, type MemoryWorld, memoryHost } from '../src/host/memory.ts';
import { memorySpill } from '../src/host/memory-spill.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../examples');

/** A pull request of an agent's App; `over` changes what a test is about. */
export const agentsPull = (over: Partial<PullRequest> = {}): PullRequest => ({
  repository: 'harbour/ferries',
  number: 7,
  title: 'Mend the timetable',
  body: '',
  login: 'chatgpt-codex-connector[bot]',
  authorType: 'Bot',
  headBranch: 'codex/timetable',
  headRepository: 'harbour/ferries',
  baseBranch: 'main',
  createdAt: '2026-11-01T08:00:00Z',
  labels: [],
  commits: [],
  comments: [],
  task: null,
  ...over,
});

/** A recorded example held in memory: its base tree, its changes, its log and an agent's pull request. */
export async function recordedHost(example: string, over: Partial<MemoryWorld> = {}): Promise<MemoryHost> {
  const repository = await openRepository(path.join(EXAMPLES, example, 'repo.bundle'));
  const spill = memorySpill();
  const [base, head] = [await repository.resolve('base'), await repository.resolve('head')];
  const changes: RawChanges = await repository.changes(base, head, spill);
  const paths = await repository.listFiles(base);
  const sides = await repository.files(base, paths, spill);
  repository.close();
  const tree = paths.flatMap((name, at): [string, string][] => {
    const side = sides[at];
    const bytes = side?.kind === 'text' ? spill.read(side.digest) : null;
    return bytes === null ? [] : [[name, Buffer.from(bytes).toString()]];
  });
  const text = readFileSync(path.join(EXAMPLES, example, 'session.jsonl'), 'utf8');
  const host = memoryHost({
    changes,
    base: Object.fromEntries(tree),
    pull: agentsPull(),
    logs: [{ name: 'session.jsonl', text }],
    ...over,
  });
  for (const side of changes.objects.values()) {
    const bytes = side.kind === 'text' ? spill.read(side.digest) : null;
    if (bytes !== null) host.spill.put(bytes);
  }
  return host;
}
