import type { Level } from './finding.ts';

/** Where a repository keeps its policy. */
export const POLICY_PATH = '.github/proctor.yml';

/** How trajectories are graded. */
export interface GradePolicy {
  /** `process`: our own; `bob-v1`: the published step rubric of gptme-sessions, for comparison. */
  readonly rubric: 'process' | 'bob-v1';
  /** Signal → weight, instead of the rubric's; 0 leaves it out. A grade by other weights is of another rubric. */
  readonly weights: Readonly<Record<string, number>>;
  /** Whether levels that depend on the harness are corrected, as far as they are known. */
  readonly calibration: 'on' | 'off';
  /** A language model that is asked for its opinion; off where `endpoint` or `model` is null. */
  readonly judge: {
    /** `github`: GitHub Models; or the https address of an OpenAI-compatible service, up to before `/chat/completions`. */
    readonly endpoint: string | null;
    readonly model: string | null;
    /** Its share of all weight, at most 0.35. */
    readonly share: number;
  };
}

/**
 * `.github/proctor.yml` of the default branch, every key filled in. Globs are picomatch's, against repository paths.
 */
export interface Policy {
  /** `block`: a blocking finding fails the check; `advise`: it is shown; `off`: nothing is judged. */
  readonly gate: 'off' | 'advise' | 'block';
  readonly 'on-error': 'fail' | 'pass';
  readonly logs: {
    readonly require: 'optional' | 'required';
    /** Globs of session logs committed in the pull request. */
    readonly paths: readonly string[];
    /** Globs of names of workflow artifacts that hold logs, beside those that are known by themselves. */
    readonly artifacts: readonly string[];
    /** Hosts (`logs.example.org`) from which a log is fetched that the description or a commit links; beside GitHub's gists. */
    readonly hosts: readonly string[];
    /**
     * Where each pull request's log is put: an https address or an absolute path on the runner, with `{owner}`,
     * `{repository}`, `{number}`, `{head}`, `{branch}` in it; null: nowhere.
     */
    readonly store: string | null;
    /** Whether the store is out of the authors' reach: its logs are then of class A. */
    readonly 'store-is-held': boolean;
  };
  readonly paths: {
    readonly tests: readonly string[];
    readonly protected: readonly string[];
    readonly generated: readonly string[];
  };
  /** What agents may change: globs; empty: everything. A label's list counts where the pull request bears that label. */
  readonly scope: {
    readonly paths: readonly string[];
    readonly labels: Readonly<Record<string, readonly string[]>>;
  };
  /** What boundary rules let pass. Hosts: `example.org`, `*.example.org`; where any is named, others are not allowed. */
  readonly allow: {
    /** Globs against absolute paths and paths under `~`. */
    readonly paths: readonly string[];
    /** Commands as they take effect, `*` for any words: `sudo apt-get install *`. */
    readonly commands: readonly string[];
    readonly hosts: readonly string[];
  };
  /** Rule id → level, or `off`. A rule's own level is never raised above what its evidence carries. */
  readonly rules: Readonly<Record<string, Level | 'off'>>;
  readonly budget: {
    /** Pull requests of 1,000 in which a rule may block falsely before it only notes; null: as many as there are. */
    readonly 'false-blocks-per-thousand': number | null;
  };
  readonly boundaries: 'agents' | 'everyone';
  readonly comment: 'always' | 'findings' | 'off';
  readonly grade: GradePolicy;
  readonly bandit: {
    readonly 'half-life-days': number;
    /** Smallest share of the selections that an eligible arm keeps. */
    readonly floor: number;
    /** What is known of arms (`harness:model`) beside their sessions: shown, and no term of a grade or a choice. */
    readonly arms: Readonly<Record<string, ArmMetadata>>;
    /** From a model's name as logs spell it to the name that its arm has. */
    readonly aliases: Readonly<Record<string, string>>;
  };
}

/** What the repository says of an arm: how its weights are licensed, how much it reads, where a public benchmark ranks it. */
interface ArmMetadata {
  readonly licence?: string | undefined;
  /** In tokens. */
  readonly 'context-window'?: number | undefined;
  /** `date`: YYYY-MM-DD. */
  readonly 'public-rank'?: { readonly rank: number; readonly source: string; readonly date: string } | undefined;
}

/** What holds where the repository says nothing. */
export const DEFAULT_POLICY: Policy = {
  gate: 'block',
  'on-error': 'fail',
  logs: {
    require: 'optional',
    paths: [
      '.agent-logs/**',
      '.proctor/sessions/**',
      '.specstory/history/**',
      '**/.aider.chat.history.md',
      '.claude/**/*.jsonl',
      '.codex/**/rollout-*.jsonl',
      '.gptme/**/conversation.jsonl',
      'logs/**/conversation.jsonl',
    ],
    artifacts: [],
    hosts: [],
    store: null,
    'store-is-held': false,
  },
  paths: { tests: [], protected: [], generated: [] },
  scope: { paths: [], labels: {} },
  allow: { paths: [], commands: [], hosts: [] },
  rules: {},
  budget: { 'false-blocks-per-thousand': null },
  boundaries: 'agents',
  comment: 'always',
  grade: { rubric: 'process', weights: {}, calibration: 'on', judge: { endpoint: null, model: null, share: 0.25 } },
  bandit: { 'half-life-days': 30, floor: 0.01, arms: {}, aliases: {} },
};
