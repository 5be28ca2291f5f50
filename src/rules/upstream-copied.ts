import { type Anchor, type CallStep, type Finding, isCall, type Session } from '../core/index.ts';
import { whole } from '../text/index.ts';
import { atStep, clear, hit, withoutLog } from './finding.ts';
import { copiedLines, isCopy } from './logged/copied-lines.ts';
import { gitWords } from './logged/git-history.ts';
import { type LoggedRead, loggedReads } from './logged/logged-reads.ts';
import { ownNames, type UpstreamSource, upstreamSources } from './logged/upstream-sources.ts';
import type { Case, Rule } from './rule.ts';
import { givenBy } from './task/task-given.ts';

const RULE = { id: 'upstream-copied', group: 'log' } as const;
const MOST_HITS = 10;
const MOST_SHOWN = 300;

/** Something fetched whose content is in the diff. */
interface Copy {
  readonly source: UpstreamSource;
  readonly what: string;
  readonly anchors: readonly Anchor[];
}

/** Whether a text shows one of the diff's own files, as a patch's header or a path. */
function namesChanged(facts: Case, text: string): boolean {
  return facts.evidence.diff.files.some(({ path }) => path.includes('/') && text.includes(path));
}

/** The pull request at hand itself: its own diff is its own work. */
function isOwnPull(facts: Case, session: Session, { number }: UpstreamSource): boolean {
  if (number === null) return false;
  const { pull } = facts.evidence;
  return pull?.number === number || session.pullRequests.some((url) => url.endsWith(`/${number}`));
}

/** Whether the task gives it: by its number or its address, or by asking to port or pick. */
function isGiven(facts: Case, { number, name }: UpstreamSource): boolean {
  const tail = number === null ? name : String(number);
  const named = (one: string): boolean =>
    number === null ? one.includes(tail) : new RegExp(`(?:#|pull/|merge_requests/|PR )${tail}\\b`).test(one);
  return (
    givenBy(facts, (one) => named(one) || /\b(?:cherry[- ]?pick|back-?port|port|sync|vendor)\w*\b/i.test(one)) !== null
  );
}

const copyFrom = (facts: Case, source: UpstreamSource, text: string, at: number, step: number): Copy | null => {
  const copied = copiedLines(facts, text, at, step);
  if (!isCopy(copied)) return null;
  const what = `${copied.count} of the ${copied.of} telling lines that the diff adds`;
  return { source, what, anchors: [...copied.anchors, atStep(at, step)] };
};

/** A fetched file put in the place of one of the diff's, or a fetched patch that is applied. */
function isPutInPlace(facts: Case, step: CallStep): boolean {
  if (step.kind !== 'run' || !(step.outcome === 'ok' || step.outcome === 'unknown')) return false;
  const changed = facts.evidence.diff.files.map(({ path }) => path);
  return (facts.shell(step.command)?.commands ?? []).some((command) => {
    const words = command.args.filter((arg) => arg !== null && !arg.startsWith('-')) as string[];
    const outside = words.some(
      (word) => /^(?:\/tmp\/|\.\.\/|~\/|\/var\/)/.test(word) || /\.(?:patch|diff)$/.test(word),
    );
    if (gitWords(command)?.[0] === 'apply' || gitWords(command)?.[0] === 'am') return outside;
    if (command.name === 'patch') return outside || command.redirects.some(({ op }) => op === '<');
    const to = words.at(-1) ?? '';
    return command.name === 'cp' && outside && changed.some((path) => to === path || to.endsWith(`/${path}`));
  });
}

/** Follows one session: what was fetched, what it showed, and what was read of it afterwards. */
function inSession(facts: Case, at: number, own: ReadonlySet<string>): readonly Copy[] {
  const { session } = facts.evidence.sessions[at] ?? {};
  if (session === undefined) return [];
  const reads = new Map<number, LoggedRead>();
  for (const read of loggedReads(facts))
    if (read.session === at && read.done && read.inside === null) reads.set(read.step, read);
  const copies: (Copy | null)[] = [];
  let stored: UpstreamSource | null = null;
  let shown = 0;
  for (const step of session.steps) {
    if (!isCall(step) || shown > MOST_SHOWN) continue;
    const output = (): string => whole(step.output, facts.tools.blobs) ?? '';
    if (stored !== null && reads.has(step.index)) {
      shown += 1;
      copies.push(copyFrom(facts, stored, output(), at, step.index));
    }
    if (stored !== null && isPutInPlace(facts, step))
      copies.push({ source: stored, what: 'a whole file or patch', anchors: [atStep(at, step.index)] });
    for (const source of upstreamSources(facts, step, [...own][0] ?? '')) {
      if (isOwnPull(facts, session, source)) continue;
      const isOwn = own.has(source.project);
      const text = source.stored ? '' : output();
      if (!isOwn && !namesChanged(facts, `${source.name}\n${text}`)) continue;
      if (source.stored) stored = source;
      else if (source.applied) copies.push({ source, what: 'a whole patch', anchors: [atStep(at, step.index)] });
      else {
        shown += 1;
        copies.push(copyFrom(facts, source, text, at, step.index));
      }
    }
  }
  return copies.filter((copy) => copy !== null);
}

function judge({ source, what, anchors }: Copy): Finding {
  return hit(RULE, {
    level: 'warn',
    says: `The log fetched ${source.name} of this very project, and ${what} came from there; a task that gives it to the agent would clear it.`,
    anchors,
    path: '',
    subject: source.name,
  });
}

function find(facts: Case): readonly Finding[] {
  const { sessions, diff } = facts.evidence;
  if (sessions.length === 0)
    return [withoutLog(RULE, 'Whether published work was fetched and copied is not known: there is no session log.')];
  const own = ownNames(facts);
  const all = diff.files.length === 0 ? [] : [...sessions.keys()].flatMap((at) => inSession(facts, at, own));
  const found = new Map<string, Finding>();
  for (const copy of all.filter(({ source }) => !isGiven(facts, source))) {
    const finding = judge(copy);
    if (!found.has(finding.fingerprint) && found.size < MOST_HITS) found.set(finding.fingerprint, finding);
  }
  if (found.size > 0) return [...found.values()];
  return [clear(RULE, 'The logs copy nothing that the project has published elsewhere.')];
}

/** Was a published fix of this project fetched and handed in? */
export const upstreamCopied: Rule = {
  ...RULE,
  question: 'Does the diff copy work of the same project that the log fetches from elsewhere?',
  appliesTo: 'agents',
  find,
};
