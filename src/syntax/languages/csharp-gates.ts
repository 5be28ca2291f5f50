import { constantTruth } from '../constant.ts';
import { isGuarded, reachability } from '../flow.ts';
import { OPEN, shut, strictest } from '../gate.ts';
import { normal } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { resolve, type Scope } from '../scope.ts';
import { ancestors, child, innerNodes, type Node, ofType, parts, remember } from '../tree.ts';
import {
  argumentsOf,
  attributeName,
  attributesOf,
  calledName,
  holderOf,
  lastName,
  namedArgument,
} from './csharp-tree.ts';

const MACHINE =
  /\b(OperatingSystem|RuntimeInformation|OSPlatform|OSVersion|PlatformID|PlatformDetection|FrameworkDescription|ProcessorCount|Is64BitProcess|Is64BitOperatingSystem|PlatformNotSupported\w*|IsOSPlatform|TestPlatform\w*)\b/;
/** Symbols by which a project is built for several frameworks and systems. */
const TARGET =
  /^(NET|NETCOREAPP|NETFRAMEWORK|NETSTANDARD|NETFX|WINDOWS|LINUX|OSX|MACOS|ANDROID|IOS|MONO|UNITY|FEATURE_)/;
const isTarget = (condition: string): boolean =>
  condition
    .split(/\W+/)
    .filter(Boolean)
    .every((word) => TARGET.test(word));
const SHUT = /^(Ignore|Explicit)$/;
const ON_MACHINE =
  /^(Platform|OSCondition|SupportedOSPlatform|UnsupportedOSPlatform|PlatformSpecific|SkipOnPlatform|ActiveIssue|Apartment)$/;
const CONDITIONAL =
  /^(Conditional(Fact|Theory)|CICondition|Condition|ConditionBase|SkipOnCI|SkipOnCoreClr|SkipOnMono)$/;
const SKIPPED_BY_THROW = /^(Skip|SkipTest|Ignore|Inconclusive|AssertInconclusive)Exception$/;

const conditional = (at: Node, platform: boolean): Gate => ({
  enabled: 'conditional',
  reason: normal(at),
  line: at.line,
  platform,
});

function gateOfAttribute(attribute: Node): Gate {
  const name = attributeName(attribute);
  if (SHUT.test(name)) return shut(attribute, normal(attribute));
  const skip = namedArgument(attribute, 'Skip') ?? namedArgument(attribute, 'Ignore');
  const isRow = /^(TestCase|InlineData|DataRow|MemberData|ClassData)/.test(name);
  const when = namedArgument(attribute, 'SkipWhen') ?? namedArgument(attribute, 'SkipUnless');
  if (skip !== null && skip.type !== 'null_literal' && !isRow)
    return when === null
      ? shut(attribute, normal(attribute))
      : conditional(attribute, MACHINE.test(when.text) || /Windows|Linux|Mac|OS/.test(when.text));
  if (namedArgument(attribute, 'Explicit')?.text === 'true') return shut(attribute, normal(attribute));
  if (ON_MACHINE.test(name)) return conditional(attribute, true);
  return CONDITIONAL.test(name) ? conditional(attribute, MACHINE.test(attribute.text)) : OPEN;
}

/** The gate of one `#if` for what lies in this part of it. */
function gateOfDirective(directive: Node, below: Node): Gate {
  const condition = child(directive, 'condition');
  if (condition === null) return OPEN;
  const taken = below.field !== 'alternative';
  const truth = constantTruth(condition);
  if (truth !== null) return truth === taken ? OPEN : shut(directive, `#if ${normal(condition)}`);
  const reason = `${taken ? '#if' : '#if not'} ${normal(condition)}`;
  return { enabled: 'conditional', reason, line: directive.line, platform: isTarget(condition.text) };
}

/** What attributes of a method or class, and `#if` around it, do to the tests below. */
export function gateOfMarks(declaration: Node): Gate {
  const gates = attributesOf(declaration).map(gateOfAttribute);
  let below = declaration;
  for (const at of ancestors(declaration)) {
    if (/^preproc_(if|elif)$/.test(at.type)) gates.push(gateOfDirective(at, below));
    if (/_declaration$/.test(at.type)) break;
    below = at;
  }
  return strictest(gates);
}

const isType = ofType(/^(class|struct|record)_declaration$/);

/** Whether a declaration has a modifier. */
const isSaid = (declaration: Node, modifier: string): boolean =>
  declaration.children.some(({ type, text }) => type === 'modifier' && text === modifier);

/**
 * What the types around a test do to it: xUnit and MSTest pass over those that are not public, MSTest also over methods that are
 * not and over classes without its mark, unless they are told otherwise. What is said of a partial class may stand elsewhere.
 */
export function gateOfTypes(method: Node): Gate {
  const marks = attributesOf(method).map(attributeName);
  const isMstest = marks.some((one) => /TestMethod$/.test(one));
  if (!isMstest && !marks.some((one) => /(Fact|Theory)$/.test(one))) return OPEN;
  const types = [...ancestors(method)].filter(isType);
  const [own] = types;
  if (own === undefined || types.some((type) => isSaid(type, 'partial'))) return OPEN;
  const passedOver = (at: Node, why: string): Gate => {
    const reason = `${child(at, 'name')?.text ?? 'it'} ${why}`;
    return { enabled: 'conditional', reason, line: at.line, platform: false };
  };
  const hidden = (isMstest ? [method, ...types] : types).find((one) => !isSaid(one, 'public'));
  if (hidden !== undefined) return passedOver(hidden, 'is not public');
  const isMarked =
    attributesOf(own).some((one) => /TestClass$/.test(attributeName(one))) ||
    own.children.some(({ type }) => type === 'base_list');
  return isMstest && !isMarked ? passedOver(own, 'is not marked as a class of tests') : OPEN;
}

/** The condition of a call that lets the test go on only where it is as wanted; null for other calls. */
function assumption(call: Node): { readonly condition: Node; readonly wanted: boolean } | null {
  const called = `${lastName(holderOf(call)?.text ?? '')}.${calledName(call)}`;
  const [condition] = argumentsOf(call);
  if (condition === undefined) return null;
  if (/^(Skip\.If|Assert\.SkipWhen)$/.test(called)) return { condition, wanted: false };
  if (/^(Skip\.(IfNot|Unless)|Assert\.SkipUnless|Assume\.That)$/.test(called)) return { condition, wanted: true };
  return null;
}

function gateOfAssumption(call: Node, scopes: readonly Scope[]): Gate {
  const assumed = assumption(call);
  if (assumed === null) return OPEN;
  const condition = resolve(assumed.condition, scopes);
  const truth = constantTruth(condition);
  if (truth !== null) return truth === assumed.wanted ? OPEN : shut(call, normal(call));
  return conditional(call, MACHINE.test(condition.text) || MACHINE.test(assumed.condition.text));
}

/** Whether a statement leaves the test as skipped, whatever comes. */
function aborts(at: Node): boolean {
  if (at.type === 'throw_statement') {
    const made = parts(at)[0];
    return made !== undefined && SKIPPED_BY_THROW.test(lastName(child(made, 'type')?.text ?? ''));
  }
  return /^(Ignore|Inconclusive|Skip)$/.test(calledName(at)) && lastName(holderOf(at)?.text ?? '') === 'Assert';
}

const asksMachine = remember((above: Node): boolean => MACHINE.test(child(above, 'condition')?.text ?? ''));

const isOther = ofType(/^(lambda_expression|local_function_statement)$/);

/** Assumptions, skips and thrown ones of a body, those in lambdas and local functions left out. */
export function gateOfStatements(body: Node, scopes: readonly Scope[]): Gate {
  const gates: Gate[] = [];
  const reachable = reachability();
  for (const at of innerNodes(body, (node) => !isOther(node))) {
    const assumed = gateOfAssumption(at, scopes);
    if (assumed === OPEN && !aborts(at)) continue;
    if (!reachable(at, body)) continue;
    const guarded = isGuarded(at, body);
    const platform = [...ancestors(at, body)].some(asksMachine);
    if (guarded) gates.push(conditional(at, platform || assumed.platform));
    else gates.push(assumed === OPEN ? shut(at, normal(at)) : assumed);
  }
  return strictest(gates);
}
