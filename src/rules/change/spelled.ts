const WORD = /[\p{L}\p{N}_]+/gu;

/** Of texts that may hold one of some pieces of code, however it is laid out: all of its words stand there, or the text is not known. */
export function mayHold(codes: readonly string[]): (text: string | null) => boolean {
  const wanted = [...new Set(codes)].map((code) => [...new Set(code.match(WORD))]);
  return (text) => text === null || wanted.some((words) => words.every((word) => text.includes(word)));
}
