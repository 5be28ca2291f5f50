import type { Deed } from './deeds.ts';
import { answer, failed, type Logger, makes, REFUSAL, wantedOf } from './logger.ts';

const always = (): boolean => true;
const TIME = '2026-05-04T08:00:00.000Z';
const read = (deed: Deed): string => (deed.does === 'run' ? deed.output : failed(deed) ? 'The disk is full.' : 'Done.');

const claudeCode: Logger = {
  format: 'claude-code',
  head: [],
  above: (code) => `Exit code ${code}\n`,
  tells: always,
  log(deed, at) {
    const record = (type: string, message: object, more: object = {}) => ({
      type,
      uuid: `${type}-${at}`,
      sessionId: 'orchard',
      version: '2.1.7',
      cwd: '/orchard',
      timestamp: TIME,
      message: { role: type, ...message },
      ...more,
    });
    if (deed.does === 'ask') return [makes(record('user', { content: deed.text }))];
    const agent = (block: object) =>
      makes(record('assistant', { id: `m${at}`, model: 'claude-opus-4-6', content: [block] }));
    if (deed.does === 'say') return [agent({ type: 'text', text: deed.text })];
    const [tool, given] = wantedOf(deed) ?? ['run', {}];
    const name = { run: 'Bash', write: 'Write', replace: 'Edit' }[tool];
    const file_path = 'path' in deed ? deed.path : '';
    const input =
      deed.does === 'replace' ? { file_path, old_string: deed.old, new_string: deed.now } : { ...given, file_path };
    const call = agent({ type: 'tool_use', id: `t${at}`, name, input });
    if (deed.does === 'leave') return [call];
    const bad =
      deed.does === 'run'
        ? `Exit code ${deed.code}\n${deed.output}`
        : '<tool_use_error>The disk is full.</tool_use_error>';
    const content =
      deed.does === 'refuse' ? "The user doesn't want to proceed with this tool use." : failed(deed) ? bad : read(deed);
    return [
      call,
      answer(
        record(
          'user',
          { content: [{ type: 'tool_result', tool_use_id: `t${at}`, content, is_error: failed(deed) }] },
          { uuid: `result-${at}` },
        ),
      ),
    ];
  },
};

const codex: Logger = {
  format: 'codex',
  head: [
    { timestamp: TIME, type: 'session_meta', payload: { id: 'orchard', cwd: '/orchard', cli_version: '0.142.0' } },
  ],
  // Codex changes files by patches alone.
  tells: ({ does }) => does !== 'write' && does !== 'replace',
  log(deed, at) {
    const item = (payload: object) => ({ timestamp: TIME, type: 'response_item', payload });
    const words = (role: string, type: string, text: string) =>
      makes(item({ type: 'message', role, content: [{ type, text }] }));
    if (deed.does === 'ask') return [words('user', 'input_text', deed.text)];
    if (deed.does === 'say') return [words('assistant', 'output_text', deed.text)];
    const cmd = 'command' in deed ? deed.command : '';
    const call = makes(
      item({ type: 'function_call', call_id: `c${at}`, name: 'exec_command', arguments: JSON.stringify({ cmd }) }),
    );
    if (deed.does === 'leave') return [call];
    const output =
      deed.does === 'run'
        ? `Chunk ID: 1a2b3c\nWall time: 0.1000 seconds\nProcess exited with code ${deed.code}\nOriginal token count: 9\nOutput:\n${deed.output}`
        : 'exec_command failed for `x`: CreateProcess { message: "Rejected(\\"rejected by user\\")" }';
    return [call, answer(item({ type: 'function_call_output', call_id: `c${at}`, output }))];
  },
};

const copilotCli: Logger = {
  format: 'copilot-cli',
  head: [
    {
      type: 'session.start',
      data: { sessionId: 's', copilotVersion: '1.0.64', context: { cwd: '/orchard' } },
      id: 'e',
      timestamp: TIME,
      parentId: null,
    },
  ],
  tells: always,
  log(deed, at) {
    const event = (type: string, data: object) => ({
      type,
      data,
      id: `${type}-${at}`,
      timestamp: TIME,
      parentId: null,
    });
    if (deed.does === 'ask')
      return [makes(event('user.message', { content: deed.text, transformedContent: `<now/>${deed.text}` }))];
    if (deed.does === 'say')
      return [makes(event('assistant.message', { messageId: `m${at}`, content: deed.text, toolRequests: [] }))];
    const [tool, given] = wantedOf(deed) ?? ['run', {}];
    const toolName = { run: 'bash', write: 'create', replace: 'edit' }[tool];
    const input =
      deed.does === 'replace'
        ? { path: deed.path, old_str: deed.old, new_str: deed.now }
        : deed.does === 'write'
          ? { path: deed.path, file_text: deed.content }
          : given;
    const call = makes(event('tool.execution_start', { toolCallId: `c${at}`, toolName, arguments: input }));
    if (deed.does === 'leave') return [call];
    const end = (more: object) => answer(event('tool.execution_complete', { toolCallId: `c${at}`, ...more }));
    if (deed.does === 'refuse') return [call, end({ success: false, error: { message: REFUSAL, code: 'rejected' } })];
    if (deed.does === 'run')
      return [
        call,
        end({ success: true, result: { content: `${deed.output}\n<exited with exit code ${deed.code}>` } }),
      ];
    return [
      call,
      end(
        failed(deed)
          ? { success: false, error: { message: 'The disk is full.', code: 'failure' } }
          : { success: true, result: { content: 'Done.' } },
      ),
    ];
  },
};

const geminiOutput = (deed: Deed): object => {
  if (deed.does === 'refuse') return { error: '[Operation Cancelled] Reason: User did not allow tool call' };
  if (deed.does !== 'run') return failed(deed) ? { error: 'The disk is full.' } : { output: 'Done.' };
  return {
    output: `Command: ${deed.command}\nDirectory: (root)\nOutput: ${deed.output}\nError: (none)\nExit Code: ${deed.code}\nSignal: 0\nBackground PIDs: (none)`,
  };
};
const geminiAsked = (deed: Deed): readonly [name: string, args: object] => {
  if (deed.does === 'write') return ['write_file', { file_path: deed.path, content: deed.content }];
  if (deed.does === 'replace') return ['replace', { file_path: deed.path, old_string: deed.old, new_string: deed.now }];
  return ['run_shell_command', 'command' in deed ? { command: deed.command } : {}];
};
const geminiStatus = (deed: Deed): string =>
  deed.does === 'refuse' ? 'cancelled' : deed.does !== 'run' && failed(deed) ? 'error' : 'success';

const geminiCli: Logger = {
  format: 'gemini-cli',
  head: [{ sessionId: 's', projectHash: 'h', startTime: TIME, lastUpdated: TIME, kind: 'main' }],
  tells: always,
  log(deed, at) {
    const message = (type: string, more: object) => ({ id: `${type}-${at}`, timestamp: TIME, type, ...more });
    if (deed.does === 'ask') return [makes(message('user', { content: deed.text }))];
    if (deed.does === 'say') return [makes(message('gemini', { content: deed.text, model: 'g' }))];
    const [name, args] = geminiAsked(deed);
    const call = { id: `c${at}`, name, args, timestamp: TIME };
    const begun = makes(message('gemini', { content: '', model: 'g', toolCalls: [{ ...call, status: 'scheduled' }] }));
    if (deed.does === 'leave') return [begun];
    const result = [{ functionResponse: { id: `c${at}`, name, response: geminiOutput(deed) } }];
    return [
      begun,
      answer(
        message('gemini', { content: '', model: 'g', toolCalls: [{ ...call, status: geminiStatus(deed), result }] }),
      ),
    ];
  },
};

const qwenCode: Logger = {
  format: 'qwen-code',
  head: [],
  tells: always,
  log(deed, at) {
    const record = (type: string, parts: readonly object[], more: object = {}) => ({
      uuid: `${type}-${at}`,
      parentUuid: null,
      sessionId: 'orchard',
      timestamp: TIME,
      type,
      cwd: '/orchard',
      version: '0.21.13',
      message: { role: type === 'assistant' ? 'model' : 'user', parts },
      ...more,
    });
    if (deed.does === 'ask') return [makes(record('user', [{ text: deed.text }]))];
    if (deed.does === 'say') return [makes(record('assistant', [{ text: deed.text }], { model: 'q' }))];
    const [tool, args] = geminiAsked(deed);
    const name = tool === 'replace' ? 'edit' : tool;
    const call = makes(record('assistant', [{ functionCall: { id: `c${at}`, name, args } }], { model: 'q' }));
    if (deed.does === 'leave') return [call];
    const parts = [{ functionResponse: { id: `c${at}`, name, response: geminiOutput(deed) } }];
    return [
      call,
      answer(record('tool_result', parts, { toolCallResult: { callId: `c${at}`, status: geminiStatus(deed) } })),
    ];
  },
};

const pi: Logger = {
  format: 'pi',
  head: [{ type: 'session', version: 3, id: 's', timestamp: TIME, cwd: '/orchard' }],
  tells: always,
  log(deed, at) {
    const entry = (kind: string, message: object) => ({
      type: 'message',
      id: `${kind}-${at}`,
      parentId: null,
      timestamp: TIME,
      message,
    });
    const text = (words: string) => [{ type: 'text', text: words }];
    const agent = (content: readonly object[], stopReason: string) =>
      makes(entry('a', { role: 'assistant', content, api: 'x', model: 'm', stopReason }));
    if (deed.does === 'ask') return [makes(entry('u', { role: 'user', content: text(deed.text) }))];
    if (deed.does === 'say') return [agent(text(deed.text), 'stop')];
    const [tool, given] = wantedOf(deed) ?? ['run', {}];
    const name = { run: 'bash', write: 'write', replace: 'edit' }[tool];
    const args = deed.does === 'replace' ? { path: deed.path, oldText: deed.old, newText: deed.now } : given;
    const call = agent([{ type: 'toolCall', id: `c${at}`, name, arguments: args }], 'toolUse');
    if (deed.does === 'leave') return [call];
    const said =
      deed.does === 'refuse'
        ? 'Tool execution was blocked by the user'
        : deed.does === 'run' && deed.code !== 0
          ? `${deed.output}\n\nCommand exited with code ${deed.code}`
          : read(deed);
    return [
      call,
      answer(entry('r', { role: 'toolResult', toolCallId: `c${at}`, content: text(said), isError: failed(deed) })),
    ];
  },
};

/** The formats of vendors' own agents, by their names. */
export const VENDORS: Readonly<Record<string, Logger>> = {
  'claude-code': claudeCode,
  codex,
  'copilot-cli': copilotCli,
  'gemini-cli': geminiCli,
  'qwen-code': qwenCode,
  pi,
};
