import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session, Step } from '../../src/core/index.ts';
import { searchReplaceBlocks } from '../../src/sessions/aider/blocks.ts';
import { MOST_SESSIONS } from '../../src/sessions/readings.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, fixture, outline, readBytes, readLog, readLogs } from './reading.ts';

const RUN = '# aider chat started at 2026-05-04 08:00:00\n\n';
const ORCHARD = fixture('aider', 'orchard.md');

const edits = (session: Session) => session.steps.filter((step: Step) => step.kind === 'edit');
const says = (session: Session): string[] =>
  session.steps.flatMap((step) => (step.kind === 'say' ? [`${step.by}: ${step.text.head}`] : []));

test('a history of two runs is two sessions, which read as their golden outlines say', async () => {
  const sessions = await readLogs(ORCHARD);
  expect(sessions.map(outline).join('\n')).toBe(fixture('aider', 'orchard.golden.txt'));
});

test.each([1, 7, 4096])('reads the same in pieces of %i bytes', async (size) => {
  expect(await readLogs(ORCHARD, size)).toEqual(await readLogs(ORCHARD));
});

describe('the runs of a history', () => {
  const later = (minute: number): string => RUN.replace('08:00', `08:${String(minute).padStart(2, '0')}`);
  const speak = (minute: number, words: string): string => `${later(minute)}#### ${words}  \n\nDone.\n\n`;

  test('are sessions of their own, each with its own start, model, cost and end', async () => {
    const cost = (spent: string): string =>
      `> Tokens: 1k sent, 5 received. Cost: $${spent} message, $${spent} session.  \n\n`;
    const model = (name: string): string => `> Main model: ${name} with diff edit format  \n\n`;
    const first = `${speak(1, 'Pick.')}${model('pear-4')}${cost('0.02')}`;
    const second = `${speak(2, 'Sort.')}${model('fig-2')}${cost('0.05')}> ^C KeyboardInterrupt  \n\n`;
    expect(await readLogs(first + second)).toMatchObject([
      { startedAt: '2026-05-04T08:01:00.000Z', models: ['pear-4'], usage: { costUsd: 0.02 }, end: 'completed' },
      { startedAt: '2026-05-04T08:02:00.000Z', models: ['fig-2'], usage: { costUsd: 0.05 }, end: 'interrupted' },
    ]);
  });

  test('name no end: nothing in the history tells when a run was over', async () => {
    expect(await readLogs(speak(1, 'Pick.') + speak(2, 'Sort.'))).toMatchObject([{ endedAt: null }, { endedAt: null }]);
  });

  test('keep what stands above the first heading with the first', async () => {
    const sessions = await readLogs(`Notes on the orchard.\n\n${speak(1, 'Pick.')}${speak(2, 'Sort.')}`);
    expect(sessions.map(({ diagnostics }) => diagnostics.skipped)).toEqual([{ preamble: 1 }, {}]);
  });

  test('without a word in them are sessions too, one for each heading', async () => {
    const sessions = await readLogs(later(1) + later(2) + later(3));
    expect(sessions.map(({ startedAt }) => startedAt?.slice(11, 16))).toEqual(['08:01', '08:02', '08:03']);
  });

  test('do not become more than can be told apart', async () => {
    const sessions = await readLogs(RUN.repeat(MOST_SESSIONS + 7));
    expect(sessions.length).toBe(MOST_SESSIONS);
    expect(sessions.at(-1)?.diagnostics.records).toBe(8);
    expect(sessions.every(accounted)).toBe(true);
  }, 20_000);

  test('leave an edit that one of them proposed to that one, whatever the next says it applied', async () => {
    const block = 'pears.py\n<<<<<<< SEARCH\n1\n=======\n2\n>>>>>>> REPLACE\n\n';
    const [first, second] = await readLogs(
      `${later(1)}#### Pick.  \n\n${block}${later(2)}> Applied edit to pears.py  \n`,
    );
    expect(first && edits(first)).toMatchObject([{ outcome: 'unanswered' }]);
    expect(second && edits(second)).toEqual([]);
  });
});

describe('whose a line is', () => {
  test('a history that lost its trailing blanks takes headings within an answer for the answer', async () => {
    const text = `${RUN}#### Pick.\nIn two steps.\n\n#### Step 1\nShake.\n\n> Applied edit to tree.py\n\n#### Thanks.\n`;
    expect(says(await readLog(text))).toEqual([
      'human: Pick.',
      'agent: In two steps.\n\n#### Step 1\nShake.',
      'harness: Applied edit to tree.py',
      'human: Thanks.',
    ]);
  });

  test('a notice of several lines goes on until its last', async () => {
    const text = `${RUN}> Aider v1  \n> Add the output to the chat?\n(y/n/instructions) n  \n\nPicked.\n`;
    expect(says(await readLog(text))).toEqual([
      'harness: Aider v1\nAdd the output to the chat?\n(y/n/instructions) n',
      'agent: Picked.',
    ]);
  });

  test('what Aider sends back by itself is not the human', async () => {
    const text = `${RUN}#### # Fix any errors below, if possible.  \n####   \n#### pears.py:1: E402  \n`;
    expect(says(await readLog(text))).toEqual(['harness: # Fix any errors below, if possible.\n\npears.py:1: E402']);
  });

  test('a code block that never ends does not swallow the next answer', async () => {
    const text = `${RUN}#### Pick.  \n\n\`\`\`\nhalf\n\n> Tokens: 1k sent, 2 received.  \n\n#### Go on.  \n`;
    expect(says(await readLog(text)).at(-1)).toBe('human: Go on.');
  });
});

describe('edits in other forms', () => {
  const run = (form: string, answer: string, verdict: string): Promise<Session> =>
    readLog(`${RUN}> Model: pear-4 with ${form} edit format  \n\n#### Pick.  \n\n${answer}\n\n> ${verdict}  \n`);

  test('hunks of a unified diff', async () => {
    const diff =
      '```diff\n--- pears.py\n+++ pears.py\n@@ ... @@\n def count():\n-    return 1\n+    return 2\n@@ ... @@\n-old\n```';
    const session = await run('udiff', diff, 'Applied edit to pears.py');
    expect(edits(session)).toMatchObject([
      {
        tool: 'udiff',
        outcome: 'ok',
        edits: [
          {
            path: 'pears.py',
            old: { head: 'def count():\n    return 1\n' },
            new: { head: 'def count():\n    return 2\n' },
          },
          { path: 'pears.py', old: { head: 'old\n' }, new: { head: '' } },
        ],
      },
    ]);
  });

  test('a patch', async () => {
    const patch = '*** Begin Patch\n*** Add File: pears.txt\n+12\n*** End Patch';
    const session = await run('patch', patch, 'Applied edit to pears.txt');
    expect(edits(session)).toMatchObject([{ outcome: 'ok', edits: [{ op: 'patch', text: { head: `${patch}\n` } }] }]);
  });

  test('a whole file, only where Aider says that it took it', async () => {
    const session = await run('whole', 'pears.txt\n```\n12\n```\n\nfigs.txt\n```\n7\n```', 'Applied edit to pears.txt');
    expect(edits(session)).toMatchObject([{ edits: [{ op: 'write', path: 'pears.txt', content: { head: '12\n' } }] }]);
  });

  test.each([
    ['Did not apply edit to pears.py (--dry-run)', 'rejected'],
    ['Skipping edits to pears.py', 'rejected'],
    ['The LLM did not conform to the edit format.', 'error'],
    ['^C KeyboardInterrupt', 'cancelled'],
    ['Tokens: 1 sent, 1 received.', 'unanswered'],
  ])('%s: %s', async (verdict, outcome) => {
    const block = 'pears.py\n<<<<<<< SEARCH\n1\n=======\n2\n>>>>>>> REPLACE';
    expect(edits(await run('diff', block, verdict))).toMatchObject([{ outcome, edits: [{ path: 'pears.py' }] }]);
  });

  test.each([
    ['pears.py\n```python', 'pears.py'],
    ['**`src/pears.py`**:\n```', 'src/pears.py'],
    ['### pears.py\n\n```', null],
    ['```pears.py', 'pears.py'],
    ['Dockerfile\n```', 'Dockerfile'],
    ['Count the pears now\n```', null],
  ])('the file that %j names', (above, path) => {
    const lines = `${above}\n<<<<<<< SEARCH\n1\n=======\n2\n>>>>>>> REPLACE`.split('\n');
    expect(searchReplaceBlocks(lines, new Set())).toMatchObject([{ path, old: '1\n', new: '2\n' }]);
  });

  test('a name that Aider knows by its whole path', () => {
    const lines = ['pears.py', '<<<<<<< SEARCH', '=======', '>>>>>>> REPLACE', '<<<<<<< SEARCH', 'cut off'];
    expect(searchReplaceBlocks(lines, new Set(['src/pears.py']))).toMatchObject([{ path: 'src/pears.py' }]);
  });
});

test('damage anywhere leaves a session in which every section is accounted for', async () => {
  const lines = ORCHARD.split('\n');
  const swaps = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1)), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(swaps, fc.nat(ORCHARD.length), async (list, cut) => {
      const copy = [...lines];
      for (const [one, other] of list) copy[one] = lines[other] ?? '';
      const sessions = await readLogs(`${RUN}${copy.join('\n').slice(0, cut)}`);
      expect(sessions.every(accounted)).toBe(true);
      expect(sessions.filter(({ diagnostics }) => 'adapter-failed' in diagnostics.skipped)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('other pages of Markdown and JSON that quotes a history are not claimed', async () => {
  for (const text of ['# Harvest\n\n#### Pick.  \n', `{"page":"\n${RUN}"}\n`, `[\n"\n${RUN}"]`]) {
    expect(await readBytes(Buffer.from(text))).toHaveProperty('kind', 'not-a-log');
  }
});

test('a page that was cut out of a history is one session, known by what a person and Aider say in it', async () => {
  const [session] = await readLogs('Our notes\n\n#### Pick the pears.  \n\nDone.\n\n> Applied edit to orchard.py  \n');
  expect(session && says(session)).toEqual([
    'human: Pick the pears.',
    'agent: Done.',
    'harness: Applied edit to orchard.py',
  ]);
  const plain = await readBytes(Buffer.from('#### Pick.\n\n> Applied edit to orchard.py\n'));
  expect(plain).toHaveProperty('kind', 'not-a-log');
});

describe('a long history of a real repository', () => {
  const file = sharedData('sessions', 'aider', 'real__chat-history-4MB.md.gz');
  const gold = sharedData('sessions', 'aider', 'real__chat-history-search-replace-gold.txt.gz');

  test.skipIf(file === null)('is read whole (or skipped: no sample logs beside this checkout)', async () => {
    const sessions = await readLogs(gunzipSync(readFileSync(file ?? '')));
    expect(sessions.length).toBe(1133);
    expect(sessions.every(accounted)).toBe(true);
    const all = sessions.flatMap(edits);
    const opaque = all.filter((step) => step.kind === 'edit' && step.edits.some((edit) => edit.op === 'opaque'));
    expect(opaque.length).toBeLessThan(all.length / 10);
  });

  test.skipIf(gold === null)('has the blocks that its own tool finds in it (or skipped: no sample logs)', () => {
    const text = gunzipSync(readFileSync(file ?? '')).toString();
    const sections = text.split(/(?=^#### .*\n)/m);
    const blocks = sections.flatMap((section) => searchReplaceBlocks(section.split('\n').slice(1), new Set()));
    const found = new Set(
      blocks.map((one) => (one.form === 'replace' ? JSON.stringify([one.path, one.old, one.new]) : '')),
    );
    const pattern = /^@@@ SEARCH: (.*?) @+\n([\s\S]*?)^@{20}\n([\s\S]*?)^@@@ REPLACE @+$/gm;
    const wanted = [
      ...gunzipSync(readFileSync(gold ?? ''))
        .toString()
        .matchAll(pattern),
    ];
    expect(wanted.length).toBeGreaterThan(500);
    expect(wanted.filter(([, ...block]) => !found.has(JSON.stringify(block)))).toEqual([]);
  });
});
