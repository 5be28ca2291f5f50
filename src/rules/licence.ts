import type { Case } from './rule.ts';

/** What a task may ask to be done to tests. */
export type LicenceKind = 'rewrite' | 'remove' | 'disable';

/** Words of the task that license an edit; `quote` is hostile text of at most 160 characters. */
export interface Licence {
  readonly quote: string;
}

const DENIALS = /\b(not|never|without|instead of|avoid|no|rather than|refrain)\b|n't\b/i;
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
/** Tests that a task wants mended because code is at fault are not thereby licensed to be rewritten. */
const CODE_AT_FAULT = /\b(make|get|fix)\b.{0,40}\b(failing|broken|red) (unit )?tests?\b|\btests? pass(es)?\b/i;
const MAX_TASK = 50_000;

const sentences = (text: string): string[] =>
  text
    .slice(0, MAX_TASK)
    .split(/[.!?;\n]+/)
    .map((one) => one.trim());

/** A value that somebody chose to write down: at least three characters, with something in it beside a small number. */
const isTelling = (literal: string): boolean =>
  literal.length >= 3 && /[\p{L}\d]/u.test(literal) && !/^(true|false|null|none|undefined)$/i.test(literal);

/**
 * Looks in the task's text (the operator's or issue author's words; nothing else can license) for a sentence that asks
 * for this kind of edit, or that names the new value itself. Doubtful wording licenses nothing.
 */
export function licence(facts: Case, kind: LicenceKind, value: string | null = null): Licence | null {
  const task = facts.evidence.pull?.task ?? '';
  if (task === '') return null;
  const [verb, object] = ASKS[kind];
  const asks = (one: string): boolean =>
    verb.test(one) && object.test(one) && !DENIALS.test(one) && !(kind === 'rewrite' && CODE_AT_FAULT.test(one));
  const literal = value === null ? '' : value.replace(/^"([\s\S]*)"$/, '$1').trim();
  const names = (one: string): boolean => isTelling(literal) && one.includes(literal) && !DENIALS.test(one);
  const found = sentences(task).find((one) => asks(one) || names(one));
  return found === undefined ? null : { quote: found.slice(0, 160) };
}
