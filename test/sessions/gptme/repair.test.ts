import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRepaired } from '../../../src/sessions/gptme/repair.ts';

describe('parameters that are not quite JSON', () => {
  test.each([
    ['good ones', '{"command": "ls, then"}', { command: 'ls, then' }],
    ['a bare line end', '{"command": "cd rows\n\tls"}', { command: 'cd rows\n\tls' }],
    ['one at the end goes', '{"content": "figs\n  \n"}', { content: 'figs' }],
    ['a comma too many', '{"path": "rows.txt", "rows": ["fig",],}', { path: 'rows.txt', rows: ['fig'] }],
    ['a comma that is missing', '{"path": "rows.txt"\n"content": "fig"}', { path: 'rows.txt', content: 'fig' }],
    ['one behind brackets', '{"rows": ["fig" "pear"] "content": "fig"}', { rows: ['fig', 'pear'], content: 'fig' }],
    ['quotes within', '{"content": "say \\"fig\\"\nagain"}', { content: 'say "fig"\nagain' }],
  ])('%s', (_, text, value) => {
    expect(parseRepaired(text)).toEqual(value);
  });

  test.each([
    ['a comma in a string that is broken', '{"content": "a, b\nc"}'],
    ['names without quotes', '{command: ls}'],
    ['single quotes', "{'command': 'ls'}"],
    ['an escape that is none', '{"content": "\\q\n"}'],
    ['a string that never ends', '{"content": "figs\n}'],
    ['a missing colon', '{"content" "figs"}'],
  ])('not told: %s', (_, text) => {
    expect(parseRepaired(text)).toBeUndefined();
  });

  test('JSON stays what it is, and a broken one never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        expect(JSON.stringify(parseRepaired(json))).toBe(JSON.stringify(JSON.parse(json)));
        parseRepaired(json.slice(0, at % json.length) + json.slice((at % json.length) + 1));
      }),
      { numRuns: 50 },
    );
  });
});
