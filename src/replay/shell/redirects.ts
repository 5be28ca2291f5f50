import type { ShellRedirect } from '../../syntax/index.ts';
import { pathIn } from '../disk/call.ts';
import type { Disk } from '../disk/disk.ts';
import { expandOne, expandWord, type Scene } from './expand.ts';
import type { Place } from './runner.ts';
import { fileOutput, type Input, inputOf, laterInput, NOWHERE, type Output } from './streams.ts';

/** Where a command reads and writes. */
export interface Streams {
  input: Input;
  output: Output;
  errors: Output;
}

interface Opening extends Streams {
  failed: boolean;
}

function redirectOne(disk: Disk, { op, fd, target, input }: ShellRedirect, scene: Scene, streams: Opening): void {
  if (op === '<<' || op === '<<<') {
    if (fd !== null && fd !== 0) return;
    streams.input = inputOf(input === null ? null : expandOne(input, scene));
    return;
  }
  const words = target === null ? null : expandWord(target, scene);
  const word = words?.length === 1 ? (words[0] as string) : null;
  const path = word === null ? null : pathIn(scene.shell.cwd, word);
  if (op === '<') {
    if (fd !== null && fd !== 0) return;
    const held = path === null ? null : disk.read(path);
    if (held?.kind === 'absent' && held.doubt && word !== '/dev/null') disk.doubt();
    if (word === '/dev/null') streams.input = inputOf('');
    else if (held?.kind === 'absent' || held?.kind === 'folder') streams.failed = true;
    else streams.input = path === null ? inputOf(null) : laterInput(() => disk.text(path));
    return;
  }
  if (op === '>&' && /^\d+$/.test(word ?? '')) {
    const from = word === '1' ? streams.output : word === '2' ? streams.errors : NOWHERE;
    if (fd === 2) streams.errors = from;
    else if (fd === null || fd === 1) streams.output = from;
    return;
  }
  if (op === '>&' && word === '-') return;
  if (!op.includes('>')) return;
  const opened = open(disk, path, word, op.includes('>>'));
  if (opened === null) streams.failed = true;
  else if (op.startsWith('&') || (op === '>&' && fd === null)) {
    streams.output = opened;
    streams.errors = opened;
  } else if (fd === 2) streams.errors = opened;
  else if (fd === null || fd === 1) streams.output = opened;
}

function open(disk: Disk, path: string | null, word: string | null, appends: boolean): Output | null {
  if (path === null) {
    disk.lose(null);
    return NOWHERE;
  }
  if (word?.startsWith('/dev/')) return NOWHERE;
  const output = fileOutput(disk, path, appends);
  disk.opened.push(path);
  return output;
}

/** Opens redirections in their order; null where one fails. */
export function openStreams(redirects: readonly ShellRedirect[], scene: Scene, place: Place): Streams | null {
  const streams: Opening = { input: place.input, output: place.output, errors: place.errors, failed: false };
  for (const redirect of redirects) {
    if (!streams.failed) redirectOne(scene.disk, redirect, scene, streams);
  }
  return streams.failed ? null : streams;
}
