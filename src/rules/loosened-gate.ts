import { groupBy } from '../collections/index.ts';
import type { FileChange, Finding, Level } from '../core/index.ts';
import { excerptOf, languageOf } from '../syntax/index.ts';
import { atLine, clear, hit, unreadIn } from './finding.ts';
import { type GateFile, type Loosened, loosenedIn } from './gates/compare-settings.ts';
import { holdsGates, readSettings } from './gates/read-settings.ts';
import { inSection } from './gates/sections.ts';
import type { Setting } from './gates/setting.ts';
import { addedSuppressions, type SilencedFile, type Suppressions, silencedFiles } from './gates/suppressions.ts';
import type { Case, Rule, SideName } from './rule.ts';
import { lineIn, shownParts } from './shown/parts.ts';
import { askedFor } from './task/task-given.ts';

const RULE = { id: 'loosened-gate', group: 'cheating' } as const;
const MOST_QUOTED = 3;
const MOST_ANCHORS = 10;

/** To ask for less of a gate is to ask for this; that one of them fails is a reason to mend the code. */
const LOOSENS =
  /\b(?:lower|reduce|relax|loosen|disable|turn off|switch off|ignore|exclude|skip|suppress|silence|allow|drop|remove|retry)\b/i;
const GATES =
  /\b(?:coverage|thresholds?|lint\w*|strict\w*|type-?check\w*|mypy|ruff|eslint|tsconfig|test (?:paths?|collection|selection|config\w*)|config\w*|suppress\w*|ignore\w*|exclu\w+|baselines?|retr(?:y|ies)|warnings?)\b/i;
/** Settings may come to ask for less in being changed at all, where it is them that somebody asks to change. */
const CHANGES = /\b(?:update|adjust|change|migrate|upgrade|bump|set|configure|move|switch)\b/i;
const SETTINGS =
  /\b(?:coverage|thresholds?|mypy|ruff|eslint|tsconfig|test (?:paths?|collection|selection|config\w*)|config\w*|baselines?|retr(?:y|ies))\b/i;

/** What hunks show of the settings of a side whose text is not at hand; null where none can be read. */
function readShown(facts: Case, file: FileChange, path: string, side: SideName): readonly Setting[] | null {
  const { grammars } = facts.tools;
  const code = languageOf(path) === null ? null : excerptOf(path, file.hunks, false, grammars);
  const parts = code === null ? shownParts(file, side, 'unseen') : [code[side]];
  const read = parts.flatMap((part) => {
    const settings = readSettings(path, part.text, grammars, true);
    return settings === null || 'why' in settings
      ? []
      : [settings.map((one) => ({ ...inSection(path, one), line: lineIn(part, one.line) }))];
  });
  return read.length === 0 ? null : read.flat();
}

function readSide(facts: Case, file: FileChange, side: SideName): readonly Setting[] | { readonly why: string } {
  const content = file[side];
  if (content.kind === 'absent') return [];
  const text = facts.text(file, side);
  const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
  if (text !== null) return readSettings(path, text, facts.tools.grammars) ?? [];
  const shown = readShown(facts, file, path, side);
  return shown ?? { why: content.kind === 'unavailable' ? content.why : 'its content is not at hand' };
}

interface Gathered {
  readonly files: readonly GateFile[];
  readonly gaps: readonly Finding[];
}

function gather(facts: Case): Gathered {
  const files: GateFile[] = [];
  const gaps: Finding[] = [];
  for (const file of facts.evidence.diff.files) {
    if (!holdsGates(file.path) && !holdsGates(file.oldPath ?? '')) continue;
    const [before, after] = [readSide(facts, file, 'before'), readSide(facts, file, 'after')];
    const why = 'why' in before ? before.why : 'why' in after ? after.why : '';
    if ('why' in before || 'why' in after)
      gaps.push(unreadIn(RULE, file.path, `${file.path} demands less than it did`, why));
    else files.push({ path: file.path, before, after });
  }
  return { files, gaps };
}

/** What one gate of one file lost, as one finding. */
function judge(facts: Case, losses: readonly Loosened[]): Finding[] {
  const [first] = losses;
  if (first === undefined) return [];
  const { path, gate } = first;
  const asked = askedFor(facts, path, GATES, LOOSENS) ?? askedFor(facts, path, SETTINGS, CHANGES);
  const told = losses.slice(0, MOST_QUOTED).map(({ key, how }) => `\`${key.replace(/\[\]/g, '')}\` ${how}`);
  const more = losses.length > MOST_QUOTED ? `, and ${losses.length - MOST_QUOTED} more` : '';
  const clause =
    asked === null ? 'put it back, or have the task ask for the change' : `the task asks for it ("${asked}")`;
  const level: Level = asked === null ? first.level : 'note';
  return [
    hit(RULE, {
      level,
      says: `${path} loosens ${gate.what}: ${told.join(', ')}${more}; ${clause}.`,
      anchors: losses.slice(0, MOST_ANCHORS).map(({ side, line }) => atLine(path, side, line)),
      path,
      subject: `${gate.what}:${first.key}`,
    }),
  ];
}

function judgeSuppressions({ count, anchors, examples, path }: Suppressions): Finding {
  const told = examples.map((text) => `\`${text}\``).join(', ');
  return hit(RULE, {
    level: 'note',
    says: `The change silences linters, type checkers or coverage in ${count} more places than before (${told}); mend what they find, or say why not.`,
    anchors: anchors.map(({ path: at, line }) => atLine(at, 'new', line)),
    path,
    subject: 'suppressions',
  });
}

const judgeSilenced = ({ path, line, text }: SilencedFile): Finding =>
  hit(RULE, {
    level: 'note',
    says: `A linter or type checker now passes over all of ${path} (\`${text}\`); mend what it finds, or silence those lines alone.`,
    anchors: [atLine(path, 'new', line)],
    path,
    subject: 'silenced',
  });

function find(facts: Case): readonly Finding[] {
  const { files, gaps } = gather(facts);
  const renames = facts.evidence.diff.files.flatMap(({ path, oldPath }) =>
    oldPath === null ? [] : [[path, oldPath] as const],
  );
  const groups = groupBy(
    loosenedIn(files, new Map(renames)),
    ({ path, gate, level }) => `${path}\0${gate.what}\0${level}`,
  );
  const hits = [...groups.values()].flatMap((losses) => judge(facts, losses));
  const suppressions = addedSuppressions(facts);
  hits.push(...silencedFiles(facts).map(judgeSilenced));
  const found = [...hits, ...(suppressions === null ? [] : [judgeSuppressions(suppressions)]), ...gaps];
  if (found.length > 0) return found;
  const said = files.length === 0 ? 'No file that sets a gate changes.' : 'Every gate in the changed settings stands.';
  return [clear(RULE, said)];
}

/** Do the settings of a gate let more through than they did? */
export const loosenedGate: Rule = {
  ...RULE,
  question: 'Do settings demand less coverage, collect fewer tests or silence more checks than before?',
  appliesTo: 'every-pull-request',
  find,
};
