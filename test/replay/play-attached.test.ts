import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { LoggedSession, Replay, Step, Tools } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { type Draft, editor, logOf } from './log.ts';
import { replayOn } from './orchard.ts';

const spill = memorySpill();
const { write } = editor(spill);
let tools: Tools & { readonly blobs: typeof spill };
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

const PEARS = 'pear\n';
const FIGS = 'fig\n';
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A log in which a message follows the steps, beside which the file lay with a content. */
function attaching(drafts: readonly Draft[], text: string, path = '/home/pomona/orchard/rows.txt'): LoggedSession {
  const log = logOf(drafts, spill);
  const empty = { head: 'Look.', tail: '', bytes: 5, digest: null };
  const place = { index: drafts.length, line: 9, offset: 0, length: 0, time: null, depth: 0, model: null };
  const attached = [{ path, digest: digestOf(text) }];
  const said: Step = { kind: 'say', by: 'human', ...place, text: empty, attached };
  return { ...log, session: { ...log.session, steps: [...log.session.steps, said] } };
}

const contradicted = (log: LoggedSession): Replay['contradicted'] =>
  replayOn({ base: { 'rows.txt': 'apple\n' }, head: { 'rows.txt': PEARS } }, [log], tools).contradicted;

const EDIT: Draft = { edits: [write('rows.txt', PEARS)] };

test.each([
  ['that fits says nothing', attaching([EDIT], PEARS), []],
  ['of another text is noted where nothing may have changed the file', attaching([EDIT], FIGS), [true]],
  ['of another text before any edit may be how the session began', attaching([], FIGS), [false]],
  [
    'of another text says nothing behind a command that may have changed it',
    attaching([EDIT, { run: 'npm run format' }], FIGS),
    [],
  ],
  ['of a file elsewhere says nothing', attaching([EDIT], FIGS, '/tmp/rows.txt'), []],
])('the digest of an attached file %s', (_name, log, certain) => {
  expect(contradicted(log)?.map((one) => one.certain)).toEqual(certain);
});
