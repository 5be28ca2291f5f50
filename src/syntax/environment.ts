import { constantTruth, isDenial } from './constant.ts';
import { bare, normal, stringValue } from './normal.ts';
import { type Node, parts } from './tree.ts';

/** Variables that a machine, a pipeline or a toolchain sets, and those that hold what tests cannot run without. */
const GIVEN =
  /^(CI|HOME|PATH|USER|SHELL|LANG|PWD|OS|DISPLAY|TZ|TERM|HOST|HOSTNAME|LC_.*|TE?MP.*|XDG_.*|GITHUB_.*|GITLAB_.*|RUNNER_.*|BUILD.*|CIRCLE.*|TRAVIS.*|JENKINS.*|TF_.*|GO[A-Z]*|NODE_.*|NPM_.*|npm_.*|PY.*|VIRTUAL_ENV|JAVA.*|JDK.*|MAVEN.*|GRADLE.*|RUBY.*|RAILS_.*|RACK_.*|BUNDLE.*|PHP.*|APP_.*|CARGO.*|RUST.*|DOTNET.*|VITEST.*|JEST.*|DB.*|DATABASE.*|.*(URL|URI|HOST|PORT|ADDR|DSN|TOKEN|KEY|SECRET|PASS|PASSWORD|USER|USERNAME|CREDENTIALS|ACCOUNT|REGION|PATH|DIR|ROOT|HOME|BIN|VERSION))$/i;

/** How languages ask for a variable; the name is the text behind it. */
const ACCESS =
  /^(?:os \. (?:Getenv|getenv|environ \. get) \( |os \. environ \[ |process \. env (?:\. |\[ )|ENV \[ |ENV \. fetch \( |System \. getenv \( |getenv \( |\$_(?:ENV|SERVER) \[ |(?:std :: )?env :: var(?:_os)? \( |Environment \. GetEnvironmentVariable \( |import \. meta \. env \. )"?(\w+)"?(?: ,.{0,40})?(?: [)\]])?$/;
const UNWRAPPED = /^(.+) \. (is_ok|is_some|is_err|is_none|present\?|blank\?|nil\?|isEmpty|isBlank|empty\?)(?: \( \))?$/;

/** Whether nobody but the project's own people would set a variable of this name. */
export const isOwnVariable = (name: string): boolean => !GIVEN.test(name);

function asksOwn(text: string): boolean {
  const name = ACCESS.exec(text)?.[1];
  return name !== undefined && isOwnVariable(name);
}

const NOTHING = /^(nil|null|None|undefined|"")$/;

function compared(node: Node): boolean | null {
  const [left, right, more] = parts(node);
  if (left === undefined || right === undefined || more !== undefined) return null;
  const operator = node.children.find((one) => /^(={2,3}|!={1,2}|is|is not)$/.test(one.text))?.text ?? '';
  const [asked, other] = asksOwn(normal(left)) ? [left, right] : [right, left];
  if (operator === '' || !asksOwn(normal(asked))) return null;
  const value = stringValue(bare(other)) === '' ? '""' : normal(other);
  return NOTHING.test(value) === /^(={2,3}|is)$/.test(operator);
}

/**
 * What a condition is where nobody has set the variables of the environment that it asks for: `os.Getenv("FULL_SEASON") != ""`
 * does not hold there. Null where it asks for none, or hangs on something else, too.
 */
export function truthUnset(node: Node): boolean | null {
  const at = bare(node);
  const constant = constantTruth(at);
  if (constant !== null) return constant;
  const text = normal(at);
  if (text.length > 400) return null;
  if (asksOwn(text)) return false;
  const [, inner = '', question = ''] = UNWRAPPED.exec(text) ?? [];
  if (question !== '' && asksOwn(inner))
    return /^(is_err|is_none|blank\?|nil\?|isEmpty|isBlank|empty\?)$/.test(question);
  const [first] = parts(at);
  if (isDenial(at) && first !== undefined) {
    const denied = truthUnset(first);
    return denied === null ? null : !denied;
  }
  const joint = at.children.find(({ type }) => /^(and|or|&&|\|\|)$/.test(type))?.type;
  if (joint === undefined) return compared(at);
  const sides = parts(at).map(truthUnset);
  const deciding = joint === 'or' || joint === '||';
  if (sides.includes(deciding)) return deciding;
  return sides.includes(null) ? null : !deciding;
}
