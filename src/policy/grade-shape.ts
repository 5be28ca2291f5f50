import * as v from 'valibot';
import { DEFAULT_POLICY as BUILT_IN } from '../core/index.ts';

const weight = v.pipe(
  v.number('must be a number'),
  v.minValue(-10, 'must be at least -10'),
  v.maxValue(10, 'must be at most 10'),
);

const share = v.pipe(
  v.number('must be a number between 0 and 0.35'),
  v.minValue(0, 'must be at least 0'),
  v.maxValue(0.35, 'must be at most 0.35'),
  v.description("The judge's share of all weight, at most 0.35."),
);

const endpoint = v.nullable(
  v.pipe(
    v.string('must be "github" or an https address'),
    v.maxLength(300, 'must be at most 300 characters'),
    v.regex(/^(?:github|https:\/\/[^\s@?#]+)$/, 'must be "github" or an https address without a name or query in it'),
    v.description(
      'GitHub Models ("github"), or an OpenAI-compatible service, its address up to before /chat/completions.',
    ),
  ),
);

const model = v.nullable(
  v.pipe(
    v.string('must be the name of a model'),
    v.regex(/^[\w./:@-]{1,120}$/, 'must be the name of a model'),
    v.description('The model that is asked, with its version.'),
  ),
);

/** The policy's section `grade.judge`. */
export const JUDGE = v.strictObject({
  endpoint: v.optional(endpoint, BUILT_IN.grade.judge.endpoint),
  model: v.optional(model, BUILT_IN.grade.judge.model),
  share: v.optional(share, BUILT_IN.grade.judge.share),
});

/** The policy's section `grade`. */
export const GRADE = v.strictObject({
  rubric: v.optional(
    v.pipe(
      v.picklist(['process', 'bob-v1'], 'must be one of "process", "bob-v1"'),
      v.description('What grades are made by: our rubric, or the published step rubric of gptme-sessions.'),
    ),
    BUILT_IN.grade.rubric,
  ),
  weights: v.optional(
    v.pipe(
      v.record(v.string(), weight, 'must be a mapping of signals to weights'),
      v.description('Weights of signals instead of the rubric’s; 0 leaves one out. It is then another rubric.'),
    ),
    () => ({}),
  ),
  calibration: v.optional(
    v.pipe(
      v.picklist(['on', 'off'], 'must be one of "on", "off"'),
      v.description('Whether levels of signals that depend on the harness are corrected, as far as they are known.'),
    ),
    BUILT_IN.grade.calibration,
  ),
  judge: v.optional(JUDGE, {}),
});
