import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { deletedTest } from '../../../src/rules/deleted-test.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['javascript']);
const HARBOUR =
  "it('hears of one harbour', () => {\n  const spy = fn();\n  ferry.on('harbour', spy);\n  expect(spy).toHaveBeenCalled();\n});\n";
const ANY = HARBOUR.replace('one harbour', 'all').replace("'harbour'", "'*'");
const guide = (call: string): string => `# Events\n\n    ${call}\n`;
const OLD = guide('ferry.on("*", tell)');

test.each([
  ['the documentation shows it no more', OLD, guide('ferry.onAny(tell)'), HARBOUR, 'warn'],
  [
    'the documentation still shows it',
    `${OLD}\n    ferry.on("*", shout)\n`,
    `${guide('ferry.onAny(tell)')}\n    ferry.on("*", shout)\n`,
    HARBOUR,
    'block',
  ],
  ['the documentation shows another call no more', guide('ferry.on("tide", tell)'), guide('none'), HARBOUR, 'block'],
  [
    'another test makes the call',
    OLD,
    guide('ferry.onAny(tell)'),
    HARBOUR.replace("'harbour', spy);", "'harbour', spy);\n  ferry.on('*', spy);"),
    'block',
  ],
])('a test goes whose call is withdrawn: %s', (_, before, after, kept, level) => {
  const files = {
    'docs/events.md': [before, after],
    'test/ferry.test.js': [HARBOUR + ANY, `${kept}// on\n`],
  } as const;
  expect(gravest(deletedTest.find(buildCase(files, grammars)))).toBe(level);
});
