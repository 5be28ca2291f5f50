import type { Clip, Evidence, FileChange, Finding, Replay, RuleGroup, Side, Tools } from '../core/index.ts';
import type {
  Essence,
  Excerpt,
  LiteralBranch,
  OracleReading,
  ShellReading,
  SignReading,
  SourceReading,
  StandInReading,
} from '../syntax/index.ts';

/** Which side of a change is meant: the merge base or the head. */
export type SideName = 'before' | 'after';

/**
 * One yes/no question about a pull request. `find` never throws and always answers with at least one finding: the hits,
 * or one `clear`, or what could not be looked at as `unknown`. It does not score, and policy levels are applied later.
 */
export interface Rule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly question: string;
  /** Cheating rules run on every pull request; boundary rules on those of agents, unless the policy widens them. */
  readonly appliesTo: 'every-pull-request' | 'agents';
  /** It looks at effects, not at what was done: it says nothing of a file of which another rule blocks. */
  readonly isLastResort?: true;
  readonly find: (facts: Case) => readonly Finding[];
}

/** Everything a rule may ask. All readings are memoised: asking twice is cheap, and the answer is the same object. */
export interface Case {
  readonly evidence: Evidence;
  /** Null where nothing was replayed at all (no session, or no base). */
  readonly replay: Replay | null;
  readonly tools: Tools;
  /** Stands for all that rests on the diff alone: one object, however often evidence of the same diff is opened. */
  readonly basis: object;
  /** A file that the diff leaves alone, for the readings below; always the same object. */
  readonly unchanged: (path: string, side: Side) => FileChange;
  /** What a logged command line says; null where its whole text or the bash grammar is not at hand. */
  readonly shell: (command: Clip) => ShellReading | null;
  /** The whole text of one side of a changed file; null where it is absent, binary or not at hand. */
  readonly text: (file: FileChange, side: SideName) => string | null;
  /** The tests of one side of a changed file. */
  readonly oracle: (file: FileChange, side: SideName) => OracleReading;
  /** The symbols and imports of one side of a changed file. */
  readonly source: (file: FileChange, side: SideName) => SourceReading;
  /** What some definitions of one side of a changed file do, by name; null where it cannot be read. */
  readonly essences: (
    file: FileChange,
    side: SideName,
    names: ReadonlySet<string>,
  ) => ReadonlyMap<string, Essence> | null;
  /** Branches of one side of a changed file that answer literals with a literal; none where it cannot be read. */
  readonly branches: (file: FileChange, side: SideName) => readonly LiteralBranch[];
  /** The constructs of one side of a changed file by which code may steer or recognise the run of its tests. */
  readonly signs: (file: FileChange, side: SideName) => SignReading;
  /** What may stand in the place of code under test in one side of a changed file. */
  readonly standIns: (file: FileChange, side: SideName) => StandInReading;
  /** What a bare diff shows of a changed file, which the readings then rest on; null where whole sides are at hand, or none. */
  readonly excerpt: (file: FileChange) => Excerpt | null;
  /** Whether a path belongs to the tests: by the policy's globs, or by convention. */
  readonly isTestPath: (path: string) => boolean;
}
