/**
 * Brings the tree-sitter grammars into dist/grammars, brotli-compressed.
 *
 *   node scripts/grammars.ts            fetch what is missing with `npm pack` (never installed, nothing compiled)
 *   node scripts/grammars.ts --check    only compare what is there with the table; exit 1 on a difference
 *
 * A grammar's npm package would try to compile a native module on install and quarrels with its neighbours over the
 * `tree-sitter` peer; the WebAssembly inside it is all we need. Both the package and the module are pinned by hash.
 */
import './help.ts';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

interface Pinned {
  readonly pack: string;
  readonly file: string;
  /** SHA-256 of the WebAssembly module. */
  readonly sha256: string;
}

const GRAMMARS: Readonly<Record<string, Pinned>> = {
  python: {
    pack: 'tree-sitter-python@0.25.0',
    file: 'tree-sitter-python.wasm',
    sha256: '16108b50df4ee9a30168794252ab55e7c93bfc5765d7fa0aa3e335752c515f47',
  },
  javascript: {
    pack: 'tree-sitter-javascript@0.25.0',
    file: 'tree-sitter-javascript.wasm',
    sha256: '5fb488d0cabb4775a594bab85682de5ad6ce83c0d6ac997a9f82dd084d571240',
  },
  typescript: {
    pack: 'tree-sitter-typescript@0.23.2',
    file: 'tree-sitter-typescript.wasm',
    sha256: '778025db5a8be0e70f8ccc3671e486dfeddd048c25d9e8a70c26de2e1bf6f97d',
  },
  tsx: {
    pack: 'tree-sitter-typescript@0.23.2',
    file: 'tree-sitter-tsx.wasm',
    sha256: '79e5da75ea62855a0cd67177685f0164eac87d5f630b3cbe1e0a099751ad30f8',
  },
  go: {
    pack: 'tree-sitter-go@0.25.0',
    file: 'tree-sitter-go.wasm',
    sha256: '9504573f352b20be7f2f1911754d710622aedc15afff16d5ed8fb5645681aee7',
  },
  rust: {
    pack: 'tree-sitter-rust@0.24.0',
    file: 'tree-sitter-rust.wasm',
    sha256: 'f65f354215611fd94ad34134b3427eb3d58cbb745df7b6509ba722184db73d57',
  },
  bash: {
    pack: 'tree-sitter-bash@0.25.1',
    file: 'tree-sitter-bash.wasm',
    sha256: '8292919c88a0f7d3fb31d0cd0253ca5a9531bc1ede82b0537f2c63dd8abe6a7a',
  },
  java: {
    pack: 'tree-sitter-java@0.23.5',
    file: 'tree-sitter-java.wasm',
    sha256: '4fdeac4ca6ca089f06c6f7e562abcac1733cd465728cc7031ebb73c2019122c4',
  },
  ruby: {
    pack: 'tree-sitter-ruby@0.23.1',
    file: 'tree-sitter-ruby.wasm',
    sha256: '09a96427d7c72f0613ed470cd9812223fc4a91d6a9c025c0235cc6bd59ff96f4',
  },
  php: {
    pack: 'tree-sitter-php@0.24.2',
    file: 'tree-sitter-php.wasm',
    sha256: 'd4df6a6ff08c87c3ec4f9cbb785fe09998a0cb570e03f57d7b19b3acfb146aa7',
  },
  csharp: {
    pack: 'tree-sitter-c-sharp@0.23.5',
    file: 'tree-sitter-c_sharp.wasm',
    sha256: '6f69e1cae44e1c32c1eccc170dc5a9778fb94ff716f71113fe1f8c4299aa2f40',
  },
};

/** The runtime itself, from the dependency that the lockfile pins. */
const RUNTIME = path.resolve(import.meta.dirname, '../node_modules/web-tree-sitter/web-tree-sitter.wasm');

const target = path.resolve(import.meta.dirname, '../dist/grammars');
const placeOf = (id: string): string => path.join(target, `${id}.wasm.br`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function isPinned(id: string, pinned: Pinned): boolean {
  return existsSync(placeOf(id)) && sha256(brotliDecompressSync(readFileSync(placeOf(id)))) === pinned.sha256;
}

const compress = (module: Uint8Array): Buffer =>
  brotliCompressSync(module, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });

function fetchModule({ pack, file }: Pinned): Buffer {
  const scratch = mkdtempSync(path.join(tmpdir(), 'grammar-'));
  try {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', pack, '--json', '--ignore-scripts', '--pack-destination', scratch], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    execFileSync('tar', ['-xzf', path.join(scratch, path.basename(filename)), '-C', scratch, `package/${file}`]);
    return readFileSync(path.join(scratch, 'package', file));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const checkOnly = process.argv.includes('--check');
mkdirSync(target, { recursive: true });
for (const [id, pinned] of Object.entries(GRAMMARS)) {
  if (isPinned(id, pinned)) continue;
  if (checkOnly) {
    console.error(`dist/grammars/${id}.wasm.br: missing or not the pinned module; run: node scripts/grammars.ts`);
    process.exitCode = 1;
    continue;
  }
  const module = fetchModule(pinned);
  if (sha256(module) !== pinned.sha256)
    throw new Error(`${pinned.pack}: ${pinned.file} has SHA-256 ${sha256(module)}, the table says ${pinned.sha256}`);
  writeFileSync(placeOf(id), compress(module));
  console.error(`dist/grammars/${id}.wasm.br from ${pinned.pack}`);
}

const runtime = readFileSync(RUNTIME);
if (!isPinned('web-tree-sitter', { pack: '', file: '', sha256: sha256(runtime) })) {
  if (checkOnly) {
    console.error('dist/grammars/web-tree-sitter.wasm.br: not the installed runtime; run: node scripts/grammars.ts');
    process.exitCode = 1;
  } else writeFileSync(placeOf('web-tree-sitter'), compress(runtime));
}
