import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { spansOf } from '../../src/sessions/otel-genai/spans.ts';
import { accounted, asLog, fixture, outline, readBytes, readLog, readLogs } from './reading.ts';

const TRACE = fixture('otel-genai', 'orchard.json');
type Trace = { resourceSpans: Record<string, unknown>[] };
const trace = (): Trace => JSON.parse(TRACE) as Trace;
const steps = ({ steps: all }: Session) =>
  all.map(({ line: _line, offset: _offset, length: _length, ...step }) => step);

test('a trace reads as its golden outline says', async () => {
  expect(outline(await readLog(TRACE))).toBe(fixture('otel-genai', 'orchard.golden.txt'));
});

test('the same spans read alike, a batch a line', async () => {
  const lines = trace().resourceSpans.map((block) => ({ resourceSpans: [block] }));
  const session = await readLog(asLog(lines));
  expect(steps(session)).toEqual(steps(await readLog(TRACE)));
});

describe('spans as console exporters print them', () => {
  const printed = (attributes: object, rest: object = {}) => ({
    name: 'chat pear-4',
    context: { trace_id: '0x1', span_id: '0x2' },
    parent_id: null,
    start_time: '2026-05-04T08:00:00.000000Z',
    end_time: '2026-05-04T08:00:02.000000Z',
    status: { status_code: 'UNSET' },
    attributes: { 'gen_ai.operation.name': 'chat', ...attributes },
    ...rest,
  });

  test('conversations are sessions; spans that name none are of the one that their trace names', async () => {
    const talk = (conversation: string | null, trace: string, used: number) =>
      printed(
        {
          'gen_ai.usage.input_tokens': used,
          ...(conversation === null ? {} : { 'gen_ai.conversation.id': conversation }),
        },
        { context: { trace_id: trace, span_id: `${trace}-${used}` } },
      );
    const spans = [talk(null, 't1', 1), talk('pears', 't1', 2), talk('figs', 't2', 4), talk(null, 't1', 8)];
    const sessions = await readLogs(asLog([...spans, talk(null, 't2', 16), talk('pears', 't3', 32)]));
    expect(sessions.map(({ id, usage }) => [id, usage.input])).toEqual([
      ['pears', 43],
      ['figs', 20],
    ]);
    expect(sessions.every(accounted)).toBe(true);
  });

  test('traces without a conversation are one session: each may be no more than a request', async () => {
    const lone = (trace: string) => printed({}, { context: { trace_id: trace, span_id: trace } });
    expect((await readLogs(asLog([lone('t1'), lone('t2'), lone('t3')]))).length).toBe(1);
  });

  test('older names of the token counts', async () => {
    const used = { 'gen_ai.usage.prompt_tokens': 7, 'gen_ai.usage.completion_tokens': 3 };
    expect((await readLog(asLog([printed(used)]))).usage).toMatchObject({ input: 7, output: 3, how: 'sum' });
  });

  test('a command that failed, by its exit code or by its span', async () => {
    const tool = { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'bash' };
    const given = { 'gen_ai.tool.call.arguments': '{"command":"make pick"}' };
    const session = await readLog(
      asLog([
        printed({ ...tool, ...given, 'process.exit.code': 2 }),
        printed({ ...tool, ...given }, { status: { status_code: 'ERROR', description: 'timed out' } }),
        printed({ ...tool, 'gen_ai.tool.call.arguments': 'not JSON' }),
      ]),
    );
    expect(session.steps).toMatchObject([
      { outcome: 'error', exit: { code: 2, source: 'field' } },
      { outcome: 'error', output: { head: 'timed out' } },
      { kind: 'other', input: { head: 'not JSON' } },
    ]);
  });

  test('an answer that only the next request holds', async () => {
    const call = [{ role: 'assistant', parts: [{ type: 'tool_call', id: 'c', name: 'weigh', arguments: {} }] }];
    const back = [{ role: 'tool', parts: [{ type: 'tool_call_response', id: 'c', result: { kg: 2 } }] }];
    const later = { start_time: '2026-05-04T08:00:05.000000Z', end_time: '2026-05-04T08:00:06.000000Z' };
    const session = await readLog(
      asLog([
        printed({ 'gen_ai.output.messages': call }),
        printed({ 'gen_ai.input.messages': JSON.stringify(back) }, later),
      ]),
    );
    expect(session.steps).toMatchObject([{ tool: 'weigh', outcome: 'unknown', output: { head: '{"kg":2}' } }]);
  });
});

test('values that nest without end, and odd keys, are left out', () => {
  let value: object = { stringValue: 'pear' };
  for (let depth = 0; depth < 5000; depth += 1) value = { arrayValue: { values: [value] } };
  const attributes = [{ key: 'gen_ai.deep', value }, { key: '__proto__', value: { stringValue: 'x' } }, 7];
  const [span] = spansOf({ scopeSpans: [{ spans: [{ attributes, startTimeUnixNano: 'x' }] }] });
  expect([Object.keys(span?.attributes ?? {}), span?.start]).toEqual([['gen_ai.deep', '__proto__'], null]);
});

test('spans of other things are not claimed', async () => {
  const other = {
    resourceSpans: [{ scopeSpans: [{ spans: [{ spanId: 'a', attributes: [{ key: 'http.method' }] }] }] }],
  };
  for (const log of [other, { attributes: { 'gen_ai.system': 'x' } }, { spanId: 'a', attributes: {} }]) {
    expect(await readBytes(Buffer.from(asLog([log])))).toHaveProperty('kind', 'not-a-log');
  }
});

const ODD = [null, 7, '', [], {}, 'execute_tool', { arrayValue: 7 }, { stringValue: '[{"parts":[7]}]' }, [[1]]];

test('spans with odd values anywhere are accounted for', async () => {
  const spoilt = fc.array(fc.tuple(fc.nat(9), fc.nat(20), fc.nat(9), fc.constantFrom(...ODD)), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(spoilt, async (list) => {
      const whole = trace();
      const spans = whole.resourceSpans.flatMap((block) => {
        const scopes = block.scopeSpans as { spans: Record<string, unknown>[] }[];
        return scopes.flatMap((scope) => scope.spans);
      });
      for (const [at, pick, key, odd] of list) {
        const span = spans[1 + (at % (spans.length - 1))] ?? {};
        const pairs = Array.isArray(span.attributes) ? (span.attributes as Record<string, unknown>[]) : [];
        const pair = pairs[pick % Math.max(1, pairs.length)];
        if (pick < 12 && pair) pair[key % 2 === 0 ? 'value' : 'key'] = odd;
        else span[Object.keys(span)[key % Object.keys(span).length] ?? 'name'] = odd;
      }
      const session = await readLog(JSON.stringify(whole));
      expect(accounted(session)).toBe(true);
      expect(session.diagnostics.skipped['adapter-failed'] ?? 0).toBe(0);
    }),
    { numRuns: 150 },
  );
});
