import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Policy } from '../core/index.ts';
import { readPolicy } from '../policy/index.ts';
import { UsageError } from './usage.ts';

/** A text file that a flag names; gzipped ones are unpacked, and `-` is standard input. */
export function readNamed(name: string, flag: string): string {
  try {
    const bytes = readFileSync(name === '-' ? 0 : name);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${flag} ${name}: ${why}`, 'Name a file that can be read, or - for standard input.');
  }
}

/** The policy of `--policy FILE`; one with a mistake is refused. */
export function readPolicyNamed(name: string): Policy {
  const { policy, problems } = readPolicy(readNamed(name, '--policy'), name);
  if (problems.length > 0) throw new UsageError(problems.join('\n'), 'Correct the policy.');
  return policy;
}
