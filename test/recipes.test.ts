import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docs/action.md'), 'utf8');
const recipes = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Record<'inputs' | 'outputs', object>;

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Every step in a block, which may be a whole workflow or a part of one. */
function stepsIn(value: unknown): readonly Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'uses' in value ? [value as Step] : Object.values(value).flatMap(stepsIn);
}

test.each(recipes.map((block, at) => [at + 1, block] as const))(
  'recipe %d of docs/action.md is a workflow that names what there is',
  (_, block) => {
    const workflow = parse(block) as { on?: object; jobs?: object; permissions?: object };
    if (workflow.jobs) expect(workflow.permissions).toEqual({});
    for (const { uses = '', with: given = {} } of stepsIn(workflow)) {
      expect(uses).not.toMatch(/^actions\/checkout/);
      if (uses.startsWith('OWNER/proctor@'))
        for (const name of Object.keys(given)) expect(action.inputs).toHaveProperty(name);
    }
    for (const [, output = ''] of block.matchAll(/steps\.proctor\.outputs\.([a-z-]+)/g))
      expect(action.outputs).toHaveProperty(output);
  },
);

test('there are recipes', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(6);
});
