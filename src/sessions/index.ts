import type { Session, Spill } from '../core/index.ts';
import type { Adapter } from './adapter.ts';
import { aider } from './aider.ts';
import { atif } from './atif.ts';
import { claudeCode } from './claude-code.ts';
import { cline } from './cline.ts';
import { codex } from './codex.ts';
import { codexExec } from './codex-exec.ts';
import { copilotCli } from './copilot-cli.ts';
import { cursor } from './cursor.ts';
import { entireCompact } from './entire-compact.ts';
import { geminiCli } from './gemini-cli.ts';
import { gptme } from './gptme.ts';
import { inspect } from './inspect.ts';
import { kimiCli } from './kimi-cli.ts';
import { isPlainZip as isPlainZipBeside } from './members.ts';
import { miniSweAgent } from './mini-swe-agent.ts';
import { opencode } from './opencode.ts';
import { openHands } from './openhands.ts';
import { otelGenAi } from './otel-genai.ts';
import { pi } from './pi.ts';
import { qwenCode } from './qwen-code.ts';
import { type NotALog, readWith } from './read.ts';
import { specstory } from './specstory.ts';
import { sweAgent } from './swe-agent.ts';

export { joinRecords } from './join.ts';
export type { LogGroup } from './layout/group.ts';
export { layOut } from './layout.ts';
export { MOST_ARCHIVED, unpackMembers } from './members.ts';
export { childOf, mergeLogs, mergeSessions } from './merge.ts';
export { gapOfOthers, isMissed, unopened } from './others.ts';
export type { NotALog } from './read.ts';

/** Every log format that is read: one file and one line each. The first that claims a record reads the file. */
export const ADAPTERS: readonly Adapter[] = [
  claudeCode,
  codex,
  copilotCli,
  gptme,
  aider,
  openHands,
  inspect,
  cline,
  codexExec,
  entireCompact,
  specstory,
  otelGenAi,
  miniSweAgent,
  geminiCli,
  sweAgent,
  qwenCode,
  atif,
  opencode,
  pi,
  kimiCli,
  cursor,
];

/**
 * Reads the sessions of a log, whatever tool wrote it; the format is told by its content. Most files hold one; a history
 * that every run is added to, an archive of samples or several logs put one behind the other hold more, in the order in
 * which they begin. Never throws on what the bytes hold: unreadable records are counted in the diagnostics, and bytes that
 * are no session log give `not-a-log` with the reason. Large payloads go to `spill`, so that memory stays small. The
 * caller has unpacked compressed files.
 */
export const readSessions = (bytes: AsyncIterable<Uint8Array>, spill: Spill): Promise<readonly Session[] | NotALog> =>
  readWith(ADAPTERS, bytes, spill);

/** Whether bytes begin as a zip archive whose files may be logs: one that is no log of a form of its own. */
export const isPlainZip = (head: Buffer): boolean => isPlainZipBeside(ADAPTERS, head);
