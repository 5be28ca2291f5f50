import type { Use } from './uses.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const plain = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_all, name) => ENTITIES.get(name) ?? '');

const START = /<([A-Za-z][\w.-]{0,200})((?:\s[^<>]{0,4000})?)>/g;
const ATTRIBUTE = /([\w-]{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g;

/** Elements that stand side by side between two places of a text; one that does not close ends the search. */
function elementsIn(text: string, from: number, to: number) {
  const found: {
    readonly name: string;
    readonly head: string;
    readonly from: number;
    readonly body: string;
    readonly to: number;
  }[] = [];
  START.lastIndex = from;
  for (let start = START.exec(text); start !== null && start.index < to; start = START.exec(text)) {
    const [all, name = '', head = ''] = start;
    const end = text.indexOf(`</${name}>`, START.lastIndex);
    if (end < 0 || end > to) break;
    const body = text.slice(start.index + all.length, end);
    found.push({ name, head, from: start.index, body, to: end + name.length + 3 });
    START.lastIndex = end;
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
