import * as v from 'valibot';
import { DEFAULT_POLICY as BUILT_IN } from '../core/index.ts';
import { ALIASES, ARM_KEYS, ARMS } from './arms-shape.ts';
import { GRADE, JUDGE } from './grade-shape.ts';

/** The longest glob, and the longest list of them, that a policy may hold: matching stays cheap whatever it says. */
const GLOB_LENGTH = 256;
const GLOB_COUNT = 200;

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  v.picklist(words, `must be one of ${quoted(words)}`);

const glob = v.pipe(
  v.string('must be a list of globs, each of them a text'),
  v.minLength(1, 'must not hold an empty glob'),
  v.maxLength(GLOB_LENGTH, `must hold globs of at most ${GLOB_LENGTH} characters`),
  v.regex(/^(?!\.{0,2}\/)/, 'must hold globs relative to the repository, without "/", "./" or "../" before them'),
);

const globs = (says: string, fallback: readonly string[]) =>
  v.optional(
    v.pipe(
      v.array(glob, 'must be a list of globs'),
      v.maxLength(GLOB_COUNT, `must hold at most ${GLOB_COUNT} globs`),
      v.description(says),
    ),
    () => [...fallback],
  );

/** A list of short texts of one kind. */
const texts = (pattern: RegExp, wrong: string, says: string) =>
  v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string(`must be a list, each of them ${wrong}`),
          v.maxLength(GLOB_LENGTH, `must hold texts of at most ${GLOB_LENGTH} characters`),
          v.regex(pattern, `must hold ${wrong}`),
        ),
        `must be a list, each of them ${wrong}`,
      ),
      v.maxLength(GLOB_COUNT, `must hold at most ${GLOB_COUNT} of them`),
      v.description(says),
    ),
    () => [],
  );

const HOST_COUNT = 20;

const host = v.pipe(
  v.string('must be a list of hosts, each of them a text'),
  v.regex(
    /^(?=.{1,253}$)[a-z0-9.-]+(?::\d{1,5})?$/,
    'must hold plain names of hosts in small letters, such as logs.example.org',
  ),
);

const store = v.pipe(
  v.string('must be an address or a path'),
  v.maxLength(500, 'must be at most 500 characters long'),
  v.regex(
    /^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?\/|\/)/,
    'must begin with "https://" and a host, or with "/"',
  ),
  v.description(
    "Where each pull request's log is put: an https address or a path on the runner, with {owner}, {repository}, {number}, {head} or {branch} in it.",
  ),
);

const LEVELS = ['off', 'note', 'warn', 'block'] as const;

const halfLife = v.pipe(
  v.number('must be a number of days'),
  v.gtValue(0, 'must be above 0 days'),
  v.maxValue(3650, 'must be at most 3650 days'),
  v.description('Days after which a grade counts half as much for the selection.'),
);

const falseBlocks = v.pipe(
  v.number('must be a number of pull requests'),
  v.minValue(0, 'must be at least 0'),
  v.maxValue(1000, 'must be at most 1000'),
  v.description(
    'Pull requests of 1,000 in which a rule may block falsely (a maintainer waived it) before it only notes; none where left out.',
  ),
);

const floor = v.pipe(
  v.number('must be a number between 0 and 0.5'),
  v.minValue(0, 'must be at least 0'),
  v.maxValue(0.5, 'must be at most 0.5'),
  v.description('Smallest share of the selections that an eligible arm keeps.'),
);

/**
 * The policy file's shape. Messages complete the sentence `"key" …`; descriptions go into the published JSON Schema.
 * The empty file reads as `DEFAULT_POLICY`.
 */
export const POLICY_SHAPE = v.strictObject({
  gate: v.optional(
    v.pipe(
      oneOf(['off', 'advise', 'block']),
      v.description('What a blocking finding does: fails the check, is only shown, or nothing is judged at all.'),
    ),
    BUILT_IN.gate,
  ),
  'on-error': v.optional(
    v.pipe(
      oneOf(['fail', 'pass']),
      v.description("How the check ends on an error of Proctor's own under `gate: block`."),
    ),
    BUILT_IN['on-error'],
  ),
  logs: v.optional(
    v.strictObject({
      require: v.optional(
        v.pipe(
          oneOf(['optional', 'required']),
          v.description("Whether an agent's pull request without a readable session log stays ungraded and fails."),
        ),
        BUILT_IN.logs.require,
      ),
      paths: globs('Where session logs lie that are committed in the pull request.', BUILT_IN.logs.paths),
      artifacts: globs(
        'Names of workflow artifacts that hold session logs, beside those that are known.',
        BUILT_IN.logs.artifacts,
      ),
      hosts: v.optional(
        v.pipe(
          v.array(host, 'must be a list of hosts'),
          v.maxLength(HOST_COUNT, `must hold at most ${HOST_COUNT} hosts`),
          v.description('Hosts from which a session log is fetched that the description or a commit links.'),
        ),
        () => [...BUILT_IN.logs.hosts],
      ),
      store: v.optional(v.nullable(store), BUILT_IN.logs.store),
      'store-is-held': v.optional(
        v.pipe(
          v.boolean('must be true or false'),
          v.description('Whether the store is out of reach for those whose pull requests are judged.'),
        ),
        BUILT_IN.logs['store-is-held'],
      ),
    }),
    {},
  ),
  paths: v.optional(
    v.strictObject({
      tests: globs('What counts as a test, beside what Proctor knows by itself.', BUILT_IN.paths.tests),
      protected: globs('What agents may not change, beside workflows and the policy.', BUILT_IN.paths.protected),
      generated: globs('What is made by tools and therefore not judged line by line.', BUILT_IN.paths.generated),
    }),
    {},
  ),
  scope: v.optional(
    v.strictObject({
      paths: globs('What agents may change; everything where it is left out.', BUILT_IN.scope.paths),
      labels: v.optional(
        v.pipe(
          v.record(
            v.string(),
            v.array(glob, 'must be a list of globs'),
            'must be a mapping of labels to lists of globs',
          ),
          v.description('What agents may change where the pull request bears a label, instead of `paths`.'),
        ),
        {},
      ),
    }),
    {},
  ),
  allow: v.optional(
    v.strictObject({
      paths: texts(
        /^(?:\/|~\/|\*\*\/)./,
        'a glob that begins with "/", "~/" or "**/"',
        'Where agents may read and write outside of the repository.',
      ),
      commands: texts(
        /^\S(?:[\s\S]*\S)?$/,
        'a command, with "*" for any words',
        'Commands that no boundary rule speaks of, as they take effect.',
      ),
      hosts: texts(
        /^(?:\*\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?$/,
        'a host such as "example.org" or "*.example.org"',
        'Hosts that agents may contact; where one is named, no others.',
      ),
    }),
    {},
  ),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), oneOf(LEVELS)),
      v.description("A rule's level, or off. A level is never raised above what the rule's evidence carries."),
    ),
    {},
  ),
  budget: v.optional(
    v.strictObject({
      'false-blocks-per-thousand': v.optional(v.nullable(falseBlocks), BUILT_IN.budget['false-blocks-per-thousand']),
    }),
    {},
  ),
  boundaries: v.optional(
    v.pipe(oneOf(['agents', 'everyone']), v.description('Whose pull requests the boundary rules look at.')),
    BUILT_IN.boundaries,
  ),
  comment: v.optional(
    v.pipe(
      oneOf(['always', 'findings', 'off']),
      v.description("When an agent's pull request gets a comment: always, only with findings, or never."),
    ),
    BUILT_IN.comment,
  ),
  grade: v.optional(GRADE, {}),
  bandit: v.optional(
    v.strictObject({
      'half-life-days': v.optional(halfLife, BUILT_IN.bandit['half-life-days']),
      floor: v.optional(floor, BUILT_IN.bandit.floor),
      arms: ARMS,
      aliases: ALIASES,
    }),
    {},
  ),
});

/** Each section's keys, the top under the empty name, `*` for any arm; `rules` takes the rules' ids instead. */
export const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(POLICY_SHAPE.entries),
  logs: Object.keys(POLICY_SHAPE.entries.logs.wrapped.entries),
  paths: Object.keys(POLICY_SHAPE.entries.paths.wrapped.entries),
  scope: Object.keys(POLICY_SHAPE.entries.scope.wrapped.entries),
  allow: Object.keys(POLICY_SHAPE.entries.allow.wrapped.entries),
  rules: [],
  budget: Object.keys(POLICY_SHAPE.entries.budget.wrapped.entries),
  grade: Object.keys(GRADE.entries),
  'grade.judge': Object.keys(JUDGE.entries),
  bandit: Object.keys(POLICY_SHAPE.entries.bandit.wrapped.entries),
  'bandit.arms.*': ARM_KEYS.arm,
  'bandit.arms.*.public-rank': ARM_KEYS.rank,
};
