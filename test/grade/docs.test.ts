import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RUBRIC } from '../../src/grade/rubric.ts';
import { SIGNALS } from '../../src/grade/signals/index.ts';
import { RUBRIC_ID } from '../../src/grade/weigh.ts';

const doc = readFileSync(path.resolve(import.meta.dirname, '../../docs/grade.md'), 'utf8');

function rubricSection(): string {
  const rows = Object.entries(RUBRIC.terms).map(
    ([id, { weight, slope, centre }]) => `| ${id} | ${weight} | ${slope} | ${centre} |`,
  );
  return [
    '| signal | weight | slope | centre |',
    '|:--|--:|--:|--:|',
    ...rows,
    '',
    `The base is ${RUBRIC.base}. This rubric is \`${RUBRIC_ID}\`: the edition of the definitions, and a hash of these figures.`,
  ].join('\n');
}

test('the page shows the weights that are used', () => {
  const [, section] = /<!-- rubric:begin -->\n([\s\S]*?)\n<!-- rubric:end -->/.exec(doc) ?? [];
  expect(section).toBe(rubricSection());
});

test('the page tells of every signal and every ceiling', () => {
  for (const id of Object.keys(SIGNALS)) expect(doc).toContain(`\n| \`${id}\` | `);
  for (const { at, why } of Object.values(RUBRIC.caps)) {
    expect(doc).toContain(`\n| ${why} | ${at.toFixed(2)} |`);
  }
});
