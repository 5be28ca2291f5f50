import { beforeAll, describe, expect, test } from 'vitest';
import type { LoggedSession, Outcome, Tools } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { clip } from '../../src/text/index.ts';
import { type Draft, editor, logOf } from './log.ts';
import { replayOn } from './orchard.ts';

const spill = memorySpill();
const { write } = editor(spill);
let tools: Tools & { readonly blobs: typeof spill };
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

type Printed = Draft & { readonly prints?: string; readonly outcome?: Outcome };

/** A log of which some commands print something. */
function printing(drafts: readonly Printed[]): LoggedSession {
  const log = logOf(drafts, spill);
  const steps = log.session.steps.map((step, at) => {
    const prints = drafts[at]?.prints;
    return step.kind === 'run' && prints !== undefined ? { ...step, output: clip(prints, spill) } : step;
  });
  return { ...log, session: { ...log.session, steps } };
}

const BASE = 'export const rows = 1;\n';
const WIDE = `${BASE}\nexport const pears = weigh(\n\t3,\n);\nexport const figs = 7;\n`;
const NARROW = `${BASE}\nexport const pears = weigh(3);\nexport const figs = 7;\n`;

const FRAME = [
  'rows.ts format ━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
  '',
  '  × Formatter would have printed the following content:',
  '  ',
  '    1 1 │   export const rows = 1;',
  '    2 2 │   ',
  '    3   │ - export·const·pears·=·weigh(',
  '    4   │ - → 3,',
  '    5   │ - );',
  '      3 │ + export·const·pears·=·weigh(3);',
  '    6 4 │   export const figs = 7;',
  '  ',
  'Checked 3 files in 7ms. No fixes applied.',
].join('\n');

const DIFF = [
  '--- rows.ts.orig',
  '+++ rows.ts',
  '@@ -2,5 +2,3 @@',
  ' ',
  '-export const pears = weigh(',
  '-\t3,',
  '-);',
  '+export const pears = weigh(3);',
  ' export const figs = 7;',
  '',
].join('\n');

const RUST = [
  'Diff in /home/pomona/orchard/rows.ts:2:',
  ' ',
  '-export const pears = weigh(',
  '-\t3,',
  '-);',
  '+export const pears = weigh(3);',
  ' export const figs = 7;',
  '',
].join('\n');

const EDIT: Printed = { edits: [write('rows.ts', WIDE)] };
const CHECK: Printed = { run: 'npm run lint', prints: FRAME };
const FIX: Printed = { run: 'npm run lint:fix', prints: 'Fixed 1 file.' };

const stateOf = (drafts: readonly Printed[], head = NARROW) => {
  const { files } = replayOn({ base: { 'rows.ts': BASE }, head: { 'rows.ts': head } }, [printing(drafts)], tools);
  return files[0]?.state;
};

describe('what a formatter printed that it would change', () => {
  test.each<[string, readonly Printed[]]>([
    ['a fix that follows', [EDIT, CHECK, FIX]],
    ['a command of an unknown program', [EDIT, CHECK, { run: './tidy' }]],
    ['a commit, whose hooks format', [EDIT, CHECK, { run: 'git add -A && git commit -m pears' }]],
    ['a diff that was asked for', [EDIT, { run: 'gofmt -d rows.ts', prints: DIFF }, { run: 'gofmt -w .' }]],
    ['what rustfmt shows', [EDIT, { run: 'cargo fmt --check', prints: RUST }, { run: 'cargo fmt' }]],
    ['a frame without its heading', [EDIT, { ...CHECK, prints: FRAME.split('\n').slice(2).join('\n') }, FIX]],
    ['a frame whose heading names a longer path', [EDIT, { ...CHECK, prints: `./${FRAME}` }, FIX]],
  ])('is made by %s', (_name, drafts) => {
    expect(stateOf(drafts)).toBe('exact');
  });

  test.each<[string, readonly Printed[]]>([
    ['by looking alone', [EDIT, CHECK]],
    ['by a fix that says it did nothing', [EDIT, CHECK, { ...FIX, prints: 'No fixes applied.' }]],
    ['where its end was cut off', [EDIT, { ...CHECK, prints: FRAME.split('\n').slice(0, 10).join('\n') }, FIX]],
    ['where its beginning was cut off', [EDIT, { ...CHECK, prints: FRAME.split('\n').slice(7).join('\n') }, FIX]],
    ['where the file was changed since', [EDIT, CHECK, { edits: [write('rows.ts', BASE)] }, FIX]],
    ['by a command that the user refused', [EDIT, CHECK, { ...FIX, outcome: 'rejected' }]],
  ])('is not made %s', (_name, drafts) => {
    expect(stateOf(drafts)).not.toBe('exact');
  });

  test('is left out where the head has the file without it', () => {
    expect(stateOf([EDIT, CHECK, FIX], WIDE)).toBe('exact');
  });

  test('belongs to the command that may have made it', () => {
    const trees = { base: { 'rows.ts': BASE }, head: { 'rows.ts': NARROW } };
    const { lines } = replayOn(trees, [printing([EDIT, CHECK, FIX])], tools);
    expect(lines).toMatchObject({ changed: 3, explained: 2, opaque: 1, unlogged: 0 });
  });
});
