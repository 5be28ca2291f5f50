import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { effectsOf } from './orchard-disk.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const FILES = {
  'apple.txt': 'a\n',
  'pear.txt': 'b\n',
  'gate.py': 'c\n',
  '.hidden.txt': 'd\n',
  'rows/figs.txt': 'e\n',
  'rows/old/plum.txt': 'f\n',
  'beds/leek.txt': 'g\n',
};

/** The words that a pattern becomes, as `rm -f` takes them away. */
const taken = (line: string, whole = true): unknown[] =>
  effectsOf(line, FILES, grammars, { whole }).map((effect) =>
    effect.kind === 'remove' ? effect.path : effect.kind === 'opaque' ? ['opaque', effect.paths] : effect,
  );

describe('names that patterns match', () => {
  test.each([
    ['rm -f *.txt', ['apple.txt', 'pear.txt']],
    ['rm -f *', ['apple.txt', 'gate.py', 'pear.txt']],
    ['rm -f .*.txt', ['.hidden.txt']],
    ['rm -f */*.txt', ['beds/leek.txt', 'rows/figs.txt']],
    ['rm -f **/*.txt', ['beds/leek.txt', 'rows/figs.txt']],
    ['rm -f */old/*', ['rows/old/plum.txt']],
    ['rm -f */figs.txt', ['rows/figs.txt']],
    ['rm -f ./[a-g]*.txt', ['apple.txt']],
    ['rm -f {apple,pe*}.txt', ['apple.txt', 'pear.txt']],
    ['rm -f "*".txt', []],
    ['rm -f *.orig', []],
    ['cd rows && rm -f *', ['rows/figs.txt']],
    ['rm -f pear.txt && rm -f *.txt', ['pear.txt', 'apple.txt']],
  ])('%s', (line, paths) => {
    expect(taken(line)).toEqual(paths);
  });

  test.each(['rm -f .*', 'shopt -s dotglob; rm -f *.txt', 'set -f; rm -f *.txt', 'GLOBIGNORE=a*; rm -f *.txt'])(
    'not told: %s',
    (line) => {
      expect(taken(line)).toEqual([['opaque', null]]);
    },
  );

  test('what is done to each file alone is sure although git does not know all files', () => {
    expect(taken('rm -f *.txt', false)).toEqual(['apple.txt', 'pear.txt']);
    expect(taken('for f in *.txt; do rm "$f"; done', false)).toEqual(['apple.txt', 'pear.txt']);
  });

  test('what is made of all of them is no more than believed', () => {
    const all = effectsOf('cat *.txt > all', FILES, grammars, { whole: false });
    expect(all.at(-1)).toEqual({ kind: 'opaque', paths: ['all'] });
    const turns = effectsOf('for f in *.txt; do cat "$f" >> all; done', FILES, grammars, { whole: false });
    expect(turns.at(-1)).toEqual({ kind: 'opaque', paths: ['all'] });
    const sure = effectsOf('cat *.txt > all', FILES, grammars);
    expect(sure).toEqual([{ kind: 'write', path: 'all', content: 'a\nb\n', before: null }]);
  });

  test('a folder among the files ends sed where it stands', () => {
    const effects = effectsOf('sed -i s/[a-g]/x/ *', FILES, grammars, { status: 4 });
    expect(effects).toEqual([
      { kind: 'set', path: 'apple.txt', content: 'x\n' },
      { kind: 'opaque', paths: ['apple.txt'] },
    ]);
  });

  test('where no name is known, the log says how it ended', () => {
    expect(taken('rm *.orig && rm gate.py', false)).toContainEqual('gate.py');
    expect(effectsOf('rm *.orig; rm gate.py', FILES, grammars, { status: 0, whole: false })).toEqual([
      { kind: 'remove', path: 'gate.py' },
    ]);
  });
});
