import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderSummary } from '../../src/report/index.ts';
import { hostileText } from '../text/hostile.ts';
import { activeIn } from '../text/rendered.ts';
import { hugeReport } from './hostile.ts';
import { cleanReport, sampleReport } from './sample.ts';

test('shows the comment’s content and what could not be posted', () => {
  const summary = renderSummary(sampleReport(), [
    { what: 'check', ok: true, why: 'created' },
    { what: 'comment', ok: false, why: 'the token may only read; give the job `pull-requests: write`' },
  ]);
  expect(summary).toContain('**Blocked**');
  expect(summary).toContain('### What could not be posted\n\n- the comment: the token may only read');
  expect(summary).not.toContain('- the check');
  expect(summary).not.toContain('<!--');
});

test('says nothing of posting where all was posted', () => {
  expect(renderSummary(cleanReport(), [{ what: 'check', ok: true, why: '' }])).not.toContain('could not be posted');
});

test('is at most 1 MiB', () => {
  expect(Buffer.byteLength(renderSummary(hugeReport(), []))).toBeLessThanOrEqual(1024 * 1024);
});

test('the reasons are inert', () => {
  fc.assert(
    fc.property(hostileText, (why) => {
      const [, posted = ''] = renderSummary(cleanReport(), [{ what: 'comment', ok: false, why }]).split(
        '### What could not be posted',
      );
      expect(activeIn(posted)).toEqual([]);
    }),
  );
});
