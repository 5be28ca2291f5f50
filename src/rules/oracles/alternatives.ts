import type { Assertion } from '../../syntax/index.ts';
import { tokensOf } from '../change/likeness.ts';

/** What is asked, and all of which any one is enough for an assertion to hold; texts are normalised code. */
interface Choice {
  readonly asked: string;
  readonly alternatives: ReadonlySet<string>;
}

const OPENS = /^[([{]$/;
const CLOSES = /^[)\]}]$/;

/** How deep in brackets each token stands; a bracket counts as within itself. */
function depths(tokens: readonly string[]): readonly number[] {
  let depth = 0;
  return tokens.map((token) => {
    if (OPENS.test(token)) depth += 1;
    const own = depth;
    if (CLOSES.test(token)) depth -= 1;
    return own;
  });
}

/** The parts between separators that stand in no bracket, as texts; those that say nothing are left out. */
function split(tokens: readonly string[], separator: RegExp): readonly string[] {
  const found: string[][] = [[]];
  for (const [at, depth] of depths(tokens).entries()) {
    const token = tokens[at] ?? '';
    if (depth === 0 && separator.test(token)) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.map((part) => part.join(' ').replace(/ \.$/, '')).filter((part) => part !== '');
}

/** What may stand before the brackets of a collection that is written out, by the bracket; type names before braces. */
const MAKERS: Readonly<Record<string, RegExp>> = {
  '(': /^(?:(?:List|Set|Arrays|Stream|Seq) \. (?:of|asList)|listOf|setOf|array|new Set|Set)?$/,
  '[': /^(?:&|vec !|& vec !|Set)?$/,
  '{': /^[^("]*$/,
};

/** What a collection that is written out holds; null for any other text, and where another collection is spread in it. */
function membersOf(text: string | null): readonly string[] | null {
  const tokens = tokensOf(text);
  if (!CLOSES.test(tokens.at(-1) ?? '')) return null;
  const deep = depths(tokens);
  const bracket = tokens.findLastIndex((token, at) => deep[at] === 1 && OPENS.test(token));
  const before = tokens.slice(0, bracket).join(' ');
  if (MAKERS[tokens[bracket] ?? '']?.test(before) !== true) return null;
  const members = split(tokens.slice(bracket + 1, -1), /^,$/);
  const [only] = members;
  const nested = members.length === 1 && tokens[bracket] === '(' && only !== undefined ? membersOf(only) : null;
  return nested ?? (members.some((one) => /^(?:\.\.\.|\*)/.test(one)) ? null : members);
}

/** Matchers by which the examined value has to be one of those that are expected. */
const ONE_OF = /^(?:one of|isIn|be_in|BeIn|toBeIn|oneOf|isOneOf|toBeOneOf|BeOneOf|anyOf|AnyOf|isAnyOf)$/;
/** Matchers by which a value has to be among those that are examined; of others, what is examined is compared as a whole. */
const CONTAINS = /contain|include|^in_array$|^assertIn$|^has$/i;
const AS_A_WHOLE = /only|exactly|once|order|sequence/i;
/** A written list that is itself asked whether it has something, by a call. */
const ASKED = /^((?:new Set \( )?\[ .* \](?: \))?) \. (?:includes|contains|include\?|has) \( (.*) \)$/s;

/** Whether an assertion asks no more of its subject than that it is true. */
const asksForTruth = ({ strength, expected }: Assertion): boolean =>
  (strength === 'truthy' && expected === null) || (strength === 'exact' && expected === 'true');

/** What an assertion has to hold one of, by operators; null where it is put in another way. */
function operands(one: Assertion): readonly string[] | null {
  const { subject, expected, matcher, negated } = one;
  if (matcher === 'or' && expected === null)
    return split(tokensOf(subject), negated ? /^(?:&&|and)$/ : /^(?:\|\||or)$/);
  if (negated) return null;
  if (asksForTruth(one)) return [subject];
  return /^[<>=!]+$/.test(matcher) && expected !== null ? [`${subject} ${matcher} ${expected}`] : null;
}

function choiceOf(one: Assertion): Choice | null {
  const { subject, expected, matcher, strength, negated } = one;
  const oneOf = (asked: string, among: readonly string[] | null): Choice | null =>
    among && { asked, alternatives: new Set(among) };
  if (!negated && expected !== null) {
    if (matcher === 'or') return oneOf(subject, split(tokensOf(expected), /^or$/));
    if (matcher === 'matches' && strength === 'structure') return oneOf(subject, split(tokensOf(expected), /^\|$/));
    if (ONE_OF.test(matcher)) return oneOf(subject, membersOf(expected));
    const among = strength === 'structure' && CONTAINS.test(matcher) && !AS_A_WHOLE.test(matcher);
    if (among && membersOf(expected) === null) return oneOf(expected, membersOf(subject));
  }
  const [, list = null, asked] = (!negated && asksForTruth(one) && ASKED.exec(subject)) || [];
  if (asked !== undefined) return oneOf(asked, membersOf(list));
  return oneOf(negated ? '!' : '', operands(one));
}

const known = new WeakMap<Assertion, Choice | null>();

/** As `choiceOf`, remembered: each assertion of a side is compared with many of the other. */
function choice(one: Assertion): Choice | null {
  const found = known.get(one);
  if (found !== undefined) return found;
  const read = choiceOf(one);
  known.set(one, read);
  return read;
}

/**
 * How two assertions compare that hold where any one of some alternatives does (one of some values, one side of an `or`):
 * `more` accepts all that the other one did, and something else; null where neither holds all alternatives of the other.
 */
export function compareAlternatives(before: Assertion, after: Assertion): 'more' | 'fewer' | null {
  if (before.defect !== null || after.defect !== null) return null;
  const [old, now] = [choice(before), choice(after)];
  if (old === null || now === null || old.asked !== now.asked) return null;
  if (Math.max(old.alternatives.size, now.alternatives.size) < 2) return null;
  if (old.alternatives.size < now.alternatives.size)
    return [...old.alternatives].every((one) => now.alternatives.has(one)) ? 'more' : null;
  if (now.alternatives.size === old.alternatives.size || now.alternatives.size === 0) return null;
  return [...now.alternatives].every((one) => old.alternatives.has(one)) ? 'fewer' : null;
}
