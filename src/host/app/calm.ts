/** Webhooks that are being answered, for those who would rather not disturb. */
export interface Calm {
  /** A webhook has come in; call what this gives once it is answered. */
  begin(): () => void;
  /** Resolves when few are being answered, or after `most` milliseconds. */
  wait(most: number): Promise<void>;
}

/** Fewer than so many under way are no burst. */
const BURST = 8;

/** Counts webhooks under way: GitHub waits ten seconds for an answer, a grade may begin a little later. */
export function openCalm(): Calm {
  const waiting = new Set<() => void>();
  let underWay = 0;
  return {
    begin() {
      underWay++;
      return () => {
        underWay--;
        if (underWay < BURST) for (const go of waiting) go();
      };
    },
    wait(most) {
      if (underWay < BURST) return Promise.resolve();
      return new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, most);
        waiting.add(go);
      });
    },
  };
}
