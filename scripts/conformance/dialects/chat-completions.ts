import { type Dialect, list, member, parameters, type Reply, type ServerEvent } from './dialect.ts';

const frameOf = ({ number }: Reply) => ({ id: `chatcmpl-${number}`, created: 1_767_225_600, model: 'scripted' });

const calledIn = ({ calls }: Reply) =>
  calls.map((call, index) => ({
    index,
    id: call.id,
    type: 'function',
    function: { name: call.tool, arguments: JSON.stringify('text' in call ? { input: call.text } : call.input) },
  }));

const endOf = ({ calls }: Reply): string => (calls.length === 0 ? 'stop' : 'tool_calls');

const usageOf = ({ tokens: { input, cached, output } }: Reply) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
  prompt_tokens_details: { cached_tokens: cached },
});

function whole(reply: Reply): object {
  const called = calledIn(reply);
  const message = { role: 'assistant', content: reply.say, ...(called.length > 0 && { tool_calls: called }) };
  const choices = [{ index: 0, finish_reason: endOf(reply), message }];
  return { ...frameOf(reply), object: 'chat.completion', choices, usage: usageOf(reply) };
}

function events(reply: Reply): readonly ServerEvent[] {
  const chunk = (delta: object, reason: string | null = null, rest: object = {}): ServerEvent => {
    const choices = [{ index: 0, delta, finish_reason: reason }];
    return { data: { ...frameOf(reply), object: 'chat.completion.chunk', choices, ...rest } };
  };
  return [
    chunk({ role: 'assistant', content: reply.say }),
    ...calledIn(reply).map((call) => chunk({ tool_calls: [call] })),
    chunk({}, endOf(reply), { usage: usageOf(reply) }),
    { data: '[DONE]' },
  ];
}

/** OpenAI's Chat Completions API: https://platform.openai.com/docs/api-reference/chat */
export const chatCompletions: Dialect = {
  claims: (url) => url.endsWith('/chat/completions'),
  offered: (body) =>
    new Map(
      list(member(body, 'tools')).map((tool) => {
        const described = member(tool, 'function');
        return [String(member(described, 'name')), parameters(member(described, 'parameters'))];
      }),
    ),
  streams: (_url, body) => member(body, 'stream') === true,
  whole,
  events,
  failure: (status) => ({ error: { message: `scripted outage (${status})`, type: 'server_error' } }),
  aside: 'A title',
};
