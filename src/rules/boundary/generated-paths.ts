import picomatch from 'picomatch';
import type { Case } from '../rule.ts';

/** Tells which paths the policy calls made by tools. */
export function generatedPaths({ evidence }: Case): (path: string) => boolean {
  const { generated } = evidence.policy.paths;
  return generated.length === 0 ? () => false : picomatch([...generated], { dot: true });
}
