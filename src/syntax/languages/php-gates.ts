import { isGuarded, reachability } from '../flow.ts';
import { OPEN, shut, strictest } from '../gate.ts';
import { isRareSystem } from '../machine.ts';
import { normal } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { ancestors, child, innerNodes, type Node, ofType, parts, remember } from '../tree.ts';
import { attributeName, attributesOf, calledName, hasModifier, isOwn, lastName, tagsOf } from './php-tree.ts';

const MACHINE =
  /\b(PHP_(OS|OS_FAMILY|VERSION|VERSION_ID|MAJOR_VERSION|MINOR_VERSION|INT_SIZE|SAPI|DEBUG|ZTS)|DIRECTORY_SEPARATOR|php_sapi_name|php_uname|phpversion|version_compare|extension_loaded|(function|class|interface|enum)_exists|defined|posix_getuid)\b/;
const REQUIREMENTS =
  /^Requires(Php|Phpunit|PhpunitExtension|PhpExtension|OperatingSystem|OperatingSystemFamily|Function|Method|Setting|EnvironmentVariable)$/;
const SKIPS = /^markTest(Skipped|Incomplete)$/;
const SKIPPED_BY_THROW = /^(Skipped|Incomplete)Test(Error|SuiteError)?$|^SkippedWithMessageException$/;

const conditional = (at: Node, platform: boolean): Gate => ({
  enabled: 'conditional',
  reason: normal(at),
  line: at.line,
  platform,
});

/** What attributes and tags of a method or class do to the tests below. */
export function gateOfMarks(declaration: Node): Gate {
  const attributes = attributesOf(declaration)
    .filter((one) => REQUIREMENTS.test(attributeName(one)))
    .map((one) => conditional(one, attributeName(one) !== 'RequiresEnvironmentVariable'));
  const tags = tagsOf(declaration)
    .filter(({ name }) => name === 'requires')
    .map(({ text }): Gate => {
      const reason = `@requires ${text}`;
      const system = /^OS(?:FAMILY)?\s+(\S+)/.exec(text)?.[1] ?? '';
      if (isRareSystem(system)) return shut(declaration, reason);
      return { enabled: 'conditional', reason, line: declaration.line, platform: true };
    });
  return strictest([...attributes, ...tags]);
}

/** PHPUnit runs only public methods that are bound to an object. */
export function gateOfModifiers(method: Node): Gate {
  const word = ['private', 'protected', 'abstract'].find((one) => hasModifier(method, one));
  return word === undefined ? OPEN : shut(method, `${word} methods are not run as tests`);
}

function skips(at: Node): boolean {
  if (SKIPS.test(calledName(at))) return isOwn(at);
  if (at.type !== 'throw_expression') return false;
  const made = parts(at)[0];
  const type = made?.type === 'object_creation_expression' ? parts(made)[0] : undefined;
  return type !== undefined && SKIPPED_BY_THROW.test(lastName(type.text));
}

const asksMachine = remember((above: Node): boolean => MACHINE.test(child(above, 'condition')?.text ?? ''));

const isOther = ofType(/^(anonymous|arrow)_function$|^declaration_list$/);

/** Calls and throws of a body by which its test counts as skipped; those in closures left out. */
export function gateOfStatements(body: Node): Gate {
  const gates: Gate[] = [];
  const reachable = reachability();
  for (const at of innerNodes(body, (node) => !isOther(node))) {
    if (!skips(at) || !reachable(at, body)) continue;
    if (isGuarded(at, body)) gates.push(conditional(at, [...ancestors(at, body)].some(asksMachine)));
    else gates.push(shut(at, normal(at)));
  }
  return strictest(gates);
}
