import { describe, expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { editorAsked, isEditor } from '../../src/sessions/editor.ts';

describe('the shared file editor', () => {
  test.each([
    [{ command: 'view', path: 'a' }, true],
    [{ command: 'create', path: 'a' }, true],
    [{ command: 'ls', path: 'a' }, false],
    [{ command: 'view' }, false],
    [null, false],
  ])('is known by its arguments: %j', (input, is) => {
    expect(isEditor(input)).toBe(is);
  });

  test.each([
    [
      { command: 'view', path: 'a' },
      { kind: 'read', path: 'a' },
    ],
    [{ command: 'create', path: 'a', file_text: 'x' }, { edits: [{ op: 'write', path: 'a', content: { head: 'x' } }] }],
    [{ command: 'write', path: 'a', content: 'x' }, { edits: [{ op: 'write', content: { head: 'x' } }] }],
    [
      { command: 'str_replace', path: 'a', old_str: 'x', new_str: 'y' },
      { edits: [{ op: 'replace', path: 'a', old: { head: 'x' }, new: { head: 'y' }, all: false }] },
    ],
    [{ command: 'str_replace', path: 'a', old_str: 'x' }, { edits: [{ op: 'replace', new: { head: '' } }] }],
    [{ command: 'str_replace', path: 'a' }, { edits: [{ op: 'opaque', path: 'a' }] }],
    [{ command: 'create', path: 'a', file_text: 7 }, { edits: [{ op: 'opaque', path: 'a' }] }],
    [{ command: 'insert', path: 'a', insert_line: 1, new_str: 'x' }, { edits: [{ op: 'opaque', path: 'a' }] }],
    [{ command: 'undo_edit', path: 'a' }, { edits: [{ op: 'opaque', note: "undo_edit without the file's content" }] }],
  ])('%j', (input, asked) => {
    expect(editorAsked(input, memorySpill())).toMatchObject(asked);
  });
});
