import type { NameSet } from '../../collections/index.ts';
import type { SessionDraft, Setting } from '../draft.ts';
import type { JsonObject } from '../json.ts';
import type { openBackground } from './background.ts';
import type { Queue } from './queue.ts';
import type { openUsage } from './usage.ts';

/** What is known of a Claude Code session while it is read. */
export interface Claude {
  readonly draft: SessionDraft;
  readonly usage: ReturnType<typeof openUsage>;
  readonly background: ReturnType<typeof openBackground>;
  costUsd: number | null;
  /** The model that a headless run announced; it counts where none answered. */
  announced: string | null;
  /** The uuids of records that were read. */
  readonly seen: NameSet;
  /** Answers that stand in the file before their calls, by call id. */
  readonly early: Map<string, readonly [setting: Setting, block: JsonObject, value: JsonObject]>;
  /** The permission mode in force, as last noted. */
  mode: string | null;
  /** Texts that were typed ahead and not yet handed to the agent. */
  readonly queued: Queue;
}
