import { afterEach, describe, expect, test } from 'vitest';
import { COMMITTED } from '../../../src/host/sources/committed.ts';
import { ENTIRE } from '../../../src/host/sources/entire.ts';
import { NOTES } from '../../../src/host/sources/notes.ts';
import { codexLog, gitIn, type Harbour, type Opened, openHarbour, saidOf } from './harbour.ts';

let harbour: Harbour;
const open = async (opened?: Opened): Promise<Harbour> => {
  harbour = await openHarbour(opened);
  return harbour;
};

afterEach(async () => {
  const { violations } = harbour.github;
  await harbour.close();
  expect(violations).toEqual([]);
});

test('each place says what it found, in order of trust; a committed log is of class C; three requests were enough', async () => {
  const { search, github } = await open({ files: { '.agent-logs/session.jsonl': codexLog() } });
  const found = await search();
  expect(found.logs).toMatchObject([{ name: '.agent-logs/session.jsonl', trust: 'C', named: false }]);
  expect(found.texts).toEqual([codexLog()]);
  expect(found.gaps).toEqual([]);
  expect(found.looked).toEqual([
    { where: "Copilot's sessions", logs: 0, found: 'none is named' },
    { where: 'OpenHands Cloud', logs: 0, found: 'none is linked' },
    {
      where: 'workflow artifacts',
      logs: 0,
      found: 'no run is linked, the policy names none',
    },
    { where: 'Entire checkpoints', logs: 0, found: 'none is named' },
    {
      where: 'git notes',
      logs: 0,
      found: 'there are none',
    },
    { where: 'files of the pull request', logs: 1, found: '1 file at logs.paths' },
    { where: 'log store', logs: 0, found: 'the policy names none' },
    { where: 'links', logs: 0, found: 'none to an allowed host' },
  ]);
  expect(github.requests.map((one) => one.replace(/[0-9a-f]{40}/g, 'SHA'))).toEqual([
    'GET /repos/harbour/ferries/pulls/1',
    'GET /repos/harbour/ferries/compare/SHA...SHA',
    'GET /repos/harbour/ferries/issues/1/comments',
  ]);
});

const ID = '0123456789ab';
const ULID = '01KA2B3C4D5E6F7G8H9JKMNPQR';

/** Pushes files under a ref of their own, without a branch's history. */
function pushTree(ref: string, files: Readonly<Record<string, string>>): void {
  const { github, repository } = harbour;
  const at = github.commit(repository, 'checkpoints-being-made', files, { message: 'Checkpoint' });
  gitIn(repository, ['update-ref', ref, at]);
  gitIn(repository, ['update-ref', '-d', 'refs/heads/checkpoints-being-made']);
}

describe('Entire checkpoints', () => {
  const trailer = (id: string): string => `Mend the timetable\n\nEntire-Checkpoint: ${id}`;

  test('on the branch and in refs of their own, in the fork it comes from: the transcripts, in pieces where they are long, and not the files beside them', async () => {
    const { ask } = await open({ message: `${trailer(ID)}\nEntire-Checkpoint: ${ULID}`, fork: true });
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
    pushTree(`refs/entire/checkpoints/${ULID.slice(-2)}/${ULID}`, { '0/full.jsonl': codexLog('another') });
    const found = await ask([ENTIRE]);
    expect(found.logs).toMatchObject([
      { name: `Entire checkpoint ${ID}/0/full.jsonl`, trust: 'C' },
      { name: `Entire checkpoint ${ULID}/0/full.jsonl`, trust: 'C' },
    ]);
    expect(found.texts).toEqual([codexLog(), codexLog('another')]);
    expect(saidOf(found, 'Entire checkpoints')).toBe(
      'the commits name 2 checkpoints, deckhand/ferries has 2 transcripts of them',
    );
  });

  test('that were never pushed are missed', async () => {
    const { ask } = await open({ message: trailer(ID) });
    expect(saidOf(await ask([ENTIRE]), 'Entire checkpoints')).toBe(
      'the commits name 1 checkpoint, of which harbour/ferries has none: were they pushed?',
    );
  });
});

describe('git notes', () => {
  const note = (text: string, ref: string): void => {
    gitIn(harbour.repository, ['notes', `--ref=${ref}`, 'add', '-f', '-F', '-', harbour.head], text);
  };
  const body = {
    schema_version: 'authorship/3.0.0',
    prompts: { a1: { agent_id: { tool: 'claude', id: 'x', model: 'claude-opus-4-8' } } },
    sessions: { s_1: { agent_id: { tool: 'codex', id: 'y', model: 'unknown' } } },
  };

  test("of git-ai tell the agents and models; of git-memento's, the transcripts are logs", async () => {
    const { ask, head } = await open();
    note(`clock.py\n  a1 1-2\n---\n${JSON.stringify(body)}`, 'ai');
    const transcript =
      '<!-- git-memento-sessions:v1 -->\n\n<!-- git-memento-session:start -->\n# Git Memento Session\n';
    note(transcript, 'commits');
    const found = await ask([NOTES]);
    expect(found.attributed).toEqual([
      { commit: head, agent: 'claude-code', model: 'claude-opus-4-8', by: 'git-ai note' },
      { commit: head, agent: 'codex', model: null, by: 'git-ai note' },
    ]);
    expect(found.logs).toMatchObject([{ name: `refs/notes/commits of ${head.slice(0, 10)}`, trust: 'C' }]);
    expect(saidOf(found, 'git notes')).toBe('2 notes, 1 transcript in them');
  });

  test('of other tools, or of other commits, are none of ours; a server that refuses is a gap beside the rest', async () => {
    const { ask, github, repository } = await open({ files: { '.agent-logs/session.jsonl': codexLog() } });
    note('Reviewed-by: the harbour master', 'commits');
    const main = github.log('main')[0]?.sha ?? '';
    gitIn(repository, ['notes', '--ref=ai', 'add', '-m', `---\n${JSON.stringify(body)}`, main]);
    const found = await ask([NOTES]);
    expect(found).toMatchObject({ logs: [], gaps: [] });
    expect(found.attributed).toBeUndefined();
    expect(saidOf(found, 'git notes')).toBe(
      'refs/notes/ai, refs/notes/commits of harbour/ferries hold none of these commits',
    );
    github.inject({ method: 'GET', path: /info\/refs/, status: 403 });
    const refused = await ask([NOTES, COMMITTED]);
    expect(refused.gaps).toMatchObject([{ what: 'git notes' }]);
    expect(saidOf(refused, 'git notes')).toBe('could not be looked at');
    expect(refused.logs).toHaveLength(1);
  });
});
