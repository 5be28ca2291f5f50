import { afterEach, describe, expect, test } from 'vitest';
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

test('where nothing is, each place says so, in order of trust, and two requests were enough', async () => {
  const { search, github } = await open();
  const found = await search();
  expect(found.logs).toEqual([]);
  expect(found.gaps).toEqual([]);
  expect(found.looked?.map(({ where }) => where)).toEqual([
    "Copilot's sessions",
    'OpenHands Cloud',
    'workflow artifacts',
    'Entire checkpoints',
    'git notes',
    'files of the pull request',
    "the policy's log store",
    'links in the description',
  ]);
  expect(saidOf(found, 'git notes')).toBe('harbour/ferries has neither refs/notes/ai nor notes of git-memento');
  expect(github.requests).toEqual([
    'GET /repos/harbour/ferries/pulls/1',
    expect.stringMatching(/^GET \/repos\/harbour\/ferries\/compare\//),
    'GET /repos/harbour/ferries/issues/1/comments',
  ]);
});

test('a log that the author committed is of class C', async () => {
  const { search } = await open({ files: { '.agent-logs/session.jsonl': codexLog() } });
  const { logs, texts } = await search();
  expect(logs).toMatchObject([{ name: '.agent-logs/session.jsonl', trust: 'C', named: false }]);
  expect(texts).toEqual([codexLog()]);
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

  test('on the branch: the transcripts, in pieces where they are long, and not the files beside them', async () => {
    const { search } = await open({ message: trailer(ID) });
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
    const found = await search();
    expect(found.logs).toMatchObject([{ name: `Entire checkpoint ${ID}/0/full.jsonl`, trust: 'C' }]);
    expect(found.texts).toEqual([codexLog()]);
    expect(saidOf(found, 'Entire checkpoints')).toBe(
      'the commits name 1 checkpoint, harbour/ferries has 1 transcript of them',
    );
  });

  test('in refs of their own, in the fork that the pull request comes from', async () => {
    const { search } = await open({ message: trailer(ULID), fork: true });
    pushTree(`refs/entire/checkpoints/${ULID.slice(-2)}/${ULID}`, { '0/full.jsonl': codexLog() });
    const found = await search();
    expect(found.logs).toMatchObject([{ name: `Entire checkpoint ${ULID}/0/full.jsonl`, trust: 'C' }]);
    expect(saidOf(found, 'Entire checkpoints')).toContain('deckhand/ferries has 1 transcript');
  });

  test('that were never pushed are missed, and quoted trailers name none', async () => {
    const { search } = await open({ message: trailer(ID) });
    expect(saidOf(await search(), 'Entire checkpoints')).toBe(
      'the commits name 1 checkpoint, of which harbour/ferries has none: were they pushed?',
    );
    await harbour.close();
    const other = await open({ message: `Mend\n\n> Entire-Checkpoint: ${ID}\n\nand more` });
    expect(saidOf(await other.search(), 'Entire checkpoints')).toBe('no commit names one');
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
    const { search, head } = await open();
    note(`clock.py\n  a1 1-2\n---\n${JSON.stringify(body)}`, 'ai');
    const transcript =
      '<!-- git-memento-sessions:v1 -->\n\n<!-- git-memento-session:start -->\n# Git Memento Session\n';
    note(transcript, 'commits');
    const found = await search();
    expect(found.attributed).toEqual([
      { commit: head, agent: 'claude-code', model: 'claude-opus-4-8', by: 'git-ai note' },
      { commit: head, agent: 'codex', model: null, by: 'git-ai note' },
    ]);
    expect(found.logs).toMatchObject([{ name: `refs/notes/commits of ${head.slice(0, 10)}`, trust: 'C' }]);
    expect(saidOf(found, 'git notes')).toBe('2 notes, 1 transcript in them');
  });

  test('of other tools, or of other commits, are none of ours', async () => {
    const { search, github, repository } = await open();
    note('Reviewed-by: the harbour master', 'commits');
    const other = github.commit(repository, 'other', { 'quay.py': 'LENGTH = 40\n' });
    gitIn(repository, ['notes', '--ref=ai', 'add', '-m', `---\n${JSON.stringify(body)}`, other]);
    const found = await search();
    expect(found).toMatchObject({ logs: [], gaps: [] });
    expect(found.attributed).toBeUndefined();
    expect(saidOf(found, 'git notes')).toBe(
      'refs/notes/ai, refs/notes/commits of harbour/ferries hold none of these commits',
    );
  });
});

test('a server that refuses is a gap, and the other places are looked at', async () => {
  const { search, github } = await open({ files: { '.agent-logs/session.jsonl': codexLog() }, fork: true });
  github.inject({ method: 'GET', path: /^\/deckhand\/ferries.*info\/refs/, status: 403 });
  const found = await search();
  expect(found.gaps).toMatchObject([{ what: 'git notes' }]);
  expect(saidOf(found, 'git notes')).toBe('could not be looked at');
  expect(found.logs).toHaveLength(1);
});
