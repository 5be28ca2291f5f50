import { isObject, type JsonObject, listAt, nameAt, objectAt, textAt, timeAt } from '../json.ts';

/** A span, whichever exporter wrote it. Attributes have their plain values under their names. */
export interface Span {
  readonly id: string;
  readonly parent: string | null;
  readonly trace: string | null;
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly failed: boolean;
  readonly message: string;
  readonly attributes: JsonObject;
  /** Attributes of what the span was recorded by (`service.name` …). */
  readonly resource: JsonObject;
}

const DEEPEST = 50;

/** A value of the OTLP encoding as a plain one; null for one that nests too deep or is none. */
function plain(value: unknown, depth = 0): unknown {
  if (!isObject(value) || depth > DEEPEST) return null;
  if ('stringValue' in value) return value.stringValue;
  if ('boolValue' in value) return value.boolValue;
  if ('doubleValue' in value) return Number(value.doubleValue);
  if ('intValue' in value) return Number(value.intValue);
  if ('arrayValue' in value) return listAt(objectAt(value, 'arrayValue'), 'values').map((one) => plain(one, depth + 1));
  if ('kvlistValue' in value) return named(listAt(objectAt(value, 'kvlistValue'), 'values'), depth + 1);
  return null;
}

function named(pairs: readonly unknown[], depth = 0): JsonObject {
  const found = Object.create(null) as Record<string, unknown>;
  for (const pair of pairs) {
    const key = isObject(pair) ? nameAt(pair, 'key') : null;
    if (key !== null && isObject(pair)) found[key] = plain(pair.value, depth);
  }
  return found;
}

const attributesOf = (span: JsonObject): JsonObject =>
  Array.isArray(span.attributes) ? named(span.attributes) : (objectAt(span, 'attributes') ?? {});

/** A time as exporters write it: nanoseconds since 1970 as text or number, or ISO 8601. */
function timeOf(span: JsonObject, nano: string, plainKey: string): string | null {
  const given = span[nano];
  const count = typeof given === 'string' && /^\d{1,20}$/.test(given) ? Number(given) : given;
  const time = typeof count === 'number' && count > 0 && count < 4e18 ? Math.floor(count / 1e6) : null;
  return time === null ? timeAt(span, plainKey) : new Date(time).toISOString();
}

function spanOf(span: JsonObject, resource: JsonObject): Span {
  const context = objectAt(span, 'context');
  const status = objectAt(span, 'status');
  const code = status?.code ?? status?.status_code;
  return {
    id: nameAt(span, 'spanId') ?? nameAt(context, 'span_id') ?? nameAt(span, 'id') ?? '',
    parent: nameAt(span, 'parentSpanId') ?? nameAt(span, 'parent_id') ?? nameAt(span, 'parentId'),
    trace: nameAt(span, 'traceId') ?? nameAt(context, 'trace_id') ?? nameAt(span, 'trace_id'),
    name: nameAt(span, 'name') ?? '',
    start: timeOf(span, 'startTimeUnixNano', 'start_time'),
    end: timeOf(span, 'endTimeUnixNano', 'end_time'),
    failed: code === 2 || code === '2' || code === 'STATUS_CODE_ERROR' || code === 'ERROR',
    message: textAt(status, 'message') ?? textAt(status, 'description') ?? '',
    attributes: attributesOf(span),
    resource,
  };
}

function spansWithin(block: JsonObject): Span[] {
  const resource = attributesOf(objectAt(block, 'resource') ?? {});
  const scopes = [...listAt(block, 'scopeSpans'), ...listAt(block, 'instrumentationLibrarySpans')].filter(isObject);
  const spans = scopes.flatMap((scope) => listAt(scope, 'spans').filter(isObject));
  return spans.map((span) => spanOf(span, resource));
}

/** The spans of a record: a line of OTLP JSON, one of its `resourceSpans`, or a span as a console exporter prints it. */
export function spansOf(value: JsonObject): readonly Span[] {
  if (Array.isArray(value.resourceSpans)) return value.resourceSpans.filter(isObject).flatMap(spansWithin);
  if (Array.isArray(value.scopeSpans)) return spansWithin(value);
  return 'attributes' in value ? [spanOf(value, attributesOf(objectAt(value, 'resource') ?? {}))] : [];
}

/** Whether a span is one of generative AI. */
export const isGenAi = ({ attributes }: Span): boolean =>
  Object.keys(attributes).some((key) => key.startsWith('gen_ai.'));
