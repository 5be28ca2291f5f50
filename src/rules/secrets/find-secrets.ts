import {
  type Blobs,
  type Clip,
  type Diff,
  type FileChange,
  type FoundSecret,
  isCall,
  type LoggedSession,
  type Step,
} from '../../core/index.ts';
import { whole } from '../../text/index.ts';
import { LOCK_FILES } from '../boundary/lock-files.ts';
import { isPlaceholder } from './placeholder.ts';
import { digestOf, type Scan, scanText } from './scan.ts';
import { type Suspect, suspects } from './suspicious.ts';

/** Characters of suspicious lines that are scanned, of the diff and of each log: scanning must end. */
const MOST_SCANNED = 2_000_000;
/** Characters of a log that are read at all, and of one text of it. */
const MOST_READ = 16_000_000;
const LONGEST_TEXT = 200_000;
const MOST_FOUND = 100;
/** Suspicious lines are scanned together, so that the scanner is called seldom. */
const BATCH = 200_000;

interface Place {
  readonly where: FoundSecret['where'];
  readonly path: string;
  readonly suspect: Suspect;
}

/** Scans many lines in a few texts, and tells of each match on which line it begins. */
async function scanPlaces(places: readonly Place[], scan: Scan): Promise<readonly FoundSecret[]> {
  const found: FoundSecret[] = [];
  for (let at = 0; at < places.length && found.length < MOST_FOUND; ) {
    const starts: number[] = [];
    const from = at;
    let text = '';
    for (; at < places.length && text.length < BATCH; at += 1) {
      starts.push(text.length);
      text += `${places[at]?.suspect.text}\n`;
    }
    for (const { kind, offset, value } of await scan(text)) {
      const index = starts.findLastIndex((start) => start <= offset);
      const place = places[from + index];
      if (place === undefined || found.length >= MOST_FOUND) continue;
      const { where, path } = place;
      found.push({ kind, where, path, placeholder: isPlaceholder(value), digest: digestOf(value) });
    }
  }
  return found;
}

function inFile(file: FileChange): readonly Place[] {
  if (file.binary || LOCK_FILES.test(file.path)) return [];
  return file.hunks.flatMap((hunk) => {
    const lines: Suspect[] = [];
    let line = hunk.newStart;
    for (const { sign, text } of hunk.lines) {
      if (sign === '+') lines.push({ line, text });
      if (sign !== '-') line += 1;
    }
    return suspects(lines).map((suspect) => ({
      where: { kind: 'line', path: file.path, side: 'new', line: suspect.line } as const,
      path: file.path,
      suspect,
    }));
  });
}

/** What a step says, runs and gives back. */
function textsOf(step: Step): readonly Clip[] {
  if (step.kind === 'say') return [step.text];
  if (!isCall(step)) return [];
  if (step.kind === 'run') return [step.command, step.output];
  return [step.output];
}

function inLog({ session }: LoggedSession, at: number, blobs: Blobs): readonly Place[] {
  const places: Place[] = [];
  let left = MOST_READ;
  for (const step of session.steps) {
    for (const clip of textsOf(step)) {
      if (left <= 0 || clip.bytes < 16) continue;
      const all = clip.bytes > LONGEST_TEXT ? `${clip.head}\n${clip.tail}` : (whole(clip, blobs) ?? clip.head);
      left -= all.length;
      const lines = all.split('\n').map((text, index) => ({ line: index + 1, text }));
      for (const suspect of suspects(lines))
        places.push({ where: { kind: 'step', session: at, step: step.index }, path: '', suspect });
    }
  }
  return places;
}

function bounded(places: readonly Place[]): readonly Place[] {
  let left = MOST_SCANNED;
  return places.filter(({ suspect }) => {
    left -= suspect.text.length;
    return left > 0;
  });
}

/**
 * Looks for keys, tokens and passwords in the lines that a diff adds and in the logs. Asynchronous, so it runs while
 * evidence is gathered. Values are not kept: each secret is named by a digest. Never throws on what it reads.
 */
export async function findSecrets(
  diff: Diff,
  sessions: readonly LoggedSession[],
  blobs: Blobs,
  scan: Scan = scanText,
): Promise<readonly FoundSecret[]> {
  const places = [
    ...bounded(diff.files.flatMap(inFile)),
    ...sessions.flatMap((logged, at) => bounded(inLog(logged, at, blobs))),
  ];
  return places.length === 0 ? [] : scanPlaces(places, scan);
}
