/** A piece of a first message and who it is from. */
export interface Words {
  readonly by: 'human' | 'harness';
  readonly text: string;
}

const human = (text: string): readonly Words[] => [{ by: 'human', text }];

/** The task between two stretches of the harness' own text, by their offsets. */
export const wordsBetween = (message: string, from: number, to: number): readonly Words[] => [
  { by: 'harness', text: message.slice(0, from) },
  { by: 'human', text: message.slice(from, to) },
  { by: 'harness', text: message.slice(to) },
];

/**
 * Tells the task, in a human's words, from the (Jinja) template around it, which some logs hold beside it. `name` is that
 * of the template's variable for the task. Where the template does not fit, all of the message counts as the human's.
 */
export function taskWithin(message: string, template: string | null, name: string): readonly Words[] {
  const place = template === null ? null : new RegExp(`\\{\\{-?\\s{0,4}${name}\\s{0,4}-?\\}\\}`).exec(template);
  if (template === null || place === null) return human(message);
  const before = template.slice(0, place.index);
  const after = template.slice(place.index + place[0].length);
  const literal = after.slice(0, after.search(/\{[{%#]|$/)).trimEnd();
  if (/\{[{%#]/.test(before) || !message.startsWith(before)) return human(message);
  const end = literal.trim() === '' ? message.length : message.lastIndexOf(literal);
  return end < before.length ? human(message) : wordsBetween(message, before.length, end);
}
