import type { LedgerEvent, LedgerFile, Quarantined, Writer } from '../core/index.ts';
import { readLedger } from './read.ts';
import { eventPath } from './seal.ts';

/** What a remote says of the ledger's commits and of the runs that its events name. */
export interface Provenance {
  /** Newest first. `complaint`: what is wrong with who made it, the end of a sentence; null where nothing is. */
  readonly commits: readonly {
    readonly sha: string;
    readonly written: readonly string[];
    readonly complaint: string | null;
  }[];
  /** What is wrong with the run that a writer names, the end of a sentence; null where nothing is. */
  complaintOf(writer: Writer): string | null;
  /** The ledger as it was verified last; null where nobody says. */
  readonly before: readonly LedgerFile[] | null;
}

/** What a check of the branch has against it. */
export interface Unproven extends Quarantined {
  /** Id of the event; absent where it is gone. */
  readonly event?: string;
}

/** The commit that brought an event: the first to write its own file, else the last to write the month that holds it. */
function bringers({ commits }: Provenance): (event: LedgerEvent) => Provenance['commits'][number] | null {
  const [first, last] = [
    new Map<string, Provenance['commits'][number]>(),
    new Map<string, Provenance['commits'][number]>(),
  ];
  for (const commit of commits)
    for (const path of commit.written) {
      first.set(path, commit);
      if (!last.has(path)) last.set(path, commit);
    }
  return (event) => first.get(eventPath(event)) ?? last.get(`events/${event.at.slice(0, 7)}.jsonl`) ?? null;
}

/**
 * Lays a ledger beside what its remote says: each event must have come in a commit that is in order, name a run that is, and
 * none that was verified before may be gone. What fails is listed, an entry each; events that were set aside already are not.
 */
export function verifyProvenance(files: readonly LedgerFile[], provenance: Provenance): readonly Unproven[] {
  const { events, aside } = readLedger(files);
  const bringer = bringers(provenance);
  const found = events.flatMap((event): Unproven[] => {
    const named = { path: eventPath(event), event: event.id };
    const commit = bringer(event);
    if (commit === null) return [{ ...named, why: 'no commit of the branch brought it' }];
    const why =
      commit.complaint === null
        ? provenance.complaintOf(event.writer)
        : `its commit ${commit.sha.slice(0, 12)} ${commit.complaint}`;
    return why === null ? [] : [{ ...named, why }];
  });
  const known = new Set([...events, ...aside].map(({ id }) => id));
  const gone =
    provenance.before === null ? [] : readLedger(provenance.before).events.filter(({ id }) => !known.has(id));
  return [
    ...found,
    ...gone.map((event) => ({
      path: eventPath(event),
      why: 'it was there when the ledger was verified last, and is gone',
    })),
  ];
}
