import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { yamlAbove } from '../../../src/rules/shown/yaml.ts';

const read = (part: string): unknown => {
  const lines = part.split('\n');
  const document = parseDocument([...yamlAbove(lines, 'ferry'), ...lines].join('\n'), { uniqueKeys: false });
  expect(document.errors).toEqual([]);
  return document.toJS();
};

describe('a part of a YAML document', () => {
  test.each([
    [
      'a key of an item, and the next item',
      '        run: npm test\n      - run: npm run lint',
      { ferry: [{ unseen: 0, run: 'npm test' }, { run: 'npm run lint' }] },
    ],
    [
      'lines of a script',
      '          npm ci\n          npm test\n      - run: ls',
      { ferry: [{ run: 'npm ci\nnpm test\n' }, { run: 'ls' }] },
    ],
    ['a list of commands', '    - npm test\n  only: tags', { ferry: { script: ['npm test'], only: 'tags' } }],
    ['lines of a script, and nothing else', '      npm ci\n      npm test', { ferry: { run: 'npm ci\nnpm test\n' } }],
    ['levels that fall to the top', '      a: 1\n  b: 2\nc: 3', { unseen: { unseen: { a: 1 }, b: 2 }, c: 3 }],
    ['the top of a document', 'on: push\njobs:\n  test:', { on: 'push', jobs: { test: null } }],
    ['nothing but a remark', '# tides', null],
  ])('%s', (_, part, expected) => {
    expect(read(part)).toEqual(expected);
  });

  test('whatever lines there are, no more than one line for each is put above', () => {
    const line = fc
      .tuple(fc.nat(8), fc.constantFrom('a: 1', '- b', '- c: 2', 'tide', '', '# d', '- ', '"e": ['))
      .map(([indent, text]) => ' '.repeat(indent) + text);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        expect(yamlAbove(lines, 'ferry').length).toBeLessThanOrEqual(lines.length + 1);
      }),
    );
  });
});
