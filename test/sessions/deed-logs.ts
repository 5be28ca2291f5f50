import { VENDORS } from './deed-logs-of-vendors.ts';
import type { Deed } from './deeds.ts';
import { answer, failed, type Logger, makes, REFUSAL, wantedOf } from './logger.ts';

const always = (): boolean => true;

/** Kimi's sentence about a call beside what it put out. */
function kimiSays(deed: Deed): readonly [output: string, message: string] {
  if (deed.does === 'refuse') return ['', REFUSAL];
  if (deed.does !== 'run') return ['', failed(deed) ? 'The disk is full.' : 'File written.'];
  const said = deed.code === 0 ? 'Command executed successfully.' : `Command failed with exit code: ${deed.code}.`;
  return [deed.output, said];
}

const KIMI = { run: 'Shell', write: 'WriteFile', replace: 'StrReplaceFile' } as const;
const kimiInput = (deed: Deed, input: object): object =>
  deed.does === 'replace' ? { path: deed.path, edit: { old: deed.old, new: deed.now } } : input;

const wire = (type: string, payload: object = {}) => ({ timestamp: 1_775_974_800, message: { type, payload } });
const kimiWire: Logger = {
  format: 'kimi-cli',
  head: [{ type: 'metadata', protocol_version: '1.3' }],
  tells: always,
  log(deed, at) {
    const step = makes(wire('StepBegin', { n: at }));
    if (deed.does === 'ask') return [step, makes(wire('TurnBegin', { user_input: deed.text }))];
    if (deed.does === 'say') return [step, makes(wire('ContentPart', { type: 'text', text: deed.text }))];
    const [tool, input] = wantedOf(deed) ?? ['run', {}];
    const named = { name: KIMI[tool], arguments: JSON.stringify(kimiInput(deed, input)) };
    const call = makes(wire('ToolCall', { type: 'function', id: `c${at}`, function: named }));
    if (deed.does === 'leave') return [step, call];
    const [output, message] = kimiSays(deed);
    const return_value = { is_error: failed(deed), output, message };
    return [step, call, answer(wire('ToolResult', { tool_call_id: `c${at}`, return_value }))];
  },
};

const event = (event: object) => ({ type: 'context.append_loop_event', event, time: 1_775_974_800_000 });
const kimiCode: Logger = {
  format: 'kimi-cli',
  head: [{ type: 'metadata', protocol_version: '1.4' }],
  tells: always,
  log(deed, at) {
    const step = makes(event({ type: 'step.begin', turnId: '1', step: at }));
    if (deed.does === 'ask')
      return [makes({ type: 'turn.prompt', input: [{ type: 'text', text: deed.text }], time: 1_775_974_800_000 })];
    if (deed.does === 'say')
      return [step, makes(event({ type: 'content.part', part: { type: 'text', text: deed.text } }))];
    const [tool, input] = wantedOf(deed) ?? ['run', {}];
    const name = { run: 'Bash', write: 'Write', replace: 'Edit' }[tool];
    const args = deed.does === 'replace' ? { path: deed.path, old_string: deed.old, new_string: deed.now } : input;
    const call = makes(event({ type: 'tool.call', toolCallId: `c${at}`, name, args }));
    if (deed.does === 'leave') return [step, call];
    const [body, message] = kimiSays(deed);
    const output = !failed(deed) ? body : body === '' ? message : `${body}\n${message}`;
    return [
      step,
      call,
      answer(event({ type: 'tool.result', toolCallId: `c${at}`, result: { output, isError: failed(deed) } })),
    ];
  },
};

const kimiContext: Logger = {
  format: 'kimi-cli',
  head: [
    { role: '_system_prompt', content: 'You pick fruit.' },
    { role: '_checkpoint', id: 0 },
  ],
  tells: always,
  log(deed, at) {
    const text = (words: string) => ({ type: 'text', text: words });
    if (deed.does === 'ask') return [makes({ role: 'user', content: deed.text })];
    if (deed.does === 'say') return [makes({ role: 'assistant', content: [text(deed.text)] })];
    const [tool, input] = wantedOf(deed) ?? ['run', {}];
    const named = { name: KIMI[tool], arguments: JSON.stringify(kimiInput(deed, input)) };
    const call = makes({
      role: 'assistant',
      content: '',
      tool_calls: [{ type: 'function', id: `c${at}`, function: named }],
    });
    if (deed.does === 'leave') return [call];
    const [output, message] = kimiSays(deed);
    const content = [text(`<system>${failed(deed) ? `ERROR: ${message}` : message}</system>`), text(output)];
    return [call, answer({ role: 'tool', tool_call_id: `c${at}`, content })];
  },
};

const codexExec: Logger = {
  format: 'codex-exec',
  head: [{ type: 'thread.started', thread_id: 'orchard' }, { type: 'turn.started' }],
  // A headless run prints neither what a person asked nor what was written.
  tells: ({ does }) => does !== 'ask' && does !== 'write' && does !== 'replace',
  log(deed, at) {
    const item = (type: string, more: object) => ({ type, item: { id: `item_${at}`, ...more } });
    if (deed.does === 'say') return [makes(item('item.completed', { type: 'agent_message', text: deed.text }))];
    const command = 'command' in deed ? deed.command : '';
    const about = { type: 'command_execution', command };
    const begun = makes(
      item('item.started', { ...about, aggregated_output: '', exit_code: null, status: 'in_progress' }),
    );
    if (deed.does === 'leave') return [begun];
    const code = deed.does === 'run' ? deed.code : null;
    const status = deed.does === 'refuse' ? 'declined' : code === 0 ? 'completed' : 'failed';
    const aggregated_output = deed.does === 'run' ? deed.output : '';
    return [begun, answer(item('item.completed', { ...about, aggregated_output, exit_code: code, status }))];
  },
};

const openHands: Logger = {
  format: 'openhands',
  head: [
    {
      kind: 'SystemPromptEvent',
      id: 'e',
      timestamp: '2026-05-04T08:00:00',
      source: 'agent',
      system_prompt: { text: 'x' },
      tools: [],
    },
  ],
  tells: always,
  log(deed, at) {
    const event = (kind: string, source: string, more: object) => ({
      kind,
      id: `${kind}-${at}`,
      timestamp: '2026-05-04T08:00:00',
      source,
      ...more,
    });
    const words = (source: string, text: string) =>
      makes(event('MessageEvent', source, { llm_message: { role: source, content: [{ type: 'text', text }] } }));
    if (deed.does === 'ask') return [words('user', deed.text)];
    if (deed.does === 'say') return [words('agent', deed.text)];
    const link = { tool_call_id: `c${at}`, tool_name: wantedOf(deed)?.[0] === 'run' ? 'terminal' : 'file_editor' };
    const action =
      deed.does === 'write'
        ? { kind: 'FileEditorAction', command: 'create', path: deed.path, file_text: deed.content }
        : deed.does === 'replace'
          ? { kind: 'FileEditorAction', command: 'str_replace', path: deed.path, old_str: deed.old, new_str: deed.now }
          : { kind: 'TerminalAction', command: deed.command };
    const call = makes(event('ActionEvent', 'agent', { ...link, thought: [], action }));
    const answers = { ...link, action_id: `ActionEvent-${at}` };
    if (deed.does === 'leave') return [call];
    if (deed.does === 'refuse')
      return [call, answer(event('UserRejectObservation', 'user', { ...answers, rejection_reason: 'No.' }))];
    const content = [{ type: 'text', text: deed.does === 'run' ? deed.output : 'The file.' }];
    const ended = deed.does === 'run' ? { exit_code: deed.code } : { is_error: failed(deed) };
    return [call, answer(event('ObservationEvent', 'environment', { ...answers, observation: { content, ...ended } }))];
  },
};

/** The versions of OpenHands before its SDK, where ids are numbers and results name their cause. */
const oldOpenHands: Logger = {
  format: 'openhands',
  head: [
    {
      id: 9000,
      timestamp: '2025-05-04T08:00:00',
      source: 'agent',
      message: '',
      action: 'system',
      args: { content: 'x' },
    },
  ],
  tells: always,
  log(deed, at) {
    const event = (id: number, more: object) => ({
      id,
      timestamp: '2025-05-04T08:00:00',
      source: 'agent',
      message: '',
      ...more,
    });
    if (deed.does === 'ask')
      return [makes(event(2 * at, { source: 'user', action: 'message', args: { content: deed.text } }))];
    if (deed.does === 'say') return [makes(event(2 * at, { action: 'message', args: { content: deed.text } }))];
    const [action, args] =
      deed.does === 'write'
        ? ['write', { path: deed.path, content: deed.content }]
        : deed.does === 'replace'
          ? ['edit', { path: deed.path, command: 'str_replace', old_str: deed.old, new_str: deed.now }]
          : ['run', { command: deed.command }];
    const call = makes(
      event(2 * at, { action, args, tool_call_metadata: { function_name: action, tool_call_id: `c${at}` } }),
    );
    if (deed.does === 'leave') return [call];
    const result = (observation: string, content: string, extras: object = {}) =>
      answer(event(2 * at + 1, { source: 'environment', cause: 2 * at, observation, content, extras }));
    if (deed.does === 'refuse') return [call, result('user_rejected', 'No.')];
    if (deed.does === 'run') return [call, result('run', deed.output, { metadata: { exit_code: deed.code } })];
    return [call, failed(deed) ? result('error', 'The disk is full.') : result(action, 'The file.')];
  },
};

const otel: Logger = {
  format: 'otel-genai',
  head: [],
  // Every request repeats what was said before.
  wordsOnce: true,
  // A span knows of no refusal, and a call that has not ended has no span.
  tells: ({ does }) => does !== 'refuse' && does !== 'leave',
  log(deed, at) {
    const span = (name: string, more: Readonly<Record<string, unknown>>, status: object = {}) => ({
      traceId: 'a',
      spanId: `s${at}`,
      name,
      status,
      startTimeUnixNano: String(1_777_881_600_000_000_000n + BigInt(at) * 1_000_000_000n),
      endTimeUnixNano: String(1_777_881_600_000_000_000n + BigInt(at) * 1_000_000_000n),
      attributes: Object.entries(more).map(([key, value]) => ({
        key,
        value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
      })),
    });
    const said = (key: string, role: string, content: string) =>
      makes(
        span('chat m', {
          'gen_ai.operation.name': 'chat',
          [key]: JSON.stringify([{ role, parts: [{ type: 'text', content }] }]),
        }),
      );
    if (deed.does === 'ask') return [said('gen_ai.input.messages', 'user', deed.text)];
    if (deed.does === 'say') return [said('gen_ai.output.messages', 'assistant', deed.text)];
    const [tool, given] = wantedOf(deed) ?? ['run', {}];
    const name = { run: 'bash', write: 'write_file', replace: 'edit_file' }[tool];
    const input = deed.does === 'replace' ? { path: deed.path, old_string: deed.old, new_string: deed.now } : given;
    const result =
      deed.does === 'run' ? { 'gen_ai.tool.call.result': deed.output, 'process.exit.code': deed.code } : {};
    const status = deed.does === 'write' && deed.fails ? { code: 2, message: 'The disk is full.' } : {};
    const about = {
      'gen_ai.operation.name': 'execute_tool',
      'gen_ai.tool.name': name,
      'gen_ai.tool.call.id': `c${at}`,
    };
    return [
      makes(
        span(
          `execute_tool ${name}`,
          { ...about, 'gen_ai.tool.call.arguments': JSON.stringify(input), ...result },
          status,
        ),
      ),
    ];
  },
};

/** Formats whose logs are made here from deeds, by the name of their form. */
export const LOGGERS: Readonly<Record<string, Logger>> = {
  ...VENDORS,
  'kimi-cli': kimiWire,
  'kimi-cli (code)': kimiCode,
  'kimi-cli (context)': kimiContext,
  'codex-exec': codexExec,
  openhands: openHands,
  'openhands (old)': oldOpenHands,
  'otel-genai': otel,
};
