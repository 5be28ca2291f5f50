import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Replay } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { blobId } from '../../src/replay/blob-id.ts';
import { clip } from '../../src/text/index.ts';
import { type Draft, editor, logOf } from './log.ts';
import { replayOn, told } from './orchard.ts';

const spill = memorySpill();
const { replace } = editor(spill);
const tools = { grammars: await loadGrammars(['bash']), blobs: spill };

const ROWS = Array.from({ length: 40 }, (_, at) => `row ${at}: planted ${1900 + at * 3}`);
const textOf = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('');
const edited = (rows: readonly string[]): string[] => rows.map((row, at) => (at === 4 ? 'row 4: grubbed up' : row));
const formatted = (rows: readonly string[]): string[] =>
  rows.flatMap((row, at) => (at === 7 ? [row, '  (espalier)'] : at === 30 ? [] : [row]));
const OURS = edited(ROWS);
const FORMATTED = formatted(OURS);

const EDIT: Draft = { edits: [replace('rows.txt', ROWS[4] as string, 'row 4: grubbed up')] };
const FORMAT: Draft = { run: 'orchard-format rows.txt' };

/** What `git diff` prints for one file. */
function printed(old: string, now: string, path = 'rows.txt'): string {
  const [, ...rest] = createTwoFilesPatch(`a/${path}`, `b/${path}`, old, now).split('\n');
  return [`diff --git a/${path} b/${path}`, 'index 1a2b3c4..5d6e7f8 100644', ...rest].join('\n');
}

/** As `printed`, with the ids that git would write. */
const withIds = (old: string, now: string): string =>
  printed(old, now).replace(/^index .*$/m, `index ${blobId(old).slice(0, 9)}..${blobId(now).slice(0, 9)} 100644`);

/** Replays steps; the text beside one is its output. */
function played(drafts: readonly (readonly [Draft, string?])[], head: readonly string[]): Replay {
  const log = logOf(
    drafts.map(([draft]) => draft),
    spill,
  );
  const steps = log.session.steps.map((step, at) => ({ ...step, output: clip(drafts[at]?.[1] ?? '', spill) }));
  const session = { ...log.session, steps } as typeof log.session;
  const trees = { base: { 'rows.txt': textOf(ROWS) }, head: { 'rows.txt': textOf(head) } };
  return replayOn(trees, [{ ...log, session }], tools);
}

const whole = printed(textOf(ROWS), textOf(FORMATTED));
const shows = (run: string, output = whole) => played([[EDIT], [FORMAT], [{ run }, output]], FORMATTED);

describe('a printed diff of the working folder', () => {
  test.each([
    'git diff',
    'git --no-pager diff -- rows.txt',
    'git diff rows.txt',
    'cd /home/pomona/orchard && git diff HEAD',
    'git status --short; git diff --stat -p',
    'git diff | cat',
  ])('by `%s` fills the gap that a formatter leaves', (run) => {
    const result = shows(run);
    expect(told(result)).toEqual(['rows.txt: exact 2/2/0']);
    expect(result.contradicted).toEqual([]);
  });

  test.each<[string, string, string?]>([
    ['of what is staged', 'git diff --cached'],
    ['against another commit', 'git diff main'],
    ['between commits', 'git diff HEAD~1..HEAD'],
    ['without blanks', 'git diff -w'],
    ['that was piped on', 'git diff | head -50'],
    ['behind which something else runs', 'git diff; orchard-format rows.txt'],
    ['of another folder', 'git -C ../ferry diff'],
    ['into a file', 'git diff > rows.patch'],
    [
      'whose first hunk was taken out',
      'git diff',
      whole
        .split(/^(?=@@)/m)
        .toSpliced(1, 1)
        .join(''),
    ],
    ['with a hunk cut short', 'git diff', whole.split('\n').slice(0, 9).join('\n')],
    ['of another text', 'git diff', whole.replace(' row 3: planted 1909', ' row 3: planted 2024')],
  ])('%s does not count', (_, run, output = whole) => {
    expect(told(shows(run, output))).toEqual(['rows.txt: partial 2/2/0']);
  });

  test('is laid on what is staged, and with HEAD on the last commit', () => {
    const since = printed(textOf(OURS), textOf(FORMATTED));
    const behind = (record: string, run: string) =>
      told(played([[EDIT], [{ run: record }], [FORMAT], [{ run }, since]], FORMATTED));
    expect(behind('git add rows.txt', 'git diff')).toEqual(['rows.txt: exact 2/2/0']);
    expect(behind('git add rows.txt', 'git diff HEAD')).toEqual(['rows.txt: partial 2/2/0']);
    expect(behind('git commit -qam "Grub up"', 'git diff HEAD')).toEqual(['rows.txt: exact 2/2/0']);
    expect(behind('git pull', 'git diff')).toEqual(['rows.txt: partial 2/2/0']);
  });

  test('that shows what no step did is a contradiction', () => {
    const result = played([[EDIT], [{ run: 'git diff' }, whole]], FORMATTED);
    expect(result.contradicted).toEqual([{ session: 0, step: 1, path: 'rows.txt', certain: true }]);
  });

  test('of any two texts leads from the one to the other', () => {
    const rows = fc.array(fc.constantFrom('apple', 'pear', 'plum', ''), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (now) => {
        const text = textOf(now);
        fc.pre(text !== '' && text !== textOf(ROWS));
        const result = played([[EDIT], [FORMAT], [{ run: 'git diff' }, printed(textOf(ROWS), text)]], now);
        expect(result.files[0]?.state).toBe('exact');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a printed commit', () => {
  const COMMIT: Draft = { run: 'git commit -qam "Grub up"' };
  const shown = withIds(textOf(ROWS), textOf(FORMATTED));
  const committed = (run: string, output: string, more: readonly (readonly [Draft, string?])[] = []) =>
    played([[EDIT], [FORMAT], [COMMIT], ...more, [{ run }, output]], FORMATTED);

  test.each(['git show', 'git show HEAD --stat -p', 'git log -p -1', 'git --no-pager log -n 2 --oneline -p'])(
    'by `%s` fills the gap that was committed',
    (run) => {
      const result = committed(run, `commit 1234567\n\n    Grub up\n\n${shown}`);
      expect(told(result)).toEqual(['rows.txt: exact 2/2/0']);
      expect(result.contradicted).toEqual([]);
    },
  );

  test('by `git show HEAD:PATH` too, from the repository’s root', () => {
    expect(told(committed('git show HEAD:rows.txt', textOf(FORMATTED)))).toEqual(['rows.txt: exact 2/2/0']);
  });

  test('counts with its newest part where a file is in several', () => {
    const older = withIds(textOf(FORMATTED), textOf(ROWS));
    expect(told(committed('git log -p', `${shown}\n${older}`))).toEqual(['rows.txt: exact 2/2/0']);
    expect(told(committed('git log -p', `${older}\n${shown}`))).toEqual(['rows.txt: partial 2/2/0']);
  });

  test.each<[string, string, string?]>([
    ['of another commit', 'git show main'],
    ['of an older one', 'git show HEAD~1'],
    ['without patches', 'git log -1'],
    ['from the oldest on', 'git log -p --reverse'],
    ['with a search', 'git log -p -S espalier'],
    ['that names another text as the one before', 'git show', shown.replace(/^index \w+/m, 'index 0123456')],
    ['without ids', 'git show', whole],
  ])('%s does not count', (_, run, output = shown) => {
    expect(told(committed(run, output))).toEqual(['rows.txt: partial 2/2/0']);
  });

  test('does not count once the file was edited again', () => {
    const again: Draft = { edits: [replace('rows.txt', ROWS[9] as string, 'row 9: grafted')] };
    expect(told(committed('git show', shown, [[again]]))).toEqual(['rows.txt: partial 2/2/0']);
  });

  test('that hooks changed is no contradiction; one whose new text has not the id it names is', () => {
    const hooked = (output: string) => played([[EDIT], [COMMIT], [{ run: 'git show' }, output]], FORMATTED);
    expect(told(hooked(shown))).toEqual(['rows.txt: exact 2/0/2']);
    expect(hooked(shown).contradicted).toEqual([]);
    expect(hooked(shown.replace('(espalier)', '(cordon)')).contradicted?.map(({ byId }) => byId)).toEqual([true]);
  });
});

describe('ids in a printed diff', () => {
  const genuine = withIds(textOf(ROWS), textOf(FORMATTED));

  test('that fit what the diff leads to change nothing', () => {
    const result = shows('git diff', genuine);
    expect(told(result)).toEqual(['rows.txt: exact 2/2/0']);
    expect(result.contradicted).toEqual([]);
  });

  test('that do not tell of a diff that was edited, which is not taken over', () => {
    const result = shows('git diff', genuine.replace('(espalier)', '(cordon)'));
    expect(result.contradicted).toEqual([{ session: 0, step: 2, path: 'rows.txt', certain: false, byId: true }]);
    expect(told(result)).toEqual(['rows.txt: partial 2/2/0']);
  });

  test('tell nothing where secrets were taken out of the log, or the file before is another', () => {
    expect(shows('git diff', genuine.replace('(espalier)', 'REDACTED')).contradicted).toEqual([]);
    expect(shows('git diff', genuine.replace(/^index \w+/m, 'index 0123456')).contradicted).toEqual([]);
  });

  test('are git’s own', () => {
    expect(blobId('')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
    expect(blobId('hello\n')).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  });
});
