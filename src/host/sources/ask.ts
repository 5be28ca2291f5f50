import { type Gap, HostError, type LogSearch, type Look } from '../../core/index.ts';
import { together } from '../log-set.ts';
import { type Asked, type LogSource, nothing, type Yielded } from './source.ts';

/** A source that takes longer is given up: a grade must not wait for a slow server. */
const TIME_LIMIT_MS = 60_000;

function tooSlow(where: string, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const why = `${where}: no answer within ${Math.round(TIME_LIMIT_MS / 1000)} s`;
    signal.addEventListener('abort', () => reject(new HostError(why)), { once: true });
  });
}

/** Asks one source; what goes wrong there is a gap of its own, unless it is worth another try of the whole. */
async function askOne(source: LogSource, asked: Asked): Promise<Yielded> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIME_LIMIT_MS);
  try {
    return await Promise.race([source.find(asked, stop.signal), tooSlow(source.where, stop.signal)]);
  } catch (error) {
    if (!(error instanceof HostError) || asked.passes?.(error)) throw error;
    const gap: Gap = { what: source.where, why: error.message, remedy: error.remedy };
    return { ...nothing('could not be looked at'), gaps: [gap] };
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the sources one after the other, in order of trust. Each is asked, whatever the others had, and says what it found. */
export async function askSources(sources: readonly LogSource[], asked: Asked): Promise<LogSearch> {
  const yielded: Yielded[] = [];
  for (const source of sources) yielded.push(await askOne(source, asked));
  const looked = yielded.map(
    ({ says, logs }, at): Look => ({ where: sources[at]?.where ?? '', found: says, logs: logs.length }),
  );
  const attributed = yielded.flatMap((one) => one.attributed ?? []);
  return { ...together(yielded), looked, ...(attributed.length > 0 && { attributed }) };
}
