import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRACE_RENDERERS, type TraceView } from '../../src/report/index.ts';
import { hostileText } from '../text/hostile.ts';
import { SECRET, SECRET_CORE } from './hostile.ts';

const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/schema/replay.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const plain = { color: false, width: 100 } as const;

const STEP = { session: 0, step: 12 };
const COUNTS = { changed: 6, explained: 5, opaque: 0, unlogged: 1 };
const BY = { kind: 'explained', ...STEP } as const;

/** A replay of a ferry timetable's change. */
const sample = (asked: Partial<TraceView> = {}): TraceView => ({
  schema: 'proctor/replay/1',
  base: '1111111111111111',
  head: '2222222222222222',
  sessions: [
    {
      file: 'session.jsonl',
      agent: 'codex',
      steps: 40,
      binding: { session: 0, kind: 'probable', covered: 5, of: 6, touched: [], signs: ['it was on the branch tide'] },
    },
  ],
  replay: {
    status: 'replayed',
    why: 'played',
    files: [
      { path: 'src/pier/tide.ts', state: 'partial', lines: COUNTS, origins: [], steps: [STEP] },
      { path: 'src/pier/boat.ts', state: 'exact', lines: { ...COUNTS, unlogged: 0 }, origins: [], steps: [STEP] },
    ],
    lines: COUNTS,
    missed: [{ ...STEP, path: 'src/mast.ts', why: 'the text to replace is not in the file' }],
    outside: [],
    notInDiff: [{ ...STEP, path: 'notes.md' }],
  },
  at: null,
  file: null,
  blame: false,
  left: null,
  labels: [{ ...STEP, line: 30, tool: 'shell', does: 'sed -i s/06:10/06:40/ src/pier/tide.ts' }],
  ...asked,
});
const tide = {
  path: 'src/pier/tide.ts',
  change: 'changed' as const,
  lines: [
    { text: 'departs', by: null },
    { text: '06:40', by: BY },
  ],
  why: '',
  steps: [STEP],
};

describe('a replay for a person', () => {
  test('shows the tree of files with their states, the sessions and what could not be followed', () => {
    expect(TRACE_RENDERERS.text(sample(), plain).split('\n')).toEqual([
      '111111111111 → 222222222222',
      'The log explains 5 of 6 changed lines (83%); 1 is in no log.',
      '',
      'Sessions',
      '  1  session.jsonl  codex, 40 steps  probable: 5 of 6 telling lines; it was on the branch tide',
      '',
      'Files',
      '  src/',
      '    pier/',
      '      boat.ts  exact  5 of 6 lines explained',
      '      tide.ts  partial  5 of 6 lines explained, 1 in no log',
      '',
      'Edits that could not be followed',
      '  step 12  src/mast.ts  the text to replace is not in the file',
      '',
      'Changed by the log and not by the pull request (last step)',
      '  step 12  notes.md',
      '',
    ]);
  });

  test('shows who wrote each line', () => {
    const lines = TRACE_RENDERERS.text(sample({ file: tide, blame: true }), plain).split('\n');
    expect(lines).toEqual([
      'src/pier/tide.ts (changed)',
      'base                                 1  departs',
      '12 shell sed -i s/06:10/06:40/ src/… 2  06:40',
      '',
    ]);
    expect(TRACE_RENDERERS.text(sample({ file: tide }), plain)).toBe('src/pier/tide.ts (changed)\ndeparts\n06:40\n');
  });

  test('shows the tree behind a step, without what is as it was', () => {
    const same = { ...tide, path: 'src/pier/oar.ts', change: 'same' as const };
    const at = { step: STEP, files: [same, tide] };
    expect(TRACE_RENDERERS.text(sample({ at }), plain)).toBe(
      'The tree behind step 12\n  src/\n    pier/\n      tide.ts  changed  2 lines\n',
    );
    expect(TRACE_RENDERERS.text(sample({ at: { step: STEP, files: [same] } }), plain)).toContain(
      'nothing has been changed',
    );
  });

  test('shows what is left, and says so where nothing is', () => {
    const lines = [
      { sign: ' ' as const, text: 'departs', origin: null },
      { sign: '-' as const, text: '06:40', origin: BY },
      { sign: '+' as const, text: '07:00', origin: { kind: 'unlogged' as const } },
    ];
    const left = [
      { path: tide.path, state: 'partial' as const, why: '', hunks: [{ oldStart: 1, newStart: 1, lines }] },
    ];
    expect(TRACE_RENDERERS.text(sample({ left }), plain).split('\n')).toEqual([
      'src/pier/tide.ts  partial',
      '--- replayed src/pier/tide.ts',
      '+++ head src/pier/tide.ts',
      '@@ -1 +1 @@',
      ' departs',
      '-06:40  « 12 shell sed -i s/06:10/06:40/ src/pier/tide.ts',
      '+07:00  « in no log',
      '',
    ]);
    expect(TRACE_RENDERERS.text(sample({ left: [] }), plain)).toMatch(/^Nothing is left unexplained/);
  });

  test('colours only where asked to', () => {
    expect(TRACE_RENDERERS.text(sample(), { color: true })).toContain('\x1b[32mexact\x1b[0m');
    expect(TRACE_RENDERERS.text(sample(), plain)).not.toContain('\x1b');
  });
});

/** A view in which everything that could come from a log or a tree is hostile. */
const hostile = fc
  .array(fc.oneof(hostileText, fc.constant(`key ${SECRET}`)), { minLength: 6, maxLength: 6 })
  .map((texts) => {
    const [one = '', two = '', three = '', four = '', five = '', six = ''] = texts;
    const file = { ...tide, path: one, lines: [{ text: two, by: BY }] };
    const line = { sign: '+' as const, text: three, origin: BY };
    const hunks = [{ oldStart: 1, newStart: 1, lines: [line] }];
    const labels = [{ ...STEP, line: 1, tool: four, does: five }];
    const asked = { labels, file, blame: true, left: [{ path: six, state: 'partial' as const, why: one, hunks }] };
    const view = sample(asked);
    const missed = [{ ...STEP, path: two, why: three }];
    const files = view.replay.files.map((each) => ({ ...each, path: four }));
    const sessions = view.sessions.map((each) => ({ ...each, file: five, agent: six }));
    return [view, { ...view, sessions, file: null, left: null, replay: { ...view.replay, files, missed } }] as const;
  });

describe('hostile text', () => {
  test('reaches no terminal as a control sequence, and no secret is shown', () => {
    fc.assert(
      fc.property(hostile, (views) => {
        for (const view of views) {
          const text = TRACE_RENDERERS.text(view, plain);
          expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u200b]/);
          expect(text).not.toContain(SECRET_CORE);
          expect(TRACE_RENDERERS.json(view, plain)).not.toContain(SECRET_CORE);
        }
      }),
    );
  });
});

test('the JSON keeps to its schema', () => {
  const left = [
    {
      path: tide.path,
      state: 'partial' as const,
      why: '',
      hunks: [{ oldStart: 1, newStart: 1, lines: [{ sign: '+' as const, text: 'x', origin: null }] }],
    },
  ];
  for (const view of [
    sample(),
    sample({ file: tide, blame: true }),
    sample({ left }),
    sample({ at: { step: STEP, files: [tide] } }),
  ]) {
    validate(JSON.parse(TRACE_RENDERERS.json(view, plain)));
    expect(validate.errors ?? []).toEqual([]);
  }
  expect(validate({ ...sample(), schema: 'proctor/report/1' })).toBe(false);
});
