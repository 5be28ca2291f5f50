import type { Case } from '../rule.ts';
import { askedFor, givenBy } from './task-given.ts';

/** What a task may ask to be done to tests. */
export type LicenceKind = 'rewrite' | 'remove' | 'disable';

/** Words of the task that license an edit; `quote` is hostile text of at most 160 characters. */
export interface Licence {
  readonly quote: string;
}

/** A verb of the kind and its object, within one sentence. */
const ASKS: Readonly<Record<LicenceKind, readonly [verb: RegExp, object: RegExp]>> = {
  rewrite: [
    /\b(update|updating|regenerate|refresh|re-?record|adjust|adapt|correct|fix|change|rewrite)\b/i,
    /\b(snapshots?|goldens?|expectations?|expected (values?|outputs?|results?)|(the|these|those|affected|existing|outdated|failing|wrong|unit) (tests?|assertions?)|tests? to (match|expect|reflect))\b/i,
  ],
  remove: [
    /\b(remove|delete|drop|retire|clean up|prune)\b/i,
    /\b(tests?|assertions?|test (cases?|files?|suites?)|specs?)\b/i,
  ],
  disable: [/\b(skip|disable|quarantine|mark|mute|xfail)\b/i, /\b(tests?|flaky|suite|specs?|xfail|skipped)\b/i],
};
/** Who names a file of tests with one of these asks for an edit of what it says; to fix one may be done in the code. */
const EDITS = /\b(?:update|updating|adjust|adapt|correct|change|rewrite|edit)\b/i;
/** Tests that a task wants mended because code is at fault are not thereby licensed to be rewritten. */
const CODE_AT_FAULT = /\b(make|get|fix)\b.{0,40}\b(failing|broken|red) (unit )?tests?\b|\btests? pass(es)?\b/i;
/** A value that somebody chose to write down: at least three characters, with something in it beside a small number. */
const isTelling = (literal: string): boolean =>
  literal.length >= 3 && /[\p{L}\d]/u.test(literal) && !/^(true|false|null|none|undefined)$/i.test(literal);

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\d]/u.test(character);

/** Whether a literal stands in a sentence by itself, not as a part of a longer word or number. */
function standsIn(sentence: string, literal: string): boolean {
  for (let at = sentence.indexOf(literal); at >= 0; at = sentence.indexOf(literal, at + 1)) {
    if (!isWord(sentence[at - 1]) && !isWord(sentence[at + literal.length])) return true;
  }
  return false;
}

/**
 * Looks in the texts by which the work was given (the task, the first message of a log of class A or B; nothing else can
 * license) for a sentence that asks for this kind of edit, or that names the new value itself. To edit the test's file, named as such, is asked for like the
 * edit of a value. Doubtful wording licenses nothing.
 */
export function licence(facts: Case, kind: LicenceKind, value: string | null = null, path = ''): Licence | null {
  const [verb, object] = ASKS[kind];
  const asks = (one: string): boolean =>
    verb.test(one) && object.test(one) && !(kind === 'rewrite' && CODE_AT_FAULT.test(one));
  const literal = value === null ? '' : value.replace(/^"([\s\S]*)"$/, '$1').trim();
  const names = (one: string): boolean => isTelling(literal) && standsIn(one, literal);
  const named = kind === 'rewrite' && path !== '' ? askedFor(facts, path, null, EDITS) : null;
  const quote = givenBy(facts, (one) => asks(one) || names(one)) ?? (CODE_AT_FAULT.test(named ?? '') ? null : named);
  return quote === null ? null : { quote };
}
