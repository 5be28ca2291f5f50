import type { FileChange, Hunk, Side, Spill } from '../core/index.ts';
import { type Names, namesOf } from './names.ts';
import { pathText } from './path.ts';
import type { Section } from './section.ts';
import { readSections } from './sections.ts';

const UNKNOWN: Side = { kind: 'unavailable', why: 'only a diff was given, not the files' };
const NEWLINE = Buffer.from('\n');

function isAdded(section: Section, names: Names): boolean {
  const [hunk, second] = section.hunks;
  return (
    section.added ||
    names.old === null ||
    (section.header === null && second === undefined && hunk?.oldStart === 0 && hunk.oldLines === 0)
  );
}

function isDeleted(section: Section, names: Names): boolean {
  const [hunk, second] = section.hunks;
  return (
    section.deleted ||
    names.now === null ||
    (section.header === null && second === undefined && hunk?.newStart === 0 && hunk.newLines === 0)
  );
}

/** The content of a file whose every line is in the section; null where some are not. */
function contentOf(section: Section): Buffer | null {
  if (section.hunks.length > 1) return null;
  const [hunk] = section.hunks;
  const lines = section.bytes[0] ?? [];
  if (
    hunk &&
    ((hunk.oldLines > 0 && hunk.newLines > 0) || hunk.lines.length !== Math.max(hunk.oldLines, hunk.newLines))
  )
    return null;
  const parts = lines.flatMap((line) => [line, NEWLINE]);
  if (hunk?.lines.at(-1)?.noNewline) parts.pop();
  return Buffer.concat(parts);
}

/** Context lines that git prints around changes unless told otherwise. */
const CONTEXT = 3;

const contextAt = ({ lines }: Hunk, end: 'start' | 'end'): number => {
  const found =
    end === 'start' ? lines.findIndex(({ sign }) => sign !== ' ') : lines.findLastIndex(({ sign }) => sign !== ' ');
  return end === 'start' ? found : lines.length - 1 - found;
};

/** Context lines around the changes of a diff: what hunks that do not begin with the file begin with. */
function contextOf(sections: readonly Section[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { hunks } of sections)
    for (const hunk of hunks)
      if (hunk.oldStart > 1 && hunk.newStart > 1) least = Math.min(least, contextAt(hunk, 'start'));
  return Number.isFinite(least) ? least : CONTEXT;
}

/** Both sides of a file of which the only hunk begins with its first line and ends, short of context, with its last. */
function wholeSides(section: Section, context: number, spill: Spill): { before: Side; after: Side } | null {
  const [hunk, second] = section.hunks;
  const [lines = []] = section.bytes;
  const isPlain = section.oldMode === section.newMode && !/^1[26]0000$/.test(section.newMode ?? '');
  if (hunk === undefined || second !== undefined || lines.length !== hunk.lines.length || !isPlain) return null;
  if (hunk.oldStart !== 1 || hunk.newStart !== 1 || contextAt(hunk, 'end') >= context) return null;
  const sideOf = (other: '+' | '-'): Side => {
    const own = hunk.lines.flatMap(({ sign, noNewline }, at) =>
      sign === other ? [] : [{ line: lines[at] ?? NEWLINE, noNewline }],
    );
    const parts = own.flatMap(({ line, noNewline }) => (noNewline ? [line] : [line, NEWLINE]));
    const content = Buffer.concat(parts);
    return { kind: 'text', digest: spill.put(content), bytes: content.length };
  };
  return { before: sideOf('+'), after: sideOf('-') };
}

function wholeSide(section: Section, mode: string | null, spill: Spill): Side {
  if (section.binary) return { kind: 'binary', digest: null, bytes: null };
  const content = contentOf(section);
  if (content === null) return UNKNOWN;
  const commit = /^Subproject commit ([0-9a-f]{40})\n?$/.exec(mode === '160000' ? content.toString('latin1') : '')?.[1];
  if (commit !== undefined) return { kind: 'submodule', commit };
  if (mode === '120000') return { kind: 'symlink', target: pathText(content) };
  return { kind: 'text', digest: spill.put(content), bytes: content.length };
}

function fileOf(section: Section, context: number, spill: Spill): FileChange | null {
  const names = namesOf(section);
  const path = names?.now ?? names?.old;
  if (!names || !path) return null;
  const added = isAdded(section, names);
  const deleted = !added && isDeleted(section, names);
  const both = added || deleted || section.binary ? null : wholeSides(section, context, spill);
  const rest = section.binary ? ({ kind: 'binary', digest: null, bytes: null } as const) : UNKNOWN;
  return {
    path: deleted ? (names.old ?? path) : path,
    oldPath: section.how === null ? null : names.old,
    status: section.how ?? (added ? 'added' : deleted ? 'deleted' : 'modified'),
    oldMode: added ? null : section.oldMode,
    newMode: deleted ? null : section.newMode,
    binary: section.binary,
    before: added ? { kind: 'absent' } : deleted ? wholeSide(section, section.oldMode, spill) : (both?.before ?? rest),
    after: deleted ? { kind: 'absent' } : added ? wholeSide(section, section.newMode, spill) : (both?.after ?? rest),
    hunks: section.hunks,
  };
}

/** Reads a diff that comes alone: sides are known only of files whose every line it holds, as of those that it adds or deletes. */
export function readBare(patch: Uint8Array, spill: Spill) {
  const { sections, problems } = readSections(patch);
  const context = contextOf(sections);
  const files = sections.map((section) => fileOf(section, context, spill));
  const nameless = sections
    .filter((_, at) => files[at] === null)
    .map((section) => `line ${section.line} begins a file whose name cannot be read`);
  return { files: files.filter((file) => file !== null), problems: [...problems, ...nameless.slice(0, 50)] };
}
