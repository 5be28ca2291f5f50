import { expect, test } from 'vitest';
import { openLinks } from '../../src/sessions/links.ts';
import { fixture, readLog } from './reading.ts';

const followed = (...records: readonly { readonly own: string; readonly parent?: string | null }[]) => {
  const seen = new Set<string>();
  const links = openLinks({ own: 'own', parent: 'parent' }, (name) => seen.has(name));
  for (const one of records) {
    links.note(one);
    seen.add(one.own);
  }
  const counts: { brokenLinks?: number } = {};
  links.count(counts);
  return counts.brokenLinks;
};

test('links are counted that lead to a record which never came, but for the first', () => {
  expect(followed({ own: 'b', parent: 'a' }, { own: 'c', parent: 'b' })).toBe(0);
  expect(followed({ own: 'a', parent: null }, { own: 'c', parent: 'b' })).toBe(1);
  expect(followed({ own: 'a', parent: null }, { own: 'c', parent: 'b' }, { own: 'b', parent: 'a' })).toBe(0);
  expect(followed({ own: 'a' })).toBeUndefined();
});

const linesOf = (...parts: readonly string[]): string[] =>
  fixture(...parts)
    .trimEnd()
    .split('\n');

const broken = async (lines: readonly string[]): Promise<number | undefined> =>
  (await readLog(`${lines.join('\n')}\n`)).diagnostics.brokenLinks;

test.each([
  ['copilot-cli', 'ferry.jsonl', 9],
  ['qwen-code', 'ferry.jsonl', 4],
])('a record taken out of a log of %s is missed', async (format, file, at) => {
  const lines = linesOf(format, file);
  expect(await broken(lines)).toBe(0);
  expect(await broken(lines.toSpliced(at, 1))).toBe(1);
});

interface Trajectory {
  readonly steps: readonly { readonly step_id: number }[];
}

test('a step taken out of an ATIF trajectory leaves a gap in their numbers', async () => {
  const whole = JSON.parse(fixture('atif', 'ferry.json')) as Trajectory;
  const count = async (steps: Trajectory['steps']) =>
    (await readLog(JSON.stringify({ ...whole, steps }))).diagnostics.brokenLinks;
  expect(await count(whole.steps)).toBe(0);
  expect(await count(whole.steps.slice(1))).toBe(0);
  expect(await count(whole.steps.toSpliced(2, 2))).toBe(1);
});

interface Export {
  readonly messages: readonly { readonly info: { readonly role: string } }[];
}

test('an answer of OpenCode without its question is missed, but at the beginning', async () => {
  const whole = JSON.parse(fixture('opencode', 'lichen.json')) as Export;
  const [question, ...answers] = whole.messages;
  const asked = { info: { ...question?.info, id: 'msg_second' }, parts: [] };
  const read = async (messages: readonly unknown[]) =>
    (await readLog(JSON.stringify({ ...whole, messages }))).diagnostics.brokenLinks ?? 0;
  expect(await read(whole.messages)).toBe(0);
  expect(await read(answers)).toBe(0);
  expect(await read([asked, ...answers])).toBeGreaterThan(0);
});
