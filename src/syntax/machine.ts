import { bare, normal, stringValue } from './normal.ts';
import { type Node, parts } from './tree.ts';

/** Systems that no pipeline of our day runs tests on: to be on one never holds, and not to be on one always does. */
const RARE =
  /^(plan9|solaris|sun ?os\d?|aix|haiku|hurd|os\/?2|os390|z\/?os|beos|illumos|dragonfly|nacl|risc ?os|xbox|amiga\w{0,10}|open ?vms|irix|hp-?ux)$/i;
const SYSTEM =
  /^(sys \. platform|platform \. system \( \)|runtime \. GOOS|process \. platform|os \. (platform|type) \( \)|Environment \. OSVersion \. Platform|RUBY_PLATFORM|PHP_OS(_FAMILY)?|env :: consts :: OS|System \. getProperty \( "os\.name" \))$/;

/** Versions by the name that a program asks for them; no interpreter older than the number runs the tests of our day. */
const VERSIONS: readonly (readonly [name: RegExp, oldest: number])[] = [
  [/^sys \. version_info( \[ : \d \])?$/, 3.08],
  [/^RUBY_VERSION$/, 2.05],
  [/^(PHP_VERSION|PHP_VERSION_ID|phpversion \( \))$/, 7.02],
  [/^process \. (version|versions \. node)$/, 14],
];

/** Whether a system is none that tests are run on; by its name, as it is written anywhere. */
export const isRareSystem = (name: string): boolean => RARE.test(name.trim());

/** `3.08` of `(3, 8)`, `"3.8"` and `"v3.8.1"`, so that versions compare as numbers; null for what is no version. */
function versionOf(node: Node): number | null {
  const at = bare(node);
  const text = /^(tuple|list|array)$/.test(at.type)
    ? parts(at)
        .map((one) => one.text)
        .join('.')
    : (stringValue(at) ?? at.text);
  const [, major, minor = '0'] = /^v?(\d{1,3})(?:\.(\d{1,2}))?(?:\.\d{1,4})*$/.exec(text.replace(/\s+/g, '')) ?? [];
  return major === undefined ? null : Number(major) + Number(minor) / 100;
}

function ofVersion(left: Node, operator: string, right: Node): boolean | null {
  const oldest = VERSIONS.find(([name]) => name.test(normal(left)))?.[1];
  const version = oldest === undefined ? null : versionOf(right);
  if (oldest === undefined || version === null || version > oldest) return null;
  if (/^>=?$/.test(operator)) return true;
  return /^<=?$/.test(operator) ? false : null;
}

/**
 * What a comparison about the machine is wherever tests are run today: `sys.version_info >= (3, 6)`,
 * `runtime.GOOS != "plan9"`. Null where that depends, or the comparison is about something else.
 */
export function machineTruth(left: Node, operator: string, right: Node): boolean | null {
  const same = /^={2,3}$/.test(operator);
  if (same || /^!={1,2}$/.test(operator)) {
    const system = (stringValue(bare(right)) ?? normal(right)).replace(/^.{0,60}\. /, '');
    return SYSTEM.test(normal(left)) && isRareSystem(system) ? !same : null;
  }
  return ofVersion(left, operator, right);
}
