import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inParallel, type Settled } from '../../src/host/worker-pool.ts';

/** A picker in an orchard: answers with what it picked, and does all that a worker can do wrong. */
const PICKER = `
  import { parentPort } from 'node:worker_threads';
  import { tmpdir } from 'node:os';
  let picked = 0;
  parentPort.on('message', (task) => {
    picked += 1;
    if (task === 'fall') throw new Error('fell off the ladder');
    if (task === 'leave') process.exit(0);
    if (task === 'doze') for (;;);
    if (task === 'place') return parentPort.postMessage(tmpdir());
    if (task instanceof Int32Array) {
      Atomics.wait(task, 0, 0);
      return parentPort.postMessage('ripe');
    }
    parentPort.postMessage(task + ' ' + picked);
  });
`;
const program = new URL(`data:text/javascript,${encodeURIComponent(PICKER)}`);

async function pick<Task>(tasks: readonly Task[], size: number, limit = 20_000) {
  const done: (readonly [Task, Settled<unknown>])[] = [];
  for await (const one of inParallel<Task, unknown>(tasks, { program, size, limit })) done.push(one);
  return done;
}

describe('inParallel', () => {
  test('answers every task once, whatever the number of workers', async () => {
    const rows = Array.from({ length: 23 }, (_, at) => `row ${at}`);
    for (const size of [1, 3, 7]) {
      const done = await pick(rows, size);
      expect(done.map(([task]) => task).toSorted()).toEqual(rows.toSorted());
      for (const [task, settled] of done) expect(settled).toEqual({ answer: expect.stringMatching(`^${task} \\d+$`) });
    }
  });

  test('gives what is done first, first', async () => {
    const unripe = new Int32Array(new SharedArrayBuffer(4));
    const done: Settled<string>[] = [];
    for await (const [, settled] of inParallel<unknown, string>([unripe, 'plums'], {
      program,
      size: 2,
      limit: 20_000,
    })) {
      done.push(settled);
      Atomics.store(unripe, 0, 1);
      Atomics.notify(unripe, 0);
    }
    expect(done).toEqual([{ answer: 'plums 1' }, { answer: 'ripe' }]);
  });

  test.each([
    ['fall', /^the worker failed: fell off the ladder$/],
    ['leave', /^the worker ended without an answer$/],
  ])('a task that makes its worker %s costs that worker alone, and it is replaced', async (task, why) => {
    const done = await pick(['pears', task, 'plums'], 1);
    expect(done).toEqual([
      ['pears', { answer: 'pears 1' }],
      [task, { why: expect.stringMatching(why) }],
      ['plums', { answer: 'plums 1' }],
    ]);
  });

  test('a worker that never comes to an end is ended at the limit', async () => {
    const done = await pick(['doze', 'figs'], 1, 3000);
    expect(done).toEqual([
      ['doze', { why: 'no answer within 3 s' }],
      ['figs', { answer: 'figs 1' }],
    ]);
  });

  test('a program that is not there is the reason of every task', async () => {
    const gone = new URL('file:///no/such/picker.js');
    const done = [];
    for await (const one of inParallel(['pears', 'plums'], { program: gone, size: 2, limit: 20_000 }))
      done.push(one[1]);
    expect(done).toEqual([0, 0].map(() => ({ why: expect.stringMatching(/^the worker failed: .*picker/) })));
  });

  test('nothing to do starts no worker and ends', async () => {
    expect(await pick([], 2)).toEqual([]);
  });

  test('temporary files of a worker lie in a folder of its own, which goes with it', async () => {
    const places: string[] = [];
    for await (const [, settled] of inParallel<string, string>(['place', 'place'], {
      program,
      size: 2,
      limit: 20_000,
    })) {
      const place = 'answer' in settled ? settled.answer : '';
      expect(existsSync(place)).toBe(true);
      places.push(place);
    }
    expect(new Set(places).size).toBe(2);
    expect(places.map((place) => existsSync(place))).toEqual([false, false]);
  });

  test('whoever stops reading ends the workers', async () => {
    let asked = 0;
    function* endless() {
      for (;;) {
        asked += 1;
        yield `row ${asked}`;
      }
    }
    let answered = 0;
    for await (const _ of inParallel<string, string>(endless(), { program, size: 2, limit: 20_000 })) {
      answered += 1;
      if (answered === 5) break;
    }
    // Five answers, and each of the two workers holds one task more.
    expect(asked).toBe(7);
  });
});
