/** A piece of a user message, who it is from, and whether it says that the task was stopped. */
export interface Utterance {
  readonly by: 'human' | 'harness';
  readonly text: string;
  readonly interrupts: boolean;
}

/** What the harness says in the user's place begins with one of these. */
const OWN =
  /^(?:<(?:environment_details|SYSTEM_NOTICE|explicit_instructions|hook_context|automatic_reminder|notice)\b|\[ERROR\]|\[TASK RESUMPTION\]|\[[a-z_]+ for '|# Reminder|# Next Steps|Context summary:|The user (?:denied|approved|provided)|Automatically executed)/;

const INTERRUPTED = /^\[TASK RESUMPTION\]|^This task was interrupted|was interrupted by the user/;

const WORDS = /<(task|user_message|feedback|answer)>/;

/** Splits a text at what is wrapped as a person's own words; around them the harness speaks. */
export function utterances(text: string): readonly Utterance[] {
  const whole = text.trim();
  const interrupts = INTERRUPTED.test(whole);
  const open = WORDS.exec(whole.slice(0, 4000));
  const name = open?.[1];
  const close = name === undefined ? -1 : whole.lastIndexOf(`</${name}>`);
  if (!open || name === undefined || close < 0) {
    return whole === '' ? [] : [{ by: OWN.test(whole) || interrupts ? 'harness' : 'human', text: whole, interrupts }];
  }
  const parts: Utterance[] = [
    { by: 'harness', text: whole.slice(0, open.index).trim(), interrupts },
    { by: 'human', text: whole.slice(open.index + open[0].length, close).trim(), interrupts: false },
    { by: 'harness', text: whole.slice(close + name.length + 3).trim(), interrupts: false },
  ];
  return parts.filter((part) => part.text !== '');
}
