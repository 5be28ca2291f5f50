import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMITTED } from '../../../src/host/sources/committed.ts';
import { ENTIRE } from '../../../src/host/sources/entire.ts';
import { NOTES } from '../../../src/host/sources/notes.ts';
import { codexLog, gitIn, type Harbour, openHarbour, saidOf } from './harbour.ts';

const ID = '0123456789ab';
const ULID = '01KA2B3C4D5E6F7G8H9JKMNPQR';
const MESSAGE = `Mend the timetable\n\nEntire-Checkpoint: ${ID}\nEntire-Checkpoint: ${ULID}`;
const LOG = '.agent-logs/session.jsonl';

/** What lies beside the commits is pushed to the fork as the tests go on. */
let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour({ message: MESSAGE, fork: true, files: { [LOG]: codexLog() } });
});

afterAll(async () => {
  const { violations } = harbour.github;
  await harbour.close();
  expect(violations).toEqual([]);
});

/** Pushes files under a ref of their own, without a branch's history. */
function pushTree(ref: string, files: Readonly<Record<string, string>>): void {
  const { github, repository } = harbour;
  const at = github.commit(repository, 'checkpoints-being-made', files, { message: 'Checkpoint' });
  gitIn(repository, ['update-ref', ref, at]);
  gitIn(repository, ['update-ref', '-d', 'refs/heads/checkpoints-being-made']);
}

const note = (text: string, ref: string, commit = harbour.head): void => {
  gitIn(harbour.repository, ['notes', `--ref=${ref}`, 'add', '-f', '-F', '-', commit], text);
};

const ATTRIBUTED = `---\n${JSON.stringify({
  schema_version: 'authorship/3.0.0',
  prompts: { a1: { agent_id: { tool: 'claude', id: 'x', model: 'claude-opus-4-8' } } },
  sessions: { s_1: { agent_id: { tool: 'codex', id: 'y', model: 'unknown' } } },
})}`;

test('checkpoints that were never pushed are missed; notes of other tools and other commits are none of ours', async () => {
  note('Reviewed-by: the harbour master', 'commits');
  note(ATTRIBUTED, 'ai', harbour.github.log('main', harbour.repository)[0]?.sha);
  const found = await harbour.ask([ENTIRE, NOTES]);
  expect(found).toMatchObject({ logs: [], gaps: [] });
  expect(found.attributed).toBeUndefined();
  expect(saidOf(found, 'Entire checkpoints')).toBe(
    'the commits name 2 checkpoints, of which deckhand/ferries has none: were they pushed?',
  );
  expect(saidOf(found, 'git notes')).toBe(
    'refs/notes/ai, refs/notes/commits of deckhand/ferries hold none of these commits',
  );
});

test('checkpoints on the branch and in refs of their own, in the fork: the transcripts, in pieces where they are long, and not the files beside them', async () => {
  const folder = `${ID.slice(0, 2)}/${ID.slice(2)}`;
  const [first, ...rest] = codexLog().split(/(?<=\n)/);
  pushTree('refs/heads/entire/checkpoints/v1', {
    [`${folder}/metadata.json`]: '{}',
    [`${folder}/0/metadata.json`]: '{"agent":"Codex"}',
    [`${folder}/0/full.jsonl`]: first ?? '',
    [`${folder}/0/full.jsonl.001`]: rest.join(''),
    [`${folder}/0/transcript.jsonl`]: '{"v":1}\n',
    [`${folder}/0/prompt.txt`]: 'Mend the timetable',
    'ff/0000000000/0/full.jsonl': codexLog('somebody else'),
  });
  pushTree(`refs/entire/checkpoints/${ULID.slice(-2)}/${ULID}`, {
    '0/full.jsonl': codexLog('another'),
    '0/content_hash.txt': `sha256:${createHash('sha256').update(codexLog('another')).digest('hex')}\n`,
    '1/full.jsonl': codexLog('touched up'),
    '1/content_hash.txt': `sha256:${'0'.repeat(64)}`,
  });
  const found = await harbour.ask([ENTIRE]);
  expect(found.logs).toMatchObject([
    { name: `Entire checkpoint ${ID}/0/full.jsonl`, trust: 'C' },
    { name: `Entire checkpoint ${ULID}/0/full.jsonl`, trust: 'C' },
    { name: `Entire checkpoint ${ULID}/1/full.jsonl`, trust: 'C' },
  ]);
  expect(found.logs.map(({ misfit }) => misfit ?? 'fits')).toEqual([
    'fits',
    'fits',
    expect.stringContaining('content_hash.txt'),
  ]);
  expect(found.texts).toEqual([codexLog(), codexLog('another'), codexLog('touched up')]);
  expect(saidOf(found, 'Entire checkpoints')).toBe(
    'the commits name 2 checkpoints, deckhand/ferries has 3 transcripts of them',
  );
});

test("notes of git-ai tell the agents and models; of git-memento's, the transcripts are logs; a server that refuses is a gap", async () => {
  const { head, github, ask } = harbour;
  note(`clock.py\n  a1 1-2\n${ATTRIBUTED}`, 'ai');
  note('<!-- git-memento-sessions:v1 -->\n\n<!-- git-memento-session:start -->\n# Git Memento Session\n', 'commits');
  const found = await ask([NOTES]);
  expect(found.attributed).toEqual([
    { commit: head, agent: 'claude-code', model: 'claude-opus-4-8', by: 'git-ai note' },
    { commit: head, agent: 'codex', model: null, by: 'git-ai note' },
  ]);
  expect(found.logs).toMatchObject([{ name: `refs/notes/commits of ${head.slice(0, 10)}`, trust: 'C' }]);
  expect(saidOf(found, 'git notes')).toBe('2 notes, 1 transcript in them');
  github.inject({ method: 'GET', path: /info\/refs/, status: 403 });
  const refused = await ask([NOTES, COMMITTED]);
  expect(refused.gaps).toMatchObject([{ what: 'git notes' }]);
  expect(saidOf(refused, 'git notes')).toBe('could not be looked at');
  expect(refused.logs).toHaveLength(1);
});

test('everywhere: each place says what it found, in order of trust; a committed log is of class C; three requests were enough', async () => {
  const before = harbour.github.requests.length;
  const found = await harbour.search();
  expect(found.logs).toContainEqual(expect.objectContaining({ name: LOG, trust: 'C', named: false }));
  expect(found.gaps).toEqual([]);
  expect(found.looked?.map(({ where, found: says, logs }) => `${where}: ${says} (${logs})`)).toEqual([
    "Copilot's sessions: none is named (0)",
    'OpenHands Cloud: none is linked (0)',
    'workflow artifacts: no run is linked, the policy names none (0)',
    'Entire checkpoints: the commits name 2 checkpoints, deckhand/ferries has 3 transcripts of them (3)',
    'git notes: 2 notes, 1 transcript in them (1)',
    'files of the pull request: 1 file at logs.paths (1)',
    'log store: the policy names none (0)',
    'links: none to an allowed host (0)',
  ]);
  const asked = harbour.github.requests.slice(before).map((one) => one.replace(/[0-9a-f]{40}/g, 'SHA'));
  expect(asked).toEqual([
    'GET /repos/harbour/ferries/pulls/1',
    'GET /repos/harbour/ferries/compare/SHA...SHA',
    'GET /repos/harbour/ferries/issues/1/comments',
  ]);
});
