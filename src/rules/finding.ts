import { createHash } from 'node:crypto';
import type { Anchor, Finding, Level } from '../core/index.ts';
import type { Rule } from './rule.ts';

type Asking = Pick<Rule, 'id' | 'group'>;

/** What a rule found: one sentence, where, and what it is about (`subject` keeps the fingerprint equal between pushes). */
export interface Found {
  readonly level: Level;
  readonly says: string;
  readonly anchors: readonly Anchor[];
  readonly path: string;
  readonly subject: string;
}

/** 16 hexadecimal characters naming a rule's finding about one subject in one path; line numbers play no part. */
export function fingerprint(rule: string, path: string, subject: string): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, path, subject]))
    .digest('hex')
    .slice(0, 16);
}

/** The thing was found. */
export function hit(rule: Asking, found: Found): Finding {
  const { level, says, anchors } = found;
  return {
    rule: rule.id,
    group: rule.group,
    outcome: 'hit',
    level,
    says,
    anchors,
    fingerprint: fingerprint(rule.id, found.path, found.subject),
  };
}

/** The thing was looked for and is not there; `says` tells why the rule does not fire, `anchors` what shows it. */
export function clear(rule: Asking, says: string, anchors: readonly Anchor[] = []): Finding {
  return {
    rule: rule.id,
    group: rule.group,
    outcome: 'clear',
    level: 'note',
    says,
    anchors,
    fingerprint: fingerprint(rule.id, '', 'clear'),
  };
}

/** The thing could not be looked for in `path` ('' for the whole pull request); `says` tells why. */
export function unknown(rule: Asking, path: string, says: string, anchors: readonly Anchor[] = []): Finding {
  return {
    rule: rule.id,
    group: rule.group,
    outcome: 'unknown',
    level: 'note',
    says,
    anchors,
    fingerprint: fingerprint(rule.id, path, 'unknown'),
  };
}

/** The thing could not be looked for in a file that cannot be read: `whether` is the question as a clause, `why` the reason as another. */
export const unreadIn = (rule: Asking, path: string, whether: string, why: string): Finding => ({
  ...unknown(rule, path, `Whether ${whether} is not known: ${why}.`),
  missing: { path, why },
});

/** The question cannot be answered for the whole pull request, for there is no session log; `says` tells what is not known. */
export const withoutLog = (rule: Asking, says: string): Finding => ({ ...unknown(rule, '', says), missing: 'log' });

/** A name or a piece of code as a sentence has it: 80 characters at most. */
export const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** A line of the diff as an anchor. */
export const atLine = (path: string, side: 'old' | 'new', line: number): Anchor => ({ kind: 'line', path, side, line });

/** A step of a session as an anchor. */
export const atStep = (session: number, step: number): Anchor => ({ kind: 'step', session, step });
