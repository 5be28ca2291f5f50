import * as v from 'valibot';

/** How many arms a policy may describe, and how long a text of it may be. */
const [MOST, LONGEST] = [200, 120];

const text = (says: string) =>
  v.pipe(
    v.string('must be a text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(LONGEST, `must be at most ${LONGEST} characters long`),
    v.description(says),
  );

const count = (says: string) =>
  v.pipe(
    v.number('must be a whole number above 0'),
    v.integer('must be a whole number above 0'),
    v.minValue(1, 'must be a whole number above 0'),
    v.maxValue(1e9, 'must be at most 1000000000'),
    v.description(says),
  );

const RANK = v.strictObject({
  rank: count('Its place, 1 for the best.'),
  source: text('Which benchmark.'),
  date: v.pipe(
    v.string('must be a date, such as "2026-05-01"'),
    v.regex(/^\d{4}-\d\d-\d\d$/, 'must be a date, such as "2026-05-01"'),
  ),
});

const ARM = v.strictObject({
  licence: v.optional(text('Licence of the weights.')),
  'context-window': v.optional(count('Tokens that the model reads at most.')),
  'public-rank': v.optional(RANK),
});

/** Keys of an arm, and of its `public-rank`. */
export const ARM_KEYS = { arm: Object.keys(ARM.entries), rank: Object.keys(RANK.entries) } as const;

/** `bandit.arms`: what is known of arms beside their sessions. */
export const ARMS = v.optional(
  v.pipe(
    v.record(v.string(), ARM),
    v.maxEntries(MOST, `must describe at most ${MOST} arms`),
    v.description('What is known of arms (harness:model), to be shown beside their scores. No grade depends on it.'),
  ),
  () => ({}),
);

/** `bandit.aliases`: other spellings of models. */
export const ALIASES = v.optional(
  v.pipe(
    v.record(v.string(), text('The name that its arm has.')),
    v.maxEntries(MOST, `must have at most ${MOST} names`),
    v.description('Names of models as logs spell them, with the name that their arms have: only what is one model.'),
  ),
  () => ({}),
);
