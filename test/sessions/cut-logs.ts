import { asLog } from './reading.ts';

/* Logs of one call each, which answers what is given: one function for a format. */
const TIME = '2026-05-04T08:00:00.000Z';

export const claude = (content: string, more: object = {}): string =>
  asLog([
    {
      type: 'assistant',
      uuid: 'a',
      sessionId: 's',
      timestamp: TIME,
      message: {
        role: 'assistant',
        id: 'm',
        content: [{ type: 'tool_use', id: 't', name: 'Bash', input: { command: 'cat rows' } }],
      },
    },
    {
      type: 'user',
      uuid: 'b',
      sessionId: 's',
      timestamp: TIME,
      message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content }] },
      ...more,
    },
  ]);

export const item = (payload: object) => ({ timestamp: TIME, type: 'response_item', payload });
export const codex = (output: string): string =>
  asLog([
    { timestamp: TIME, type: 'session_meta', payload: { id: 's', cwd: '/orchard' } },
    item({ type: 'function_call', call_id: 'c', name: 'exec_command', arguments: '{"cmd":"cat rows"}' }),
    item({ type: 'function_call_output', call_id: 'c', output }),
  ]);
export const unified = (body: string): string => `Wall time: 0.1 seconds\nProcess exited with code 0\nOutput:\n${body}`;

export const exec = (aggregated_output: string): string =>
  asLog([
    {
      type: 'item.completed',
      item: {
        id: 'i',
        type: 'command_execution',
        command: 'cat rows',
        aggregated_output,
        exit_code: 0,
        status: 'completed',
      },
    },
  ]);

export const gemini = (output: string): string =>
  asLog([
    { sessionId: 's', projectHash: 'h', startTime: TIME, lastUpdated: TIME },
    {
      id: 'g',
      timestamp: TIME,
      type: 'gemini',
      content: '',
      toolCalls: [
        {
          id: 'c',
          name: 'glob',
          args: {},
          status: 'success',
          timestamp: TIME,
          result: [{ functionResponse: { id: 'c', name: 'glob', response: { output } } }],
        },
      ],
    },
  ]);

const qwenRecord = (uuid: string, type: string, parts: readonly object[]) => ({
  uuid,
  parentUuid: null,
  sessionId: 's',
  timestamp: TIME,
  type,
  cwd: '/ferry',
  version: '0.21.13',
  message: { role: 'model', parts },
});
export const qwen = (output: string): string =>
  asLog([
    qwenRecord('a', 'assistant', [{ functionCall: { id: 'c', name: 'glob', args: {} } }]),
    qwenRecord('b', 'tool_result', [{ functionResponse: { id: 'c', name: 'glob', response: { output } } }]),
  ]);

const copilotEvent = (type: string, data: object, id: string) => ({ type, data, id, timestamp: TIME, parentId: null });
export const copilot = (content: string, toolName = 'view'): string =>
  asLog([
    copilotEvent('session.start', { sessionId: 's', copilotVersion: '1', context: { cwd: '/ferry' } }, 'a'),
    copilotEvent(
      'tool.execution_start',
      { toolCallId: 'c', toolName, arguments: { path: 'rows', command: 'cat rows' } },
      'b',
    ),
    copilotEvent('tool.execution_complete', { toolCallId: 'c', success: true, result: { content } }, 'd'),
  ]);

export const kimi = (output: string, message = 'Done.'): string =>
  asLog([
    { type: 'metadata', protocol_version: '1.3' },
    {
      timestamp: 1,
      message: {
        type: 'ToolCall',
        payload: { id: 'c', function: { name: 'Shell', arguments: '{"command":"cat rows"}' } },
      },
    },
    {
      timestamp: 2,
      message: {
        type: 'ToolResult',
        payload: { tool_call_id: 'c', return_value: { is_error: false, output, message } },
      },
    },
  ]);

export const pi = (text: string, truncation?: object): string =>
  asLog([
    { type: 'session', version: 3, id: 's', timestamp: TIME, cwd: '/vineyard' },
    {
      type: 'message',
      id: 'a',
      parentId: null,
      timestamp: TIME,
      message: {
        role: 'assistant',
        content: [{ type: 'toolCall', id: 'c', name: 'bash', arguments: { command: 'cat rows' } }],
        api: 'x',
        model: 'm',
        stopReason: 'toolUse',
      },
    },
    {
      type: 'message',
      id: 'b',
      parentId: 'a',
      timestamp: TIME,
      message: {
        role: 'toolResult',
        toolCallId: 'c',
        content: [{ type: 'text', text }],
        isError: false,
        details: { truncation },
      },
    },
  ]);

export const opencode = (output: string, metadata: object = {}): string =>
  JSON.stringify({
    info: { id: 'ses_1', version: '1.2.0', directory: '/ferry', time: { created: 1 } },
    messages: [
      {
        info: { id: 'msg_1', role: 'assistant', sessionID: 'ses_1', time: { created: 1 } },
        parts: [
          {
            id: 'prt_1',
            type: 'tool',
            callID: 'c',
            tool: 'bash',
            state: { status: 'completed', input: { command: 'cat rows' }, output, metadata: { exit: 0, ...metadata } },
          },
        ],
      },
    ],
  });

export const openhands = (text: string, metadata: object = {}): string =>
  asLog([
    {
      kind: 'ActionEvent',
      id: 'a',
      timestamp: '2026-05-04T08:00:00',
      source: 'agent',
      thought: [],
      action: { kind: 'TerminalAction', command: 'cat rows' },
      tool_name: 'terminal',
      tool_call_id: 'c',
      tool_call: {},
    },
    {
      kind: 'ObservationEvent',
      id: 'b',
      timestamp: '2026-05-04T08:00:01',
      source: 'environment',
      tool_name: 'terminal',
      tool_call_id: 'c',
      action_id: 'a',
      observation: { kind: 'TerminalObservation', content: [{ type: 'text', text }], exit_code: 0, metadata },
    },
  ]);

export const swe = (observation: string): string =>
  JSON.stringify({
    environment: 'swe_main',
    trajectory: [{ action: 'cat rows', observation, response: '', state: '{}', thought: '' }],
    history: [],
    info: { exit_status: 'submitted' },
  });

export const mini = (output: string): string =>
  JSON.stringify({
    info: { exit_status: 'Submitted', submission: '', model_stats: {} },
    trajectory_format: 'mini-swe-agent-1',
    messages: [
      { role: 'system', content: 'Pick.' },
      { role: 'user', content: 'Pick.' },
      { role: 'assistant', content: '```bash\ncat rows\n```' },
      { role: 'user', content: `<returncode>0</returncode>\n${output}` },
    ],
  });

export const cline = (result: string): string =>
  JSON.stringify([
    { role: 'user', content: [{ type: 'text', text: '<task>\nPick.\n</task>' }], ts: 1 },
    {
      role: 'assistant',
      content: [{ type: 'text', text: '<execute_command>\n<command>cat rows</command>\n</execute_command>' }],
      ts: 2,
    },
    {
      role: 'user',
      content: [
        { type: 'text', text: "[execute_command for 'cat rows'] Result:" },
        { type: 'text', text: result },
      ],
      ts: 3,
    },
  ]);

export const gptme = (output: string): string =>
  asLog([
    { role: 'assistant', content: '```shell\ncat rows\n```', timestamp: '2026-05-04T08:00:00.000000' },
    {
      role: 'system',
      content: `Ran command: \`cat rows\`\n\n\`\`\`stdout\n${output}\n\`\`\``,
      timestamp: '2026-05-04T08:00:01.000000',
    },
  ]);

export const cursor = (content: string, more: object = {}): string =>
  asLog([
    { type: 'system', subtype: 'init', session_id: 's', cwd: '/ferry', model: 'Composer', permissionMode: 'default' },
    {
      type: 'tool_call',
      subtype: 'completed',
      session_id: 's',
      call_id: 'c',
      tool_call: { readToolCall: { args: { path: 'rows' }, result: { success: { content, ...more } } } },
    },
  ]);

export const inspect = (content: string): string =>
  JSON.stringify({
    version: 2,
    status: 'success',
    eval: { task: 'orchard', run_id: 'r', model: 'm' },
    samples: [
      {
        id: 1,
        epoch: 1,
        messages: [
          {
            role: 'assistant',
            content: '',
            tool_calls: [{ id: 'c', function: 'bash', arguments: { cmd: 'cat rows' }, type: 'function' }],
          },
          { role: 'tool', tool_call_id: 'c', function: 'bash', content },
        ],
      },
    ],
  });

export const atif = (content: string): string =>
  JSON.stringify({
    schema_version: 'ATIF-v1.7',
    session_id: 's',
    agent: { name: 'harbour', version: '1' },
    steps: [
      {
        step_id: 1,
        source: 'agent',
        message: '',
        tool_calls: [{ tool_call_id: 'c', function_name: 'Bash', arguments: { command: 'cat rows' } }],
        observation: { results: [{ source_call_id: 'c', content }] },
      },
    ],
  });

export const entire =
  (agent: string) =>
  (output: string): string =>
    asLog([
      {
        v: 1,
        agent,
        cli_version: '1',
        type: 'assistant',
        ts: TIME,
        content: [
          {
            type: 'tool_use',
            id: 't',
            name: agent === 'codex' ? 'exec_command' : 'Bash',
            input: { cmd: 'x', command: 'x' },
            result: { output, status: 'success' },
          },
        ],
      },
    ]);

export const otel = (output: string): string => {
  const attributes = [
    ['gen_ai.operation.name', 'execute_tool'],
    ['gen_ai.tool.name', 'bash'],
    ['gen_ai.tool.call.id', 'c'],
    ['gen_ai.tool.call.arguments', '{"command":"cat rows"}'],
    ['gen_ai.tool.call.result', output],
  ];
  const span = {
    traceId: 'a',
    spanId: 'b',
    name: 'execute_tool bash',
    startTimeUnixNano: '1',
    endTimeUnixNano: '2',
    attributes: attributes.map(([key, stringValue]) => ({ key, value: { stringValue } })),
  };
  return JSON.stringify({ resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ spans: [span] }] }] });
};
