import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { nestsDeeper } from '../text/index.ts';

/** Characters of a policy file that are read; a longer one is refused. */
const LONGEST = 32_768;
/** Lists and mappings within one another; a policy needs three. */
const DEEPEST = 20;

/** Keys, and positions in lists, from the file's top. */
export type Place = readonly (string | number)[];

/** One thing that is wrong with the text itself. */
export interface Doubt {
  readonly line: number;
  readonly why: string;
}

/** The YAML file: its plain value, from which parts can be dropped, and where each part stands. Lines are 1-based. */
export interface PolicyText {
  readonly value: unknown;
  has(place: Place): boolean;
  isMapping(place: Place): boolean;
  isEmpty(place: Place): boolean;
  keys(place: Place): readonly string[];
  drop(place: Place): void;
  /** The line of the key or item; of the nearest thing around it that has one. */
  lineOf(place: Place): number;
}

type Parsed =
  | { readonly ok: true; readonly file: PolicyText }
  | { readonly ok: false; readonly doubts: readonly Doubt[] };

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '');
const pairOf = (map: YAMLMap, key: string) => map.items.findLast((pair) => keyText(pair.key) === key);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first line of a parser's message, without the place that it repeats. */
const gist = (message: string): string =>
  (message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').slice(0, 160);

/**
 * What is odd though the parser takes it. Aliases would let a short file stand for an endless one, tags change what a
 * value is, and of a key that stands twice one hides the other.
 */
function doubtsOf(document: Document, lineAt: (node: unknown) => number): Doubt[] {
  const doubts: Doubt[] = document.warnings.map((warning) => ({
    line: warning.linePos?.[0].line ?? 1,
    why: `${gist(warning.message)}; write plain values`,
  }));
  const doubt = (node: unknown, why: string): void => void doubts.push({ line: lineAt(node), why });
  visit(document, {
    Alias: (_, alias) => doubt(alias, 'aliases are not followed; write the value out'),
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const text = keyText(key);
        if (!isScalar(key)) doubt(key, 'a key must be a plain word');
        else if (seen.has(text)) doubt(key, `key ${JSON.stringify(text)} stands here twice; keep one of them`);
        seen.add(text);
      }
    },
  });
  return doubts;
}

function open(document: Document, value: unknown, lineAt: (node: unknown) => number): PolicyText {
  const at = (place: Place): unknown =>
    place.reduce<unknown>(
      (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
      value,
    );
  return {
    value,
    has: (place) => at(place) !== undefined,
    isMapping: (place) => isRecord(at(place)),
    isEmpty: (place) => at(place) === null,
    keys: (place) => Object.keys(at(place) ?? {}),
    drop(place) {
      const around = at(place.slice(0, -1));
      const key = place.at(-1);
      if (isRecord(around) && key !== undefined) delete around[key];
    },
    lineOf(place) {
      const around: unknown = document.getIn(place.slice(0, -1), true);
      const last = place.at(-1);
      if (isMap(around) && last !== undefined) return lineAt(pairOf(around, String(last))?.key ?? around);
      return lineAt(document.getIn(place, true) ?? around);
    },
  };
}

const refuse = (line: number, why: string): Parsed => ({ ok: false, doubts: [{ line, why }] });

function compose(text: string): Parsed {
  const lines = new LineCounter();
  const lineAt = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line || 1;
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, schema: 'core', logLevel: 'error' });
  const [error] = document.errors;
  if (error?.code === 'MULTIPLE_DOCS') return refuse(error.linePos?.[0].line ?? 1, 'a second YAML document; keep one');
  if (error) return refuse(error.linePos?.[0].line ?? 1, `${gist(error.message)}; mend the YAML`);
  const doubts = doubtsOf(document, lineAt);
  if (doubts.length > 0) return { ok: false, doubts };
  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  if (!isRecord(value)) return refuse(1, 'the policy must be a mapping of keys to values');
  return { ok: true, file: open(document, value, lineAt) };
}

/** Reads YAML 1.2 without tags, merge keys or aliases. An empty file is an empty mapping. Never throws. */
export function parsePolicyText(text: string): Parsed {
  if (text.length > LONGEST) return refuse(1, `the file is longer than ${LONGEST} characters; shorten it`);
  if (nestsDeeper(text, DEEPEST)) return refuse(1, `values lie more than ${DEEPEST} deep in one another; flatten them`);
  try {
    return compose(text);
  } catch (error) {
    return refuse(1, `the YAML cannot be read (${error instanceof Error ? gist(error.message) : 'unknown'}); mend it`);
  }
}
