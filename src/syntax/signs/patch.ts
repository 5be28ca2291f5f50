import type { Treatment } from './sign.ts';

/** What is replaced, and whether by something that asserts nothing. */
export interface Patch {
  readonly what: string;
  readonly plain: boolean;
  readonly treatment?: Treatment;
}

/** An assertion of a library, or a part of a runner, that has another meaning now. */
export const patch = (name: string, how: 'hollow' | 'working'): Patch => ({
  what: how === 'hollow' ? `replaces ${name} by something that asserts nothing` : `replaces ${name}`,
  plain: how === 'hollow',
});
