import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPage } from '../../src/commands/keep-page.ts';
import type { Response, Runner } from '../../src/commands/runner.ts';
import { DEFAULT_POLICY } from '../../src/core/index.ts';
import { failedReport } from '../../src/report/index.ts';
import type { Outcome } from '../../src/run.ts';

const outcome: Outcome = {
  report: failedReport('the quay is closed'),
  evidence: null,
  policy: DEFAULT_POLICY,
  arm: null,
  posted: [],
  dossier: () => null,
};
const response: Response = {
  exit: 1,
  line: 'blocked',
  outputs: { verdict: 'block', report: 'report.json' },
  summary: 'blocked',
  warnings: ['the check could not be posted: GitHub answered 502'],
};

let temp = '';
beforeAll(() => {
  temp = mkdtempSync(path.join(tmpdir(), 'keep-page-'));
});
afterAll(() => rmSync(temp, { recursive: true }));

const runner = (folder: string, report?: 'html') => ({ temp: folder, ...(report && { report }) }) as Runner;

test('the page takes the place of the JSON where one is asked for, and only there', async () => {
  expect(await withPage(runner(temp), outcome, response)).toEqual(response);
  const file = path.join(temp, 'proctor-report.html');
  const kept = await withPage(runner(temp, 'html'), outcome, response);
  expect(kept).toEqual({ ...response, outputs: { verdict: 'block', report: file } });
  expect(readFileSync(file, 'utf8')).toContain('the quay is closed');
});

test.each([
  ['the log cannot be read again', path.join('.', 'quay'), { dossier: () => JSON.parse('{') as null }],
  ['the file cannot be written', 'nowhere', {}],
])('a page that fails because %s is a warning: what was graded stays as it is', async (_, folder, over) => {
  mkdirSync(path.join(temp, 'quay'), { recursive: true });
  const { warnings, ...kept } = await withPage(
    runner(path.join(temp, folder), 'html'),
    { ...outcome, ...over },
    response,
  );
  expect({ ...kept, warnings: warnings.slice(0, 1) }).toEqual(response);
  expect(warnings).toHaveLength(2);
  expect(warnings[1]).toMatch(/^the page of the report could not be made: /);
});
