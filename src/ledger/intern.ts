/** Texts and parts longer than this hardly come twice, and a pool of more than this is not worth its memory. */
const [LONGEST, MOST] = [400, 50_000];

/** Behind so many parts of a field, it is looked at only where so large a share of them was known. */
const [TRIES, WORTH] = [512, 0.2];

/** Fields that differ from event to event. */
const OWN = new Set(['id', 'at', 'unit', 'head', 'seed']);

interface Luck {
  tries: number;
  hits: number;
}

/** What was read so far, to be held once: texts by themselves, small objects by their text; and how often that helped, by field. */
export interface Pool {
  readonly texts: Map<string, string>;
  readonly parts: Map<string, object>;
  readonly luck: Map<string, Luck>;
}

export const openPool = (): Pool => ({ texts: new Map(), parts: new Map(), luck: new Map() });

function sharedText(text: string, { texts }: Pool): string {
  if (text.length > LONGEST) return text;
  const known = texts.get(text);
  if (known === undefined && texts.size < MOST) texts.set(text, text);
  return known ?? text;
}

function luckOf(field: string, { luck }: Pool): Luck {
  const known = luck.get(field) ?? { tries: 0, hits: 0 };
  if (known.tries === 0) luck.set(field, known);
  return known;
}

function sharedPart(part: object, field: string, pool: Pool): object {
  const luck = luckOf(field, pool);
  if (luck.tries >= TRIES && luck.hits < WORTH * luck.tries) return part;
  luck.tries++;
  const key = JSON.stringify(part);
  const known = pool.parts.get(key);
  if (known !== undefined) luck.hits++;
  else if (pool.parts.size < MOST) pool.parts.set(key, part);
  return known ?? part;
}

/**
 * Makes equal texts and parts one: a parser makes new ones for each arm, rubric and writer of a hundred thousand events.
 * Changes the value that it is given, in place; from then on its parts may be those of other events, which nobody changes.
 * Returns about how many characters the value has as text.
 */
export function intern(value: object, pool: Pool): number {
  const record = value as Record<string, unknown>;
  let length = 2;
  for (const key of Object.keys(record)) {
    const inner = record[key];
    length += key.length + 4;
    if (typeof inner === 'string') {
      length += inner.length;
      if (!OWN.has(key)) record[key] = sharedText(inner, pool);
    } else if (typeof inner === 'object' && inner !== null) {
      const within = intern(inner, pool);
      length += within;
      if (within <= LONGEST) record[key] = sharedPart(inner, key, pool);
    } else length += 8;
  }
  return length;
}
