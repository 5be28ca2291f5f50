import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accounted, asLog, fixture, outline, readBytes, readLog } from './reading.ts';

const EVENTS = fixture('codex-exec', 'orchard.jsonl');
const item = (type: string, rest: object) => ({ type, item: { id: 'item_0', ...rest } });

test('two runs in one file read as their golden outline says', async () => {
  expect(outline(await readLog(EVENTS))).toBe(fixture('codex-exec', 'orchard.golden.txt'));
});

test('the first versions named the type of an item otherwise', async () => {
  const session = await readLog(asLog([item('item.completed', { item_type: 'assistant_message', text: 'Picked.' })]));
  expect(session.steps).toMatchObject([{ kind: 'say', by: 'agent', text: { head: 'Picked.' } }]);
});

test('a command that completed with a code has failed', async () => {
  const done = { type: 'command_execution', command: 'x', aggregated_output: '', exit_code: 3, status: 'completed' };
  const session = await readLog(asLog([item('item.completed', done), item('item.completed', done)]));
  expect(session.steps).toMatchObject([{ outcome: 'error', exit: { code: 3, source: 'field' } }]);
  expect(session.diagnostics).toMatchObject({ duplicates: 1, skipped: { duplicate: 1 } });
});

test('an answer that is still being written is not said yet', async () => {
  const session = await readLog(asLog([item('item.started', { type: 'agent_message', text: 'Pi' })]));
  expect(session).toMatchObject({ steps: [], diagnostics: { skipped: { 'unfinished-item': 1 } } });
});

test('turns and errors alone do not tell whose log it is', async () => {
  const log = asLog([{ type: 'turn.started' }, { type: 'error', message: 'x' }, { type: 'item.completed', item: {} }]);
  expect(await readBytes(Buffer.from(log))).toHaveProperty('kind', 'not-a-log');
});

const records = EVENTS.trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const ODD = [null, 7, '', [], {}, 'item.completed', { id: 'item_1', type: 'file_change', changes: [1] }];

test('events with odd values anywhere are accounted for', async () => {
  const spoilt = fc.array(fc.tuple(fc.nat(records.length - 2), fc.nat(9), fc.constantFrom(...ODD)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(spoilt, async (list) => {
      const copy = records.map((record) => ({ ...record }));
      for (const [at, pick, odd] of list) {
        const record = copy[at + 1] ?? {};
        const keys = Object.keys(record);
        record[keys[pick % keys.length] ?? 'type'] = odd;
      }
      const session = await readLog(asLog(copy));
      expect(accounted(session)).toBe(true);
      expect(session.diagnostics.skipped['adapter-failed'] ?? 0).toBe(0);
    }),
    { numRuns: 150 },
  );
});
