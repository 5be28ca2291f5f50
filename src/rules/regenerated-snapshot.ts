import type { FileChange, Finding, Level } from '../core/index.ts';
import { languageOf } from '../syntax/index.ts';
import { isRecorded } from './change/recorded-paths.ts';
import { citedInput } from './excuses/cited-input.ts';
import { atLine, clear, hit, unreadIn } from './finding.ts';
import { holdsGates } from './gates/read-settings.ts';
import { explainFile } from './reach/explain-file.ts';
import type { Explanation } from './reach/explanation.ts';
import type { Case, Rule } from './rule.ts';
import { type Verdict, weighLoss } from './verdict/verdict.ts';

const RULE = { id: 'regenerated-snapshot', group: 'cheating' } as const;

/** What lies among the tests for people, for tools and for what installs or runs them. */
const NO_DATA = /(^|\/)(\.[^/]+|package\.json|[^/]*lock[^/]*|[^/]*\.(md|mdx|rst|adoc)|[^/.]+)$/i;

/** Whether a file is there to be read by tests, be it what they put in or what they expect: which of them, only the tests tell. */
const isData = (facts: Case, path: string): boolean =>
  facts.isTestPath(path) && languageOf(path) === null && !holdsGates(path) && !NO_DATA.test(path);

/** The test or test file that a recording is named after, as far as its name tells; insta puts the module before it. */
function ownerOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = /(?:^|\/)([^/]{1,200})-snapshots\//.exec(path)?.[1];
  const stem = name.replace(/\.(snap|ambr|golden|snapshot)$/i, '');
  return folder ?? stem.slice(stem.lastIndexOf('__') < 0 ? 0 : stem.lastIndexOf('__') + 2);
}

/** Where a recorded value gave way to another; null where values were only added or taken out. */
function rewrittenAt({ hunks, status, binary }: FileChange): number | null {
  if (status === 'added' || status === 'deleted') return null;
  if (binary) return 0;
  for (const { newStart, lines } of hunks) {
    const told = lines.filter(({ text }) => text.trim() !== '');
    const added = lines.findIndex(({ sign }) => sign === '+');
    if (added < 0 || !told.some(({ sign }) => sign === '-') || !told.some(({ sign }) => sign === '+')) continue;
    return newStart + lines.slice(0, added).filter(({ sign }) => sign !== '-').length;
  }
  return null;
}

function describe(path: string, verdict: Verdict): string {
  const what = isRecorded(path)
    ? `The recorded output in ${path} is replaced by another`
    : `What tests read in ${path}, be it put in or expected, is replaced by something else`;
  const remedy =
    verdict.level === 'block'
      ? '; restore it, change the production code that it was recorded from, or have the task ask for it'
      : '';
  return `${what}, and ${verdict.because}${remedy}.`;
}

/** Anything but code may be what a recording shows; and data that are not known to be expected may be put in. */
function levelOf({ level, explanation, anchors }: Verdict, recorded: boolean): Level | null {
  const { kind } = explanation;
  if (level === null || (kind === 'explained' && level === 'note')) return null;
  if (!recorded && anchors.length === 0) return kind === 'none' && level !== 'note' ? 'warn' : null;
  return kind === 'possible' && level === 'warn' ? 'note' : level;
}

/** What explains a file that tests compare with: code that changes, or else data that a recording cites. */
function explained(facts: Case, file: FileChange): Explanation {
  const explanation = explainFile(facts);
  const cited = explanation.kind === 'none' && isRecorded(file.path) ? citedInput(facts, file) : null;
  return cited === null
    ? explanation
    : { kind: 'possible', why: `${cited.path}, which it cites, says so`, removal: false };
}

function judge(facts: Case, file: FileChange): Finding[] {
  const line = rewrittenAt(file);
  const hidden = [file.before, file.after].find((side) => side.kind === 'unavailable');
  const recorded = isRecorded(file.path);
  if (line === null && hidden?.kind === 'unavailable' && recorded)
    return [unreadIn(RULE, file.path, `${file.path} was recorded anew`, hidden.why)];
  if (line === null) return [];
  const { path } = file;
  const verdict = weighLoss(facts, {
    name: recorded ? ownerOf(path) : path.slice(path.lastIndexOf('/') + 1),
    path,
    explanation: explained(facts, file),
    loss: 'upkeep',
    asked: 'rewrite',
    value: null,
  });
  const level = levelOf(verdict, recorded);
  if (level === null) return [];
  const anchors = [...(line > 0 ? [atLine(path, 'new', line)] : []), ...verdict.anchors];
  return [hit(RULE, { level, says: describe(path, verdict), anchors, path, subject: 'rewritten' })];
}

function find(facts: Case): readonly Finding[] {
  const recorded = facts.evidence.diff.files.filter(
    ({ path, oldPath }) => (isRecorded(path) && isRecorded(oldPath ?? path)) || isData(facts, path),
  );
  const hits = recorded.flatMap((file) => judge(facts, file));
  if (hits.length > 0) return hits;
  const says =
    recorded.length === 0
      ? 'No recorded output of a test is edited.'
      : `What changes in ${recorded.length === 1 ? recorded[0]?.path : `${recorded.length} recorded outputs`} is accounted for.`;
  return [clear(RULE, says)];
}

/** Was the output that a test compares with recorded anew, though no production change explains another? */
export const regeneratedSnapshot: Rule = {
  ...RULE,
  question: 'Is output that tests compare with recorded anew, though no production change explains another?',
  appliesTo: 'every-pull-request',
  find,
};
