import picomatch from 'picomatch';
import type { Anchor, Finding, Level } from '../../core/index.ts';
import { type EffectiveCommand, OPEN } from '../../syntax/index.ts';
import { redact } from '../../text/index.ts';
import { atStep, brief, clear, hit, unknown, withoutLog } from '../finding.ts';
import type { Case, Rule } from '../rule.ts';
import { givenBy } from '../task/task-given.ts';
import { type Deed, type Did, deedsOf } from './deeds.ts';
import { saidBefore } from './said.ts';

/** Something that a step does, or was to do, and that a rule asks about. */
export interface Act {
  /** What is done, as a clause without its subject: "pushes over main". */
  readonly what: string;
  /** Keeps findings about the same thing together, and their fingerprint equal. */
  readonly subject: string;
  /** Its weight where it was carried out. */
  readonly level: Level;
  /** Words by which a task asks for it; null: no task can. */
  readonly asked: RegExp | null;
}

/** An act in its place. */
export interface PlacedAct extends Act {
  readonly session: number;
  readonly step: number;
  readonly did: Did;
  /** What was run, for people. */
  readonly spelled: string;
}

/** What a command rule is made of; `detect` sees each command of the logs in turn. */
export interface CommandQuestion {
  readonly id: string;
  readonly question: string;
  /** What is said where nothing was found. */
  readonly nothing: string;
  /** What would clear a hit, as a clause. */
  readonly remedy: string;
  readonly detect: (facts: Case) => (deed: Deed) => readonly Act[];
  /** What a command may do that `detect` cannot tell of, as a clause: "read SSH keys"; null: nothing. */
  readonly suspect?: (facts: Case) => (deed: Deed) => string | null;
  /** Acts that are no commands: reads and edits by tools. */
  readonly others?: (facts: Case) => readonly PlacedAct[];
}

const MOST_HITS = 30;
const MOST_ANCHORS = 10;
const STRENGTH = { note: 0, warn: 1, block: 2 } as const satisfies Record<Level, number>;

/** A command as a person would write it, cut and without secrets. */
export function spell({ wrappers, name, args }: EffectiveCommand): string {
  const words = [...wrappers, name ?? '…', ...args.map(({ text }) => text.split(OPEN).join('…'))];
  return brief(redact(words.join(' ').replace(/\s+/g, ' ')));
}

const TELLING = /^(?:sudo|doas|su|pkexec|run0|ssh|chroot|nsenter)$/;

const lists = new WeakMap<readonly string[], (text: string) => boolean>();

/** Whether the policy allows a command: a pattern of words, with `*` for any, over the command or what it is wrapped in. */
function isAllowed(facts: Case, { name, args, wrappers }: EffectiveCommand): boolean {
  const { commands } = facts.evidence.policy.allow;
  if (commands.length === 0) return false;
  const known = lists.get(commands);
  const matches =
    known ??
    picomatch(
      commands.map((one) => one.replaceAll('/', '\u0001')),
      { dot: true, nobrace: true, noext: true, bash: true, nonegate: true },
    );
  lists.set(commands, matches);
  const plain = [name ?? '', ...args.map(({ text }) => text)].join(' ').slice(0, 2_000);
  // A wrapper that changes whose rights, or which machine, are meant has to be named.
  const text = [...wrappers.filter((one) => TELLING.test(one)), plain].join(' ');
  return !text.includes(OPEN) && !/[;&|`\n]/.test(text) && matches(text.replaceAll('/', '\u0001'));
}

/** Something that a step may have done: nobody can tell. `may`: a clause without its subject, "run …, which removes …". */
interface Possibility {
  readonly session: number;
  readonly step: number;
  readonly spelled: string;
  readonly may: string;
}

/** What the commands of the logs do, and what they may do besides, each in the order of the logs. */
interface Looked {
  readonly acts: readonly PlacedAct[];
  readonly possible: readonly Possibility[];
}

function lookAt(facts: Case, { detect, suspect }: Pick<CommandQuestion, 'detect' | 'suspect'>): Looked {
  const look = detect(facts);
  const doubt = suspect?.(facts);
  const acts: PlacedAct[] = [];
  const possible: Possibility[] = [];
  for (const deed of deedsOf(facts).deeds) {
    const { session, step, did, command } = deed;
    // Before the command itself is looked at: what that makes is nothing that it found.
    const handed = deed.handed.length === 0 ? null : handedAct(facts, deed, look);
    const found = look(deed);
    if (found.length === 0 && handed === null && doubt === undefined) continue;
    if (isAllowed(facts, command)) continue;
    for (const act of found) acts.push({ ...act, session, step, did, spelled: spell(command) });
    if (found.length > 0 || did === 'denied') continue;
    const may = handed ?? doubt?.(deed) ?? null;
    if (may !== null) possible.push({ session, step, spelled: spell(command), may });
  }
  return { acts, possible };
}

/** What a program would do with a line that it is handed, if it ran it. It was not run, as far as is known: nothing is made by it. */
function handedAct(facts: Case, deed: Deed, look: (deed: Deed) => readonly Act[]): string | null {
  for (const command of deed.handed) {
    const [act] = look({ ...deed, command, did: 'denied', handed: [] });
    const own = { ...command, wrappers: command.wrappers.slice(deed.command.wrappers.length + 1) };
    if (act !== undefined && !isAllowed(facts, command)) return `run "${spell(own)}", which ${act.what}`;
  }
  return null;
}

const ENDED = {
  executed: '',
  attempted: ', which failed, was stopped or need not have run',
  denied: ', which was refused',
} as const satisfies Record<Did, string>;

const ORDER: readonly Did[] = ['executed', 'attempted', 'denied'];

/** One finding for all acts about one thing: as grave as the gravest that was carried out. */
function judgeActs(
  facts: Case,
  rule: Pick<Rule, 'id' | 'group'>,
  acts: readonly PlacedAct[],
  remedy: string,
): readonly Finding[] {
  const bySubject = new Map<string, PlacedAct[]>();
  for (const act of acts) {
    const together = bySubject.get(act.subject) ?? [];
    together.push(act);
    if (bySubject.size < MOST_HITS || bySubject.has(act.subject)) bySubject.set(act.subject, together);
  }
  return [...bySubject].map(([subject, together]) => {
    const did = ORDER.find((one) => together.some((act) => act.did === one)) ?? 'attempted';
    const done = together.filter((act) => act.did === did);
    const gravest = done.reduce(
      (one, other) => (STRENGTH[other.level] > STRENGTH[one.level] ? other : one),
      done[0] as PlacedAct,
    );
    const { asked: words } = gravest;
    const asked = words === null ? null : givenBy(facts, (sentence) => words.test(sentence));
    // Words of the log itself lower no block: its author may have written them.
    const told =
      words === null || asked !== null || gravest.level === 'block' ? null : saidBefore(facts, gravest, words);
    const level: Level = did !== 'executed' || asked !== null || told !== null ? 'note' : gravest.level;
    const times = done.length > 1 ? ` (${done.length} times)` : '';
    const by = asked !== null ? 'the task asks for it' : 'a person in the session asks for it';
    const quote = asked ?? told;
    const clause =
      did !== 'executed'
        ? 'nothing came of it, as far as the log tells'
        : quote === null
          ? remedy
          : `${by} ("${quote}")`;
    const anchors: readonly Anchor[] = [...done, ...together.filter((act) => act.did !== did)]
      .slice(0, MOST_ANCHORS)
      .map(({ session, step }) => atStep(session, step));
    const says = redact(`A step ${gravest.what}: "${gravest.spelled}"${times}${ENDED[did]}; ${clause}.`).replace(
      /\s+/g,
      ' ',
    );
    return hit(rule, { level, says, anchors, path: '', subject });
  });
}

function sayPossible(rule: Pick<Rule, 'id' | 'group'>, possible: readonly Possibility[]): Finding {
  const [first] = possible as readonly [Possibility];
  const more = possible.length > 1 ? `; and so may ${possible.length - 1} more` : '';
  const says = redact(`A step runs "${first.spelled}", which may ${first.may}${more}; so this is not known.`);
  return unknown(
    rule,
    '',
    says.replace(/\s+/g, ' '),
    possible.slice(0, MOST_ANCHORS).map(({ session, step }) => atStep(session, step)),
  );
}

/** What is said where a question about the logs cannot be answered, or has no hit. */
export function withoutHits(
  facts: Case,
  rule: Pick<Rule, 'id' | 'group'>,
  nothing: string,
  possible: readonly Possibility[] = [],
): Finding {
  if (facts.evidence.sessions.length === 0)
    return withoutLog(rule, 'There is no session log, so nobody can tell what was run.');
  if (possible.length > 0) return sayPossible(rule, possible);
  const { doubts } = deedsOf(facts);
  const [first] = doubts;
  if (first === undefined) return clear(rule, nothing);
  const more = doubts.length > 1 ? `, and of ${doubts.length - 1} more` : '';
  const says = redact(`What a command runs cannot be told (${brief(first.says)})${more}; so this is not known.`);
  return unknown(
    rule,
    '',
    says.replace(/\s+/g, ' '),
    doubts.slice(0, MOST_ANCHORS).map(({ session, step }) => atStep(session, step)),
  );
}

/** Makes a rule of the group `boundary` that asks about the commands of the logs. */
export function commandRule(asked: CommandQuestion): Rule {
  const { id, question, nothing, remedy, others } = asked;
  const rule = { id, group: 'boundary' } as const;
  return {
    ...rule,
    question,
    appliesTo: 'agents',
    find: (facts) => {
      const { acts, possible } = lookAt(facts, asked);
      const hits = judgeActs(facts, rule, [...acts, ...(others?.(facts) ?? [])], remedy);
      return hits.length > 0 ? hits : [withoutHits(facts, rule, nothing, possible)];
    },
  };
}
