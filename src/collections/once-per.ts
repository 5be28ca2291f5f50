/**
 * Remembers what was answered for an object, as long as that lives. `ask` is to give the same answer for it whatever else it is
 * told.
 */
export function oncePer<Key extends object, Rest extends readonly unknown[], Answer>(
  ask: (key: Key, ...rest: Rest) => Answer,
): (key: Key, ...rest: Rest) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key, ...rest) => {
    const seen = known.get(key) ?? { answer: ask(key, ...rest) };
    known.set(key, seen);
    return seen.answer;
  };
}
