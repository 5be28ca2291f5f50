/**
 * Measures the recognition of agents on commit records that carry the marker rules which selected them.
 *
 *   node scripts/bench-recognition.ts [--json]
 *
 * Each commit is judged as a pull request of its own, opened by nobody from nowhere: its author and trailers alone. The
 * tags are marker rules and not the truth. So recall tells which rules are covered, and precision is against controls:
 * bots, people with agents' names, vendors' employees, reviewers' co-author lines. Intervals are Wilson's, 95 %.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { recognise } from '../src/authorship/index.ts';
import { share } from '../src/bandit/interval.ts';
import type { Authorship } from '../src/core/index.ts';
import { sharedData } from '../test/shared-data.ts';

interface Row {
  readonly author: string;
  readonly message: string;
  readonly tags: readonly string[];
}

/** The agent that a tag speaks of, by its beginning; null for a tag that marks a control. */
const EXPECTED: readonly (readonly [RegExp, string | null])[] = [
  [/^NEG:|\(review\)$|^copilot-autofix$/, null],
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
];

const expectedOf = (tag: string) => EXPECTED.find(([pattern]) => pattern.test(tag))?.[1];

function judge({ author, message }: Row): Authorship {
  const [, authorName = author, authorEmail = ''] = /^(.*) <([^>]*)>$/.exec(author) ?? [];
  const commit = {
    sha: '',
    message,
    authorName,
    authorEmail,
    authorLogin: null,
    committerLogin: null,
    authoredAt: null,
  };
  const nowhere = { repository: null, number: null, login: null, authorType: null, headBranch: null, task: null };
  const bare = {
    title: '',
    body: '',
    headRepository: null,
    baseBranch: null,
    createdAt: null,
    labels: [],
    comments: [],
  };
  return recognise({ ...nowhere, ...bare, commits: [commit] }, []);
}

const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean) => items.filter(holds).length;

function measure(rows: readonly Row[]) {
  const judged = rows.map((row) => ({ row, found: judge(row), expected: row.tags.map(expectedOf) }));
  const marked = judged.filter(({ expected }) => expected.some((agent) => typeof agent === 'string'));
  const squashed = ({ row }: (typeof judged)[number]) => row.message.includes('\n---------\n');
  const controls = judged.filter(({ expected }) => expected.length > 0 && expected.every((agent) => agent === null));
  const [whole, squashes] = [marked.filter((one) => !squashed(one)), marked.filter(squashed)];
  const recognised = ({ found }: (typeof judged)[number]) => found.agent !== null;
  const right = (one: (typeof judged)[number]) => one.expected.includes(one.found.agent);
  const flagged = controls.filter(recognised);
  const tags = [...new Set(rows.flatMap(({ tags }) => tags))].sort();
  return {
    rows: rows.length,
    recall: share(count(whole, recognised), whole.length),
    recallOnSquashes: share(count(squashes, recognised), squashes.length),
    rightAgent: share(count(whole, right), count(whole, recognised)),
    precision: share(count(marked, recognised), count(marked, recognised) + flagged.length),
    falseAlarms: share(flagged.length, controls.length),
    flaggedControls: flagged.map(({ row, found }) => ({
      tags: row.tags,
      agent: found.agent,
      evidence: found.evidence,
    })),
    untold: count(judged, ({ expected }) => expected.every((agent) => agent === undefined)),
    byTag: tags.map((tag) => {
      const carrying = judged.filter(({ row }) => row.tags.includes(tag));
      return { tag, rows: carrying.length, recognised: count(carrying, recognised), right: count(carrying, right) };
    }),
  };
}

const file = sharedData('recognition', 'commits.jsonl.gz');
if (file === null) {
  console.error('bench-recognition: the commit records are not beside this checkout; nothing measured.');
} else {
  const rows: Row[] = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const result = measure(rows);
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else {
    for (const name of ['recall', 'recallOnSquashes', 'rightAgent', 'precision', 'falseAlarms'] as const) {
      const { count: hits, of, value, low, high } = result[name];
      console.log(`${name}: ${hits} of ${of} = ${value?.toFixed(3)} (${low?.toFixed(3)} to ${high?.toFixed(3)})`);
    }
    for (const { tag, rows, recognised, right } of result.byTag)
      console.log(`  ${tag}: ${recognised} of ${rows}, right ${right}`);
    for (const { tags, agent, evidence } of result.flaggedControls)
      console.log(`  control ${tags}: ${agent} by ${evidence}`);
  }
}
