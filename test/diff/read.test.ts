import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diff, FileChange, RawChanges, Side } from '../../src/core/index.ts';
import { changedLines, readDiff } from '../../src/diff/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { changeOf } from './arbitrary.ts';
import { printChanges } from './print.ts';

const spill = memorySpill();
const bareOf = (patch: string | Uint8Array): RawChanges => ({
  base: null,
  head: null,
  raw: null,
  patch: Buffer.from(patch as string),
  objects: new Map(),
});
const readPatch = (patch: string | Uint8Array): Diff => readDiff(bareOf(patch), spill);
const only = (diff: Diff): FileChange => {
  expect(diff.problems).toEqual([]);
  expect(diff.files).toHaveLength(1);
  return diff.files[0] as FileChange;
};
const textOf = (side: Side): string | null =>
  side.kind === 'text' ? Buffer.from(spill.read(side.digest) ?? []).toString('utf8') : null;
const HUNK = '@@ -1,2 +1,2 @@\n apple\n-pear\n+plum\n';

describe('properties', () => {
  const changes = fc.uniqueArray(changeOf(spill), { maxLength: 6, selector: (file) => file.path });

  test('reading what was printed gives back the same files', () => {
    fc.assert(
      fc.property(changes, (files) => {
        const diff = readDiff(printChanges(files, spill), spill);
        expect(diff.files).toEqual(files);
        expect(diff.problems).toEqual([]);
      }),
    );
  });

  test('without the listing, names, kinds and hunks come from the patch alone', () => {
    fc.assert(
      fc.property(changes, (files) => {
        const diff = readDiff({ ...printChanges(files, spill), raw: null }, spill);
        const told = (file: FileChange) => [file.path, file.oldPath, file.status, file.hunks, file.binary];
        expect(diff.files.map(told)).toEqual(files.map(told));
        for (const [at, file] of diff.files.entries()) {
          const whole = files[at]?.status === 'added' && !file.binary;
          if (whole) expect(file.after).toEqual(files[at]?.after);
        }
      }),
    );
  });

  test('no bytes make it throw, and nothing is read twice', () => {
    const pieces = fc.constantFrom(
      'diff --git a/x b/x\n',
      '--- a/x\n',
      '+++ b/x\n',
      '@@ -1,3 +1,9 @@\n',
      ' a\n',
      '-',
      '+b\n',
      '\\ No',
      'rename from "\\3',
      '\n',
      'GIT binary patch\n',
      ':100644 100644 ',
      '\0',
      '"a\\',
      'diff --cc x\n',
    );
    const noise = fc.oneof(
      fc.uint8Array(),
      fc.array(pieces, { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
    );
    fc.assert(
      fc.property(noise, noise, (patch, raw) => {
        const lines = patch.filter((byte) => byte === 10).length + 1;
        const diff = readDiff({ ...bareOf(patch), raw: null }, spill);
        expect(diff.files.flatMap((file) => file.hunks.flatMap((hunk) => hunk.lines)).length).toBeLessThanOrEqual(
          lines,
        );
        expect(() => readDiff({ ...bareOf(patch), raw }, spill)).not.toThrow();
      }),
    );
  });

  test.each([
    ['headers', 'diff --git a/x b/x\n'],
    ['openings', '--- a/x\n'],
    ['hunk headers', '@@ -1,999999999 +1,999999999 @@\n'],
    ['quotes', '"\\"'],
    ['combined diffs', 'diff --cc x\n'],
  ])('a flood of %s is read in linear time', (_, piece) => {
    const started = process.cpuUsage().user;
    readPatch(`diff --git ${piece.repeat(60_000)}`);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(3);
  });
});

test('a diff of millions of lines is cut with a notice', () => {
  const diff = readPatch(`--- a/n\n+++ b/n\n@@ -0,0 +1,9999999 @@\n${'+\n'.repeat(3_000_100)}`);
  expect(diff.problems[0]).toContain('longer than 3000000 lines');
  expect(diff.files[0]?.hunks[0]?.lines.length).toBe(2_999_997);
}, 20_000);

describe('names', () => {
  test.each([
    ['a plain one', 'a/rows/a.txt b/rows/a.txt', 'rows/a.txt'],
    ['one with " b/" in it', 'a/rows b/a b/rows b/a', 'rows b/a'],
    ['a quoted one', '"a/r\\303\\266ws" "b/r\\303\\266ws"', 'röws'],
    ['one that is not UTF-8', '"a/r\\377" "b/r\\377"', '"r\\377"'],
    ['no prefixes', 'rows/a.txt rows/a.txt', 'rows/a.txt'],
    ['mnemonic prefixes', 'i/rows/a.txt w/rows/a.txt', 'rows/a.txt'],
    ['a folder named like a prefix, without prefixes', 'a/x a/x', 'a/x'],
  ])('of a change of mode: %s', (_, header, path) => {
    const file = only(readPatch(`diff --git ${header}\nold mode 100644\nnew mode 100755\n`));
    expect(file).toMatchObject({ path, status: 'modified', oldMode: '100644', newMode: '100755', hunks: [] });
  });

  test('a name cannot be told: a problem, not a guess', () => {
    const diff = readPatch('diff --git a/one b/two\nold mode 100644\nnew mode 100755\n');
    expect(diff.files).toEqual([]);
    expect(diff.problems[0]).toContain('line 1');
  });

  test('a plain diff -u loses its timestamps and keeps its path', () => {
    const file = only(
      readPatch(`--- rows/a b.txt\t2026-05-01 08:00:00\n+++ rows/a b.txt\t2026-05-02 08:00:00\n${HUNK}`),
    );
    expect(file).toMatchObject({ path: 'rows/a b.txt', status: 'modified', oldMode: null });
    expect(changedLines(file)).toEqual([
      { side: 'old', line: 2, text: 'pear' },
      { side: 'new', line: 2, text: 'plum' },
    ]);
  });

  test('several plain sections follow one another, diff command lines between them', () => {
    const section = (name: string) => `diff -ru old/${name} new/${name}\n--- old/${name}\n+++ new/${name}\n${HUNK}`;
    const diff = readPatch(`Only in old: elm\n${section('a')}${section('c')}`);
    expect(diff.files.map((file) => file.path)).toEqual(['new/a', 'new/c']);
  });
});

describe('a diff that comes alone', () => {
  test('an added file is whole: its bytes, its missing newline, its odd encoding', () => {
    const patch = Buffer.concat([
      Buffer.from('diff --git a/n b/n\nnew file mode 100644\n--- /dev/null\n+++ b/n\n@@ -0,0 +1,2 @@\n+caf'),
      Buffer.of(0xe9, 10),
      Buffer.from('+end\r\n\\ No newline at end of file\n'),
    ]);
    const file = only(readPatch(patch));
    expect(file.before).toEqual({ kind: 'absent' });
    expect(file.after.kind === 'text' && Buffer.from(spill.read(file.after.digest) ?? [])).toEqual(
      Buffer.concat([Buffer.from('caf'), Buffer.of(0xe9, 10), Buffer.from('end\r')]),
    );
  });

  test('a deleted file is whole on its old side, an empty one has no hunks', () => {
    const gone = 'diff --git a/n b/n\ndeleted file mode 100644\n--- a/n\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n';
    expect(textOf(only(readPatch(gone)).before)).toBe('a\nb\n');
    const empty = only(readPatch('diff --git a/n b/n\nnew file mode 100644\nindex 0000000..e69de29\n'));
    expect(empty).toMatchObject({ status: 'added', after: { kind: 'text', bytes: 0 } });
  });

  test('what it does not show is unavailable, not empty', () => {
    const hunk = '@@ -8,2 +8,2 @@\n apple\n-pear\n+plum\n';
    const file = only(readPatch(`diff --git a/n b/n\nindex 12ee743..4693ad3 100644\n--- a/n\n+++ b/n\n${hunk}`));
    expect([file.before.kind, file.after.kind, file.oldMode]).toEqual(['unavailable', 'unavailable', '100644']);
    const partial = 'diff --git a/n b/n\nnew file mode 100644\n--- /dev/null\n+++ b/n\n@@ -0,0 +1,9 @@\n+a\n';
    const diff = readPatch(partial);
    expect(diff.files[0]?.after.kind).toBe('unavailable');
    expect(diff.problems[0]).toContain('shorter than it says');
  });

  const NAMES = 'diff --git a/n b/n\nindex 12ee743..4693ad3 100644\n--- a/n\n+++ b/n\n';

  test('a file is whole whose only hunk begins with it, and ends with less context than git gives', () => {
    const { before, after } = only(
      readPatch(`${NAMES}@@ -1,3 +1,3 @@\n-pear\n+plum\n apple\n fig\n\\ No newline at end of file\n`),
    );
    expect([textOf(before), textOf(after)]).toEqual(['pear\napple\nfig', 'plum\napple\nfig']);
  });

  test.each([
    ['as much context as git gives', '@@ -1,4 +1,4 @@\n-pear\n+plum\n apple\n fig\n date\n'],
    ['another hunk', `${HUNK}@@ -20,4 +20,4 @@\n a\n b\n c\n-pear\n+plum\n`],
    ['lines above it', '@@ -2,2 +2,2 @@\n apple\n-pear\n+plum\n'],
  ])('a file with %s is not', (_what, hunks) => {
    expect(only(readPatch(NAMES + hunks)).before.kind).toBe('unavailable');
  });

  test('what other hunks begin with tells how much context the diff gives', () => {
    const other = 'diff --git a/m b/m\n--- a/m\n+++ b/m\n@@ -9,1 +9,1 @@\n-pear\n+plum\n';
    const diff = readPatch(NAMES + HUNK + other);
    expect(diff.files.map(({ before }) => before.kind)).toEqual(['unavailable', 'unavailable']);
  });

  test('binaries are binaries, their body is not taken for anything else', () => {
    const body = 'literal 12\nTcmZQzWMT#Y01f~L\n\nliteral 0\nHcmV?d00001\n\n';
    const patch = `diff --git a/p.png b/p.png\nnew file mode 100644\nindex 0000000..d0cbc4d\nGIT binary patch\n${body}`;
    const file = only(readPatch(patch));
    expect(file).toMatchObject({ path: 'p.png', binary: true, after: { kind: 'binary', digest: null }, hunks: [] });
    const differ = 'diff --git a/p.png b/p.png\nindex 1..2 100644\nBinary files a/p.png and b/p.png differ\n';
    expect(only(readPatch(differ))).toMatchObject({ path: 'p.png', status: 'modified', before: { kind: 'binary' } });
  });

  test('symlinks and submodules are told by their modes', () => {
    const added = (mode: string, line: string) =>
      `diff --git a/n b/n\nnew file mode ${mode}\n--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n+${line}\n`;
    const link = only(readPatch(`${added('120000', 'rows/a')}\\ No newline at end of file\n`));
    expect(link.after).toEqual({ kind: 'symlink', target: 'rows/a' });
    const commit = '3'.repeat(40);
    expect(only(readPatch(added('160000', `Subproject commit ${commit}`))).after).toEqual({
      kind: 'submodule',
      commit,
    });
  });

  test('a mailed series: messages and signatures are no part of the files', () => {
    const mail = (subject: string, name: string) =>
      `From ${'4'.repeat(40)} Mon Sep 17 00:00:00 2001\nFrom: Pomona\nSubject: ${subject}\n\nrename from here to there\n---\n ${name} | 2 +-\n\ndiff --git a/${name} b/${name}\nindex 1..2 100644\n--- a/${name}\n+++ b/${name}\n${HUNK}-- \n2.39.5\n\n`;
    const diff = readPatch(mail('Prune', 'a') + mail('Graft', 'c'));
    expect(diff.problems).toEqual([]);
    expect(diff.files.map(({ path, status, hunks }) => [path, status, hunks.length])).toEqual([
      ['a', 'modified', 1],
      ['c', 'modified', 1],
    ]);
  });

  test('an empty context line that lost its blank is still context', () => {
    const file = only(readPatch('--- a/n\n+++ b/n\n@@ -1,3 +1,3 @@\n apple\n\n-pear\n+plum\n'));
    expect(file.hunks[0]?.lines[1]).toEqual({ sign: ' ', text: '' });
  });

  test('a merge against several parents is refused, its neighbours are read', () => {
    const merge = 'diff --cc n\nindex 1,2..3\n--- a/n\n+++ b/n\n@@@ -1,1 -1,1 +1,1 @@@\n- apple\n -pear\n++plum\n';
    const diff = readPatch(`${merge}diff --git a/m b/m\nindex 1..2 100644\n--- a/m\n+++ b/m\n${HUNK}`);
    expect(diff.problems[0]).toContain('merge');
    expect(diff.files.map((file) => file.path)).toEqual(['m']);
  });
});

describe('with the listing', () => {
  const file: FileChange = {
    path: 'rows/a.txt',
    oldPath: null,
    status: 'modified',
    oldMode: '100644',
    newMode: '100644',
    binary: false,
    before: { kind: 'text', digest: spill.put(Buffer.from('apple\npear\n')), bytes: 11 },
    after: { kind: 'text', digest: spill.put(Buffer.from('apple\nplum\n')), bytes: 11 },
    hunks: [],
  };

  test('a file whose hunks are not in the patch is named', () => {
    const diff = readDiff({ ...printChanges([file], spill), patch: Buffer.from('') }, spill);
    expect(diff.files).toMatchObject([{ path: 'rows/a.txt', before: file.before, hunks: [] }]);
    expect(diff.problems).toEqual(['the hunks of rows/a.txt are missing']);
  });

  test('files that only the patch names do not exist', () => {
    const stray = `diff --git a/stray b/stray\nindex 1..2 100644\n--- a/stray\n+++ b/stray\n${HUNK}`;
    const printed = printChanges([{ ...file, before: file.after }], spill);
    expect(readDiff({ ...printed, patch: Buffer.from(stray) }, spill).files.map(({ path }) => path)).toEqual([
      'rows/a.txt',
    ]);
  });

  test('a listing that breaks off is a problem', () => {
    const printed = printChanges([file], spill);
    const diff = readDiff(
      { ...printed, raw: Buffer.concat([printed.raw ?? Buffer.of(), Buffer.from(':100644 junk\0x\0')]) },
      spill,
    );
    expect(diff.problems.join()).toContain('breaks off after 1');
  });
});
