import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { isCutByAny } from './cut-notices.ts';
import { answer, ask, beginSession, endSession, noteTime, type SessionDraft, type Setting, say } from './draft.ts';
import { textAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { sectionsOf } from './sections.ts';
import { claimsHead, openLines } from './specstory/lines.ts';
import { readTool } from './specstory/tools.ts';
import { tells } from './tells.ts';
import { readTestRun } from './test-run.ts';
import { naiveTimeAt } from './times.ts';

/** What is known of a page while it is read. */
interface Page {
  readonly draft: SessionDraft;
  agent: string | null;
  /** Who has the turn, since when, on which model. */
  by: 'agent' | 'human';
  time: string | null;
  model: string | null;
  depth: number;
}

/** A time as pages write it: with or without seconds, in UTC. */
function timeIn(text: string): string | null {
  const found = /(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?/.exec(text);
  return found && naiveTimeAt({ at: `${found[1]}T${found[2]}${found[3] ?? ':00'}` }, 'at');
}

const AGENTS: ReadonlyMap<string, string> = new Map([
  ['claude code', 'claude-code'],
  ['codex cli', 'codex'],
  ['gemini cli', 'gemini-cli'],
]);

function takeHeading(page: Page, text: string): null {
  const found = /<!-- (\S[^\n]{0,60}?) Session ([\w.-]{1,200}) \(([^)\n]{1,60})\) -->/.exec(text.slice(0, 4000));
  const harness = found?.[1]?.toLowerCase();
  page.draft.id = found?.[2] ?? null;
  if (harness !== undefined) page.agent = AGENTS.get(harness) ?? harness.replace(/\s+/g, '-');
  noteTime(page.draft, timeIn(found?.[3] ?? text.slice(0, 4000)));
  return null;
}

/** A turn's heading: `_**User (time)**_`, `_**Agent (model time)**_`, `_**Agent (model M, mode X)**_`. */
function takeRole(page: Page, text: string): null {
  const about = /\(([^)\n]{0,300})\)/.exec(text.slice(0, 4000))?.[1] ?? '';
  page.by = /^_\*\*User\b/.test(text) ? 'human' : 'agent';
  page.time = timeIn(about);
  page.depth = text.includes('sidechain') ? 1 : 0;
  noteTime(page.draft, page.time);
  const named = /^(?:model )?([^\s,]{1,200})/.exec(about)?.[1];
  page.model = page.by === 'agent' && named !== undefined && !/^\d{4}-/.test(named) ? named : null;
  if (page.model !== null) page.draft.models.add(page.model);
  return null;
}

/** A text without the rules and blank lines at its ends, which part the turns. */
function withoutRules(text: string): string {
  const lines = text.split('\n');
  const isRule = (line: string | undefined): boolean => line !== undefined && /^(?:---)?[ \t\r]*$/.test(line);
  let from = 0;
  let to = lines.length;
  while (from < to && isRule(lines[from])) from += 1;
  while (to > from && isRule(lines[to - 1])) to -= 1;
  return lines.slice(from, to).join('\n');
}

function take(page: Page, record: RawRecord): string | null {
  const { draft } = page;
  const text = textAt(record.value, 'text') ?? '';
  const model = page.by === 'agent' ? page.model : null;
  const setting: Setting = { record, time: page.time, depth: page.depth, model };
  switch (record.part) {
    case 'heading':
      return takeHeading(page, text);
    case 'role':
      return takeRole(page, text);
    case 'thought':
      return 'thought';
    case 'tool': {
      const shown = readTool(text);
      const call = ask(draft, setting, shown.tool, null, shown.asked);
      const tests = shown.asked.kind === 'run' ? readTestRun(shown.output) : null;
      if (call) answer(draft, call, { ...shown, cut: isCutByAny(shown.output), endTime: null, tests });
      draft.end = 'unknown';
      return null;
    }
    default: {
      const words = withoutRules(text);
      if (words === '') return 'rule';
      // What opens a sub-agent's side of the talk is its parent's task.
      say(draft, setting, page.by === 'human' && page.depth > 0 ? 'harness' : page.by, words);
      if (page.depth === 0) draft.end = page.by === 'agent' ? 'completed' : 'unknown';
      return null;
    }
  }
}

function open(spill: Spill): Reading {
  const page: Page = { draft: beginSession(spill), agent: null, by: 'human', time: null, model: null, depth: 0 };
  return {
    take: (record) => take(page, record),
    finish() {
      const body = endSession(page.draft);
      return page.agent === null ? body : { ...body, agent: page.agent };
    },
  };
}

/** SpecStory's pages of Markdown, made of the sessions of several agents. */
export const specstory: Adapter = {
  id: 'specstory',
  agent: 'specstory',
  tells: tells({
    partly: ['results', 'outcomes', 'exits', 'times', 'subagents'],
    no: ['edits', 'ends', 'tokens', 'cache', 'cost', 'directory', 'version', 'compactions'],
  }),
  claims: () => false,
  bytes: { claims: claimsHead, records: (source) => sectionsOf(source, openLines()) },
  open,
};
