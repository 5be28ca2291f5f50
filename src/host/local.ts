import { existsSync } from 'node:fs';
import { type Host, HostError, type PullRequest, type RawChanges, type Side } from '../core/index.ts';
import { formatFile } from './formatters.ts';
import { openRepository, type Repository } from './git.ts';
import { loadGrammars } from './grammars.ts';
import { askModel } from './model.ts';
import { readNeeds } from './needed-files.ts';
import { POLICY_PATH, policyFrom } from './policy-file.ts';
import { readPull } from './pull.ts';
import { namedLogs, openFile } from './session-files.ts';
import { fileSpill } from './spill.ts';

/** What a command line names: a repository with two revisions, or a bare diff; logs, a pull object, a policy. */
export interface LocalSource {
  readonly repo: string | null;
  readonly base: string | null;
  readonly head: string | null;
  readonly diff: string | null;
  readonly sessions: readonly string[];
  readonly pull: string | null;
  readonly policy: string | null;
  readonly say: (line: string) => void;
}

async function readAll(name: string): Promise<Buffer> {
  if (name !== '-' && !existsSync(name)) throw new HostError(`${name}: no such file`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of openFile(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readPullFile(name: string): Promise<PullRequest> {
  const bytes = await readAll(name);
  try {
    return readPull(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HostError(`--pr ${name}: ${why}`, 'Give the JSON object of GET /repos/…/pulls/N.');
  }
}

interface Range {
  readonly repository: Repository;
  readonly base: string;
  readonly head: string;
}

async function openRange({ repo, base, head }: LocalSource): Promise<Range | null> {
  if (repo === null) return null;
  const repository = await openRepository(repo);
  const headId = await repository.resolve(head ?? 'HEAD');
  if (base === null)
    throw new HostError('--base is missing', 'Name the revision that the pull request is made against.');
  const baseId = await repository.resolve(base);
  return { repository, base: (await repository.mergeBase(baseId, headId)) ?? baseId, head: headId };
}

/** A host over local files and a local repository: it gathers, publishes nothing and keeps no ledger. */
export function localHost(source: LocalSource): Host & { close(): void } {
  const spill = fileSpill();
  let opened: Promise<Range | null> | undefined;
  const range = (): Promise<Range | null> => {
    opened ??= openRange(source);
    return opened;
  };
  return {
    spill,
    ledger: null,
    now: () => new Date().toISOString(),
    say: source.say,
    grammars: loadGrammars,
    format: formatFile,
    ask: (question) => askModel(question, process.env),
    publish: async () => [],
    close: () => {
      spill.close();
      void opened?.then((at) => at?.repository.close()).catch(() => undefined);
    },
    async policy() {
      if (source.policy !== null)
        return { text: (await readAll(source.policy)).toString('utf8'), where: source.policy };
      const at = await range();
      const [side] = at === null ? [] : await at.repository.files(at.base, [POLICY_PATH], spill);
      return side === undefined ? null : policyFrom(side, spill);
    },
    pull: async () => (source.pull === null ? null : readPullFile(source.pull)),
    async changes(): Promise<RawChanges> {
      const at = await range();
      if (at !== null) return at.repository.changes(at.base, at.head, spill);
      if (source.diff === null)
        throw new HostError('nothing to grade', 'Give --repo DIR --base REV --head REV, or --diff FILE.');
      return { base: null, head: null, raw: null, patch: await readAll(source.diff), objects: new Map() };
    },
    async files(needs) {
      const at = await range();
      const side: Side = { kind: 'unavailable', why: 'no repository was given, only a diff' };
      return at === null ? needs.map((need) => ({ ...need, side })) : readNeeds(at, needs, spill);
    },
    logs: () => namedLogs(source.sessions),
  };
}
