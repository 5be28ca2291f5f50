import { expect, test } from 'vitest';
import { readAdjudicated } from '../../scripts/recognition/adjudicated.ts';
import { judgeRows, namesModel, readRows, truthByTags } from '../../scripts/recognition/rows.ts';
import { AGENTS } from '../../src/authorship/agents.ts';

test('a verdict names a commit by twelve digits, and an agent of the table or none', () => {
  const known = new Set(['none', ...AGENTS.map(({ id }) => id)]);
  const verdicts = [...readAdjudicated()];
  expect(verdicts.length).toBeGreaterThan(10);
  for (const [commit, verdict] of verdicts) {
    expect(commit).toMatch(/^[0-9a-f]{12}$/);
    expect(known.has(verdict), verdict).toBe(true);
  }
});

const rows = readRows();

test.skipIf(rows === null)('on the commit records, precision, recall and models are what is asked for', () => {
  const verdicts = readAdjudicated();
  const told = judgeRows(rows ?? []).map((one) => ({
    ...one,
    truth: verdicts.get(one.row.commit.slice(0, 12)) ?? truthByTags(one),
  }));
  const [named, agents] = [
    told.filter(({ found }) => found.agent !== null),
    told.filter(({ truth }) => truth !== 'none'),
  ];
  const right = named.filter(({ truth, found }) => truth === 'any' || truth === found.agent);
  expect(right.length / named.length).toBeGreaterThanOrEqual(0.995);
  expect(right.length / agents.length).toBeGreaterThanOrEqual(0.98);
  const models = named.map(namesModel).filter((is) => is !== null);
  expect(models.filter((is) => is).length / models.length).toBeGreaterThanOrEqual(0.97);
});
