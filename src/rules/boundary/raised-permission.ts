import { ofKind } from '../../collections/index.ts';
import type { Finding, NoteStep, Session } from '../../core/index.ts';
import { redact } from '../../text/index.ts';
import { atStep, brief, clear, hit, withoutLog } from '../finding.ts';
import { refusedIn } from '../logged/refusals.ts';
import type { Rule } from '../rule.ts';

const RULE = { id: 'raised-permission', group: 'boundary' } as const;
/** Settings under which nobody and nothing is asked any more, as the adapters tell them. */
const UNBOUND = /\bbypassPermissions\b|\byolo\b|\bdanger-full-access\b|^everything is allowed$/i;
/** Settings under which somebody, or a sandbox, still stands between. */
const BOUND =
  /^mode (?:default|ask|plan|acceptEdits|auto[-_]?edit|manual)\b|\bsandbox (?:read-only|workspace-write)\b/i;
const GRANTS = /^(?:approved|allowed|granted|accepted)\b|[?\])]:?\s{0,3}y(?:es)?$/i;
/** How harnesses and APIs say that a bound of time, money or length was met. */
const LIMIT =
  /\bmax(?:imum)?[ _-](?:session[ _-])?(?:turns?|steps?|iterations?|tokens|budget)\b|\b(?:rate|usage|spending|time|turn|step|cost|token)[ _-]limit|\bbudget (?:is )?(?:exceeded|exhausted|reached)|\bquota\b/i;
const MOST_HITS = 10;

/** What a log tells of permissions and bounds. */
interface Tally {
  readonly raised: readonly { readonly before: NoteStep; readonly after: NoteStep }[];
  readonly refused: number;
  readonly granted: number;
  readonly limits: number;
  /** The last setting that was named. */
  readonly setting: string;
}

function tally(session: Session): Tally {
  const raised: { before: NoteStep; after: NoteStep }[] = [];
  let bound: NoteStep | null = null;
  let [granted, limits, setting] = [0, 0, ''];
  for (const step of ofKind(session.steps, 'say', 'note')) {
    if (step.kind === 'say') limits += step.by === 'harness' && LIMIT.test(step.text.head) ? 1 : 0;
    else if (step.what === 'api-error' || step.what === 'interruption') limits += LIMIT.test(step.says.head) ? 1 : 0;
    else if (step.what === 'permission' && step.depth === 0) {
      const { head } = step.says;
      granted += GRANTS.test(head) ? 1 : 0;
      if (UNBOUND.test(head)) {
        if (bound !== null && raised.length < MOST_HITS) raised.push({ before: bound, after: step });
        bound = null;
        setting = head;
      } else if (BOUND.test(head)) {
        bound = step;
        setting = head;
      }
    }
  }
  return { raised, refused: refusedIn(session), granted, limits, setting };
}

const counted = (count: number, what: string): string => `${count} ${what}`;

function facts(all: readonly Tally[]): string {
  const sum = (of: (one: Tally) => number): number => all.reduce((total, one) => total + of(one), 0);
  const settings = [...new Set(all.map(({ setting }) => setting).filter((one) => one !== ''))];
  const named =
    settings.length === 0 ? 'No log names its permissions' : `Permissions were "${brief(settings.join('; '))}"`;
  const figures = [
    counted(
      sum(({ granted }) => granted),
      'calls were granted',
    ),
    counted(
      sum(({ refused }) => refused),
      'refused',
    ),
    counted(
      sum(({ limits }) => limits),
      'times a bound of time, money or length was met',
    ),
  ];
  return redact(`${named}, and did not become looser on the way; ${figures.join(', ')}.`).replace(/\s+/g, ' ');
}

function find({ evidence: { sessions } }: Parameters<Rule['find']>[0]): readonly Finding[] {
  if (sessions.length === 0)
    return [withoutLog(RULE, 'There is no session log, so nobody can tell what the agent was permitted.')];
  const all = sessions.map(({ session }) => tally(session));
  const hits = all.flatMap(({ raised }, session) =>
    raised.map(({ before, after }) =>
      hit(RULE, {
        level: 'note',
        says: redact(
          `The permissions become looser while the session runs, from "${brief(before.says.head)}" to "${brief(after.says.head)}"; a session that keeps its bounds would clear it.`,
        ).replace(/\s+/g, ' '),
        anchors: [atStep(session, after.index), atStep(session, before.index)],
        path: '',
        subject: 'permissions',
      }),
    ),
  );
  return hits.length > 0 ? hits.slice(0, MOST_HITS) : [clear(RULE, facts(all))];
}

/** Are the bounds of a session taken away while it runs? */
export const raisedPermission: Rule = {
  ...RULE,
  question: 'Do the permissions of a session become looser while it runs?',
  appliesTo: 'agents',
  find,
};
