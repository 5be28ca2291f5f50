import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { HostError } from '../../core/index.ts';

export type { Logger } from 'pino';

/** Frames of a stack, without the message above them: it may quote what was read, and may look like frames itself. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  const lines = stack.slice(at + message.length).split('\n');
  return lines.slice(1, 9).map((line) => line.trim());
}

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
