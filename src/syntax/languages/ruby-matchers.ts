import type { Strength } from '../oracle.ts';

type ByStrength = Readonly<Partial<Record<Strength, string>>>;

/** Matchers of RSpec. */
const CHAINED = {
  exact: `eq eql equal be_nil be_empty have_received receive eq_json
    be_an_exact have_http_status yield_with_args yield_successive_args`,
  structure: `include match_array contain_exactly match_json have_attributes have_key have_value start_with end_with all be_one_of have_length
    yield_control change have_text have_content have_selector have_css have_field have_link have_button`,
  approximate: 'be_within',
  bound: 'be_between cover',
  pattern: 'match match_regex output',
  type: `be_a be_an be_a_kind_of be_kind_of be_an_instance_of be_instance_of raise_error raise_exception respond_to
    throw_symbol`,
  truthy: 'be_truthy be_falsey be_falsy be be_present be_blank exist satisfy be_valid be_success be_successful',
} satisfies ByStrength;

/** Assertions of minitest and test-unit by what follows `assert_`, and those behind `must_`. */
const PLAIN = {
  exact: 'equal same nil empty operator_equal',
  structure: 'includes include has_key changes difference no_difference one_of contains',
  approximate: 'in_delta in_epsilon be_close_to be_within_delta be_within_epsilon be_close',
  bound: 'compare',
  pattern: 'match output path_exists start_with end_with',
  type: `raises raise raise_with_message raise_kind_of instance_of kind_of respond_to nothing_raised throws
    be_instance_of be_kind_of`,
  truthy: 'predicate send not_nil true false block response redirected_to',
} satisfies ByStrength;

function table(byStrength: ByStrength): ReadonlyMap<string, Strength> {
  const entries = Object.entries(byStrength) as [Strength, string][];
  return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength] as const)));
}

/** What a matcher of RSpec asks, by its name. */
export const MATCHERS = table(CHAINED);
/** What an assertion of minitest or test-unit asks, by its name without `assert_`. */
export const ASSERTIONS = table(PLAIN);

/** What a matcher expects where its name says it. */
export const FIXED: ReadonlyMap<string, string> = new Map([
  ['be_nil', 'nil'],
  ['nil', 'nil'],
  ['be_empty', 'empty'],
  ['empty', 'empty'],
]);
