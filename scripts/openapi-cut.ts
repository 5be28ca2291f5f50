/**
 * Cuts test/github/openapi.json out of GitHub's OpenAPI description: the operations of the table below and the
 * components they reach, without prose and examples, sorted, as plain JSON Schema.
 *
 *   node scripts/openapi-cut.ts            fetch the pinned package with `npm pack` and write the cut
 *   node scripts/openapi-cut.ts --check    only say whether the committed cut is the one the table asks for; exit 1 if not
 *
 * The package (385 MB unpacked) is never installed: one file of its archive is read. Both are pinned by hash.
 */
import './help.ts';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PACKAGE = '@octokit/openapi@23.0.2';
const INTEGRITY = 'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==';
const FILE = 'package/generated/api.github.com.json';
const TARGET = path.resolve(import.meta.dirname, '../test/github/openapi.json');

/** By area: the methods that the GitHub double answers. */
const OPERATIONS: Readonly<Record<string, string>> = {
  actions:
    'download-artifact get-artifact get-fork-pr-contributor-approval-permissions-repository get-github-actions-default-workflow-permissions-repository get-github-actions-permissions-repository get-workflow-run list-artifacts-for-repo list-repo-workflows list-workflow-run-artifacts list-workflow-runs list-workflow-runs-for-repo',
  apps: 'create-installation-access-token get-authenticated',
  checks: 'create get list-annotations list-for-ref update',
  git: 'create-blob create-commit create-ref create-tree delete-ref get-blob get-commit get-ref get-tree list-matching-refs update-ref',
  issues:
    'add-labels create create-comment create-label delete-comment get get-comment get-label list-comments list-for-repo list-labels-for-repo list-labels-on-issue remove-label set-labels update update-comment',
  pulls: 'get list list-commits list-files list-reviews',
  'rate-limit': 'get',
  repos:
    'compare-commits-with-basehead create-commit-status create-repo-ruleset get get-branch get-branch-rules get-collaborator-permission-level get-commit get-content get-repo-ruleset list-commits',
  users: 'get-authenticated get-by-username',
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const PROSE = new Set(['description', 'example', 'examples', 'externalDocs', 'summary', 'title', 'discriminator']);
/** Keys whose children are named by GitHub, so that a property called `description` is not taken for prose. */
const MAPS = new Set(['properties', 'schemas', 'parameters', 'responses', 'headers', 'content', 'patternProperties']);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0's `nullable` as JSON Schema says it: a null in `type` and `enum`, or another branch beside a `$ref`. */
function withNull({ nullable: _, ...schema }: JsonObject): JsonObject {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const nulled: JsonObject = { ...schema, type: [schema.type, 'null'] };
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) nulled.enum = [...schema.enum, null];
  for (const branches of ['oneOf', 'anyOf', 'allOf'] as const)
    if (branches in schema) return { anyOf: [schema, { type: 'null' }] };
  return nulled;
}

function strip(value: Json, parentIsMap = false): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const key of Object.keys(value).sort()) {
    if (!parentIsMap && (PROSE.has(key) || key.startsWith('x-') || key === 'tags')) continue;
    const child = value[key] as Json;
    kept[key] = strip(child, MAPS.has(key) && !parentIsMap && isObject(child));
  }
  return !parentIsMap && kept.nullable === true ? withNull(kept) : kept;
}

function referencesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  );
}

const child = (value: Json | undefined, key: string): Json | undefined => (isObject(value) ? value[key] : undefined);

function pickOperations(document: JsonObject): JsonObject {
  const wanted = new Set(
    Object.entries(OPERATIONS).flatMap(([area, n]) => n.split(' ').map((name) => `${area}/${name}`)),
  );
  const paths: JsonObject = {};
  for (const template of Object.keys(document.paths as JsonObject).sort()) {
    const methods = (document.paths as JsonObject)[template] as JsonObject;
    const kept = Object.entries(methods).filter(([, operation]) =>
      wanted.delete(String(child(operation, 'operationId'))),
    );
    if (kept.length > 0) paths[template] = strip(Object.fromEntries(kept));
  }
  if (wanted.size > 0) throw new Error(`${PACKAGE} has no operation ${[...wanted].join(', ')}`);
  return paths;
}

function pickComponents(document: JsonObject, paths: JsonObject): JsonObject {
  const found = new Map<string, Json>();
  const queue = referencesIn(paths);
  for (let reference = queue.pop(); reference !== undefined; reference = queue.pop()) {
    if (found.has(reference)) continue;
    const [, , kind = '', name = ''] = reference.split('/');
    const component = strip(child(child(document.components, kind), name) ?? null);
    found.set(reference, component);
    queue.push(...referencesIn(component));
  }
  const components: Record<string, JsonObject> = {};
  for (const reference of [...found.keys()].sort()) {
    const [, , kind = '', name = ''] = reference.split('/');
    components[kind] ??= {};
    components[kind][name] = found.get(reference) as Json;
  }
  return components;
}

/** One line a path and a component: small, and a later cut shows what changed. */
function write(value: JsonObject, depth: number): string {
  const lines = Object.entries(value).map(
    ([key, item]) =>
      `${JSON.stringify(key)}:${depth > 0 && isObject(item) ? write(item, depth - 1) : JSON.stringify(item)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}

function fetchDescription(): JsonObject {
  const scratch = mkdtempSync(path.join(tmpdir(), 'openapi-'));
  try {
    const packed = execFileSync('npm', ['pack', PACKAGE, '--json', '--ignore-scripts', '--pack-destination', scratch], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const archive = path.join(scratch, path.basename(JSON.parse(packed)[0].filename));
    const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (integrity !== INTEGRITY) throw new Error(`${PACKAGE} has integrity ${integrity}, the table says ${INTEGRITY}`);
    execFileSync('tar', ['-xzf', archive, '-C', scratch, FILE]);
    return JSON.parse(readFileSync(path.join(scratch, FILE), 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const description = fetchDescription();
const paths = pickOperations(description);
const cut = { components: pickComponents(description, paths), info: { cutFrom: PACKAGE }, paths };
const text = `${write({ ...cut, components: cut.components }, 2)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, text);
  console.error(`test/github/openapi.json: ${Object.keys(paths).length} paths, ${text.length} bytes`);
} else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
  console.error('test/github/openapi.json is not what the table asks for; run: node scripts/openapi-cut.ts');
  process.exitCode = 1;
}
