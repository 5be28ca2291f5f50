import { structuredPatch } from 'diff';
import fc from 'fast-check';
import type { FileChange, Hunk, HunkLine, Side, Spill } from '../../src/core/index.ts';

const word = fc.constantFrom(
  'apple',
  'pear',
  'a b',
  'ünder',
  '"quoted"',
  'tab\there',
  ' b',
  'x\\y',
  'new\nline',
  'åÄ',
  '-',
);
const pathOf = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join('/').replace(/\/{2,}/g, '/'))
  .filter((path) => !path.startsWith('/'));

const line = fc.constantFrom(
  '',
  'apple',
  '--- a/x',
  '+++ b/x',
  'diff --git a/x b/x',
  '@@ -1 +1 @@',
  '\ttab',
  'ünder',
  'end\r',
  '\\ No newline',
);
const content = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
  .map(([lines, ends]) => (lines.length === 0 ? '' : lines.join('\n') + (ends || lines.at(-1) === '' ? '\n' : '')));

function hunkLine(text: string): HunkLine[] {
  return [{ sign: text[0] as HunkLine['sign'], text: text.slice(1) }];
}

/** Hunks of a change of text, as the `diff` package makes them, in our shape. */
export function hunksOf(before: string, after: string): Hunk[] {
  const { hunks } = structuredPatch('x', 'x', before, after, '', '', { context: 2 });
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => {
    const ours: HunkLine[] = [];
    for (const text of lines) {
      const last = ours.at(-1);
      if (text.startsWith('\\') && last) ours[ours.length - 1] = { ...last, noNewline: true };
      else ours.push(...hunkLine(text));
    }
    return { oldStart, oldLines, newStart, newLines, ...(oldStart > 3 && { heading: 'def ripen():' }), lines: ours };
  });
}

function textSide(text: string, spill: Spill): Side {
  const bytes = Buffer.from(text);
  return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
}

const MODES = ['100644', '100755'] as const;
const ABSENT = { kind: 'absent' } as const;

/** Changes of every kind; contents lie in the spill. */
export function changeOf(spill: Spill): fc.Arbitrary<FileChange> {
  const mode = fc.constantFrom(...MODES);
  const status = fc.constantFrom('added', 'modified', 'deleted', 'renamed', 'copied', 'binary', 'symlink', 'submodule');
  return fc.tuple(status, pathOf, pathOf, content, content, mode, mode).map((drawn): FileChange => {
    const [kind, path, other, before, after, oldMode, newMode] = drawn;
    const hunks = hunksOf(before, after);
    const text = { path, oldPath: null, oldMode, newMode, binary: false, hunks };
    const both = { before: textSide(before, spill), after: textSide(after, spill) };
    if (kind === 'added')
      return { ...text, status: kind, oldMode: null, before: ABSENT, after: both.after, hunks: hunksOf('', after) };
    if (kind === 'deleted')
      return { ...text, status: kind, newMode: null, before: both.before, after: ABSENT, hunks: hunksOf(before, '') };
    if (kind === 'renamed' || kind === 'copied') return { ...text, ...both, status: kind, oldPath: other };
    if (kind === 'modified') return { ...text, ...both, status: kind };
    if (kind === 'binary') {
      const bytes = Buffer.from(`\0${after}`);
      const side: Side = { kind: 'binary', digest: spill.put(bytes), bytes: bytes.length };
      return { ...text, status: 'added', oldMode: null, binary: true, before: ABSENT, after: side, hunks: [] };
    }
    if (kind === 'symlink') {
      const side: Side = { kind: 'symlink', target: 'rows/north' };
      return {
        ...text,
        status: 'added',
        oldMode: null,
        newMode: '120000',
        before: ABSENT,
        after: side,
        hunks: hunksOf('', 'rows/north'),
      };
    }
    const commits = ['1'.repeat(40), '2'.repeat(40)].map((commit) => ({ kind: 'submodule' as const, commit }));
    const [was, is] = commits as [Side, Side];
    const moved = hunksOf(`Subproject commit ${'1'.repeat(40)}\n`, `Subproject commit ${'2'.repeat(40)}\n`);
    return { ...text, status: 'modified', oldMode: '160000', newMode: '160000', before: was, after: is, hunks: moved };
  });
}
