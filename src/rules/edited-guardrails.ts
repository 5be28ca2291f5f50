import type { FileChange, Finding } from '../core/index.ts';
import { atLine, clear, hit, unreadIn } from './finding.ts';
import { type Guard, holdsGuards, readGuards } from './gates/guards.ts';
import type { Case, Rule, SideName } from './rule.ts';
import { lineIn, shownParts } from './shown/parts.ts';
import { askedFor } from './task/task-given.ts';

const RULE = { id: 'edited-guardrails', group: 'cheating' } as const;
const MOST_QUOTED = 2;
const MOST_ANCHORS = 10;

const ASKED =
  /\b(?:(?:claude|agents?|gemini|cursor|copilot)\b.{0,30}\b(?:instructions?|rules?|settings?|permissions?|hooks?)|permissions?|code ?owners)\b/i;

interface Sides {
  readonly file: FileChange;
  readonly before: readonly Guard[];
  readonly after: readonly Guard[];
}

function readSide(facts: Case, file: FileChange, side: SideName): readonly Guard[] | { readonly why: string } {
  const content = file[side];
  const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
  if (content.kind === 'absent' || !holdsGuards(path)) return [];
  const text = facts.text(file, side);
  if (text !== null) return readGuards(path, text);
  const parts = shownParts(file, side, 'unseen');
  const shown = parts.flatMap((part) => {
    const guards = readGuards(path, part.text);
    return 'why' in guards ? [] : [guards.map((one) => ({ ...one, line: lineIn(part, one.line) }))];
  });
  if (shown.length > 0) return shown.flat();
  return { why: content.kind === 'unavailable' ? content.why : 'its content is not at hand' };
}

function judge(facts: Case, file: FileChange, lost: readonly Guard[]): Finding[] {
  if (lost.length === 0) return [];
  const path = file.oldPath ?? file.path;
  const asked = askedFor(facts, path, ASKED);
  const told = lost.slice(0, MOST_QUOTED).map(({ what }) => what);
  const more = lost.length > MOST_QUOTED ? `, and ${lost.length - MOST_QUOTED} more` : '';
  const clause = asked === null ? 'put it back, or have the task ask for this' : `the task asks for it ("${asked}")`;
  const level = lost.some((guard) => guard.level === 'warn') ? 'warn' : 'note';
  return [
    hit(RULE, {
      level: asked === null ? level : 'note',
      says: `${path} loses what kept agents within bounds: ${told.join(', ')}${more}; ${clause}.`,
      anchors: lost.slice(0, MOST_ANCHORS).map(({ line }) => atLine(path, 'old', line)),
      path,
      subject: lost[0]?.key ?? '',
    }),
  ];
}

function find(facts: Case): readonly Finding[] {
  const files = facts.evidence.diff.files.filter(
    ({ path, oldPath }) => holdsGuards(path) || holdsGuards(oldPath ?? ''),
  );
  const read: Sides[] = [];
  const gaps: Finding[] = [];
  for (const file of files) {
    const [before, after] = [readSide(facts, file, 'before'), readSide(facts, file, 'after')];
    const why = 'why' in before ? before.why : 'why' in after ? after.why : '';
    if ('why' in before || 'why' in after) gaps.push(unreadIn(RULE, file.path, `${file.path} keeps its guards`, why));
    else read.push({ file, before, after });
  }
  const kept = new Set(read.flatMap(({ after }) => after.map(({ key }) => key)));
  const hits = read.flatMap(({ file, before }) =>
    judge(
      facts,
      file,
      before.filter(({ key }) => !kept.has(key)),
    ),
  );
  const found = [...hits, ...gaps];
  if (found.length > 0) return found;
  return [
    clear(RULE, files.length === 0 ? 'No file with guards changes.' : 'Every guard of the changed files stands.'),
  ];
}

/** Is something taken away that keeps agents within bounds? `protected-path` says that such a file is written at all. */
export const editedGuardrails: Rule = {
  ...RULE,
  question: 'Do instructions, permissions or owners lose what kept agents within bounds?',
  appliesTo: 'every-pull-request',
  find,
};
