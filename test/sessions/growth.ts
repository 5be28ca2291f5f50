/** Processor time of this thread in milliseconds: the clock would measure what else the machine does, the process what its collector does. */
export const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function timeOf(act: (times: number) => unknown, times: number): Promise<number> {
  const start = cpu();
  await act(times);
  return cpu() - start;
}

/** Too short a time to tell how it grows, in milliseconds. */
const LEAST = 20;
const TRIES = 4;

/**
 * Whether work of four times the size takes no more than some eight times as long, in one of a few tries: what is of more
 * than linear time takes sixteen times as long in each of them, on any machine.
 */
export async function growsLinearly(times: number, act: (times: number) => unknown): Promise<boolean> {
  await act(Math.ceil(times / 16));
  for (let left = TRIES; left > 0; left -= 1) {
    const small = await timeOf(act, times / 4);
    if ((await timeOf(act, times)) <= 8 * Math.max(LEAST, small)) return true;
  }
  return false;
}
