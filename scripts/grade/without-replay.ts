import type { Replay } from '../../src/core/index.ts';

/** Of sample logs no base is at hand: edits are taken from the log as they stand. */
export const NO_REPLAY: Replay = {
  status: 'no-base',
  why: 'The base is not at hand.',
  files: [],
  lines: { changed: 0, explained: 0, opaque: 0, unlogged: 0 },
  missed: [],
  outside: [],
  notInDiff: [],
  bindings: [],
};
