import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerJob, errorLine, readJob } from '../../src/commands/job.ts';

const line = (fields: object): string => JSON.stringify(fields);
const NOTHING = { repo: null, base: null, head: null, diff: null, pull: null, policy: null, sessions: [] };

describe('readJob', () => {
  test('reads what the flags of grade say', () => {
    const job = {
      id: 'orchard#7',
      repo: 'orchard',
      base: 'main',
      head: 'figs',
      sessions: ['a.jsonl', 'logs'],
      pr: 'p.json',
    };
    expect(readJob(line(job))).toEqual({
      id: 'orchard#7',
      source: {
        ...NOTHING,
        repo: 'orchard',
        base: 'main',
        head: 'figs',
        sessions: ['a.jsonl', 'logs'],
        pull: 'p.json',
      },
    });
    expect(readJob(line({ id: 7, diff: 'pears.diff', repo: null, sessions: null }))).toEqual({
      id: 7,
      source: { ...NOTHING, diff: 'pears.diff' },
    });
  });

  test.each([
    ['pears', null, 'the line is no JSON'],
    ['["pears"]', null, 'the line is no JSON object'],
    [line({ diff: 'x' }), null, '"id" must be text or a number'],
    [line({ id: '', diff: 'x' }), null, '"id" must be text or a number'],
    [line({ id: 'a' }), 'a', 'give either "repo" or "diff"'],
    [line({ id: 'a', diff: 'x', repo: 'y' }), 'a', 'give either "repo" or "diff"'],
    [line({ id: 'a', diff: 'x', sessions: 'log.jsonl' }), 'a', '"sessions" must be a list of names'],
    [line({ id: 'a', diff: 'x', sessions: [null] }), 'a', '"sessions" must be text'],
    [line({ id: 'a', diff: 'x', pr: { number: 7 } }), 'a', '"pr" must be text'],
    [line({ id: 'a', diff: '-' }), 'a', '"diff": a job cannot read standard input; name a file'],
    [line({ id: 'a', diff: 'x', sessions: ['-'] }), 'a', '"sessions": a job cannot read standard input; name a file'],
  ])('%s is no job', (text, id, why) => {
    expect(readJob(text)).toEqual({ id, why });
  });

  test('tells of keys that no job has', () => {
    const strange: string[] = [];
    readJob('{"id":"a","diff":"x","session":["log.jsonl"],"__proto__":1}', (key) => strange.push(key));
    expect(strange).toEqual(['session', '__proto__']);
  });

  test('whatever stands on a line, it is a job or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.object().map(line)), (text) => {
        const read = readJob(text);
        expect('source' in read !== 'why' in read).toBe(true);
      }),
    );
  });
});

describe('answerJob', () => {
  test('an error that was foreseen says the way out, and is one line', async () => {
    const job = { id: 'a"b', source: { ...NOTHING, diff: '/no/such/orchard.diff' } };
    expect(await answerJob(job)).toBe('{"id":"a\\"b","error":"/no/such/orchard.diff: no such file"}');
  });
});

test('an error names the line of a job without an id, and redacts', () => {
  expect(errorLine(null, 'the line is no JSON', 4)).toBe('{"id":null,"line":4,"error":"the line is no JSON"}');
  expect(errorLine(3, 'no', 4)).toBe('{"id":3,"error":"no"}');
  expect(errorLine('a', 'password=hunter2-hunter2')).not.toContain('hunter2');
});
