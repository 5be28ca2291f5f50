import type { Found } from './group.ts';
import { cut } from './names.ts';

/** A log, and files in its folder (or below it) that tell of the same session again, or of nothing that is read. */
interface Companions {
  readonly log: RegExp;
  readonly beside: RegExp;
}

const COMPANIONS: readonly Companions[] = [
  // Cline and Roo Code: what the window showed, and the task's settings.
  {
    log: /^api_conversation_history\.json$/,
    beside: /^(?:ui_messages|claude_messages|task_metadata|context_history|history_item)\.json$/,
  },
  // Kimi CLI: the model's view of the conversation, with older copies of it.
  { log: /^wire\.jsonl$/, beside: /^(?:context(?:_\d+)?\.jsonl|state\.json)$/ },
  // gptme: other branches of the conversation, its condensed forms, and what it keeps to restore it.
  { log: /^conversation\.jsonl$/, beside: /^(?:branches|views)\/|^(?:events|conv-checkpoints)\.jsonl$/ },
  // OpenCode: the folder that its database took the place of.
  { log: /^opencode(?:-\w+)?\.db$/, beside: /^storage\// },
];

/** How many folders above itself a file may be a companion in. */
const NEAR = 5;

/** The folders that a file lies in, nearest first, each with the `/` behind it; '' is the one that names begin in. */
function* foldersOf(name: string): Generator<string> {
  let folder = name;
  for (let left = NEAR; left > 0 && folder !== ''; left -= 1) {
    folder = cut(folder.replace(/\/$/, ''))[0];
    yield folder;
  }
}

/** Passes over what a log that lies beside it makes needless. */
export function findCompanions(names: readonly string[]): Found {
  const kinds = new Map<string, Companions[]>();
  for (const name of names) {
    const [folder, file] = cut(name);
    const kind = COMPANIONS.find(({ log }) => log.test(file));
    if (kind) kinds.set(folder, [...(kinds.get(folder) ?? []), kind]);
  }
  if (kinds.size === 0) return { groups: [], passed: [] };
  const isBeside = (name: string): boolean =>
    [...foldersOf(name)].some((folder) =>
      kinds.get(folder)?.some(({ beside }) => beside.test(name.slice(folder.length))),
    );
  return { groups: [], passed: names.filter(isBeside) };
}
