import path from 'node:path';
import type { Clip, EditStep, FileEdit, Session } from '../../core/index.ts';
import { type EffectiveCommand, OPEN, printedText } from '../../syntax/index.ts';
import { detach, whole } from '../../text/index.ts';
import type { Case, SideName } from '../rule.ts';
import { applyPatched, patchedFiles } from './patched-texts.ts';

/** What a session made of a file: its whole text, or that it is not known. */
type WrittenText = { readonly text: string } | 'unknown';

/** The files that one session wrote, as far as one has read. */
export interface WrittenFiles {
  /** Takes an edit into account that was carried out. */
  seeEdit(step: EditStep): void;
  /** Takes a command into account that was carried out; `start` is the directory in which its line began. */
  seeCommand(command: EffectiveCommand, start: string): void;
  /** What the session made of a file; null where it did not write it. */
  textOf(full: string): WrittenText | null;
  /** The text that the file had in the base tree; null where there was none, or it is not at hand. */
  before(full: string): string | null;
}

type Change =
  | { readonly how: 'edit'; readonly edit: Exclude<FileEdit, { readonly op: 'patch' | 'opaque' }> }
  | { readonly how: 'print'; readonly command: EffectiveCommand; readonly appends: boolean }
  // Read once more where it is asked for: a night's patches are too much to hold.
  | { readonly how: 'patch'; readonly name: string; readonly patch: Clip | string }
  | { readonly how: 'other' };

const MOST_FILES = 2_000;
const MOST_CHANGES = 50;
const LONGEST = 200_000;
/** Texts that are remembered until their files change: scripts are run again and again. */
const MOST_TEXTS = 16;
const isAbsolute = (one: string): boolean => /^(?:[/~]|[A-Za-z]:[\\/])/.test(one);

/** A file's path in a directory (null: not known) of a line that began in `start`; null where nobody can tell. */
export function fileAt(named: string, cwd: string | null, start: string): string | null {
  const plain = named.replaceAll('\\', '/');
  if (plain === '' || plain.includes(OPEN)) return null;
  if (isAbsolute(plain)) return path.posix.normalize(plain);
  if (cwd === null) return null;
  return path.posix.normalize(`${isAbsolute(cwd) ? cwd : path.posix.join(start, cwd)}/${plain}`).replace(/^\.\//, '');
}

/** Opens the record of one session; empty at first. */
export function openWrittenFiles(facts: Case, session: Session): WrittenFiles {
  const changes = new Map<string, Change[]>();
  const texts = new Map<string, WrittenText>();
  const { blobs } = facts.tools;
  const cwd = session.cwd ?? '';
  const diffed = (full: string) =>
    facts.evidence.diff.files.find((file) => full === file.path || full.endsWith(`/${file.path}`));
  const note = (full: string | null, change: Change, anew: boolean): void => {
    if (full === null || (changes.size >= MOST_FILES && !changes.has(full))) return;
    const own = anew ? [] : (changes.get(full) ?? []);
    if (own.length < MOST_CHANGES) own.push(change);
    changes.set(full, own);
    texts.delete(full);
  };
  const patchText = (patch: Clip | string): string => (typeof patch === 'string' ? patch : (whole(patch, blobs) ?? ''));
  const apply = (text: string | null, change: Change): string | null => {
    if (change.how === 'print') {
      const printed = printedText(change.command);
      return printed === null || (change.appends && text === null) ? null : `${change.appends ? text : ''}${printed}`;
    }
    if (change.how === 'patch') {
      const patched = patchedFiles(patchText(change.patch)).get(change.name);
      return patched === undefined ? null : applyPatched(text, patched);
    }
    if (change.how === 'other') return null;
    const { edit } = change;
    if (edit.op === 'write') return whole(edit.content, blobs);
    const [old, now] = [whole(edit.old, blobs), whole(edit.new, blobs)];
    const from = text ?? (edit.before === null ? null : whole(edit.before, blobs));
    if (old === null || now === null || from === null || !from.includes(old)) return null;
    return edit.all ? from.split(old).join(now) : from.replace(old, () => now);
  };
  const side = (full: string, name: SideName): string | null => {
    const file = diffed(full);
    return file === undefined ? null : facts.text(file, name);
  };
  const notePatch = (patch: Clip | string, at: string | null, start: string): void => {
    for (const [named, { op }] of patchedFiles(patchText(patch))) {
      const name = detach(named);
      note(fileAt(name, at, start), { how: 'patch', name, patch }, op === 'add');
    }
  };
  return {
    before: (full) => side(full, 'before'),
    seeEdit(step) {
      for (const edit of step.edits) {
        if (edit.op === 'opaque') note(fileAt(edit.path ?? '', '', cwd), { how: 'other' }, false);
        else if (edit.op !== 'patch') note(fileAt(edit.path, '', cwd), { how: 'edit', edit }, edit.op === 'write');
        else notePatch(edit.text, '', cwd);
      }
    },
    seeCommand(command, start) {
      const place = (named: string): string | null => fileAt(named, command.cwd, start);
      const operands = command.args.map(({ text }) => text).filter((word) => !word.startsWith('-'));
      for (const { op, target } of command.redirects)
        if (op.startsWith('>') && !/^(?:[&\d]|\/dev\/)/.test(target.text))
          note(place(target.text), { how: 'print', command, appends: op === '>>' }, op !== '>>');
      if (/^apply_?patch$/.test(command.name ?? ''))
        notePatch(command.input?.text ?? command.args.map(({ text }) => text).join('\n'), command.cwd, start);
      if (command.name === 'tee')
        for (const file of operands) note(place(file), { how: 'print', command, appends: false }, true);
      if (/^(?:cp|mv)$/.test(command.name ?? '') && operands.length === 2) {
        const from = changes.get(place(operands[0] ?? '') ?? '');
        const to = place(operands[1] ?? '');
        if (from !== undefined && to !== null && changes.size < MOST_FILES) {
          changes.set(to, [...from]);
          texts.delete(to);
        }
      }
      if (command.name === 'sed' && command.args.some(({ text }) => /^-[nErsuz]*i|^--in-place/.test(text)))
        for (const file of operands) if (changes.has(place(file) ?? '')) note(place(file), { how: 'other' }, false);
    },
    textOf(full) {
      const own = changes.get(full);
      if (own === undefined) return null;
      const seen = texts.get(full);
      if (seen !== undefined) return seen;
      const text = own.reduce<string | null>((so, change) => apply(so, change), side(full, 'before'));
      const known = text ?? side(full, 'after');
      const written: WrittenText = known === null || known.length > LONGEST ? 'unknown' : { text: known };
      if (texts.size >= MOST_TEXTS) texts.clear();
      texts.set(full, written);
      return written;
    },
  };
}
