import { stringValue } from '../normal.ts';
import { argumentsIn, calleeOf } from '../signs/call.ts';
import { child, type Node, ofType, parts, walk } from '../tree.ts';
import type { StandIn } from './stand-in.ts';

/** What a mocking tool or an assignment replaces. */
export type Replaced = Pick<StandIn, 'kind' | 'name' | 'module'>;

const lastOf = (dotted: string): string => dotted.slice(Math.max(dotted.lastIndexOf('.'), dotted.lastIndexOf('#')) + 1);

/** `pkg.module.name` as what is patched. */
function dotted(target: string): Replaced {
  const at = target.lastIndexOf('.');
  return { kind: 'patch', name: target.slice(at + 1), module: at < 0 ? null : target.slice(0, at) };
}

const member = (owner: Node | undefined, name: string): Replaced => ({
  kind: 'patch',
  name,
  module: owner === undefined ? null : owner.text.slice(0, 200),
});

const textOf = (node: Node | undefined): string | null => (node === undefined ? null : stringValue(node));

/** Calls through to what they stand before. */
const WRAPS = /\bwraps\s*=/;

const PYTHON_PATCH = /^((unittest\.)?mock\.|mocker\.|self\.)?patch$/;
const PYTHON_OBJECT = /^((unittest\.)?mock\.|mocker\.)?patch\.object$|^(monkeypatch|mp|m)\.setattr$|^setattr$/;
const PYTHON_ITEM = /^(monkeypatch|mp|m)\.setitem$|^((unittest\.)?mock\.|mocker\.)?patch\.dict$/;

/** `patch(f"{__name__}.weigh")`, `patch(__name__ + ".weigh")`: the module is computed, the name is written. */
function computedTarget(target: Node): Replaced[] {
  const name = /\.([A-Za-z_]\w{0,100})["']$/.exec(target.text.slice(-110))?.[1];
  const computes =
    target.type === 'string' || target.type === 'binary_operator' || target.type === 'concatenated_string';
  return computes && name !== undefined ? [{ kind: 'patch', name, module: null }] : [];
}

function fromPythonCall(call: Node, callee: string): Replaced[] {
  const [first, second] = argumentsIn(call);
  if (first === undefined || WRAPS.test(call.text)) return [];
  const target = textOf(first);
  if (PYTHON_PATCH.test(callee)) return target === null ? computedTarget(first) : [dotted(target)];
  if (PYTHON_OBJECT.test(callee)) {
    if (target !== null) return callee === 'setattr' ? [] : [dotted(target)];
    const name = textOf(second);
    return name === null ? [] : [member(first, name)];
  }
  if (!PYTHON_ITEM.test(callee) || first.text !== 'sys.modules' || second === undefined) return [];
  const modules = second.type === 'dictionary' ? parts(second).map((pair) => child(pair, 'key')) : [second];
  return modules.flatMap((key) => {
    const module = key === null ? null : stringValue(key);
    return module === null ? [] : [{ kind: 'module' as const, name: '*', module }];
  });
}

function fromPythonAssignment(node: Node): Replaced[] {
  const left = child(node, 'left');
  if (left?.type === 'attribute') {
    const [object, name] = [child(left, 'object'), child(left, 'attribute')];
    return object === null || name === null || object.text === 'self' ? [] : [member(object, name.text)];
  }
  if (left?.type !== 'subscript' || child(left, 'value')?.text !== 'sys.modules') return [];
  const key = child(left, 'subscript');
  const module = key === null ? null : stringValue(key);
  return module === null ? [] : [{ kind: 'module', name: '*', module }];
}

const MODULE_MOCK =
  /^(vi|jest)\.(mock|doMock|unstable_mockModule|setMock)$|^(mock|t\.mock)\.module$|^(proxyquire|td\.replace(Esm)?)$/;
const METHOD_MOCK = /^(sinon|sandbox|td)\.(stub|replace)$|^(mock|t\.mock)\.(method|getter)$/;
const SPY = /^(vi|jest)\.spyOn$|^sinon\.(stub|mock)$/;
const SPY_RETURNS =
  /\.(mockReturnValue|mockReturnValueOnce|mockImplementation|mockImplementationOnce|mockResolvedValue|mockResolvedValueOnce|mockRejectedValue)$/;

/** Names of a module that a factory gives: those it writes where it spreads the original, else `*`. */
function namesOfFactory(factory: Node | undefined): readonly string[] {
  // What is loaded in the place of the module is not the module.
  const spread =
    factory !== undefined && /\.\.\.(?!require\b)|importActual|requireActual|importOriginal/.test(factory.text);
  if (factory === undefined || !spread) return ['*'];
  return [...factory.text.matchAll(/(?<=[{,]\s{0,80})([A-Za-z_$][\w$]{0,100})(?=\s{0,20}[:,(}])/g)].map(
    ([name]) => name,
  );
}

/** The members that an object literal gives: `weigh` of `{ weigh: () => 12, ripe }`. */
const membersOf = (node: Node | undefined): readonly string[] =>
  node?.type !== 'object'
    ? []
    : parts(node).flatMap((one) => (child(one, 'key') ?? child(one, 'name') ?? one).text.slice(0, 100));

function fromJavaScriptCall(call: Node, callee: string): Replaced[] {
  const [first, second] = argumentsIn(call);
  if (callee === 'Object.assign' && first !== undefined && /^new\b|\.prototype$/.test(first.text.slice(0, 200)))
    return membersOf(second).map((name) => member(first, name));
  const text = textOf(first);
  if (MODULE_MOCK.test(callee)) {
    const names = text === null ? [] : namesOfFactory(second);
    return names.map((name) => ({ kind: 'module', name, module: text }));
  }
  const name = textOf(second);
  if (METHOD_MOCK.test(callee)) return name === null ? [] : [member(first, name)];
  if (!SPY_RETURNS.test(callee)) return [];
  const spied = child(child(call, 'function') ?? call, 'object');
  if (spied === null) return [];
  const [owner, what] = SPY.test(calleeOf(spied) ?? '') ? argumentsIn(spied) : [];
  if (what !== undefined) return textOf(what) === null ? [] : [member(owner, textOf(what) as string)];
  const mocked = /^(?:vi|jest)\.mocked\(\s*([\w$.]{1,200})\s*\)$/.exec(spied.text.slice(0, 250))?.[1] ?? spied.text;
  return /^[\w$.]{1,200}$/.test(mocked) ? [{ kind: 'patch', name: lastOf(mocked), module: null }] : [];
}

function fromJavaScriptAssignment(node: Node): Replaced[] {
  const left = child(node, 'left');
  const [object, name] = left?.type === 'member_expression' ? [child(left, 'object'), child(left, 'property')] : [];
  if (!object || !name || /^(this|process\.env|module|exports|window|globalThis)$/.test(object.text)) return [];
  return [member(object, name.text)];
}

const JAVA_MOCK = /^(Mockito\.)?(mock|spy|mockStatic|mockConstruction)$/;
/** What is handed a lambda is the double of a class's static methods: `scales.when(() -> Scale.total(3))`. */
const JAVA_WHEN = /^(Mockito\.|BDDMockito\.)?(when|given)$/;
/** `doReturn(3.5).when(lock).level()`: what is replaced is called last. */
const JAVA_DO = /^(?:[\w.]{0,60}\.)?do(?:Return|Answer|Throw|Nothing)\(.{0,300}\)\.when\(([^()]{0,100})\)$/s;

function fromJavaCall(call: Node, callee: string): Replaced[] {
  const [first] = argumentsIn(call);
  const stubbed = JAVA_DO.exec((child(call, 'object')?.text ?? '').replace(/\s+/g, '').slice(0, 400))?.[1];
  if (stubbed !== undefined) return [{ kind: 'patch', name: lastOf(callee), module: stubbed }];
  if (first === undefined) return [];
  if (JAVA_MOCK.test(callee))
    return [{ kind: 'patch', name: lastOf(first.text.replace(/\.class$/, '')), module: null }];
  const called = first.type === 'lambda_expression' ? (child(first, 'body') ?? first) : first;
  const isWhen = JAVA_WHEN.test(callee) || (called !== first && /^\w{1,100}\.when$/.test(callee));
  const inner = isWhen ? calleeOf(called) : null;
  return inner === null ? [] : [{ kind: 'patch', name: lastOf(inner), module: null }];
}

/** The class or module of Ruby that a call is made on, by its last name: `Market` of `Shop::Market.singleton_class.prepend`. */
const ownerOf = (callee: string): string | null =>
  /^(?:::)?(?:\w{1,60}::){0,9}([A-Z]\w{0,60})\./.exec(callee)?.[1] ?? null;

/** The methods that `Module.new do … end` defines, to be put before others of their name. */
function methodsOf(anonymous: Node, module: string | null): Replaced[] {
  if (!/^(::)?Module\.new\b/.test(anonymous.text.slice(0, 20))) return [];
  return walk(anonymous).flatMap((at) => {
    const name = at.type === 'method' ? child(at, 'name')?.text : undefined;
    return name === undefined ? [] : [{ kind: 'patch' as const, name, module }];
  });
}

function fromRubyCall(call: Node, callee: string): Replaced[] {
  const given = argumentsIn(call);
  if (/\.(stub|stubs|define_method|define_singleton_method)$|^define_method$/.test(callee)) {
    const name = given[0]?.text.replace(/^:/, '') ?? '';
    return /^\w+[?!]?$/.test(name) ? [{ kind: 'patch', name, module: ownerOf(callee) }] : [];
  }
  if (/\.(prepend|extend|include)$/.test(callee)) {
    const module = ownerOf(callee);
    return given.filter(({ type }) => type === 'call').flatMap((one) => methodsOf(one, module));
  }
  if (!/^(allow|allow_any_instance_of|expect_any_instance_of)\b.{0,200}\.to$/s.test(callee) || given[0] === undefined)
    return [];
  const received = /^receive(?:_messages)?\(?\s*:(\w{1,100}[?!]?)/.exec(given[0].text.slice(0, 200))?.[1];
  return received === undefined || /and_call_original/.test(given[0].text)
    ? []
    : [{ kind: 'patch', name: received, module: null }];
}

function fromPhpCall(call: Node, callee: string): Replaced[] {
  const [first, alias] = argumentsIn(call);
  if (/^\\?class_alias$/.test(callee)) {
    const name = /(\w{1,100})(?:::class|['"])$/.exec(alias?.text ?? '')?.[1];
    return name === undefined ? [] : [{ kind: 'patch', name, module: null }];
  }
  const double = /(createMock|createStub|getMockBuilder|createPartialMock|Mockery\.mock|prophesize|\.mock)$/.test(
    callee,
  );
  const name = double
    ? first?.text
        .replace(/::class$/, '')
        .split(/[\\"']/)
        .filter(Boolean)
        .at(-1)
    : undefined;
  return name === undefined ? [] : [{ kind: 'patch', name, module: null }];
}

/** The last member that a lambda or expression calls: `Weigh` of `scale => scale.Weigh(3)`. */
const lastCalled = (text: string): string | undefined =>
  /\.([A-Za-z_]\w{0,100})(?:\([^=]{0,300})?$/.exec(text.slice(0, 400).replace(/\s+/g, ''))?.[1];

/** Moq's `mock.Setup(x => x.Weigh(3))`, NSubstitute's `scale.Weigh(3).Returns(12)`, FakeItEasy's `A.CallTo(() => scale.Weigh(3))`. */
function fromCsharpCall(call: Node, callee: string): Replaced[] {
  const returns = /\.(?:Returns|ReturnsForAnyArgs|ReturnsAsync)$/.test(callee);
  const object = child(child(call, 'function') ?? call, 'expression');
  const stubbed = /\.(?:Setup|SetupGet)$|^A\.CallTo$/.test(callee)
    ? argumentsIn(call)[0]
    : returns && object !== null && !/\.Setup\w*\(|CallTo\(/.test(object.text)
      ? object
      : undefined;
  const name = stubbed === undefined ? undefined : lastCalled(stubbed.text);
  return name === undefined ? [] : [{ kind: 'patch', name, module: null }];
}

const GO_PATCH =
  /^(?:gomonkey|monkey|supermonkey|mpatch|mockey|\w{1,40})\.(?:Apply(?:Func|Method|GlobalVar)\w*|Patch(?:InstanceMethod|Method)?\w*|Mock)$/;

/** Tools that overwrite a function of Go while the program runs: `gomonkey.ApplyFunc(Weigh, …)`. */
function fromGoCall(call: Node, callee: string): Replaced[] {
  const given = argumentsIn(call);
  if (!GO_PATCH.test(callee) || given.length < 2) return [];
  const named =
    given
      .slice(0, 2)
      .map(textOf)
      .find((text) => text !== null) ?? given[0]?.text;
  return named === undefined || !/^[\w.]{1,200}$/.test(named)
    ? []
    : [{ kind: 'patch', name: lastOf(named), module: null }];
}

function assignedVariable(node: Node): Replaced[] {
  const left = child(node, 'left');
  const names = left === null ? [] : left.type === 'expression_list' ? parts(left) : [left];
  return names.flatMap(({ text }) =>
    /^[\w.]{1,200}$/.test(text) ? [{ kind: 'patch' as const, name: lastOf(text), module: null }] : [],
  );
}

const CALLS: ReadonlyMap<string, (call: Node, callee: string) => Replaced[]> = new Map([
  ['python', fromPythonCall],
  ['javascript', fromJavaScriptCall],
  ['java', fromJavaCall],
  ['ruby', fromRubyCall],
  ['php', fromPhpCall],
  ['csharp', fromCsharpCall],
  ['go', fromGoCall],
]);

const ASSIGNMENTS: ReadonlyMap<string, (node: Node) => Replaced[]> = new Map([
  ['python', fromPythonAssignment],
  ['javascript', fromJavaScriptAssignment],
  ['go', assignedVariable],
]);

const isAssignment = ofType(/^assignment(_expression|_statement)?$/);

/** What a node replaces in code that lies elsewhere; empty for most. */
export function replacedAt(node: Node, language: string): readonly Replaced[] {
  if (isAssignment(node)) return ASSIGNMENTS.get(language)?.(node) ?? [];
  const read = CALLS.get(language);
  const callee = read === undefined ? null : calleeOf(node);
  return read === undefined || callee === null ? [] : read(node, callee);
}
