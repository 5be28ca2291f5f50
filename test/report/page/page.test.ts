import { describe, expect, test } from 'vitest';
import { failedReport } from '../../../src/report/index.ts';
import { pageOf } from '../../../src/report/page/page.ts';
import { cleanReport, sampleReport } from '../sample.ts';
import { sampleDossier } from './dossier.ts';

describe('the report page', () => {
  test('answers in its order', () => {
    const page = pageOf(sampleReport(), { dossier: sampleDossier() });
    const headings = [...page.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, title]) => title);
    expect(headings).toEqual([
      'Was it earned?',
      'What happened',
      'Did the log explain the change?',
      'How the grade came about',
      'What could not be looked at',
    ]);
  });

  test('lays a finding beside its lines of the change and its steps in the words of the log', () => {
    const page = pageOf(sampleReport(), { dossier: sampleDossier() });
    const [finding = ''] = page.slice(page.indexOf('<article')).split('</article>');
    expect(finding).toContain('weakened-assertion');
    expect(finding).toMatch(/class="add here"><td>41<td><a href="#s0-17">step 17<\/a>/);
    expect(finding).toContain('-   expect(sail()).toBe(&#39;06:10&#39;);');
    expect(finding).toContain('<pre class="out" tabindex="0">The file was edited.</pre>');
  });

  test('is the same again, and as it is without a dossier still answers', () => {
    const [report, dossier] = [cleanReport(), sampleDossier()];
    expect(pageOf(report, { dossier })).toBe(pageOf(report, { dossier }));
    const alone = pageOf(report, { dossier: null });
    expect(alone).toContain('How the grade came about');
    expect(alone).not.toContain('href="#s0-');
  });

  test('claims nothing where nothing was judged', () => {
    const page = pageOf(failedReport('The pull request could not be read.'), { dossier: null });
    for (const claim of ['No agent shows', 'There is no session log', 'There is no log', 'No rule found'])
      expect(page).not.toContain(claim);
    expect(page.split('Nothing was judged')).toHaveLength(4);
  });
});
