import { a as LookaheadIterator, c as Parser, d as TreeCursor, i as Language, l as Query, n as Edit, o as MIN_COMPATIBLE_VERSION, r as LANGUAGE_VERSION, s as Node, t as CaptureQuantifier, u as Tree } from "./web-tree-sitter2.js";

export { CaptureQuantifier, Edit, LANGUAGE_VERSION, Language, LookaheadIterator, MIN_COMPATIBLE_VERSION, Node, Parser, Query, Tree, TreeCursor };