/** Bundles dist/: two entry points and the chunks they load on demand; not minified, so that a user can review it. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

for (const name of readdirSync(dist))
  if (name.endsWith('.js') || name === 'chunks') rmSync(path.join(dist, name), { recursive: true });

await build({
  cwd: root,
  input: { cli: 'src/cli.ts', action: 'src/action.ts' },
  platform: 'node',
  output: {
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: false,
    minify: false,
    legalComments: 'inline',
  },
});
