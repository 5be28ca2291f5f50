import type { Node } from '../../src/syntax/tree.ts';
import type { Read, Rewrite, Tree } from './types.ts';

/** A replacement of a stretch of text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const endOf = (node: Node): number => node.start + node.text.length;

/** Applies splices, which must not overlap, to a text. */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => b.start - a.start || b.end - a.end);
  return sorted.reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}

/** Where the line of an offset starts. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Where the line of an offset ends, its newline included. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The white space before an offset on its line. */
export const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';

/** Indents every line but the first, as a replacement in the middle of a line wants it; empty lines stay empty. */
export const hang = (lines: string, indent: string): string => lines.replace(/\n(?=[^\n])/g, `\n${indent}`);

/** Indents every line. */
export const indentAll = (lines: string, by: string): string => lines.replace(/^(?=[^\n])/gm, by);

/** Takes the indentation of the first line (that its text lacks) from the lines that follow. */
export const flush = (text: string, indent: string): string => text.replaceAll(`\n${indent}`, '\n');

/** Puts other statements in the place of one; an empty text takes the line away. */
export function replaceStatement(file: Read, node: Node, { text }: Rewrite): Splice {
  if (text === '') return { start: lineStart(file.text, node.start), end: lineEnd(file.text, endOf(node)), text: '' };
  return { start: node.start, end: endOf(node), text: hang(text, indentAt(file.text, node.start)) };
}

/** Puts statements on lines of their own before one. */
export function insertBefore(file: Read, node: Node, { text }: Rewrite): Splice {
  const indent = indentAt(file.text, node.start);
  return { start: node.start, end: node.start, text: `${hang(text, indent)}\n${indent}` };
}

/** The tree with some files set, or taken away where the text is null. */
export function withFiles(tree: Tree, files: Readonly<Record<string, string | null>>): Tree {
  const next = new Map(tree);
  for (const [path, text] of Object.entries(files)) {
    if (text === null) next.delete(path);
    else next.set(path, text);
  }
  return next;
}

/** Appends a block to a text, a blank line between. */
export const append = (text: string, block: string): string => `${text.replace(/\n*$/, '\n')}\n${block.trimEnd()}\n`;
