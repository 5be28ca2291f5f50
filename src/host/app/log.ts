import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { HostError } from '../../core/index.ts';

export type { Logger } from 'pino';

/** Frames of a stack, without the message above them: it may quote what was read. */
const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** An error as it may be logged. Only our own messages are: others may hold words of a pull request. */
export function showError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, status } = error as { code?: unknown; status?: unknown };
  const ours = error instanceof HostError ? { message: error.message, remedy: error.remedy } : { at: framesOf(error) };
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof status === 'number' && { status }),
    ...ours,
  };
}

/** A log of one JSON object a line, on standard output unless told. */
export function openLog(level: string, to: DestinationStream = destination(1)): Logger {
  return pino({ level, serializers: { err: showError } }, to);
}
