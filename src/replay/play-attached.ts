import { createHash } from 'node:crypto';
import type { SayStep } from '../core/index.ts';
import type { Actor, Stage } from './stage.ts';

/**
 * Lays the digests of files that were put beside a text beside the tree: one that fits confirms the file, one that does not
 * is noted, unless a step may have changed it whose effect cannot be computed. What it held instead no digest tells.
 */
export function playAttached(stage: Stage, actor: Actor, { attached = [] }: SayStep, known: ReadonlySet<string>): void {
  for (const { path: logged, digest } of attached) {
    const path = actor.place(logged, null);
    if (path === null || path === '' || !(known.has(path) || stage.tree.holds(path))) continue;
    const entry = stage.tree.at(path);
    const { content } = entry;
    if (content.kind !== 'text' || !stage.tree.budget.spend(content.text.length)) continue;
    if (createHash('sha256').update(content.text).digest('hex').startsWith(digest)) entry.knownAt = actor.at;
    else if (stage.opaque.originOf(path, entry.knownAt).kind === 'unlogged')
      stage.contradicted.push({ ...actor.ref, path, certain: entry.steps.length > 0 });
  }
}
