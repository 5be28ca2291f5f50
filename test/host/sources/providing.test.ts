import { readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { KNOWN_NAMES } from '../../../src/host/github/artifact-search.ts';
import { BEHIND_LOGIN } from '../../../src/host/sources/links.ts';
import { readPolicy } from '../../../src/policy/index.ts';

const page = readFileSync(new URL('../../../docs/providing-logs.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const anchors = [...page.matchAll(/^#{2,4} (.+)$/gm)].map(([, title = '']) =>
  title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-'),
);

test('every artifact that the page has people upload is known by its name', () => {
  const isKnown = picomatch([...KNOWN_NAMES]);
  const steps = blocks.flatMap((text) => {
    const value: unknown = parse(text);
    return Array.isArray(value) ? value : [];
  });
  const names = steps.flatMap(({ with: inputs }) => (inputs?.name === undefined ? [] : [String(inputs.name)]));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !isKnown(name))).toEqual([]);
});

test('no snippet of a workflow is longer than five lines', () => {
  const snippets = blocks.filter((text) => text.startsWith('- '));
  expect(snippets.length).toBeGreaterThan(10);
  for (const text of snippets) expect(text.trim().split('\n').length, text).toBeLessThanOrEqual(5);
});

test('the policies that it shows are read without a problem', () => {
  const policies = blocks.filter((text) => text.startsWith('logs:'));
  expect(policies).toHaveLength(2);
  for (const text of policies) expect(readPolicy(text, 'policy', []).problems).toEqual([]);
});

test('each part that a report points to is there', () => {
  for (const [, , help] of BEHIND_LOGIN) expect(anchors).toContain(help);
});
