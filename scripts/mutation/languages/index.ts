import type { Dialect } from '../types.ts';
import { csharp } from './csharp-dialect.ts';
import { go } from './go-dialect.ts';
import { java } from './java-dialect.ts';
import { nodeTests, vitest } from './javascript-dialects.ts';
import { php } from './php-dialect.ts';
import { python } from './python-dialect.ts';
import { rubies } from './ruby-dialects.ts';
import { rust } from './rust-dialect.ts';

/** Every language and test framework that the bench knows; all but C# can be run. */
export const DIALECTS: readonly Dialect[] = [python, ...nodeTests, vitest, go, java, rust, php, csharp, ...rubies];
