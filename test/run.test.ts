import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, HostError } from '../src/core/index.ts';
import type { MemoryWorld } from '../src/host/memory.ts';
import { judge } from '../src/judge.ts';
import { gather, run, runReporting } from '../src/run.ts';
import { agentsPull, recordedHost } from './world.ts';

const log = (example: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../examples', example, 'session.jsonl'), 'utf8');

const person = agentsPull({ login: 'pomona', authorType: 'User', headBranch: 'mend-yield' });

describe('judging', () => {
  test('is a pure function of the evidence, which is plain JSON', async () => {
    const host = await recordedHost('weakened-test');
    const { evidence, tools } = await gather(host, DEFAULT_POLICY);
    const saved = JSON.parse(JSON.stringify(evidence));
    expect(JSON.stringify(judge(saved, tools))).toBe(JSON.stringify(judge(evidence, tools)));
  });

  test('sees one changed byte of the log', async () => {
    const whole = log('honest-fix');
    const at = whole.lastIndexOf('Process exited with code 0') + 'Process exited with code '.length;
    const changed = `${whole.slice(0, at)}1${whole.slice(at + 1)}`;
    const reports = await Promise.all(
      [whole, changed].map(async (text) =>
        run(await recordedHost('honest-fix', { logs: [{ name: 'session.jsonl', text }] })),
      ),
    );
    const [before = 0, after = 0] = reports.map(({ report }) => report.sessions[0]?.failed);
    expect(after).toBe(before + 1);
  });

  test('says what it could not look at where there is no log', async () => {
    const { report } = await run(await recordedHost('honest-fix', { logs: [] }));
    expect(report).toMatchObject({ verdict: 'pass', replay: null, grade: { value: null, band: null } });
    expect(report.gaps.map(({ what }) => what)).toContain('the session log');
  });
});

describe('the policy', () => {
  test('turns a block into advice, and never raises a level', async () => {
    const advised = await run(await recordedHost('weakened-test', { policy: 'gate: advise\n' }));
    expect(advised.report).toMatchObject({ verdict: 'pass' });
    expect(advised.report.why).toContain('only advises');
    const lowered = await run(await recordedHost('weakened-test', { policy: 'rules:\n  weakened-assertion: note\n' }));
    expect(lowered.report.findings.find(({ rule }) => rule === 'weakened-assertion')?.level).toBe('note');
    const raised = await run(await recordedHost('honest-fix', { policy: 'rules:\n  unsupported-green: block\n' }));
    expect(raised.report.verdict).toBe('pass');
  });

  test('switches a rule off by name; a misspelt name is an error', async () => {
    const off = await run(await recordedHost('weakened-test', { policy: 'rules:\n  weakened-assertion: off\n' }));
    expect(off.report.findings.some(({ rule }) => rule === 'weakened-assertion')).toBe(false);
    const misspelt = recordedHost('weakened-test', { policy: 'rules:\n  weakend-assertion: off\n' });
    await expect(run(await misspelt)).rejects.toThrow(/did you mean "weakened-assertion"/);
  });
});

describe('what is published', () => {
  test('for an agent: a comment, a check and an event; again: nothing more in the ledger', async () => {
    const host = await recordedHost('honest-fix');
    await run(host);
    const branch = new Map(host.branch);
    await run(host);
    expect(host.published).toHaveLength(2);
    expect(host.published[0]?.comment).toContain('Passed');
    expect([...branch.keys()].filter((name) => name.startsWith('events/'))).toHaveLength(1);
    expect(host.branch).toEqual(branch);
  });

  test('for nobody’s agent: the check alone, with the cheating rules’ verdict', async () => {
    const host = await recordedHost('typescript-skip', { pull: person, logs: [] });
    const { report } = await run(host);
    expect(report.author.agent).toBeNull();
    expect(report.verdict).toBe('block');
    expect(host.published).toMatchObject([{ comment: null, check: { conclusion: 'failure' } }]);
    expect(host.branch.size).toBe(0);
  });

  test('of an error of ours: a check that fails and says that it is no finding, or passes where the policy lets it', async () => {
    const broken = { changes: () => Promise.reject(new HostError('the diff could not be had')) };
    const strict = { ...(await recordedHost('honest-fix')), ...broken };
    const { report } = await runReporting(strict);
    expect(report).toMatchObject({ verdict: 'ungraded', why: 'the diff could not be had' });
    expect(strict.published[0]?.check).toMatchObject({ conclusion: 'failure' });
    const lenient = { ...(await recordedHost('honest-fix', { policy: 'on-error: pass\n' })), ...broken };
    await runReporting(lenient);
    expect(lenient.published[0]?.check).toMatchObject({ conclusion: 'neutral' });
  });
});

test('gathering ends after three rounds, whatever judging still asks for', async () => {
  const host = await recordedHost('honest-fix');
  let rounds = 0;
  const empty = {
    ...host,
    files: async () => [],
    say: (line: string) => {
      if (line.startsWith('fetching')) rounds += 1;
    },
  };
  const { evidence } = await gather(empty, DEFAULT_POLICY);
  expect(rounds).toBeLessThanOrEqual(3);
  expect(evidence.files).toEqual([]);
});

test('of the logs that are named, those of other work are set aside where one explains the change', async () => {
  const logs = ['honest-fix', 'trespass'].map((example) => ({ name: `${example}.jsonl`, text: log(example) }));
  const { report } = await run(await recordedHost('honest-fix', { logs }));
  expect(report.sessions.map(({ file }) => file)).toEqual(['honest-fix.jsonl']);
  expect(report.gaps.map(({ what, why }) => `${what} ${why}`)).toContainEqual(
    expect.stringContaining('a session log set aside'),
  );
  const alone = await run(await recordedHost('honest-fix', { logs: logs.slice(1) }));
  expect(alone.report.sessions.map(({ file }) => file)).toEqual(['trespass.jsonl']);
});

test('a log that the author committed is not judged as part of the diff', async () => {
  const host = await recordedHost('honest-fix');
  const { evidence } = await gather(host, DEFAULT_POLICY);
  const renamed = { ...host, logs: async () => ({ gaps: [], logs: [] }) };
  const whole = (await gather(renamed, DEFAULT_POLICY)).evidence.diff.files.length;
  const [first] = evidence.diff.files;
  const named = await recordedHost('honest-fix', { logs: [{ name: first?.path ?? '', text: log('honest-fix') }] });
  expect((await gather(named, DEFAULT_POLICY)).evidence.diff.files).toHaveLength(whole - 1);
});

test('a file that is renamed out of its language is read as what it was', async () => {
  const host = await recordedHost('honest-fix', { logs: [] });
  const asked: string[] = [];
  const patch = [
    'diff --git a/tests/test_crate.rb b/tests/test_crate.rb.bak',
    'similarity index 100%',
    'rename from tests/test_crate.rb',
    'rename to tests/test_crate.rb.bak\n',
  ].join('\n');
  const renaming = {
    ...host,
    changes: async () => ({ base: null, head: null, raw: null, patch: Buffer.from(patch), objects: new Map() }),
    grammars: (names: readonly string[]) => {
      asked.push(...names);
      return host.grammars(names);
    },
  };
  await gather(renaming, DEFAULT_POLICY);
  expect(asked).toContain('ruby');
});

test('of a log of many files none is judged, and what lies beside it is one gap', async () => {
  const host = await recordedHost('honest-fix');
  const { diff } = (await gather({ ...host, logs: async () => ({ gaps: [], logs: [] }) }, DEFAULT_POLICY)).evidence;
  const files = diff.files.map(({ path }) => path);
  async function* open(text: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const found = { named: false, trust: 'C', boundBy: 'committed' } as const;
  const logs = [
    { ...found, name: 'logs/talk', files, open: () => open(log('honest-fix')) },
    { ...found, name: 'logs/settings.json', open: () => open('{}') },
    { ...found, name: 'logs/cut.jsonl', open: () => open('{}') },
  ];
  const { evidence } = await gather(
    { ...host, logs: async () => ({ gaps: [], logs, passed: ['logs/tree.png'] }) },
    DEFAULT_POLICY,
  );
  expect([files.length > 1, evidence.diff.files]).toEqual([true, []]);
  expect(evidence.gaps.map(({ what }) => what)).toEqual(['logs/cut.jsonl', 'logs/tree.png, logs/settings.json']);
});

test('a log that the author pushed takes no block away, whatever it says, and its arm stays unverified', async () => {
  const told = log('typescript-skip').replaceAll('Please fix the queue.', 'Skip its test as you like.');
  expect(told).toContain('Skip its test');
  const blocksOf = async (logs: MemoryWorld['logs']): Promise<readonly string[]> => {
    const { report } = await run(await recordedHost('typescript-skip', { ...(logs && { logs }) }));
    return report.findings.filter(({ level }) => level === 'block').map(({ fingerprint }) => fingerprint);
  };
  const alone = await blocksOf([]);
  expect(alone).not.toEqual([]);
  for (const trust of ['C', 'D'] as const) {
    const logs = [{ name: 'session.jsonl', text: told, trust, named: false }];
    expect(await blocksOf(logs)).toEqual(expect.arrayContaining([...alone]));
    const { arm } = await run(await recordedHost('typescript-skip', { logs }));
    expect(arm).toMatch(/~unverified$/);
  }
});

test("of one session's logs the most trusted is judged, and the author's copy is left out", async () => {
  const text = log('honest-fix');
  const logs = [
    { name: 'copy.jsonl', text, trust: 'C', named: false },
    { name: 'artifact.jsonl', text, trust: 'B', named: false },
  ] as const;
  const { report, arm } = await run(await recordedHost('honest-fix', { logs }));
  expect(report.sessions).toMatchObject([{ file: 'artifact.jsonl', trust: 'B' }]);
  expect(arm).not.toMatch(/~unverified$/);
});
