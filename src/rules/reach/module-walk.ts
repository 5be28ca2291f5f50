import { groupBy } from '../../collections/index.ts';
import type { Import, SourceSymbol } from '../../syntax/index.ts';
import { ownerOf, simpleName } from './module-imports.ts';

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

/** What a module has under which name. */
interface Index {
  readonly byName: ReadonlyMap<string, readonly SourceSymbol[]>;
  readonly methods: readonly SourceSymbol[];
  readonly decorated: readonly SourceSymbol[];
  /** Simple names of the methods of each class. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bound: ReadonlyMap<string, readonly (readonly [Import, ImportedName])[]>;
  /** Its file's name without the ending. */
  readonly stem: string;
}

/** What of one module is reached, by which names. */
interface Scope extends Index {
  readonly module: Module;
  readonly names: Set<string>;
  /** Modules that it has under a name, so that any of its names may be one of theirs. */
  readonly wholes: Set<Scope>;
  /** Modules of which it has everything. */
  readonly crowds: Set<Crowd>;
  readonly reached: Set<SourceSymbol>;
  /** Names of imports that lead to modules at hand. */
  readonly led: Set<string>;
}

/** Modules that are imported whole together, as those of a namespace are by all that lies in it: a name is said to them once. */
interface Crowd {
  readonly scopes: Set<Scope>;
  readonly names: Set<string>;
  /** A name was followed to them by way of an import. */
  isFollowed: boolean;
}

/** More names than these are not followed: a walk ends, whatever is put into it. */
const MOST_NAMES = 100_000;

const isMethod = ({ name }: SourceSymbol): boolean => name.includes('.');
const isSpecial = (name: string): boolean => /^(__\w+__|constructor)$/.test(name);

const indexes = new WeakMap<Module, Index>();

function indexOf(module: Module): Index {
  const known = indexes.get(module);
  if (known !== undefined) return known;
  const methods = module.symbols.filter(isMethod);
  const members = new Map<string, Set<string>>();
  for (const { name } of methods)
    members.set(ownerOf(name), (members.get(ownerOf(name)) ?? new Set()).add(simpleName(name)));
  const bindings = module.imports.flatMap((one) => one.names.map((name) => [one, name] as const));
  const index = {
    byName: groupBy(module.symbols, ({ name }) => name),
    methods,
    decorated: module.symbols.filter(({ decorators }) => decorators !== undefined),
    members,
    bound: groupBy(bindings, ([, { local }]) => local),
    stem: module.path.slice(module.path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''),
  };
  indexes.set(module, index);
  return index;
}

const openScope = (module: Module): Scope => ({
  ...indexOf(module),
  module,
  names: new Set(),
  wholes: new Set(),
  crowds: new Set(),
  reached: new Set(),
  led: new Set(),
});

/** Methods of classes within reach; new ones whose name is mentioned anywhere, or special ones, which go with their class. */
function methodsWithin(
  { byName, methods, reached, module }: Scope,
  mentioned: ReadonlySet<string>,
): readonly SourceSymbol[] {
  return methods.filter((symbol) => {
    if (reached.has(symbol)) return false;
    const owners = byName.get(ownerOf(symbol.name)) ?? [];
    const isOwned = owners.some((one) => reached.has(one));
    if (owners.length > 0 && !isOwned) return false;
    const name = simpleName(symbol.name);
    return mentioned.has(name) || (isOwned && (!module.fresh.has(symbol.name) || isSpecial(name)));
  });
}

/** What is reached because something within reach has it: functions under a decorator of it. */
function registered({ decorated, names, byName, led, reached }: Scope): readonly SourceSymbol[] {
  const isReached = (name: string): boolean =>
    byName.get(name)?.some((one) => reached.has(one)) ?? (names.has(name) && led.has(name));
  return decorated.filter((symbol) => !reached.has(symbol) && symbol.decorators?.some(isReached) === true);
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
    holdStars(scope);
    return scope;
  };
  const crowds = new Map<readonly Module[], Crowd>();
  const crowdOf = (modules: readonly Module[]): Crowd => {
    const known = crowds.get(modules);
    if (known !== undefined) return known;
    const crowd: Crowd = { scopes: new Set(), names: new Set(), isFollowed: false };
    crowds.set(modules, crowd);
    for (const module of modules) {
      const scope = enter(module);
      crowd.scopes.add(scope);
      for (const name of crowd.names) say(scope, name);
    }
    return crowd;
  };
  const tell = ({ scopes: told, names: said }: Crowd, name: string): void => {
    if (said.has(name)) return;
    said.add(name);
    for (const scope of told) say(scope, name);
  };
  const holdStars = (scope: Scope): void => {
    for (const [one] of scope.bound.get('*') ?? []) {
      const crowd = crowdOf(find(scope.module.path, one, '*'));
      scope.crowds.add(crowd);
      for (const name of scope.names) tell(crowd, name);
    }
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
      if (original === '' || original === inner.stem) hold(scope, inner);
      if (original === 'default' && !inner.byName.has('default')) hold(scope, inner);
      say(inner, original === '*' || original === '' ? name : original);
      // CommonJS: what a module hands out by assignment is the module itself, and holds what is asked of it by name.
      if (!inner.byName.has(original) && !inner.bound.has(original)) say(inner, 'default');
    }
  };
  /** As `follow`, for an import of everything; of what was followed before to the same modules nothing is new. */
  const followStar = (scope: Scope, name: string, one: Import): void => {
    const modules = find(scope.module.path, one, name);
    if (modules.length === 0) return;
    scope.led.add(name);
    const crowd = crowdOf(modules);
    tell(crowd, name);
    if (crowd.isFollowed) return;
    crowd.isFollowed = true;
    for (const inner of crowd.scopes) if (!inner.bound.has('*')) say(inner, 'default');
  };
  const first = openScope(start);
  scopes.set(start, first);
  for (const name of names) say(first, name);
  holdStars(first);
  for (let busy = true; busy; ) {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [scope, name] = next;
      for (const symbol of scope.byName.get(name) ?? []) if (!isMethod(symbol)) reach(scope, symbol);
      for (const one of scope.bound.get(name) ?? []) follow(scope, name, one);
      // In Java every class of a package is a file of its own.
      if (/^[A-Z]/.test(name)) for (const [one] of scope.bound.get('*') ?? []) followStar(scope, name, one);
      for (const whole of scope.wholes) say(whole, name);
      for (const crowd of scope.crowds) tell(crowd, name);
    }
    for (const scope of scopes.values())
      for (const one of [...methodsWithin(scope, mentioned), ...registered(scope)]) reach(scope, one);
    busy = waiting.length > 0;
  }
  return new Map([...scopes].map(([module, { reached }]) => [module, reached]));
}
