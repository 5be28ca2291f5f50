import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderComment } from '../../src/report/index.ts';
import { activeIn, render } from '../text/rendered.ts';
import { hostileReport, hugeReport, SECRET_CORE } from './hostile.ts';
import { cleanReport, sampleFinding, sampleReport } from './sample.ts';

const MARKER = '<!-- proctor:comment:v1 -->';
/** Elements of ours, and links to lines of the pull request's own repository. */
const OURS =
  /<\/?(?:p|code|span|strong|em|table|thead|tbody|tr|th|td|details|summary|ul|li|h3|hr|br|sub)(?: align="\w+")?\s*\/?>|<a href="https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/[0-9a-f]{40}\/[^"<>]*">|<\/a>/g;

const body = (comment: string): string => comment.slice(0, -MARKER.length);
const countOf = (text: string, part: string): number => text.split(part).length - 1;

describe('the comment', () => {
  const comment = renderComment(sampleReport());
  const lines = comment.split('\n');

  test('says in its first line what an e-mail preview shows', () => {
    expect(lines[0]).toBe('**Blocked** · grade **0.20 (low)** · 2 findings, 1 blocking');
  });

  test('ends with the marker by which it is found again', () => {
    expect(comment.endsWith(`\n\n${MARKER}`)).toBe(true);
    expect(countOf(comment, '<!--')).toBe(1);
  });

  test('shows the blocking finding first, with a permalink and its place in the log', () => {
    const first = lines.find((line) => line.startsWith('**weakened-assertion**')) ?? '';
    const link =
      'https://github.com/harbour-town/ferry/blob/4c1d7a90be52f3a6187d0c9b2e5f8a31d6470bc2/test/timetable.test.ts#L41';
    expect(first).toContain(`[\`test/timetable.test.ts:41\`](${link})`);
    expect(first).toContain('log step 17 (line 52)');
    expect(comment.indexOf('weakened-assertion**')).toBeLessThan(comment.indexOf('edited-ci**'));
  });

  test('keeps three findings open and folds the rest', () => {
    const many = sampleReport({
      findings: ['a', 'b', 'c', 'd', 'e'].map((rule) => sampleFinding({ rule: `rule-${rule}` })),
    });
    const open = renderComment(many).split('<details>')[0] ?? '';
    expect(open.match(/^\*\*rule-/gm)).toHaveLength(3);
    expect(renderComment(many)).toContain('<summary>2 more</summary>');
  });

  test('tells what the log explains, what could not be looked at, cost and time', () => {
    expect(comment).toContain('The log explains 24 of 32 changed lines (75%)');
    expect(comment).toContain('- the linked issue: the token may not read issues. Give the job');
    expect(comment).toContain('- skipped-test: The grammar of Kotlin is not at hand.');
    expect(comment).toContain('cost unknown · 81,000 tokens in, 4,200 out · 7 min');
  });

  test('without an agent it says which rules ran, and shows no grade', () => {
    const human = renderComment(sampleReport({ author: { agent: null, models: [], confidence: 0, evidence: [] } }));
    expect(human).toContain('No agent shows in this pull request, so only the rules against cheating ran.');
    expect(human).not.toMatch(/The grade|grade \*\*/);
  });

  test('where the gate only advises, a finding would block', () => {
    const advised = sampleReport({ verdict: 'pass', findings: [sampleFinding()] });
    expect(renderComment(advised).split('\n')[0]).toBe('**Passed** · grade **0.20 (low)** · 1 finding, 1 would block');
  });

  test('of clean work it has little to say', () => {
    expect(renderComment(cleanReport()).split('\n')[0]).toBe('**Passed** · grade **0.90 (high)**');
    expect(renderComment(cleanReport())).not.toContain('What was found');
  });

  test('is never longer than GitHub takes, and says that it was cut', () => {
    const long = renderComment(hugeReport());
    expect(long.length).toBeLessThanOrEqual(65_536);
    expect(long.length).toBeGreaterThan(60_000);
    expect(long).toContain('Cut here to stay within GitHub’s limit');
    expect(long.endsWith(MARKER)).toBe(true);
    expect(countOf(long, '<details>')).toBe(countOf(long, '</details>'));
  });

  test('nothing of a hostile report acts, leaks or leaves a fold open', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = renderComment(report);
        expect(text.length).toBeLessThanOrEqual(65_536);
        expect(text.endsWith(MARKER)).toBe(true);
        expect(body(text)).not.toMatch(/<!--|@(?=[A-Za-z0-9])(?![^`\n]*`)/);
        expect(text).not.toContain(SECRET_CORE);
        expect(activeIn(body(text), OURS)).toEqual([]);
        const html = render(body(text));
        expect(countOf(html, '<details>')).toBe(countOf(html, '</details>'));
        expect(countOf(html, '<pre>')).toBe(0);
      }),
      { numRuns: 16 },
    );
  }, 120_000);
});
