import { expect, test } from 'vitest';
import type { Level } from '../../../src/core/index.ts';
import { sayOnce } from '../../../src/rules/excuses/said-once.ts';
import { atLine, hit } from '../../../src/rules/finding.ts';

const told = (path: string, line: number, level: Level, because = 'no production code changes') => ({
  because,
  finding: hit(
    { id: 'weakened-assertion', group: 'cheating' },
    { level, says: `Line ${line} demands less.`, anchors: [atLine(path, 'new', line)], path, subject: `${line}` },
  ),
});

test('what is said of one file for one reason is one finding with all places', () => {
  const found = sayOnce([1, 2, 3].map((line) => told('tests/pears.py', line, 'warn')));
  expect(found).toHaveLength(1);
  expect(found[0]?.says).toBe('Line 1 demands less (and 2 more of its kind in this file).');
  expect(found[0]?.anchors).toHaveLength(3);
});

test('another file, another level and another reason are said by themselves', () => {
  const apart = [
    told('tests/pears.py', 1, 'warn'),
    told('tests/figs.py', 2, 'warn'),
    told('tests/pears.py', 3, 'note'),
    told('tests/pears.py', 4, 'warn', 'weigh is changed'),
  ];
  expect(sayOnce(apart)).toEqual(apart.map(({ finding }) => finding));
});

test('each block is said, for each has to be answered', () => {
  const blocks = [told('tests/pears.py', 1, 'block'), told('tests/pears.py', 2, 'block')];
  expect(sayOnce(blocks)).toHaveLength(2);
});

test('no more than twenty places are told', () => {
  const many = Array.from({ length: 50 }, (_, line) => told('tests/pears.py', line + 1, 'note'));
  expect(sayOnce(many)[0]?.anchors).toHaveLength(20);
});
