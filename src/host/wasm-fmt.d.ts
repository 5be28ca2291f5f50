/** The glue of formatters that are compiled to WebAssembly, which their packages do not describe. */
declare module '@wasm-fmt/biome_fmt/biome_fmt_bg.js' {
  import type { Config } from '@wasm-fmt/biome_fmt/options.d.ts';
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export function format(text: string, path: string, config: Config): string;
}

declare module '@wasm-fmt/ruff_fmt/ruff_fmt_bg.js' {
  import type { Config } from '@wasm-fmt/ruff_fmt';
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export function format(text: string, path: string, config: Config): string;
}

declare module '@wasm-fmt/gofmt/gofmt_binding.js' {
  export function format(exports: WebAssembly.Exports, text: string): string;
}

/** What of the engine's WebAssembly is used: neither the language's library nor Node's types describe it. */
declare namespace WebAssembly {
  type Exports = Readonly<Record<string, unknown>>;
  type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    readonly exports: Exports;
    constructor(module: Module, imports?: Imports);
  }
  class Memory {
    grow(pages: number): number;
  }
}
