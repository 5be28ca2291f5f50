const CALLED = /(?<![\p{L}\p{N}_$])[\p{L}\p{N}_$]+(?= \()/gu;
/** Calls that say nothing of what is examined, or only hold what they are given. */
const WRAPPERS =
  /^(len|str|int|float|bool|list|set|dict|tuple|sorted|repr|type|String|Number|Boolean|Array|from|keys|values|entries|valueOf|asList|of|listOf|setOf|mapOf)$/;
/** Whether a call of that name says nothing of what is examined. */
export const isWrapper = (name: string): boolean => WRAPPERS.test(name);
/** The names that are called, each as often as it is. */
export const callsIn = (text: string | null | undefined): readonly string[] => text?.match(CALLED) ?? [];
