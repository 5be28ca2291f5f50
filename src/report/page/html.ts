import { createHash } from 'node:crypto';
import { plain } from '../safe.ts';

const MARKED = Symbol('markup');

/** Markup that is safe to show. Only this file makes it; nothing that was read from JSON can pass for it. */
export interface Markup {
  readonly [MARKED]: string;
}

/** What may stand in a template: text is cleaned, redacted and escaped; null and undefined leave nothing. */
export type Part = Markup | string | number | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const mark = (text: string): Markup => ({ [MARKED]: text });

function write(part: Part): string {
  if (part === null || part === undefined) return '';
  if (Array.isArray(part)) return part.map(write).join('');
  return typeof part === 'object' && MARKED in part ? part[MARKED] : escapeText(lineOf(String(part)));
}

/** A text as one safe line; a blank at its ends stays one. */
const lineOf = (text: string): string => `${/^\s/.test(text) ? ' ' : ''}${plain(text)}${/\S\s$/.test(text) ? ' ' : ''}`;

/**
 * Markup from a template. What is put into it is text unless it is markup itself: one line of at most 600 characters,
 * redacted, what is unseen made visible. Attributes that take a part must be quoted.
 */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  mark(template.map((piece, at) => piece + (at < parts.length ? write(parts[at]) : '')).join(''));

/** Text that was redacted already, such as lines of a whole that were redacted together. */
export const cleaned = (text: string): Markup => mark(escapeText(text));

/** Markup of our own making that no template gives: the drawing of a chart, a style sheet. */
export const own = (text: string): Markup => mark(text);

/** The text of some markup. */
export const textOf = (markup: Markup): string => markup[MARKED];

/** Bytes that some markup takes in the file. */
export const sizeOf = (markup: Markup): number => Buffer.byteLength(markup[MARKED]);

/** How an inline style or script is named in a Content-Security-Policy. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
