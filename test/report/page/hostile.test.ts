import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report, Step } from '../../../src/core/index.ts';
import { readPageData } from '../../../src/report/page/data.ts';
import { pageOf } from '../../../src/report/page/page.ts';
import { hostileText } from '../../text/hostile.ts';
import { hostileReport, SECRET, SECRET_CORE } from '../hostile.ts';
import { sampleReport } from '../sample.ts';
import { changeOf, edit, logged, replayOf, run, sampleDossier, say } from './dossier.ts';

const TAGS =
  /^\/?(?:!doctype|html|head|meta|title|style|body|header|nav|main|section|article|div|p|span|h[123]|a|b|i|br|ul|ol|li|dl|dt|dd|code|pre|samp|small|figure|figcaption|table|caption|thead|tbody|tr|th|td|details|summary|form|label|input|button|svg|path|rect|script)$/;
const ATTRIBUTES =
  /^(?:html|lang|charset|http-equiv|content|name|class|id|aria-[a-z]+|role|href|rel|title|tabindex|scope|open|hidden|inputmode|pattern|size|required|type|d|viewBox|preserveAspectRatio|x|width|height)$/;

/** What of a page is no markup of ours: tags and attributes that no template has, and links that lead elsewhere. */
function strangersOf(page: string): readonly string[] {
  const shown = page.replace(/<style>[\s\S]*?<\/style>|<script[^>]*>[\s\S]*?<\/script>/g, '');
  const strangers: string[] = [];
  for (const [tag, name = '', rest = ''] of shown.matchAll(/<([^\s>]*)([^>]*)/g)) {
    if (!TAGS.test(name)) strangers.push(tag);
    for (const [, attribute = '', value = ''] of rest.matchAll(/\s([^\s="]+)(?:="([^"]*)")?/g)) {
      if (!ATTRIBUTES.test(attribute)) strangers.push(`${attribute} of ${tag}`);
      if (attribute === 'href' && !/^(?:#[sf]?[a-z0-9-]+$|https:\/\/github\.com\/)/.test(value)) strangers.push(value);
    }
  }
  return strangers;
}

/** A dossier in which every text of the log and the change is this one. */
const dossierOf = (text: string) => {
  const steps: readonly Step[] = [
    say(0, 'human', text),
    run(1, text, text, 'error'),
    edit(17, text, text, text),
    ...(text.length > 5_000 ? [] : [say(18, 'agent', `${'ferry '.repeat(40)}${text}`)]),
  ];
  return sampleDossier({ sessions: [logged(steps)], diff: changeOf(text, text, text), replay: replayOf(text) });
};

const PLANTED = [
  '<script>alert(1)</script>',
  '</code></pre></script><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)" onclick=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '--><!--<svg/onload=alert(1)>]]>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202emoc.elpmaxe\u202c\u2066\u200b',
];

describe('text of a log, of a change or of a report', () => {
  test.each(PLANTED)('stays text: %j', (text) => {
    const report: Report = { ...sampleReport(), why: text, pull: { repository: text, number: 12, title: text } };
    const page = pageOf(report, { dossier: dossierOf(text) });
    expect(strangersOf(page)).toEqual([]);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
    expect(readPageData(page)?.report.why).toBe(text);
  });

  test('stays text and keeps secrets, whatever it is', () => {
    const text = fc.oneof(hostileText, fc.constant(`push with ${SECRET} now`));
    fc.assert(
      fc.property(hostileReport, text, (report, words) => {
        const page = pageOf(report, { dossier: dossierOf(words) });
        expect(strangersOf(page)).toEqual([]);
        expect(page).not.toContain(SECRET_CORE);
      }),
      { numRuns: 15 },
    );
  });

  test('shows no part of a secret where a text is cut', () => {
    for (let before = 120; before < 230; before += 10) {
      const text = `${'a ferry '.repeat(40).slice(0, before)} ${SECRET} ${'sails '.repeat(before)}`;
      for (const words of [text, text.slice(0, before + 40)])
        expect(pageOf(sampleReport(), { dossier: dossierOf(words) }).includes(SECRET.slice(0, 12)), `${before}`).toBe(
          false,
        );
    }
  });

  test('of any size leaves the page below 5 MB', () => {
    const token = '& '.repeat(150);
    const steps = Array.from({ length: 4_500 }, (_, index) => run(index, `${token} ${index}`, token, 'error'));
    const calls = steps.map(({ index }) => ({ session: 0, step: index, settled: 'fail' as const, check: null }));
    const page = pageOf(sampleReport(), { dossier: sampleDossier({ sessions: [logged(steps)], calls }) });
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    expect(page).toContain('steps have no row');
  });
});

test('what is read from a page is told apart from a file that is none', () => {
  expect(readPageData(pageOf(sampleReport(), { dossier: sampleDossier() }))).toMatchObject({
    report: { verdict: 'block' },
    timelines: [{ marks: 'hrrrrrrrr-rrrcrrre+r', each: 1 }],
  });
  expect(readPageData('<html>a ferry</html>')).toBeNull();
  expect(readPageData('{"schema":"proctor/evidence/1"}')).toBeNull();
});
