import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding, Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay } from '../../src/replay/index.ts';
import { openCase, RULES, type Rule } from '../../src/rules/index.ts';
import { type Example, readPage } from './doc-page.ts';
import { buildEvidence, toldBy } from './evidence.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/rules');
const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const pages = new Map(
  names.map((name) => [name.replace(/\.md$/, ''), readPage(readFileSync(path.join(folder, name), 'utf8'))]),
);

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash', 'python', 'javascript', 'typescript', 'tsx', 'php']);
});

function ask(rule: Rule, example: Example): readonly Finding[] {
  const blobs = memorySpill();
  const evidence = buildEvidence(toldBy(example.blocks), blobs);
  const tools = { grammars, blobs };
  return rule.find(openCase(evidence, replay(evidence, tools), tools));
}

function expectOutcome(findings: readonly Finding[], { outcome, level }: Example): void {
  const outcomes = findings.map((finding) => finding.outcome);
  const hits = findings.filter((finding) => finding.outcome === 'hit');
  expect(outcomes, JSON.stringify(findings, null, 1)).toContain(outcome);
  if (outcome !== 'hit') expect(hits).toEqual([]);
  if (outcome === 'clear') expect(outcomes).toEqual(['clear']);
  const gravest = (['block', 'warn', 'note'] as const).find((one) => hits.some((hit) => hit.level === one));
  if (level !== null) expect(gravest, JSON.stringify(hits, null, 1)).toBe(level);
}

test('every rule has a page and every page a rule', () => {
  expect([...pages.keys()].sort()).toEqual(RULES.map((rule) => rule.id).sort());
});

test('the list of rules has each with its question, and the front page names each', () => {
  const list = readFileSync(path.join(folder, 'README.md'), 'utf8');
  const front = readFileSync(path.resolve(folder, '../../README.md'), 'utf8');
  for (const { id, question } of RULES) {
    expect(list).toContain(`| [${id}](${id}.md) | ${question} |`);
    expect(front).toContain(`[${id}](docs/rules/${id}.md)`);
  }
});

test.each(RULES)('the page of $id says what the rule is', (rule) => {
  const page = pages.get(rule.id);
  expect(page?.faults).toEqual([]);
  expect(page?.title).toBe(rule.id);
  expect(page?.intro.replace(/\s+/g, ' ')).toContain(rule.question);
  const row = /^\| ?(cheating|boundary|log) ?\|.*$/m.exec(page?.intro ?? '');
  expect(row?.[1]).toBe(rule.group);
  expect(row?.[0]).toContain(rule.appliesTo === 'agents' ? "agents' pull requests" : 'every pull request');
  const shown = new Set(page?.examples.map((example) => example.outcome));
  expect([...shown].sort()).toEqual(['clear', 'hit', 'unknown']);
});

describe.each([...pages])('%s', (id, page) => {
  const rule = RULES.find((one) => one.id === id);
  test.each(page.examples)('$outcome: $title', (example) => {
    const findings = ask(rule as Rule, example);
    expectOutcome(findings, example);
    for (const finding of findings) {
      expect(finding).toMatchObject({ rule: id, group: rule?.group });
      expect(finding.says).toMatch(/^[^\n]+\.$/);
      if (finding.outcome === 'hit') expect(finding.anchors.length).toBeGreaterThan(0);
    }
  });
});

test('an answer that a page does not expect is noticed', () => {
  const clear = { ...(pages.get('deleted-test')?.examples[0] as Example), outcome: 'clear' as const };
  const rule = RULES.find((one) => one.id === 'deleted-test') as Rule;
  expect(() => expectOutcome(ask(rule, clear), clear)).toThrow();
});
