import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Clip, Session, Spill, Step } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { type NotALog, readSessions } from '../../src/sessions/index.ts';

/** Bytes as a source that hands out pieces of `size`. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads a source that must hold one session at most. */
export async function readSession(bytes: AsyncIterable<Uint8Array>, spill: Spill): Promise<Session | NotALog> {
  const read = await readSessions(bytes, spill);
  if ('kind' in read) return read;
  const [session] = read;
  if (!session || read.length > 1) throw new Error(`${read.length} sessions`);
  return session;
}

export const readBytes = (bytes: Uint8Array, size?: number): Promise<Session | NotALog> =>
  readSession(inPieces(bytes, size), memorySpill());

/** Reads bytes that may hold several sessions, or none. */
export const readAll = (bytes: Uint8Array, size?: number): Promise<readonly Session[] | NotALog> =>
  readSessions(inPieces(bytes, size), memorySpill());

/** Reads a text that must be a log, of one session or of several. */
export async function readLogs(text: string | Uint8Array, size?: number): Promise<readonly Session[]> {
  const read = await readAll(Buffer.from(text), size);
  if ('kind' in read) throw new Error(read.why);
  return read;
}

/** Reads a text that must be a session. */
export async function readLog(text: string, size?: number): Promise<Session> {
  const session = await readBytes(Buffer.from(text), size);
  if ('kind' in session) throw new Error(session.why);
  return session;
}

export const asLog = (records: readonly unknown[]): string =>
  `${records.map((one) => JSON.stringify(one)).join('\n')}\n`;

export const fixture = (...parts: readonly string[]): string =>
  readFileSync(path.join(import.meta.dirname, '../fixtures', ...parts), 'utf8');

/** Records that were read must be used or skipped with a reason: nothing may get lost. */
export function accounted({ diagnostics }: Session): boolean {
  const skipped = Object.values(diagnostics.skipped).reduce((sum, count) => sum + count, 0);
  return diagnostics.records === diagnostics.used + skipped;
}

const shown = (clip: Clip): string =>
  JSON.stringify(clip.tail === '' ? clip.head : `${clip.head.slice(0, 60)}…${clip.tail.slice(-20)}`);

function outlineOf(step: Step): string {
  const at = `${step.index} line ${step.line}${step.depth > 0 ? ` depth ${step.depth}` : ''}`;
  if (step.kind === 'say') return `${at} ${step.by}: ${shown(step.text)}`;
  if (step.kind === 'note') return `${at} ${step.what}: ${shown(step.says)}`;
  const what = ((): string => {
    if (step.kind === 'run') {
      const tests = step.tests ? ` tests ${step.tests.runner} ${step.tests.green ? 'green' : 'red'}` : '';
      return `${shown(step.command)} exit ${step.exit.code} (${step.exit.source})${tests}`;
    }
    if (step.kind === 'read') return `${step.path}`;
    if (step.kind !== 'edit') return shown(step.input);
    return step.edits
      .map((edit) =>
        edit.op === 'patch'
          ? 'patch'
          : `${edit.op} ${edit.path}${'before' in edit && edit.before ? ' (before known)' : ''}`,
      )
      .join(', ');
  })();
  return `${at} ${step.kind} ${step.tool} ${step.outcome}: ${what} → ${shown(step.output)}`;
}

/** A session in a form that is small enough to be read and compared line by line. */
export function outline(session: Session): string {
  const { steps, diagnostics, usage, ...facts } = session;
  const head = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${[...head, `usage: ${JSON.stringify(usage)}`, `diagnostics: ${JSON.stringify(diagnostics)}`, ...steps.map(outlineOf)].join('\n')}\n`;
}
