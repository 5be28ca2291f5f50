import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTraces } from '../../../src/host/sources/agent-trace.ts';
import { readGitAiNote } from '../../../src/host/sources/git-ai.ts';

const COMMIT = 'a'.repeat(40);
const trace = (over: object = {}): string =>
  JSON.stringify({
    version: '0.1.0',
    vcs: { type: 'git', revision: COMMIT },
    tool: { name: 'Cursor', version: '2.4' },
    files: [
      {
        path: 'clock.py',
        conversations: [
          { contributor: { type: 'ai', model_id: 'claude-opus-4-8' }, ranges: [] },
          { contributor: { type: 'human', model_id: 'none' }, ranges: [] },
        ],
      },
    ],
    ...over,
  });

test('a trace names tool and model of a commit of the pull request, each once', () => {
  const read = (...lines: readonly string[]) => readTraces(lines.join('\n'), new Set([COMMIT]));
  expect(read(trace(), trace())).toEqual([
    { commit: COMMIT, agent: 'cursor', model: 'claude-opus-4-8', by: 'agent trace' },
  ]);
  expect(read(trace({ files: null }))).toMatchObject([{ agent: 'cursor', model: null }]);
  expect(
    read(trace({ vcs: { revision: 'b'.repeat(40) } }), trace({ tool: null }), trace({ tool: { name: '' } })),
  ).toEqual([]);
  expect(read('{broken', 'null', '[]', '')).toEqual([]);
});

const NOTE = {
  schema_version: 'authorship/3.0.0',
  prompts: {
    one: { agent_id: { tool: 'github-copilot', id: 'x', model: 'unknown' } },
    two: { agent_id: null },
    three: 4,
  },
  sessions: { s_1: { agent_id: { tool: 'amp', model: 'claude-opus-4-8' } } },
};

test("a note of git-ai names agents by our names, with or without attestations before it; another's note is none", () => {
  const body = JSON.stringify(NOTE);
  const told = [
    { commit: COMMIT, agent: 'copilot-cli', model: null, by: 'git-ai note' },
    { commit: COMMIT, agent: 'amp', model: 'claude-opus-4-8', by: 'git-ai note' },
  ];
  expect(readGitAiNote(`---\n${body}`, COMMIT)).toEqual(told);
  expect(readGitAiNote(`clock.py\n  one 1-2\n---\n${body}`, COMMIT)).toEqual(told);
  for (const other of ['', 'Reviewed-by: Pomona', '---', `---\n${body.slice(1)}`, '---\n{"schema_version":"2"}', body])
    expect(readGitAiNote(other, COMMIT)).toBeNull();
});

test('whatever is pushed, records are few and short', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      const found = [
        ...readTraces(`${json}\n${text}`, new Set([COMMIT])),
        ...(readGitAiNote(`---\n${json}`, COMMIT) ?? []),
        ...(readGitAiNote(text, COMMIT) ?? []),
      ];
      expect(found.length).toBeLessThanOrEqual(40);
    }),
    { numRuns: 50 },
  );
});
