import type { FileChange, Finding, Level } from '../../core/index.ts';
import { atLine, brief, clear, hit, unknown } from '../finding.ts';
import type { Case, Rule, SideName } from '../rule.ts';
import { asksFor } from '../task/task-words.ts';
import { lookAlike } from './known-packages.ts';
import { changedLocks } from './lock-changes.ts';
import { isManifest, type Manifest, readManifest } from './manifests.ts';

const RULE = { id: 'changed-dependency', group: 'boundary' } as const;
const MOST_HITS = 40;
const WORDS =
  /\b(?:dependenc\w*|packages?|librar\w*|upgrad\w*|bump\w*|install\w*|npm|pip|cargo|lock ?files?|registr\w*|(?:pre|post)install|overrides?|index)\b/i;
const ADDRESS = /^(?:git\+|git:|https?:|github:|ssh:|[\w.-]+\/[\w.-]+(?:#|$))|"?(?:git|url)"?\s*[:=]/;
const ANY_VERSION = /^(?:\*|latest|x|>=\s?0(?:\.0)*|"\*")$/;

interface Change {
  readonly what: string;
  readonly subject: string;
  readonly level: Level;
}

function readSide(facts: Case, file: FileChange, side: SideName): Manifest | 'absent' | null {
  if (file[side].kind === 'absent') return 'absent';
  const text = facts.text(file, side);
  return text === null ? null : readManifest(side === 'before' ? (file.oldPath ?? file.path) : file.path, text);
}

/** What one package's change amounts to; null for a new version in the same way. */
function ofPackage(
  name: string,
  spec: string,
  old: string | undefined,
  ecosystem: Manifest['ecosystem'],
): Change | null {
  const like = old === undefined ? lookAlike(name, ecosystem) : null;
  if (like !== null)
    return { what: `adds ${name}, whose name is easily taken for ${like}`, subject: `like ${name}`, level: 'warn' };
  const from = ADDRESS.test(spec) && !(old !== undefined && ADDRESS.test(old));
  if (from)
    return {
      what: `takes ${name} from an address (${brief(spec)}) and no longer from the registry`.replace(
        old === undefined ? ' and no longer from' : '',
        old === undefined ? ', not from' : '',
      ),
      subject: `address ${name}`,
      level: old === undefined ? 'note' : 'warn',
    };
  if (ANY_VERSION.test(spec) && old !== undefined && !ANY_VERSION.test(old))
    return { what: `no longer says which version of ${name} it takes`, subject: `version ${name}`, level: 'warn' };
  if (old !== undefined) return null;
  const open = ANY_VERSION.test(spec) ? ', in any version' : '';
  return { what: `adds the dependency ${name}${open}`, subject: `new ${name}`, level: 'note' };
}

function changes(before: Manifest | null, after: Manifest): readonly Change[] {
  const found: Change[] = [];
  for (const [name, spec] of after.packages) {
    const change =
      before?.packages.get(name) === spec ? null : ofPackage(name, spec, before?.packages.get(name), after.ecosystem);
    // A manifest that is new brings all of its packages with it.
    if (change !== null && (before !== null || change.level !== 'note')) found.push(change);
  }
  for (const [what, level] of after.settings)
    if (!before?.settings.has(what)) found.push({ what, subject: what, level });
  return found;
}

function lineOf(file: FileChange, subject: string): number {
  const word = subject.split(' ').at(-1) ?? '';
  for (const hunk of file.hunks) {
    let line = hunk.newStart;
    for (const { sign, text } of hunk.lines) {
      if (sign === '+' && text.includes(word)) return line;
      if (sign !== '-') line += 1;
    }
  }
  return Math.max(1, file.hunks[0]?.newStart ?? 1);
}

function judge(facts: Case, file: FileChange, { what, subject, level }: Change): Finding {
  const name = subject.split(' ').at(-1) ?? '';
  const task = facts.evidence.pull?.task ?? '';
  const asked = asksFor(task, name, WORDS);
  const clause =
    asked === null
      ? level === 'note'
        ? 'a task that asks for it would say why'
        : 'take it back, or have the task ask for it'
      : `the task asks for it ("${asked}")`;
  return hit(RULE, {
    level: asked === null ? level : 'note',
    says: `${file.path} ${what}; ${clause}.`,
    anchors: [atLine(file.path, 'new', lineOf(file, subject))],
    path: file.path,
    subject,
  });
}

/** A member of a package.json whose value may be what is asked of a package, or that changes what an installation does. */
const MAY_ASK =
  /^\s{0,40}"(?!version"|name"|description"|license"|main"|module"|types"|type"|node"|private")[^"]{1,200}"\s{0,9}:\s{0,9}"(?:[~^<>=*]|v\d|\d|latest|next|workspace:|catalog:|npm:|file:|link:|git|https?:|[\w.-]{1,100}\/[\w.-]{1,100}["#])|"(?:(?:pre|post)?install|prepare|registry|overrides|resolutions)"|^[^"]{0,200}$/;

/** Whether the hunks alone show that a package.json of a bare diff asks for nothing else than before. */
function saysNothingOfPackages({ path, hunks, status, before, after }: FileChange): boolean {
  if (before.kind !== 'unavailable' || after.kind !== 'unavailable') return false;
  if (!/(?:^|\/)package\.json$/.test(path) || status !== 'modified' || hunks.length === 0) return false;
  const changed = hunks.flatMap(({ lines }) => lines.flatMap(({ sign, text }) => (sign === ' ' ? [] : [text])));
  return changed.every((line) => /^[\s{}[\],]*$/.test(line) || !MAY_ASK.test(line));
}

function inManifest(facts: Case, file: FileChange): readonly Finding[] {
  const [before, after] = [readSide(facts, file, 'before'), readSide(facts, file, 'after')];
  if (after === 'absent') return [];
  if ((before === null || after === null) && saysNothingOfPackages(file)) return [];
  if (before === null || after === null)
    return [
      unknown(
        RULE,
        file.path,
        `Whether ${file.path} changes dependencies is not known: one of its sides cannot be read.`,
      ),
    ];
  const all = changes(before === 'absent' ? null : before, after);
  const fresh = all.filter(({ subject }) => subject.startsWith('new '));
  // Many new ones are one thing to know.
  if (fresh.length > 3) {
    const names = fresh.map(({ subject }) => subject.slice(4));
    const together: Change = {
      what: `adds ${fresh.length} dependencies: ${brief(names.join(', '))}`,
      subject: `new ${names[0]}`,
      level: 'note',
    };
    return [together, ...all.filter((one) => !fresh.includes(one))].map((one) => judge(facts, file, one));
  }
  return all.map((one) => judge(facts, file, one));
}

function find(facts: Case): readonly Finding[] {
  const { files } = facts.evidence.diff;
  const manifests = files.filter(
    ({ path, binary }) =>
      !binary && isManifest(path) && !/(?:^|\/)(?:node_modules|fixtures?|testdata|__fixtures__)\//.test(path),
  );
  const locks = changedLocks(facts).map(({ file, ...change }) => judge(facts, file, change));
  const all = [...manifests.flatMap((file) => inManifest(facts, file)), ...locks].slice(0, MOST_HITS);
  return all.length > 0 ? all : [clear(RULE, 'The diff changes nothing that other code is taken from.')];
}

/** Does other people's code come in, or come from elsewhere? */
export const changedDependency: Rule = {
  ...RULE,
  question: 'Does the diff change which code of others is taken, or from where?',
  appliesTo: 'agents',
  find,
};
