import { toJsonSchema } from '@valibot/to-json-schema';
import { POLICY_SHAPE } from '../src/policy/index.ts';

/**
 * The JSON Schema (draft-07) of `.github/proctor.yml`, for editors; published as `docs/schema/policy.json`. Made from the
 * same shape that reads the file, so the two cannot disagree.
 */
export function policySchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...shape } = toJsonSchema(POLICY_SHAPE, { typeMode: 'input' });
  return {
    $schema,
    title: 'Proctor policy',
    description: '.github/proctor.yml on the default branch. Every key has a default.',
    ...shape,
  };
}
