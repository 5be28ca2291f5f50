/** Leaves out pieces of a log, half of it first, then ever smaller ones, as long as `fails` says that it still does. */
async function without(
  pieces: readonly Buffer[],
  glue: Buffer,
  fails: (log: Buffer) => Promise<boolean>,
): Promise<readonly Buffer[]> {
  const log = (some: readonly Buffer[]): Buffer =>
    Buffer.concat(some.flatMap((piece, at) => (at === 0 ? [piece] : [glue, piece])));
  let left = pieces;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const some = left.toSpliced(at, size);
      if (some.length > 0 && (await fails(log(some)))) left = some;
      else at += size;
    }
  }
  return left;
}

const split = (log: Buffer, at: number): Buffer[] => {
  const pieces: Buffer[] = [];
  for (let from = 0; from < log.length; from += at) pieces.push(log.subarray(from, from + at));
  return pieces;
};

const lines = (log: Buffer): Buffer[] =>
  log
    .toString('latin1')
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'));

/** The values of a JSON tree, replaced by less one after the other. */
function* lesser(value: unknown): Generator<unknown> {
  if (typeof value === 'string') {
    if (value.length > 1) yield* [value.slice(0, value.length / 2), value.slice(value.length / 2)];
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const list = Array.isArray(value) ? value : null;
    const inner = (value as Record<string, unknown>)[key];
    yield list ? list.toSpliced(Number(key), 1) : Object.fromEntries(Object.entries(value).filter(([k]) => k !== key));
    for (const less of lesser(inner)) yield list ? list.with(Number(key), less) : { ...value, [key]: less };
  }
}

async function smallerJson(log: Buffer, fails: (log: Buffer) => Promise<boolean>): Promise<Buffer> {
  const parts = log.toString('utf8').split('\n');
  for (let at = 0; at < parts.length; at += 1) {
    for (let found = true; found; ) {
      found = false;
      let value: unknown;
      try {
        value = JSON.parse(parts[at] ?? '');
      } catch {
        break;
      }
      for (const less of lesser(value)) {
        const text = JSON.stringify(less);
        if (!(await fails(Buffer.from(parts.with(at, text).join('\n'))))) continue;
        parts[at] = text;
        found = true;
        break;
      }
    }
  }
  const smaller = Buffer.from(parts.join('\n'));
  return (await fails(smaller)) ? smaller : log;
}

/** A smaller log that still fails as `fails` tells; stops when `spent` says so. */
export async function shrink(
  log: Buffer,
  fails: (log: Buffer) => Promise<boolean>,
  spent: () => boolean,
): Promise<Buffer> {
  const still = async (some: Buffer): Promise<boolean> => !spent() && (await fails(some));
  const fewer = Buffer.concat(
    (await without(lines(log), Buffer.from('\n'), still)).flatMap((line, at) =>
      at === 0 ? [line] : [Buffer.from('\n'), line],
    ),
  );
  const lesserJson = await smallerJson(fewer, still);
  let left = lesserJson;
  for (const size of [64, 8, 1]) left = Buffer.concat(await without(split(left, size), Buffer.alloc(0), still));
  return left;
}
