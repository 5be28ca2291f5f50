import { groupBy } from '../../collections/index.ts';
import type { Setting } from './setting.ts';

type ByKey = ReadonlyMap<string, Setting>;

/** Settings of both sides by key: the first of a key, or, where it stands as often on either side, each under its place among them. */
export function byKey(before: readonly Setting[], after: readonly Setting[]): readonly [ByKey, ByKey] {
  const group = (settings: readonly Setting[]) => groupBy(settings, ({ key }) => key.replace(/\[\]$/, ''));
  const [old, now] = [group(before), group(after)];
  const numbered = (groups: typeof old): ByKey =>
    new Map(
      [...groups].flatMap(([key, settings]) => {
        const told = old.get(key)?.length === now.get(key)?.length ? settings : settings.slice(0, 1);
        return told.map((one, at) => [at === 0 ? key : `${key} ${at + 1}`, one] as const);
      }),
    );
  return [numbered(old), numbered(now)];
}
