import type { FileChange, Finding } from '../core/index.ts';
import { languageOf } from '../syntax/index.ts';
import { followChecks, type PlacedCheck } from './ci/compare.ts';
import { lostRuns } from './ci/matrix.ts';
import { isCiPath, readCi } from './ci/read-ci.ts';
import { readShownCi } from './ci/read-shown.ts';
import type { CiReading } from './ci/reading.ts';
import { startsOnChanges, triggerLoss } from './ci/triggers.ts';
import { startsUntested } from './ci/waits.ts';
import { at, quote, type Weakening, weakening } from './ci/weakening.ts';
import { atLine, clear, hit, unreadIn } from './finding.ts';
import { gateOf } from './gates/gate-table.ts';
import { holdsGates, readSettings } from './gates/read-settings.ts';
import type { Case, Rule, SideName } from './rule.ts';
import { askedFor } from './task/task-given.ts';

const RULE = { id: 'edited-ci', group: 'cheating' } as const;

const LOOSENS =
  /\b(?:remove|delete|drop|disable|skip|mute|retire|stop running|allow\w*\b.{0,40}\bfail|ignore|optional|non-?blocking|advisory|continue-on-error|replace|migrate|move|switch|consolidate|merge|deduplicate|narrow|only run|exclude)\b/i;
const SUBJECT =
  /\b(?:CI|continuous integration|workflows?|pipelines?|github actions?|jobs?|steps?|lint\w*|type-?check\w*|makefile|justfile|tox|nox|(?:npm )?scripts?|checks?)\b/i;
const MOST_CHECKS = 1_000;

interface Sides {
  readonly file: FileChange;
  readonly before: CiReading;
  readonly after: CiReading;
}

const EMPTY: CiReading = { checks: [], triggers: new Map(), matrices: new Map(), waits: new Map(), called: new Set() };

function readSide(facts: Case, file: FileChange, side: SideName): CiReading | { readonly why: string } {
  const content = file[side];
  const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
  if (content.kind === 'absent' || !isCiPath(path)) return EMPTY;
  if (!facts.tools.grammars.has('bash')) return { why: 'the grammar of the shell is not loaded' };
  const text = facts.text(file, side);
  if (text !== null) return readCi(path, text, facts.tools.grammars) ?? EMPTY;
  const shown = readShownCi(file, side, facts.tools.grammars);
  return shown ?? { why: content.kind === 'unavailable' ? content.why : 'its content is not at hand' };
}

function placed({ file, before }: Sides, reading: CiReading, path: string, isCalled = true): readonly PlacedCheck[] {
  const isPart = reading.called !== null;
  // What a file that was there starts on no more is told of by its events.
  const started = file.before.kind !== 'absent' && startsOnChanges(before, true);
  const onChanges = started || startsOnChanges(reading, isCalled);
  return reading.checks.map((check) => ({ ...check, path, file: file.path, isPart, onChanges }));
}

/** Whether a workflow that is new is called by another of the changed files; of the others nobody tells who calls them. */
function isCalledIn(facts: Case, { file }: Sides): boolean {
  const call = `uses: ./${file.path}`;
  return (
    file.before.kind !== 'absent' ||
    facts.evidence.diff.files.some((one) => facts.text(one, 'after')?.includes(call) === true)
  );
}

/** Numbers that the gates of changed settings now have; what only stands in a comment or a text is none. */
function gateNumbers(facts: Case): ReadonlySet<number> {
  const settings = facts.evidence.diff.files.flatMap((file) => {
    const text = holdsGates(file.path) ? facts.text(file, 'after') : null;
    const read = text === null ? null : readSettings(file.path, text, facts.tools.grammars);
    return read === null || 'why' in read ? [] : read.filter((one) => gateOf(file.path, one) !== null);
  });
  return new Set(settings.map(({ value }) => Number(value)));
}

/** Tells whether the last word of an option stands in an added line: it may have moved to a setting or another command. */
function addedWords(facts: Case): (option: string) => boolean {
  return (option) => {
    const word = option.replace(/^-+/, '').split(' ').at(-1) ?? '';
    return facts.evidence.diff.files.some(({ path, hunks }) => {
      const settles = isCiPath(path) || holdsGates(path);
      return settles && hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '+' && text.includes(word)));
    });
  };
}

/** Variables that list folders of code: most do so for good reason. */
const SEARCH_PATH = /^(?:PYTHONPATH|NODE_PATH|CLASSPATH)=/;

/** Tells whether a variable puts other code before the tested: a path does where the change adds code to a folder of it. */
function steersCode(facts: Case): (variable: string) => boolean {
  return (variable) => {
    if (!SEARCH_PATH.test(variable)) return true;
    const folders = variable
      .replace(SEARCH_PATH, '')
      .split(/[:;]/)
      .map((one) => one.replace(/^(?:\$(?:PWD|\{PWD\}|GITHUB_WORKSPACE)\/|\.\/)/, '').replace(/\/$/, ''))
      .filter((one) => /^\w/.test(one));
    const files = facts.evidence.diff.files.filter(({ path }) => languageOf(path) !== null);
    return folders.some((folder) => {
      const inside = files.filter(({ path }) => path.startsWith(`${folder}/`));
      return inside.length > 0 && inside.every(({ status }) => status === 'added');
    });
  };
}

/** Tells whether somebody may hear a check: a part of a file that is new has no callers but those that the change adds. */
function heardIn(read: readonly Sides[]): (check: PlacedCheck) => boolean {
  return ({ isPart, file, job }) =>
    !isPart ||
    read.some(
      ({ file: { path, hunks }, before }) =>
        (path === file && before.called?.has(job) === true) ||
        (path !== file &&
          hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '+' && text.includes(job)))),
    );
}

/** Where the files lie that a change moves. */
function movedFiles(facts: Case): (path: string) => string {
  const moved = new Map(facts.evidence.diff.files.flatMap(({ path, oldPath }) => (oldPath ? [[oldPath, path]] : [])));
  return (path) => moved.get(path) ?? path;
}

/** The first of a job's checks that runs on less, or nowhere any more. */
function lostMachines({ file, before, after }: Sides): readonly Weakening[] {
  return lostRuns(before.matrices, after.matrices).flatMap(({ job, how, none }) => {
    const check = placed({ file, before, after }, after, file.path).find(
      (one) => one.job === job && one.kind === 'test',
    );
    if (check === undefined) return [];
    const says = `The test command ${quote(check)} ${none ? 'never runs' : 'runs in fewer places'}: ${how}`;
    const remedy = 'run it where it ran, or have the task ask for this';
    return [{ level: none ? 'block' : 'warn', says, remedy, anchors: [at(check, 'new')], check }];
  });
}

/** What starts whatever the tests say, and did not. */
function untested(sides: Sides): readonly Weakening[] {
  const { before, after, file } = sides;
  return startsUntested(before, after).flatMap(([job, test]) => {
    const check = placed(sides, { ...before, checks: [test] }, file.oldPath ?? file.path)[0];
    if (check === undefined) return [];
    const says = `The job ${job.slice(0, 80)} no longer waits for the test command ${quote(check)}, nor for another`;
    const remedy = 'let it start after the tests, or have the task ask for this';
    return [{ level: 'warn', says, remedy, anchors: [at(check, 'old')], check }];
  });
}

function toFinding(facts: Case, found: Weakening): Finding {
  const asked = askedFor(facts, found.check.path, SUBJECT, LOOSENS);
  const clause = asked === null ? found.remedy : `the task asks for it ("${asked}")`;
  return hit(RULE, {
    level: asked === null ? found.level : 'note',
    says: `${found.says}; ${clause}.`,
    anchors: found.anchors,
    path: found.check.path,
    subject: `${found.check.job}:${found.check.words}`,
  });
}

/** What a workflow that verifies something is called. */
const NAMED_FOR_CHECK =
  /(?:^|[^a-z])(?:ci|tests?|checks?|lint|build|verify|unit|e2e|integration|coverage|quality)(?:[^a-z]|$)/i;

/** Whether a workflow verifies something on both sides, or, where a diff shows no more than its triggers, is named like one that does. */
function verifies(facts: Case, { file, before, after }: Sides): boolean {
  if (before.checks.length > 0 && after.checks.length > 0) return true;
  const isShown = facts.text(file, 'before') === null && file.before.kind === 'unavailable';
  return isShown && NAMED_FOR_CHECK.test(file.path.slice(file.path.lastIndexOf('/') + 1));
}

function triggerFinding(facts: Case, sides: Sides): Finding[] {
  const { path } = sides.file;
  const loss = verifies(facts, sides) ? triggerLoss(sides.before, sides.after) : null;
  if (loss === null) return [];
  const asked = askedFor(facts, path, SUBJECT, LOOSENS);
  const clause =
    asked === null ? 'run it on every change, or have the task ask for this' : `the task asks for it ("${asked}")`;
  const line = Math.max(1, sides.file.hunks[0]?.newStart ?? 1);
  const level = asked === null ? 'warn' : 'note';
  return [
    hit(RULE, {
      level,
      says: `${path} ${loss}; ${clause}.`,
      anchors: [atLine(path, 'new', line)],
      path,
      subject: 'on',
    }),
  ];
}

/** The parts of a file that can still be called; null where nobody calls them, so that their loss is quiet. */
function callable({ before, after }: Sides): ReadonlySet<string> | null {
  return before.called === null ? null : (after.called ?? new Set());
}

function find(facts: Case): readonly Finding[] {
  const files = facts.evidence.diff.files.filter((file) => isCiPath(file.path) || isCiPath(file.oldPath ?? ''));
  const read: Sides[] = [];
  const gaps: Finding[] = [];
  for (const file of files) {
    const before = readSide(facts, file, 'before');
    const after = readSide(facts, file, 'after');
    const why =
      'why' in before ? `before the change, ${before.why}` : 'why' in after ? `after the change, ${after.why}` : '';
    if ('why' in before || 'why' in after)
      gaps.push(unreadIn(RULE, file.path, `${file.path} still verifies what it did`, why));
    else read.push({ file, before, after });
  }
  const before = read.flatMap((sides) => placed(sides, sides.before, sides.file.oldPath ?? sides.file.path));
  const after = read.flatMap((sides) => placed(sides, sides.after, sides.file.path, isCalledIn(facts, sides)));
  const calls = new Map(read.map((sides) => [sides.file.path, callable(sides)] as const));
  const gates = before.some(({ limits }) => limits.size > 0) ? gateNumbers(facts) : new Set<number>();
  const losses = followChecks(before.slice(0, MOST_CHECKS), after.slice(0, MOST_CHECKS)).map((fate) =>
    weakening(fate, {
      checks: after,
      calls,
      gates,
      added: addedWords(facts),
      steers: steersCode(facts),
      isHeard: heardIn(read),
      moved: movedFiles(facts),
    }),
  );
  const hits = [...losses, ...read.flatMap(lostMachines), ...read.flatMap(untested)]
    .filter((loss) => loss !== null)
    .map((loss) => toFinding(facts, loss));
  const found = [...hits, ...read.flatMap((sides) => triggerFinding(facts, sides)), ...gaps];
  if (found.length > 0) return found;
  const said =
    files.length === 0 ? 'No CI file changes.' : 'Every verification of the changed CI files can still fail.';
  return [clear(RULE, said)];
}

/** Can a verification of CI no longer fail, look at less, or not run, where it could before? */
export const editedCi: Rule = {
  ...RULE,
  question: 'Does a verification in CI no longer fail, run or look at as much as it did?',
  appliesTo: 'every-pull-request',
  find,
};
