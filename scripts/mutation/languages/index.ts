import type { Dialect } from '../types.ts';
import { nodeTest, vitest } from './javascript-dialects.ts';
import { python } from './python-dialect.ts';

/** Every language and test framework that the bench can run. */
export const DIALECTS: readonly Dialect[] = [python, nodeTest, vitest];
