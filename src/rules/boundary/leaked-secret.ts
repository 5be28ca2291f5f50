import { groupBy } from '../../collections/index.ts';
import type { Finding, FoundSecret } from '../../core/index.ts';
import { clear, hit, unknown } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';

const RULE = { id: 'leaked-secret', group: 'boundary' } as const;
const MOST_ANCHORS = 10;
/** Paths whose secrets are made for being read. */
const SHOWN =
  /(?:^|\/)(?:fixtures?|testdata|__fixtures__|examples?|samples?|mocks?|docs?|cassettes?|snapshots?)(?:\/|$)|\.(?:md|mdx|rst|snap)$/i;

function judge(facts: Case, same: readonly FoundSecret[]): Finding {
  const [first] = same as readonly [FoundSecret, ...FoundSecret[]];
  const inDiff = same.filter(({ where }) => where.kind === 'line');
  const path = inDiff[0]?.path ?? '';
  const harmless =
    same.every((one) => one.placeholder) || (path !== '' && (facts.isTestPath(path) || SHOWN.test(path)));
  const place = path === '' ? 'The log' : path;
  const clause = harmless
    ? 'it looks like a placeholder or a fixture'
    : path === ''
      ? 'change it, and keep the log from others'
      : 'change it, for what was pushed is known, and take it out';
  return hit(RULE, {
    level: path === '' || harmless ? 'note' : 'warn',
    says: `${place} holds what looks like a secret (${first.kind}, digest ${first.digest}); ${clause}.`,
    anchors: [...inDiff, ...same.filter((one) => !inDiff.includes(one))]
      .slice(0, MOST_ANCHORS)
      .map(({ where }) => where),
    path,
    subject: first.digest,
  });
}

function find(facts: Case): readonly Finding[] {
  const { secrets } = facts.evidence;
  if (secrets === undefined) return [unknown(RULE, '', 'Nobody looked for secrets in the diff and the logs.')];
  // A placeholder that only the log shows is nothing to tell.
  const told = secrets.filter(({ placeholder, where }) => !placeholder || where.kind === 'line');
  const hits = [...groupBy(told, ({ digest }) => digest).values()].map((same) => judge(facts, same));
  return hits.length > 0
    ? hits
    : [clear(RULE, 'No known kind of key, token or password stands in what the diff adds, or in the logs.')];
}

/** Does a secret stand where others can read it? */
export const leakedSecret: Rule = {
  ...RULE,
  question: 'Does the diff or the log hold a key, a token or a password?',
  appliesTo: 'agents',
  find,
};
