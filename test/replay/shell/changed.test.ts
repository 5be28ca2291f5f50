import { beforeAll, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { effectsOf } from './orchard-disk.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const FILES = {
  'rows.txt': 'pear 7\napple 12\nplum 30\napple 3\n',
  'bare.txt': 'fig\nquince',
  'beds/leek.txt': 'leek\n',
  'empty.txt': '',
};

/** What differs behind a line: path → text, null where the file is gone; undefined where not all is certain. */
function changed(line: string): Record<string, string | null> | undefined {
  const files = new Map<string, string>(Object.entries(FILES));
  for (const effect of effectsOf(line, FILES, grammars)) {
    if (effect.kind === 'opaque') return undefined;
    const inside = effect.kind === 'write' || effect.kind === 'set' ? [] : [...files.keys()];
    const below = inside.filter((path) => path === effect.path || path.startsWith(`${effect.path}/`));
    for (const path of below) {
      if (effect.kind === 'move') files.set(effect.to + path.slice(effect.path.length), files.get(path) ?? '');
      if (effect.kind === 'remove' || (effect.kind === 'move' && !effect.keep)) files.delete(path);
    }
    if (effect.kind === 'write' || effect.kind === 'set') files.set(effect.path, effect.content);
  }
  const before = new Map<string, string>(Object.entries(FILES));
  const paths = [...new Set([...files.keys(), ...before.keys()])].filter(
    (path) => files.get(path) !== before.get(path),
  );
  return Object.fromEntries(paths.map((path) => [path, files.get(path) ?? null]));
}

test.each<[string, Record<string, string | null>]>([
  ['rm rows.txt', { 'rows.txt': null }],
  ['rm beds', {}],
  ['rm -r beds', { 'beds/leek.txt': null }],
  ['rm -f none', {}],
  ['mv rows.txt beds', { 'beds/rows.txt': 'pear 7\napple 12\nplum 30\napple 3\n', 'rows.txt': null }],
  ['mv rows.txt new.txt', { 'new.txt': 'pear 7\napple 12\nplum 30\napple 3\n', 'rows.txt': null }],
  ['mv none new.txt', {}],
  ['cp rows.txt beds/', { 'beds/rows.txt': 'pear 7\napple 12\nplum 30\napple 3\n' }],
  ['cp rows.txt new.txt', { 'new.txt': 'pear 7\napple 12\nplum 30\napple 3\n' }],
  ['cp -r beds plots', { 'plots/leek.txt': 'leek\n' }],
  ['cp beds plots', {}],
  ['mkdir -p a/b && cp rows.txt a/b', { 'a/b/rows.txt': 'pear 7\napple 12\nplum 30\napple 3\n' }],
  ['touch new.txt rows.txt', { 'new.txt': '' }],
  ['truncate -s 4 rows.txt', { 'rows.txt': 'pear' }],
  ['rmdir beds', {}],
  ['mkdir beds', {}],
  [
    'cp rows.txt bare.txt beds',
    { 'beds/bare.txt': 'fig\nquince', 'beds/rows.txt': 'pear 7\napple 12\nplum 30\napple 3\n' },
  ],
  ['mv rows.txt bare.txt', { 'bare.txt': 'pear 7\napple 12\nplum 30\napple 3\n', 'rows.txt': null }],
  ['echo fig | tee new.txt > copy.txt', { 'copy.txt': 'fig\n', 'new.txt': 'fig\n' }],
  ["sed -i 's/apple/fig/' rows.txt bare.txt", { 'rows.txt': 'pear 7\nfig 12\nplum 30\nfig 3\n' }],
  ["perl -pi -e 's/(\\w+) (\\d+)/$2 $1/' rows.txt", { 'rows.txt': '7 pear\n12 apple\n30 plum\n3 apple\n' }],
  ['echo fig >> bare.txt', { 'bare.txt': 'fig\nquincefig\n' }],
  ['> rows.txt', { 'rows.txt': '' }],
  ['cat rows.txt bare.txt > both.txt', { 'both.txt': 'pear 7\napple 12\nplum 30\napple 3\nfig\nquince' }],
  ['ls > /dev/null', {}],
  [
    "patch -s -p0 <<'EOF'\n--- bare.txt\n+++ bare.txt\n@@ -1,2 +1,2 @@\n-fig\n+date\n quince\n\\ No newline at end of file\nEOF",
    { 'bare.txt': 'date\nquince' },
  ],
  ['rm rows.txt; [ -e rows.txt ] || echo gone > new.txt', { 'new.txt': 'gone\n', 'rows.txt': null }],
])('files are left as real programs leave them: %s', (line, files) => {
  expect(changed(line)).toEqual(files);
});
