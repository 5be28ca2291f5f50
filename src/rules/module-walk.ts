import { groupBy } from '../collections/index.ts';
import type { Import, SourceSymbol } from '../syntax/index.ts';
import { simpleName } from './module-imports.ts';

type ImportedName = Import['names'][number];

/** A file of the repository that code may be reached through. */
export interface Module {
  readonly path: string;
  readonly symbols: readonly SourceSymbol[];
  readonly imports: readonly Import[];
  /** Names of symbols that the diff adds: nothing that was there before can call them unless it says so. */
  readonly fresh: ReadonlySet<string>;
}

/** Finds the modules that an import of the file at `from` means when it is used by the local `name`. */
export type FindModules = (from: string, one: Import, name: string) => readonly Module[];

/** What of one module is reached, by which names. */
interface Scope {
  readonly module: Module;
  readonly byName: ReadonlyMap<string, readonly SourceSymbol[]>;
  /** Simple names of the methods of each class. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bound: ReadonlyMap<string, readonly (readonly [Import, ImportedName])[]>;
  readonly names: Set<string>;
  /** Modules that it has under a name, so that any of its names may be one of theirs. */
  readonly wholes: Set<Scope>;
  readonly reached: Set<SourceSymbol>;
  /** Names of imports that lead to modules at hand. */
  readonly led: Set<string>;
}

/** More names than these are not followed: a walk ends, whatever is put into it. */
const MOST_NAMES = 100_000;

const isMethod = ({ name }: SourceSymbol): boolean => name.includes('.');
const isSpecial = (name: string): boolean => /^(__\w+__|constructor)$/.test(name);

function openScope(module: Module): Scope {
  const members = new Map<string, Set<string>>();
  for (const { name } of module.symbols.filter(isMethod)) {
    const owner = name.slice(0, name.lastIndexOf('.'));
    members.set(owner, (members.get(owner) ?? new Set()).add(simpleName(name)));
  }
  const bindings = module.imports.flatMap((one) => one.names.map((name) => [one, name] as const));
  return {
    module,
    byName: groupBy(module.symbols, ({ name }) => name),
    members,
    bound: groupBy(bindings, ([, { local }]) => local),
    names: new Set(),
    wholes: new Set(),
    reached: new Set(),
    led: new Set(),
  };
}

/** Methods of classes within reach; new ones whose name is mentioned anywhere, or special ones, which go with their class. */
function methodsWithin({ byName, reached, module }: Scope, mentioned: ReadonlySet<string>): readonly SourceSymbol[] {
  return module.symbols.filter((symbol) => {
    if (!isMethod(symbol) || reached.has(symbol)) return false;
    const name = simpleName(symbol.name);
    if (module.fresh.has(symbol.name) && !isSpecial(name) && !mentioned.has(name)) return false;
    const owners = byName.get(symbol.name.slice(0, symbol.name.lastIndexOf('.'))) ?? [];
    return owners.length === 0 ? mentioned.has(name) : owners.some((one) => reached.has(one));
  });
}

/** What is reached because something within reach has it: functions under a decorator of it. */
function registered({ module, names, byName, led, reached }: Scope): readonly SourceSymbol[] {
  const isReached = (name: string): boolean =>
    byName.get(name)?.some((one) => reached.has(one)) ?? (names.has(name) && led.has(name));
  return module.symbols.filter((symbol) => !reached.has(symbol) && symbol.decorators?.some(isReached) === true);
}

/**
 * The symbols that some names of a file lead to, module by module: its own definitions, what its imports bind, what those
 * mention in turn. A name means what its own file defines or imports by it; only methods are known by their name alone.
 */
export function walkModules(
  start: Module,
  names: Iterable<string>,
  find: FindModules,
): ReadonlyMap<Module, ReadonlySet<SourceSymbol>> {
  const scopes = new Map<Module, Scope>();
  const mentioned = new Set<string>();
  const waiting: (readonly [Scope, string])[] = [];
  let left = MOST_NAMES;
  const say = (scope: Scope, name: string): void => {
    mentioned.add(name);
    if (scope.names.has(name) || left <= 0) return;
    left -= 1;
    scope.names.add(name);
    waiting.push([scope, name]);
  };
  const reach = (scope: Scope, symbol: SourceSymbol): void => {
    if (scope.reached.has(symbol)) return;
    scope.reached.add(symbol);
    // A class mentions its methods by having them, which is no call.
    const own = isMethod(symbol) ? null : scope.members.get(symbol.name);
    for (const name of symbol.mentions) if (!own?.has(name)) say(scope, name);
  };
  const enter = (module: Module): Scope => {
    const known = scopes.get(module);
    if (known !== undefined) return known;
    const scope = openScope(module);
    scopes.set(module, scope);
    // Whoever imports a module runs what stands at its top level.
    for (const symbol of scope.byName.get('<module>') ?? []) reach(scope, symbol);
    return scope;
  };
  const hold = (scope: Scope, whole: Scope): void => {
    if (scope === whole || scope.wholes.has(whole)) return;
    scope.wholes.add(whole);
    for (const name of scope.names) say(whole, name);
  };
  const follow = (scope: Scope, name: string, [one, { original }]: readonly [Import, ImportedName]): void => {
    for (const target of find(scope.module.path, one, name)) {
      const inner = enter(target);
      scope.led.add(name);
      const isFile = target.path.replace(/\.\w+$/, '').endsWith(`/${original}`);
      if (original === '' || isFile) hold(scope, inner);
      if (original === 'default' && !inner.byName.has('default')) hold(scope, inner);
      say(inner, original === '*' || original === '' ? name : original);
      // CommonJS: what a module hands out by assignment is the module itself, and holds what is asked of it by name.
      if (!inner.byName.has(original) && !inner.bound.has(original)) say(inner, 'default');
    }
  };
  const first = openScope(start);
  scopes.set(start, first);
  for (const name of names) say(first, name);
  for (let busy = true; busy; ) {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [scope, name] = next;
      for (const symbol of scope.byName.get(name) ?? []) if (!isMethod(symbol)) reach(scope, symbol);
      for (const one of scope.bound.get(name) ?? []) follow(scope, name, one);
      for (const one of scope.bound.get('*') ?? []) follow(scope, name, [one[0], { local: '*', original: '*' }]);
      for (const whole of scope.wholes) say(whole, name);
    }
    for (const scope of scopes.values())
      for (const one of [...methodsWithin(scope, mentioned), ...registered(scope)]) reach(scope, one);
    busy = waiting.length > 0;
  }
  return new Map([...scopes].map(([module, { reached }]) => [module, reached]));
}
