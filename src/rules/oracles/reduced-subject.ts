import type { Strength } from '../../syntax/index.ts';

/** Functions that throw away part of what they are given, and the most that can still be demanded of the rest. */
const REDUCERS: readonly (readonly [pattern: RegExp, cap: Strength])[] = [
  [/^(?:sorted|set|frozenset|list|Object \. keys|Array \. from) \( (.+) \)$/, 'structure'],
  [/^round \( (.+) , \d+ \)$/, 'approximate'],
  [/^(?:len|abs|count|sizeof|strlen) \( (.+) \)$/, 'bound'],
  [/^(.+) \. (?:length|len|size|shape|count)(?: \( \))?$/, 'bound'],
  [/^(?:type|str|repr|bool|Boolean|String|typeof|gettype|get_class|get_debug_type) \( (.+) \)$/, 'type'],
  [/^reflect \. (?:TypeOf|ValueOf) \( (.+) \)(?: \. Kind \( \))?$/, 'type'],
  [/^fmt \. Sprintf \( "%T" , (.+) \)$/, 'type'],
  [
    /^(?:(?:std :: )?(?:any :: type_name_of_val|mem :: discriminant)|type_name_of_val|discriminant) \( &? ?(.+) \)$/,
    'type',
  ],
  [/^(.+) \. (?:getClass|GetType) \( \)(?: \. (?:get(?:Simple)?Name \( \)|Name|FullName))?$/, 'type'],
  [/^typeof (.+)$/, 'type'],
  [/^(.+) \. (?:class|constructor(?: \. name)?|to_s|inspect|toString \( \)|__class__(?: \. __name__)?)$/, 'type'],
  [/^! ! (.+)$/, 'truthy'],
  // Python's cast speaks to type checkers alone; what is taken out of a box is as it was in there.
  [/^(?:typing \. )?cast \( (?:"[^"]*"|[^(),"]{1,80}) , (.+) \)$/, 'exact'],
  [/^(.+) \. (?:unwrap|expect) \( (?:"[^"]*" )?\)$/, 'exact'],
  [
    /^(.+) \. (?:OrderBy|OrderByDescending|Distinct|sort_by|sortBy|sort|toSorted|uniq|to_set|toSet|casefold) (?:\( .{0,200}\)|\{ .{0,200} \})(?: \. (?:ToList|ToArray|toList|to_a) \( \))?$/,
    'structure',
  ],
  [/^(.+) \. (?:strip|lower|upper|trim|toLowerCase|toUpperCase|sort) \( \)$/, 'structure'],
  // Ends of lines and separators of paths are what platforms write otherwise.
  [
    /^(.+) \. (?:replace|replaceAll|gsub|remove(?:prefix|suffix)) \( (?!"(?:\\[rn\\]|\/))["/][^()]{0,200}\)$/,
    'structure',
  ],
  [/^(.+) \[ (?:-? ?\d+ )?: (?:-? ?\d+ )?\]$/, 'structure'],
  [/^(.+) \. (?:slice|substring|substr) \( [-\d , ]{0,20}\)$/, 'structure'],
];

/** The end of the bracket that a text begins with, among tokens joined by blanks; -1 where it begins with none, or none ends it. */
function closing(tokens: readonly string[]): number {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0) return index === 0 ? -1 : index;
  }
  return -1;
}

/** Brackets and casts that are taken off, one around the other. */
const MOST_LAYERS = 10;

/** A text without brackets around all of it, and without casts before it: `weigh ( 3 )` of `( ( Object ) ( weigh ( 3 ) ) )`. */
function uncast(text: string): string {
  let tokens = text.split(' ');
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const end = closing(tokens);
    if (end <= 0) break;
    const isAll = end === tokens.length - 1;
    const isCast = !isAll && end === 2 && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(tokens[1] ?? '');
    if (!isAll && !isCast) break;
    tokens = isAll ? tokens.slice(1, -1) : tokens.slice(end + 1);
  }
  return tokens.join(' ');
}

/** What a subject examines once reducers that the other side has not are taken off; texts are normalised code. */
export function reduce(subject: string, towards: string): { readonly core: string; readonly cap: Strength } {
  if (subject !== towards)
    for (const [pattern, cap] of REDUCERS) {
      const inner = pattern.exec(subject)?.[1];
      if (inner !== undefined && (inner === towards || uncast(inner) === uncast(towards)))
        return { core: towards, cap };
    }
  return { core: subject, cap: 'exact' };
}
