import type { Anchor, Level } from '../../core/index.ts';
import { atLine } from '../finding.ts';
import { looserBy } from '../gates/bound-words.ts';
import type { Fate, PlacedCheck } from './compare.ts';

/** A check as a sentence names it. */
export const quote = ({ words, path }: PlacedCheck): string => `"${words.slice(0, 120)}" of ${path}`;
/** Where it stands. */
export const at = (check: PlacedCheck, side: 'old' | 'new'): Anchor => atLine(check.path, side, check.line);

/** What the head verifies, and by file the parts that others may still call (null: a CI system's own file). */
export interface Head {
  readonly checks: readonly PlacedCheck[];
  readonly calls: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** Numbers that changed settings demand: an option's may have moved there. */
  readonly gates: ReadonlySet<number>;
  /** Whether an option, or the setting of its name, is written somewhere new. */
  readonly added: (option: string) => boolean;
  /** Whether a variable of the environment (`NAME=value`) puts other code before: of paths, those in which code is new. */
  readonly steers: (variable: string) => boolean;
  /** Whether somebody may hear a check fail: its part was there before, or another changed file names it. */
  readonly isHeard: (check: PlacedCheck) => boolean;
  /** Where a path of the base lies now; itself where the change leaves it. */
  readonly moved: (path: string) => string;
}

export interface Weakening {
  readonly level: Level;
  readonly says: string;
  readonly remedy: string;
  readonly anchors: readonly Anchor[];
  readonly check: PlacedCheck;
}

function removed({ before }: Fate, { checks, calls }: Head): Weakening {
  const another = checks.some((check) => check.kind === before.kind && check.silent === null);
  const quiet = calls.get(before.file)?.has(before.job) ?? true;
  return {
    level: before.kind === 'test' && quiet && !another ? 'block' : 'warn',
    says: `The ${before.kind} command ${quote(before)} is gone${another ? '' : `, and no changed CI file has another ${before.kind}`}`,
    remedy: 'bring it back, or have the task ask for its removal from CI',
    anchors: [at(before, 'old')],
    check: before,
  };
}

/** An option that looks at less, its file put where it lies now. */
const withMoved = (option: string, moved: (path: string) => string): string =>
  option.replace(/^(the file )(?:\.\/)?(.+)$/, (_, lead: string, path: string) => lead + moved(path));

/** The first number that a check demanded and demands less of now, as the end of a sentence. */
function lowered({ before, after }: Fate, { gates }: Head): string | null {
  for (const [option, old] of before.limits) {
    const now = after?.limits.get(option);
    if (now === undefined) {
      if (gates.has(old)) continue;
      return `${option} ${old} is gone`;
    }
    if (looserBy(option) === 'rises' ? now > old : now < old) return `${option} went from ${old} to ${now}`;
  }
  return null;
}

/** What a fate took from a check: null where it checks as it did. */
export function weakening(fate: Fate, head: Head): Weakening | null {
  const { before, after, elsewhere } = fate;
  if (after === null) return removed(fate, head);
  const anchors = [at(after, 'new'), at(before, 'old')];
  const base = { anchors, check: before, says: '', remedy: '' };
  if (after.silent !== null) {
    const says = `The ${before.kind} command ${quote(after)} can no longer fail, for ${after.silent}`;
    return {
      ...base,
      level: before.kind === 'build' || (after.isPart && elsewhere.some(head.isHeard)) ? 'warn' : 'block',
      says,
      remedy: 'let its failure through, or have the task ask for this',
    };
  }
  const had = new Set(before.narrowed.flatMap((option) => [option, withMoved(option, head.moved)]));
  const narrowed = after.narrowed.filter((option) => !had.has(withMoved(option, (path) => path)));
  if (narrowed.length > 0) {
    const says = `The ${before.kind} command ${quote(after)} looks at less than it did, by ${narrowed.slice(0, 3).join(', ')}`;
    return { ...base, level: 'warn', says, remedy: 'run it on everything it ran on, or have the task ask for this' };
  }
  const steered = after.steered.find((one) => !before.steered.includes(one) && head.steers(one));
  if (steered !== undefined) {
    const says = `The ${before.kind} command ${quote(after)} runs with other code put before, or with assertions turned off, by ${steered}`;
    return { ...base, level: 'warn', says, remedy: 'run the code as it is, or have the task ask for this' };
  }
  const less = lowered(fate, head);
  if (less !== null) {
    const says = `The ${before.kind} command ${quote(after)} demands less than it did: ${less}`;
    return { ...base, level: 'warn', says, remedy: 'put it back, or have the task ask for this' };
  }
  const lax = before.strict.find((option) => !after.strict.includes(option) && !head.added(option));
  if (lax !== undefined) {
    const says = `The ${before.kind} command ${quote(after)} lets more pass than it did, for ${lax} is gone`;
    return { ...base, level: 'warn', says, remedy: 'put it back, or have the task ask for this' };
  }
  if (before.kind !== 'build' && before.onChanges && !after.onChanges) {
    const says = `The ${before.kind} command ${quote(after)} no longer runs when code changes, for its file starts on other events`;
    return { ...base, level: 'warn', says, remedy: 'let it run on every change, or have the task ask for this' };
  }
  if (after.condition === null || after.condition === before.condition) return null;
  const says = `The ${before.kind} command ${quote(after)} is now under the condition "${after.condition.slice(0, 80)}"`;
  return { ...base, level: 'warn', says, remedy: 'let it run in every case, or have the task ask for this' };
}
