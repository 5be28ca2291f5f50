import type { Anchor, Clip, FileEdit, Step } from '../../core/index.ts';
import { whole } from '../../text/index.ts';
import { atLine } from '../finding.ts';
import type { Case } from '../rule.ts';

/** Added lines of the diff that a step had shown before anybody in the logs had written them. */
export interface Copied {
  readonly count: number;
  /** Telling added lines of the diff. */
  readonly of: number;
  /** A few of them, as places in the diff. */
  readonly anchors: readonly Anchor[];
}

interface Telling {
  readonly path: string;
  readonly line: number;
}

interface Known {
  /** Telling added lines of the diff, trimmed. */
  readonly telling: ReadonlyMap<string, Telling>;
  /** For each session the step in which somebody first wrote such a line. */
  readonly written: readonly ReadonlyMap<string, number>[];
}

const LONGEST = 1_000_000;
const MOST_ANCHORS = 3;
const IMPORT = /^(?:from|import|use|using|#include|package|require|export \*|\} from)\b/;
const WORD = /[\p{L}_][\p{L}\p{N}_]+/gu;
/** Lines that two people would write alike tell nothing. */
const isTelling = (line: string): boolean =>
  line.length >= 16 && line.length <= 1_000 && !IMPORT.test(line) && new Set(line.match(WORD)).size >= 3;
/** Enough lines, or enough of a change that has few. */
const ENOUGH = { lines: 3, share: 0.1, most: 10, half: 0.5 } as const;

/** The lines of a text as they may stand in a file: without numbers before them; JSON's newlines end lines, too. */
function linesOf(text: string): readonly string[] {
  const cut = text.slice(0, LONGEST);
  const open = cut.includes('\\n') ? cut.replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('\\t', '\t') : cut;
  const isDiff = /(?:^[ \t]*|["'])(?:diff --git |@@ -\d)/m.test(open);
  return open.split('\n').flatMap((line) => {
    if (isDiff && line.startsWith('-')) return [];
    const plain = line.trim();
    return [plain, plain.replace(/^(?:\+|\d{1,6}(?:→|\t|[:|] ?| {2}))/, '').trim()];
  });
}

function tellingOf(facts: Case): ReadonlyMap<string, Telling> {
  const { files } = facts.evidence.diff;
  const gone = new Set(
    files.flatMap(({ hunks }) =>
      hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign === '-').map(({ text }) => text.trim())),
    ),
  );
  const telling = new Map<string, Telling>();
  for (const file of files) {
    const before = new Set((facts.text(file, 'before') ?? '').split('\n').map((line) => line.trim()));
    for (const hunk of file.hunks) {
      let line = hunk.newStart;
      for (const { sign, text } of hunk.lines) {
        const plain = text.trim();
        const isNew = sign === '+' && !gone.has(plain) && !before.has(plain);
        if (isNew && isTelling(plain) && !telling.has(plain)) telling.set(plain, { path: file.path, line });
        if (sign !== '-') line += 1;
      }
    }
  }
  return telling;
}

const textsOfEdit = (edit: FileEdit): readonly Clip[] => {
  if (edit.op === 'patch') return [edit.text];
  if (edit.op === 'write') return [edit.content];
  return edit.op === 'replace' ? [edit.new] : [];
};

/** What a step writes down by itself: an edit's new text, a command's own words, a person's. */
function textsOf(step: Step): readonly Clip[] {
  if (step.kind === 'edit') return step.edits.flatMap(textsOfEdit);
  if (step.kind === 'run') return [step.command];
  return step.kind === 'say' ? [step.text] : [];
}

const known = new WeakMap<Case, Known>();

function knownOf(facts: Case): Known {
  const seen = known.get(facts);
  if (seen !== undefined) return seen;
  const telling = tellingOf(facts);
  const written = facts.evidence.sessions.map(({ session }) => {
    const first = new Map<string, number>();
    if (telling.size === 0) return first;
    for (const step of session.steps)
      for (const text of textsOf(step))
        for (const line of linesOf(whole(text, facts.tools.blobs) ?? text.head))
          if (telling.has(line) && !first.has(line)) first.set(line, step.index);
    return first;
  });
  const made = { telling, written };
  known.set(facts, made);
  return made;
}

/**
 * Compares a text that a step of a session showed with the lines that the diff adds. A line counts where it tells
 * something (16 characters, three words, no import), was not in the file before nor moved within the diff, and nobody had
 * written it in the session before that step, nor in an earlier one.
 */
export function copiedLines(facts: Case, shown: string, session: number, step: number): Copied {
  const { telling, written } = knownOf(facts);
  const isOwn = (line: string): boolean =>
    written.some((first, index) => {
      const at = first.get(line);
      return at !== undefined && (index < session || (index === session && at < step));
    });
  const found = new Set(telling.size === 0 ? [] : linesOf(shown).filter((line) => telling.has(line) && !isOwn(line)));
  const places = [...found].slice(0, MOST_ANCHORS).map((line) => telling.get(line) as Telling);
  return {
    count: found.size,
    of: telling.size,
    anchors: places.map(({ path, line }) => atLine(path, 'new', line)),
  };
}

/** Whether so many lines are more than chance: three that are a tenth of the change, ten, or half of a small change. */
export const isCopy = ({ count, of }: Copied): boolean =>
  count > 0 &&
  ((count >= ENOUGH.lines && count >= of * ENOUGH.share) || count >= ENOUGH.most || count >= of * ENOUGH.half);
