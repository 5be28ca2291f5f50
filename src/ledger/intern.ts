/** Texts longer than this hardly come twice, and a pool of more than this is not worth its memory. */
const [LONGEST, MOST] = [400, 50_000];

/** Fields that differ from event to event. */
const OWN = new Set(['id', 'at', 'unit', 'head', 'seed']);

/** What was read so far, to be held once: texts by themselves, small objects by their text. */
export interface Pool {
  readonly texts: Map<string, string>;
  readonly parts: Map<string, object>;
}

export const openPool = (): Pool => ({ texts: new Map(), parts: new Map() });

function sharedText(text: string, { texts }: Pool): string {
  if (text.length > LONGEST) return text;
  const known = texts.get(text);
  if (known === undefined && texts.size < MOST) texts.set(text, text);
  return known ?? text;
}

function sharedPart(part: object, pool: Pool): object {
  const key = JSON.stringify(part);
  if (key.length > LONGEST) return part;
  const known = pool.parts.get(key);
  if (known === undefined && pool.parts.size < MOST) pool.parts.set(key, part);
  return known ?? part;
}

/**
 * Makes equal texts and parts one: a parser makes new ones for each arm, rubric and writer of a hundred thousand events.
 * Changes the value that it is given, in place; from then on its parts may be those of other events, which nobody changes.
 */
export function intern(value: object, pool: Pool): void {
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const inner = record[key];
    if (typeof inner === 'string') {
      if (!OWN.has(key)) record[key] = sharedText(inner, pool);
    } else if (typeof inner === 'object' && inner !== null) {
      intern(inner, pool);
      record[key] = sharedPart(inner, pool);
    }
  }
}
