import { createHash } from 'node:crypto';
import type { FileChange, Hunk, HunkLine, RawChanges, Side, Spill } from '../../src/core/index.ts';
import { quotePath } from '../../src/diff/path.ts';

/** git's name of a blob. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const NONE = '0'.repeat(40);
const LETTER = { added: 'A', modified: 'M', deleted: 'D', renamed: 'R090', copied: 'C090', retyped: 'T' } as const;

function contentOf(side: Side, spill: Spill): Uint8Array | null {
  if (side.kind === 'text' || side.kind === 'binary') return side.digest === null ? null : spill.read(side.digest);
  return side.kind === 'symlink' ? Buffer.from(side.target) : null;
}

function idOf(side: Side, spill: Spill): string {
  if (side.kind === 'submodule') return side.commit;
  const content = contentOf(side, spill);
  return content === null ? NONE : blobId(content);
}

function printLine({ sign, text, noNewline }: HunkLine): string {
  return `${sign}${text}\n${noNewline ? '\\ No newline at end of file\n' : ''}`;
}

export function printHunk(hunk: Hunk): string {
  const header = `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@${hunk.heading === undefined ? '' : ` ${hunk.heading}`}\n`;
  return header + hunk.lines.map(printLine).join('');
}

const quoted = (path: string): string => quotePath(Buffer.from(path));
const tabbed = (name: string): string => (name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name);

function printHeader(file: FileChange, ids: string): string {
  const [old, now] = [quoted(`a/${file.oldPath ?? file.path}`), quoted(`b/${file.path}`)];
  let text = `diff --git ${old} ${now}\n`;
  if (file.oldMode === null) text += `new file mode ${file.newMode}\n`;
  else if (file.newMode === null) text += `deleted file mode ${file.oldMode}\n`;
  else if (file.oldMode !== file.newMode) text += `old mode ${file.oldMode}\nnew mode ${file.newMode}\n`;
  if (file.oldPath !== null) {
    const verb = file.status === 'copied' ? 'copy' : 'rename';
    text += `similarity index 90%\n${verb} from ${quoted(file.oldPath)}\n${verb} to ${quoted(file.path)}\n`;
  }
  text += `index ${ids}${file.oldMode === file.newMode ? ` ${file.newMode}` : ''}\n`;
  if (file.binary) return `${text}Binary files ${old} and ${now} differ\n`;
  if (file.hunks.length === 0) return text;
  const minus = file.oldMode === null ? '/dev/null' : tabbed(old);
  return `${text}--- ${minus}\n+++ ${file.newMode === null ? '/dev/null' : tabbed(now)}\n`;
}

/** Prints changes as git would hand them over: listing, patch text and contents by object id. */
export function printChanges(files: readonly FileChange[], spill: Spill): RawChanges {
  const objects = new Map<string, Side>();
  const raw: string[] = [];
  let patch = '';
  for (const file of files) {
    const ids = [file.before, file.after].map((side) => {
      const content = contentOf(side, spill);
      const kind = side.kind === 'binary' ? 'binary' : 'text';
      if (content !== null) objects.set(blobId(content), { kind, digest: spill.put(content), bytes: content.length });
      return idOf(side, spill);
    });
    const modes = `${file.oldMode ?? '000000'} ${file.newMode ?? '000000'}`;
    const paths = [...(file.oldPath === null ? [] : [file.oldPath]), file.path].join('\0');
    raw.push(`:${modes} ${ids.join(' ')} ${LETTER[file.status]}\0${paths}\0`);
    patch += printHeader(file, ids.join('..')) + file.hunks.map(printHunk).join('');
  }
  return {
    base: 'b'.repeat(40),
    head: 'd'.repeat(40),
    raw: Buffer.from(raw.join('')),
    patch: Buffer.from(patch),
    objects,
  };
}
