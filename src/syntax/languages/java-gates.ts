import { constantTruth } from '../constant.ts';
import { isOwnVariable } from '../environment.ts';
import { isGuarded } from '../flow.ts';
import { OPEN, shelving, shut, strictest } from '../gate.ts';
import { isRareSystem } from '../machine.ts';
import { normal, stringValue } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { resolve, type Scope } from '../scope.ts';
import { ancestors, child, innerNodes, type Node, ofType, parts } from '../tree.ts';
import { annotationName, annotationsOf, annotationValue, argumentsOf, calledName } from './java-tree.ts';

const MACHINE =
  /\b(System\s*\.\s*getProperty\(\s*"(os|java)\.|OS\.|JRE\.|SystemUtils|Platform\.|JavaVersion|is(Windows|Mac|Linux|Android|Unix)|IS_(OS|JAVA)_\w+|availableProcessors|GraphicsEnvironment)\b/;
const SHUT = /^(Disabled|Ignore|Ignored)$/;
const ON_MACHINE = /^(Enabled|Disabled)(On(Os|Jre)|ForJreRange|InNativeImage)$/;
const CONDITIONAL =
  /^(Enabled|Disabled)(If|IfSystemProperty|IfSystemProperties|IfEnvironmentVariable|IfEnvironmentVariables|InAotMode)$/;
const ABORTED = /^(SkipException|TestAbortedException|AssumptionViolatedException|AssumptionViolated)$/;

/** `@EnabledOnOs(OS.AIX)`: on no system that tests are run on. */
function asksRareSystems(annotation: Node): boolean {
  const systems = [...annotation.text.matchAll(/\bOS\.(\w{1,20})/g)].map(([, name = '']) => name);
  return systems.length > 0 && systems.every(isRareSystem);
}

/** What the annotations of a method or class do to the tests below. */
export function gateOfAnnotations(declaration: Node): Gate {
  return strictest(
    annotationsOf(declaration).map((one) => {
      const name = annotationName(one);
      if (SHUT.test(name)) return shut(one, normal(one));
      if (name === 'Test' && annotationValue(one, 'enabled')?.text === 'false') return shut(one, normal(one));
      const platform = ON_MACHINE.test(name);
      if (!platform && !CONDITIONAL.test(name)) return OPEN;
      if (name === 'EnabledOnOs' && asksRareSystems(one)) return shut(one, normal(one));
      const variable = name === 'EnabledIfEnvironmentVariable' ? annotationValue(one, 'named') : null;
      const shelved = variable !== null && isOwnVariable(stringValue(variable) ?? 'PATH');
      return { enabled: 'conditional', reason: normal(one), line: one.line, platform, ...(shelved && { shelved }) };
    }),
  );
}

/** The condition under which an assumption lets the test go on, and what it has to be. */
function assumption(call: Node): { readonly condition: Node; readonly wanted: boolean } | null {
  const name = calledName(call);
  if (!/^assume(True|False|That|NotNull|NoException)$|^assumingThat$/.test(name)) return null;
  const given = argumentsOf(call);
  const condition = given.find((one) => !/^string_literal$/.test(one.type)) ?? call;
  return { condition, wanted: name !== 'assumeFalse' };
}

function gateOfAssumption(call: Node, scopes: readonly Scope[]): Gate {
  const assumed = assumption(call);
  if (assumed === null) return OPEN;
  const condition = resolve(assumed.condition, scopes);
  const truth = constantTruth(condition);
  if (truth !== null && /^assume(True|False|That)$|^assumingThat$/.test(calledName(call)))
    return truth === assumed.wanted ? OPEN : shut(call, normal(call));
  const platform = MACHINE.test(condition.text) || MACHINE.test(assumed.condition.text);
  return {
    enabled: 'conditional',
    reason: normal(call),
    line: call.line,
    platform,
    ...shelving(condition, !assumed.wanted),
  };
}

/** Whether a statement leaves the test as skipped, whatever comes. */
function aborts(at: Node): boolean {
  if (at.type === 'throw_statement')
    return ABORTED.test(
      child(parts(at)[0] ?? at, 'type')
        ?.text.split('.')
        .at(-1) ?? '',
    );
  return calledName(at) === 'abort' && /^(Assumptions)?$/.test(child(at, 'object')?.text ?? '');
}

/**
 * Whether a statement is reached where something else failed than what the test asserts: in a `catch` behind a block that
 * asserts nothing, as where a class of the machine's is looked for.
 */
function isFallback(at: Node, body: Node): boolean {
  const clause = [...ancestors(at, body)].find(({ type }) => type === 'catch_clause');
  const tried = clause?.parent == null ? null : child(clause.parent, 'body');
  return tried !== null && !/\b(assert|fail|verify|expect)/i.test(tried.text);
}

const isOther = ofType(/^(lambda_expression|class_body)$/);

/** Assumptions and thrown skips of a body, those in lambdas and inner classes left out. */
export function gateOfStatements(body: Node, scopes: readonly Scope[]): Gate {
  const gates: Gate[] = [];
  for (const at of innerNodes(body, (node) => !isOther(node))) {
    if (at.type === 'method_invocation') gates.push(gateOfAssumption(at, scopes));
    if (!aborts(at)) continue;
    if (isFallback(at, body)) gates.push({ enabled: 'conditional', reason: normal(at), line: at.line, platform: true });
    else if (!isGuarded(at, body)) gates.push(shut(at, normal(at)));
    else gates.push({ enabled: 'conditional', reason: normal(at), line: at.line, platform: MACHINE.test(body.text) });
  }
  return strictest(gates);
}
