import { groupBy } from '../collections/index.ts';
import type { FileChange, RawChanges, Side, Spill } from '../core/index.ts';
import { pathText, quotePath } from './path.ts';
import { type RawRecord, readRaw } from './raw.ts';
import type { Section } from './section.ts';
import { readSections } from './sections.ts';

const ABSENT = '000000';
const SYMLINK = '120000';
const SUBMODULE = '160000';

const present = (mode: string): string | null => (mode === ABSENT ? null : mode);

/** One side of a file from its mode and object id: symlinks become their target, submodules their commit. */
export function sideFor(mode: string, id: string, objects: RawChanges['objects'], spill: Spill): Side {
  if (mode === ABSENT) return { kind: 'absent' };
  if (mode === SUBMODULE) return { kind: 'submodule', commit: id };
  const side = objects.get(id) ?? { kind: 'unavailable', why: 'its content was not handed over' };
  if (mode !== SYMLINK || (side.kind !== 'text' && side.kind !== 'binary') || side.digest === null) return side;
  const target = spill.read(side.digest);
  return target === null ? side : { kind: 'symlink', target: pathText(target) };
}

function headerOf(record: RawRecord): string {
  const [old, now] = [record.oldPath, record.newPath];
  return `${quotePath(Buffer.concat([Buffer.from('a/'), old]))} ${quotePath(Buffer.concat([Buffer.from('b/'), now]))}`;
}

/** Whether the record promises hunks that the patch ought to hold. */
function wantsHunks(record: RawRecord, file: FileChange): boolean {
  if (record.oldId === record.newId || file.binary) return false;
  const empty = (side: Side): boolean => side.kind === 'absent' || (side.kind === 'text' && side.bytes === 0);
  return !(empty(file.before) && empty(file.after));
}

function fileOf(record: RawRecord, parts: readonly Section[], changes: RawChanges, spill: Spill): FileChange {
  const before = sideFor(record.oldMode, record.oldId, changes.objects, spill);
  const after = sideFor(record.newMode, record.newId, changes.objects, spill);
  const moved = record.status === 'renamed' || record.status === 'copied';
  return {
    path: pathText(record.newPath),
    oldPath: moved ? pathText(record.oldPath) : null,
    status: record.status,
    oldMode: present(record.oldMode),
    newMode: present(record.newMode),
    binary: parts.some((part) => part.binary) || before.kind === 'binary' || after.kind === 'binary',
    before,
    after,
    hunks: parts.flatMap((part) => part.hunks),
  };
}

/** Joins the raw listing (which decides what files there are) with the patch (which gives their hunks). */
export function joinRaw(changes: RawChanges & { readonly raw: Uint8Array }, spill: Spill) {
  const { records, problem } = readRaw(changes.raw);
  const { sections, problems } = readSections(changes.patch);
  const byHeader = groupBy(sections, (section) => section.header ?? '');
  const found = [...problems, ...(problem === null ? [] : [problem])];
  const files = records.map((record) => {
    const file = fileOf(record, byHeader.get(headerOf(record)) ?? [], changes, spill);
    if (file.hunks.length === 0 && wantsHunks(record, file)) found.push(`the hunks of ${file.path} are missing`);
    return file;
  });
  return { files, problems: found };
}
