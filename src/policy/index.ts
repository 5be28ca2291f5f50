/** What the repository's owner decided: the policy file, read with every key filled in. */
export { readPolicy } from './read.ts';
export { POLICY_SHAPE } from './shape.ts';
