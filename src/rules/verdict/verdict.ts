import type { Anchor, Level } from '../../core/index.ts';
import { languageOf } from '../../syntax/index.ts';
import { isUnasked } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import type { Explanation } from '../reach/explanation.ts';
import { checkImports } from '../reach/missing-imports.ts';
import { explain } from '../reach/reach.ts';
import type { Case } from '../rule.ts';
import { type Licence, type LicenceKind, licence } from '../task/licence.ts';
import { whyHeldBack } from './false-blocks.ts';
import { logProof } from './log-proof.ts';

/** How a loss of an oracle weighs, and the clause that says why. */
export interface Verdict {
  /** Null: nothing is said of it, for a production change explains it. */
  readonly level: Level | null;
  readonly because: string;
  /** Steps of the log that prove it. */
  readonly anchors: readonly Anchor[];
  readonly explanation: Explanation;
}

/**
 * `silenced`: the test itself catches the oracle's failure and drops it, which it had no need of if the code were right; `void`:
 * the oracle is there and cannot fail any more, which no behaviour of the code asks for; `less`: it demands less than
 * it did; `other`: it demands something else, as a change of behaviour would have it; `upkeep`: the same, or a whole topic is
 * gone, as people do it who look after tests; `unsure`: it may be as good as it was; `same`: the same is asked of the same
 * calls, put in another way.
 */
export type Loss = 'silenced' | 'void' | 'less' | 'other' | 'upkeep' | 'unsure' | 'same';

const LEVELS: Readonly<Record<Explanation['kind'], Readonly<Record<Loss, Level | null>>>> = {
  none: {
    silenced: 'block',
    void: 'block',
    less: 'block',
    other: 'block',
    upkeep: 'block',
    unsure: 'warn',
    same: 'warn',
  },
  possible: { silenced: 'block', void: 'warn', less: 'warn', other: 'warn', upkeep: 'warn', unsure: null, same: null },
  explained: { silenced: 'block', void: 'warn', less: 'note', other: null, upkeep: null, unsure: null, same: null },
};

const NEVER: Explanation = { kind: 'none', why: 'no production code changes', removal: false };
const RANK = { explained: 2, possible: 1, none: 0 } as const;

/** The better explanation of the two sides: a test may have reached the changed code only before, or only now. */
function best(facts: Case, sides: readonly PlacedTest[]): Explanation {
  const all = sides.map((side) => explain(facts, side));
  return all.reduce((a, b) => (RANK[b.kind] > RANK[a.kind] ? b : a), all[0] ?? NEVER);
}

const licensed = (permit: Licence, explanation: Explanation): Verdict => ({
  level: 'note',
  because: `the task asks for it ("${permit.quote}")`,
  anchors: [],
  explanation,
});

/** Losses that leave less of a demand, or nothing. */
const LESSENS: ReadonlySet<Loss> = new Set(['silenced', 'void', 'less']);

/** What would block warns where blocks of its kind were false too often in its language, or nobody counted; it says so. */
function heldBack(verdict: Verdict, path: string, { rule, kind, loss }: Claim): Verdict {
  const language = languageOf(path);
  if (verdict.level !== 'block' || language === null) return verdict;
  const why = whyHeldBack(language.id, `${rule} ${kind}`, LESSENS.has(loss));
  if (why === null) return verdict;
  return { ...verdict, level: 'warn', because: `${verdict.because} (no more than a warning: ${why})` };
}

const isUpkeep = (loss: Loss): boolean => /^(upkeep|same)$/.test(loss);

/**
 * Why a test could not run before, as a clause; null where it could, or nobody can tell. Beside a task it may be the very test
 * that somebody was to make run.
 */
function whyBroken(facts: Case, [before]: readonly PlacedTest[], { kind }: Explanation): string | null {
  if (kind !== 'none' || before === undefined || !isUnasked(facts)) return null;
  const { missing } = checkImports(facts, before);
  return missing && `it could not run before, for there is no ${missing.name} in ${missing.module}`;
}

/** What a rule says that a test lost. */
export interface Claim {
  readonly rule: string;
  /** What became of it, in one word; false blocks are counted by it. */
  readonly kind: string;
  readonly loss: Loss;
  /** What a task would have to ask for. */
  readonly asked: LicenceKind;
  /** The value that is expected now; left out where there is none. */
  readonly value?: string | null;
}

/**
 * Weighs a loss by the whole of the evidence: a licence of the task makes a note of it; the log can prove it; else it
 * blocks when no production change explains it, unless it may be upkeep of the tests. A rewritten value whose test was red
 * because of the session's own earlier production edit is what a change of behaviour looks like, so there the log alone
 * proves nothing. Blocks that were false too often in a language, or that nobody counted there, are warnings.
 */
export function weigh(facts: Case, sides: readonly PlacedTest[], claim: Claim): Verdict {
  const [first] = sides;
  const { loss, asked, value = null } = claim;
  const explanation = best(facts, sides);
  const broken = loss === 'void' || loss === 'silenced' ? null : whyBroken(facts, sides, explanation);
  const lost: Lost = {
    name: first?.unit.name ?? '',
    path: first?.file.path ?? '',
    explanation: broken === null ? explanation : { kind: 'possible', why: broken, removal: false },
    loss,
    asked,
    value,
  };
  return heldBack(weighLoss(facts, lost), first?.path ?? '', claim);
}

/** What lost demands: a test's name, the file that was edited, and what explains the edit. */
export interface Lost {
  readonly name: string;
  readonly path: string;
  readonly explanation: Explanation;
  readonly loss: Loss;
  readonly asked: LicenceKind;
  /** The value that is expected now; null where there is none. */
  readonly value: string | null;
}

/** As `weigh`, of anything that tests compare with, in whatever language. */
export function weighLoss(facts: Case, { name, path, explanation, loss, asked, value }: Lost): Verdict {
  const permit = licence(facts, asked, value, path);
  if (permit !== null) return licensed(permit, explanation);
  const proof = name === '' || loss === 'unsure' || loss === 'same' ? null : logProof(facts, name, path);
  const proves = proof !== null && (LESSENS.has(loss) || !proof.sourceFirst || explanation.kind === 'none');
  if (proof !== null && proves)
    return {
      level: 'block',
      because: 'in the log the test was red, was edited, and was green with no production edit between',
      anchors: proof.anchors,
      explanation,
    };
  if (explanation.kind === 'none' && isUpkeep(loss) && isUnasked(facts)) {
    const level = loss === 'same' ? null : 'warn';
    return { level, because: `${explanation.why}, nor do a task or a log tell why`, anchors: [], explanation };
  }
  return {
    level: LEVELS[explanation.kind][loss],
    because: explanation.why,
    anchors: proof?.anchors ?? [],
    explanation,
  };
}
