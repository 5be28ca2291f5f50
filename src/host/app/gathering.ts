/** What is asked for together, in the order in which it came, gets its answers in the same order. */
type Perform<Item, Answer> = (items: readonly Item[]) => Promise<readonly Answer[]>;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one call of many: what is asked for while a call is under way is asked for together by the next, `most` at a time.
 * Calls never overlap, so the order stays. Where one fails, all that it was for fail.
 */
export function gatherCalls<Item, Answer>(
  most: number,
  perform: Perform<Item, Answer>,
): (item: Item) => Promise<Answer> {
  const waiting: Waiting<Item, Answer>[] = [];
  let isCalling = false;

  const call = async (): Promise<void> => {
    isCalling = true;
    while (waiting.length > 0) {
      const asked = waiting.splice(0, most);
      try {
        const answers = await perform(asked.map(({ item }) => item));
        for (const [at, { resolve }] of asked.entries()) resolve(answers[at] as Answer);
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    isCalling = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isCalling) void call();
    });
}
