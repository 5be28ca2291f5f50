import { type Dialect, list, member, parameters, type Reply, type Sent, type ServerEvent } from './dialect.ts';

function itemOf(call: Sent) {
  const frame = { call_id: call.id, name: call.tool, status: 'completed' };
  return 'text' in call
    ? { type: 'custom_tool_call', id: `ctc_${call.id}`, ...frame, input: call.text }
    : { type: 'function_call', id: `fc_${call.id}`, ...frame, arguments: JSON.stringify(call.input) };
}

function whole({ number, say, calls, tokens }: Reply) {
  const content = [{ type: 'output_text', text: say, annotations: [] }];
  const message = { type: 'message', id: `msg_${number}`, role: 'assistant', status: 'completed', content };
  return {
    id: `resp_${number}`,
    object: 'response',
    status: 'completed',
    output: [...(say === '' ? [] : [message]), ...calls.map(itemOf)],
    usage: {
      input_tokens: tokens.input,
      input_tokens_details: { cached_tokens: tokens.cached },
      output_tokens: tokens.output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: tokens.input + tokens.output,
    },
  };
}

function events(reply: Reply): readonly ServerEvent[] {
  const done = whole(reply);
  const event = (type: string, rest: object): ServerEvent => ({ name: type, data: { type, ...rest } });
  return [
    event('response.created', { response: { id: done.id, status: 'in_progress', output: [] } }),
    ...done.output.flatMap((item, output_index) => [
      event('response.output_item.added', { output_index, item }),
      event('response.output_item.done', { output_index, item }),
    ]),
    event('response.completed', { response: done }),
  ];
}

/** OpenAI's Responses API: https://platform.openai.com/docs/api-reference/responses-streaming */
export const responses: Dialect = {
  claims: (url) => url.endsWith('/responses'),
  offered: (body) =>
    new Map(
      list(member(body, 'tools')).map((tool) => [
        String(member(tool, 'name') ?? member(tool, 'type')),
        parameters(member(tool, 'parameters')),
      ]),
    ),
  streams: (_url, body) => member(body, 'stream') === true,
  whole,
  events,
  failure: (status) => ({ error: { message: `scripted outage (${status})`, type: 'server_error' } }),
  aside: 'A title',
};
