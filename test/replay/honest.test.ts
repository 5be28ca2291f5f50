import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { FileEdit, Tools } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay, wants } from '../../src/replay/index.ts';
import { changeOf } from '../diff/arbitrary.ts';
import { type Draft, editor, logOf } from './log.ts';
import { diffOf, replayOn, type Trees, textSide } from './orchard.ts';

const spill = memorySpill();
const { replace, write, patch } = editor(spill);
let tools: Tools & { readonly blobs: typeof spill };
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

const NAMES = ['rows.txt', 'gate/ladder.txt', 'new.txt'] as const;
const tree = fc.constantFrom('apple tree', 'pear tree', 'plum tree', 'fig', '');
const lines = fc.array(tree, { maxLength: 8 });
const textOf = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');

/** What an agent does next, told twice: as the log has it, and as it changes the files. */
interface Act {
  readonly name: (typeof NAMES)[number];
  readonly how: 'write' | 'replace' | 'patch' | 'heredoc' | 'remove' | 'move';
  readonly lines: readonly string[];
  readonly at: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  name: fc.constantFrom(...NAMES),
  how: fc.constantFrom('write', 'replace', 'patch', 'heredoc', 'remove', 'move'),
  lines,
  at: fc.nat(20),
});

const whole = (path: string, text: string): Draft => ({ edits: [write(path, text)] });
const edit = (...edits: FileEdit[]): Draft => ({ edits });

/** A patch that takes the whole file and puts other lines in its place. */
function patchOf(path: string, before: readonly string[], after: readonly string[]): Draft {
  const body = [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  return edit(patch(`*** Update File: ${path}`, '@@', ...body));
}

function perform(files: Map<string, string>, { name, how, lines: now, at }: Act): Draft {
  const before = files.get(name);
  const after = textOf(now);
  if (before === undefined || how === 'write') {
    files.set(name, after);
    return whole(name, after);
  }
  if (how === 'remove') {
    files.delete(name);
    return { run: `rm ${name}` };
  }
  if (how === 'move') {
    files.delete(name);
    files.set('moved.txt', before);
    return { run: `mv ${name} moved.txt` };
  }
  const old = before.split('\n').slice(0, -1);
  if (how === 'replace' && old.length > 0) {
    const line = old[at % old.length] ?? '';
    const marked = `${line} no ${at}`;
    if (line !== '' && before.split(line).length === 2) {
      files.set(name, before.replace(line, marked));
      return edit(replace(name, line, marked, { before }));
    }
  }
  // Codex takes a blank last line for the final newline.
  if (how === 'patch' && old.length > 0 && now.length > 0 && now.at(-1) !== '' && old.at(-1) !== '') {
    files.set(name, after);
    return patchOf(name, old, now);
  }
  files.set(name, after);
  return { run: `cat <<'EOF' > ${name}\n${after}EOF\n` };
}

test('what the log alone did is replayed exactly, and every changed line has its step', () => {
  fc.assert(
    fc.property(lines, lines, fc.array(act, { minLength: 1, maxLength: 8 }), (rows, ladder, acts) => {
      const base: Trees = { 'rows.txt': textOf(rows), 'gate/ladder.txt': textOf(ladder) };
      const files = new Map(Object.entries(base));
      const drafts = acts.map((one) => perform(files, one));
      const head = Object.fromEntries(files);
      const log = logOf(drafts, spill, { agent: 'codex' });
      const result = replayOn({ base, head }, [log], tools, {
        files: [...NAMES, 'moved.txt'].map((path) => ({ tree: 'base', path, side: textSide(base[path], spill) })),
      });
      expect(result.files.map((file) => [file.path, file.state])).toEqual(
        result.files.map((file) => [file.path, 'exact']),
      );
      expect(result.lines.explained).toBe(result.lines.changed);
      expect([result.missed, result.outside]).toEqual([[], []]);
      expect(result.notInDiff).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('whatever logs and diffs say, each changed line has one origin and the sums are right', () => {
  const path = fc.constantFrom(
    'rows.txt',
    '/home/pomona/orchard/rows.txt',
    '../x',
    '/',
    '',
    '.',
    '__proto__',
    'a/b c',
    'apple',
    'C:\\x',
  );
  const text = fc.oneof(lines.map(textOf), fc.string());
  const patchText = fc.array(
    fc.oneof(
      fc.constantFrom(
        '*** Add File: a',
        '*** Update File: apple',
        '*** Delete File: pear',
        '*** Move to: ..',
        '@@',
        '-apple',
        '+fig',
        ' ',
      ),
      text,
    ),
    { maxLength: 8 },
  );
  const draft: fc.Arbitrary<Draft> = fc.oneof(
    fc
      .tuple(path, text, text, fc.boolean())
      .map(([where, old, now, all]) => edit(replace(where, old, now, { all }), replace(where, now, old))),
    fc.tuple(path, text, text).map(([where, now, before]) => edit(write(where, now, before))),
    patchText.map((body) => edit(patch(...body))),
    fc
      .tuple(fc.constantFrom('rm', 'mv', 'cp -r', 'git mv', 'sed -i s/a/b/', 'tee', 'cd', 'echo >'), path, path)
      .map(([run, a, b]) => ({ run: `${run} '${a}' '${b}'` })),
    fc.string().map((run) => ({ run })),
  );
  const files = fc.uniqueArray(changeOf(spill), { maxLength: 4, selector: (file) => file.path });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), files, fc.boolean(), (drafts, changed, bare) => {
      const hidden = { kind: 'unavailable', why: 'only a diff was given' } as const;
      const seen = bare ? changed.map((file) => ({ ...file, before: hidden, after: hidden })) : changed;
      const diff = { ...diffOf({}, {}, spill), files: seen };
      const sessions = [logOf(drafts, spill)];
      expect(wants(sessions, diff, tools).every((need) => need.path !== '' || need.folder)).toBe(true);
      const result = replay({ sessions, diff, files: [] }, tools);
      for (const [at, file] of result.files.entries()) {
        const signs = seen[at]?.hunks.flatMap((hunk) => hunk.lines).filter(({ sign }) => sign !== ' ') ?? [];
        expect(file.origins.length).toBe(signs.length);
        expect(file.lines.explained + file.lines.opaque + file.lines.unlogged).toBe(file.lines.changed);
        for (const { origin } of file.origins)
          if ('step' in origin) expect(sessions[0]?.session.steps.at(origin.step)).toBeDefined();
      }
      expect(result.lines.changed).toBe(result.files.reduce((sum, file) => sum + file.lines.changed, 0));
    }),
    { numRuns: 200 },
  );
});
