import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

/** Rooms by floor. A file may import from its own room or from a lower floor: never sideways, never up. */
const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['collections', 'text', 'syntax'],
  [
    'sessions',
    'diff',
    'replay',
    'rules',
    'grade',
    'ledger',
    'bandit',
    'report',
    'policy',
    'authorship',
    'waivers',
    'questions',
  ],
  ['judge.ts', 'opinion.ts', 'observe', 'score', 'choose.ts', 'setup'],
  ['run.ts'],
  ['host'],
  ['commands'],
  ['action.ts', 'app.ts', 'cli.ts', 'database.ts', 'worker.ts'],
];
const HOST_FLOOR = 5;
const FORBIDDEN_MODULES =
  /^(node:)?(fs|fs\/promises|child_process|net|http|https|dgram|worker_threads|os)$|^@octokit\/|^octokit$|^@actions\/|^probot$|^simple-git$/;
const FORBIDDEN_CALLS = /\b(Date\.now|Math\.random|performance\.now)\s*\(|\bnew Date\(\s*\)|\bprocess\.env\b/;

const root = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const room = (file: string): string => file.split(path.sep)[0] ?? file;
const floor = (file: string): number => FLOORS.findIndex((rooms) => rooms.includes(room(file)));

/** Every module specifier that a file names: static, type-only, re-exported or dynamic with a literal. */
function importsOf(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const fixed = [...module.staticImports, ...module.staticExports.flatMap((e) => e.entries)]
    .map((entry) => ('moduleRequest' in entry ? entry.moduleRequest?.value : undefined))
    .filter((value) => value !== undefined);
  const dynamic = module.dynamicImports.map((entry) =>
    text.slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1),
  );
  return [...fixed, ...dynamic];
}

function violations(file: string, text: string): string[] {
  const found: string[] = [];
  const mine = floor(file);
  if (mine < 0) found.push(`${file}: its room is on no floor`);
  for (const specifier of importsOf(file, text)) {
    if (mine < HOST_FLOOR && FORBIDDEN_MODULES.test(specifier)) found.push(`${file}: imports ${specifier}`);
    if (!specifier.startsWith('.')) continue;
    const target = path.relative(root, path.resolve(root, path.dirname(file), specifier));
    if (target.startsWith('..') || room(target) === room(file)) continue;
    if (floor(target) >= mine) found.push(`${file} (floor ${mine}) imports ${target} (floor ${floor(target)})`);
  }
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  if (mine < HOST_FLOOR && FORBIDDEN_CALLS.test(code)) found.push(`${file}: reads the clock, chance or environment`);
  return found;
}

test('every file keeps to the law of floors', () => {
  const found = files.flatMap((file) => violations(file, readFileSync(path.join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

/** The rooms below a room that each of them imports from. */
function roomsBelow(outer: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const inner = (file: string): string | undefined => {
    const [top, below, ...rest] = file.split(path.sep);
    return top === outer && rest.length > 0 ? below : undefined;
  };
  for (const file of files) {
    const own = inner(file);
    if (own === undefined) continue;
    const others = found.get(own) ?? new Set();
    found.set(own, others);
    for (const specifier of importsOf(file, readFileSync(path.join(root, file), 'utf8'))) {
      const target = inner(path.join(path.dirname(file), specifier));
      if (specifier.startsWith('.') && target !== undefined && target !== own) others.add(target);
    }
  }
  return found;
}

const HOUSED = [...new Set(files.map(room))].filter((outer) => roomsBelow(outer).size > 1);

test.each(HOUSED)('no rooms of %s lie in a circle', (outer) => {
  const rooms = roomsBelow(outer);
  // Rooms that import from none that is left go, until none is left, or a circle.
  const left = new Set(rooms.keys());
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const one of left) if (![...(rooms.get(one) ?? [])].some((other) => left.has(other))) left.delete(one);
  }
  expect([...left]).toEqual([]);
});

test('the law notices what it forbids', () => {
  const broken = [
    ["import { grade } from '../grade/index.ts';", 'sideways'],
    ["export { run } from '../run.ts';", 'upward'],
    ["import fs from 'node:fs';", 'files'],
    ["const host = await import('../host/index.ts');", 'dynamic'],
    ['export const now = () => Date.now();', 'clock'],
  ] as const;
  for (const [text, kind] of broken) expect(violations('rules/orchard.ts', text), kind).not.toEqual([]);
  expect(violations('rules/orchard.ts', "import type { Finding } from '../core/index.ts';")).toEqual([]);
});
