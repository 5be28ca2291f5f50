import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failedReport, RENDERERS } from '../../src/report/index.ts';
import { hostileReport, hugeReport, SECRET_CORE } from './hostile.ts';
import { cleanReport, sampleReport } from './sample.ts';

const plain = { color: false, width: 100 } as const;

describe('text for a terminal', () => {
  test('says the verdict first, then what was found, then how the grade came about', () => {
    expect(RENDERERS.text(sampleReport(), plain)).toBe(
      [
        'Blocked  ·  grade 0.20 (low)  ·  2 findings, 1 blocking',
        '1 finding that must be answered: weakened-assertion.',
        '',
        'What was found',
        '  ✗ weakened-assertion  blocks',
        '    test/timetable.test.ts:41 · log step 17 (line 52)',
        '    The test `departs at the turn of the tide` expected 06:10 and now expects 06:40, and no change',
        '    of the timetable’s source explains it; restore 06:10, or change what computes it.',
        '',
        '  ! edited-ci  wants an answer',
        '    .github/workflows/ci.yml:9 · log step 17 (line 52)',
        '    The workflow `ci.yml` was edited by a command of the session; a person should look at it.',
        '',
        'Grade 0.20 (low)  How the work was done, not whether the code is right.',
        '  +0.84  verification  2 of 2 rounds of edits were checked.',
        '  +0.46  closure       1 of 1 session ended with a final message after the work. (step 9)',
        '  +0.45  final check   The last check after the last edit passed. (step 9)',
        '  −0.12  churn         4 of 16 lines written were later rewritten by the agent itself. (steps 11,',
        '                       17)',
        '  Held at 0.20 by a blocking finding of cheating (weakened-assertion).',
        '  start +0.20, terms +1.96, sum +2.16, which is 0.90 on the scale of 0 to 1; rubric r1-0a1b2c3d.',
        '',
        'The log and the diff',
        '  The log explains 24 of 32 changed lines (75%); 7 may come from commands whose effect cannot be',
        '  computed; 1 is in no log.',
        '  partial  package-lock.json  2 of 10',
        '  2 files replayed byte for byte',
        '',
        'What could not be looked at',
        '  · the linked issue: the token may not read issues. Give the job `issues: read`.',
        '  · skipped-test: The grammar of Kotlin is not at hand.',
        '',
        'codex · gpt-5.1-codex · 23 calls, 2 failed · cost unknown · 81,000 tokens in, 4,200 out · 7 min',
        '',
      ].join('\n'),
    );
  });

  test('of clean work it has little to say, and of a failed run it claims nothing', () => {
    expect(RENDERERS.text(cleanReport(), plain)).not.toMatch(/What was found|What could not/);
    expect(RENDERERS.text(failedReport('The base is gone.'), plain)).toMatch(
      /^Not graded\nThe base is gone\.\n\nWhat could not/,
    );
  });

  test('colours only where asked to, and says the same', () => {
    const colored = RENDERERS.text(sampleReport(), { color: true, width: 100 });
    expect(colored).toContain('\x1b[1;31mBlocked\x1b[0m');
    expect(colored.replace(/\x1b\[[\d;]*m/g, '')).toBe(RENDERERS.text(sampleReport(), plain));
  });

  test.each([60, 80, 120])('keeps to %i columns', (width) => {
    for (const line of RENDERERS.text(sampleReport(), { color: false, width })
      .split('\n')
      .filter((one) => !/[/:]|Grade|grade/.test(one)))
      expect(line.length).toBeLessThanOrEqual(width);
  });

  test('nothing of a hostile report controls the terminal, leaks or breaks out of its line', () => {
    const check = (report: Parameters<typeof RENDERERS.text>[0]): void => {
      const text = RENDERERS.text(report, plain);
      expect(text).not.toMatch(/[\p{Cf}\p{Cs}]|[^\P{Cc}\n]/u);
      expect(text).not.toContain(SECRET_CORE);
      expect(text.length).toBeLessThan(1_000_000);
    };
    check(hugeReport());
    fc.assert(fc.property(hostileReport, check), { numRuns: 80 });
  });
});
