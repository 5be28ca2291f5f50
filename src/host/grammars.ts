import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { Language } from 'web-tree-sitter';
import { type Grammars, HostError } from '../core/index.ts';
import { compileBusy } from './engine.ts';

/** dist/ both when bundled (dist/chunks/x.js, dist/cli.js) and when run from the sources (src/host/grammars.ts). */
const FOLDERS = ['./grammars/', '../grammars/', '../../dist/grammars/'];

const loaded = new Map<string, Language>();
let started: Promise<typeof import('web-tree-sitter')> | undefined;

function findFile(name: string): string | null {
  for (const folder of FOLDERS) {
    const file = fileURLToPath(new URL(folder + name, import.meta.url));
    if (existsSync(file)) return file;
  }
  return null;
}

function readModule(name: string): Uint8Array<ArrayBuffer> {
  const file = findFile(name);
  if (file === null) throw new HostError(`${name} is missing from dist/grammars`, 'Run: node scripts/grammars.ts');
  return brotliDecompressSync(readFileSync(file));
}

async function start(): Promise<typeof import('web-tree-sitter')> {
  const [treeSitter, { startParser }] = await Promise.all([import('web-tree-sitter'), import('../syntax/index.ts')]);
  await startParser(compileBusy(readModule('web-tree-sitter.wasm.br')));
  return treeSitter;
}

/** Loads grammars from dist/grammars, once each. Throws where one is missing: judged without it, everything would be unknown. */
export async function loadGrammars(ids: readonly string[]): Promise<Grammars> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  started ??= start();
  const { Language } = await started;
  for (const id of wanted) if (!loaded.has(id)) loaded.set(id, await Language.load(readModule(`${id}.wasm.br`)));
  return new Map(wanted.flatMap((id) => (loaded.has(id) ? [[id, loaded.get(id) as Language] as const] : [])));
}
