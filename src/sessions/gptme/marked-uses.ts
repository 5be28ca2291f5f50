import type { Use } from './use.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const plain = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_all, name) => ENTITIES.get(name) ?? '');

interface Element {
  readonly name: string;
  /** The attributes as they stand. */
  readonly head: string;
  readonly body: string;
  readonly from: number;
  readonly to: number;
}

const START = /<([A-Za-z][\w.-]{0,200})((?:\s[^<>]{0,4000})?)>/g;
const ATTRIBUTE = /([\w-]{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g;

/** The elements that stand side by side between two places of a text; one that does not close ends the search. */
function elementsIn(text: string, begin: number, end: number): Element[] {
  const region = text.slice(begin, end);
  const found: Element[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(region); start !== null; start = START.exec(region)) {
    const [all, name = '', head = ''] = start;
    const close = region.indexOf(`</${name}>`, START.lastIndex);
    if (close < 0) break;
    const to = close + name.length + 3;
    const body = region.slice(start.index + all.length, close);
    found.push({ name, head, body, from: begin + start.index, to: begin + to });
    START.lastIndex = to;
  }
  return found;
}

function attributesOf(head: string): ReadonlyMap<string, string> {
  return new Map(
    [...head.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, plain(double ?? single ?? '')]),
  );
}

/** The stretches of a text between a tag and its end. */
function regionsOf(text: string, tag: string): (readonly [number, number])[] {
  const regions: (readonly [number, number])[] = [];
  for (let open = text.indexOf(`<${tag}>`); open >= 0; ) {
    const end = text.indexOf(`</${tag}>`, open);
    if (end < 0) break;
    regions.push([open + tag.length + 2, end]);
    open = text.indexOf(`<${tag}>`, end);
  }
  return regions;
}

/** Calls written as XML: `<tool-use><save args="a.txt">…</save></tool-use>`, or `<invoke name="save">` in `<function_calls>`. */
export function markedUses(text: string): Use[] {
  const own = regionsOf(text, 'tool-use').flatMap(([from, to]) =>
    elementsIn(text, from, to).map((element) => ({ ...element, tool: element.name, rest: attributesOf(element.head) })),
  );
  const invoked = regionsOf(text, 'function_calls').flatMap(([from, to]) =>
    elementsIn(text, from, to).flatMap((element) => {
      const { name: tool, ...rest } = Object.fromEntries(attributesOf(element.head));
      const named = element.name === 'invoke' && tool !== undefined;
      return named ? [{ ...element, tool, rest: new Map(Object.entries(rest)) }] : [];
    }),
  );
  return [...own, ...invoked]
    .map(({ tool, rest, body, from, to }) => ({
      tool,
      words: [...rest.values()].join(' '),
      content: plain(body.trim()),
      input: null,
      callId: null,
      from,
      to,
    }))
    .sort((one, other) => one.from - other.from);
}
