import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failedReport, renderCheck } from '../../src/report/index.ts';
import { hostileReport, hugeReport, SECRET_CORE } from './hostile.ts';
import { cleanReport, sampleFinding, sampleReport } from './sample.ts';

const FAIL = { 'on-error': 'fail' } as const;
const PASS = { 'on-error': 'pass' } as const;

describe('the check', () => {
  test.each([
    ['a pass', cleanReport(), FAIL, 'success', 'Passed · grade 0.90 (high)'],
    ['a block', sampleReport(), FAIL, 'failure', 'Blocked · 2 findings, 1 blocking · grade 0.20 (low)'],
    [
      'a block, though errors pass',
      sampleReport(),
      PASS,
      'failure',
      'Blocked · 2 findings, 1 blocking · grade 0.20 (low)',
    ],
    ['an error', failedReport('The base is gone.'), FAIL, 'failure', 'Could not grade – this is not a finding'],
    [
      'an error that may pass',
      failedReport('The base is gone.'),
      PASS,
      'neutral',
      'Could not grade – this is not a finding',
    ],
  ] as const)('%s', (_, report, policy, conclusion, title) => {
    expect(renderCheck(report, policy)).toMatchObject({ conclusion, title });
  });

  test('annotates lines of the new side, at the strength of the finding', () => {
    const report = sampleReport({
      findings: [
        sampleFinding({
          anchors: [
            { kind: 'line', path: 'src/a.ts', side: 'old', line: 3 },
            { kind: 'step', session: 0, step: 2 },
          ],
        }),
        sampleFinding({ level: 'note', anchors: [{ kind: 'line', path: 'src/b.ts', side: 'new', line: 7 }] }),
        sampleFinding({ anchors: [{ kind: 'line', path: 'src/c.ts', side: 'new', line: 0 }] }),
        sampleFinding({ outcome: 'unknown', anchors: [{ kind: 'line', path: 'src/d.ts', side: 'new', line: 7 }] }),
      ],
    });
    expect(renderCheck(report, FAIL).annotations).toEqual([
      { path: 'src/b.ts', line: 7, level: 'notice', title: 'weakened-assertion', message: sampleFinding().says },
    ]);
  });

  test('says of a failed run what went wrong, and nothing of rules that never ran', () => {
    const { summary } = renderCheck(failedReport('The base is gone.'), FAIL);
    expect(summary).toContain('The base is gone.');
    expect(summary).not.toContain('No agent');
  });

  test('stays within GitHub’s limits, redacted, without the comment’s marker', () => {
    const within = (report: Parameters<typeof renderCheck>[0]): void => {
      const check = renderCheck(report, FAIL);
      expect(check.summary.length).toBeLessThanOrEqual(65_535);
      expect(check.summary).not.toContain('<!--');
      expect(check.title.length).toBeLessThanOrEqual(255);
      expect(check.annotations.length).toBeLessThanOrEqual(200);
      for (const { title, message, path } of check.annotations) {
        expect(title.length).toBeLessThanOrEqual(255);
        expect(message.length).toBeLessThanOrEqual(64_000);
        expect(`${title}${message}`).not.toMatch(/[\x00-\x1f\x7f]/);
        expect(path).not.toBe('');
      }
      expect(JSON.stringify(check.annotations.map(({ path: _, ...rest }) => rest))).not.toContain(SECRET_CORE);
    };
    within(hugeReport());
    fc.assert(fc.property(hostileReport, within), { numRuns: 80 });
  });
});
