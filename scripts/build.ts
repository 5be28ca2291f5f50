/**
 * Bundles dist/: three entry points, the programs of the worker threads and of the process that reads databases, and the chunks they load on demand; not minified, so that a user can review it. Beside
 * them dist/licenses.txt holds the licences of what was bundled, and dist/formatters the formatters that are WebAssembly,
 * brotli-compressed. The grammars come from scripts/grammars.ts.
 */
import './help.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'rolldown';
import { groupBy } from '../src/collections/index.ts';
import { FORMATTERS } from '../src/host/formatters.ts';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** The package that a bundled module belongs to, as its folder; null for our own code. */
function packageOf(module: string): string | null {
  const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module.replaceAll('\\', '/'));
  return found?.[0] ?? null;
}

/** A package's name and version, and its licence's text. */
function licenceOf(folder: string): readonly [string, string] {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e|^copying/i.test(entry));
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
  return [`${name} ${version} (${license ?? 'see text'})`, text];
}

for (const name of readdirSync(dist))
  if (name.endsWith('.js') || name === 'chunks') rmSync(path.join(dist, name), { recursive: true });

const { output } = await build({
  cwd: root,
  input: {
    cli: 'src/cli.ts',
    action: 'src/action.ts',
    app: 'src/app.ts',
    database: 'src/database.ts',
    worker: 'src/worker.ts',
  },
  platform: 'node',
  // No module of ours does anything by being loaded, so that a command loads no more than it uses.
  // Nor does any of the toolkit's for Actions: its HTTP client, half a megabyte, is there for what we do not call.
  treeshake: {
    moduleSideEffects: [
      { test: /^(?!.*node_modules).*[\\/]src[\\/]/, sideEffects: false },
      { test: /node_modules[\\/](?:@actions|tunnel|undici)[\\/]/, sideEffects: false },
    ],
  },
  // web-tree-sitter's own glue evaluates nothing on this path; our grammars carry no EM_ASM code.
  checks: { eval: false },
  output: {
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    // What every command uses must not share a chunk with a library that few do.
    codeSplitting: {
      groups: [
        { name: 'statistics', test: /node_modules[\\/]@stdlib[\\/]/ },
        { name: 'text', test: /[\\/]src[\\/](?:core|collections|text)[\\/]/ },
      ],
    },
    sourcemap: false,
    minify: false,
    comments: { legal: true },
  },
});

mkdirSync(path.join(dist, 'formatters'), { recursive: true });
for (const [name, module] of Object.entries(FORMATTERS)) {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(module));
  writeFileSync(path.join(dist, 'formatters', `${name}.wasm.br`), brotliCompressSync(bytes));
}

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
const packages = [...new Set(modules.map(packageOf))].filter((folder) => folder !== null && existsSync(folder));
const grammars =
  'The grammars in dist/grammars are the tree-sitter project’s, under the MIT licence: see scripts/grammars.ts.\n';
const formatters = readFileSync(path.join(import.meta.dirname, 'formatters-licences.txt'), 'utf8');
const byText = groupBy(packages.map((folder) => licenceOf(folder as string)).sort(), ([, text]) => text);
const licences = [...byText].map(([text, owners]) => `${owners.map(([owner]) => owner).join('\n')}\n\n${text}\n`);
writeFileSync(path.join(dist, 'licenses.txt'), [grammars, formatters, ...licences].join(`\n${'-'.repeat(80)}\n\n`));
