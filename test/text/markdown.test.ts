import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeBlock, codeSpan, escapeMarkdown } from '../../src/text/index.ts';
import { hostileText } from './hostile.ts';
import { activeIn, render } from './rendered.ts';

const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
    .trim();

describe('the checker sees what is active', () => {
  test.each([
    ['@octocat', 'mention'],
    ['#12', 'reference'],
    ['GH-12', 'reference'],
    ['abc1234', 'commit id'],
    ['www.ferry.example', '<a href="http://www.ferry.example">'],
    ['<b>', '<b>'],
    ['![x](y)', '<img src="y" alt="x" />'],
    ['<!-- x -->', '<!-- x -->'],
    [':tada:', 'emoji'],
    ['a\u202eb', 'bidi or invisible'],
  ])('%s', (markdown, kind) => {
    expect(activeIn(markdown)).toContain(kind);
  });
});

describe('escapeMarkdown', () => {
  test.each([
    ['plain words stay, with a_name and 3.5%', 'plain words stay, with a_name and 3.5%'],
    ['@octocat fixes #12', '@&#8203;octocat fixes #&#8203;12'],
    ['a|b', 'a&#124;b'],
    ['see abc1234 there', 'see `abc1234` there'],
    ['<!-- proctor:comment:v1 -->', '&lt;!-- proctor:&#8203;comment:v1 --&gt;'],
    ['ends in www', 'ends in www&#8203;'],
    ['two\n\nlines', 'two lines'],
    ['- [x] done', '\\- \\[x\\] done'],
    ['1. first', '1\\. first'],
    ['\x1b[31mred\x1b[0m', 'red'],
    ['gnp.\u202eexe', 'gnp.\\\\u{202e}exe'],
  ])('%j', (hostile, safe) => {
    expect(escapeMarkdown(hostile)).toBe(safe);
  });

  test('cuts words that would stretch a page', () => {
    expect(escapeMarkdown(`pear ${'z'.repeat(500)} plum`)).toBe(`pear ${'z'.repeat(199)}… plum`);
  });

  test('is read as it was written', () => {
    const said = 'the tide *table* says `low` at [6:10], cost < $5 & 3 > 2, see @pier #4 \\o/ a_b __c__';
    expect(text(render(escapeMarkdown(said)))).toBe(said);
  });

  test('nothing of it acts, in a paragraph, a heading, a list, a table or beside code', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const safe = escapeMarkdown(hostile);
        expect(safe).not.toMatch(/[\n\r]|<(?!\/?span>)|@(?=[A-Za-z0-9])/);
        for (const place of [safe, `# ${safe}`, `- ${safe}`, `fact: ${safe} end`, `**${safe}.**`]) {
          expect(activeIn(place)).toEqual([]);
        }
        const table = render(`| a | b |\n|---|---|\n| ${safe} | end |`);
        expect(table).toContain('<td>end</td>');
      }),
      { numRuns: 100 },
    );
  });
});

describe('codeSpan', () => {
  test.each([
    ['npm test', '`npm test`'],
    ['a `quoted` word', '``a `quoted` word``'],
    ['`', '`` ` ``'],
    ['', '` `'],
    ['cat a | wc', '<code>cat a &#124; wc</code>'],
  ])('%j', (hostile, safe) => {
    expect(codeSpan(hostile)).toBe(safe);
  });

  test('shows all of it and nothing acts', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const safe = codeSpan(hostile);
        expect(safe).not.toContain('<!--');
        expect(activeIn(`run ${safe} twice`)).toEqual([]);
        expect(render(`run ${safe} twice`)).toMatch(/^<p>run <code>[\s\S]*<\/code> twice<\/p>$/);
        expect(render(`| a | b |\n|---|---|\n| ${safe} | end |`)).toContain('<td>end</td>');
      }),
      { numRuns: 200 },
    );
  });
});

describe('codeBlock', () => {
  test('keeps lines, names the language', () => {
    expect(codeBlock('a\nb\n', 'diff')).toBe('```diff\na\nb\n```\n');
  });

  test.each(['mermaid', 'suggestion', 'js onload', ''])('drops the language %j', (language) => {
    expect(codeBlock('tide', language)).toBe('```\ntide\n```\n');
  });

  test('is one block whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const block = codeBlock(hostile);
        expect(block).not.toContain('<!--');
        expect(render(`before\n\n${block}\nafter`)).toMatch(
          /^<p>before<\/p>\n<pre><code>[^<]*<\/code><\/pre>\n<p>after<\/p>$/,
        );
      }),
      { numRuns: 200 },
    );
  });
});
