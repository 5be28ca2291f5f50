import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars, Outcome, Tools } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay, wants } from '../../src/replay/index.ts';
import { editor, logOf } from './log.ts';
import { diffOf, replayOn, textSide, told } from './orchard.ts';

const spill = memorySpill();
const { replace, write, patch } = editor(spill);
let grammars: Grammars;
let tools: Tools & { readonly blobs: typeof spill };
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
  tools = { grammars, blobs: spill };
});

const HOME = '/home/pomona/orchard';
const ROW = 'apple\npear\nplum\n';

describe('edits', () => {
  test('an edit that leads to the head makes the file exact and names the step of each line', () => {
    const log = logOf([{ edits: [replace(`${HOME}/rows.txt`, 'pear', 'quince')] }], spill);
    const result = replayOn({ base: { 'rows.txt': ROW }, head: { 'rows.txt': 'apple\nquince\nplum\n' } }, [log], tools);
    expect(told(result)).toEqual(['rows.txt: exact 2/0/0']);
    expect(result.files[0]?.origins).toEqual([
      { side: 'old', line: 2, origin: { kind: 'explained', session: 0, step: 0 } },
      { side: 'new', line: 2, origin: { kind: 'explained', session: 0, step: 0 } },
    ]);
    expect(result.status).toBe('replayed');
  });

  test('each line belongs to the step that wrote it last, context of an edit to nobody', () => {
    const log = logOf(
      [
        { edits: [replace(`${HOME}/rows.txt`, 'apple\npear\nplum', 'apple\nquince\nplum\nmedlar')] },
        { edits: [replace(`${HOME}/rows.txt`, 'plum\nmedlar', 'plum\nfig')] },
      ],
      spill,
    );
    const result = replayOn(
      { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'apple\nquince\nplum\nfig\n' } },
      [log],
      tools,
    );
    const steps = result.files[0]?.origins.map(({ side, line, origin }) => [
      side,
      line,
      'step' in origin && origin.step,
    ]);
    expect(steps).toEqual([
      ['old', 2, 0],
      ['new', 2, 0],
      ['new', 4, 1],
    ]);
    expect(result.files[0]?.steps.map(({ step }) => step)).toEqual([0, 1]);
  });

  test.each<Outcome>(['error', 'rejected', 'cancelled'])('a call that ended as %s changed nothing', (outcome) => {
    const log = logOf([{ outcome, edits: [write(`${HOME}/rows.txt`, 'fig\n')] }], spill);
    const result = replayOn({ base: { 'rows.txt': ROW }, head: { 'rows.txt': 'fig\n' } }, [log], tools);
    expect(told(result)).toEqual(['rows.txt: uncovered 0/0/4']);
  });

  test('a file that somebody else changed is opaque where no edit explains it; other files are not', () => {
    const log = logOf([{ changed: `${HOME}/rows.txt` }, { edits: [replace('rows.txt', 'pear', 'quince')] }], spill);
    const base = { 'rows.txt': `${ROW}crooked apple\n`, 'gate.txt': 'shut\n' };
    const head = { 'rows.txt': 'apple\nquince\nplum\nstraight apple\n', 'gate.txt': 'open\n' };
    expect(told(replayOn({ base, head }, [log], tools))).toEqual([
      'gate.txt: uncovered 0/0/2',
      'rows.txt: partial 2/2/0',
    ]);
    const anywhere = replayOn({ base, head }, [logOf([{ changed: null }], spill)], tools);
    expect(told(anywhere)).toEqual(['gate.txt: uncovered 0/2/0', 'rows.txt: uncovered 0/4/0']);
  });

  test('an edit that a human changed before it was made is followed, but its lines are nobody’s for certain', () => {
    const log = logOf([{ amended: true, edits: [replace('rows.txt', 'pear', 'quince')] }], spill);
    const result = replayOn({ base: { 'rows.txt': ROW }, head: { 'rows.txt': 'apple\nquince\nplum\n' } }, [log], tools);
    expect(told(result)).toEqual(['rows.txt: exact 0/2/0']);
  });

  test('a call without an answer may have changed what it names, and nothing else', () => {
    const log = logOf([{ outcome: 'unanswered', edits: [write(`${HOME}/rows.txt`, 'fig\n')] }], spill);
    const base = { 'rows.txt': ROW, 'gate.txt': 'shut\n' };
    const result = replayOn({ base, head: { 'rows.txt': 'fig\n', 'gate.txt': 'open\n' } }, [log], tools);
    expect(told(result)).toEqual(['gate.txt: uncovered 0/0/2', 'rows.txt: uncovered 0/4/0']);
  });

  test('where the log does not tell success, edits of one call fit together or not at all', () => {
    const edits = [replace(`${HOME}/rows.txt`, 'pear', 'fig'), replace(`${HOME}/rows.txt`, 'no such tree', 'x')];
    const trees = { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'apple\nfig\nplum\n' } };
    expect(told(replayOn(trees, [logOf([{ edits, outcome: 'unknown' }], spill)], tools))).toEqual([
      'rows.txt: diverged 0/0/2',
    ]);
    expect(told(replayOn(trees, [logOf([{ edits }], spill)], tools))).toEqual(['rows.txt: exact 2/0/0']);
  });

  test('an edit that does not fit is missed; its long lines are still told by their text', () => {
    const edits = [replace(`${HOME}/rows.txt`, 'a tree that is not there', 'a tree that came anyway')];
    const head = { 'rows.txt': `${ROW}a tree that came anyway\nfig\n` };
    const result = replayOn({ base: { 'rows.txt': ROW }, head }, [logOf([{ edits }], spill)], tools);
    expect(told(result)).toEqual(['rows.txt: partial 1/0/1']);
    expect(result.missed).toEqual([
      { session: 0, step: 0, path: 'rows.txt', why: 'the text to replace is not in the file' },
    ]);
  });

  test('however much edits wrote that did not fit, lines of the change are told by their text', () => {
    const missing = { path: `${HOME}/rows.txt`, old: 'a tree that is not there' };
    const night = Array.from({ length: 90_000 }, (_, row) => `${'a leaf that fell '.repeat(6)}${row}`).join('\n');
    const edits = [night, 'a tree that came anyway'].map((now) => replace(missing.path, missing.old, now));
    const head = { 'rows.txt': `${ROW}a tree that came anyway\n` };
    const log = logOf(
      edits.map((edit) => ({ edits: [edit] })),
      spill,
    );
    expect(told(replayOn({ base: { 'rows.txt': ROW }, head }, [log], tools))).toEqual(['rows.txt: partial 1/0/0']);
  });

  test('a new file, a deleted one and a moved one', () => {
    const log = logOf(
      [
        {
          tool: 'apply_patch',
          edits: [
            patch(
              '*** Add File: new.txt',
              '+fig',
              '*** Delete File: old.txt',
              '*** Update File: rows.txt',
              '*** Move to: trees.txt',
              '@@',
              ' apple',
              '-pear',
              '+quince',
            ),
          ],
        },
      ],
      spill,
      { agent: 'codex' },
    );
    const base = { 'old.txt': 'elm\n', 'rows.txt': ROW };
    const head = { 'new.txt': 'fig\n', 'trees.txt': 'apple\nquince\nplum\n' };
    const result = replayOn({ base, head }, [log], tools);
    expect(told(result)).toEqual([
      'new.txt: exact 1/0/0',
      'old.txt: exact 1/0/0',
      'rows.txt: exact 3/0/0',
      'trees.txt: exact 3/0/0',
    ]);
  });

  test('of a patch, files that fit are applied and the others are missed', () => {
    const log = logOf(
      [
        {
          edits: [
            patch(
              '*** Update File: rows.txt',
              '@@',
              '-cherry',
              '+fig',
              '*** Update File: gate.txt',
              '@@',
              '-shut',
              '+open',
            ),
          ],
        },
      ],
      spill,
    );
    const base = { 'rows.txt': ROW, 'gate.txt': 'shut\n' };
    const result = replayOn({ base, head: { 'rows.txt': 'fig\n', 'gate.txt': 'open\n' } }, [log], tools);
    expect(told(result)).toEqual(['gate.txt: exact 2/0/0', 'rows.txt: diverged 0/0/4']);
    expect(result.missed.map(({ path }) => path)).toEqual(['rows.txt']);
  });

  test('blanks and line ends aside, the file is as the log left it', () => {
    const log = logOf([{ edits: [write(`${HOME}/rows.py`, 'def ripe( ):\n  return 1\n')] }], spill);
    const result = replayOn({ base: {}, head: { 'rows.py': 'def ripe():\r\n    return 1\r\n' } }, [log], tools);
    expect(told(result)).toEqual(['rows.py: whitespace 2/0/0']);
  });
});

describe('changes that the log does not show', () => {
  test('the file before an edit tells them: lines are nobody’s, and the edit still fits', () => {
    const before = 'apple\npear\nplum\nby hand\n';
    const log = logOf([{ edits: [replace(`${HOME}/rows.txt`, 'pear', 'fig', { before })] }], spill);
    const result = replayOn(
      { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'apple\nfig\nplum\nby hand\n' } },
      [log],
      tools,
    );
    expect(told(result)).toEqual(['rows.txt: exact 2/0/1']);
  });

  test('a formatter between two edits moves blanks: the lines stay the edit’s, the rest is opaque', () => {
    const formatted = 'def a():\n    return 1\n\n\ndef b():\n    return 2\n';
    const log = logOf(
      [
        { edits: [write(`${HOME}/rows.py`, 'def a( ):\n  return 1\ndef b():\n  return 2\n')] },
        { run: 'black .' },
        { edits: [replace(`${HOME}/rows.py`, 'return 2', 'return 3', { before: formatted })] },
      ],
      spill,
    );
    const result = replayOn({ base: {}, head: { 'rows.py': formatted.replace('return 2', 'return 3') } }, [log], tools);
    expect(told(result)).toEqual(['rows.py: exact 4/2/0']);
  });

  test('without an opaque step, unexplained lines are in no log; with one they may be its', () => {
    const trees = { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'apple\nfig\nplum\n' } };
    expect(told(replayOn(trees, [logOf([{ run: 'git commit -m fig' }], spill)], tools))).toEqual([
      'rows.txt: uncovered 0/0/2',
    ]);
    for (const run of ['python plant.py', 'prettier --write .']) {
      expect(told(replayOn(trees, [logOf([{ run }], spill)], tools)), run).toEqual(['rows.txt: uncovered 0/2/0']);
    }
    for (const run of ['touch gate.txt', 'cat rows.txt', 'echo fig > gate.txt', 'echo fig > /dev/null']) {
      expect(told(replayOn(trees, [logOf([{ run }], spill)], tools)), run).toEqual(['rows.txt: uncovered 0/0/2']);
    }
  });

  test('what an opaque step did before the file was last seen is not charged to it', () => {
    const log = logOf([{ run: 'python plant.py' }, { edits: [write(`${HOME}/rows.txt`, 'fig\n')] }], spill);
    const result = replayOn({ base: {}, head: { 'rows.txt': 'fig\nelder by hand\n' } }, [log], tools);
    expect(told(result)).toEqual(['rows.txt: partial 1/0/1']);
  });

  test('a sub-agent whose steps are not in the log may have written anything', () => {
    const log = logOf([{ tool: 'Task', input: '{"prompt":"plant figs"}' }], spill);
    expect(told(replayOn({ base: {}, head: { 'rows.txt': 'fig\n' } }, [log], tools))).toEqual([
      'rows.txt: uncovered 0/1/0',
    ]);
  });
});

describe('the shell', () => {
  test.each([
    ['a heredoc', "cat <<'EOF' > rows.txt\nfig\nEOF"],
    ['tee', "tee rows.txt <<'EOF'\nfig\nEOF"],
    ['echo', 'echo fig > rows.txt'],
    ['printf', "printf 'fig\\n' > rows.txt"],
    [
      'a patch',
      "apply_patch <<'EOF'\n*** Begin Patch\n*** Update File: rows.txt\n@@\n-apple\n-pear\n-plum\n+fig\n*** End Patch\nEOF",
    ],
    [
      'a patch from a folder below',
      "cd deep && apply_patch <<'EOF'\n*** Begin Patch\n*** Update File: ../rows.txt\n@@\n-apple\n-pear\n-plum\n+fig\n*** End Patch\nEOF",
    ],
    ['a move over it', 'echo fig > fig.txt && mv fig.txt rows.txt'],
  ])('%s is followed', (_, run) => {
    const trees = { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'fig\n' } };
    expect(told(replayOn(trees, [logOf([{ run }], spill)], tools))).toEqual(['rows.txt: exact 4/0/0']);
  });

  test('what may not have run, or not to its end, is opaque', () => {
    const trees = { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'fig\n' } };
    for (const draft of [
      { run: 'test -f x || echo fig > rows.txt' },
      { run: 'echo fig > rows.txt', outcome: 'error' as const },
    ]) {
      expect(told(replayOn(trees, [logOf([draft], spill)], tools)), draft.run).toEqual(['rows.txt: uncovered 0/4/0']);
    }
  });

  test('removals and moves of folders take what is in them', () => {
    const log = logOf([{ run: 'rm -rf old && git mv north south' }], spill);
    const base = { 'old/a': 'a\n', 'old/b': 'b\n', 'north/c': 'c\n' };
    expect(told(replayOn({ base, head: { 'south/c': 'c\n' } }, [log], tools))).toEqual([
      'north/c: exact 1/0/0',
      'old/a: exact 1/0/0',
      'old/b: exact 1/0/0',
      'south/c: exact 1/0/0',
    ]);
  });

  test('without the shell’s grammar every command may have written anything', () => {
    const trees = { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'fig\n' } };
    const blind = { ...tools, grammars: new Map() };
    expect(told(replayOn(trees, [logOf([{ run: 'echo fig > rows.txt' }], spill)], blind))).toEqual([
      'rows.txt: uncovered 0/4/0',
    ]);
  });
});

describe('several sessions', () => {
  test('are merged by time, whichever comes first', () => {
    const early = logOf([{ time: '2026-05-01T08:00:00Z', edits: [replace('rows.txt', 'pear', 'fig')] }], spill);
    const late = logOf([{ time: '2026-05-01T08:00:00.500Z', edits: [replace('rows.txt', 'fig', 'date')] }], spill);
    const trees = { base: { 'rows.txt': ROW }, head: { 'rows.txt': 'apple\ndate\nplum\n' } };
    expect(told(replayOn(trees, [late, early], tools))).toEqual(['rows.txt: exact 2/0/0']);
    expect(replayOn(trees, [late, early], tools).files[0]?.steps).toEqual([
      { session: 1, step: 0 },
      { session: 0, step: 0 },
    ]);
  });

  test('a forked log that repeats its parent’s calls adds nothing', () => {
    const step = { callId: 'call-7', edits: [replace('rows.txt', 'plum', 'plum\nfig')] };
    const trees = { base: { 'rows.txt': ROW }, head: { 'rows.txt': `${ROW}fig\n` } };
    expect(told(replayOn(trees, [logOf([step], spill), logOf([step], spill)], tools))).toEqual([
      'rows.txt: exact 1/0/0',
    ]);
  });
});

describe('what is not at hand', () => {
  test('no session', () => {
    const result = replayOn({ base: {}, head: { 'rows.txt': 'fig\n' } }, [], tools);
    expect([result.status, ...told(result)]).toEqual(['no-session', 'rows.txt: uncovered 0/0/1']);
  });

  test('a bare diff: lines are told by their text, the state is unknown, what is whole is still exact', () => {
    const gone = { kind: 'unavailable', why: 'only a diff was given' } as const;
    const diff = diffOf({ 'rows.txt': ROW }, { 'rows.txt': 'apple\na new fig tree\nplum\n' }, spill);
    const files = diff.files.map((file) => ({ ...file, before: gone, after: gone }));
    const log = logOf([{ edits: [replace('rows.txt', 'pear', 'a new fig tree')] }], spill);
    const result = replay({ sessions: [log], diff: { ...diff, files }, files: [] }, tools);
    expect([result.status, ...told(result)]).toEqual(['no-base', 'rows.txt: unknown 1/0/1']);
  });

  test('wants asks for base files that the logs edit and the diff does not give', () => {
    const log = logOf(
      [
        { edits: [replace(`${HOME}/gate.txt`, 'shut', 'open'), write(`${HOME}/rows.txt`, 'fig\n')] },
        { run: 'cp ladder.txt rows.txt' },
        { edits: [write('/etc/hosts', '')] },
      ],
      spill,
    );
    const diff = diffOf({ 'rows.txt': ROW }, { 'rows.txt': 'fig\n' }, spill);
    const needs = wants([log], diff, tools);
    expect(needs).toEqual([
      { tree: 'base', path: 'gate.txt' },
      { tree: 'base', path: 'ladder.txt' },
    ]);
    const sides = { 'gate.txt': textSide('shut\n', spill), 'ladder.txt': textSide('fig\n', spill) };
    const files = needs.map((need) => ({ ...need, side: sides[need.path as keyof typeof sides] }));
    const result = replay({ sessions: [log], diff, files }, tools);
    expect(told(result)).toEqual(['rows.txt: exact 4/0/0']);
    expect(result.notInDiff).toEqual([{ session: 0, step: 0, path: 'gate.txt' }]);
    expect(result.outside).toEqual([{ session: 0, step: 2, path: '/etc/hosts' }]);
  });

  test('an edit that was taken back again is not missing from the diff', () => {
    const log = logOf(
      [{ edits: [replace('gate.txt', 'shut', 'open')] }, { edits: [replace('gate.txt', 'open', 'shut')] }],
      spill,
    );
    const files = [{ tree: 'base', path: 'gate.txt', side: textSide('shut\n', spill) }] as const;
    expect(replayOn({ base: {}, head: {} }, [log], tools, { files }).notInDiff).toEqual([]);
  });
});

test('a log that edits one large file again and again is followed as far as is sensible', () => {
  const large = 'a tree of the orchard\n'.repeat(50_000);
  const edits = Array.from({ length: 600 }, (_, at) => ({
    edits: [replace('rows.txt', `mark ${at}.`, `mark ${at + 1}.`)],
  }));
  const trees = { base: { 'rows.txt': `${large}mark 0.\n` }, head: { 'rows.txt': `${large}mark 600.\n` } };
  const result = replayOn(trees, [logOf(edits, spill)], tools);
  expect(result.missed.at(-1)?.why).toContain('more text than is followed');
  expect(result.files[0]?.state).toBe('partial');
}, 60_000);

test('edits that would make a file endless, and paths without end, are not followed', () => {
  const doubling = Array.from({ length: 60 }, () => ({ edits: [replace('rows.txt', 'a', 'aa', { all: true })] }));
  const grown = replayOn({ base: { 'rows.txt': 'a\n' }, head: { 'rows.txt': 'b\n' } }, [logOf(doubling, spill)], tools);
  expect(grown.missed.at(-1)?.why).toMatch(/larger than is followed|than are followed/);
  const deep = `/${'a/'.repeat(200_000)}rows.txt`;
  const result = replayOn(
    { base: {}, head: { 'rows.txt': 'b\n' } },
    [logOf([{ edits: [write(deep, 'b\n')] }], spill)],
    tools,
  );
  expect(told(result)).toEqual(['rows.txt: uncovered 0/0/1']);
  expect(result.outside).toHaveLength(1);
}, 20_000);

test('a file of nothing but line ends is not taken apart', () => {
  const blank = '\n'.repeat(600_000);
  const log = logOf([{ edits: [write('rows.txt', blank)] }], spill);
  const diff = diffOf({}, { 'rows.txt': 'a\n' }, spill);
  const files = diff.files.map((file) => ({ ...file, after: textSide(blank, spill), hunks: [] }));
  expect(replay({ sessions: [log], diff: { ...diff, files }, files: [] }, tools).files[0]?.state).toBe('unknown');
});
