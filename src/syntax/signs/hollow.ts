import { bare, stringValue } from '../normal.ts';
import { child, type Node, parts } from '../tree.ts';
import { calleeOf } from './call.ts';

const FUNCTION = /function|lambda|closure_expression|func_literal|method|^(do_)?block$/;
const STUB = /^((jest|vi|sinon)\.(fn|stub)|(mock\.)?(Magic)?Mock|sinon\.(stub|spy|fake))$/;
const CONSTANT =
  /^(true|false|null|none|nil|undefined|self|this|\d+|0|["'][^"']*["']|\{\}|\[\]|\(\)|return|pass|\.\.\.)$/i;

/** The only statements of a function's body without docstring; the expression itself of one that is no block. */
function statementsIn(body: Node): readonly Node[] {
  if (body.type === 'arrow_expression_clause') return parts(body);
  if (!/block|body|statement_list|compound/.test(body.type)) return [body];
  const list = parts(body).flatMap((one) =>
    /^(statement_list|body_statement|block_body)$/.test(one.type) ? parts(one) : [one],
  );
  const isText = (one: Node): boolean =>
    one.type === 'expression_statement' && stringValue(parts(one)[0] ?? one) !== null;
  return list.filter((one) => one.type !== 'pass_statement' && !isText(one));
}

/** The only expression that a function gives back; null where it does more, or nothing. */
export function onlyResult(definition: Node): Node | null {
  const body = child(definition, 'body');
  const [only, another] = body === null ? [] : statementsIn(body);
  if (only === undefined || another !== undefined) return null;
  return /^return/.test(only.type) || only.type === 'expression_statement' ? (parts(only)[0] ?? null) : only;
}

/** The value that a function gives back whatever it is handed, as text: '' for nothing; null where it depends or does more. */
export function constantResult(definition: Node): string | null {
  const body = child(definition, 'body') ?? definition.children.find((one) => /block$|body/.test(one.type));
  if (body === undefined || body === null) return definition.type === 'method' ? '' : null;
  const [only, another] = statementsIn(body);
  if (another !== undefined) return null;
  if (only === undefined) return '';
  const isReturn = /^return/.test(only.type);
  const inner = isReturn || only.type === 'expression_statement' ? parts(only)[0] : only;
  if (inner === undefined) return '';
  const value = bare(
    inner.type === 'expression_list' || inner.type === 'argument_list' ? (parts(inner)[0] ?? inner) : inner,
  );
  return CONSTANT.test(value.text.slice(0, 100)) ? value.text : null;
}

/** Whether a value is a function, and one that does nothing; null where it is no function. */
export function hollowness(value: Node): 'hollow' | 'working' | null {
  const plain = bare(value);
  const callee = calleeOf(plain);
  if (callee !== null) return STUB.test(callee) ? 'hollow' : null;
  if (!FUNCTION.test(plain.type)) return null;
  return constantResult(plain) === null ? 'working' : 'hollow';
}
