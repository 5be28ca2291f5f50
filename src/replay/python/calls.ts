import { type Node, parts } from '../../syntax/index.ts';
import { sortList } from './builtins.ts';
import { callDict, callList, callSet } from './collections.ts';
import { evaluate, items, need } from './evaluate.ts';
import { formatText, joinTexts } from './format.ts';
import type { Frame } from './frame.ts';
import { callFile, closeFile } from './handle.ts';
import { type Machine, tick } from './machine.ts';
import { callModule } from './modules.ts';
import { callPath, decodeBytes } from './paths.ts';
import { callMatch, callPattern } from './re.ts';
import { callBytes, callText } from './text.ts';
import { type Arguments, raise, refuse, type Value } from './value.ts';
import { itemsOf } from './walk.ts';

function argumentsOf(node: Node, frame: Frame): Arguments {
  if (node.type === 'generator_expression') return { positional: [evaluate(node, frame)], named: new Map() };
  const named = new Map<string, Value>();
  const positional: Value[] = [];
  for (const part of parts(node)) {
    if (part.type === 'keyword_argument') named.set(need(part, 'name').text, evaluate(need(part, 'value'), frame));
    else if (part.type === 'dictionary_splat') return refuse('such arguments');
    else positional.push(...items([part], frame));
  }
  return { positional, named };
}

function callOnText(machine: Machine, text: string, name: string, given: Arguments): Value {
  const { positional, named } = given;
  if (name === 'format') return formatText(text, positional, named);
  if (name === 'encode') {
    if (!positional.concat([...named.values()]).every((one) => typeof one === 'string' && /^utf-?8$/i.test(one)))
      refuse('such an encoding');
    return { kind: 'bytes', data: Buffer.from(text, 'utf8').toString('latin1') };
  }
  if (name !== 'join') return callText(machine, text, name, given);
  const pieces = itemsOf(machine, positional[0] ?? null);
  if (
    pieces.some(
      (piece) =>
        typeof piece !== 'string' && !(piece !== null && typeof piece === 'object' && piece.kind === 'mystery'),
    )
  )
    return raise('TypeError');
  const whole = joinTexts(pieces.flatMap((piece, at) => (at > 0 ? [text, piece] : [piece])));
  tick(machine, typeof whole === 'string' ? whole.length : 0);
  return whole;
}

/** `value.name(…)`. */
function callMethod(machine: Machine, value: Value, name: string, given: Arguments): Value {
  if (value === null) return raise('AttributeError');
  if (typeof value === 'string') return callOnText(machine, value, name, given);
  if (typeof value !== 'object') return refuse(`${name} of a number`);
  switch (value.kind) {
    case 'list':
      if (name === 'sort') return sortList(machine, value.items, given);
      return callList(machine, value, name, given, (items) => itemsOf(machine, items));
    case 'dict':
      return callDict(machine, value, name, given);
    case 'set':
      return callSet(value, name, given);
    case 'bytes':
      return name === 'decode' ? decodeBytes(value.data, given) : callBytes(machine, value.data, name, given);
    case 'file':
      return callFile(machine, value, name, given, (items) => itemsOf(machine, items));
    case 'path':
      return callPath(machine, value, name, given);
    case 'pattern':
      return callPattern(machine, value, name, given);
    case 'match':
      return callMatch(value, name, given);
    case 'module':
      return callModule(machine, value, name, given);
    case 'tuple':
      if (name === 'index' || name === 'count')
        return callList(machine, { kind: 'list', items: [...value.items] }, name, given, () => []);
      return refuse(`${name} of a tuple`);
    case 'callable':
      // `str.strip(text)`: the method of a type.
      if (value.name === 'str') {
        const [self = null, ...rest] = given.positional;
        return typeof self === 'string'
          ? callMethod(machine, self, name, { ...given, positional: rest })
          : raise('TypeError');
      }
      return refuse(`${name} of ${value.name}`);
    default:
      return refuse(`${name} of a ${value.kind}`);
  }
}

/** A file that only this expression holds is closed behind it: nobody else can. */
function dropped(machine: Machine, object: Node, value: Value, result: Value): Value {
  const held = value !== null && typeof value === 'object' && value.kind === 'file' ? value : null;
  const opened = object.type === 'call' && /(^|\.)open$/.test(need(object, 'function').text);
  if (held !== null && opened) closeFile(machine, held);
  return result;
}

/** A call. */
export function call(node: Node, frame: Frame): Value {
  const called = need(node, 'function');
  const { machine } = frame;
  tick(machine);
  if (called.type === 'attribute') {
    const object = need(called, 'object');
    const value = evaluate(object, frame);
    const given = argumentsOf(need(node, 'arguments'), frame);
    return dropped(machine, object, value, callMethod(machine, value, need(called, 'attribute').text, given));
  }
  const value = evaluate(called, frame);
  if (value === null || typeof value !== 'object' || value.kind !== 'callable') return refuse('a call of such a value');
  return value.call(argumentsOf(need(node, 'arguments'), frame), machine);
}
