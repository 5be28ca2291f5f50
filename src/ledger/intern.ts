/** Texts longer than this hardly come twice, and a pool of more than this is not worth its memory. */
const [LONGEST, MOST] = [400, 50_000];

/** Fields that differ from event to event. */
const OWN = new Set(['id', 'at', 'unit', 'head', 'seed']);

/**
 * Makes equal texts one text: a parser makes a new one for each arm, rubric and reason of a hundred thousand events. Changes
 * the value that it is given, in place.
 */
export function internTexts(value: unknown, pool: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const inner = record[key];
    if (typeof inner === 'object') internTexts(inner, pool);
    else if (typeof inner === 'string' && inner.length <= LONGEST && !OWN.has(key)) {
      const known = pool.get(inner);
      if (known !== undefined) record[key] = known;
      else if (pool.size < MOST) pool.set(inner, inner);
    }
  }
}
