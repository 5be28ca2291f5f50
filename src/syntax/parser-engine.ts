import { Parser, type Tree } from 'web-tree-sitter';

/**
 * The compiled functions of the parser by which a tree is walked. The library has a cursor for that, which carries its state
 * into the engine's memory and back for each question: five times the price of the answer. Here it stays where it is, in a
 * buffer that all walks share: from `newCursor` to `deleteCursor` nothing else may be asked of the parser.
 */
export interface WalkEngine {
  readonly _ts_tree_root_node_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_new_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_delete_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_goto_first_child_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_goto_next_sibling_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_goto_parent_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_current_node_type_id_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_current_node_is_named_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_current_node_is_missing_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_current_field_id_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_start_index_wasm: (tree: number) => number;
  readonly _ts_tree_cursor_end_index_wasm: (tree: number) => number;
}

let engine: WalkEngine | null = null;

/** Starts the parser from its compiled program. The library writes its functions into the options that it is given. */
export async function startParser(program: WebAssembly.Module): Promise<void> {
  const options = {
    instantiateWasm(imports: WebAssembly.Imports, run: (instance: WebAssembly.Instance, of: typeof program) => void) {
      run(new WebAssembly.Instance(program, imports), program);
      return {};
    },
  };
  await Parser.init(options);
  engine = options as unknown as WalkEngine;
}

/** The engine; it was started before there could be a tree. */
export function walkEngine(): WalkEngine {
  if (engine === null) throw new Error('the parser was not started');
  return engine;
}

/** Where a tree lies in the engine's memory. */
export const addressOf = (tree: Tree): number => (tree as unknown as { readonly 0: number })[0];
