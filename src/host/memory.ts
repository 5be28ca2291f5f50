import type {
  Answered,
  FolderEntry,
  Host,
  LedgerFile,
  LedgerStore,
  Need,
  Posted,
  Publication,
  PullRequest,
  Question,
  RawChanges,
  Side,
  Trust,
} from '../core/index.ts';
import { formatFile } from './formatters.ts';
import { loadGrammars } from './grammars.ts';
import { memorySpill } from './memory-spill.ts';

/** A world in memory: what there is to gather. What is left out is absent, but for the base tree: that is not known then. */
export interface MemoryWorld {
  readonly policy?: string;
  readonly pull?: PullRequest;
  readonly changes: RawChanges;
  /** Texts at the base, by path. */
  readonly base?: Readonly<Record<string, string>>;
  readonly logs?: readonly {
    readonly name: string;
    readonly text: string;
    readonly trust?: Trust;
    readonly named?: boolean;
  }[];
  readonly now?: string;
  /** What a language model answers; left out: it cannot be asked. */
  readonly answers?: (question: Question) => Answered;
}

const NO_ANSWER: Answered = { ok: false, why: 'nobody answers in this world' };

/** What a run left behind. */
export interface MemoryHost extends Host {
  readonly published: Publication[];
  readonly branch: Map<string, string>;
}

function memoryLedger(branch: Map<string, string>): LedgerStore {
  const files = (): readonly LedgerFile[] => [...branch].map(([path, text]) => ({ path, text }));
  let commits = 0;
  return {
    writer: { app: null, run: 'memory', attempt: 1, workflow: null, sha: null },
    nonce: () => `memory-${commits}`,
    read: async () => files(),
    async update(change) {
      const wanted = change(files());
      if (wanted === null) return null;
      for (const path of wanted.removed ?? []) branch.delete(path);
      for (const { path, text } of wanted.files) branch.set(path, text);
      commits += 1;
      return String(commits);
    },
  };
}

/** A host without a world around it: for tests of everything above it, and for embedding. */
export function memoryHost(world: MemoryWorld): MemoryHost {
  const spill = memorySpill();
  const published: Publication[] = [];
  const branch = new Map<string, string>();
  const listed = (folder: string): string | undefined => {
    const prefix = folder === '' ? '' : `${folder}/`;
    const inside = Object.keys(world.base ?? {}).flatMap((path) =>
      path.startsWith(prefix) ? [path.slice(prefix.length)] : [],
    );
    const names = new Map(
      inside.map((path): FolderEntry => [path.split('/')[0] ?? '', path.includes('/') ? 'folder' : 'file']),
    );
    return names.size === 0 ? undefined : JSON.stringify([...names]);
  };
  const sideOf = ({ tree, path, folder }: Need): Side => {
    if (tree === 'head' || world.base === undefined)
      return { kind: 'unavailable', why: `this world has no ${tree} tree` };
    const text = folder ? listed(path) : world.base?.[path];
    if (text === undefined) return { kind: 'absent' };
    const bytes = Buffer.from(text);
    return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
  };
  return {
    spill,
    published,
    branch,
    ledger: memoryLedger(branch),
    now: () => world.now ?? '2026-01-01T00:00:00Z',
    say: () => {},
    grammars: loadGrammars,
    format: formatFile,
    ...(world.answers && { ask: async (question: Question) => world.answers?.(question) ?? NO_ANSWER }),
    policy: async () => (world.policy === undefined ? null : { text: world.policy, where: '.github/proctor.yml' }),
    pull: async () => world.pull ?? null,
    changes: async () => world.changes,
    files: async (needs) => needs.map((need) => ({ ...need, side: sideOf(need) })),
    logs: async () => ({
      gaps: [],
      logs: (world.logs ?? []).map(({ name, text, trust = 'A', named = true }) => ({
        name,
        named,
        trust,
        boundBy: 'held in memory',
        async *open() {
          yield Buffer.from(text);
        },
      })),
    }),
    async publish(publication): Promise<readonly Posted[]> {
      published.push(publication);
      return [{ what: 'check', ok: true, why: 'held in memory' }];
    },
  };
}
