import { ancestors, child, type Node, parts, remember, walk } from './tree.ts';

/** Nodes that are a bare name. */
export const NAMES = /identifier$|^(name|variable_name|constant)$/;

/** Every name in some code, by its text. */
export const namesIn = remember((top: Node): ReadonlyMap<string, readonly Node[]> => {
  const found = new Map<string, Node[]>();
  for (const at of walk(top)) {
    const symbol = at.type === 'simple_symbol' ? at.text.slice(1) : null;
    if (symbol === null && !NAMES.test(at.type)) continue;
    const shelf = found.get(symbol ?? at.text);
    if (shelf === undefined) found.set(symbol ?? at.text, [at]);
    else shelf.push(at);
  }
  return found;
});

const MEMBERS = /^(member_expression|attribute|selector_expression|field_expression|member_access_expression)$/;
/** What a function tells of itself without being called. */
const TRAITS =
  /^(name|length|toString|displayName|prototype|constructor|__\w+__|arity|lambda\?|source_location|inspect|class|nil\?|frozen\?|freeze|hash|object_id)$/;
/** Calls that look at what they are given and do not call it. */
const LOOKING =
  /^(assert\.|t\.|chai\.|self\.|require\.|console\.|fmt\.|Assert\.|_\.)*(ok|callable|id|type|repr|str|print|println!?|puts|p|log|info|debug|isinstance|String|Boolean|inspect|isFunction|is_callable|assertTrue|assertIsNotNone|assertNotNull|NotNull|NotNil|assertIsInstance|assert_(instance_of|kind_of|respond_to|not_nil)|refute_nil|isDefined|exists|isFunction|isOk|Print\w*|Sprint\w*|drop|assert!?|Equal|IsType)$/;
const EXPECTS_CALL =
  /\.(\w*([Tt]hrow|[Rr]eject|[Rr]esolve|[Ff]ulfil|[Ee]ventually|[Ss]atisf|[Rr]eturn|change)\w*|to|not_to)\b/;
const STATEMENTS = /^(body_statement|block_body|then|else|program|ensure|do|begin)$/;
const DISCARDS = /^_/;
/** What is done with a running task without waiting for it. */
const DROPPING = /^(close|cancel|unref|ref|catch|finally|start|kill|detach|send|throw|run|wakeup|setDaemon|interrupt)$/;
const SIGNALS = /\b(done|resolve|reject|cb|callback|next|end|finish)\b/;

const calleeOf = (call: Node): string => {
  const named = child(call, 'function') ?? child(call, 'macro') ?? child(call, 'constructor') ?? child(call, 'type');
  if (named !== null) return named.text.slice(0, 80).replace(/\s+/g, '');
  const method = (child(call, 'method') ?? child(call, 'name'))?.text ?? '';
  if (call.type === 'object_creation_expression') return (parts(call)[0]?.text ?? '').slice(0, 80).replace(/^\\/, '');
  const receiver = child(call, 'receiver') ?? child(call, 'object') ?? child(call, 'scope');
  return receiver === null ? method : `${receiver.text.slice(0, 80).replace(/\s+/g, '')}.${method}`;
};

/** The call that a node is an argument of, by its place or by a keyword; null where it is none. */
function callAround(node: Node): Node | null {
  if (node.field === 'block' && node.parent?.type === 'call') return node.parent;
  let { parent } = node;
  if (parent !== null && /^(keyword_argument|pair|argument|block_argument)$/.test(parent.type)) parent = parent.parent;
  return parent !== null && /^(arguments?|argument_list|token_tree)$/.test(parent.type) ? parent.parent : null;
}

/** Whether a Ruby node is a statement whose value nobody takes; the last one of a block is the block's value. */
function isRubyStatement(node: Node): boolean {
  const { parent } = node;
  if (parent === null || !STATEMENTS.test(parent.type)) return false;
  return parts(parent).at(-1) !== node || parent.type === 'body_statement';
}

/** Whether a function's name (or the function itself) only stands somewhere: that calls nothing. */
export function isInert(use: Node, isMethod: boolean): boolean {
  const { parent } = use;
  if (parent === null) return false;
  if (parent.type === 'expression_statement' || use.field === 'condition' || parent.type === 'assert_statement')
    return true;
  if (!isMethod && isRubyStatement(use)) return true;
  if ((parent.type === 'expression_list' ? parent.parent : parent)?.type === 'delete_statement') return true;
  if (/^(unary_expression|not_operator|unary|parenthesized_expression)$/.test(parent.type))
    return parent.type !== 'parenthesized_expression' ? !/^[&*+-]/.test(parent.text) : isInert(parent, isMethod);
  if (/^(comparison_operator|binary_expression|binary)$/.test(parent.type) && use.field !== 'right')
    return /^(={2,3}|!={1,2}|is|instanceof)/.test(parent.text.slice(use.text.length).trim());
  const list = parent.type === 'expression_list' ? (parent.parent ?? parent) : parent;
  const target = child(list, 'left') ?? child(list, 'pattern');
  if (target !== null && target !== use && /^(assignment|let)|short_var/.test(list.type))
    return DISCARDS.test(target.text);
  if (MEMBERS.test(parent.type) && use === parts(parent)[0]) return TRAITS.test(parts(parent).at(-1)?.text ?? '');
  if (parent.type === 'call' && use.field === 'receiver') return TRAITS.test(child(parent, 'method')?.text ?? '');
  const call = callAround(use);
  if (call === null) return false;
  const callee = calleeOf(call);
  if (callee === 'expect') {
    const chain = [...ancestors(call)].find((at) => at.type === 'expression_statement') ?? call;
    return chain !== call && !EXPECTS_CALL.test(chain.text.slice(call.text.length));
  }
  return LOOKING.test(callee);
}

/** Whether somebody takes what a call gives back: awaits it, returns it, hands it on or keeps it for later. */
export function consumes(call: Node, top: Node): boolean {
  for (let at = call; at !== top && at.parent !== null; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'expression_statement' || isRubyStatement(at)) return false;
    if (parent.type === 'unary_expression') return !/^(void|!)/.test(parent.text);
    if (MEMBERS.test(parent.type)) {
      const name = parts(parent).at(-1)?.text ?? '';
      if (name !== 'then' && !DROPPING.test(name)) return true;
      if (SIGNALS.test(parent.parent?.text.slice(at.text.length) ?? '')) return true;
    } else if (parent.type !== 'parenthesized_expression' && !(at.field === 'function' && /^call/.test(parent.type)))
      return isKept(parent, top);
  }
  return true;
}

/** Whether a variable that keeps a running task is used for more than to drop it. */
function isKept(holder: Node, top: Node): boolean {
  const list = holder.type === 'expression_list' ? (holder.parent ?? holder) : holder;
  const phpVariable = list.type === 'assignment_expression' && child(list, 'left')?.type === 'variable_name';
  if (!phpVariable && !/^(variable_declarator|assignment|let_declaration|short_var_declaration)$/.test(list.type))
    return true;
  const target = child(list, 'name') ?? child(list, 'left') ?? child(list, 'pattern');
  if (target === null || !/identifier$|^variable_name$/.test(target.type))
    return target === null || target.text !== '_';
  if (DISCARDS.test(target.text)) return false;
  const uses = (namesIn(top).get(target.text) ?? []).filter((at) => at !== target);
  return uses.some((use) => {
    const { parent } = use;
    if (parent === null || isInert(use, false)) return false;
    return !(MEMBERS.test(parent.type) && DROPPING.test(parts(parent).at(-1)?.text ?? ''));
  });
}

/** Calls that run what they are given at another time, or in another thread. */
const DEFERRING =
  /^((globalThis|window|global)\.)?(setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|requestIdleCallback)$|^process\.nextTick$|^(threading\.)?(Thread|Timer)$|^(multiprocessing\.)?Process$|^_?thread\.start_new_thread$|^(Thread|Ractor)\.(new|start|fork)$|^(Process\.)?fork$|^((std::)?thread|tokio(::task)?|task)::spawn(_blocking)?$|^CompletableFuture\.(runAsync|supplyAsync)$|^Task\.(Run|Factory\.StartNew)$|^ThreadPool\.QueueUserWorkItem$|^Thread\.startVirtualThread$|^time\.AfterFunc$|\.ContinueWith$/;
/** Calls that run it when all tests are over. */
const AFTERWARDS =
  /^(atexit\.register|process\.(on|once|addListener)|weakref\.finalize|at_exit|register_shutdown_function|ObjectSpace\.define_finalizer|runtime\.SetFinalizer)$/;
const JOINS = /\b([Jj]oin|[Ww]ait\w*)\b|\b(expect\.(assertions|hasAssertions)|\w\.plan|assert\.expect)\s*\(/;
const WAITS =
  /\bawait\b|<-|\brange\b|\bselect\b|\.(value|get|result|take|pop|recv|acquire|Get|Result)\b|\b([Ss]leep|[Aa]dvance\w*|run(All|Only|To)\w*|tick\w*|flush\w*|[Ee]ventually\w*|gather|until|WhenAll|block_on)\b/;

/** What makes something of a function that runs it when it is asked to, and not before. */
const LAZY = /^(Fiber|Enumerator|Enumerator::(Lazy|Producer))(\.new)?$|^Lazy(<.{0,60})?$|^FutureTask(<.{0,60})?$/;
const SETTLED = /^(then|catch|finally)$/;

/** A promise that nobody can settle, as who makes it is given nothing to settle it by. */
function isPending(promise: Node): boolean {
  if (/^Task\.Delay\((-1|Timeout\.Infinite\w{0,20})\)$/.test(promise.text.slice(0, 60).replace(/\s+/g, '')))
    return true;
  if (promise.type !== 'new_expression' || child(promise, 'constructor')?.text !== 'Promise') return false;
  const executor = parts(child(promise, 'arguments') ?? promise)[0];
  const given = executor === undefined ? null : child(executor, 'parameters');
  return given !== null && parts(given).length === 0;
}

/** What a call is made on, and by which name: `load()` and `then` of `load().then(…)`. */
function madeOn(call: Node): { readonly object: Node; readonly name: string } | null {
  const callee = child(call, 'function');
  const object = callee === null ? null : (child(callee, 'object') ?? child(callee, 'expression'));
  const name = callee === null ? null : (child(callee, 'property') ?? child(callee, 'name'));
  return object === null || name === null ? null : { object, name: name.text };
}

/** Whether a use of a function hands it to what will never run it: a fiber that nobody resumes, a promise that stays open. */
export function isNeverRun(use: Node, top: Node): boolean {
  const call = callAround(use);
  if (call === null) return false;
  if (LAZY.test(calleeOf(call))) return !consumes(call, top);
  const made = madeOn(call);
  return made !== null && (SETTLED.test(made.name) || made.name === 'ContinueWith') && isPending(made.object);
}

/** Python's threads end with what is raised in them, whoever joins them. */
const LOSES = /^(threading\.)?(Thread|Timer)$/;

/** A handler that does something with what it catches. */
const KEEPS = /\bexcept\b[^\n]{0,200}:\s*(?!pass\b|continue\b|\.\.\.|\s)/;

/** Whether what a function raises in a thread of Python is lost: it does not keep it itself, and nobody set a hook for it. */
const isLostInThread = (callee: string, definition: Node, top: Node): boolean =>
  LOSES.test(callee) &&
  definition.type === 'function_definition' &&
  !KEEPS.test(definition.text) &&
  !/\bexcepthook\b/.test(top.text);

/** Whether a function is handed to `then` or `catch` of JavaScript in a statement that nobody waits for. Cypress waits by itself. */
function isDroppedThen(call: Node, top: Node): boolean {
  const made = call.type === 'call_expression' ? madeOn(call) : null;
  if (made === null || !SETTLED.test(made.name) || /^cy\b/.test(made.object.text.slice(0, 3))) return false;
  return child(call, 'function')?.type === 'member_expression' && !consumes(call, top);
}

/** Farther than this from a deferred call nobody looks for what waits for it. */
const MAX_NEAR = 4000;

/** Names of the parameters of all functions around a node. */
const parametersAround = remember((node: Node): readonly string[] =>
  [...ancestors(node)].flatMap((above) => {
    const held = child(above, 'parameters') ?? child(above, 'parameter');
    return held === null || above.type === 'call'
      ? []
      : walk(held)
          .filter((at) => at.type === 'identifier')
          .map((at) => at.text);
  }),
);

/** Whether a function tells those around it that it has run: it calls `done`, or settles a promise. */
function signals(definition: Node): boolean {
  const named = parametersAround(definition);
  return walk(definition).some((at) => /^call/.test(at.type) && named.includes(child(at, 'function')?.text ?? ''));
}

/** Whether something behind a deferred call, or somewhere around it, waits for it. */
function isAwaited(call: Node, definition: Node, top: Node): boolean {
  const end = call.start + call.text.length - top.start;
  const tail = top.text.slice(end, end + MAX_NEAR);
  const from = definition.start - top.start;
  const behind = top.text.slice(from + definition.text.length, from + definition.text.length + MAX_NEAR);
  const around = `${top.text.slice(Math.max(0, from - MAX_NEAR), from)} ${behind}`;
  if (WAITS.test(tail) || JOINS.test(around)) return true;
  for (const at of ancestors(call, top)) {
    if (at.type === 'new_expression' && child(at, 'constructor')?.text === 'Promise') return true;
    if (/^(return_statement|await|await_expression)$/.test(at.type)) return true;
    if (/^(arrow_function|function_expression)$/.test(at.type)) break;
  }
  return signals(definition);
}

/**
 * Whether a use of a function hands it to a timer, a thread or an exit handler that nobody waits for; null where it is
 * handed to nothing of that kind.
 */
export function deferral(use: Node, definition: Node, top: Node): boolean | null {
  const started = use.field === 'function' && use.parent?.parent?.type === 'go_statement' ? use.parent : null;
  const call = started ?? callAround(use);
  if (call === null) return null;
  const callee = calleeOf(call);
  if (started === null && AFTERWARDS.test(callee))
    return !callee.startsWith('process') || /^[^,]{0,80}\(\s*['"`](exit|beforeExit)['"`]/.test(call.text);
  const later = started !== null || DEFERRING.test(callee) || isDroppedThen(call, top);
  if (started === null && isLostInThread(callee, definition, top)) return true;
  return later ? !isAwaited(call, definition, top) : null;
}
