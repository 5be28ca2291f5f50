import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { recognise } from '../../src/authorship/index.ts';
import type { Authorship } from '../../src/core/index.ts';
import { sharedData } from '../../test/shared-data.ts';

/** A commit record; `author` is `Name <address>`, tags are the marker rules that selected it. */
export interface Row {
  readonly repo: string;
  readonly commit: string;
  readonly author: string;
  readonly message: string;
  readonly tags: readonly string[];
}

/** The agent's id, `any` where there was one that nothing tells, `none` where there was none. */
export type Truth = string;

export interface Judged {
  readonly row: Row;
  readonly found: Authorship;
}

/** The agent that a tag speaks of, by its beginning. */
const EXPECTED: readonly (readonly [RegExp, Truth])[] = [
  [/^NEG:|\(review\)$|^copilot-autofix$/, 'none'],
  [/^author:(Copilot|copilot-swe-agent)|^copilot-cloud/, 'copilot-cloud'],
  [/^copilot/, 'copilot-cli'],
  [/^claude-code|^author:Claude$|^author:claude|^(author:)?anthropic-code-agent|^steers/, 'claude-code'],
  [/^(author:)?codex/, 'codex'],
  [/^(author:)?cursor/, 'cursor'],
  [/^(author:)?devin/, 'devin'],
  [/^(author:)?jules/, 'jules'],
  [/^(author:)?gemini-cli/, 'gemini-cli'],
  [/^(author:)?openhands/, 'openhands'],
  [/^gptme|^author:bob/, 'gptme'],
  [/^factory-droid/, 'droid'],
  [/^kimi/, 'kimi-cli'],
  [/^amp$/, 'amp'],
  [/^author:lovable/, 'lovable'],
  [/^author:sweep/, 'sweep'],
  [/^pullfrog/, 'pullfrog'],
];

/**
 * The truth as the tags tell it. Where several agents are tagged, any of them that was said is right, for several may have
 * worked on one commit; a tag that names a tool of records, and none that names an agent, tells that there was one.
 */
export function truthByTags({ row, found }: Judged): Truth {
  const told = row.tags.map((tag) => EXPECTED.find(([pattern]) => pattern.test(tag))?.[1] ?? 'any');
  const agents = told.filter((one) => one !== 'none');
  if (agents.length === 0) return 'none';
  return agents.find((one) => one === found.agent) ?? agents.find((one) => one !== 'any') ?? 'any';
}

/** The records; null where they are not beside this checkout. */
export function readRows(): readonly Row[] | null {
  const file = sharedData('recognition', 'commits.jsonl.gz');
  if (file === null) return null;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** A pull request of one commit, opened by nobody from nowhere. */
export function recogniseCommit(author: string, message: string): Authorship {
  const [, authorName = author, authorEmail = ''] = /^(.*) <([^>]*)>$/.exec(author) ?? [];
  const nobody = { authorLogin: null, committerLogin: null, authoredAt: null };
  const commit = { sha: '', message, authorName, authorEmail, ...nobody };
  const nowhere = { repository: null, number: null, login: null, authorType: null, headBranch: null, task: null };
  const places = { headRepository: null, baseBranch: null, createdAt: null };
  const bare = { title: '', body: '', ...places, labels: [], comments: [] };
  return recognise({ ...nowhere, ...bare, commits: [commit] }, []);
}

const TRAILER_LINE = /^(?:co-authored-by|assisted-by|claude-generated-by):.*$/gim;
const MODEL = /\b(opus|sonnet|haiku|fable|gpt|kimi k)[ -]?(\d{1,2}(?!\d)(?:[.-]\d{1,2}(?!\d))?)/i;

/**
 * Whether recognition names the model that the record's trailers spell, by a reading of their own that is looser than
 * recognition's; null where they spell none, or a squash hoisted them from elsewhere.
 */
export function namesModel({ row, found }: Judged): boolean | null {
  if (row.message.includes('\n---------\n')) return null;
  const spelled = [...row.message.matchAll(TRAILER_LINE)].flatMap(([line]) => MODEL.exec(line)?.slice(1) ?? []);
  if (spelled.length === 0) return null;
  const [family = '', version = ''] = spelled;
  const parts = [family.replace(/ k$/i, ''), ...version.split(/[.-]/)];
  return found.models.some((model) => parts.every((part) => model.toLowerCase().includes(part.toLowerCase())));
}

/** What recognition says of each record. */
export const judgeRows = (rows: readonly Row[]): readonly Judged[] =>
  rows.map((row) => ({ row, found: recogniseCommit(row.author, row.message) }));
