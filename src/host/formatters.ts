import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import * as biome from '@wasm-fmt/biome_fmt/biome_fmt_bg.js';
import { format as formatGo } from '@wasm-fmt/gofmt/gofmt_binding.js';
import * as ruff from '@wasm-fmt/ruff_fmt/ruff_fmt_bg.js';
import type { Formatter, Layout } from '../core/index.ts';
import { compileOnce } from './engine.ts';

/** dist/ both when bundled (dist/chunks/x.js, dist/cli.js) and when run from the sources. */
const FOLDERS = ['./formatters/', '../formatters/', '../../dist/formatters/'];

/** The modules by name, and where their packages keep them; scripts/build.ts packs them into dist/formatters. */
export const FORMATTERS = {
  biome: '@wasm-fmt/biome_fmt/wasm',
  gofmt: '@wasm-fmt/gofmt/wasm',
  ruff: '@wasm-fmt/ruff_fmt/wasm',
} as const;
type Name = keyof typeof FORMATTERS;

const compiled = new Map<Name, WebAssembly.Module>();

function bytesOf(name: Name): Uint8Array<ArrayBuffer> {
  for (const folder of FOLDERS) {
    const file = fileURLToPath(new URL(`${folder}${name}.wasm.br`, import.meta.url));
    if (existsSync(file)) return new Uint8Array(brotliDecompressSync(readFileSync(file)));
  }
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(FORMATTERS[name])));
}

/** A fresh instance for each text, so that none leaves anything behind, least of all one that a formatter breaks down over. */
function instanceOf(name: Name, imports: WebAssembly.Imports): WebAssembly.Exports {
  const module = compiled.get(name) ?? new WebAssembly.Module(bytesOf(name));
  compiled.set(name, module);
  return new WebAssembly.Instance(module, imports).exports;
}

interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/** Runs a formatter whose glue holds an instance of its own accord, and a view of its memory. */
function withInstance(name: Name, glue: Glue, format: () => string): string {
  const exports = instanceOf(name, { [`./${name}_fmt_bg.js`]: { ...glue } });
  glue.__wbg_set_wasm(exports);
  try {
    return format();
  } finally {
    // A memory that grows, be it by nothing, takes the glue's view away, which it then asks of the next instance.
    if (exports.memory instanceof WebAssembly.Memory) exports.memory.grow(0);
  }
}

function formatScript(text: string, path: string, layout: Layout): string {
  const { indent, tabs, width, quotes, semicolons, commas, parentheses } = layout;
  return withInstance('biome', biome, () =>
    biome.format(text, path, {
      indentStyle: tabs ? 'tab' : 'space',
      indentWidth: indent,
      lineWidth: width,
      quoteStyle: quotes,
      semicolons: semicolons ? 'always' : 'as-needed',
      trailingComma: commas,
      arrowParentheses: parentheses ? 'always' : 'as-needed',
    }),
  );
}

const formatPython = (text: string, path: string, { width, quotes }: Layout): string =>
  withInstance('ruff', ruff, () => ruff.format(text, path, { line_width: width, quote_style: quotes }));

function formatGolang(text: string): string {
  const exports = instanceOf('gofmt', {});
  if (typeof exports._initialize === 'function') exports._initialize();
  return formatGo(exports, text);
}

const BY_NAME: readonly (readonly [RegExp, (text: string, path: string, layout: Layout) => string])[] = [
  [/\.[cm]?[jt]sx?$/, formatScript],
  [/\.pyi?$/, formatPython],
  [/\.go$/, formatGolang],
];

/**
 * Lays out a file as the formatter of its language would: Biome (which Prettier's output agrees with but for rare cases), Ruff
 * (so with Black's), gofmt. They are pure functions of a text, compiled to WebAssembly: nothing is run that the repository holds.
 */
export const formatFile: Formatter = (text, path, layout) => {
  const format = BY_NAME.find(([names]) => names.test(path))?.[1];
  if (format === undefined) return null;
  if (compiled.size === 0) compileOnce();
  try {
    return format(text, path, layout);
  } catch {
    return null;
  }
};
