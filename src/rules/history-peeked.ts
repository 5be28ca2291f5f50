import type { Anchor, Finding } from '../core/index.ts';
import { whole } from '../text/index.ts';
import { atStep, clear, hit, unknown, withoutLog } from './finding.ts';
import { copiedLines, isCopy } from './logged/copied-lines.ts';
import {
  type CommitLore,
  commitLore,
  type HistoryLook,
  historyLooks,
  isHash,
  printedDate,
  shownCommits,
} from './logged/git-history.ts';
import type { Case, Rule } from './rule.ts';
import { givenBy } from './task/task-given.ts';

const RULE = { id: 'history-peeked', group: 'log' } as const;
const MOST_LOOKS = 300;
/** A base's branch may go by these names; what is taken from it is no other history. */
const MAIN = /^(?:(?:refs\/(?:heads|remotes)\/)?(?:origin\/|upstream\/)?(?:main|master|develop|trunk|dev)|ORIG_HEAD)$/;
const BACKPORT = /\b(?:cherry[- ]?pick|back-?port|port|forward-?port|restore|recover|rebase|merge|revert)\w*\b/i;

/** How a commit stands to the base. */
type Standing = 'own' | 'later' | 'unknown';

/** A look whose content is in the diff. */
interface Peek {
  readonly look: HistoryLook;
  readonly commit: string | null;
  readonly standing: Standing;
  readonly what: string;
  readonly anchors: readonly Anchor[];
}

function standingOf(facts: Case, lore: CommitLore, hash: string | null, text: string): Standing {
  const short = hash?.slice(0, 7) ?? '';
  if (lore.own.has(short)) return 'own';
  const date = lore.dates.get(short) ?? printedDate(text);
  const base = Date.parse(facts.evidence.diff.baseTime ?? '') / 1000;
  return date !== null && date > base ? 'later' : 'unknown';
}

function shown(facts: Case, lore: CommitLore, look: HistoryLook): readonly Peek[] {
  const output = whole(look.step.output, facts.tools.blobs) ?? '';
  return shownCommits(output).flatMap(({ hash, text }) => {
    const commit = hash ?? (isHash(look.revision) ? look.revision : null);
    const standing = standingOf(facts, lore, commit, text);
    if (standing === 'own') return [];
    const copied = copiedLines(facts, text, look.session, look.step.index);
    if (!isCopy(copied)) return [];
    const what = `${copied.count} of the ${copied.of} telling lines that the diff adds were shown`;
    return [{ look, commit, standing, what, anchors: copied.anchors }];
  });
}

/** A cherry-pick, or a file of another commit put in the place of the own one. */
function taken(facts: Case, lore: CommitLore, look: HistoryLook): readonly Peek[] {
  const { revision, paths, step } = look;
  if (revision !== null && MAIN.test(revision)) return [];
  const changed = facts.evidence.diff.files.map((file) => file.path);
  const inDiff =
    paths.length === 0 || paths.some((path) => changed.some((one) => one === path || one.startsWith(`${path}/`)));
  if (!inDiff || changed.length === 0) return [];
  const commit = isHash(revision) ? revision : null;
  const standing = standingOf(facts, lore, commit, whole(step.output, facts.tools.blobs) ?? '');
  return standing === 'own' ? [] : [{ look, commit, standing, what: 'the content was taken over whole', anchors: [] }];
}

/** Whether the task asks for work of that commit, or for work of that kind. */
function isAsked(facts: Case, { commit }: Peek): boolean {
  const short = commit?.slice(0, 7);
  return givenBy(facts, (one) => BACKPORT.test(one) || (short !== undefined && one.includes(short))) !== null;
}

function judge(peek: Peek): Finding {
  const { look, commit, standing, what } = peek;
  const name = commit === null ? 'another commit' : `commit ${commit.slice(0, 12)}`;
  const anchors = [...peek.anchors, atStep(look.session, look.step.index)];
  if (standing !== 'later')
    return unknown(
      RULE,
      name,
      `From ${name} ${what} in the log before they were written; whether the base holds that commit is not known.`,
      anchors,
    );
  return hit(RULE, {
    level: 'warn',
    says: `From ${name}, which is later than the base, ${what} in the log before anybody wrote them; a task that asks for that commit's work would clear it.`,
    anchors,
    path: '',
    subject: name,
  });
}

function find(facts: Case): readonly Finding[] {
  if (facts.evidence.sessions.length === 0)
    return [withoutLog(RULE, 'Whether later history was looked at is not known: there is no session log.')];
  const looks = historyLooks(facts).slice(0, MOST_LOOKS);
  if (looks.length === 0) return [clear(RULE, 'The logs look at no other history than what leads to the work.')];
  const lore = commitLore(facts);
  const peeks = looks.flatMap((look) => (look.how === 'shown' ? shown(facts, lore, look) : taken(facts, lore, look)));
  const found = new Map<string, Finding>();
  for (const peek of peeks.filter((one) => !isAsked(facts, one))) {
    const finding = judge(peek);
    if (!found.has(finding.fingerprint) || finding.outcome === 'hit') found.set(finding.fingerprint, finding);
  }
  const all = [...found.values()];
  const hits = all.filter(({ outcome }) => outcome === 'hit');
  if (hits.length > 0) return hits;
  return all.length > 0 ? all : [clear(RULE, 'What the logs show of other history is not in the diff.')];
}

/** Was a commit looked at that the base does not hold, and is its content in the diff? */
export const historyPeeked: Rule = {
  ...RULE,
  question: 'Does the diff copy a commit that the log looks up and the base does not hold?',
  appliesTo: 'agents',
  find,
};
